/** What speaks against an invoice as it came, each point with the numbers it rests on; the office decides. */
import type { Geld } from '../../../begriffe/geld.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { fold } from '../../../begriffe/spelling.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Vergleich } from './anspruch.rules.ts';

export const RECHNUNGSBEFUNDE = [
  'liste-fehlt',
  'schon-abgerechnet',
  'keine-bewilligung',
  'mehr-als-erlaubt',
  'art-unbekannt',
  'abzug-eigenanteil',
  'abzug-hoechstbetrag',
  'umsatzsteuer',
  'form',
  'iban-weicht-ab',
  'iban-fehlt',
  'verkaeufer-weicht-ab',
] as const;
export type Rechnungsbefundart = (typeof RECHNUNGSBEFUNDE)[number];

export interface Rechnungsbefund {
  art: Rechnungsbefundart;
  /** Number of the line; null: the whole invoice. */
  zeile: number | null;
  werte: Readonly<Record<string, string | number>>;
}

export interface Geprueftes {
  zeilen: readonly { zeile: number; art: string | null; betragCent: Geld }[];
  vergleich: Vergleich | null;
  ohneListe: readonly Datum[];
  schonAbgerechnet: readonly Datum[];
  anzahlHinweise: number;
  iban: { rechnung: string; traeger: string | null };
  /** Name on the e-invoice; null for what was typed in. */
  verkaeufer: string | null;
  traeger: string;
}

export function checkKursrechnung(alles: Geprueftes): Rechnungsbefund[] {
  const befunde: Rechnungsbefund[] = [];
  const add = (art: Rechnungsbefundart, werte: Rechnungsbefund['werte'] = {}, zeile: number | null = null) =>
    befunde.push({ art, zeile, werte });
  for (const monat of alles.ohneListe) add('liste-fehlt', { monat });
  for (const monat of alles.schonAbgerechnet) add('schon-abgerechnet', { monat });
  if (!alles.vergleich) add('keine-bewilligung');
  for (const [at, { zeile, art, betragCent }] of alles.zeilen.entries()) {
    if (art === null) add('art-unbekannt', {}, zeile);
    else if (art === 'umsatzsteuer') add('umsatzsteuer', { betragCent }, zeile);
    else {
      const erlaubtCent = alles.vergleich?.erlaubtCent[at] ?? betragCent;
      if (erlaubtCent < betragCent) add('mehr-als-erlaubt', { betragCent, erlaubtCent }, zeile);
    }
  }
  for (const { art, betragCent } of alles.vergleich?.abzuege ?? []) add(`abzug-${art}`, { betragCent });
  if (alles.anzahlHinweise > 0) add('form', { anzahl: alles.anzahlHinweise });
  const { rechnung, traeger } = alles.iban;
  if (traeger === null) add('iban-fehlt');
  else if (rechnung !== '' && parseIban(rechnung) !== parseIban(traeger)) add('iban-weicht-ab');
  if (alles.verkaeufer !== null && !isSameName(alles.verkaeufer, alles.traeger)) {
    add('verkaeufer-weicht-ab', { verkaeufer: alles.verkaeufer, traeger: alles.traeger });
  }
  return befunde;
}

/** One name holds the other: legal forms and departments are often added. */
function isSameName(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x.includes(y) || y.includes(x);
}

export type Rechnungstat = 'pruefen' | 'wiederaufnehmen' | 'ablehnen' | 'zurueckziehen' | 'anweisen';
type Status = 'eingegangen' | 'geprueft' | 'angewiesen' | 'abgelehnt' | 'zurueckgezogen';

/** The buttons, the acts and the tests follow this table. */
export const RECHNUNGSUEBERGAENGE: readonly { tat: Rechnungstat; von: readonly Status[]; nach: Status }[] = [
  { tat: 'pruefen', von: ['eingegangen'], nach: 'geprueft' },
  { tat: 'wiederaufnehmen', von: ['geprueft'], nach: 'eingegangen' },
  { tat: 'ablehnen', von: ['eingegangen', 'geprueft'], nach: 'abgelehnt' },
  { tat: 'zurueckziehen', von: ['eingegangen'], nach: 'zurueckgezogen' },
  { tat: 'anweisen', von: ['geprueft'], nach: 'angewiesen' },
];

export const mayMove = (status: Status, tat: Rechnungstat): boolean =>
  RECHNUNGSUEBERGAENGE.some((one) => one.tat === tat && one.von.includes(status));
