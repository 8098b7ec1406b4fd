import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { describeAblehnung } from '../vermittlung/seiten.texte.ts';
import { DRINGLICHKEIT, KILOMETERWERT, type Planstatus } from './planung.rules.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);

const [eilig, bald, dieseWoche] = DRINGLICHKEIT;
const wert = KILOMETERWERT;

const de = {
  titel: 'Tagesplan',
  intro: 'Verteilt alle offenen Anfragen eines Zeitraums auf einmal, so gut es geht.',
  von: 'Erster Tag',
  bis: 'Letzter Tag',
  planen: 'Plan rechnen',
  offeneBisher: (planbar: number, offen: number) =>
    `In diesem Zeitraum ${planbar === 1 ? 'wartet eine Anfrage' : `warten ${planbar} Anfragen`}, für die noch niemand gefragt ist${offen > planbar ? `. Bei ${offen - planbar} weiteren wird schon jemand gefragt, oder sie brauchen erst Ihre Zustimmung; sie bleiben, wie sie sind` : ''}.`,
  wieGerechnet: 'Wie der Plan rechnet',
  wie: [
    'Möglichst viele Anfragen werden besetzt, dringende zuerst: ' +
      `In den nächsten ${eilig.bisStunden} Stunden zählt eine Anfrage ${eilig.gewicht}, bis ${bald.bisStunden} Stunden ${bald.gewicht}, bis ${dieseWoche.bisStunden} Stunden ${dieseWoche.gewicht}, später 1.`,
    'Unter allen Plänen, die gleich viel besetzen, gewinnt der mit den geringsten Kosten. Kosten sind die Kilometer hin und zurück ' +
      `und dazu ${wert.einsatzMehr} km für jeden Einsatz, den jemand in den letzten drei Monaten mehr hatte als die Person mit den wenigsten (Einsätze dieses Plans zählen mit), ` +
      `${wert.ersatzsprache} km für eine Ersatzsprache und ${wert.andereAlsGewuenscht} km, wenn die Stelle eine andere Person wünscht. ` +
      `Ein unbekannter Weg zählt ${wert.unbekannterWeg} km.`,
    'Es gelten dieselben Bedingungen wie in der Vermittlung: Sprache, Nachweise, Sperren, Abwesenheit, feste Zeiten, andere Termine und der Weg dazwischen.',
    'Wer gerade für einen anderen Termin gefragt ist, wird für diese Zeit nicht verplant.',
    'Die Wege sind geschätzt: Luftlinie mal 1,3.',
  ],
  frueherePlaene: 'Frühere Pläne',
  zeitraum: 'Zeitraum',
  stand: 'Stand',
  angelegt: 'Angelegt',
  ergebnis: 'Ergebnis',
  besetztVon: (besetzt: number, anfragen: number) => `${besetzt} von ${anfragen} besetzt`,
  status: {
    wartet: 'wartet',
    laeuft: 'wird gerechnet',
    fertig: 'fertig',
    abgebrochen: 'abgebrochen',
    gescheitert: 'gescheitert',
  } satisfies Record<Planstatus, string>,
  planTitel: (zeitraum: string) => `Tagesplan ${zeitraum}`,
  wartet: 'Der Plan beginnt gleich.',
  schritte: { pruefen: 'Anfragen prüfen', rechnen: 'Plan rechnen' },
  schrittDetail: {
    pruefen: (fertig: number, teile: number) => `${fertig} von ${teile} Anfragen geprüft`,
    rechnen: (fertig: number, teile: number) => `${fertig} von ${teile} unabhängigen Teilen gerechnet`,
  },
  neuLaden: 'Die Seite lädt sich selbst neu. Sie können inzwischen anderes tun.',
  abbrechen: 'Abbrechen',
  abgebrochen: 'Der Plan ist abgebrochen.',
  abgebrochenText: 'Dieser Plan wurde abgebrochen. Es ist nichts verschickt worden.',
  gescheitertText: 'Dieser Plan ließ sich nicht rechnen. Bitte rechnen Sie ihn noch einmal.',
  nochEinmal: 'Neuen Plan rechnen',
  bewiesen: 'Bewiesen bestmöglich',
  bewiesenText: 'Kein anderer Plan besetzt mehr, und keiner, der gleich viel besetzt, kostet weniger.',
  nichtBewiesen: 'Gut, aber nicht bis zum Ende bewiesen',
  nichtBewiesenText: (gewicht: string, schranke: string) =>
    `Der Plan erreicht ${gewicht}. Kein Plan kann mehr als ${schranke} erreichen; die Zeit hat nicht gereicht, das genauer zu sagen.`,
  zahlen: 'Zahlen des Plans',
  besetzt: 'Besetzt',
  dringlichkeit: 'Nach Dringlichkeit',
  wege: 'Wege',
  hinUndZurueck: 'hin und zurück',
  gerechnetIn: (sekunden: string) => `gerechnet in ${sekunden} s`,
  vonAllen: (alle: string) => `von ${alle}`,
  vonHand: 'Zum Vergleich:',
  vonHandText: (besetzt: number, gewicht: string, kilometer: string) =>
    `wer die Anfragen nach Dringlichkeit der Reihe nach mit der jeweils besten Person der Rangliste besetzt, kommt auf ${besetzt} besetzte, Dringlichkeit ${gewicht} und ${kilometer}.`,
  vorschlag: 'Wer übernimmt was',
  vorschlagText:
    'Gefragt wird erst, wenn Sie anbieten: Dann bekommt jede Person ihre Angebote, wie wenn Sie sie von Hand fragen.',
  termine: (name: string) => `Termine von ${name}`,
  hatZugesagt: 'Schon zugesagt',
  uebernommen: 'Schon angeboten',
  nichtMehrOffen: 'Inzwischen nicht mehr offen',
  wegHinZurueck: (km: string) => `${km} hin und zurück`,
  wegUnbekannt: 'Weg unbekannt',
  rang: (rang: number, von: number) => `Platz ${rang} von ${von} der Rangliste`,
  zuschlag: {
    ausgleich: (km: string) => `${km} Zuschlag, hatte zuletzt mehr Einsätze als andere`,
    ersatzsprache: (km: string) => `${km} Zuschlag, Ersatzsprache`,
    wunsch: (km: string) => `${km} Zuschlag, die Stelle wünscht jemand anderen`,
  },
  danach: (minuten: number, km: string, pause: number) =>
    `Danach ${minuten} Minuten Weg (${km}) zum nächsten Termin, Zeit dafür: ${pause} Minuten`,
  danachAmOrt: (pause: number) => `Danach ${pause} Minuten bis zum nächsten Termin am selben Ort`,
  danachOhneWeg: (pause: number) => `Danach ${pause} Minuten bis zum nächsten Termin`,
  ausgewaehlteAnbieten: 'Ausgewählte anbieten',
  alleAnbieten: 'Alle anbieten',
  angeboten: (anzahl: number) =>
    anzahl === 0
      ? 'Alle waren schon gefragt.'
      : anzahl === 1
        ? 'Eine Person ist gefragt.'
        : `${anzahl} Angebote sind hinausgegangen.`,
  passtNichtMehr: (anzahl: number) =>
    anzahl === 1 ? 'Eine Zeile passt nicht mehr' : `${anzahl} Zeilen passen nicht mehr`,
  offen: 'Das bleibt offen',
  offenText: 'Für jede Anfrage: wer die Sprache spricht, und was dagegen steht.',
  niemandSpricht: 'Niemand im Pool spricht diese Sprache.',
  alleVerplant: (anzahl: number) =>
    anzahl === 1
      ? 'Eine Person könnte kommen, wird aber anderswo dringender gebraucht.'
      : `${anzahl} Personen könnten kommen, werden aber anderswo dringender gebraucht.`,
  niemandKann: 'Niemand, der die Sprache spricht, kann zu dieser Zeit kommen.',
  koennteKommen: 'könnte kommen',
  zurAnfrage: 'Zur Anfrage',
  weitere: (anzahl: number) => `und ${anzahl} weitere`,
  nichtsOffen: 'Alle Anfragen sind besetzt.',
  niemandBesetzt: 'Keine Anfrage lässt sich besetzen',
};

