/** The words of the pages on which the office sets the rules of dispatch. */
import type { Ablehnung } from '../../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatDauer } from '../../../../begriffe/dauer.ts';
import { formatFestkomma } from '../../../../begriffe/festkomma.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { describeGrund } from '../../texte/regeln.ts';
import type { Regelwerkname } from './regelwerke.ts';

type Werte = NonNullable<Ablehnung['werte']>;

export const SEITEN = ['vorschlaege', 'angebote', 'themen', 'anfragen', 'nach-dem-termin'] as const;
export type Seite = (typeof SEITEN)[number];

interface Feldtext {
  label: string;
  hint?: string;
  /** Unit behind the input. */
  suffix?: string;
}

const de = {
  titel: 'Regeln der Vermittlung',
  einleitung:
    'Was Sie hier ändern, gilt ab sofort. Begonnene Suchen behalten ihre Rangliste, gemeldete Einsätze ihre Meldung.',
  tabs: 'Regeln',
  seiten: {
    vorschlaege: 'Vorschläge',
    angebote: 'Angebote',
    themen: 'Themen',
    anfragen: 'Anfragen und Absagen',
    'nach-dem-termin': 'Nach dem Termin',
  } as Record<Seite, string>,
  werke: {
    gewichte: {
      titel: 'Gewichte',
      text: 'Zu jedem Merkmal eine Zahl von 0 bis 100. Nur das Verhältnis zählt: 20 zählt doppelt so viel wie 10, 0 zählt nicht.',
    },
    wellen: {
      titel: 'Angebotswellen',
      text: 'Je näher der Termin, desto mehr Menschen werden auf einmal gefragt und desto kürzer ist der Abstand. Dauern schreiben Sie als 90 Minuten, 12 Stunden oder 3 Tage.',
    },
    grenzen: {
      titel: 'Grenzen für Anfragen',
      text: 'Was die Stellen auf ihrem Formular eintragen können und was dort markiert wird.',
    },
    nachlauf: {
      titel: 'Wenn niemand gefunden wurde',
      text: 'Eine Anfrage, für die bis dahin niemand eingetragen ist, endet von selbst als nicht vermittelt. Die Stelle erhält eine E-Mail.',
    },
    absage: {
      titel: 'Absagen',
      text: 'Wann eine Absage spät ist und ob die freigehaltene Zeit dann entschädigt wird. Wer zahlt, folgt daraus, wer abgesagt hat.',
    },
    abschluss: {
      titel: 'Meldung und Bestätigung',
      text: 'Was an einer Meldung auffällt und wie lange die Stelle widersprechen kann.',
    },
    erinnerungen: {
      titel: 'Erinnerungen',
      text: 'Am Tag vor dem Termin werden beide Seiten erinnert, nach dem Termin die sprachmittelnde Person an ihre Meldung.',
    },
  } as Record<Regelwerkname, { titel: string; text: string }>,
  stufe: (nummer: number) => `Stufe ${nummer}`,
  neueStufe: 'Weitere Stufe',
  neueStufeHinweis: 'Leer lassen heißt: keine weitere. Eine ganz geleerte Stufe fällt weg.',
  felder: {
    bisStunden: { label: 'Gilt bis vor dem Termin' },
    personen: { label: 'Personen auf einmal' },
    minutenBisNaechste: { label: 'Nächste Welle nach' },
    ruheVon: { label: 'Keine E-Mails ab' },
    ruheBis: { label: 'bis' },
    dringendStunden: {
      label: 'Dringend: auch in der Ruhezeit fragen',
      hint: 'So kurz vor dem Termin zählt die Ruhezeit nicht mehr.',
    },
    aufgabeStunden: {
      label: 'Nur noch telefonieren',
      hint: 'So kurz vor dem Termin gehen keine Angebote mehr hinaus.',
    },
    fruehestensTage: {
      label: 'Frühestens fragen',
      hint: 'So lange vor dem Termin geht die erste Welle frühestens hinaus.',
    },
    vorlaufArbeitstage: {
      label: 'Kurzfristig ist weniger als',
      hint: 'Solche Anfragen werden markiert; angenommen werden sie trotzdem.',
      suffix: 'Arbeitstage',
    },
    mindestMinuten: { label: 'Ein Termin dauert mindestens' },
    hoechstMinuten: { label: 'Ein Termin dauert höchstens' },
    weitestensTage: { label: 'Anfragen sind möglich bis', hint: 'So weit im Voraus.' },
    mindestzeichenBegruendung: {
      label: 'Eine Begründung hat mindestens',
      hint: '0 heißt: Jede Begründung genügt.',
      suffix: 'Zeichen',
    },
    verlangtLaienhinweis: {
      label: 'Die Stelle bestätigt, dass hier Ehrenamtliche dolmetschen und keine Vereidigten',
    },
    stunden: { label: 'Endet von selbst, so lange nach Beginn des Termins' },
    spaetStunden: { label: 'Spät ist eine Absage ab', hint: 'So lange vor Beginn des Termins.' },
    entschaedigtSpaeteAbsage: { label: 'Späte Absagen und Ausfälle werden entschädigt' },
    bestaetigungArbeitstage: {
      label: 'Die Stelle kann widersprechen',
      hint: 'Danach gilt die Meldung als bestätigt.',
      suffix: 'Arbeitstage',
    },
    'abschluss hoechstMinuten': { label: 'Ein Einsatz dauert höchstens', hint: 'Mehr ist ein Tippfehler.' },
    abweichungMinuten: {
      label: 'Abweichung ohne Begründung',
      hint: 'Wer mehr vom Plan abweicht, schreibt kurz, warum.',
    },
    hoechstZehntelkilometer: { label: 'Hin und zurück höchstens', hint: 'Mehr ist ein Tippfehler.' },
    kilometerFaktor: {
      label: 'Weg ohne Begründung: Mehrfaches des erwarteten',
      hint: '1,3 heißt: bis 30 % mehr.',
    },
    kilometerZuschlagZehntel: { label: 'und dazu' },
    uhrzeit: { label: 'Uhrzeit der Erinnerungen' },
    meldungArbeitstage: {
      label: 'An die Meldung erinnern nach',
      hint: 'Arbeitstage nach dem Termin, mit Komma getrennt. Leer heißt: nicht erinnern.',
      suffix: 'Arbeitstagen',
    },
    bestaetigungTageVorher: {
      label: 'An die Bestätigung erinnern',
      suffix: 'Tage vor Ablauf der Frist',
    },
  } as Record<string, Feldtext>,
  ja: 'ja',
  nein: 'nein',
  speichern: 'Speichern',
  gespeichert: 'Gespeichert. Die neuen Regeln gelten ab jetzt.',
  fassungen: (anzahl: number) => (anzahl === 1 ? 'Noch nie geändert' : `Alle Fassungen (${anzahl})`),
  wann: 'Seit',
  von: 'Geändert von',
  aenderung: 'Was sich geändert hat',
  vorgabe: 'von Anfang an',
  mitgeliefert: 'von KoMuT mitgebracht',
  entfaellt: 'entfällt',
  neu: 'neu',
  nichts: 'nichts',
  // Themen
  themenTitel: 'Themen und was sie verlangen',
  themenText:
    'Diese Themen stehen auf dem Formular der Stellen. Was ein Thema verlangt, gilt für neue Anfragen und neue Suchen.',
  thema: 'Thema',
  themaHinweis: 'So steht es auf dem Formular.',
  neuesThema: 'Neues Thema',
  themaAendern: (thema: string) => `Thema „${thema}“`,
  aendern: 'Ändern',
  nachweise: 'Nötige Nachweise',
  nachweiseHinweis: 'Vorgeschlagen wird nur, wer sie am Tag des Termins hat.',
  schulung: (name: string) => `Schulung „${name}“`,
  keine: 'keine',
  begruendung: 'Begründung',
  brauchtBegruendung: 'Die Stelle muss den Bedarf begründen',
  begruendungNoetig: 'nötig',
  laien: 'Ehrenamtliche',
  laienErlaubt: 'erlaubt',
  istAusgeschlossen: 'Ehrenamtliche sind ausgeschlossen: Die Stelle muss Vereidigte beauftragen',
  ausgeschlossen: 'ausgeschlossen',
  zustimmung: 'Zustimmung',
  zustimmungTitel: 'Wann die Koordinierungsstelle zustimmen muss',
  zustimmungHinweis:
    'Gab es für dieselbe Person schon so viele Einsätze in so vielen Monaten, braucht die nächste Anfrage Ihre Zustimmung. Beides leer heißt: nie.',
  anzahl: 'Einsätze',
  monate: 'Monate',
  abAnzahl: (anzahl: number, monate: number) =>
    `ab ${anzahl} ${anzahl === 1 ? 'Einsatz' : 'Einsätzen'} in ${monate === 1 ? 'einem Monat' : `${monate} Monaten`}`,
  nie: 'nie',
  entfernen: 'Thema entfernen',
  entfernenFrage: 'Das Thema verschwindet vom Formular. Anfragen, die es haben, behalten es.',
  entfernt: 'Das Thema ist entfernt.',
  saetze: {
    'einstellung.zahl': (w: Werte) => `Bitte eine ganze Zahl von ${w.von} bis ${w.bis} angeben.`,
    'einstellung.zahlen': (w: Werte) =>
      `Bitte ganze Zahlen von ${w.von} bis ${w.bis} angeben, aufsteigend und mit Komma getrennt.`,
    'einstellung.faktor': (w: Werte) =>
      `Bitte eine Zahl von ${faktor(w.von, 'de')} bis ${faktor(w.bis, 'de')} angeben, mit höchstens einer Stelle nach dem Komma.`,
    'einstellung.minuten': (w: Werte) =>
      `Bitte eine Dauer von ${dauer(w.von, 1, 'de')} bis ${dauer(w.bis, 1, 'de')} angeben.`,
    'einstellung.stunden': (w: Werte) =>
      `Bitte eine Dauer in ganzen Stunden von ${dauer(w.von, 60, 'de')} bis ${dauer(w.bis, 60, 'de')} angeben.`,
    'einstellung.tage': (w: Werte) =>
      `Bitte eine Dauer in ganzen Tagen von ${dauer(w.von, 1440, 'de')} bis ${dauer(w.bis, 1440, 'de')} angeben.`,
    'einstellung.kilometer': (w: Werte) =>
      `Bitte Kilometer von ${formatKilometer(Number(w.von), 'de')} bis ${formatKilometer(Number(w.bis), 'de')} angeben.`,
    'einstellung.stufe-unvollstaendig':
      'Bitte alle drei Angaben dieser Stufe ausfüllen oder alle drei leeren.',
    'einstellung.kuerzer-als-mindestens': 'Das ist kürzer als die Mindestdauer.',
    'thema.fehlt': 'Bitte geben Sie dem Thema einen Namen.',
    'thema.zu-lang': 'Der Name ist zu lang (höchstens 60 Zeichen).',
    'thema.schon-da': 'Dieses Thema gibt es schon.',
    'thema.unbekannt': 'Dieses Thema gibt es nicht mehr.',
    'thema.letztes': 'Das ist das letzte Thema. Mindestens eines muss bleiben.',
    'thema.nachweis': 'Diesen Nachweis gibt es nicht. Bitte wählen Sie neu.',
    'thema.anzahl': 'Bitte eine ganze Zahl von 1 bis 999 angeben.',
    'thema.monate': 'Bitte eine ganze Zahl von 1 bis 60 angeben.',
    'thema.grenze-halb': 'Bitte beides angeben, Einsätze und Monate, oder beides leer lassen.',
  } as Record<string, string | ((werte: Werte) => string)>,
};

