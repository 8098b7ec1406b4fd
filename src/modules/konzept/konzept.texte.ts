/** Words that the whole module shares. */
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { begriffTexte } from '../../begriffe/texte.ts';
import type { MassnahmeStatus } from './status.rules.ts';

const de = {
  konzept: 'Integrationskonzept',
  handlungsfeld: 'Handlungsfeld',
  handlungsfelder: 'Handlungsfelder',
  massnahme: 'Maßnahme',
  massnahmen: 'Maßnahmen',
  ausgabe: 'Ausgabe',
  speichern: 'Speichern',
  abbrechen: 'Abbrechen',
  gespeichert: 'Gespeichert.',
  korrektur: 'Grund der Korrektur',
  korrekturHinweis:
    'Der Text ist beschlossen. Wer ihn ändert, korrigiert ihn und sagt, warum; das steht im Verlauf und im Protokoll.',
  ausgabestatus: { entwurf: 'Entwurf', gilt: 'Gilt', abgeloest: 'Abgelöst' },
  status: {
    offen: 'Offen',
    geplant: 'Geplant',
    'in-umsetzung': 'In Umsetzung',
    laufend: 'Daueraufgabe',
    umgesetzt: 'Umgesetzt',
    verschoben: 'Verschoben',
    entfallen: 'Entfallen',
  } satisfies Record<MassnahmeStatus, string> as Record<MassnahmeStatus, string>,
  knotenart: {
    handlungsfeld: 'Handlungsfeld',
    bereich: 'Bereich',
    leitgrundsatz: 'Leitgrundsatz',
    'uebergeordnetes-ziel': 'Übergeordnetes Ziel',
    leitziel: 'Leitziel',
    handlungsziel: 'Handlungsziel',
    massnahme: 'Maßnahme',
  },
  knotenarten: {
    handlungsfeld: 'Handlungsfelder',
    bereich: 'Bereiche',
    leitgrundsatz: 'Leitgrundsätze',
    'uebergeordnetes-ziel': 'Übergeordnete Ziele',
    leitziel: 'Leitziele',
    handlungsziel: 'Handlungsziele',
    massnahme: 'Maßnahmen',
  },
  gesamtesKonzept: 'Für das ganze Konzept',
  fehler: {
    'feld.fehlt': 'Bitte ausfüllen.',
    'feld.zu-lang': 'Der Text ist zu lang.',
    'feld.unlesbar': 'Die Eingabe ist nicht lesbar.',
    'feld.kein-datum': 'Bitte ein Datum wie 31.12.2027 eingeben.',
    'feld.kein-betrag': 'Bitte einen Betrag wie 1.500,00 eingeben.',
    'feld.keine-adresse': 'Bitte eine Adresse eingeben, die mit https:// oder http:// beginnt.',
    'feld.keine-email': 'Bitte eine E-Mail-Adresse wie name@landkreis.de eingeben.',
    'satz.inzwischen-geaendert':
      'Jemand hat das inzwischen geändert. Bitte die Angaben prüfen und erneut speichern.',
    'massnahme.unbekannt': 'Diese Maßnahme gibt es nicht mehr.',
    'ausgabe.unbekannt': 'Diese Ausgabe gibt es nicht mehr.',
    'ausgabe.kein-entwurf': 'Nur ein Entwurf lässt sich verwerfen.',
    'ausgabe.in-arbeit':
      'Zu diesem Entwurf gibt es schon Einträge, Indikatoren, eine Berichtsrunde oder eine spätere Ausgabe. Er lässt sich nicht mehr verwerfen.',
    'ausgabe.abgeloest': 'Diese Ausgabe ist abgelöst. Sie bleibt, wie sie war.',
    'korrektur.grund-fehlt': 'Diese Ausgabe ist beschlossen. Bitte den Grund der Korrektur angeben.',
    'massnahme.ohne-ziel': 'Bitte mindestens ein Handlungsfeld oder Ziel wählen.',
    'massnahme.ende-vor-beginn': 'Das Ende liegt vor dem Beginn.',
    'massnahme.kein-entwurf':
      'Diese Ausgabe ist beschlossen. Eine Maßnahme, die nicht weiter verfolgt wird, bekommt den Stand „Entfallen“.',
    'massnahme.in-fortschreibung':
      'Diese Maßnahme steht auch in einer anderen Ausgabe. Bitte bei der Fortschreibung über sie entscheiden.',
    'massnahme.hat-eintraege':
      'Zu dieser Maßnahme gibt es schon Einträge. Sie lässt sich nicht mehr entfernen.',
    'schritt.fehlt': 'Bitte sagen, was als Nächstes geschieht.',
    'eintrag.leer': 'Bitte einen Text, einen Link oder eine Datei angeben.',
    'eintrag.beschluss-fehlt': 'Diesen Beschluss gibt es im Register nicht.',
    'eintrag.datei-zu-gross': 'Die Datei ist größer als 10 MB.',
    'eintrag.dateiart':
      'Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Word, Excel, Bild und Text.',
    'ausgabe.gilt-schon': 'Diese Ausgabe gilt schon.',
    'ausgabe.in-fortschreibung':
      'Diese Ausgabe ist eine Fortschreibung. Bitte entscheiden Sie dort über jede Maßnahme und setzen Sie sie dort in Kraft.',
    'status.unzulaessig': 'Dieser Wechsel ist vom jetzigen Stand aus nicht vorgesehen.',
    'status.zukunft': 'Der Tag liegt in der Zukunft.',
    'status.neue-frist-fehlt': 'Bitte angeben, bis wann die Maßnahme verschoben ist.',
    'status.neue-frist-vorbei': 'Die neue Frist liegt nicht in der Zukunft.',
    'status.grund-fehlt': 'Bitte einen Grund angeben.',
    'status.verspaetet': 'Die Frist ist vorbei. Bitte den Grund für die Verspätung angeben.',
  } as Record<string, string>,
};

