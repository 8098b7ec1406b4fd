/** What a course is and which way it goes: kinds, formats, status transitions. */
import type { Rolle } from '../../../begriffe/rolle.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';

/** Decides which conditions count. */
export const KURSARTEN = ['sprachkurs', 'frauenkurs', 'intensivkurs', 'sonstiger'] as const;
export type Kursart = (typeof KURSARTEN)[number];

/** Whom a course is made for. */
export const FORMATE = [
  'allgemein',
  'alphabetisierung',
  'zweitschrift',
  'langsam',
  'eltern',
  'frauen',
  'hoehere-niveaus',
  'berufstaetige',
] as const;
export type Format = (typeof FORMATE)[number];

export const DURCHFUEHRUNGEN = ['praesenz', 'online', 'hybrid'] as const;

export const STATUS = [
  'entwurf',
  'beantragt',
  'geprueft',
  'bewilligt',
  'laeuft',
  'unterbrochen',
  'abgeschlossen',
  'abgebrochen',
  'abgelehnt',
  'zurueckgezogen',
] as const satisfies readonly Kursstatus[];

/** The county has decided for it and it is not over: what counts as "running or approved". */
export const AKTIVE: readonly Kursstatus[] = ['bewilligt', 'laeuft', 'unterbrochen'];
export const BEENDET: readonly Kursstatus[] = ['abgeschlossen', 'abgebrochen', 'abgelehnt', 'zurueckgezogen'];

export type Kurstat =
  | 'beantragen'
  | 'zurueckgeben'
  | 'pruefen'
  | 'wiederaufnehmen'
  | 'bewilligen'
  | 'ablehnen'
  | 'zurueckziehen'
  | 'beginnen'
  | 'unterbrechen'
  | 'fortsetzen'
  | 'abschliessen'
  | 'abbrechen'
  | 'widerrufen';

/** Who does it: the provider of the course, the office, or KoMuT itself on the day. */
export type Seite = 'traeger' | 'buero' | 'system';

export interface Uebergang {
  tat: Kurstat;
  von: readonly Kursstatus[];
  nach: Kursstatus;
  wer: readonly Seite[];
  /** Somebody must say why. */
  brauchtGrund: boolean;
  /** What must be true besides; checked by the act. */
  bedingung?: 'antrag-vollstaendig' | 'bewilligung-erteilt' | 'beginn-erreicht' | 'ende-erreicht';
}

/** Every way a course can go; the README's picture, the buttons and the tests follow this table. */
export const UEBERGAENGE: readonly Uebergang[] = [
  {
    tat: 'beantragen',
    von: ['entwurf'],
    nach: 'beantragt',
    wer: ['traeger', 'buero'],
    brauchtGrund: false,
    bedingung: 'antrag-vollstaendig',
  },
  { tat: 'zurueckgeben', von: ['beantragt'], nach: 'entwurf', wer: ['buero'], brauchtGrund: true },
  { tat: 'pruefen', von: ['beantragt'], nach: 'geprueft', wer: ['buero'], brauchtGrund: false },
  { tat: 'wiederaufnehmen', von: ['geprueft'], nach: 'beantragt', wer: ['buero'], brauchtGrund: true },
  {
    tat: 'bewilligen',
    von: ['geprueft'],
    nach: 'bewilligt',
    wer: ['buero'],
    brauchtGrund: false,
    bedingung: 'bewilligung-erteilt',
  },
  { tat: 'ablehnen', von: ['beantragt', 'geprueft'], nach: 'abgelehnt', wer: ['buero'], brauchtGrund: true },
  {
    tat: 'zurueckziehen',
    von: ['entwurf', 'beantragt', 'geprueft', 'bewilligt'],
    nach: 'zurueckgezogen',
    wer: ['traeger', 'buero'],
    brauchtGrund: false,
  },
  {
    tat: 'beginnen',
    von: ['bewilligt'],
    nach: 'laeuft',
    wer: ['traeger', 'buero', 'system'],
    brauchtGrund: false,
    bedingung: 'beginn-erreicht',
  },
  { tat: 'unterbrechen', von: ['laeuft'], nach: 'unterbrochen', wer: ['buero'], brauchtGrund: true },
  { tat: 'fortsetzen', von: ['unterbrochen'], nach: 'laeuft', wer: ['buero'], brauchtGrund: false },
  {
    tat: 'abschliessen',
    von: ['laeuft'],
    nach: 'abgeschlossen',
    wer: ['buero'],
    brauchtGrund: false,
    bedingung: 'ende-erreicht',
  },
  {
    tat: 'abbrechen',
    von: ['laeuft', 'unterbrochen'],
    nach: 'abgebrochen',
    wer: ['buero'],
    brauchtGrund: true,
  },
  {
    tat: 'widerrufen',
    von: ['bewilligt', 'laeuft', 'unterbrochen'],
    nach: 'abgebrochen',
    wer: ['buero'],
    brauchtGrund: true,
  },
];

export function findUebergang(status: Kursstatus, tat: Kurstat): Uebergang | null {
  return UEBERGAENGE.find((one) => one.tat === tat && one.von.includes(status)) ?? null;
}

/** On which side of the table somebody sits; null when they are a reader. */
export function seiteOf(rollen: readonly Rolle[]): Seite | null {
  if (rollen.some((rolle) => ['leitung', 'koordination', 'kursverwaltung'].includes(rolle))) return 'buero';
  return rollen.includes('kurstraeger') ? 'traeger' : null;
}

/** The provider may still change what it asks for. */
export const isAntragOffen = (status: Kursstatus): boolean => status === 'entwurf';

/** From here on the dates and the place may be changed; the money only by a new approval. */
export const isGefoerdert = (status: Kursstatus): boolean => AKTIVE.includes(status);

export const isBeendet = (status: Kursstatus): boolean => BEENDET.includes(status);
