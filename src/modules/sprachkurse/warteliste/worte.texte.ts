/** The words for statuses, kinds and reasons of the waiting list and of course plans. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

const de = {
  status: {
    wartet: 'wartet',
    angeboten: 'Platz angeboten',
    vermittelt: 'vermittelt',
    ruht: 'ruht',
    abgemeldet: 'abgemeldet',
    zusammengefuehrt: 'zusammengeführt',
  },
  geschlecht: { weiblich: 'weiblich', maennlich: 'männlich', divers: 'divers' },
  quelle: { einstufungstest: 'Einstufungstest', einschaetzung: 'Einschätzung' },
  verkehrsmittel: { auto: 'Auto', oepnv: 'Bus und Bahn', fahrrad: 'Fahrrad', 'zu-fuss': 'zu Fuß' },
  tageszeit: { vormittag: 'vormittags', nachmittag: 'nachmittags', abend: 'abends' },
  vorrang: {
    arbeit: 'Arbeitsaufnahme',
    ausbildung: 'Ausbildung oder Schule',
    pruefung: 'Prüfung oder Frist',
    verpflichtung: 'von einer Behörde verpflichtet',
    gesundheit: 'Gesundheit',
    sonstiges: 'anderer Grund',
  },
  grund: {
    'anderer-kurs': 'hat einen anderen Kurs',
    weggezogen: 'weggezogen',
    arbeit: 'arbeitet jetzt',
    'kein-bedarf': 'braucht keinen Kurs mehr',
    'nicht-erreichbar': 'nicht erreichbar',
    versehen: 'aus Versehen eingetragen',
    sonstiges: 'anderer Grund',
    rueckmeldung: 'selbst abgemeldet',
    'keine-antwort': 'keine Antwort auf die Rückfrage',
    'pause-zu-ende': 'Pause zu Ende',
    angebot: 'Platz angeboten',
    angenommen: 'Platz angenommen',
    abgelehnt: 'Platz abgelehnt',
    abgelaufen: 'nicht rechtzeitig geantwortet',
    zurueckgezogen: 'Angebot zurückgenommen',
    doppelt: 'steht doppelt auf der Liste',
  },
  ablehnungsgrund: {
    'keine-zeit': 'Die Zeit passt nicht',
    'zu-weit': 'Der Weg ist zu weit',
    kinderbetreuung: 'Niemand passt auf die Kinder auf',
    'anderer-kurs': 'Ich habe schon einen Kurs',
    arbeit: 'Ich arbeite',
    sonstiges: 'Ein anderer Grund',
  },
  vermittlung: {
    offen: 'noch keine Antwort',
    angenommen: 'angenommen',
    abgelehnt: 'abgelehnt',
    abgelaufen: 'keine Antwort',
    zurueckgezogen: 'zurückgenommen',
  },
  format: {
    allgemein: 'Allgemeiner Sprachkurs',
    alphabetisierung: 'Alphabetisierung',
    zweitschrift: 'Zweitschrift',
    langsam: 'Langsam Lernende',
    eltern: 'Eltern mit Kinderbetreuung',
    frauen: 'Frauenkurs',
    'hoehere-niveaus': 'Höhere Niveaus',
    berufstaetige: 'Berufstätige',
  },
  durchfuehrung: { praesenz: 'vor Ort', online: 'online', hybrid: 'vor Ort und online' },
};

export type Worte = typeof de;

const en: Worte = {
  status: {
    wartet: 'waiting',
    angeboten: 'place offered',
    vermittelt: 'placed',
    ruht: 'pausing',
    abgemeldet: 'off the list',
    zusammengefuehrt: 'merged',
  },
  geschlecht: { weiblich: 'female', maennlich: 'male', divers: 'diverse' },
  quelle: { einstufungstest: 'placement test', einschaetzung: 'estimate' },
  verkehrsmittel: { auto: 'car', oepnv: 'bus and train', fahrrad: 'bicycle', 'zu-fuss': 'on foot' },
  tageszeit: { vormittag: 'mornings', nachmittag: 'afternoons', abend: 'evenings' },
  vorrang: {
    arbeit: 'starting work',
    ausbildung: 'training or school',
    pruefung: 'examination or deadline',
    verpflichtung: 'obliged by an authority',
    gesundheit: 'health',
    sonstiges: 'another reason',
  },
  grund: {
    'anderer-kurs': 'has another course',
    weggezogen: 'moved away',
    arbeit: 'works now',
    'kein-bedarf': 'needs no course any more',
    'nicht-erreichbar': 'cannot be reached',
    versehen: 'entered by mistake',
    sonstiges: 'another reason',
    rueckmeldung: 'signed off themselves',
    'keine-antwort': 'no answer to our question',
    'pause-zu-ende': 'pause over',
    angebot: 'place offered',
    angenommen: 'place accepted',
    abgelehnt: 'place declined',
    abgelaufen: 'no answer in time',
    zurueckgezogen: 'offer withdrawn',
    doppelt: 'stands on the list twice',
  },
  ablehnungsgrund: {
    'keine-zeit': 'The time does not suit me',
    'zu-weit': 'The way is too long',
    kinderbetreuung: 'Nobody looks after the children',
    'anderer-kurs': 'I have a course already',
    arbeit: 'I work',
    sonstiges: 'Another reason',
  },
  vermittlung: {
    offen: 'no answer yet',
    angenommen: 'accepted',
    abgelehnt: 'declined',
    abgelaufen: 'no answer',
    zurueckgezogen: 'withdrawn',
  },
  format: {
    allgemein: 'General language course',
    alphabetisierung: 'Literacy',
    zweitschrift: 'Second script',
    langsam: 'Slow learners',
    eltern: 'Parents with childcare',
    frauen: 'Women’s course',
    'hoehere-niveaus': 'Higher levels',
    berufstaetige: 'For the employed',
  },
  durchfuehrung: { praesenz: 'on site', online: 'online', hybrid: 'on site and online' },
};

export const worte = { de, en };

/** The word for a key of a group, or the key itself. */
export function wort(sprache: Anzeigesprache, gruppe: keyof Worte, schluessel: string): string {
  return (worte[sprache][gruppe] as Record<string, string>)[schluessel] ?? schluessel;
}
