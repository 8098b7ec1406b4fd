/** What was done in a year for each tag: the goals of sustainability, the Charta der Vielfalt, the office's own words. */
import type { Datum } from '../../../begriffe/zeit.ts';
import { compareSchlagworte } from '../massnahmen/massnahme.rules.ts';
import { isMassnahmeStatus, type MassnahmeStatus } from '../status.rules.ts';

export interface Jahreseintrag {
  massnahme_id: number;
  art: 'stand' | 'nachweis' | 'beschluss' | 'bericht';
  status: string | null;
  text: string;
  am: Datum;
}

interface Massnahme {
  id: number;
  status: MassnahmeStatus;
  schlagworte: readonly string[];
}

export interface Jahreszeile<M> {
  massnahme: M;
  /** On the last day of the year, or today when that is still to come. */
  status: MassnahmeStatus;
  /** What happened in the year, the earliest first. */
  eintraege: Jahreseintrag[];
}

export interface Schlagwortbilanz<M> {
  schlagwort: string;
  zeilen: Jahreszeile<M>[];
  /** Done by the end of the year. */
  umgesetzt: number;
  /** Under way or standing tasks at the end of the year. */
  inArbeit: number;
  /** Something happened in the year. */
  bewegt: number;
}

/**
 * A measure with several tags counts under each.
 * @param eintraege of these measures, whatever their year, the earliest first
 */
export function balanceJahr<M extends Massnahme>(
  massnahmen: readonly M[],
  eintraege: readonly Jahreseintrag[],
  jahr: number,
  heute: Datum,
): Schlagwortbilanz<M>[] {
  const ende = `${jahr}-12-31`;
  const proMassnahme = Map.groupBy(eintraege, ({ massnahme_id }) => massnahme_id);
  const zeilen = massnahmen.map((massnahme): Jahreszeile<M> => {
    const eigene = proMassnahme.get(massnahme.id) ?? [];
    return {
      massnahme,
      status: ende >= heute ? massnahme.status : statusAm(massnahme.status, eigene, ende),
      eintraege: eigene.filter(({ am }) => am.startsWith(`${jahr}-`)),
    };
  });
  const worte = [...new Set(massnahmen.flatMap(({ schlagworte }) => schlagworte))].sort(compareSchlagworte);
  return worte.map((schlagwort) => {
    const eigene = zeilen.filter(({ massnahme }) => massnahme.schlagworte.includes(schlagwort));
    const count = (...status: MassnahmeStatus[]) =>
      eigene.filter((zeile) => status.includes(zeile.status)).length;
    return {
      schlagwort,
      zeilen: eigene,
      umgesetzt: count('umgesetzt'),
      inArbeit: count('in-umsetzung', 'laufend'),
      bewegt: eigene.filter((zeile) => zeile.eintraege.length > 0).length,
    };
  });
}

/**
 * How a measure stood on a day, by its log: the last status noted until then; open when the first one came later; as it
 * stands now when its log knows of none (as its paper said).
 */
export function statusAm(
  heute: MassnahmeStatus,
  eintraege: readonly Pick<Jahreseintrag, 'status' | 'am'>[],
  tag: Datum,
): MassnahmeStatus {
  const staende = eintraege.flatMap(({ status, am }) =>
    status !== null && isMassnahmeStatus(status) ? [{ status, am }] : [],
  );
  const letzter = staende.filter(({ am }) => am <= tag).at(-1);
  return letzter?.status ?? (staende.length > 0 ? 'offen' : heute);
}

/** The edition whose account a year is: the latest resolved until its end, else the first of them. */
export function pickAusgabe<A extends { status: string; beschlossen_am: Datum | null; id: number }>(
  ausgaben: readonly A[],
  jahr: number,
): A | null {
  const beschlossene = ausgaben
    .filter(({ status }) => status !== 'entwurf')
    .toSorted((a, b) => (a.beschlossen_am ?? '').localeCompare(b.beschlossen_am ?? '') || a.id - b.id);
  return (
    beschlossene.findLast(({ beschlossen_am }) => (beschlossen_am ?? '') <= `${jahr}-12-31`) ??
    beschlossene[0] ??
    ausgaben[0] ??
    null
  );
}
