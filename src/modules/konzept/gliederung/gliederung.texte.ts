/** Words of building a concept by hand. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';

const zahlen = (teile: readonly (string | false)[]) => teile.filter(Boolean).join(', ');

const de = {
  beginnen: 'Konzept von Hand beginnen',
  beginnenHinweis:
    'Für ein Konzept, das erst entsteht oder das es nur auf Papier gibt. Sie beginnen mit den Handlungsfeldern; Ziele und Maßnahmen kommen Stück für Stück dazu. Bis Sie es in Kraft setzen, ist es ein Entwurf.',
  titel: 'Titel des Konzepts',
  bezeichnung: 'Bezeichnung der Ausgabe',
  bezeichnungHinweis: 'Zum Beispiel „Konzept 2027“',
  felder: 'Handlungsfelder',
  felderHinweis: 'Eines je Zeile. Sie können sie später umbenennen, ordnen und ergänzen.',
  anlegen: 'Anlegen',
  begonnen: 'Der Entwurf ist angelegt.',
  gliederung: 'Gliederung bearbeiten',
  einleitung:
    'Was über den Maßnahmen steht: umbenennen, ordnen, ergänzen. Entfernen lässt sich, was leer ist.',
  beschlossen: 'Diese Ausgabe ist beschlossen. Änderungen sind Korrekturen und brauchen einen Grund.',
  abgeloest: 'Diese Ausgabe ist abgelöst. Sie bleibt, wie sie war.',
  oben: 'Für das ganze Konzept',
  leer: 'Noch keine Gliederung',
  leerHinweis: 'Legen Sie das erste Handlungsfeld an.',
  nochNichts: 'Darunter steht noch nichts.',
  text: 'Text',
  textHinweis: 'Absätze bleiben erhalten.',
  stufe: 'Stufe',
  massnahmen: 'Maßnahmen',
  ordnen: 'Ordnen',
  hinauf: 'Hinauf',
  hinaufGenau: (text: string) => `Hinauf: ${text}`,
  hinunter: 'Hinunter',
  hinunterGenau: (text: string) => `Hinunter: ${text}`,
  neu: 'Anlegen',
  neuOben: 'Handlungsfeld oder Ziel anlegen',
  neuUnter: (text: string) => `Anlegen unter: ${text}`,
  neuTitel: 'Ziel oder Handlungsfeld anlegen',
  unter: 'Gehört zu',
  ganzOben: 'Ganz oben, für das ganze Konzept',
  texte: 'Text',
  texteHinweis: 'Mehrere auf einmal: dazwischen eine leere Zeile.',
  angelegt: (anzahl: number) => (anzahl === 1 ? 'Angelegt.' : `${anzahl} angelegt.`),
  bearbeiten: 'Bearbeiten',
  kennung: 'Nummer',
  platz: 'Platz',
  platzHinweis: 'Der wievielte unter seinesgleichen. Leer: bleibt, wo es ist.',
  entfernen: 'Entfernen',
  entfernenHinweis:
    'Das geht nur, wenn nichts mehr daran hängt: keine Ziele, keine Maßnahmen, keine Indikatoren.',
  entfernt: 'Entfernt.',
  neueMassnahme: 'Neue Maßnahme',
  worte: 'So heißen die Stufen bei uns',
  worteEinleitung:
    'Ihre eigenen Worte stehen in allen Ansichten, im Anhang, in den Dateien und auf der öffentlichen Seite. Leer: das übliche Wort.',
  einzahl: 'Einzahl',
  mehrzahl: 'Mehrzahl',
  worteGenau: (stufe: string, form: string) => `${stufe}: ${form}`,
  fehler: {
    'knoten.unbekannt': 'Das gibt es in dieser Ausgabe nicht mehr.',
    'knoten.eltern-fehlt': 'Das, wozu es gehören soll, gibt es nicht mehr.',
    'knoten.passt-nicht': 'Diese Stufe kann dort nicht stehen.',
    'knoten.platz': 'Bitte eine Zahl ab 1 eingeben.',
    'knoten.fortgefuehrt':
      'Der Entwurf einer neuen Ausgabe führt es fort. Bitte dort zuerst entfernen oder den Entwurf verwerfen.',
  } as Record<string, string>,
  nichtLeer: (w: Record<string, number>) =>
    `Daran hängt noch etwas: ${zahlen([
      (w.kinder ?? 0) > 0 && `${w.kinder} darunter`,
      (w.massnahmen ?? 0) > 0 && (w.massnahmen === 1 ? '1 Maßnahme' : `${w.massnahmen} Maßnahmen`),
      (w.indikatoren ?? 0) > 0 && (w.indikatoren === 1 ? '1 Indikator' : `${w.indikatoren} Indikatoren`),
      (w.schwerpunkte ?? 0) > 0 &&
        (w.schwerpunkte === 1 ? '1 Schwerpunkt' : `${w.schwerpunkte} Schwerpunkte`),
    ])}. Bitte zuerst verschieben oder entfernen.`,
};

const en: typeof de = {
  beginnen: 'Begin a concept by hand',
  beginnenHinweis:
    'For a concept that is only being made or exists on paper alone. You begin with the fields of action; goals and measures follow one by one. Until you put it into force it is a draft.',
  titel: 'Title of the concept',
  bezeichnung: 'Name of the edition',
  bezeichnungHinweis: 'For example “Concept 2027”',
  felder: 'Fields of action',
  felderHinweis: 'One on each line. You can rename, order and add to them later.',
  anlegen: 'Begin',
  begonnen: 'The draft is made.',
  gliederung: 'Edit the outline',
  einleitung: 'What stands above the measures: rename, order, add. What is empty can be removed.',
  beschlossen: 'This edition is resolved. Changes are corrections and need a reason.',
  abgeloest: 'This edition is replaced. It stays as it was.',
  oben: 'For the whole concept',
  leer: 'No outline yet',
  leerHinweis: 'Add the first field of action.',
  nochNichts: 'Nothing stands below it yet.',
  text: 'Text',
  textHinweis: 'Paragraphs stay.',
  stufe: 'Level',
  massnahmen: 'Measures',
  ordnen: 'Order',
  hinauf: 'Up',
  hinaufGenau: (text) => `Up: ${text}`,
  hinunter: 'Down',
  hinunterGenau: (text) => `Down: ${text}`,
  neu: 'Add',
  neuOben: 'Add a field of action or a goal',
  neuUnter: (text) => `Add below: ${text}`,
  neuTitel: 'Add a goal or a field of action',
  unter: 'Belongs to',
  ganzOben: 'At the top, for the whole concept',
  texte: 'Text',
  texteHinweis: 'Several at once: with a blank line between them.',
  angelegt: (anzahl) => (anzahl === 1 ? 'Added.' : `${anzahl} added.`),
  bearbeiten: 'Edit',
  kennung: 'Number',
  platz: 'Place',
  platzHinweis: 'Its number among its like. Empty: stays where it is.',
  entfernen: 'Remove',
  entfernenHinweis: 'Only when nothing hangs on it any more: no goals, no measures, no indicators.',
  entfernt: 'Removed.',
  neueMassnahme: 'New measure',
  worte: 'What we call the levels',
  worteEinleitung:
    'Your own words stand in all views, in the annex, in the files and on the public page. Empty: the usual word.',
  einzahl: 'Singular',
  mehrzahl: 'Plural',
  worteGenau: (stufe, form) => `${stufe}: ${form}`,
  fehler: {
    'knoten.unbekannt': 'This no longer exists in this edition.',
    'knoten.eltern-fehlt': 'What it should belong to no longer exists.',
    'knoten.passt-nicht': 'This level cannot stand there.',
    'knoten.platz': 'Please enter a number from 1.',
    'knoten.fortgefuehrt':
      'The draft of a new edition continues it. Please remove it there first or discard the draft.',
  },
  nichtLeer: (w) =>
    `Something still hangs on it: ${zahlen([
      (w.kinder ?? 0) > 0 && `${w.kinder} below`,
      (w.massnahmen ?? 0) > 0 && (w.massnahmen === 1 ? '1 measure' : `${w.massnahmen} measures`),
      (w.indikatoren ?? 0) > 0 && (w.indikatoren === 1 ? '1 indicator' : `${w.indikatoren} indicators`),
      (w.schwerpunkte ?? 0) > 0 && (w.schwerpunkte === 1 ? '1 focus' : `${w.schwerpunkte} focuses`),
    ])}. Please move or remove it first.`,
};

export const gliederungTexte = { de, en };

/** The sentence of a refusal or of a field's error. */
export function describeGliederung(
  { grund, werte }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const t = gliederungTexte[sprache];
  if (grund === 'knoten.nicht-leer') return t.nichtLeer((werte ?? {}) as Record<string, number>);
  return t.fehler[grund] ?? describeKonzept({ grund }, sprache);
}
