/** Who waits for a course: what can be said of them, what may happen to them, and how much their waiting counts. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, daysBetween } from '../../../begriffe/zeit.ts';

export const WARTESTATUS = [
  'wartet',
  'angeboten',
  'vermittelt',
  'ruht',
  'abgemeldet',
  'zusammengefuehrt',
] as const;
export type Wartestatus = (typeof WARTESTATUS)[number];

/** Still wants a course: counted as waiting, and looked at for duplicates. */
export const OFFENE_STATUS = ['wartet', 'angeboten', 'ruht'] as const satisfies readonly Wartestatus[];
/** Counts in figures: whoever pauses does not want one now. */
export const WARTENDE_STATUS = ['wartet', 'angeboten'] as const satisfies readonly Wartestatus[];

export type Wartetat =
  | 'anbieten'
  | 'annehmen'
  | 'ablehnen'
  | 'ruhen'
  | 'fortsetzen'
  | 'abmelden'
  | 'wiederaufnehmen'
  | 'zusammenfuehren';

/** From which statuses an act leads where. */
export const UEBERGAENGE: Record<Wartetat, { von: readonly Wartestatus[]; nach: Wartestatus }> = {
  anbieten: { von: ['wartet'], nach: 'angeboten' },
  annehmen: { von: ['angeboten'], nach: 'vermittelt' },
  // Declined, withdrawn or not answered in time: the person goes on waiting.
  ablehnen: { von: ['angeboten'], nach: 'wartet' },
  ruhen: { von: ['wartet'], nach: 'ruht' },
  fortsetzen: { von: ['ruht'], nach: 'wartet' },
  abmelden: { von: ['wartet', 'angeboten', 'ruht'], nach: 'abgemeldet' },
  wiederaufnehmen: { von: ['abgemeldet', 'vermittelt'], nach: 'wartet' },
  zusammenfuehren: { von: ['wartet', 'ruht'], nach: 'zusammengefuehrt' },
};

/** Where an act leads. Refuses `warteliste.geht-nicht` with the status. */
export function transition(status: Wartestatus, tat: Wartetat): Ergebnis<Wartestatus> {
  const { von, nach } = UEBERGAENGE[tat];
  return von.includes(status) ? ok(nach) : refuse('warteliste.geht-nicht', { werte: { status } });
}

export const isPossible = (status: Wartestatus, tat: Wartetat) => UEBERGAENGE[tat].von.includes(status);

export const GESCHLECHTER = ['weiblich', 'maennlich', 'divers'] as const;
export type Geschlecht = (typeof GESCHLECHTER)[number];

/** How the level is known. */
export const NIVEAUQUELLEN = ['einstufungstest', 'einschaetzung'] as const;
export type Niveauquelle = (typeof NIVEAUQUELLEN)[number];

export const VERKEHRSMITTEL = ['auto', 'oepnv', 'fahrrad', 'zu-fuss'] as const;
export type Verkehrsmittel = (typeof VERKEHRSMITTEL)[number];

export const TAGESZEITEN = ['vormittag', 'nachmittag', 'abend'] as const;
export type Tageszeit = (typeof TAGESZEITEN)[number];

/** Why somebody comes before others who have waited as long. */
export const VORRANGGRUENDE = [
  'arbeit',
  'ausbildung',
  'pruefung',
  'verpflichtung',
  'gesundheit',
  'sonstiges',
] as const;
export type Vorranggrund = (typeof VORRANGGRUENDE)[number];

/** Why somebody leaves the list. */
export const ABMELDEGRUENDE = [
  'anderer-kurs',
  'weggezogen',
  'arbeit',
  'kein-bedarf',
  'nicht-erreichbar',
  'versehen',
  'sonstiges',
] as const;
export type Abmeldegrund = (typeof ABMELDEGRUENDE)[number];

/** What a seat counts before the waiting days, so that everybody counts. */
export const GRUNDGEWICHT = 30;

/**
 * How much a seat for somebody counts: 30 + days waiting, and for a priority as many days more as the office has set.
 * @param vorrangTage days that a priority adds
 */
export function rateGewicht(
  person: { wartet_seit: Datum; vorrang: Vorranggrund | null },
  heute: Datum,
  vorrangTage: number,
): number {
  return GRUNDGEWICHT + wartetageOf(person.wartet_seit, heute) + (person.vorrang ? vorrangTage : 0);
}

/** Whole days; 0 for somebody who begins to wait later. */
export const wartetageOf = (seit: Datum, heute: Datum) => Math.max(0, daysBetween(seit, heute));

/** Middle value of whole numbers, the lower of the two middle ones; null of none. */
export function medianOf(zahlen: readonly number[]): number | null {
  const sortiert = [...zahlen].sort((a, b) => a - b);
  return sortiert[Math.floor((sortiert.length - 1) / 2)] ?? null;
}
