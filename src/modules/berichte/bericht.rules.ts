export const BERICHTSARTEN = ['bericht', 'beschlussvorlage', 'integrationsbericht', 'jahresbericht'] as const;

export type Berichtsart = (typeof BERICHTSARTEN)[number];

export const BERICHTSSTATUS = ['entwurf', 'zur-pruefung', 'geprueft', 'ausgegeben'] as const;

export type Berichtsstatus = (typeof BERICHTSSTATUS)[number];
