import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { isJahrAbgeschlossen } from '../jahre/jahr.store.ts';
import { verfuegbarOf } from '../mittel/mittel.rules.ts';
import { listDanachGezahlt } from '../mittel/mittel.store.ts';
import { forecast, judgeLage, type Lage, type Prognose } from '../mittel/prognose.rules.ts';
import { listTopfstaende, type Topfstand } from '../toepfe/topf.store.ts';

/** So many finished years are looked at for the forecast. */
export const VORJAHRE = 3;

export interface Ueberblickszeile extends Topfstand {
  verfuegbarCent: Geld | null;
  prognose: Prognose | null;
  lage: Lage;
}

export interface Ueberblick {
  jahr: number;
  istAbgeschlossen: boolean;
  /** Years that the forecast looks at, the earliest first. */
  vorjahre: readonly number[];
  /** Pots that can be chosen or have anything in the year, by name; at the end what has no pot. */
  zeilen: readonly Ueberblickszeile[];
}

/** The budget of a year, pot by pot. @param heute the day from which the forecast looks ahead */
export async function loadUeberblick(db: Db, jahr: number, heute: Datum): Promise<Ueberblick> {
  const letztes = Math.min(jahr, yearOf(heute)) - 1;
  const [staende, danach, istAbgeschlossen] = await Promise.all([
    listTopfstaende(db, jahr),
    listDanachGezahlt(db, {
      vonJahr: letztes - VORJAHRE + 1,
      bisJahr: letztes,
      jahr,
      tag: heute,
    }),
    isJahrAbgeschlossen(db, jahr),
  ]);
  const zeilen = staende
    .filter((stand) => stand.topf?.ist_aktiv !== false || stand.mittelCent !== null || stand.gezahltCent > 0)
    .map((stand): Ueberblickszeile => {
      const prognose = forecast({
        ...stand,
        istAbgeschlossen,
        hatBindungen: stand.bindungen > 0,
        danachCent: danach.filter(({ topfId }) => topfId === stand.topfId).map((one) => one.danachCent),
      });
      const verfuegbarCent = verfuegbarOf(stand);
      const vergebenCent = stand.gezahltCent + stand.offenCent;
      const lage = judgeLage({ ...stand, verfuegbarCent, vergebenCent, prognose });
      return { ...stand, verfuegbarCent, prognose, lage };
    });
  const vorjahre = [...new Set(danach.map((one) => one.jahr))].sort((one, other) => one - other);
  return { jahr, istAbgeschlossen, vorjahre, zeilen };
}
