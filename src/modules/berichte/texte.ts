/** Words that the whole module shares, and the sentences of its refusals. */
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { begriffTexte } from '../../begriffe/texte.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);

const de = {
  gruppe: 'Berichte',
  speichern: 'Speichern',
  abbrechen: 'Abbrechen',
  bearbeiten: 'Bearbeiten',
  gespeichert: 'Gespeichert.',
  bericht: 'Bericht',
  berichte: 'Berichte und Vorlagen',
  art: {
    bericht: 'Bericht',
    beschlussvorlage: 'Beschlussvorlage',
    integrationsbericht: 'Integrationsbericht',
    jahresbericht: 'Jahresbericht',
  },
  status: {
    entwurf: 'Entwurf',
    'zur-pruefung': 'Zur Prüfung',
    geprueft: 'Geprüft',
    ausgegeben: 'Ausgegeben',
  },
  ergebnis: {
    angenommen: 'Angenommen',
    geaendert: 'Geändert angenommen',
    abgelehnt: 'Abgelehnt',
    vertagt: 'Vertagt',
    'zur-kenntnis': 'Zur Kenntnis genommen',
  },
  rolle: {
    vorberatung: 'Vorberatung',
    anhoerung: 'Anhörung',
    entscheidung: 'Entscheidung',
    kenntnisnahme: 'Kenntnisnahme',
  },
  gremienart: {
    fachausschuss: 'Fachausschuss',
    kreisausschuss: 'Kreisausschuss',
    kreistag: 'Kreistag',
    arbeitskreis: 'Arbeitskreis',
    weiteres: 'Weiteres Gremium',
  },
  gaststatus: {
    beantragt: 'Beantragt',
    zugelassen: 'Zugelassen',
    abgelehnt: 'Abgelehnt',
    beendet: 'Beendet',
  },
  fehler: {
    'satz.inzwischen-geaendert':
      'Jemand hat das inzwischen geändert. Bitte prüfen Sie die Angaben und speichern Sie noch einmal.',
    'feld.keine-adresse': 'Bitte geben Sie eine Adresse an, die mit https:// oder http:// beginnt.',
    'tag.zukunft': 'Der Tag liegt in der Zukunft.',
    'gremium.unbekannt': 'Bitte wählen Sie ein Gremium.',
    'gremium.gibt-es-schon': 'Ein Gremium mit diesem Namen gibt es schon.',
    'gast.unbekannt': 'Diesen Gast gibt es nicht mehr.',
    'gast.uebergang': 'Das ist vom jetzigen Stand aus nicht vorgesehen.',
    'sitzung.unbekannt': 'Diese Sitzung gibt es nicht mehr.',
    'sitzung.gibt-es-schon': 'Für dieses Gremium ist zu dieser Zeit schon eine Sitzung eingetragen.',
    'sitzung.frist-danach': 'Die Frist für Vorlagen liegt nach der Sitzung.',
    'beschluss.unbekannt': 'Diesen Beschluss gibt es nicht mehr.',
    'auftrag.unbekannt': 'Diesen Auftrag gibt es nicht mehr.',
    'auftrag.erledigt': 'Dieser Auftrag ist schon erledigt.',
    'beratung.unbekannt': 'Diese Station gibt es nicht mehr.',
    'beratung.beraten': 'Das Ergebnis dieser Station ist schon eingetragen.',
    'beratung.weg-begonnen': 'Der Weg dieses Papiers ist schon eingetragen.',
    'beratung.keine-gremien':
      'Bitte tragen Sie zuerst die Gremien ein: Fachausschuss, Kreisausschuss, Kreistag.',
    'beratung.nicht-ausgegeben': 'Das Papier ist noch nicht ausgegeben.',
    'sitzung.anderes-gremium': 'Diese Sitzung ist die eines anderen Gremiums.',
    'pflicht.unbekannt': 'Diese Berichtspflicht gibt es nicht mehr.',
    'pflicht.ruht': 'Diese Berichtspflicht ruht.',
    'bericht.unbekannt': 'Diesen Bericht gibt es nicht mehr.',
    'bericht.kein-entwurf': 'Nur ein Entwurf lässt sich ändern.',
    'bericht.hat-fassungen': 'Von diesem Bericht ist schon eine Fassung ausgegeben. Er bleibt erhalten.',
    'bericht.uebergang': 'Das ist vom jetzigen Stand aus nicht vorgesehen.',
    'bericht.eigener': 'Sie haben an diesem Papier mitgeschrieben. Prüfen muss eine andere Person.',
    'bericht.darf-nicht': 'Dazu haben Sie keine Berechtigung.',
    'bericht.maengel': (w: Werte) =>
      w.anzahl === 1 ? 'Vor der Prüfung fehlt noch etwas.' : `Vor der Prüfung fehlen noch ${w.anzahl} Teile.`,
    'bericht.zahlen-anders':
      'Seit der Prüfung hat sich eine Zahl geändert. Bitte lesen Sie das Papier noch einmal und lassen Sie es erneut prüfen.',
    'vorgaenger.unbekannt': 'Diesen Bericht gibt es nicht.',
    'block.unbekannt': 'Diesen Baustein gibt es nicht mehr.',
    'textbaustein.unbekannt': 'Diesen Textbaustein gibt es nicht mehr.',
    'textbaustein.gibt-es-schon': 'Einen Textbaustein mit diesem Namen gibt es schon.',
    'platzhalter.unlesbar':
      'Was in doppelten geschweiften Klammern steht, ist keine Zahl aus dem Katalog, oder die Zeit dahinter ist nicht lesbar.',
    'zahlen.unlesbar': 'In jeder Zeile muss eine Zahl aus dem Katalog stehen.',
    'tabelle.ohne-zeilen': 'Die Tabelle braucht einen Kopf und mindestens eine Zeile.',
    'diagramm.zu-viele-reihen': 'Ein Diagramm zeigt höchstens drei Zahlen nebeneinander.',
    'diagramm.alternativtext': 'Bitte beschreiben Sie in einem Satz, was das Bild zeigt.',
    'dokument.pdf-fehlt': 'Auf diesem Rechner lassen sich keine PDF-Dateien erzeugen.',
  } satisfies Record<string, Satz> as Record<string, Satz>,
};

