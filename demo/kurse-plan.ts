/**
 * Which courses the county has financed since 2023, as drafts: 40 that ended in the published year, 20 that ran or were
 * approved at its end, and those since. What was approved for 2023 comes to the published sums to the cent.
 */
import type { Niveau } from '../src/begriffe/niveau.ts';
import { addDays, type Datum, mondayOf, type Wochentag, yearOf } from '../src/begriffe/zeit.ts';
import { kalkulationOf } from '../src/modules/sprachkurse/foerderung/regeln.rules.ts';
import { splitByJahr } from '../src/modules/sprachkurse/kurse/bewilligung.rules.ts';
import {
  countMonate,
  makeStundenplan,
  sumUeByJahr,
  type Wochenzeit,
} from '../src/modules/sprachkurse/kurse/termine.rules.ts';
import { ferienOf, KURSORTE, KURSREGELN, type Kursort } from './kurse-stoff.ts';
import { JAHR } from './pool.ts';
import { Zufall } from './zufall.ts';

export type DemoKursart = 'sprachkurs' | 'frauenkurs';

export interface PlanKurs {
  titel: string;
  kursart: DemoKursart;
  format:
    | 'allgemein'
    | 'alphabetisierung'
    | 'zweitschrift'
    | 'langsam'
    | 'eltern'
    | 'frauen'
    | 'hoehere-niveaus'
    | 'berufstaetige';
  durchfuehrung: 'praesenz' | 'online' | 'hybrid';
  von: Niveau;
  bis: Niveau;
  ort: Kursort;
  /** Key of the provider. */
  traeger: string;
  beginnAm: Datum;
  endeAm: Datum;
  ue: number;
  zeiten: readonly Wochenzeit[];
  kinderbetreuung: boolean;
  plaetzeMax: number;
  /** What is given for administration, so that sums come out. */
  verwaltungCent: number;
}

/** What the county paid in the published year, in cents. */
export const KOSTEN_2023: Record<DemoKursart, number> = { sprachkurs: 75_000_000, frauenkurs: 6_200_000 };

type Art = Pick<
  PlanKurs,
  'titel' | 'kursart' | 'format' | 'durchfuehrung' | 'von' | 'bis' | 'kinderbetreuung'
> & {
  ue: number;
};

const ART = (
  titel: string,
  format: PlanKurs['format'],
  von: Niveau,
  bis: Niveau,
  ue: number,
  rest: Partial<Art> = {},
): Art => ({
  titel,
  kursart: 'sprachkurs',
  format,
  durchfuehrung: 'praesenz',
  von,
  bis,
  kinderbetreuung: false,
  ue,
  ...rest,
});

const SPRACHKURSE: readonly Art[] = [
  ART('Deutsch von Anfang an', 'allgemein', 'A1', 'A1', 320),
  ART('Deutsch für den Alltag', 'allgemein', 'A1', 'A2', 360),
  ART('Lesen und Schreiben lernen', 'alphabetisierung', 'A1', 'A1', 400),
  ART('Deutsch am Abend', 'berufstaetige', 'A2', 'B1', 300),
  ART('Neue Schrift, neue Sprache', 'zweitschrift', 'A1', 'A1', 300),
  ART('Deutsch mit mehr Zeit', 'langsam', 'A1', 'A2', 340),
  ART('Mama lernt Deutsch', 'eltern', 'A1', 'A2', 280, { kinderbetreuung: true }),
  ART('Deutsch für die Prüfung B1', 'allgemein', 'A2', 'B1', 340),
  ART('Deutsch im Beruf', 'hoehere-niveaus', 'B1', 'B2', 320),
  ART('Deutsch online', 'allgemein', 'A2', 'B1', 280, { durchfuehrung: 'online' }),
];

const FRAUENKURSE: readonly Art[] = [
  ART('Frauen lernen Deutsch', 'frauen', 'A1', 'A1', 200, { kursart: 'frauenkurs', kinderbetreuung: true }),
  ART('Frauen lernen Deutsch, Fortsetzung', 'frauen', 'A1', 'A2', 200, {
    kursart: 'frauenkurs',
    kinderbetreuung: true,
  }),
];

const VORMITTAG: readonly [string, string] = ['09:00', '12:15'];
const ABEND: readonly [string, string] = ['18:00', '21:15'];

function zeitenOf({ format }: Art, tage: readonly Wochentag[]): Wochenzeit[] {
  const [von, bis] = format === 'berufstaetige' ? ABEND : VORMITTAG;
  return tage.map((wochentag) => ({ wochentag, von, bis }));
}

const WOCHEN: readonly (readonly Wochentag[])[] = [
  [1, 2, 3, 4],
  [1, 3, 4],
  [1, 2, 4, 5],
  [2, 3, 4, 5],
];

/** School holidays of all years a course may touch. */
export const FERIEN = Array.from({ length: 15 }, (_, index) => ferienOf(JAHR + index)).flat();

class Planer {
  readonly #zufall: Zufall;
  #nummer = 0;

  constructor(zufall: Zufall) {
    this.#zufall = zufall;
  }

