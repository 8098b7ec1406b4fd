/**
 * The settlement run: its statuses, who may take it from one to the next, and what is paid to whom in it.
 * Two people release: who checked it does not pay it out.
 */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { InterneRolle, Rolle } from '../../../begriffe/rolle.ts';
import { addDays, addMonths, type Datum, monthOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../begriffe/zeitanzeige.ts';
import type { LaufStatus } from './abrechnung.tables.ts';

export type { LaufStatus };

export const LAUF_STATUS: readonly LaufStatus[] = ['offen', 'geprueft', 'freigegeben', 'verworfen'];

interface Uebergang {
  tat: string;
  von: readonly LaufStatus[];
  nach: LaufStatus;
  rollen: readonly InterneRolle[];
}

const FUEHREN = ['koordination', 'disposition'] as const;
const FREIGEBEN = ['zahlstelle', 'leitung'] as const;

// biome-ignore format: a table is read in rows
export const LAUF_UEBERGAENGE = [
  // Collecting, correcting, taking out, ticking off: only while nobody has released anything.
  { tat: 'bearbeitung', von: ['offen'], nach: 'offen', rollen: [...FUEHREN, ...FREIGEBEN] },
  { tat: 'pruefung', von: ['offen'], nach: 'geprueft', rollen: FUEHREN },
  { tat: 'rueckgabe', von: ['geprueft'], nach: 'offen', rollen: [...FUEHREN, ...FREIGEBEN] },
  { tat: 'freigabe', von: ['geprueft'], nach: 'freigegeben', rollen: FREIGEBEN },
  { tat: 'verwerfung', von: ['offen', 'geprueft'], nach: 'verworfen', rollen: FUEHREN },
] as const satisfies readonly Uebergang[];

export type Lauftat = (typeof LAUF_UEBERGAENGE)[number]['tat'];

const TABELLE: readonly Uebergang[] = LAUF_UEBERGAENGE;

/** Who released what so far. */
export interface Laufstand {
  status: LaufStatus;
  /** User id of the first release. */
  geprueftVon: string | null;
}

export interface Laufhandelnder {
  /** User id; null for programs, which release nothing. */
  id: string | null;
  rollen: readonly Rolle[];
}

/**
 * The status after the act. Refuses `lauf.tat-unpassend` (werte: status), `lauf.rolle-darf-nicht`,
 * `lauf.nur-benutzer` and `lauf.dieselbe-person`: who released first never releases second.
 */
export function transitionLauf(
  stand: Laufstand,
  tat: Lauftat,
  { id, rollen }: Laufhandelnder,
): Ergebnis<LaufStatus> {
  const zeile = TABELLE.find((uebergang) => uebergang.tat === tat)!;
  if (!zeile.von.includes(stand.status)) {
    return refuse('lauf.tat-unpassend', { werte: { status: stand.status, tat } });
  }
  if (!zeile.rollen.some((rolle) => rollen.includes(rolle))) return refuse('lauf.rolle-darf-nicht');
  if ((tat === 'pruefung' || tat === 'freigabe') && id === null) return refuse('lauf.nur-benutzer');
  if (tat === 'freigabe' && id === stand.geprueftVon) return refuse('lauf.dieselbe-person');
  return ok(zeile.nach);
}

/** The acts somebody could do now, in the order of the table. */
export function possibleLauftaten(stand: Laufstand, wer: Laufhandelnder): Lauftat[] {
  return LAUF_UEBERGAENGE.map(({ tat }) => tat).filter((tat) => transitionLauf(stand, tat, wer).ok);
}

/** The month before the day: what an office settles next. */
export function lastMonth(heute: Datum): { von: Datum; bis: Datum } {
  const erster = `${heute.slice(0, 8)}01`;
  return { von: addMonths(erster, -1), bis: addDays(erster, -1) };
}

/** Whether a period is one whole month, which then names the run. */
export function isMonat({ von, bis }: { von: Datum; bis: Datum }): boolean {
  return von.endsWith('-01') && bis === addDays(addMonths(von, 1), -1);
}

/** `Februar 2026`, or the days of any other period; what a run is called. */
export function nameZeitraum(
  { von_am: von, bis_am: bis }: { von_am: Datum; bis_am: Datum },
  sprache: Anzeigesprache,
): string {
  if (isMonat({ von, bis })) return formatMonat(von, sprache);
  return `${formatDatum(von, sprache)} – ${formatDatum(bis, sprache)}`;
}

/** A period no longer than so many days; longer is a slip of the pen. */
const HOECHSTENS_TAGE = 3 * 366;

/** Refuses `lauf.ende-vor-beginn`, `lauf.zukunft` and `lauf.zu-lang`, each at its field. */
export function checkZeitraum(
  { von, bis }: { von: Datum; bis: Datum },
  heute: Datum,
): Ergebnis<{ von: Datum; bis: Datum }> {
  if (bis < von) return refuse('lauf.ende-vor-beginn', { feld: 'bis' });
  if (bis > heute) return refuse('lauf.zukunft', { feld: 'bis' });
  if (bis > addDays(von, HOECHSTENS_TAGE)) return refuse('lauf.zu-lang', { feld: 'bis' });
  return ok({ von, bis });
}

// ——— who is paid what ———

/** A line as the payment sees it. */
export interface Zahlzeile {
  positionId: number;
  sprachmittlerId: number;
  empfaenger: string;
  iban: string;
  tag: Datum;
  betragCent: Geld;
  topfId: number | null;
  /** The returned payment whose line is paid again here. */
  ersetztZahlungId: number | null;
}

export interface Auszahlung {
  sprachmittlerId: number;
  empfaenger: string;
  iban: string;
  betragCent: Geld;
  verwendungszweck: string;
  buchungen: {
    topfId: number | null;
    jahr: number;
    betragCent: Geld;
    text: string;
    ersetztZahlungId?: number;
  }[];
  positionIds: number[];
}

/**
 * One payment for each person, with its parts by pot, year of the service and returned payment that it replaces.
 * Lines without an amount are paid with the others of the person; somebody who gets nothing at all gets no payment.
 * The order is that of the lines.
 */
export function buildAuszahlungen(zeilen: readonly Zahlzeile[], laufId: number): Auszahlung[] {
  const personen = Map.groupBy(zeilen, ({ sprachmittlerId }) => sprachmittlerId);
  return [...personen.values()]
    .map((eigene) => buildAuszahlung(eigene, laufId))
    .filter(({ betragCent }) => betragCent > 0);
}

function buildAuszahlung(zeilen: readonly Zahlzeile[], laufId: number): Auszahlung {
  const { sprachmittlerId, empfaenger, iban } = zeilen[0]!;
  const bezahlte = zeilen.filter(({ betragCent }) => betragCent > 0);
  const teile = Map.groupBy(bezahlte, ({ topfId, tag, ersetztZahlungId }) =>
    [topfId ?? 0, yearOf(tag), ersetztZahlungId ?? 0].join(' '),
  );
  return {
    sprachmittlerId,
    empfaenger,
    iban,
    betragCent: sumOf(zeilen),
    verwendungszweck: buildVerwendungszweck(bezahlte, laufId),
    positionIds: zeilen.map(({ positionId }) => positionId),
    buchungen: [...teile.values()].map((teil) => {
      const { topfId, tag, ersetztZahlungId } = teil[0]!;
      return {
        topfId,
        jahr: yearOf(tag),
        betragCent: sumOf(teil),
        text: `Sprachmittlung ${yearOf(tag)}, ${countEinsaetze(teil.length)}, Lauf ${laufId}`,
        ...(ersetztZahlungId === null ? {} : { ersetztZahlungId }),
      };
    }),
  };
}

const sumOf = (zeilen: readonly Zahlzeile[]): Geld =>
  zeilen.reduce((summe, { betragCent }) => summe + betragCent, 0);

const countEinsaetze = (anzahl: number) => (anzahl === 1 ? '1 Einsatz' : `${anzahl} Einsätze`);

/** `Aufwandsentschädigung Sprachmittlung 02/2026, 12 Einsätze, Abrechnung 17`, well below 140 characters. */
function buildVerwendungszweck(zeilen: readonly Zahlzeile[], laufId: number): string {
  const monate = [...new Set(zeilen.map(({ tag }) => tag.slice(0, 7)))].toSorted();
  const von = monate.at(0) ?? '';
  const bis = monate.at(-1) ?? '';
  const wann = von === bis ? monthText(von) : `${monthText(von)} bis ${monthText(bis)}`;
  return `Aufwandsentschädigung Sprachmittlung ${wann}, ${countEinsaetze(zeilen.length)}, Abrechnung ${laufId}`;
}

const monthText = (monat: string) =>
  monat === '' ? '' : `${String(monthOf(`${monat}-01`)).padStart(2, '0')}/${monat.slice(0, 4)}`;
