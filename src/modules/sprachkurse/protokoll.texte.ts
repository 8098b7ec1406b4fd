/** The words in which the audit speaks of courses. */
import { kursTexte } from './texte.ts';

const { de: t, en: e } = kursTexte;

const de = {
  taten: {
    'gemeinde.anlegen': 'Gemeinde angelegt',
    'gemeinde.aendern': 'Gemeinde geändert',
    'traeger.anlegen': 'Kursträger angelegt',
    'traeger.aendern': 'Kursträger geändert',
    'traeger.ansprechperson': 'Ansprechperson eingetragen',
    'traeger.ansprechperson-entfernen': 'Ansprechperson entfernt',
  } as Record<string, string>,
  gegenstaende: {
    gemeinde: 'Gemeinde',
    traeger: 'Kursträger',
    kurs: 'Sprachkurs',
    foerderbedingung: 'Förderbedingung',
    bewilligung: 'Bewilligung',
  } as Record<string, string>,
  felder: {
    name: 'Name',
    art: 'Art',
    schluessel: 'Gemeindeschlüssel',
    lat: 'Breite',
    lon: 'Länge',
    email: 'E-Mail',
    ist_aktiv: 'Aktiv',
    gemeinde_id: 'Nummer der Gemeinde',
    strasse: 'Straße',
    plz: 'Postleitzahl',
    ort: 'Ort',
    telefon: 'Telefon',
    ust_id: 'Umsatzsteuer-ID',
    steuernummer: 'Steuernummer',
    iban: 'IBAN',
    kontoinhaber: 'Kontoinhaber',
    notiz: 'Bemerkung',
    funktion: 'Funktion',
  } as Record<string, string>,
  werte: {
    'traeger art': t.traegerart,
    kursart: t.kursart,
    format: t.format,
    durchfuehrung: t.durchfuehrung,
    'kurs status': t.status,
  } as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: {
    'gemeinde.anlegen': 'Municipality added',
    'gemeinde.aendern': 'Municipality changed',
    'traeger.anlegen': 'Course provider added',
    'traeger.aendern': 'Course provider changed',
    'traeger.ansprechperson': 'Contact added',
    'traeger.ansprechperson-entfernen': 'Contact removed',
  },
  gegenstaende: {
    gemeinde: 'Municipality',
    traeger: 'Course provider',
    kurs: 'Language course',
    foerderbedingung: 'Funding conditions',
    bewilligung: 'Approval',
  },
  felder: {
    name: 'Name',
    art: 'Kind',
    schluessel: 'Official key',
    lat: 'Latitude',
    lon: 'Longitude',
    email: 'E-mail',
    ist_aktiv: 'Active',
    gemeinde_id: 'Number of the municipality',
    strasse: 'Street',
    plz: 'Postcode',
    ort: 'Place',
    telefon: 'Telephone',
    ust_id: 'VAT number',
    steuernummer: 'Tax number',
    iban: 'IBAN',
    kontoinhaber: 'Account holder',
    notiz: 'Remark',
    funktion: 'Function',
  },
  werte: {
    'traeger art': e.traegerart,
    kursart: e.kursart,
    format: e.format,
    durchfuehrung: e.durchfuehrung,
    'kurs status': e.status,
  },
};

export const protokollTexte = { de, en };