const en: typeof de = {
  konzept: 'Integration concept',
  handlungsfeld: 'Field of action',
  handlungsfelder: 'Fields of action',
  massnahme: 'Measure',
  massnahmen: 'Measures',
  ausgabe: 'Edition',
  speichern: 'Save',
  abbrechen: 'Cancel',
  gespeichert: 'Saved.',
  korrektur: 'Reason of the correction',
  korrekturHinweis:
    'The text is resolved. Whoever changes it corrects it and says why; that stands in the history and in the audit.',
  ausgabestatus: { entwurf: 'Draft', gilt: 'In force', abgeloest: 'Replaced' },
  status: {
    offen: 'Open',
    geplant: 'Planned',
    'in-umsetzung': 'Under way',
    laufend: 'Standing task',
    umgesetzt: 'Done',
    verschoben: 'Put off',
    entfallen: 'Dropped',
  },
  knotenart: {
    handlungsfeld: 'Field of action',
    bereich: 'Sub-area',
    leitgrundsatz: 'Guiding principle',
    'uebergeordnetes-ziel': 'Overarching goal',
    leitziel: 'Guiding goal',
    handlungsziel: 'Objective',
    massnahme: 'Measure',
  },
  knotenarten: {
    handlungsfeld: 'Fields of action',
    bereich: 'Sub-areas',
    leitgrundsatz: 'Guiding principles',
    'uebergeordnetes-ziel': 'Overarching goals',
    leitziel: 'Guiding goals',
    handlungsziel: 'Objectives',
    massnahme: 'Measures',
  },
  gesamtesKonzept: 'For the whole concept',
  fehler: {
    'feld.fehlt': 'Please fill this in.',
    'feld.zu-lang': 'The text is too long.',
    'feld.unlesbar': 'The input cannot be read.',
    'feld.kein-datum': 'Please enter a date such as 31.12.2027.',
    'feld.kein-betrag': 'Please enter an amount such as 1.500,00.',
    'feld.keine-adresse': 'Please enter an address that begins with https:// or http://.',
    'feld.keine-email': 'Please enter an e-mail address such as name@landkreis.de.',
    'satz.inzwischen-geaendert': 'Somebody has changed this in the meantime. Please check and save again.',
    'massnahme.unbekannt': 'This measure no longer exists.',
    'ausgabe.unbekannt': 'This edition no longer exists.',
    'ausgabe.kein-entwurf': 'Only a draft can be discarded.',
    'ausgabe.in-arbeit':
      'There are entries, indicators, a report round or a later edition on this draft already. It can no longer be discarded.',
    'ausgabe.abgeloest': 'This edition is replaced. It stays as it was.',
    'korrektur.grund-fehlt': 'This edition is resolved. Please give the reason of the correction.',
    'massnahme.ohne-ziel': 'Please choose at least one field of action or objective.',
    'massnahme.ende-vor-beginn': 'The end is before the beginning.',
    'massnahme.kein-entwurf':
      'This edition is resolved. A measure that is not pursued any further gets the status “Dropped”.',
    'massnahme.in-fortschreibung':
      'This measure also stands in another edition. Please decide about it in the revision.',
    'massnahme.hat-eintraege': 'There are entries on this measure already. It can no longer be removed.',
    'schritt.fehlt': 'Please say what happens next.',
    'eintrag.leer': 'Please give a text, a link or a file.',
    'eintrag.beschluss-fehlt': 'The register has no such resolution.',
    'eintrag.datei-zu-gross': 'The file is larger than 10 MB.',
    'eintrag.dateiart': 'This kind of file is not accepted. PDF, Word, Excel, picture and text are.',
    'ausgabe.gilt-schon': 'This edition is already in force.',
    'ausgabe.in-fortschreibung':
      'This edition is a revision. Please decide about each measure there and put it into force there.',
    'status.unzulaessig': 'This change is not provided for from the present status.',
    'status.zukunft': 'The day is in the future.',
    'status.neue-frist-fehlt': 'Please say until when the measure is put off.',
    'status.neue-frist-vorbei': 'The new deadline is not in the future.',
    'status.grund-fehlt': 'Please give a reason.',
    'status.verspaetet': 'The deadline is over. Please give the reason for the delay.',
  },
};

