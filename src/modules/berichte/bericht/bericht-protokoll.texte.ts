/** The words in which the audit speaks of papers. */
import { berichteTexte } from '../texte.ts';
import { berichtTexte } from './bericht.texte.ts';

const felderOf = (w: (typeof berichtTexte)['de']) => ({
  'bericht art': w.art,
  'bericht titel': w.bezeichnung,
  'bericht von_am': w.von,
  'bericht bis_am': w.bis,
  'bericht vorgaenger': w.vorgaenger,
  'bericht vorlagennummer': w.vorlagennummer,
  'bericht adresse': w.adresse,
  'bericht status': w.stand,
  'bericht anmerkung': w.anmerkung,
  'bericht geprueft_von': w.geprueftVon,
  'bericht fassung': w.fassungen,
  'bericht blockart': w.art,
  'bericht text': w.text,
  'bericht richtung': w.aenderung,
  'textbaustein titel': w.name,
  'textbaustein text': w.text,
});

const werteOf = (w: (typeof berichteTexte)['de'], b: (typeof berichtTexte)['de']) => ({
  'bericht art': w.art,
  'bericht status': w.status,
  'bericht blockart': b.blockart,
  'bericht richtung': { hoch: b.hoch, runter: b.runter },
});

const de = {
  taten: {
    'bericht.anlegen': 'Bericht begonnen',
    'bericht.aendern': 'Angaben eines Berichts geändert',
    'bericht.verwerfen': 'Entwurf verworfen',
    'bericht.einreichen': 'Bericht zur Prüfung gegeben',
    'bericht.zurueckziehen': 'Bericht aus der Prüfung zurückgezogen',
    'bericht.zurueckgeben': 'Bericht zurückgegeben',
    'bericht.pruefen': 'Bericht geprüft',
    'bericht.oeffnen': 'Geprüften Bericht wieder geöffnet',
    'bericht.ausgeben': 'Bericht ausgegeben',
    'bericht.neue-fassung': 'Neue Fassung begonnen',
    'berichtsblock.einfuegen': 'Baustein eingefügt',
    'berichtsblock.aendern': 'Baustein geändert',
    'berichtsblock.verschieben': 'Baustein verschoben',
    'berichtsblock.entfernen': 'Baustein entfernt',
    'textbaustein.anlegen': 'Textbaustein angelegt',
    'textbaustein.aendern': 'Textbaustein geändert',
    'textbaustein.entfernen': 'Textbaustein entfernt',
  },
  gegenstaende: { bericht: 'Bericht', textbaustein: 'Textbaustein' },
  felder: felderOf(berichtTexte.de),
  werte: werteOf(berichteTexte.de, berichtTexte.de),
};

const en: typeof de = {
  taten: {
    'bericht.anlegen': 'Report begun',
    'bericht.aendern': 'Details of a report changed',
    'bericht.verwerfen': 'Draft discarded',
    'bericht.einreichen': 'Report handed in for review',
    'bericht.zurueckziehen': 'Report withdrawn from review',
    'bericht.zurueckgeben': 'Report given back',
    'bericht.pruefen': 'Report reviewed',
    'bericht.oeffnen': 'Reviewed report opened again',
    'bericht.ausgeben': 'Report issued',
    'bericht.neue-fassung': 'New edition begun',
    'berichtsblock.einfuegen': 'Block inserted',
    'berichtsblock.aendern': 'Block changed',
    'berichtsblock.verschieben': 'Block moved',
    'berichtsblock.entfernen': 'Block removed',
    'textbaustein.anlegen': 'Text block added',
    'textbaustein.aendern': 'Text block changed',
    'textbaustein.entfernen': 'Text block removed',
  },
  gegenstaende: { bericht: 'Report', textbaustein: 'Text block' },
  felder: felderOf(berichtTexte.en),
  werte: werteOf(berichteTexte.en, berichtTexte.en),
};

export const berichtProtokollTexte = { de, en };
