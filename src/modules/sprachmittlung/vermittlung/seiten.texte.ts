import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { describeGrund } from '../texte/regeln.ts';

type Werte = Record<string, string | number>;

const de = {
  // ——— the offer's page ———
  angebotTitel: 'Können Sie dolmetschen?',
  angebotGruss: (name: string) => `Guten Tag ${name}, wir suchen jemanden für diesen Termin.`,
  gesucht: 'Gesucht',
  sprache: 'Sprache',
  termin: 'Termin',
  ort: 'Ort',
  entfernung: 'Entfernung',
  kilometer: (km: number) => (km === 0 ? 'im selben Ort' : `etwa ${km} km`),
  thema: 'Thema',
  stelle: 'Bei',
  hinweis: 'Hinweis',
  ja: 'Ja, ich komme',
  nein: 'Nein, ich kann nicht',
  neinWarum: 'Warum nicht?',
  neinSenden: 'Absagen',
  antwortBis: (wann: string) => `Bitte antworten Sie bis ${wann}. Wer zuerst zusagt, bekommt den Termin.`,
  zugesagtTitel: 'Danke! Der Termin gehört Ihnen.',
  zugesagtText: 'Sie bekommen gleich eine E-Mail mit allem, was Sie wissen müssen.',
  abgelehntTitel: 'Danke für Ihre Antwort.',
  abgelehntText: 'Sie müssen nichts mehr tun. Beim nächsten Mal fragen wir Sie gern wieder.',
  vorbeiTitel: 'Danke, dass Sie helfen wollten',
  rueckfrageTitel: 'Passt der Termin noch?',
  rueckfrageGruss: (name: string, zugesagt: boolean) =>
    zugesagt
      ? `Guten Tag ${name}, Sie hatten zugesagt. Jetzt hat sich etwas geändert.`
      : `Guten Tag ${name}, wir hatten Sie gefragt. Jetzt hat sich etwas geändert.`,
  rueckfrageBis: (wann: string) => `Bitte antworten Sie bis ${wann}.`,
  rueckfrageJa: 'Ja, das passt',
  dasIstNeu: 'Das ist neu',
  soIstEsJetzt: 'So ist es jetzt',
  bisher: 'bisher',
  jetzt: 'jetzt',
  bisherJetzt: (was: string, bisher: string, jetzt: string) =>
    `${was}: ${bisher ? `bisher ${bisher}, ` : ''}jetzt ${jetzt || 'nicht mehr'}`,
  nichtMehr: 'nicht mehr',
  wieVorher: 'Der Termin ist wieder so wie vorher.',
  bereiche: {
    termin: 'Termin',
    sprache: 'Sprache',
    ort: 'Ort',
    thema: 'Thema',
    hinweis: 'Hinweis',
  },

  // ——— the office's side ———
  kandidaten: 'Wer kann übernehmen?',
  kandidatenAnzahl: (geeignet: number, alle: number) => `${geeignet} von ${alle} Personen kommen in Frage.`,
  kandidatenStand: (wann: string) => `Rangliste vom ${wann}, so wie sie bei Beginn der Suche war.`,
  ranglisteNachlesen: 'Rangliste nachlesen',
  kandidatenJetzt: 'Rangliste nach dem Stand von jetzt.',
  wegeGeschaetzt:
    'Der Routendienst hat nicht geantwortet. Die Entfernungen sind geschätzt: Luftlinie mal 1,3.',
  wegeTeilsGeschaetzt:
    'Der Routendienst kennt nicht alle Wege. Die übrigen Entfernungen sind geschätzt: Luftlinie mal 1,3.',
  niemandGeeignet: 'Niemand im Pool kommt für diesen Termin in Frage',
  niemandGeeignetText:
    'Unten sehen Sie für jede Person, woran es liegt. Vielleicht hilft eine Ersatzsprache, Video oder Telefon.',
  mehrAnzeigen: (anzahl: number) => `Alle ${anzahl} anzeigen`,
  suchen: 'Suche beginnen',
  suchenText: (anzahl: number) =>
    anzahl === 1
      ? 'KoMuT fragt zuerst die Person, die am besten passt, und danach die nächsten, bis jemand zusagt.'
      : `KoMuT fragt die ersten ${anzahl} und dann in Wellen weiter, bis jemand zusagt.`,
  sucheLaeuft: 'Die Suche läuft',
  wartetAufAntwort: (anzahl: number) =>
    anzahl === 1
      ? 'Eine Person ist gefragt und hat noch nicht geantwortet. Wenn es eilt, beginnen Sie die Suche.'
      : `${anzahl} Personen sind gefragt und haben noch nicht geantwortet. Wenn es eilt, beginnen Sie die Suche.`,
  sucheErste: (wann: string) =>
    `Die ersten werden gefragt: ${wann}. In der Ruhezeit gehen keine E-Mails hinaus.`,
  sucheNaechste: (wann: string) => `Sagt niemand zu, werden die nächsten gefragt: ${wann}.`,
  sucheAngehalten: 'Die Suche ist angehalten. Bitte telefonieren Sie oder fragen Sie jemanden von Hand.',
  sucheAnhalten: 'Suche anhalten',
  sucheWeiter: 'Suche fortsetzen',
  freigabeNoetig: 'Diese Anfrage überschreitet eine Grenze und braucht zuerst Ihre Zustimmung.',
  fragen: 'Fragen',
  zusageTelefon: 'Hat am Telefon zugesagt',
  zurueckziehen: 'Angebot zurückziehen',
  verlauf: 'Gefragt und geantwortet',
  welle: (nummer: number) => (nummer === 0 ? 'von Hand' : `Welle ${nummer}`),
  niemandGefragt: 'Noch niemand wurde gefragt.',
  angebotStatus: {
    offen: 'gefragt, noch keine Antwort',
    angenommen: 'hat zugesagt',
    abgelehnt: 'hat abgesagt',
    vergeben: 'jemand anderes war schneller',
    zurueckgezogen: 'zurückgezogen',
    abgelaufen: 'nicht geantwortet',
  } as Record<string, string>,
  perTelefon: 'telefonisch',
  bewertung: 'Wie die Punkte entstehen',
  kriterium: 'Merkmal',
  punkte: 'Punkte',
  gewicht: 'Gewicht',
  warum: 'Begründung',
  warumNicht: 'Warum nicht …?',
  warumNichtWahl: 'Person',
  warumNichtFragen: 'Erklären',
  warumRang: (rang: number, von: number, punkte: string) => `Platz ${rang} von ${von} mit ${punkte} Punkten.`,
  warumBester: 'Diese Person steht ganz oben.',
  warumRueckstand: (punkte: string) => `${punkte} Punkte hinter der ersten Person, vor allem deshalb:`,
  warumUngeeignet: 'Kommt nicht in Frage:',
  warumUnbekannt: 'Diese Person stand bei Beginn der Suche nicht im Pool.',
  uebernommen: 'Es kommt',
  gesendet: (anzahl: number) =>
    anzahl === 1 ? 'Eine Person ist gefragt.' : `${anzahl} Personen sind gefragt.`,
  sucheBegonnen: (anzahl: number) =>
    anzahl === 0
      ? 'Die Suche läuft. Gefragt wird, sobald die Ruhezeit vorbei ist.'
      : `Die Suche läuft, ${anzahl} gefragt.`,
  zugeteilt: 'Der Termin ist vergeben, alle sind benachrichtigt.',
  zurueckgezogen: 'Das Angebot ist zurückgezogen.',

  // ——— week board ———
  wochentafel: 'Wochentafel',
  wochentafelText: 'Wer ist wann wo. Gezeigt werden alle mit einem Termin in dieser Woche.',
  woche: (nummer: number, von: string, bis: string) => `Woche ${nummer}, ${von} bis ${bis}`,
  vorige: 'Vorige Woche',
  naechste: 'Nächste Woche',
  dieseWoche: 'Diese Woche',
  keineTermine: 'In dieser Woche gibt es keine Termine.',
  abwesend: 'abwesend',
  ohnePerson: 'Noch niemand',

  // ——— settings ———
  wann: 'Wann',
};

