/**
 * Offers go out in waves: not to everybody at once, so that early birds do not take everything, and not to one after
 * the other, so that somebody is found in time. The closer the date, the larger and the quicker the waves.
 */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import {
  addDays,
  addMinutes,
  minutesOf,
  STUNDE_MS,
  toInstant,
  toOrtszeit,
  type Uhrzeit,
} from '../../begriffe/zeit.ts';

/** Fewer minutes between two waves than this leave nobody time to answer. */
export const MINDESTABSTAND_MINUTEN = 30;
/** More people than this asked at once means that most of them are disappointed. */
export const HOECHSTENS_JE_WELLE = 20;

export interface Wellenstufe {
  /** Holds while at most this many hours are left until the appointment. */
  bisStunden: number;
  personen: number;
  minutenBisNaechste: number;
}

export interface Wellenplan {
  /** The nearest first; the last one holds for everything further away. */
  stufen: readonly Wellenstufe[];
  /** Nobody is asked more days ahead than this: plans that far change. */
  fruehestensTage: number;
  /** No mail between these times of day; `von` may lie in the evening and `bis` in the morning. */
  ruhe: { von: Uhrzeit; bis: Uhrzeit };
  /** So few hours before the appointment quiet hours no longer count. */
  dringendStunden: number;
  /** So few hours before the appointment the office takes to the telephone instead. */
  aufgabeStunden: number;
}

export const WELLENPLAN: Wellenplan = {
  stufen: [
    { bisStunden: 6, personen: 20, minutenBisNaechste: 30 },
    { bisStunden: 24, personen: 12, minutenBisNaechste: 60 },
    { bisStunden: 72, personen: 8, minutenBisNaechste: 180 },
    { bisStunden: 336, personen: 5, minutenBisNaechste: 720 },
    { bisStunden: 1440, personen: 4, minutenBisNaechste: 1440 },
  ],
  fruehestensTage: 60,
  ruhe: { von: '20:00', bis: '07:00' },
  dringendStunden: 12,
  aufgabeStunden: 1,
};

export interface Suchstand {
  jetzt: Date;
  beginn: Date;
  /** Suitable people in the order of the ranking. */
  rangliste: readonly number[];
  /** Everybody who was asked for this appointment already, whatever they answered. */
  gefragt: ReadonlySet<number>;
  /** When the last wave went out; null before the first. */
  letzteWelleAt: Date | null;
  /** Offers that still await an answer. */
  offeneAngebote: number;
}

export type Schritt =
  /** Ask these people now; `naechsteAt` is when to look again, `antwortBisAt` when their offer expires. */
  | { art: 'welle'; personen: number[]; antwortBisAt: Date; naechsteAt: Date }
  /** Nothing to do before `bisAt`. */
  | { art: 'warten'; bisAt: Date; grund: string }
  /** KoMuT can do no more; the office telephones, finds an alternative, or ends the search. Open offers stay open. */
  | { art: 'buero'; grund: string }
  /** The appointment has begun: nobody was found. */
  | { art: 'ende'; grund: string };

/**
 * What to do next in the search. An offer stays open until the search gives up, not only until the next wave:
 * the first acceptance wins, and a slow answer may still be the only one.
 */
