/** The words about who pays: third parties, pots, one appointment. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { feldSatz } from '../felder.texte.ts';
import { describeGrund } from '../texte/regeln.ts';

const de = {
  titel: 'Kostenträger',
  einleitung:
    'Dritte, die Einsätze bezahlen, zum Beispiel eine Behörde in den ersten Monaten nach der Ankunft. Wer sonst zahlt, steht bei jeder Stelle: der Landkreis oder die Stelle selbst.',
  neu: 'Kostenträger anlegen',
  bearbeiten: 'Kostenträger ändern',
  leer: 'Noch kein Kostenträger',
  leerHinweis: 'Legen Sie einen an, wenn jemand anderes als der Landkreis oder die Stelle bezahlt.',
  bezeichnung: 'Bezeichnung',
  anschrift: 'Anschrift für die Abrechnung',
  email: 'E-Mail',
  frage: 'Frage bei der Anfrage',
  frageHinweis:
    'Wer anfragt, beantwortet sie mit Ja oder Nein. Bei Ja zahlt dieser Kostenträger. Leer: Nur das Büro entscheidet.',
  frageBeispiel: 'Zum Beispiel: Lebt die Klientin oder der Klient seit weniger als drei Monaten hier?',
  topf: 'Topf',
  keinTopf: 'wie üblich',
  stellen: 'Stellen',
  einsaetze: 'Einsätze',
  status: 'Status',
  aktiv: 'in Gebrauch',
  inaktiv: 'außer Gebrauch',
  stilllegen: 'Außer Gebrauch nehmen',
  aktivieren: 'Wieder in Gebrauch nehmen',
  stillgelegt: 'Der Kostenträger lässt sich nicht mehr wählen. Was er schon bezahlt, bleibt.',
  aktiviert: 'Der Kostenträger lässt sich wieder wählen.',
  anlegen: 'Anlegen',
  speichern: 'Speichern',
  zurueck: 'Zurück',
  angelegt: 'Der Kostenträger ist angelegt.',
  gespeichert: 'Gespeichert.',
  standard: 'Üblicher Topf',
  standardHinweis:
    'Aus ihm wird gezahlt, wenn weder der Einsatz noch der Kostenträger noch die Stelle einen eigenen Topf hat.',
  standardKeiner: 'keiner',
  kostenTitel: 'Wer bezahlt den Einsatz?',
  kostenText: 'Ihre Angabe geht der Vereinbarung mit der Stelle vor. Sie gilt nur für diesen Einsatz.',
  kostenAendern: 'Zahler ändern',
  zahler: 'Wer zahlt',
  zahlerArten: { landkreis: 'Landkreis', stelle: 'anfragende Stelle', dritte: 'Kostenträger' },
  welcher: 'Welcher Kostenträger',
  welcherHinweis: 'Nur wenn ein Kostenträger zahlt.',
  topfHinweis: 'Leer: Topf des Kostenträgers oder der Stelle, sonst der übliche.',
  kostenGespeichert: 'Der Zahler ist gespeichert.',
  zumEinsatz: 'Zum Einsatz',
  kostenfragen: 'Trifft eines davon zu?',
  ja: 'Ja',
  nein: 'Nein',
  nichtsDavon: 'Nein, nichts davon',
  dannZahlt: (bezeichnung: string) => `Dann zahlt: ${bezeichnung}`,
  wahl: 'bitte wählen',
  saetze: {
    'kostentraeger.bezeichnung-fehlt': 'Bitte geben Sie dem Kostenträger einen Namen.',
    'kostentraeger.gibt-es-schon': 'Diesen Kostenträger gibt es schon.',
    'kostentraeger.unbekannt': 'Diesen Kostenträger gibt es nicht mehr. Bitte wählen Sie neu.',
    'kostentraeger.fehlt':
      'Bitte wählen Sie, welcher Kostenträger zahlt. Fehlt er in der Liste, legen Sie ihn unter Abrechnung, Kostenträger an.',
    'kostentraeger.topf-unbekannt': 'Diesen Topf gibt es nicht mehr. Bitte wählen Sie neu.',
    'kosten.schon-abgerechnet':
      'Der Einsatz steht schon in einer Abrechnung. Nehmen Sie ihn dort heraus, dann lässt sich der Zahler ändern.',
    'kosten.jahr-abgeschlossen':
      'Das Jahr dieses Einsatzes ist abgeschlossen: Der Zahler ändert sich nicht mehr.',
  } as Record<string, string>,
};

export type KostentraegerTexte = typeof de;

const en: KostentraegerTexte = {
  titel: 'Third parties that pay',
  einleitung:
    'Third parties that pay for appointments, for example an authority in the first months after arrival. Who pays otherwise stands with each requester: the county, or the requester itself.',
  neu: 'Enter a third party',
  bearbeiten: 'Change third party',
  leer: 'No third party yet',
  leerHinweis: 'Enter one when somebody else than the county or the requester pays.',
  bezeichnung: 'Name',
  anschrift: 'Address for the bill',
  email: 'E-mail',
  frage: 'Question with the request',
  frageHinweis:
    'Whoever asks for an interpreter answers it with yes or no. With yes this third party pays. Empty: only the office decides.',
  frageBeispiel: 'For example: Has the client lived here for less than three months?',
  topf: 'Pot',
  keinTopf: 'as usual',
  stellen: 'Requesters',
  einsaetze: 'Appointments',
  status: 'Status',
  aktiv: 'in use',
  inaktiv: 'out of use',
  stilllegen: 'Take out of use',
  aktivieren: 'Use again',
  stillgelegt: 'The third party cannot be chosen any more. What it pays already stays.',
  aktiviert: 'The third party can be chosen again.',
  anlegen: 'Enter',
  speichern: 'Save',
  zurueck: 'Back',
  angelegt: 'The third party has been entered.',
  gespeichert: 'Saved.',
  standard: 'Usual pot',
  standardHinweis:
    'It pays where neither the appointment nor the third party nor the requester has a pot of its own.',
  standardKeiner: 'none',
  kostenTitel: 'Who pays for the appointment?',
  kostenText:
    'What you set comes before what is agreed with the requester. It holds for this appointment only.',
  kostenAendern: 'Change payer',
  zahler: 'Who pays',
  zahlerArten: { landkreis: 'county', stelle: 'requester', dritte: 'third party' },
  welcher: 'Which third party',
  welcherHinweis: 'Only where a third party pays.',
  topfHinweis: 'Empty: the pot of the third party or the requester, else the usual one.',
  kostenGespeichert: 'The payer has been saved.',
  zumEinsatz: 'To the appointment',
  kostenfragen: 'Is one of these true?',
  ja: 'Yes',
  nein: 'No',
  nichtsDavon: 'No, none of these',
  dannZahlt: (bezeichnung) => `Then it is paid by: ${bezeichnung}`,
  wahl: 'please choose',
  saetze: {
    'kostentraeger.bezeichnung-fehlt': 'Please give the third party a name.',
    'kostentraeger.gibt-es-schon': 'This third party exists already.',
    'kostentraeger.unbekannt': 'This third party no longer exists. Please choose again.',
    'kostentraeger.fehlt':
      'Please choose which third party pays. If it is not in the list, enter it under Settlement, Third parties that pay.',
    'kostentraeger.topf-unbekannt': 'This pot no longer exists. Please choose again.',
    'kosten.schon-abgerechnet':
      'The appointment stands in a settlement already. Take it out there, then its payer can be changed.',
    'kosten.jahr-abgeschlossen':
      'The year of this appointment is closed: its payer does not change any more.',
  },
};

export const texte: Record<Anzeigesprache, KostentraegerTexte> = { de, en };

/** The sentence for whatever is refused about payers. */
export function satz(grund: Grund, sprache: Anzeigesprache): string {
  return (
    texte[sprache].saetze[grund.grund] ?? feldSatz(grund.grund, sprache) ?? describeGrund(grund, sprache)
  );
}
