/** Words that every part of the module uses: kinds, formats, states, positions, refusals. */
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../begriffe/geld.ts';

const de = {
  kursart: {
    sprachkurs: 'Sprachkurs',
    frauenkurs: 'Frauenkurs',
    intensivkurs: 'Intensivkurs',
    sonstiger: 'Sonstiger Kurs',
  },
  format: {
    allgemein: 'allgemein',
    alphabetisierung: 'Alphabetisierung',
    zweitschrift: 'Zweitschrift',
    langsam: 'langsames Lerntempo',
    eltern: 'Eltern mit Kinderbetreuung',
    frauen: 'Frauen',
    'hoehere-niveaus': 'höhere Niveaus',
    berufstaetige: 'Berufstätige',
  },
  durchfuehrung: { praesenz: 'vor Ort', online: 'online', hybrid: 'teils online' },
  status: {
    entwurf: 'Entwurf',
    beantragt: 'beantragt',
    geprueft: 'geprüft',
    bewilligt: 'bewilligt',
    laeuft: 'läuft',
    unterbrochen: 'unterbrochen',
    abgeschlossen: 'abgeschlossen',
    abgebrochen: 'vorzeitig beendet',
    abgelehnt: 'abgelehnt',
    zurueckgezogen: 'zurückgezogen',
  },
  bewilligungsstatus: {
    vorgeschlagen: 'vorgeschlagen',
    erteilt: 'erteilt',
    ersetzt: 'ersetzt',
    verworfen: 'verworfen',
    widerrufen: 'widerrufen',
  },
  traegerart: {
    volkshochschule: 'Volkshochschule',
    bildungstraeger: 'Bildungsträger',
    verein: 'Verein',
    gemeinde: 'Gemeinde',
    sonstige: 'Sonstige',
  },
  position: {
    unterricht: 'Unterricht',
    kinderbetreuung: 'Kinderbetreuung',
    raum: 'Räume',
    material: 'Material',
    fahrt: 'Fahrtkosten',
    pruefung: 'Prüfungen',
    verwaltung: 'Verwaltung',
    sonstiges: 'Sonstiges',
    eigenanteil: 'Eigenanteil',
  },
  bezug: {
    ue: 'je Unterrichtseinheit',
    monat: 'je Monat',
    kurs: 'je Kurs',
    teilnehmer: 'je Teilnehmer',
    'teilnehmer-ue': 'je Teilnehmer und Unterrichtseinheit',
  },
  einheit: {
    ue: (menge: number) => `${menge} UE`,
    monat: (menge: number) => (menge === 1 ? '1 Monat' : `${menge} Monate`),
    kurs: () => '1 Kurs',
    teilnehmer: (menge: number) => `${menge} Teilnehmer`,
    'teilnehmer-ue': (menge: number) => `${menge} Teilnehmer-UE`,
  },
  unterlage: {
    konzept: 'Kurskonzept',
    kostenplan: 'Kostenplan',
    qualifikation: 'Nachweis der Lehrkraft',
    raumnachweis: 'Nachweis über den Raum',
    zulassung: 'Zulassung des Trägers',
    teilnehmerplanung: 'Planung der Teilnehmer',
    bescheid: 'Bescheid',
    sonstiges: 'Sonstiges',
  },
  prozentVon: (prozent: number, betrag: string) => `${prozent} % von ${betrag}`,
};

type KursTexte = typeof de;

const en: KursTexte = {
  kursart: {
    sprachkurs: 'Language course',
    frauenkurs: "Women's course",
    intensivkurs: 'Intensive course',
    sonstiger: 'Other course',
  },
  format: {
    allgemein: 'general',
    alphabetisierung: 'literacy',
    zweitschrift: 'second script',
    langsam: 'slower pace',
    eltern: 'parents with childcare',
    frauen: 'women',
    'hoehere-niveaus': 'higher levels',
    berufstaetige: 'people in work',
  },
  durchfuehrung: { praesenz: 'in person', online: 'online', hybrid: 'partly online' },
  status: {
    entwurf: 'draft',
    beantragt: 'applied for',
    geprueft: 'checked',
    bewilligt: 'approved',
    laeuft: 'running',
    unterbrochen: 'interrupted',
    abgeschlossen: 'completed',
    abgebrochen: 'ended early',
    abgelehnt: 'refused',
    zurueckgezogen: 'withdrawn',
  },
  bewilligungsstatus: {
    vorgeschlagen: 'proposed',
    erteilt: 'given',
    ersetzt: 'replaced',
    verworfen: 'discarded',
    widerrufen: 'revoked',
  },
  traegerart: {
    volkshochschule: 'Adult education centre',
    bildungstraeger: 'Education provider',
    verein: 'Association',
    gemeinde: 'Municipality',
    sonstige: 'Other',
  },
  position: {
    unterricht: 'Lessons',
    kinderbetreuung: 'Childcare',
    raum: 'Rooms',
    material: 'Material',
    fahrt: 'Travel',
    pruefung: 'Examinations',
    verwaltung: 'Administration',
    sonstiges: 'Other',
    eigenanteil: 'Own share',
  },
  bezug: {
    ue: 'per teaching unit',
    monat: 'per month',
    kurs: 'per course',
    teilnehmer: 'per participant',
    'teilnehmer-ue': 'per participant and teaching unit',
  },
  einheit: {
    ue: (menge) => (menge === 1 ? '1 unit' : `${menge} units`),
    monat: (menge) => (menge === 1 ? '1 month' : `${menge} months`),
    kurs: () => '1 course',
    teilnehmer: (menge) => (menge === 1 ? '1 participant' : `${menge} participants`),
    'teilnehmer-ue': (menge) => `${menge} participant units`,
  },
  unterlage: {
    konzept: 'Concept of the course',
    kostenplan: 'Cost plan',
    qualifikation: "Lecturer's qualification",
    raumnachweis: 'Proof of the room',
    zulassung: "Provider's accreditation",
    teilnehmerplanung: 'Planned participants',
    bescheid: 'Notice',
    sonstiges: 'Other',
  },
  prozentVon: (prozent, betrag) => `${prozent} % of ${betrag}`,
};

export const kursTexte = { de, en };

type Wortart =
  | 'kursart'
  | 'bewilligungsstatus'
  | 'format'
  | 'durchfuehrung'
  | 'status'
  | 'traegerart'
  | 'position'
  | 'bezug'
  | 'unterlage';

/** The word for a key; the key itself when an office has one of its own. */
export function kursWort(sprache: Anzeigesprache, art: Wortart, key: string): string {
  return (kursTexte[sprache][art] as Record<string, string>)[key] ?? key;
}

/** `A1`, or `A1 bis B1`. */
export function niveauWort(sprache: Anzeigesprache, von: string, bis: string): string {
  return von === bis ? von : `${von} ${sprache === 'de' ? 'bis' : 'to'} ${bis}`;
}

/** How a line of a calculation came about: `120 UE × 38,00 €`, or `10 % von 4.560,00 €`. */
export function rechenweg(
  position: { bezug: string | null; menge: number; einzelpreisCent: number },
  sprache: Anzeigesprache,
): string {
  const t = kursTexte[sprache];
  const preis = formatGeld(position.einzelpreisCent, sprache);
  const einheit = (t.einheit as Record<string, (menge: number) => string>)[position.bezug ?? ''];
  return einheit ? `${einheit(position.menge)} × ${preis}` : t.prozentVon(position.menge, preis);
}
