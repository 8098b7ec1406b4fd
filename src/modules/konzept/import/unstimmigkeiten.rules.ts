/**
 * What a careful clerk would find in a concept: contradictions between chapters and annex, schedules that are missing
 * or mean nothing, the same measure in two places, objectives without a measure, names spelt in two ways. Found by
 * rule; each finding names its places and is for the office to decide.
 */
import { findAehnlicheMassnahmen } from './aehnliche.rules.ts';
import type { Feldzuordnung } from './anhang.rules.ts';
import { findAnhanghinweise } from './anhanghinweise.rules.ts';
import type { GeleseneMassnahme, GelesenesKonzept, Hinweis } from './gelesenes-konzept.ts';
import { findZieleOhneMassnahme } from './konzeptbaum.rules.ts';
import { findNamensvarianten } from './schreibweisen.rules.ts';
import {
  compareTermine,
  findOhneTermin,
  findTerminwidersprueche,
  findUndefinierte,
  judgePaare,
} from './terminhinweise.rules.ts';

/** All findings, contradictions first. `zuordnung` tells which row of the annex repeats which measure. */
export function findUnstimmigkeiten(
  konzept: GelesenesKonzept,
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
  feldOf: (label: string) => Feldzuordnung,
): Hinweis[] {
  const massnahmen = konzept.handlungsfelder.flatMap((feld) => feld.massnahmen);
  const anhang = konzept.anhang?.massnahmen ?? [];
  const isWiderspruch = compareTermine(konzept.klassen);
  const hinweise = [
    ...findTerminwidersprueche(zuordnung, isWiderspruch),
    ...judgePaare(findAehnlicheMassnahmen(massnahmen), isWiderspruch),
    ...findUndefinierte(konzept, massnahmen),
    ...findOhneTermin(konzept, massnahmen, zuordnung),
    ...(anhang.length === 0 ? [] : findAnhanghinweise(massnahmen, anhang, zuordnung, feldOf)),
    ...konzept.handlungsfelder.flatMap((feld) =>
      findZieleOhneMassnahme(feld).map((ziel): Hinweis => {
        return {
          art: 'ziel-ohne-massnahme',
          stelle: ziel.stelle,
          werte: { ziel: ziel.text, feld: feld.titel },
        };
      }),
    ),
    ...findNamensvarianten(listTexte(konzept)).map(({ schreibweisen }): Hinweis => {
      const [erste, zweite] = schreibweisen;
      const namen = schreibweisen.map(({ name, anzahl }) => `${name} (${anzahl})`).join(', ');
      return {
        art: 'abweichende-schreibweise',
        stelle: erste!.stelle,
        gegenstelle: zweite!.stelle,
        werte: { fall: 'name', namen },
      };
    }),
  ];
  const rang = (hinweis: Hinweis) => REIHENFOLGE.indexOf(hinweis.art);
  return hinweise.toSorted((a, b) => rang(a) - rang(b));
}

const REIHENFOLGE: readonly Hinweis['art'][] = [
  'terminierung-widerspruch',
  'terminierung-undefiniert',
  'terminierung-nur-im-anhang',
  'ohne-terminierung',
  'fehlt-im-anhang',
  'fehlt-im-kapitel',
  'mehrfach-im-anhang',
  'anderes-ziel',
  'anderes-handlungsfeld',
  'ziel-ohne-massnahme',
  'aehnliche-massnahme',
  'abweichende-schreibweise',
  'abweichender-wortlaut',
];

function* listTexte(
  konzept: GelesenesKonzept,
): Generator<{ text: string; stelle: GeleseneMassnahme['stelle'] }> {
  for (const feld of konzept.handlungsfelder) {
    yield* feld.teilziele;
    yield* feld.massnahmen;
  }
  yield* konzept.anhang?.massnahmen ?? [];
}
