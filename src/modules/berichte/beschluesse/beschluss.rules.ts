export const ERGEBNISSE = ['angenommen', 'geaendert', 'abgelehnt', 'vertagt', 'zur-kenntnis'] as const;

export type Ergebniswort = (typeof ERGEBNISSE)[number];

export const BERATUNGSROLLEN = ['vorberatung', 'anhoerung', 'entscheidung', 'kenntnisnahme'] as const;

export type Beratungsrolle = (typeof BERATUNGSROLLEN)[number];
