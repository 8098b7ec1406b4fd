import type { Stellenart } from '../src/modules/sprachmittlung/stellen/stelle.rules.ts';

/** What a requester needs interpreters for. */
export interface Anlass {
  thema: string;
  /** What it is about, as the requester writes it. */
  art: string;
  /** Typical length in minutes. */
  minuten: number;
  gewicht: number;
}

export interface DemoStelle {
  key: string;
  name: string;
  art: Stellenart;
  ort: string;
  strasse: string;
  /** How often it asks, compared with others. */
  gewicht: number;
  anlaesse: readonly Anlass[];
  kontakte: readonly (readonly [name: string, funktion: string])[];
  /** Further places besides its own address. */
  orte?: readonly (readonly [bezeichnung: string, ort: string, strasse: string, hinweis: string])[];
  /** A department of the county itself. */
  istEigene?: true;
  zahler?: 'landkreis' | 'stelle' | 'dritte';
  konditionen?: string;
}

const anlass = (thema: string, art: string, minuten = 60, gewicht = 1): Anlass => ({
  thema,
  art,
  minuten,
  gewicht,
});

const SCHULE = [
  anlass('schule', 'Elternsprechtag', 60),
  anlass('schule', 'Anmeldung', 60),
  anlass('schule', 'Elterngespräch', 90, 3),
  anlass('schule', 'Klassenkonferenz', 90),
];
const KITA = [
  anlass('kita', 'Aufnahmegespräch', 60, 2),
  anlass('kita', 'Entwicklungsgespräch', 60, 3),
  anlass('kita', 'Elternabend', 120),
];
const PRAXIS = [anlass('arztpraxis', 'Untersuchung', 60, 3), anlass('arztpraxis', 'Befundgespräch', 60)];