export type SeitenTexte = typeof de;

const en: SeitenTexte = {
  angebotTitel: 'Can you interpret?',
  angebotGruss: (name) => `Hello ${name}, we are looking for somebody for this appointment.`,
  gesucht: 'Wanted',
  sprache: 'Language',
  termin: 'Appointment',
  ort: 'Place',
  entfernung: 'Distance',
  kilometer: (km) => (km === 0 ? 'in the same place' : `about ${km} km`),
  thema: 'Topic',
  stelle: 'At',
  hinweis: 'Note',
  ja: 'Yes, I will come',
  nein: 'No, I cannot',
  neinWarum: 'Why not?',
  neinSenden: 'Decline',
  antwortBis: (wann) => `Please answer by ${wann}. Whoever says yes first gets the appointment.`,
  zugesagtTitel: 'Thank you! The appointment is yours.',
  zugesagtText: 'You will get a mail with everything you need to know.',
  abgelehntTitel: 'Thank you for your answer.',
  abgelehntText: 'You need not do anything more. We will gladly ask you again next time.',
  vorbeiTitel: 'Thank you for wanting to help',
  rueckfrageTitel: 'Does the appointment still suit you?',
  rueckfrageGruss: (name, zugesagt) =>
    zugesagt
      ? `Hello ${name}, you had accepted. Now something has changed.`
      : `Hello ${name}, we had asked you. Now something has changed.`,
  rueckfrageBis: (wann) => `Please answer by ${wann}.`,
  rueckfrageJa: 'Yes, that suits me',
  dasIstNeu: 'This is new',
  soIstEsJetzt: 'This is how it is now',
  bisher: 'before',
  jetzt: 'now',
  bisherJetzt: (was, bisher, jetzt) =>
    `${was}: ${bisher ? `before ${bisher}, ` : ''}now ${jetzt || 'no longer'}`,
  nichtMehr: 'no longer',
  wieVorher: 'The appointment is as it was before.',
  bereiche: {
    termin: 'Appointment',
    sprache: 'Language',
    ort: 'Place',
    thema: 'Topic',
    hinweis: 'Note',
  },

  kandidaten: 'Who can take it?',
  kandidatenAnzahl: (geeignet, alle) => `${geeignet} of ${alle} people are suitable.`,
  kandidatenStand: (wann) => `Ranking of ${wann}, as it was when the search began.`,
  ranglisteNachlesen: 'Look up the ranking',
  kandidatenJetzt: 'Ranking as things stand now.',
  wegeGeschaetzt: 'The routing service did not answer. The distances are estimated: great circle times 1.3.',
  wegeTeilsGeschaetzt:
    'The routing service does not know all ways. The other distances are estimated: great circle times 1.3.',
  niemandGeeignet: 'Nobody in the pool is suitable for this appointment',
  niemandGeeignetText:
    'Below you see the reason for each person. Perhaps a substitute language, video or telephone helps.',
  mehrAnzeigen: (anzahl) => `Show all ${anzahl}`,
  suchen: 'Begin the search',
  suchenText: (anzahl) =>
    anzahl === 1
      ? 'KoMuT first asks the person who fits best, then the next ones, until somebody accepts.'
      : `KoMuT asks the first ${anzahl} and goes on in waves until somebody accepts.`,
  sucheLaeuft: 'The search is running',
  wartetAufAntwort: (anzahl) =>
    anzahl === 1
      ? 'One person is asked and has not answered yet. If it is urgent, begin the search.'
      : `${anzahl} people are asked and have not answered yet. If it is urgent, begin the search.`,
  sucheErste: (wann) => `The first people are asked: ${wann}. No mail goes out in the quiet hours.`,
  sucheNaechste: (wann) => `If nobody accepts, the next people are asked: ${wann}.`,
  sucheAngehalten: 'The search is on hold. Please telephone, or ask somebody by hand.',
  sucheAnhalten: 'Hold the search',
  sucheWeiter: 'Go on searching',
  freigabeNoetig: 'This request is over a limit and needs your consent first.',
  fragen: 'Ask',
  zusageTelefon: 'Accepted by telephone',
  zurueckziehen: 'Take the offer back',
  verlauf: 'Asked and answered',
  welle: (nummer) => (nummer === 0 ? 'by hand' : `wave ${nummer}`),
  niemandGefragt: 'Nobody has been asked yet.',
  angebotStatus: {
    offen: 'asked, no answer yet',
    angenommen: 'accepted',
    abgelehnt: 'declined',
    vergeben: 'somebody else was faster',
    zurueckgezogen: 'taken back',
    abgelaufen: 'did not answer',
  },
  perTelefon: 'by telephone',
  bewertung: 'How the points come about',
  kriterium: 'Criterion',
  punkte: 'Points',
  gewicht: 'Weight',
  warum: 'Reason',
  warumNicht: 'Why not …?',
  warumNichtWahl: 'Person',
  warumNichtFragen: 'Explain',
  warumRang: (rang, von, punkte) => `Place ${rang} of ${von} with ${punkte} points.`,
  warumBester: 'This person is at the top.',
  warumRueckstand: (punkte) => `${punkte} points behind the first, above all because:`,
  warumUngeeignet: 'Not suitable:',
  warumUnbekannt: 'This person was not in the pool when the search began.',
  uebernommen: 'Taken by',
  gesendet: (anzahl) => (anzahl === 1 ? 'One person has been asked.' : `${anzahl} people have been asked.`),
  sucheBegonnen: (anzahl) =>
    anzahl === 0
      ? 'The search is running. People are asked as soon as the quiet hours are over.'
      : `The search is running, ${anzahl} asked.`,
  zugeteilt: 'The appointment is taken, everybody has been told.',
  zurueckgezogen: 'The offer has been taken back.',

  wochentafel: 'Week board',
  wochentafelText: 'Who is where and when. Shown are all with an appointment in this week.',
  woche: (nummer, von, bis) => `Week ${nummer}, ${von} to ${bis}`,
  vorige: 'Previous week',
  naechste: 'Next week',
  dieseWoche: 'This week',
  keineTermine: 'There are no appointments in this week.',
  abwesend: 'absent',
  ohnePerson: 'Nobody yet',

  wann: 'When',
};