const en: typeof de = {
  titel: 'Day plan',
  intro: 'Assigns all open requests of a period at once, as well as can be done.',
  von: 'First day',
  bis: 'Last day',
  planen: 'Make the plan',
  offeneBisher: (planbar, offen) =>
    `In this period ${planbar === 1 ? 'one request waits' : `${planbar} requests wait`} for which nobody is being asked yet${offen > planbar ? `. For ${offen - planbar} more somebody is being asked already, or they need your consent first; they stay as they are` : ''}.`,
  wieGerechnet: 'How the plan calculates',
  wie: [
    'As many requests as possible are covered, urgent ones first: ' +
      `within the next ${eilig.bisStunden} hours a request counts ${eilig.gewicht}, up to ${bald.bisStunden} hours ${bald.gewicht}, up to ${dieseWoche.bisStunden} hours ${dieseWoche.gewicht}, later 1.`,
    'Of all plans that cover the same, the one of least cost wins. Cost is the kilometres there and back, ' +
      `and ${wert.einsatzMehr} km for each appointment somebody had in the last three months above the person with the fewest (those of this plan count as well), ` +
      `${wert.ersatzsprache} km for a substitute language, and ${wert.andereAlsGewuenscht} km when the requester wishes for somebody else. ` +
      `An unknown way counts ${wert.unbekannterWeg} km.`,
    'The conditions are those of the dispatch: language, credentials, refused pairings, absence, weekly times, other appointments and the way between.',
    'Whoever is being asked for another appointment is not planned for that time.',
    'Ways are estimated: great circle times 1.3.',
  ],
  frueherePlaene: 'Earlier plans',
  zeitraum: 'Period',
  stand: 'State',
  angelegt: 'Made',
  ergebnis: 'Result',
  besetztVon: (besetzt, anfragen) => `${besetzt} of ${anfragen} covered`,
  status: {
    wartet: 'waits',
    laeuft: 'being calculated',
    fertig: 'done',
    abgebrochen: 'cancelled',
    gescheitert: 'failed',
  },
  planTitel: (zeitraum) => `Day plan ${zeitraum}`,
  wartet: 'The plan begins in a moment.',
  schritte: { pruefen: 'Checking requests', rechnen: 'Making the plan' },
  schrittDetail: {
    pruefen: (fertig, teile) => `${fertig} of ${teile} requests checked`,
    rechnen: (fertig, teile) => `${fertig} of ${teile} independent parts done`,
  },
  neuLaden: 'The page loads itself again. You can do something else meanwhile.',
  abbrechen: 'Cancel',
  abgebrochen: 'The plan is cancelled.',
  abgebrochenText: 'This plan was cancelled. Nothing has been sent.',
  gescheitertText: 'This plan could not be made. Please try once more.',
  nochEinmal: 'Make a new plan',
  bewiesen: 'Proven to be the best',
  bewiesenText: 'No other plan covers more, and none that covers the same costs less.',
  nichtBewiesen: 'Good, but not proven to the end',
  nichtBewiesenText: (gewicht, schranke) =>
    `The plan reaches ${gewicht}. No plan can reach more than ${schranke}; there was not time enough to say it more precisely.`,
  zahlen: 'Figures of the plan',
  besetzt: 'Covered',
  dringlichkeit: 'By urgency',
  wege: 'Ways',
  hinUndZurueck: 'there and back',
  gerechnetIn: (sekunden) => `calculated in ${sekunden} s`,
  vonAllen: (alle) => `of ${alle}`,
  vonHand: 'For comparison:',
  vonHandText: (besetzt, gewicht, kilometer) =>
    `covering the requests by urgency, each with the best person of the ranking, comes to ${besetzt} covered, urgency ${gewicht} and ${kilometer}.`,
  vorschlag: 'Who takes what',
  vorschlagText: 'People are asked only when you offer: then each gets her offers, as when you ask by hand.',
  termine: (name) => `Appointments of ${name}`,
  hatZugesagt: 'Accepted already',
  uebernommen: 'Offered already',
  nichtMehrOffen: 'No longer open',
  wegHinZurueck: (km) => `${km} there and back`,
  wegUnbekannt: 'way unknown',
  rang: (rang, von) => `place ${rang} of ${von} in the ranking`,
  zuschlag: {
    ausgleich: (km) => `${km} added, had more appointments than others lately`,
    ersatzsprache: (km) => `${km} added, substitute language`,
    wunsch: (km) => `${km} added, the requester wishes for somebody else`,
  },
  danach: (minuten, km, pause) =>
    `Then ${minuten} minutes on the road (${km}) to the next appointment, time for it: ${pause} minutes`,
  danachAmOrt: (pause) => `Then ${pause} minutes until the next appointment at the same place`,
  danachOhneWeg: (pause) => `Then ${pause} minutes until the next appointment`,
  ausgewaehlteAnbieten: 'Offer the ticked ones',
  alleAnbieten: 'Offer all',
  angeboten: (anzahl) =>
    anzahl === 0
      ? 'Everybody had been asked already.'
      : anzahl === 1
        ? 'One person has been asked.'
        : `${anzahl} offers have gone out.`,
  passtNichtMehr: (anzahl) => (anzahl === 1 ? 'One line no longer fits' : `${anzahl} lines no longer fit`),
  offen: 'What stays open',
  offenText: 'For each request: who speaks the language, and what stands against it.',
  niemandSpricht: 'Nobody in the pool speaks this language.',
  alleVerplant: (anzahl) =>
    anzahl === 1
      ? 'One person could come, but is needed more urgently elsewhere.'
      : `${anzahl} people could come, but are needed more urgently elsewhere.`,
  niemandKann: 'Nobody who speaks the language can come at that time.',
  koennteKommen: 'could come',
  zurAnfrage: 'To the request',
  weitere: (anzahl) => `and ${anzahl} more`,
  nichtsOffen: 'All requests are covered.',
  niemandBesetzt: 'No request can be covered',
};

