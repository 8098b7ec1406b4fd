/** What the conditions say about an application, point by point, each with what it is about. */
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import {
  type Foerderregeln,
  type Kursumfang,
  kalkulationOf,
  type Position,
  type Unterlagenart,
} from '../foerderung/regeln.rules.ts';
import { countMonate, findFrei, monateZwischen, sumUe, type Termin } from './termine.rules.ts';

export type Pruefergebnis = 'erfuellt' | 'hinweis' | 'verletzt';

export interface Pruefpunkt {
  /** Key of its heading and of its sentence for this result. */
  punkt:
    | 'bedingungen'
    | 'betrag'
    | 'mindestzahl'
    | 'hoechstzahl'
    | 'stunden'
    | 'feiertage'
    | 'unterlagen'
    | 'lehrkraft'
    | 'kinderbetreuung'
    | 'frist'
    | 'konto'
    | 'mittel';
  ergebnis: Pruefergebnis;
  werte: Record<string, string | number>;
}

/** What of a course decides by the conditions. */
export interface Pruefkurs {
  ue: number;
  plaetze_min: number;
  plaetze_max: number;
  beginn_am: Datum;
  ende_am: Datum;
  in_schulferien: boolean;
  lehrkraft: string;
  lehrkraft_zulassung: string;
  kinderbetreuung: boolean;
  kinderplaetze: number;
  kalkulation: readonly Position[];
}

export interface Pruefstoff {
  kurs: Pruefkurs;
  /** Null when no conditions count on the first day. */
  regeln: Foerderregeln | null;
  termine: readonly (Pick<Termin, 'am' | 'ue'> & { faelltAus?: boolean })[];
  ferien: readonly { name: string; von: Datum; bis: Datum }[];
  unterlagen: readonly string[];
  hatKonto: boolean;
  beantragtAm: Datum;
  /** What the pot has for each year of the service and what would be promised; null: no plan. */
  mittel: readonly { jahr: number; betragCent: Geld; verfuegbarCent: Geld | null }[];
}

/** How much a course is, for the conditions: by its timetable, or by its span while it has none. */
export function umfangOf(
  kurs: Pick<Pruefkurs, 'ue' | 'plaetze_max' | 'beginn_am' | 'ende_am' | 'kinderbetreuung'>,
  termine: Pruefstoff['termine'],
): Kursumfang {
  return {
    ue: kurs.ue,
    monate: termine.length > 0 ? countMonate(termine) : monateZwischen(kurs.beginn_am, kurs.ende_am),
    teilnehmer: kurs.plaetze_max,
    kinderbetreuung: kurs.kinderbetreuung,
  };
}

/** Every point in the order in which an office reads them. */
export function checkAntrag(stoff: Pruefstoff): Pruefpunkt[] {
  const { kurs, regeln } = stoff;
  const ohneRegeln: Pruefpunkt[] = [
    checkStunden(stoff),
    checkFeiertage(stoff),
    point('lehrkraft', kurs.lehrkraft !== '' && kurs.lehrkraft_zulassung !== '', 'hinweis'),
    point('frist', stoff.beantragtAm <= kurs.beginn_am, 'hinweis', { tag: kurs.beginn_am }),
    point('konto', stoff.hatKonto, 'hinweis'),
    ...checkMittel(stoff),
  ];
  if (regeln === null) {
    return [{ punkt: 'bedingungen', ergebnis: 'verletzt', werte: { tag: kurs.beginn_am } }, ...ohneRegeln];
  }
  return [
    point('bedingungen', true, 'verletzt', { tag: kurs.beginn_am }),
    checkBetrag(stoff, regeln),
    point('mindestzahl', kurs.plaetze_min >= regeln.teilnehmerMin, 'verletzt', {
      ist: kurs.plaetze_min,
      soll: regeln.teilnehmerMin,
    }),
    point('hoechstzahl', kurs.plaetze_max <= regeln.teilnehmerMax, 'verletzt', {
      ist: kurs.plaetze_max,
      soll: regeln.teilnehmerMax,
    }),
    checkUnterlagen(stoff, regeln.unterlagen),
    ...(kurs.kinderbetreuung ? [point('kinderbetreuung', kurs.kinderplaetze > 0, 'hinweis')] : []),
    ...ohneRegeln,
  ];
}

function point(
  punkt: Pruefpunkt['punkt'],
  isGut: boolean,
  sonst: 'hinweis' | 'verletzt',
  werte: Pruefpunkt['werte'] = {},
): Pruefpunkt {
  return { punkt, ergebnis: isGut ? 'erfuellt' : sonst, werte };
}

function checkBetrag({ kurs, termine }: Pruefstoff, regeln: Foerderregeln): Pruefpunkt {
  const hoechst = kalkulationOf(regeln, umfangOf(kurs, termine));
  const beantragt = sumGeld(kurs.kalkulation.map(({ betragCent }) => betragCent));
  const ueber = kurs.kalkulation.filter(({ art, betragCent }) => {
    const erlaubt = hoechst.positionen.find((position) => position.art === art);
    return betragCent > (erlaubt?.betragCent ?? 0);
  });
  return {
    punkt: 'betrag',
    ergebnis: beantragt > hoechst.betragCent || ueber.length > 0 || beantragt === 0 ? 'verletzt' : 'erfuellt',
    werte: { ist: beantragt, soll: hoechst.betragCent, positionen: ueber.map(({ art }) => art).join(',') },
  };
}

function checkStunden({ kurs, termine }: Pruefstoff): Pruefpunkt {
  const geplant = sumUe(termine);
  return point('stunden', geplant === kurs.ue, 'hinweis', { ist: geplant, soll: kurs.ue });
}

function checkFeiertage({ kurs, termine, ferien }: Pruefstoff): Pruefpunkt {
  const frei = termine.filter(
    ({ am, faelltAus }) => !faelltAus && findFrei(am, ferien, kurs.in_schulferien) !== null,
  );
  return point('feiertage', frei.length === 0, 'hinweis', {
    anzahl: frei.length,
    tage: frei.map(({ am }) => am).join(','),
  });
}

function checkUnterlagen({ unterlagen }: Pruefstoff, noetig: readonly Unterlagenart[]): Pruefpunkt {
  const fehlen = noetig.filter((art) => !unterlagen.includes(art));
  return point('unterlagen', fehlen.length === 0, 'verletzt', {
    fehlen: fehlen.join(','),
    anzahl: noetig.length,
  });
}

function checkMittel({ mittel }: Pruefstoff): Pruefpunkt[] {
  return mittel.map(({ jahr, betragCent, verfuegbarCent }) =>
    point('mittel', verfuegbarCent !== null && betragCent <= verfuegbarCent, 'hinweis', {
      jahr,
      betragCent,
      ...(verfuegbarCent === null ? {} : { verfuegbarCent }),
    }),
  );
}
