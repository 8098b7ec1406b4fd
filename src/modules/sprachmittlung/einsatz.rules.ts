/**
 * The Einsatz, one record from the request to the settlement: its statuses and the table of what may happen to it.
 * The README's picture, the buttons of the pages and the tests follow this table.
 */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Rolle } from '../../begriffe/rolle.ts';
import type { Wer } from '../../begriffe/wer.ts';

export const EINSATZ_STATUS = [
  /** An open request: nobody is being asked. */
  'angefragt',
  /** Offers are out and await answers. */
  'angeboten',
  /** Somebody has accepted; the time of that person is taken. */
  'vermittelt',
  /** Held: the interpreter has reported the actual times. */
  'gemeldet',
  /** The requester objects to the report. */
  'strittig',
  /** Completed and ready for settlement. */
  'bestaetigt',
  /** Part of a settlement run. */
  'abgerechnet',
  'abgesagt',
  /** Somebody did not turn up. */
  'ausgefallen',
  /** Nobody was found: unmet demand, a figure of its own. */
  'nicht-vermittelt',
] as const;
export type EinsatzStatus = (typeof EINSATZ_STATUS)[number];

/** A role, or KoMuT itself by a job. */
export type Handelnder = Rolle | 'system';

/** The interpreter's time is taken: what the overlap constraint of the database counts. */
export const BELEGENDE_STATUS = ['vermittelt', 'gemeldet', 'strittig', 'bestaetigt', 'abgerechnet'] as const;
/** The appointment took place: what "held" counts in every figure. */
export const DURCHGEFUEHRTE_STATUS = ['gemeldet', 'strittig', 'bestaetigt', 'abgerechnet'] as const;
/** Somebody is still being looked for. */
export const SUCHENDE_STATUS = ['angefragt', 'angeboten'] as const;

/** What has to be known to judge a transition. */
export interface Lage {
  jetzt: Date;
  beginn: Date;
  ende: Date;
  /** Offers that still await an answer. */
  offeneAngebote: number;
  /** From when on silence counts as consent of the requester; null before the report, and where nobody heard of it. */
  bestaetigungsfristAt: Date | null;
  /** The requester named other times together with the objection. */
  hatGegenvorschlag: boolean;
  /** Paid by a settlement that was released, or billed on to the requester. */
  istAusgezahlt: boolean;
  /** A settlement holds it, released or not. */
  istInAbrechnung: boolean;
}

const BEDINGUNGEN = {
  'vor-beginn': { gilt: (l: Lage) => l.jetzt < l.beginn, grund: 'einsatz.hat-begonnen' },
  'vor-ende': { gilt: (l: Lage) => l.jetzt < l.ende, grund: 'einsatz.ist-vorbei' },
  'nach-beginn': { gilt: (l: Lage) => l.jetzt >= l.beginn, grund: 'einsatz.noch-nicht-begonnen' },
  'angebot-offen': { gilt: (l: Lage) => l.offeneAngebote > 0, grund: 'einsatz.kein-offenes-angebot' },
  'kein-angebot-offen': { gilt: (l: Lage) => l.offeneAngebote === 0, grund: 'einsatz.angebote-noch-offen' },
  'frist-abgelaufen': {
    gilt: (l: Lage) => l.bestaetigungsfristAt !== null && l.jetzt >= l.bestaetigungsfristAt,
    grund: 'einsatz.frist-laeuft-noch',
  },
  gegenvorschlag: { gilt: (l: Lage) => l.hatGegenvorschlag, grund: 'einsatz.kein-gegenvorschlag' },
  'nicht-ausgezahlt': { gilt: (l: Lage) => !l.istAusgezahlt, grund: 'einsatz.schon-ausgezahlt' },
  'nicht-in-abrechnung': { gilt: (l: Lage) => !l.istInAbrechnung, grund: 'einsatz.in-abrechnung' },
} as const satisfies Record<string, { gilt: (lage: Lage) => boolean; grund: string }>;
export type Bedingung = keyof typeof BEDINGUNGEN;

export interface Uebergang {
  tat: string;
  von: readonly EinsatzStatus[];
  nach: EinsatzStatus;
  rollen: readonly Handelnder[];
  /** All of them must hold. */
  wenn: readonly Bedingung[];
}

const BUERO = ['disposition', 'koordination', 'leitung'] as const;

/**
 * The table. A row is one act of some roles; the same act may have two rows when it needs different conditions for
 * different roles. That a Stelle or a Sprachmittler acts on an Einsatz of its own is checked by the action.
 */
