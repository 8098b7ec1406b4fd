export const BERICHTSARTEN = ['bericht', 'beschlussvorlage', 'integrationsbericht', 'jahresbericht'] as const;

export type Berichtsart = (typeof BERICHTSARTEN)[number];

export const BERICHTSSTATUS = ['entwurf', 'zur-pruefung', 'geprueft', 'ausgegeben'] as const;

export type Berichtsstatus = (typeof BERICHTSSTATUS)[number];

/** Parts of a paper in their order. */
export const ABSCHNITTE = ['inhalt', 'beschlussvorschlag', 'sachverhalt', 'finanzen'] as const;

export type Abschnitt = (typeof ABSCHNITTE)[number];

/** A resolution paper is divided as committees know it; all others are one text. */
export const ABSCHNITTE_JE_ART: Readonly<Record<Berichtsart, readonly Abschnitt[]>> = {
  bericht: ['inhalt'],
  beschlussvorlage: ['beschlussvorschlag', 'sachverhalt', 'finanzen'],
  integrationsbericht: ['inhalt'],
  jahresbericht: ['inhalt'],
};

/** What may happen to a paper: from, to, the act somebody needs, and who of them. */
export interface Uebergang {
  von: Berichtsstatus;
  nach: Berichtsstatus;
  zugang: 'bericht.schreiben' | 'bericht.pruefen' | 'bericht.ausgeben';
  /** Two people: not for somebody who has written in it. */
  nichtVonAutoren?: true;
}

export const UEBERGAENGE = {
  einreichen: { von: 'entwurf', nach: 'zur-pruefung', zugang: 'bericht.schreiben' },
  zurueckziehen: { von: 'zur-pruefung', nach: 'entwurf', zugang: 'bericht.schreiben' },
  zurueckgeben: { von: 'zur-pruefung', nach: 'entwurf', zugang: 'bericht.pruefen', nichtVonAutoren: true },
  pruefen: { von: 'zur-pruefung', nach: 'geprueft', zugang: 'bericht.pruefen', nichtVonAutoren: true },
  oeffnen: { von: 'geprueft', nach: 'entwurf', zugang: 'bericht.schreiben' },
  ausgeben: { von: 'geprueft', nach: 'ausgegeben', zugang: 'bericht.ausgeben' },
  'neue-fassung': { von: 'ausgegeben', nach: 'entwurf', zugang: 'bericht.schreiben' },
} as const satisfies Record<string, Uebergang>;

export type Uebergangsname = keyof typeof UEBERGAENGE;

/**
 * Whether somebody may take this step now.
 * @param istAutor has written in the paper
 * @returns the reason why not, or null
 */
export function refuseUebergang(
  name: Uebergangsname,
  status: Berichtsstatus,
  istAutor: boolean,
): 'bericht.uebergang' | 'bericht.eigener' | null {
  const uebergang: Uebergang = UEBERGAENGE[name];
  if (uebergang.von !== status) return 'bericht.uebergang';
  return uebergang.nichtVonAutoren && istAutor ? 'bericht.eigener' : null;
}
