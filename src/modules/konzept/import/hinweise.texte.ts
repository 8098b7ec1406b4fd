/** The sentence of each finding: what contradicts what, and what the office may do. */
import type { Hinweisart } from './gelesenes-konzept.ts';

type Werte = Record<string, string | number>;

/** Long texts are cut: the place is named beside the sentence. */
function kurz(text: string | number | undefined): string {
  const einzeilig = String(text ?? '').replace(/\s+/g, ' ');
  return einzeilig.length <= 110 ? einzeilig : `${einzeilig.slice(0, 109).trimEnd()}…`;
}

const de: Record<Hinweisart, (w: Werte) => string> = {
  'terminierung-widerspruch': (w) =>
    w.fall === 'anhang'
      ? `Die Maßnahme „${kurz(w.massnahme)}“ hat im Kapitel die Terminierung „${w.kapitel || '–'}“, im Anhang (${w.gegenstelle}) „${w.anhang}“.`
      : `${w.grad === 'gleich' ? 'Dieselbe' : 'Eine ähnliche'} Maßnahme steht mit zwei Terminierungen: „${kurz(w.massnahme)}“ „${w.termin}“ in „${w.feld}“, „${kurz(w.gegenmassnahme)}“ „${w.gegentermin}“ in „${w.gegenfeld}“ (${w.gegenstelle}).`,
  'terminierung-nur-im-anhang': (w) =>
    `Die Maßnahme „${kurz(w.massnahme)}“ hat im Kapitel keine Terminierung, im Anhang (${w.gegenstelle}) „${w.anhang}“.`,
  'terminierung-undefiniert': (w) =>
    `Die Terminierung „${w.klasse}“ ist nirgends bestimmt (${w.anzahl} ${w.anzahl === 1 ? 'Maßnahme' : 'Maßnahmen'}, zuerst „${kurz(w.massnahme)}“).`,
  'ohne-terminierung': (w) =>
    w.fall === 'massnahme'
      ? `Die Maßnahme „${kurz(w.massnahme)}“ hat keine Terminierung.`
      : w.fall === 'tabelle'
        ? `Die Tabelle nennt für ihre ${w.anzahl} Maßnahmen keine Terminierung.`
        : `Das Konzept nennt für keine seiner ${w.anzahl} Maßnahmen eine Terminierung.`,
  'fehlt-im-anhang': (w) => `Die Maßnahme „${kurz(w.massnahme)}“ fehlt im Anhang.`,
  'fehlt-im-kapitel': (w) => `Die Maßnahme „${kurz(w.massnahme)}“ steht im Anhang, aber in keinem Kapitel.`,
  'mehrfach-im-anhang': (w) =>
    `Die Maßnahme „${kurz(w.massnahme)}“ steht im Anhang ${w.anzahl}-mal (Zeilen ${w.zeilen})${w.ziele ? `, unter mehreren Zielen: ${w.ziele}` : ''}.`,
  'anderes-ziel': (w) =>
    w.fall === 'kapitel'
      ? `Die Maßnahme „${kurz(w.massnahme)}“ steht unter zwei Zielen: „${kurz(w.ziel)}“ und „${kurz(w.gegenziel)}“ (${w.gegenstelle}).`
      : `Die Maßnahme „${kurz(w.massnahme)}“ gehört im Anhang zum Ziel „${kurz(w.anhang)}“, im Kapitel (${w.gegenstelle}) zum Ziel „${kurz(w.kapitel)}“.`,
  'anderes-handlungsfeld': (w) =>
    `Die Maßnahme „${kurz(w.massnahme)}“ gehört im Anhang zum Handlungsfeld „${w.anhang}“, im Kapitel (${w.gegenstelle}) zu „${w.kapitel}“.`,
  'aehnliche-massnahme': (w) =>
    w.grad === 'gleich'
      ? `Dieselbe Maßnahme steht zweimal: „${kurz(w.massnahme)}“ in „${w.feld}“ und in „${w.gegenfeld}“ (${w.gegenstelle}).`
      : `Zwei Maßnahmen ähneln sich: „${kurz(w.massnahme)}“ in „${w.feld}“ und „${kurz(w.gegenmassnahme)}“ in „${w.gegenfeld}“ (${w.gegenstelle}).`,
  'abweichende-schreibweise': (w) =>
    w.fall === 'name'
      ? `Ein Name ist verschieden geschrieben: ${w.namen}.`
      : `Der Anhang schreibt „${w.anhang}“, das Kapitel (${w.gegenstelle}) „${w.kapitel}“${Number(w.anzahl) > 1 ? ` (${w.anzahl} Zeilen)` : ''}.`,
  'abweichender-wortlaut': (w) =>
    `Die Maßnahme „${kurz(w.massnahme)}“ lautet im Anhang anders: „${kurz(w.anhang) || '–'}“ statt „${kurz(w.kapitel) || '–'}“ (${w.gegenstelle}).`,
  'ziel-ohne-massnahme': (w) => `Zum Ziel „${kurz(w.ziel)}“ („${w.feld}“) gibt es keine Maßnahme.`,
  'mehrere-absaetze': (w) =>
    w.gelesen === 'einzeln'
      ? `${w.zellen} ${w.zellen === 1 ? 'Zelle enthält' : 'Zellen enthalten'} mehrere Absätze; jeder gilt als eigene Maßnahme.`
      : `${w.zellen} ${w.zellen === 1 ? 'Zelle enthält' : 'Zellen enthalten'} mehrere Absätze; sie gelten zusammen als eine Maßnahme.`,
  'ziele-ohne-handlungsfeld': (w) =>
    `${w.anzahl} Grundsätze oder Ziele stehen in keinem Handlungsfeld; sie gelten für das ganze Konzept.`,
};

