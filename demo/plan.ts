import { isArbeitstag } from '../src/begriffe/feiertage.ts';
import { addDays, type Datum, daysBetween, type Uhrzeit } from '../src/begriffe/zeit.ts';
import type {
  Absagegrund,
  Ausfallgrund,
  Nichtvermittlungsgrund,
  Veranlasser,
} from '../src/modules/sprachmittlung/absage.rules.ts';
import type { Modus } from '../src/modules/sprachmittlung/bedarf.rules.ts';
import { Jahresplaner } from './jahresplan.ts';
import type { PoolPerson } from './menschen.ts';
import { JAHR } from './pool.ts';
import type { Anlass, DemoStelle } from './stellen.ts';
import type { Zufall } from './zufall.ts';

/** An appointment of the past, from the request to its end, before it is acted out. */
export interface PlanEinsatz {
  stelle: DemoStelle;
  anlass: Anlass;
  /** Which of the requester's further places; null is its own address. */
  ortNr: number | null;
  sprache: string;
  modus: Modus;
  datum: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  klient: string;
  angefragtAt: Date;
  ende: PlanEnde;
}

export type PlanEnde =
  | { art: 'durchgefuehrt'; zusage: Zusage; meldung: PlanMeldung; abschluss: PlanAbschluss }
  | { art: 'ausgefallen'; zusage: Zusage; grund: Ausfallgrund; at: Date }
  | { art: 'abgesagt'; zusage: Zusage | null; grund: Absagegrund; durch: Veranlasser; at: Date }
  | {
      art: 'nicht-vermittelt';
      grund: Nichtvermittlungsgrund;
      ersatz: 'telefondolmetschen' | 'agentur' | null;
      at: Date;
    };

export interface Zusage {
  person: PoolPerson;
  /** Found by a search in waves, or called by the office. */
  istGesucht: boolean;
  at: Date;
}

export interface PlanMeldung {
  von: Uhrzeit;
  bis: Uhrzeit;
  zehntelkilometer: number;
  at: Date;
}

export interface PlanAbschluss {
  durch: 'stelle' | 'automatisch' | 'buero' | 'klaerung';
  at: Date;
}

/** How many appointments of each end a year holds. */
export interface Jahresmenge {
  durchgefuehrt: number;
  abgesagt: number;
  nichtVermittelt: number;
  ausgefallen: number;
}

/** The year whose figures are published. */
export const MENGE_2023: Jahresmenge = {
  durchgefuehrt: 1000,
  abgesagt: 46,
  nichtVermittelt: 23,
  ausgefallen: 6,
};
/** Other years are there to compare with. */
const MENGE_SONST: Jahresmenge = { durchgefuehrt: 400, abgesagt: 21, nichtVermittelt: 13, ausgefallen: 4 };

/** Everything that was asked for from 2023 until the day `bis`, by the day of the request. */
export function planVergangenheit(zufall: Zufall, pool: readonly PoolPerson[], bis: Datum): PlanEinsatz[] {
  const plan: PlanEinsatz[] = [];
  const letztesJahr = Number(bis.slice(0, 4));
  for (let jahr = JAHR; jahr <= letztesJahr; jahr++) {
    const von = addDays(`${jahr}-01-01`, 1);
    const ende = jahr < letztesJahr ? `${jahr}-12-22` : bis;
    const anteil = jahr === JAHR ? 1 : daysBetween(`${jahr}-01-01`, ende) / 365;
    const menge = jahr === JAHR ? MENGE_2023 : scale(MENGE_SONST, anteil);
    const tage = listArbeitstage(von, ende);
    if (tage.length > 0) plan.push(...new Jahresplaner(zufall, pool, tage).plan(menge));
  }
  return plan.sort((a, b) => a.angefragtAt.getTime() - b.angefragtAt.getTime());
}

const scale = (menge: Jahresmenge, anteil: number): Jahresmenge => ({
  durchgefuehrt: Math.round(menge.durchgefuehrt * anteil),
  abgesagt: Math.round(menge.abgesagt * anteil),
  nichtVermittelt: Math.round(menge.nichtVermittelt * anteil),
  ausgefallen: Math.round(menge.ausgefallen * anteil),
});

function listArbeitstage(von: Datum, bis: Datum): Datum[] {
  const tage: Datum[] = [];
  for (let tag = von; tag <= bis; tag = addDays(tag, 1)) if (isArbeitstag(tag)) tage.push(tag);
  return tage;
}