const en: typeof de = {
  gruppe: 'Reports',
  speichern: 'Save',
  abbrechen: 'Cancel',
  bearbeiten: 'Edit',
  gespeichert: 'Saved.',
  bericht: 'Report',
  berichte: 'Reports and papers',
  art: {
    bericht: 'Report',
    beschlussvorlage: 'Resolution paper',
    integrationsbericht: 'Integration report',
    jahresbericht: 'Annual report',
  },
  status: {
    entwurf: 'Draft',
    'zur-pruefung': 'In review',
    geprueft: 'Reviewed',
    ausgegeben: 'Issued',
  },
  ergebnis: {
    angenommen: 'Adopted',
    geaendert: 'Adopted with changes',
    abgelehnt: 'Rejected',
    vertagt: 'Postponed',
    'zur-kenntnis': 'Taken note of',
  },
  rolle: {
    vorberatung: 'Preliminary deliberation',
    anhoerung: 'Hearing',
    entscheidung: 'Decision',
    kenntnisnahme: 'For information',
  },
  gremienart: {
    fachausschuss: 'Committee',
    kreisausschuss: 'District executive',
    kreistag: 'District council',
    arbeitskreis: 'Working group',
    weiteres: 'Other body',
  },
  gaststatus: {
    beantragt: 'Applied for',
    zugelassen: 'Admitted',
    abgelehnt: 'Turned down',
    beendet: 'Ended',
  },
  fehler: {
    'satz.inzwischen-geaendert':
      'Somebody has changed this in the meantime. Please check the entries and save again.',
    'feld.keine-adresse': 'Please give an address that begins with https:// or http://.',
    'tag.zukunft': 'The day is in the future.',
    'gremium.unbekannt': 'Please choose a body.',
    'gremium.gibt-es-schon': 'There is already a body of this name.',
    'gast.unbekannt': 'This guest no longer exists.',
    'gast.uebergang': 'This is not possible from where the application stands.',
    'sitzung.unbekannt': 'This meeting no longer exists.',
    'sitzung.gibt-es-schon': 'A meeting of this body is already entered for this time.',
    'sitzung.frist-danach': 'The deadline for papers is after the meeting.',
    'beschluss.unbekannt': 'This resolution no longer exists.',
    'auftrag.unbekannt': 'This task no longer exists.',
    'auftrag.erledigt': 'This task has been done already.',
    'beratung.unbekannt': 'This stop no longer exists.',
    'beratung.beraten': 'The outcome of this stop has been entered already.',
    'beratung.weg-begonnen': 'The way of this paper has been entered already.',
    'beratung.keine-gremien':
      'Please enter the bodies first: committee, district executive, district council.',
    'beratung.nicht-ausgegeben': 'The paper has not been issued yet.',
    'sitzung.anderes-gremium': 'This is a meeting of another body.',
    'pflicht.unbekannt': 'This reporting duty no longer exists.',
    'pflicht.ruht': 'This reporting duty is at rest.',
    'bericht.unbekannt': 'This report no longer exists.',
    'bericht.kein-entwurf': 'Only a draft can be changed.',
    'bericht.hat-fassungen': 'An edition of this report has been issued. It stays.',
    'bericht.uebergang': 'This is not possible from where the report stands.',
    'bericht.eigener': 'You have written in this paper. Somebody else must review it.',
    'bericht.darf-nicht': 'You may not do this.',
    'bericht.maengel': (w: Werte) =>
      w.anzahl === 1
        ? 'One thing is missing before the review.'
        : `${w.anzahl} parts are missing before the review.`,
    'bericht.zahlen-anders':
      'A figure has changed since the review. Please read the paper again and have it reviewed once more.',
    'vorgaenger.unbekannt': 'This report does not exist.',
    'block.unbekannt': 'This block no longer exists.',
    'textbaustein.unbekannt': 'This text block no longer exists.',
    'textbaustein.gibt-es-schon': 'There is already a text block of this name.',
    'platzhalter.unlesbar':
      'What stands in double braces is no figure of the catalogue, or the time behind it cannot be read.',
    'zahlen.unlesbar': 'There must be a figure of the catalogue on each line.',
    'tabelle.ohne-zeilen': 'The table needs a head and at least one row.',
    'diagramm.zu-viele-reihen': 'A chart shows at most three figures side by side.',
    'diagramm.alternativtext': 'Please describe in one sentence what the picture shows.',
    'dokument.pdf-fehlt': 'This machine cannot make PDF files.',
  },
};

export const berichteTexte = { de, en };

/** The sentence of a refusal. */
export function describeBericht(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz =
    berichteTexte[sprache].fehler[grund] ?? (begriffTexte[sprache] as Record<string, Satz>)[grund] ?? grund;
  return typeof satz === 'function' ? satz(werte) : satz;
}