// biome-ignore format: a table is read in rows
export const UEBERGAENGE = [
  // ——— finding somebody ———
  { tat: 'angebot', von: ['angefragt', 'angeboten'], nach: 'angeboten', rollen: [...BUERO, 'system'], wenn: ['vor-beginn'] },
  { tat: 'angebotsende', von: ['angeboten'], nach: 'angefragt', rollen: [...BUERO, 'system'], wenn: ['kein-angebot-offen'] },
  { tat: 'annahme', von: ['angeboten'], nach: 'vermittelt', rollen: ['sprachmittler'], wenn: ['vor-beginn', 'angebot-offen'] },
  // By telephone; also for an appointment that is over, and where somebody came after all.
  { tat: 'zuteilung', von: ['angefragt', 'angeboten', 'nicht-vermittelt'], nach: 'vermittelt', rollen: BUERO, wenn: [] },
  { tat: 'nichtvermittlung', von: ['angefragt', 'angeboten'], nach: 'nicht-vermittelt', rollen: BUERO, wenn: [] },
  { tat: 'nichtvermittlung', von: ['angefragt', 'angeboten'], nach: 'nicht-vermittelt', rollen: ['system'], wenn: ['nach-beginn'] },
  // ——— after acceptance ———
  { tat: 'rueckfrage', von: ['vermittelt'], nach: 'angeboten', rollen: [...BUERO, 'stelle', 'system'], wenn: ['vor-beginn'] },
  { tat: 'rueckgabe', von: ['vermittelt'], nach: 'angefragt', rollen: [...BUERO, 'sprachmittler'], wenn: ['vor-beginn'] },
  { tat: 'neusuche', von: ['angeboten', 'vermittelt'], nach: 'angefragt', rollen: [...BUERO, 'stelle', 'system'], wenn: ['vor-beginn'] },
  { tat: 'absage', von: ['angefragt', 'angeboten', 'vermittelt'], nach: 'abgesagt', rollen: [...BUERO, 'stelle'], wenn: ['vor-ende'] },
  { tat: 'ausfall', von: ['vermittelt'], nach: 'ausgefallen', rollen: [...BUERO, 'stelle', 'sprachmittler'], wenn: ['nach-beginn'] },
  { tat: 'ausfall', von: ['gemeldet', 'strittig'], nach: 'ausgefallen', rollen: BUERO, wenn: [] },
  // ——— completion ———
  { tat: 'meldung', von: ['vermittelt'], nach: 'gemeldet', rollen: [...BUERO, 'sprachmittler'], wenn: ['nach-beginn'] },
  { tat: 'bestaetigung', von: ['gemeldet'], nach: 'bestaetigt', rollen: [...BUERO, 'stelle'], wenn: [] },
  { tat: 'bestaetigung', von: ['gemeldet'], nach: 'bestaetigt', rollen: ['system'], wenn: ['frist-abgelaufen'] },
  { tat: 'widerspruch', von: ['gemeldet'], nach: 'strittig', rollen: [...BUERO, 'stelle'], wenn: [] },
  { tat: 'gegenzeichnung', von: ['strittig'], nach: 'bestaetigt', rollen: ['sprachmittler'], wenn: ['gegenvorschlag'] },
  { tat: 'korrektur', von: ['gemeldet', 'strittig'], nach: 'gemeldet', rollen: [...BUERO, 'sprachmittler'], wenn: [] },
  { tat: 'klaerung', von: ['strittig'], nach: 'bestaetigt', rollen: BUERO, wenn: [] },
  // ——— settlement ———
  { tat: 'abrechnung', von: ['bestaetigt'], nach: 'abgerechnet', rollen: [...BUERO, 'zahlstelle', 'system'], wenn: [] },
  { tat: 'ruecknahme', von: ['abgerechnet'], nach: 'bestaetigt', rollen: [...BUERO, 'zahlstelle'], wenn: ['nicht-ausgezahlt'] },
  // The bank sent the payment back.
  { tat: 'ruecklauf', von: ['abgerechnet'], nach: 'bestaetigt', rollen: ['zahlstelle', 'leitung'], wenn: [] },
  // ——— mistakes and second thoughts: not where money was paid or is about to be, also for what did not take place ———
  { tat: 'wiederaufnahme', von: ['abgesagt', 'nicht-vermittelt'], nach: 'angefragt', rollen: BUERO, wenn: ['vor-beginn', 'nicht-ausgezahlt', 'nicht-in-abrechnung'] },
  { tat: 'wiederaufnahme', von: ['ausgefallen'], nach: 'vermittelt', rollen: BUERO, wenn: ['nicht-ausgezahlt', 'nicht-in-abrechnung'] },
  { tat: 'wiederaufnahme', von: ['bestaetigt'], nach: 'gemeldet', rollen: BUERO, wenn: ['nicht-ausgezahlt'] },
] as const satisfies readonly Uebergang[];