/** Who asks in the invented Landkreis Wiekenland. */
export const STELLEN: readonly DemoStelle[] = [
  {
    key: 'jobcenter',
    name: 'Jobcenter Wiekenland',
    art: 'jobcenter',
    ort: 'Wiekenburg',
    strasse: 'Am Bahnhof 4',
    gewicht: 17,
    anlaesse: [
      anlass('arbeit', 'Erstgespräch', 90, 3),
      anlass('arbeit', 'Beratung Integrationskurs', 60, 2),
      anlass('arbeit', 'Beratung Anerkennung', 90),
      anlass('behoerde', 'Antrag Bürgergeld', 120),
    ],
    kontakte: [
      ['Antje Lübben', 'Teamleitung'],
      ['Hauke Frerichs', 'Arbeitsvermittlung'],
      ['Dörte Janssen', 'Leistung'],
    ],
    orte: [
      ['Jobcenter, Außenstelle Hammersiel', 'Hammersiel', 'Hafenstraße 12', 'Eingang neben der Sparkasse'],
      ['Jobcenter, Außenstelle Seefehn', 'Seefehn', 'Hauptstraße 31', '1. Stock, Aufzug vorhanden'],
    ],
  },
  {
    key: 'auslaenderbehoerde',
    name: 'Landkreis Wiekenland, Ausländerbehörde',
    art: 'behoerde',
    istEigene: true,
    ort: 'Wiekenburg',
    strasse: 'Kreishausallee 1',
    gewicht: 9,
    anlaesse: [anlass('behoerde', 'Vorsprache Aufenthalt', 60, 3), anlass('behoerde', 'Anhörung', 120)],
    kontakte: [['Reinhard Meents', 'Sachgebietsleitung']],
  },
  {
    key: 'sozialamt',
    name: 'Landkreis Wiekenland, Sozialamt',
    art: 'behoerde',
    istEigene: true,
    ort: 'Wiekenburg',
    strasse: 'Kreishausallee 1',
    gewicht: 7,
    anlaesse: [
      anlass('behoerde', 'Antrag Asylbewerberleistungen', 60, 2),
      anlass('wohnen', 'Wohnungsübergabe', 60),
    ],
    kontakte: [['Heike Cordes', 'Leistung']],
  },
  {
    key: 'jugendamt',
    name: 'Landkreis Wiekenland, Jugendamt',
    art: 'jugendamt',
    istEigene: true,
    ort: 'Wiekenburg',
    strasse: 'Kreishausallee 3',
    gewicht: 10,
    anlaesse: [anlass('jugendhilfe', 'Hilfeplangespräch', 90, 3), anlass('jugendhilfe', 'Hausbesuch', 120)],
    kontakte: [
      ['Frauke Onken', 'Allgemeiner Sozialer Dienst'],
      ['Malte Detmers', 'Pflegekinderdienst'],
    ],
    orte: [['Familienbüro Ostergroden', 'Ostergroden', 'Schulstraße 7', '']],
  },
  {
    key: 'gesundheitsamt',
    name: 'Landkreis Wiekenland, Gesundheitsamt',
    art: 'behoerde',
    istEigene: true,
    ort: 'Wiekenburg',
    strasse: 'Mühlenweg 22',
    gewicht: 4,
    anlaesse: [anlass('behoerde', 'Schuleingangsuntersuchung', 60, 2), anlass('behoerde', 'Belehrung', 60)],
    kontakte: [['Dr. Insa Tammen', 'Kinder- und Jugendärztlicher Dienst']],
  },
  {
    key: 'hammersiel',
    name: 'Gemeinde Hammersiel, Bürgerbüro',
    art: 'behoerde',
    ort: 'Hammersiel',
    strasse: 'Am Siel 2',
    gewicht: 4,
    anlaesse: [anlass('behoerde', 'Anmeldung', 60), anlass('wohnen', 'Gespräch Unterkunft', 60)],
    kontakte: [['Fenja Harms', 'Bürgerbüro']],
  },
  {
    key: 'bruchwarden',
    name: 'Samtgemeinde Bruchwarden, Ordnungsamt',
    art: 'behoerde',
    ort: 'Bruchwarden',
    strasse: 'Deichstraße 5',
    gewicht: 3,
    anlaesse: [anlass('behoerde', 'Anmeldung', 60), anlass('wohnen', 'Einweisung Unterkunft', 60)],
    kontakte: [['Uwe Rocker', 'Ordnungsamt']],
  },
  {
    key: 'gs-siel',
    name: 'Grundschule am Siel',
    art: 'schule',
    ort: 'Hammersiel',
    strasse: 'Schulstraße 1',
    gewicht: 5,
    anlaesse: SCHULE,
    kontakte: [['Meike Siebels', 'Schulleitung']],
  },
  {
    key: 'gs-moor',
    name: 'Grundschule Nessmoor',
    art: 'schule',
    ort: 'Nessmoor',
    strasse: 'Moorweg 9',
    gewicht: 3,
    anlaesse: SCHULE,
    kontakte: [['Birte Eilers', 'Sekretariat']],
  },
  {
    key: 'obs',
    name: 'Oberschule Wiekenburg',
    art: 'schule',
    ort: 'Wiekenburg',
    strasse: 'Wiekenring 40',
    gewicht: 7,
    anlaesse: SCHULE,
    kontakte: [
      ['Tjark Albers', 'Schulsozialarbeit'],
      ['Silke Rahmann', 'Sprachlernklasse'],
    ],
  },
  {
    key: 'bbs',
    name: 'Berufsbildende Schulen Wiekenland',
    art: 'schule',
    ort: 'Wiekenburg',
    strasse: 'Torfstraße 16',
    gewicht: 4,
    anlaesse: [anlass('schule', 'Beratungsgespräch', 60, 2), anlass('schule', 'Anmeldung Sprachklasse', 90)],
    kontakte: [['Jens Poppen', 'Abteilung Sprachförderung']],
  },
  {
    key: 'kita-kiebitz',
    name: 'Kita Kiebitznest',
    art: 'kita',
    ort: 'Wiekenburg',
    strasse: 'Kiebitzweg 3',
    gewicht: 4,
    anlaesse: KITA,
    kontakte: [['Anneke Buss', 'Leitung']],
  },
  {
    key: 'kita-seestern',
    name: 'Kita Seestern',
    art: 'kita',
    ort: 'Hammersiel',
    strasse: 'Rosenweg 11',
    gewicht: 3,
    anlaesse: KITA,
    kontakte: [['Carina Folkerts', 'Leitung']],
  },
  {
    key: 'kita-moorfroesche',
    name: 'Kita Moorfrösche',
    art: 'kita',
    ort: 'Seefehn',
    strasse: 'Am Tief 18',
    gewicht: 3,
    anlaesse: KITA,
    kontakte: [['Ilka Brunken', 'Leitung']],
  },
  {
    key: 'klinikum',
    name: 'Klinikum Wiekenland',
    art: 'krankenhaus',
    ort: 'Wiekenburg',
    strasse: 'Birkenallee 60',
    gewicht: 11,
    anlaesse: [
      anlass('krankenhaus', 'Aufklärungsgespräch', 60, 3),
      anlass('krankenhaus', 'Entlassgespräch', 60),
      anlass('krankenhaus', 'Anamnese', 90),
    ],
    kontakte: [
      ['Bente Wilts', 'Sozialdienst'],
      ['Dr. Lars Rieken', 'Geburtshilfe'],
    ],
    orte: [['Klinikum, Geburtshilfe', 'Wiekenburg', 'Birkenallee 62', 'Haus C, Anmeldung im Erdgeschoss']],
  },
  {
    key: 'kinderarzt',
    name: 'Kinderarztpraxis am Deich',
    art: 'praxis',
    ort: 'Wiekenburg',
    strasse: 'Deichstraße 28',
    gewicht: 6,
    anlaesse: PRAXIS,
    kontakte: [['Dr. Ayla Brandt', 'Ärztin']],
  },
  {
    key: 'frauenarzt',
    name: 'Frauenarztpraxis Hammersiel',
    art: 'praxis',
    ort: 'Hammersiel',
    strasse: 'Hafenstraße 3',
    gewicht: 4,
    anlaesse: PRAXIS,
    kontakte: [['Dr. Ute Sanders', 'Ärztin']],
  },
  {
    key: 'hausarzt',
    name: 'Hausarztpraxis Langenwurt',
    art: 'praxis',
    ort: 'Langenwurt',
    strasse: 'Warfenweg 6',
    gewicht: 3,
    anlaesse: PRAXIS,
    kontakte: [['Dr. Nils Hinrichs', 'Arzt']],
  },
  {
    key: 'zahnarzt',
    name: 'Zahnarztpraxis Ostergroden',
    art: 'praxis',
    ort: 'Ostergroden',
    strasse: 'Am Kirchhof 2',
    gewicht: 2,
    anlaesse: [anlass('arztpraxis', 'Behandlung', 60)],
    kontakte: [['Elke Janshen', 'Anmeldung']],
    zahler: 'stelle',
    konditionen: 'Rechnung am Quartalsende; Absage bis 24 Stunden vorher ohne Kosten.',
  },
  {
    key: 'migrationsberatung',
    name: 'Migrationsberatung am Markt',
    art: 'beratungsstelle',
    ort: 'Wiekenburg',
    strasse: 'Hauptstraße 8',
    gewicht: 8,
    anlaesse: [
      anlass('beratung', 'Beratungsgespräch', 60, 3),
      anlass('beratung', 'Anhörungsvorbereitung', 120),
    ],
    kontakte: [
      ['Rieke Ennen', 'Beratung'],
      ['Hussein Kaya', 'Beratung'],
    ],
  },
  {
    key: 'schwangere',
    name: 'Schwangerenberatung Wiekenland',
    art: 'beratungsstelle',
    ort: 'Wiekenburg',
    strasse: 'Hauptstraße 19',
    gewicht: 4,
    anlaesse: [anlass('frauen', 'Schwangerenberatung', 60)],
    kontakte: [['Theda Wilken', 'Beratung']],
  },
  {
    key: 'psz',
    name: 'Psychosoziale Beratung Haus Ankerplatz',
    art: 'beratungsstelle',
    ort: 'Wiekenburg',
    strasse: 'Mühlenweg 5',
    gewicht: 5,
    anlaesse: [
      anlass('psychosozial', 'Stabilisierungsgespräch', 60, 3),
      anlass('psychosozial', 'Erstgespräch', 90),
    ],
    kontakte: [['Dr. Mirja Grote', 'Psychologin']],
  },
  {
    key: 'frauenhaus',
    name: 'Frauen- und Kinderschutzhaus',
    art: 'unterkunft',
    ort: 'Wiekenburg',
    strasse: 'Postfach 1107',
    gewicht: 3,
    anlaesse: [anlass('frauen', 'Beratungsgespräch', 90)],
    kontakte: [['Wiebke Arends', 'Beratung']],
    zahler: 'dritte',
    konditionen: 'Landesmittel Gewaltschutz; Einsatzort wird erst nach der Zusage telefonisch genannt.',
  },
  {
    key: 'unterkunft',
    name: 'Gemeinschaftsunterkunft Torfhafen',
    art: 'unterkunft',
    ort: 'Seefehn',
    strasse: 'Torfstraße 70',
    gewicht: 6,
    anlaesse: [anlass('wohnen', 'Hausversammlung', 120), anlass('beratung', 'Sozialberatung', 60, 2)],
    kontakte: [['Gerold Heyen', 'Heimleitung']],
  },
  {
    key: 'verein',
    name: 'Willkommen in Bruchwarden e. V.',
    art: 'verein',
    ort: 'Bruchwarden',
    strasse: 'Hauptstraße 2',
    gewicht: 2,
    anlaesse: [anlass('beratung', 'Begleitung Behördengang', 90)],
    kontakte: [['Edda Kleen', 'Vorsitz']],
  },
];
