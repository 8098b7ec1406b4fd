/** One row of a table, one measure of its cell → the measure with everything the row says of it. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Absatz, Stelle } from './bloecke.ts';
import { addZiel } from './fortsetzung.rules.ts';
import type { GeleseneMassnahme, Zielpfad } from './gelesenes-konzept.ts';
import type { Spaltenrolle } from './spalten.rules.ts';
import type { Feld, Spalte } from './tabellenplan.rules.ts';
import { readTerminierung } from './terminierung.rules.ts';
import { type Zeilenstand, zieltext } from './zeilenstand.rules.ts';

export interface Massnahmenzeile {
  felder: readonly Feld[];
  spalten: readonly Spalte[];
  stand: Zeilenstand;
  /** Text of the measure. */
  absaetze: Absatz[];
  /** Which of how many measures of the cell. */
  teil: { index: number; anzahl: number };
  pfade: readonly Zielpfad[];
  /** Schedule of the row. */
  termin: string;
  stelle: Stelle;
}

/** The measure, still without its number. */
export function buildMassnahme(zeile: Massnahmenzeile): GeleseneMassnahme {
  const { felder, spalten, stand, absaetze } = zeile;
  const detail = (rolle: Spaltenrolle) => readDetail(zeile, rolle);
  const beschreibung = felder.flatMap((feld, index) =>
    spalten[index]!.rolle === 'beschreibung' ? feld.absaetze : [],
  );
  const alle = [...absaetze, ...beschreibung];
  const massnahme: GeleseneMassnahme = {
    nummer: 0,
    text: alle.map((absatz) => absatz.text).join('\n'),
    absaetze: alle,
    ...(beschreibung.length > 0 && { kurztitel: absaetze.map((absatz) => absatz.text).join(' ') }),
    ...filled('kennung', detail('nummer')),
    handlungsfeld: stand.handlungsfeld,
    ...filled('bereich', stand.bereich ?? ''),
    ziele: [],
    terminierung: readTerminierung(detail('terminierung') || zeile.termin),
    ...filled('zustaendig', detail('zustaendig')),
    ...filled('partner', detail('partner')),
    ...filled('status', detail('status')),
    ...filled('indikator', detail('indikator')),
    ...filled('kosten', detail('kosten')),
    weiteres: felder.flatMap(({ text }, index) => {
      const { rolle, titel } = spalten[index]!;
      return rolle === 'weiteres' && text !== '' ? [{ titel, text }] : [];
    }),
    stelle: zeile.stelle,
    weitereStellen: [],
  };
  for (const pfad of zeile.pfade) addZiel(massnahme, pfad);
  return massnahme;
}

/** Everything a row says of a measure: only a row that says the same is a repetition. */
export function repetitionKey(massnahme: GeleseneMassnahme): string {
  const { handlungsfeld, bereich, ziele, text, terminierung, zustaendig, partner } = massnahme;
  return fold(
    [handlungsfeld, bereich, ...ziele.map(zieltext), text, terminierung.text, zustaendig, partner].join(
      ' | ',
    ),
  );
}

function filled<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  return text === '' ? {} : ({ [name]: text } as Record<K, string>);
}

/** A detail for one of several measures of a cell: as many paragraphs as measures belong one to each. */
function readDetail(
  { felder, spalten, teil: { index, anzahl } }: Massnahmenzeile,
  rolle: Spaltenrolle,
): string {
  return felder
    .filter((feld, ort) => spalten[ort]!.rolle === rolle && feld.text !== '')
    .map(({ absaetze, text }) => (anzahl > 1 && absaetze.length === anzahl ? absaetze[index]!.text : text))
    .join('; ');
}