export const konzeptTexte = { de, en };

export type Stufe = keyof typeof de.knotenart;

/** Levels that a county may call by its own words, from above to below. */
export const STUFEN = Object.keys(de.knotenart) as readonly Stufe[];

/** The plural of an own word stands beside it. */
export const pluralKey = (stufe: Stufe): string => `${stufe}.mehrzahl`;

/** What a level is called: the county's own word, else the usual one. */
export function levelWord(worte: object, stufe: Stufe, sprache: Anzeigesprache): string {
  return wordOf(worte, stufe) || konzeptTexte[sprache].knotenart[stufe];
}

/** The same for several; a county that gave no plural gets its own word as it is. */
export function levelWords(worte: object, stufe: Stufe, sprache: Anzeigesprache): string {
  return wordOf(worte, pluralKey(stufe)) || wordOf(worte, stufe) || konzeptTexte[sprache].knotenarten[stufe];
}

/** "12 Empfehlungen": a number with what the county calls its measures. */
export function countWords(anzahl: number, worte: object, sprache: Anzeigesprache): string {
  return `${anzahl} ${(anzahl === 1 ? levelWord : levelWords)(worte, 'massnahme', sprache)}`;
}

/** The county's own word for a level, where it has one; for headings that otherwise say something more general. */
export const ownWord = (worte: object, stufe: Stufe, sonst: string): string => wordOf(worte, stufe) || sonst;

const wordOf = (worte: object, key: string): string => (worte as Record<string, string>)[key] ?? '';

/** The sentence of a refusal or of a field's error; a finished sentence stands as it is. */
export function describeKonzept({ grund }: Pick<Ablehnung, 'grund'>, sprache: Anzeigesprache): string {
  const begriff = (begriffTexte[sprache] as Record<string, unknown>)[grund];
  return konzeptTexte[sprache].fehler[grund] ?? (typeof begriff === 'string' ? begriff : grund);
}