  /** A course that begins in the week of a day; its last day comes of its units. */
  make(art: Art, um: Datum, ue = art.ue): PlanKurs {
    const nummer = this.#nummer++;
    const ort = this.#zufall.weighted(KURSORTE, ({ gewicht }) => gewicht);
    const tage = WOCHEN[nummer % WOCHEN.length]!;
    const zeiten = zeitenOf(art, tage);
    const geplantAm = addDays(mondayOf(um), tage[0]! - 1);
    const plan = makeStundenplan({ beginnAm: geplantAm, ue, zeiten, inSchulferien: false, ferien: FERIEN });
    if (!plan.ok) throw new Error(`Demo: ${art.titel}: ${plan.grund}`);
    return {
      ...art,
      ue,
      ort,
      traeger: ort.traeger[nummer % ort.traeger.length]!,
      // In the holidays no course begins.
      beginnAm: plan.wert.termine[0]!.am,
      endeAm: plan.wert.termine.at(-1)!.am,
      zeiten,
      plaetzeMax: 16,
      verwaltungCent: 100_000,
    };
  }
}

/** Of a course's grant without administration: what falls to the published year. */
function kostenOf(kurs: PlanKurs, jahr: number): number {
  const plan = makeStundenplan({ ...kurs, inSchulferien: false, ferien: FERIEN });
  if (!plan.ok) throw new Error(plan.grund);
  const { termine } = plan.wert;
  const { betragCent } = kalkulationOf(
    KURSREGELN[kurs.kursart][0]!.regeln,
    {
      ue: kurs.ue,
      monate: countMonate(termine),
      teilnehmer: kurs.plaetzeMax,
      kinderbetreuung: kurs.kinderbetreuung,
    },
    { verwaltung: kurs.verwaltungCent },
  );
  const teile = splitByJahr(betragCent, sumUeByJahr(termine), kurs.beginnAm);
  return teile.find((teil) => teil.jahr === jahr)?.betragCent ?? 0;
}

/** Divides what is missing to the published sum among the courses that were held in that year only. */
function balance(kurse: readonly PlanKurs[], kursart: DemoKursart): void {
  const eigene = kurse.filter((kurs) => kurs.kursart === kursart);
  const ganze = eigene.filter(({ beginnAm, endeAm }) => yearOf(beginnAm) === JAHR && yearOf(endeAm) === JAHR);
  for (const kurs of ganze) kurs.verwaltungCent = 0;
  let rest = KOSTEN_2023[kursart] - eigene.reduce((summe, kurs) => summe + kostenOf(kurs, JAHR), 0);
  for (const [index, kurs] of ganze.entries()) {
    kurs.verwaltungCent = Math.floor(rest / (ganze.length - index));
    rest -= kurs.verwaltungCent;
  }
}

const REFERENZ = { sprachkurs: [36, 12, 6], frauenkurs: [4, 1, 1] } as const;

/** The 60 courses of the published year, the same whenever the county is opened. */
export function planReferenz(): PlanKurs[] {
  const planer = new Planer(new Zufall(2024));
  const kurse: PlanKurs[] = [];
  for (const kursart of ['sprachkurs', 'frauenkurs'] as const) {
    const arten = kursart === 'sprachkurs' ? SPRACHKURSE : FRAUENKURSE;
    const [fertige, laufende, bewilligte] = REFERENZ[kursart];
    const art = (index: number) => arten[index % arten.length]!;
    for (let i = 0; i < fertige; i++) {
      const ue = kursart === 'frauenkurs' ? 180 : 240 + (i % 4) * 20;
      kurse.push(planer.make(art(i), addDays(`${JAHR}-01-09`, Math.floor((i * 105) / fertige)), ue));
    }
    for (let i = 0; i < laufende; i++) {
      const beginn = addDays(kursart === 'frauenkurs' ? `${JAHR}-10-30` : `${JAHR}-09-04`, i * 5);
      kurse.push(planer.make(art(i + 3), beginn));
    }
    for (let i = 0; i < bewilligte; i++) {
      kurse.push(planer.make(art(i + 6), addDays(`${JAHR + 1}-01-15`, i * 2)));
    }
    balance(kurse, kursart);
  }
  return kurse;
}

/** Two courses for each month since the published year's last ones, none that ends later than some weeks before today. */
export function planSeither(heute: Datum): PlanKurs[] {
  const planer = new Planer(new Zufall(2025));
  const kurse: PlanKurs[] = [];
  const alle = [...SPRACHKURSE, FRAUENKURSE[0]!];
  for (let i = 0; ; i++) {
    const beginn = addDays(`${JAHR + 1}-04-08`, i * 38);
    if (beginn > addDays(heute, -30)) break;
    const kurs = planer.make(alle[(i * 7) % alle.length]!, beginn, 220 + (i % 5) * 20);
    if (kurs.endeAm < addDays(heute, -14)) kurse.push(kurs);
  }
  return kurse;
}

/** Courses around today, the earliest first; `tage` counts from today to the week in which one begins. */
export function planGegenwart(heute: Datum, tage: readonly number[]): PlanKurs[] {
  const planer = new Planer(new Zufall(2026));
  const alle = [...SPRACHKURSE, ...FRAUENKURSE];
  return tage.map((abstand, index) => planer.make(alle[(index * 5) % alle.length]!, addDays(heute, abstand)));
}