/** An act on an Einsatz. */
export type Tat = (typeof UEBERGAENGE)[number]['tat'];

const TABELLE: readonly (Uebergang & { tat: Tat })[] = UEBERGAENGE;
export const EINSATZ_TATEN: readonly Tat[] = [...new Set(TABELLE.map((zeile) => zeile.tat))];

/** Who acts, as the table names them: the roles of a person, or KoMuT itself. */
export function handelndeOf(wer: Wer): readonly Handelnder[] {
  return wer.art === 'system' ? ['system'] : wer.rollen;
}

/**
 * The status after the act, or why it cannot be done: `einsatz.tat-unpassend` (werte: status, tat), one of the
 * sentences for an acceptance that comes too late, `einsatz.rolle-darf-nicht` (werte: tat), or the first condition
 * that does not hold.
 */
export function transition(
  status: EinsatzStatus,
  tat: Tat,
  rollen: readonly Handelnder[],
  lage: Lage,
): Ergebnis<EinsatzStatus> {
  const zeilen = TABELLE.filter((zeile) => zeile.tat === tat && zeile.von.includes(status));
  if (zeilen.length === 0) {
    const zuSpaet = tat === 'annahme' ? ANNAHME_ZU_SPAET[status] : undefined;
    return zuSpaet ? refuse(zuSpaet) : refuse('einsatz.tat-unpassend', { werte: { status, tat } });
  }
  const erlaubt = zeilen.filter((zeile) => zeile.rollen.some((rolle) => rollen.includes(rolle)));
  if (erlaubt.length === 0) return refuse('einsatz.rolle-darf-nicht', { werte: { tat } });
  const moeglich = erlaubt.find((zeile) => findVerletzte(zeile, lage) === undefined);
  if (moeglich) return ok(moeglich.nach);
  return refuse(BEDINGUNGEN[findVerletzte(erlaubt[0]!, lage)!].grund);
}

/** What took place in a closed year stays as it is: `einsatz.jahr-abgeschlossen` (werte: jahr). */
export function checkEinsatzjahr(jahr: number, istAbgeschlossen: boolean): Ergebnis<undefined> {
  return istAbgeschlossen ? refuse('einsatz.jahr-abgeschlossen', { werte: { jahr } }) : ok();
}

/** The acts that these roles could do now, in the order of the table; without `lage` the conditions are left out. */
export function possibleTaten(status: EinsatzStatus, rollen: readonly Handelnder[], lage?: Lage): Tat[] {
  const zeilen = TABELLE.filter(
    (zeile) =>
      zeile.von.includes(status) &&
      zeile.rollen.some((rolle) => rollen.includes(rolle)) &&
      (lage === undefined || findVerletzte(zeile, lage) === undefined),
  );
  return [...new Set(zeilen.map((zeile) => zeile.tat))];
}

function findVerletzte(zeile: Uebergang, lage: Lage): Bedingung | undefined {
  return zeile.wenn.find((bedingung) => !BEDINGUNGEN[bedingung].gilt(lage));
}

/** Somebody who accepts late deserves a better answer than "not possible". */
const ANNAHME_ZU_SPAET: Partial<Record<EinsatzStatus, string>> = {
  angefragt: 'einsatz.angebot-zurueckgezogen',
  vermittelt: 'einsatz.bereits-vermittelt',
  gemeldet: 'einsatz.bereits-vermittelt',
  strittig: 'einsatz.bereits-vermittelt',
  bestaetigt: 'einsatz.bereits-vermittelt',
  abgerechnet: 'einsatz.bereits-vermittelt',
  ausgefallen: 'einsatz.bereits-vermittelt',
  abgesagt: 'einsatz.wurde-abgesagt',
  'nicht-vermittelt': 'einsatz.nicht-mehr-gesucht',
};

/** The table as a Mermaid state diagram, for the README. */
export function drawEinsatz(): string {
  const id = (status: string) => status.replaceAll('-', '_');
  const pfeile = new Map<string, string[]>();
  for (const zeile of TABELLE) {
    for (const von of zeile.von) {
      if (von === zeile.nach) continue;
      const pfeil = `${id(von)} --> ${id(zeile.nach)}`;
      pfeile.set(pfeil, [...(pfeile.get(pfeil) ?? []), zeile.tat]);
    }
  }
  const zeilen = [...pfeile].map(([pfeil, taten]) => `  ${pfeil}: ${[...new Set(taten)].join(', ')}`);
  return ['stateDiagram-v2', '  [*] --> angefragt', ...zeilen, '  abgerechnet --> [*]'].join('\n');
}