export const planTexte: Record<Anzeigesprache, typeof de> = { de, en };

const gruende: Record<Anzeigesprache, Record<string, Satz>> = {
  de: {
    'datum.leer': 'Bitte geben Sie einen Tag an.',
    'tagesplan.rueckwaerts': 'Der letzte Tag liegt vor dem ersten.',
    'tagesplan.vergangen': 'Dieser Zeitraum ist schon vorbei.',
    'tagesplan.zu-lang': ({ tage }) => `Höchstens ${tage} Tage lassen sich auf einmal planen.`,
    'tagesplan.keine-anfragen': 'In diesem Zeitraum wartet keine Anfrage, für die noch niemand gefragt ist.',
    'tagesplan.laeuft-schon':
      'Ein anderer Plan wird gerade gerechnet. Warten Sie bitte, oder brechen Sie ihn ab.',
    'tagesplan.laeuft-nicht': 'Dieser Plan wird nicht mehr gerechnet.',
    'tagesplan.nicht-fertig': 'Dieser Plan ist nicht fertig.',
    'tagesplan.nichts-gewaehlt': 'Bitte wählen Sie mindestens einen Termin aus.',
    'tagesplan.vergeben': 'Für diesen Termin ist inzwischen jemand gefunden.',
    'tagesplan.nicht-mehr-offen': 'Diese Anfrage ist inzwischen nicht mehr offen.',
    'tagesplan.andere-gefragt': 'Für diesen Termin ist inzwischen jemand anderes gefragt.',
    'tagesplan.gefragt': ({ von, bis }) => `ist gerade für einen Termin von ${von} bis ${bis} gefragt`,
  },
  en: {
    'datum.leer': 'Please give a day.',
    'tagesplan.rueckwaerts': 'The last day is before the first.',
    'tagesplan.vergangen': 'This period is over.',
    'tagesplan.zu-lang': ({ tage }) => `At most ${tage} days can be planned at once.`,
    'tagesplan.keine-anfragen': 'No request waits in this period for which nobody is being asked yet.',
    'tagesplan.laeuft-schon': 'Another plan is being made. Please wait, or cancel it.',
    'tagesplan.laeuft-nicht': 'This plan is no longer being made.',
    'tagesplan.nicht-fertig': 'This plan is not finished.',
    'tagesplan.nichts-gewaehlt': 'Please choose at least one appointment.',
    'tagesplan.vergeben': 'Somebody has been found for this appointment meanwhile.',
    'tagesplan.nicht-mehr-offen': 'This request is no longer open.',
    'tagesplan.andere-gefragt': 'Somebody else is being asked for this appointment meanwhile.',
    'tagesplan.gefragt': ({ von, bis }) => `is being asked for an appointment from ${von} to ${bis}`,
  },
};

