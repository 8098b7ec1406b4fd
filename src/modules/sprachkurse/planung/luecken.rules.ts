/** Where there are too few places: demand by place and level against the free places that people could take. */
import type { Niveau } from '../../../begriffe/niveau.ts';
import { seat } from '../kursplan/besetzung.rules.ts';
import { buildVerbuende } from '../kursplan/verbund.rules.ts';
import { checkPassung, type Kurslage, type Wegregeln } from '../warteliste/passung.rules.ts';
import type { Planperson } from './planung.rules.ts';

/** A course that exists, with its free places. */
export interface FreierKurs extends Kurslage {
  frei: number;
}

export interface Luecke {
  ort: string;
  niveau: Niveau;
  wartende: number;
  mitKindern: number;
  auchOnline: number;
  nurAbends: number;
  frauenkurs: number;
  /** Free places in courses of this level held there. */
  freieOrtsplaetze: number;
  /** People left over when all free places of the county are given away as well as can be. */
  ohnePlatz: number;
}

/**
 * Demand by place and level. Who is left over is exact: free places are given so that as many as possible sit, those
 * who weigh most first, within everybody's way, times and needs.
 * @param gewichte of the people, in their order
 */
export function findLuecken(
  personen: readonly Planperson[],
  gewichte: readonly number[],
  kurse: readonly FreierKurs[],
  regeln: Wegregeln,
): Luecke[] {
  const sitzend = seatAll(personen, gewichte, kurse, regeln);
  const zeilen = new Map<string, Luecke>();
  const zeileOf = (ort: string, niveau: Niveau): Luecke => {
    const name = `${ort}\n${niveau}`;
    const zeile = zeilen.get(name) ?? {
      ort,
      niveau,
      wartende: 0,
      mitKindern: 0,
      auchOnline: 0,
      nurAbends: 0,
      frauenkurs: 0,
      freieOrtsplaetze: 0,
      ohnePlatz: 0,
    };
    zeilen.set(name, zeile);
    return zeile;
  };
  for (const [index, person] of personen.entries()) {
    const zeile = zeileOf(person.ort, person.niveau);
    zeile.wartende += 1;
    if (person.kinder > 0) zeile.mitKindern += 1;
    if (person.online_moeglich) zeile.auchOnline += 1;
    if (person.tageszeiten.length === 1 && person.tageszeiten[0] === 'abend') zeile.nurAbends += 1;
    if (person.formate.includes('frauen')) zeile.frauenkurs += 1;
    if (!sitzend.has(index)) zeile.ohnePlatz += 1;
  }
  for (const kurs of kurse) {
    if (kurs.durchfuehrung === 'online' || kurs.frei <= 0) continue;
    zeileOf(kurs.ort, kurs.niveau).freieOrtsplaetze += kurs.frei;
  }
  return [...zeilen.values()].sort(
    (a, b) =>
      b.ohnePlatz - a.ohnePlatz || a.ort.localeCompare(b.ort, 'de') || a.niveau.localeCompare(b.niveau),
  );
}

/** Positions of those who get one of the free places. */
function seatAll(
  personen: readonly Planperson[],
  gewichte: readonly number[],
  kurse: readonly FreierKurs[],
  regeln: Wegregeln,
): Set<number> {
  const verbuende = buildVerbuende({
    budgetCent: 0,
    wartende: personen.map((person, index) => ({
      id: String(index),
      niveau: person.niveau,
      wartetTage: gewichte[index]!,
      kinderbetreuung: person.kinder > 0,
      erreichbar: kurse.flatMap((kurs, nummer) =>
        kurs.frei > 0 && checkPassung(person, kurs, regeln).length === 0 ? [String(nummer)] : [],
      ),
    })),
    angebote: kurse.map((kurs, nummer) => ({
      id: String(nummer),
      niveau: kurs.niveau,
      min: 0,
      max: Math.max(0, kurs.frei),
      kostenCent: 0,
      kinderbetreuung: kurs.kinderbetreuung,
    })),
  });
  const sitzend = new Set<number>();
  for (const verbund of verbuende) {
    // These courses are there anyway: none of them needs a first participant.
    const n = verbund.angebote.length;
    const besetzung = seat({ ...verbund, min: verbund.min.map(() => 0) }, new Uint8Array(n).fill(1))!;
    for (const [nummer, gruppe] of verbund.gruppen.entries()) {
      const anzahl = besetzung.sitze.subarray(nummer * n, (nummer + 1) * n).reduce((a, b) => a + b, 0);
      for (const person of gruppe.personen.slice(0, anzahl)) sitzend.add(person);
    }
  }
  return sitzend;
}
