import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';

export type Aenderungsart = 'nachtrag' | 'umschichtung' | 'haushaltsrest';
export type Aenderungsstatus = 'beantragt' | 'freigegeben' | 'abgelehnt' | 'zurueckgezogen';

/** How the office asks for a change of the plan. */
export const WUENSCHE = ['mehr', 'weniger', 'umschichtung', 'haushaltsrest'] as const;
export type Wunschart = (typeof WUENSCHE)[number];

export interface Aenderungswunsch {
  wunsch: Wunschart;
  topfId: number;
  /** The pot that gets it, for a transfer only. */
  nachTopfId: number | null;
  jahr: number;
  betragCent: Geld;
  grund: string;
  /** By which decision: a carry-over needs one. */
  beschluss: string;
}

export interface Seite {
  topfId: number;
  jahr: number;
}

/** A change as it is booked: from one pot and year to another; null is the county's budget as a whole. */
export interface Umbuchung {
  art: Aenderungsart;
  von: Seite | null;
  nach: Seite | null;
}

/**
 * What a wish means. Refuses `aenderung.betrag` (field betrag), `aenderung.nach` (field nachTopf) for a transfer without
 * another pot, `aenderung.beschluss` (field beschluss) for a carry-over without a decision.
 */
export function readWunsch(wunsch: Aenderungswunsch): Ergebnis<Umbuchung> {
  const { topfId, nachTopfId, jahr, betragCent, beschluss } = wunsch;
  const hier = { topfId, jahr };
  if (betragCent <= 0) return refuse('aenderung.betrag', { feld: 'betrag' });
  switch (wunsch.wunsch) {
    case 'mehr':
      return ok({ art: 'nachtrag', von: null, nach: hier });
    case 'weniger':
      return ok({ art: 'nachtrag', von: hier, nach: null });
    case 'umschichtung':
      if (nachTopfId === null || nachTopfId === topfId) {
        return refuse('aenderung.nach', { feld: 'nachTopf' });
      }
      return ok({ art: 'umschichtung', von: hier, nach: { topfId: nachTopfId, jahr } });
    case 'haushaltsrest':
      if (beschluss === '') return refuse('aenderung.beschluss', { feld: 'beschluss' });
      return ok({ art: 'haushaltsrest', von: hier, nach: { topfId, jahr: jahr + 1 } });
  }
}

/**
 * Whether a pot can give so much. Refuses `aenderung.nicht-so-viel` with what it has.
 * @param verfuegbarCent null when nobody planned anything for it
 */
export function checkGibtHer(betragCent: Geld, verfuegbarCent: Geld | null): Ergebnis<undefined> {
  const cent = Math.max(0, verfuegbarCent ?? 0);
  return betragCent <= cent
    ? ok()
    : refuse('aenderung.nicht-so-viel', { feld: 'betrag', werte: { verfuegbarCent: cent } });
}

export type Entscheidung = 'freigeben' | 'ablehnen' | 'zurueckziehen';

/** Who turns a request into what: another person decides, whoever asked takes it back. */
const UEBERGAENGE: Record<Entscheidung, { nach: Aenderungsstatus; durch: 'andere' | 'antragsteller' }> = {
  freigeben: { nach: 'freigegeben', durch: 'andere' },
  ablehnen: { nach: 'abgelehnt', durch: 'andere' },
  zurueckziehen: { nach: 'zurueckgezogen', durch: 'antragsteller' },
};

/** Refuses `aenderung.entschieden`, `aenderung.vier-augen`, `aenderung.nicht-eigene`. @returns the new status */
export function transition(
  aenderung: { status: Aenderungsstatus; beantragtVonId: string },
  entscheidung: Entscheidung,
  werId: string,
): Ergebnis<Aenderungsstatus> {
  if (aenderung.status !== 'beantragt') return refuse('aenderung.entschieden');
  const { nach, durch } = UEBERGAENGE[entscheidung];
  const isEigene = aenderung.beantragtVonId === werId;
  if (durch === 'andere' && isEigene) return refuse('aenderung.vier-augen');
  if (durch === 'antragsteller' && !isEigene) return refuse('aenderung.nicht-eigene');
  return ok(nach);
}
