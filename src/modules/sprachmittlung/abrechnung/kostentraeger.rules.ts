/** Who pays for an appointment, and from which pot. */
import type { Zahler } from '../sprachmittlung.tables.ts';

/** Who pays; which third party, when it is one. */
export interface Kostenweg {
  zahler: Zahler;
  kostentraegerId: number | null;
}

/**
 * Who pays for a request: what the office set for this appointment, else the third party whose question was answered
 * with yes, else whoever pays for the requester, which is the county where nothing else is agreed.
 */
export function deriveKostenweg({
  einsatz = null,
  frage = null,
  stelle = null,
}: {
  einsatz?: Kostenweg | null;
  /** The third party whose question was answered with yes. */
  frage?: number | null;
  stelle?: Kostenweg | null;
}): Kostenweg {
  if (einsatz) return einsatz;
  if (frage !== null) return { zahler: 'dritte', kostentraegerId: frage };
  return stelle ?? { zahler: 'landkreis', kostentraegerId: null };
}

/** The pot: of the appointment, else of the third party that pays, else of the requester, else the usual one. */
export function deriveTopf(toepfe: {
  einsatz: number | null;
  kostentraeger: number | null;
  stelle: number | null;
  standard: number | null;
}): number | null {
  return toepfe.einsatz ?? toepfe.kostentraeger ?? toepfe.stelle ?? toepfe.standard;
}

/** A third party has a name; nobody else has one. */
export const isKostenweg = ({ zahler, kostentraegerId }: Kostenweg): boolean =>
  (zahler === 'dritte') === (kostentraegerId !== null);