export function planSchritt(stand: Suchstand, plan: Wellenplan = WELLENPLAN): Schritt {
  const { jetzt, beginn } = stand;
  if (jetzt >= beginn) return { art: 'ende', grund: 'welle.termin-erreicht' };
  const aufgabeAt = new Date(beginn.getTime() - plan.aufgabeStunden * STUNDE_MS);
  if (jetzt >= aufgabeAt) return { art: 'buero', grund: 'welle.zu-knapp' };

  const stufe = findStufe(beginn.getTime() - jetzt.getTime(), plan);
  // When everybody has answered, waiting for the rest of the interval helps nobody.
  const wartetBis =
    stand.letzteWelleAt !== null && stand.offeneAngebote > 0
      ? earlier(addMinutes(stand.letzteWelleAt, stufe.minutenBisNaechste), aufgabeAt)
      : jetzt;
  const ungefragt = stand.rangliste.filter((id) => !stand.gefragt.has(id));
  if (ungefragt.length === 0) {
    if (jetzt < wartetBis) return { art: 'warten', bisAt: wartetBis, grund: 'welle.alle-gefragt' };
    if (stand.offeneAngebote > 0) return { art: 'buero', grund: 'welle.antworten-fehlen' };
    return {
      art: 'buero',
      grund: stand.gefragt.size === 0 ? 'welle.niemand-geeignet' : 'welle.alle-abgelehnt',
    };
  }
  if (jetzt < wartetBis) return { art: 'warten', bisAt: wartetBis, grund: 'welle.antworten-abwarten' };

  const fruehestensAt = toInstant(addDays(toOrtszeit(beginn).datum, -plan.fruehestensTage), plan.ruhe.bis);
  if (jetzt < fruehestensAt) return { art: 'warten', bisAt: fruehestensAt, grund: 'welle.noch-weit' };

  const weckerAt = endOfRuhe(jetzt, beginn, plan);
  if (jetzt < weckerAt)
    return { art: 'warten', bisAt: earlier(weckerAt, aufgabeAt), grund: 'welle.ruhezeit' };
  return {
    art: 'welle',
    personen: ungefragt.slice(0, stufe.personen),
    antwortBisAt: aufgabeAt,
    naechsteAt: earlier(addMinutes(jetzt, stufe.minutenBisNaechste), aufgabeAt),
  };
}

/**
 * The size and interval for so many milliseconds before the appointment. The interval also shortens what is left of
 * a long one when the date comes closer, because it is looked up anew each time.
 */
export function findStufe(restMs: number, plan: Wellenplan): Wellenstufe {
  const stufe = plan.stufen.find(({ bisStunden }) => restMs <= bisStunden * STUNDE_MS) ?? plan.stufen.at(-1);
  return {
    bisStunden: stufe?.bisStunden ?? 0,
    personen: Math.min(HOECHSTENS_JE_WELLE, Math.max(1, stufe?.personen ?? 1)),
    minutenBisNaechste: Math.max(MINDESTABSTAND_MINUTEN, stufe?.minutenBisNaechste ?? 0),
  };
}

/** Refuses a plan that breaks the limits: `welle.personen-grenze`, `welle.abstand-grenze`, `welle.stufen-ordnung`. */
export function checkWellenplan(plan: Wellenplan): Ergebnis<Wellenplan> {
  if (plan.stufen.length === 0) return refuse('welle.stufen-ordnung', { feld: 'stufen' });
  let vorige = 0;
  for (const stufe of plan.stufen) {
    if (!Number.isInteger(stufe.personen) || stufe.personen < 1 || stufe.personen > HOECHSTENS_JE_WELLE) {
      return refuse('welle.personen-grenze', { feld: 'stufen', werte: { hoechstens: HOECHSTENS_JE_WELLE } });
    }
    if (!(stufe.minutenBisNaechste >= MINDESTABSTAND_MINUTEN)) {
      return refuse('welle.abstand-grenze', {
        feld: 'stufen',
        werte: { mindestens: MINDESTABSTAND_MINUTEN },
      });
    }
    if (!(stufe.bisStunden > vorige)) return refuse('welle.stufen-ordnung', { feld: 'stufen' });
    vorige = stufe.bisStunden;
  }
  return ok(plan);
}

/** The end of the quiet hours that hold now, or now itself when none do or the matter is urgent. */
function endOfRuhe(jetzt: Date, beginn: Date, { ruhe, dringendStunden }: Wellenplan): Date {
  const dringendAt = new Date(beginn.getTime() - dringendStunden * STUNDE_MS);
  if (jetzt >= dringendAt) return jetzt;
  const { datum, uhrzeit } = toOrtszeit(jetzt);
  const [von, bis, um] = [minutesOf(ruhe.von), minutesOf(ruhe.bis), minutesOf(uhrzeit)];
  const istRuhe = von <= bis ? um >= von && um < bis : um >= von || um < bis;
  if (!istRuhe) return jetzt;
  const endeAt = toInstant(um < bis ? datum : addDays(datum, 1), ruhe.bis);
  return earlier(endeAt, dringendAt);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