function dauer(wert: Werte[string] | undefined, minuten: number, sprache: Anzeigesprache): string {
  return formatDauer(Number(wert) * minuten, sprache);
}

function faktor(wert: Werte[string] | undefined, sprache: Anzeigesprache): string {
  return formatFestkomma(Number(wert) * 10, 1, sprache);
}

export type EinstellungenTexte = typeof de;

const en: EinstellungenTexte = {
  titel: 'Rules of dispatch',
  einleitung:
    'What you change here counts from now on. Searches that have begun keep their ranking, reported appointments their report.',
  tabs: 'Rules',
  seiten: {
    vorschlaege: 'Proposals',
    angebote: 'Offers',
    themen: 'Topics',
    anfragen: 'Requests and cancellations',
    'nach-dem-termin': 'After the appointment',
  },
  werke: {
    gewichte: {
      titel: 'Weights',
      text: 'A number from 0 to 100 for each criterion. Only their ratio counts: 20 counts twice as much as 10, 0 does not count.',
    },
    wellen: {
      titel: 'Offer waves',
      text: 'The closer the appointment, the more people are asked at once and the shorter the interval. Write lengths of time as 90 minutes, 12 hours or 3 days.',
    },
    grenzen: {
      titel: 'Limits of requests',
      text: 'What requesters can enter on their form, and what is marked there.',
    },
    nachlauf: {
      titel: 'When nobody was found',
      text: 'A request for which nobody is entered by then ends by itself as not placed. The requester gets an e-mail.',
    },
    absage: {
      titel: 'Cancellations',
      text: 'When a cancellation is late, and whether the time kept free is then compensated. Who pays follows from who cancelled.',
    },
    abschluss: {
      titel: 'Report and confirmation',
      text: 'What is unusual about a report, and how long the requester can object.',
    },
    erinnerungen: {
      titel: 'Reminders',
      text: 'The day before the appointment both sides are reminded, after it the interpreter is reminded of the report.',
    },
  },
  stufe: (nummer) => `Step ${nummer}`,
  neueStufe: 'Another step',
  neueStufeHinweis: 'Left empty means: no other. A step that is emptied altogether goes.',
  felder: {
    bisStunden: { label: 'Holds until before the appointment' },
    personen: { label: 'People at once' },
    minutenBisNaechste: { label: 'Next wave after' },
    ruheVon: { label: 'No e-mails from' },
    ruheBis: { label: 'to' },
    dringendStunden: {
      label: 'Urgent: ask during quiet hours as well',
      hint: 'So close to the appointment quiet hours no longer count.',
    },
    aufgabeStunden: {
      label: 'Telephone only',
      hint: 'So close to the appointment no more offers go out.',
    },
    fruehestensTage: {
      label: 'Ask at the earliest',
      hint: 'The first wave goes out so long before the appointment at the earliest.',
    },
    vorlaufArbeitstage: {
      label: 'Late is less than',
      hint: 'Such requests are marked; they are taken all the same.',
      suffix: 'working days',
    },
    mindestMinuten: { label: 'An appointment takes at least' },
    hoechstMinuten: { label: 'An appointment takes at most' },
    weitestensTage: { label: 'Requests are possible up to', hint: 'So far ahead.' },
    mindestzeichenBegruendung: {
      label: 'Reasons have at least',
      hint: '0 means: any reasons will do.',
      suffix: 'characters',
    },
    verlangtLaienhinweis: {
      label: 'The requester confirms that volunteers interpret here, not sworn interpreters',
    },
    stunden: { label: 'Ends by itself so long after the beginning of the appointment' },
    spaetStunden: { label: 'A cancellation is late from', hint: 'So long before the appointment begins.' },
    entschaedigtSpaeteAbsage: { label: 'Late cancellations and no-shows are compensated' },
    bestaetigungArbeitstage: {
      label: 'The requester can object for',
      hint: 'After that the report counts as confirmed.',
      suffix: 'working days',
    },
    'abschluss hoechstMinuten': { label: 'An appointment takes at most', hint: 'More is a slip of the pen.' },
    abweichungMinuten: {
      label: 'Difference without a word',
      hint: 'Who differs more from the plan writes briefly why.',
    },
    hoechstZehntelkilometer: { label: 'There and back at most', hint: 'More is a slip of the pen.' },
    kilometerFaktor: {
      label: 'Way without a word: times the expected one',
      hint: '1.3 means: up to 30% more.',
    },
    kilometerZuschlagZehntel: { label: 'and in addition' },
    uhrzeit: { label: 'Time of day of reminders' },
    meldungArbeitstage: {
      label: 'Remind of the report after',
      hint: 'Working days after the appointment, with commas between them. Empty means: do not remind.',
      suffix: 'working days',
    },
    bestaetigungTageVorher: {
      label: 'Remind of the confirmation',
      suffix: 'days before the period ends',
    },
  },
  ja: 'yes',
  nein: 'no',
  speichern: 'Save',
  gespeichert: 'Saved. The new rules count from now on.',
  fassungen: (anzahl) => (anzahl === 1 ? 'Never changed' : `All versions (${anzahl})`),
  wann: 'Since',
  von: 'Changed by',
  aenderung: 'What changed',
  vorgabe: 'from the beginning',
  mitgeliefert: 'brought along by KoMuT',
  entfaellt: 'no longer there',
  neu: 'new',
  nichts: 'nothing',
  themenTitel: 'Topics and what they ask for',
  themenText:
    "These topics stand on the requesters' form. What a topic asks for counts for new requests and new searches.",
  thema: 'Topic',
  themaHinweis: 'As it stands on the form.',
  neuesThema: 'New topic',
  themaAendern: (thema) => `Topic “${thema}”`,
  aendern: 'Change',
  nachweise: 'Credentials needed',
  nachweiseHinweis: 'Only people who have them on the day of the appointment are proposed.',
  schulung: (name) => `Training “${name}”`,
  keine: 'none',
  begruendung: 'Reasons',
  brauchtBegruendung: 'The requester must give reasons for the need',
  begruendungNoetig: 'needed',
  laien: 'Volunteers',
  laienErlaubt: 'allowed',
  istAusgeschlossen: 'Volunteers are excluded: the requester must engage sworn interpreters',
  ausgeschlossen: 'excluded',
  zustimmung: 'Approval',
  zustimmungTitel: 'When the office must approve',
  zustimmungHinweis:
    'When there were so many appointments for the same person in so many months, the next request needs your approval. Both empty means: never.',
  anzahl: 'Appointments',
  monate: 'Months',
  abAnzahl: (anzahl, monate) =>
    `from ${anzahl} ${anzahl === 1 ? 'appointment' : 'appointments'} in ${monate === 1 ? 'a month' : `${monate} months`}`,
  nie: 'never',
  entfernen: 'Remove topic',
  entfernenFrage: 'The topic disappears from the form. Requests that have it keep it.',
  entfernt: 'The topic is removed.',
  saetze: {
    'einstellung.zahl': (w) => `Please give a whole number from ${w.von} to ${w.bis}.`,
    'einstellung.zahlen': (w) =>
      `Please give whole numbers from ${w.von} to ${w.bis}, ascending, with commas between them.`,
    'einstellung.faktor': (w) =>
      `Please give a number from ${faktor(w.von, 'en')} to ${faktor(w.bis, 'en')} with at most one decimal place.`,
    'einstellung.minuten': (w) =>
      `Please give a length of time from ${dauer(w.von, 1, 'en')} to ${dauer(w.bis, 1, 'en')}.`,
    'einstellung.stunden': (w) =>
      `Please give a length of time in whole hours from ${dauer(w.von, 60, 'en')} to ${dauer(w.bis, 60, 'en')}.`,
    'einstellung.tage': (w) =>
      `Please give a length of time in whole days from ${dauer(w.von, 1440, 'en')} to ${dauer(w.bis, 1440, 'en')}.`,
    'einstellung.kilometer': (w) =>
      `Please give kilometres from ${formatKilometer(Number(w.von), 'en')} to ${formatKilometer(Number(w.bis), 'en')}.`,
    'einstellung.stufe-unvollstaendig': 'Please fill in all three fields of this step, or empty all three.',
    'einstellung.kuerzer-als-mindestens': 'This is shorter than the least length.',
    'thema.fehlt': 'Please give the topic a name.',
    'thema.zu-lang': 'The name is too long (60 characters at most).',
    'thema.schon-da': 'This topic is there already.',
    'thema.unbekannt': 'This topic is not there any more.',
    'thema.letztes': 'This is the last topic. At least one must stay.',
    'thema.nachweis': 'This credential does not exist. Please choose again.',
    'thema.anzahl': 'Please give a whole number from 1 to 999.',
    'thema.monate': 'Please give a whole number from 1 to 60.',
    'thema.grenze-halb': 'Please give both, appointments and months, or leave both empty.',
  },
};

export const texte: Record<Anzeigesprache, EinstellungenTexte> = { de, en };

/** The sentence of a refusal of these pages or of a rule behind them. */
export function einstellungSatz(
  { grund, werte }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz = texte[sprache].saetze[grund];
  if (satz === undefined) return describeGrund({ grund, ...(werte ? { werte } : {}) }, sprache);
  return typeof satz === 'function' ? satz(werte ?? {}) : satz;
}