const en: typeof de = {
  'terminierung-widerspruch': (w) =>
    w.fall === 'anhang'
      ? `The measure “${kurz(w.massnahme)}” is scheduled “${w.kapitel || '–'}” in its chapter and “${w.anhang}” in the annex (${w.gegenstelle}).`
      : `${w.grad === 'gleich' ? 'The same measure has' : 'Similar measures have'} two schedules: “${kurz(w.massnahme)}” “${w.termin}” in “${w.feld}”, “${kurz(w.gegenmassnahme)}” “${w.gegentermin}” in “${w.gegenfeld}” (${w.gegenstelle}).`,
  'terminierung-nur-im-anhang': (w) =>
    `The measure “${kurz(w.massnahme)}” has no schedule in its chapter but “${w.anhang}” in the annex (${w.gegenstelle}).`,
  'terminierung-undefiniert': (w) =>
    `The schedule “${w.klasse}” is defined nowhere (${w.anzahl} ${w.anzahl === 1 ? 'measure' : 'measures'}, first “${kurz(w.massnahme)}”).`,
  'ohne-terminierung': (w) =>
    w.fall === 'massnahme'
      ? `The measure “${kurz(w.massnahme)}” has no schedule.`
      : w.fall === 'tabelle'
        ? `The table names no schedule for its ${w.anzahl} measures.`
        : `The concept names no schedule for any of its ${w.anzahl} measures.`,
  'fehlt-im-anhang': (w) => `The measure “${kurz(w.massnahme)}” is missing in the annex.`,
  'fehlt-im-kapitel': (w) => `The measure “${kurz(w.massnahme)}” stands in the annex but in no chapter.`,
  'mehrfach-im-anhang': (w) =>
    `The measure “${kurz(w.massnahme)}” stands ${w.anzahl} times in the annex (rows ${w.zeilen})${w.ziele ? `, under several objectives: ${w.ziele}` : ''}.`,
  'anderes-ziel': (w) =>
    w.fall === 'kapitel'
      ? `The measure “${kurz(w.massnahme)}” stands under two objectives: “${kurz(w.ziel)}” and “${kurz(w.gegenziel)}” (${w.gegenstelle}).`
      : `In the annex the measure “${kurz(w.massnahme)}” belongs to the objective “${kurz(w.anhang)}”, in its chapter (${w.gegenstelle}) to “${kurz(w.kapitel)}”.`,
  'anderes-handlungsfeld': (w) =>
    `In the annex the measure “${kurz(w.massnahme)}” belongs to the field “${w.anhang}”, in its chapter (${w.gegenstelle}) to “${w.kapitel}”.`,
  'aehnliche-massnahme': (w) =>
    w.grad === 'gleich'
      ? `The same measure stands twice: “${kurz(w.massnahme)}” in “${w.feld}” and in “${w.gegenfeld}” (${w.gegenstelle}).`
      : `Two measures are alike: “${kurz(w.massnahme)}” in “${w.feld}” and “${kurz(w.gegenmassnahme)}” in “${w.gegenfeld}” (${w.gegenstelle}).`,
  'abweichende-schreibweise': (w) =>
    w.fall === 'name'
      ? `A name is spelt in different ways: ${w.namen}.`
      : `The annex writes “${w.anhang}”, the chapter (${w.gegenstelle}) “${w.kapitel}”${Number(w.anzahl) > 1 ? ` (${w.anzahl} rows)` : ''}.`,
  'abweichender-wortlaut': (w) =>
    `The measure “${kurz(w.massnahme)}” reads differently in the annex: “${kurz(w.anhang) || '–'}” instead of “${kurz(w.kapitel) || '–'}” (${w.gegenstelle}).`,
  'ziel-ohne-massnahme': (w) => `There is no measure for the objective “${kurz(w.ziel)}” (“${w.feld}”).`,
  'mehrere-absaetze': (w) =>
    w.gelesen === 'einzeln'
      ? `${w.zellen} ${w.zellen === 1 ? 'cell holds' : 'cells hold'} several paragraphs; each counts as a measure of its own.`
      : `${w.zellen} ${w.zellen === 1 ? 'cell holds' : 'cells hold'} several paragraphs; together they count as one measure.`,
  'ziele-ohne-handlungsfeld': (w) =>
    `${w.anzahl} principles or objectives stand in no field of action; they hold for the whole concept.`,
};

export const hinweisTexte = { de, en };