export const seitenTexte: Record<Anzeigesprache, SeitenTexte> = { de, en };

/** Sentences for the refusals of this folder's actions; those of the rules stand in texte/regeln.ts. */
const ablehnungen: Record<Anzeigesprache, Record<string, string | ((werte: Werte) => string)>> = {
  de: {
    'einsatz.unbekannt': 'Diesen Einsatz gibt es nicht.',
    'angebot.unbekannt': 'Dieses Angebot gibt es nicht.',
    'sprachmittler.unbekannt': 'Diese Person steht nicht im Pool.',
    'vermittlung.braucht-freigabe': 'Die Anfrage braucht zuerst die Zustimmung des Büros.',
    'vermittlung.sucht-schon': 'Die Suche läuft schon.',
    'vermittlung.keine-suche': 'Es läuft keine Suche.',
    'angebot.ueberschneidung': (w) =>
      w.von
        ? `Zu dieser Zeit gibt es schon einen anderen Termin (${w.von} bis ${w.bis}).`
        : 'Zu dieser Zeit gibt es schon einen anderen Termin.',
    'angebot.weg-zu-lang': (w) =>
      `Der Weg zum Termin von ${w.von} bis ${w.bis} ist zu weit: nötig sind ${w.weg} Minuten, Zeit ist für ${w.pause}.`,
    'angebot.schon-gefragt': 'Diese Person ist schon gefragt.',
    'angebot.schon-abgelehnt': 'Sie haben schon abgesagt. Rufen Sie uns an, wenn Sie doch können.',
    'angebot.schon-angenommen':
      'Sie haben schon zugesagt. Wenn Sie doch nicht können, geben Sie den Termin zurück.',
    'angebot.nicht-mehr-offen': 'Das Angebot ist nicht mehr offen.',
    'angebot.niemand-gewaehlt': 'Wählen Sie mindestens eine Person.',
    'reihe.unbekannt': 'Diese Reihe gibt es nicht.',
    'reihe.nichts-offen': 'In dieser Reihe wird für keinen Termin mehr jemand gesucht.',
    'reihe.person-kann-nicht':
      'Für die offenen Termine ist diese Person schon gefragt, oder sie kann an keinem von ihnen.',
    'reihe.kein-termin-gewaehlt': 'Bitte wählen Sie mindestens einen Termin.',
  },
  en: {
    'einsatz.unbekannt': 'There is no such appointment.',
    'angebot.unbekannt': 'There is no such offer.',
    'sprachmittler.unbekannt': 'This person is not in the pool.',
    'vermittlung.braucht-freigabe': 'The request needs the consent of the office first.',
    'vermittlung.sucht-schon': 'The search is running already.',
    'vermittlung.keine-suche': 'No search is running.',
    'angebot.ueberschneidung': (w) =>
      w.von
        ? `There is another appointment at this time (${w.von} to ${w.bis}).`
        : 'There is another appointment at this time.',
    'angebot.weg-zu-lang': (w) =>
      `The way to the appointment from ${w.von} to ${w.bis} is too long: it takes ${w.weg} minutes, there are ${w.pause}.`,
    'angebot.schon-gefragt': 'This person has been asked already.',
    'angebot.schon-abgelehnt': 'You have declined already. Call us if you can come after all.',
    'angebot.schon-angenommen':
      'You have accepted already. If you cannot come after all, give the appointment back.',
    'angebot.nicht-mehr-offen': 'The offer is no longer open.',
    'angebot.niemand-gewaehlt': 'Choose at least one person.',
    'reihe.unbekannt': 'There is no such series.',
    'reihe.nichts-offen': 'Nobody is looked for any more for any date of this series.',
    'reihe.person-kann-nicht':
      'This person has been asked about the open dates already, or can come to none of them.',
    'reihe.kein-termin-gewaehlt': 'Please choose at least one date.',
  },
};

/** The sentence for any refusal of the dispatch. */
export function describeAblehnung(grund: Grund, sprache: Anzeigesprache): string {
  const satz = ablehnungen[sprache][grund.grund];
  if (satz === undefined) return describeGrund(grund, sprache);
  return typeof satz === 'string' ? satz : satz(grund.werte ?? {});
}
