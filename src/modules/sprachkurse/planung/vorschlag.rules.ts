/** Offers proposed from the demand: where, at which level and when a course would fill. */
import type { Geld } from '../../../begriffe/geld.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Uhrzeit, Wochentag } from '../../../begriffe/zeit.ts';
import { checkPassung, type Kurslage, type Kurszeit, type Wegregeln } from '../warteliste/passung.rules.ts';
import type { Planperson } from './planung.rules.ts';

export interface Vorschlagsvorgaben {
  ue: number;
  /** Per teaching unit. */
  satzCent: Geld;
  /** Per teaching unit, where there is childcare. */
  betreuungCent: Geld;
  min: number;
  max: number;
}

export interface Kursvorschlag extends Kurslage {
  niveau: Niveau;
  zeiten: readonly Kurszeit[];
  plz: string;
  /** People it would suit who no earlier proposal suits. */
  personen: number;
  min: number;
  max: number;
  ue: number;
  kostenCent: Geld;
}

const week = (tage: readonly Wochentag[], von: Uhrzeit, bis: Uhrzeit): Kurszeit[] =>
  tage.map((wochentag) => ({ wochentag, von, bis }));

/** How courses are usually held: four mornings, three afternoons, three evenings. */
const MUSTER: readonly Kurszeit[][] = [
  week([1, 2, 3, 4], '08:30', '11:45'),
  week([1, 3, 4], '14:00', '17:15'),
  week([1, 3, 4], '18:00', '20:15'),
];
/** So many of a group with children make childcare worth its money. */
const BETREUUNG_AB = 3;
const HOECHSTENS = 60;

/**
 * Again and again the course that would suit the most people whom no earlier proposal suits, as long as it would reach
 * its minimum.
 * @param personen who has waited longest first
 */
export function proposeKurse(
  personen: readonly (Planperson & { plz: string })[],
  { ue, satzCent, betreuungCent, min, max }: Vorschlagsvorgaben,
  regeln: Wegregeln,
): Kursvorschlag[] {
  const orte = [
    ...new Map(personen.filter(({ lat }) => lat !== null).map((eine) => [eine.ort, eine])).values(),
  ];
  const arten = [
    ...new Set(personen.flatMap(({ niveau, formate }) => formate.map((format) => `${niveau} ${format}`))),
  ];
  const offen = new Set(personen);
  const kandidaten = arten.flatMap((art) => {
    const [niveau, format] = art.split(' ') as [Niveau, string];
    const lagen: Kurslage[] = [
      ...orte.map(({ ort, lat, lon }) => ({ ort, lat, lon, durchfuehrung: 'praesenz' as const })),
      { ort: '', lat: null, lon: null, durchfuehrung: 'online' as const },
    ].flatMap((wo) =>
      MUSTER.map(
        (zeiten): Kurslage => ({
          ...wo,
          niveau,
          format,
          zeiten,
          kinderbetreuung: wo.durchfuehrung === 'praesenz',
        }),
      ),
    );
    return lagen.map((lage) => ({
      lage,
      passende: personen.filter((person) => checkPassung(person, lage, regeln).length === 0),
    }));
  });
  const vorschlaege: Kursvorschlag[] = [];
  while (vorschlaege.length < HOECHSTENS) {
    let bester: { lage: Kurslage; gruppe: typeof personen } | null = null;
    for (const { lage, passende } of kandidaten) {
      if (passende.length < (bester?.gruppe.length ?? 0)) continue;
      const gruppe = passende.filter((person) => offen.has(person));
      if (gruppe.length > (bester?.gruppe.length ?? 0)) bester = { lage, gruppe };
    }
    if (!bester || bester.gruppe.length < Math.max(1, min)) return vorschlaege;
    const mitKindern = bester.gruppe.filter(({ kinder }) => kinder > 0).length;
    const kinderbetreuung = bester.lage.kinderbetreuung && mitKindern >= BETREUUNG_AB;
    const gruppe = bester.gruppe.filter(({ kinder }) => kinderbetreuung || kinder === 0);
    // Those without a seat in it are the demand for the next one.
    for (const person of gruppe.slice(0, max)) offen.delete(person);
    if (gruppe.length < Math.max(1, min)) {
      for (const person of bester.gruppe) offen.delete(person);
      continue;
    }
    vorschlaege.push({
      ...bester.lage,
      kinderbetreuung,
      plz: orte.find(({ ort }) => ort === bester.lage.ort)?.plz ?? '',
      personen: gruppe.length,
      min,
      max,
      ue,
      kostenCent: ue * (satzCent + (kinderbetreuung ? betreuungCent : 0)),
    });
  }
  return vorschlaege;
}
