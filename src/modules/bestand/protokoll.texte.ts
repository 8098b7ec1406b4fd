/** The words in which the audit speaks of baseline figures. */
import { bestandTexte } from './texte.ts';

const { de: t, en: e } = bestandTexte;

const de = {
  taten: {
    'statistik.einlesen': 'Statistische Tabelle eingelesen',
    'statistik.uebernehmen': 'Statistische Tabelle zur Übernahme freigegeben',
    'statistik.speichern': 'Statistische Tabelle übernommen',
    'statistik.verwerfen': 'Statistische Tabelle verworfen',
    'bestand.regionen-waehlen': 'Eigene Region und Vergleich gewählt',
    'kennzahl.anlegen': 'Kennzahl angelegt',
    'kennzahl.aendern': 'Kennzahl geändert',
    'kennzahl.wert-eintragen': 'Wert einer Kennzahl eingetragen',
  },
  gegenstaende: {
    statistiktabelle: 'Statistische Tabelle',
    bestandsregionen: t.regionen,
    kennzahl: t.kennzahl,
  },
  felder: {
    kennung: t.kennung,
    'statistiktabelle datei': t.datei,
    'statistiktabelle status': t.zustand,
    'statistiktabelle werte': t.werte,
    eigene: t.eigeneRegion,
    vergleich: t.vergleich,
    'kennzahl bezeichnung': t.bezeichnung,
    'kennzahl bereich': t.bereich,
    'kennzahl art': t.art,
    'kennzahl einheit': t.einheit,
    'kennzahl stellen': t.stellen,
    'kennzahl beschreibung': t.beschreibung,
    'kennzahl zaehler': t.zaehler,
    'kennzahl nenner': t.nenner,
    'kennzahl stichtag': t.stichtag,
    'kennzahl wert': t.wert,
    'kennzahl quelle': t.quelle,
  },
  werte: {
    'statistiktabelle status': t.status,
    'kennzahl bereich': t.bereiche,
    'kennzahl art': t.arten,
  },
};

const en: typeof de = {
  taten: {
    'statistik.einlesen': 'Statistical table read in',
    'statistik.uebernehmen': 'Statistical table released for taking over',
    'statistik.speichern': 'Statistical table taken over',
    'statistik.verwerfen': 'Statistical table discarded',
    'bestand.regionen-waehlen': 'Own region and comparison chosen',
    'kennzahl.anlegen': 'Indicator made',
    'kennzahl.aendern': 'Indicator changed',
    'kennzahl.wert-eintragen': 'Value of an indicator entered',
  },
  gegenstaende: {
    statistiktabelle: 'Statistical table',
    bestandsregionen: e.regionen,
    kennzahl: e.kennzahl,
  },
  felder: {
    kennung: e.kennung,
    'statistiktabelle datei': e.datei,
    'statistiktabelle status': e.zustand,
    'statistiktabelle werte': e.werte,
    eigene: e.eigeneRegion,
    vergleich: e.vergleich,
    'kennzahl bezeichnung': e.bezeichnung,
    'kennzahl bereich': e.bereich,
    'kennzahl art': e.art,
    'kennzahl einheit': e.einheit,
    'kennzahl stellen': e.stellen,
    'kennzahl beschreibung': e.beschreibung,
    'kennzahl zaehler': e.zaehler,
    'kennzahl nenner': e.nenner,
    'kennzahl stichtag': e.stichtag,
    'kennzahl wert': e.wert,
    'kennzahl quelle': e.quelle,
  },
  werte: {
    'statistiktabelle status': e.status,
    'kennzahl bereich': e.bereiche,
    'kennzahl art': e.arten,
  },
};

export const protokollTexte = { de, en };
