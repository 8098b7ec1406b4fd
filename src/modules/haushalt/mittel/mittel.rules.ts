import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';

/** What somebody was promised, and how far it is kept. */
export interface Bindung {
  gebundenCent: Geld;
  /** Accepted invoices, paid or not. */
  berechnetCent: Geld;
  gezahltCent: Geld;
  /** Nothing more will be invoiced. */
  istErledigt: boolean;
}

/**
 * What is still to be paid of a commitment, never less than nothing: of what was promised, or of the invoices when
 * they are higher or when no more will come.
 */
export function offenOf({ gebundenCent, berechnetCent, gezahltCent, istErledigt }: Bindung): Geld {
  const zugesagt = istErledigt ? berechnetCent : Math.max(gebundenCent, berechnetCent);
  return Math.max(0, zugesagt - gezahltCent);
}

/** How much of a payment keeps a commitment: so much less is open afterwards. */
export function keptBy(bindung: Bindung, betragCent: Geld): Geld {
  return offenOf(bindung) - offenOf({ ...bindung, gezahltCent: bindung.gezahltCent + betragCent });
}

/** What a pot has for a year, and what is gone or promised of it. */
export interface Topfmittel {
  /** Null without a plan. */
  ansatzCent: Geld | null;
  /** Supplementary budget and transfers between pots, less what went away. */
  aenderungCent: Geld;
  /** How many changes and carry-overs there are, even when nothing is left of them. */
  aenderungen: number;
  /** Carried over from the year before, less what was carried over to the next. */
  uebertragCent: Geld;
  /** Still to be paid of commitments. */
  offenCent: Geld;
  gezahltCent: Geld;
}

/** The same of one pot and year, with what stands behind it. */
export interface Jahresmittel extends Topfmittel {
  /** Null stands for what has no pot. */
  topfId: number | null;
  jahr: number;
  bemerkung: string;
  /** Accepted invoices. */
  berechnetCent: Geld;
  /** Of the open commitments what is invoiced already. */
  faelligCent: Geld;
  /** Promised in all, kept or not. */
  gebundenCent: Geld;
  /** Commitments, settled ones as well. */
  bindungen: number;
}

export function emptyMittel(topfId: number, jahr: number): Jahresmittel {
  return {
    topfId,
    jahr,
    bemerkung: '',
    ansatzCent: null,
    aenderungCent: 0,
    aenderungen: 0,
    uebertragCent: 0,
    gebundenCent: 0,
    berechnetCent: 0,
    offenCent: 0,
    faelligCent: 0,
    bindungen: 0,
    gezahltCent: 0,
  };
}

/** All that a pot may spend in a year; null when nobody planned anything. */
export function mittelOf({
  ansatzCent,
  aenderungCent,
  aenderungen,
  uebertragCent,
}: Pick<Topfmittel, 'ansatzCent' | 'aenderungCent' | 'aenderungen' | 'uebertragCent'>): Geld | null {
  if (ansatzCent === null && aenderungen === 0) return null;
  return (ansatzCent ?? 0) + aenderungCent + uebertragCent;
}

/** What is neither paid nor promised; negative when there is too little, null when nobody planned anything. */
export function verfuegbarOf(stand: Topfmittel): Geld | null {
  const mittel = mittelOf(stand);
  return mittel === null ? null : mittel - stand.offenCent - stand.gezahltCent;
}

/** Whether a pot has so much more to promise. Refuses `mittel.kein-ansatz` and `mittel.reichen-nicht`. */
export function checkReicht({
  verfuegbarCent,
  mehrCent,
  topf,
  jahr,
}: {
  /** Null when nobody planned anything. */
  verfuegbarCent: Geld | null;
  mehrCent: Geld;
  topf: string;
  jahr: number;
}): Ergebnis<undefined> {
  if (mehrCent <= 0) return ok();
  if (verfuegbarCent === null) return refuse('mittel.kein-ansatz', { werte: { topf, jahr } });
  const fehlenCent = mehrCent - verfuegbarCent;
  if (fehlenCent <= 0) return ok();
  return refuse('mittel.reichen-nicht', { werte: { topf, jahr, verfuegbarCent, fehlenCent } });
}
