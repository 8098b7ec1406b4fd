/** The words in which the audit speaks of indicators and of the success of goals. */
import { indikatorenTexte } from './indikatoren.texte.ts';

const { de: t, en: e } = indikatorenTexte;

const de = {
  taten: {
    'indikator.anlegen': 'Indikator angelegt',
    'indikator.aendern': 'Indikator geändert',
    'indikator.entfernen': 'Indikator entfernt',
    'indikator.messen': 'Wert eines Indikators eingetragen',
    'ziel.bewerten': 'Ziel bewertet',
  },
  gegenstaende: { indikator: 'Indikator', konzeptknoten: t.ziel },
  felder: {
    'indikator einheit': t.einheit,
    'indikator richtung': t.richtungFeld,
    'indikator ziel': t.zielwert,
    'indikator ziel_am': t.zielAm,
    'indikator ausgang': t.ausgang,
    'indikator stichtag': t.stichtag,
    'indikator wert': t.wert,
    'indikator fehlt_weil': t.fehltWeil,
    'indikator quelle': t.quelle,
    'indikator turnus_monate': `${t.turnus} (${t.monate})`,
    'konzeptknoten bewertung': t.erfolg,
    'konzeptknoten bewertung_grund': t.grund,
    'konzeptknoten bewertung_am': t.seit,
  },
  werte: { 'indikator richtung': t.richtung, 'konzeptknoten bewertung': t.bewertung },
};

const en: typeof de = {
  taten: {
    'indikator.anlegen': 'Indicator added',
    'indikator.aendern': 'Indicator changed',
    'indikator.entfernen': 'Indicator removed',
    'indikator.messen': 'Value of an indicator entered',
    'ziel.bewerten': 'Goal assessed',
  },
  gegenstaende: { indikator: 'Indicator', konzeptknoten: e.ziel },
  felder: {
    'indikator einheit': e.einheit,
    'indikator richtung': e.richtungFeld,
    'indikator ziel': e.zielwert,
    'indikator ziel_am': e.zielAm,
    'indikator ausgang': e.ausgang,
    'indikator stichtag': e.stichtag,
    'indikator wert': e.wert,
    'indikator fehlt_weil': e.fehltWeil,
    'indikator quelle': e.quelle,
    'indikator turnus_monate': `${e.turnus} (${e.monate})`,
    'konzeptknoten bewertung': e.erfolg,
    'konzeptknoten bewertung_grund': e.grund,
    'konzeptknoten bewertung_am': e.seit,
  },
  werte: { 'indikator richtung': e.richtung, 'konzeptknoten bewertung': e.bewertung },
};

export const indikatorenProtokollTexte = { de, en };
