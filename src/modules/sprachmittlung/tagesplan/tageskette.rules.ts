import { type Datum, datumOf, minutesBetween } from '../../../begriffe/zeit.ts';
import type { BelegterTermin, Mobilitaet, Wege } from '../bedarf.rules.ts';

/** The way from one appointment of a day to the next. */
export interface Uebergang {
  /** Tenths of a kilometre and minutes by road; null when one of the places is unknown, or nobody travels. */
  weg: { kilometer: number; minuten: number } | null;
  /** Minutes between the two appointments. */
  pause: number;
}

export type Glied<Termin> = Termin & { danach: Uebergang | null };

/** Appointments of one person as chains, day by day, with the way from each to the next. */
export function buildTagesketten<Termin extends BelegterTermin>(
  termine: readonly Termin[],
  mobilitaet: Mobilitaet,
  wege: Wege,
): { datum: Datum; glieder: Glied<Termin>[] }[] {
  const reihe = [...termine].sort((a, b) => a.beginn.getTime() - b.beginn.getTime());
  return [...Map.groupBy(reihe, ({ beginn }) => datumOf(beginn))].map(([datum, eigene]) => ({
    datum,
    glieder: eigene.map((termin, stelle) => {
      const naechster = eigene[stelle + 1];
      return { ...termin, danach: naechster ? buildUebergang(termin, naechster, mobilitaet, wege) : null };
    }),
  }));
}

function buildUebergang(
  von: BelegterTermin,
  nach: BelegterTermin,
  mobilitaet: Mobilitaet,
  wege: Wege,
): Uebergang {
  const pause = minutesBetween(von.ende, nach.beginn);
  if (von.modus !== 'vor-ort' || nach.modus !== 'vor-ort' || !von.punkt || !nach.punkt)
    return { weg: null, pause };
  const kilometer = wege.kilometer(von.punkt, nach.punkt);
  return {
    weg: { kilometer: Math.round(kilometer * 10), minuten: Math.ceil(wege.minuten(kilometer, mobilitaet)) },
    pause,
  };
}