/** The sentence for a reason or a refusal of the plan, else that of the dispatch. */
export function describePlangrund(grund: Grund, sprache: Anzeigesprache): string {
  const satz = gruende[sprache][grund.grund];
  if (satz === undefined) return describeAblehnung(grund, sprache);
  return typeof satz === 'string' ? satz : satz(grund.werte ?? {});
}

export const planGruende = gruende;

/** The words in which the audit speaks of day plans. */
export const planProtokoll = {
  de: {
    taten: {
      'tagesplan.beginnen': 'Tagesplan begonnen',
      'tagesplan.abbrechen': 'Tagesplan abgebrochen',
      'tagesplan.abschliessen': 'Tagesplan gerechnet',
      'tagesplan.uebernehmen': 'Tagesplan übernommen',
    },
    gegenstaende: { tagesplan: 'Tagesplan' },
    felder: { besetzt: 'Besetzt', uebernommen: 'Übernommen', anfragen: 'Anfragen' },
    werte: { 'tagesplan status': de.status },
  },
  en: {
    taten: {
      'tagesplan.beginnen': 'Day plan begun',
      'tagesplan.abbrechen': 'Day plan cancelled',
      'tagesplan.abschliessen': 'Day plan calculated',
      'tagesplan.uebernehmen': 'Day plan taken over',
    },
    gegenstaende: { tagesplan: 'Day plan' },
    felder: { besetzt: 'Covered', uebernommen: 'Taken over', anfragen: 'Requests' },
    werte: { 'tagesplan status': en.status },
  },
};
