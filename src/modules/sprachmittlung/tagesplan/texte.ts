import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

type Werte = Record<string, string | number>;

interface Texte {
  eingabe: Record<
    'id.art' | 'id.doppelt' | 'zeit.unlesbar' | 'zeit.rueckwaerts' | 'tempo',
    (werte: Werte) => string
  >;
  command: {
    summary: string;
    sekunden: string;
    sekundenFalsch: (eingabe: string) => string;
    stand: (fertig: number, teile: number) => string;
    ueberschrift: (besetzt: number, anfragen: number) => string;
    zeile: (anfrage: string, person: string) => string;
    offen: (anfragen: string) => string;
    gewicht: (gewicht: string) => string;
    kilometer: (kilometer: string) => string;
    optimal: string;
    luecke: (schranke: string) => string;
    vergleich: (besetzt: number, gewicht: string, kilometer: string) => string;
    dauer: (sekunden: string) => string;
  };
}

const de: Texte = {
  eingabe: {
    'id.art': () => 'Eine Kennung ist ein Text oder eine Zahl.',
    'id.doppelt': ({ id }) => `Die Kennung „${id}“ kommt mehrfach vor.`,
    'zeit.unlesbar': ({ eingabe }) => `„${eingabe}“ ist kein Zeitpunkt wie 2026-03-09T09:30.`,
    'zeit.rueckwaerts': () => 'Das Ende liegt vor dem Beginn.',
    tempo: () => 'Das Tempo muss größer als 0 sein.',
  },
  command: {
    summary: 'Plant, wer welche offene Anfrage übernimmt; braucht keine Datenbank.',
    sekunden: 'Höchstens so viele Sekunden rechnen (sonst 60)',
    sekundenFalsch: (eingabe) => `„${eingabe}“ ist keine Zahl von Sekunden.`,
    stand: (fertig, teile) => `${fertig} von ${teile} unabhängigen Teilen gerechnet …`,
    ueberschrift: (besetzt, anfragen) =>
      `${besetzt} von ${anfragen} ${anfragen === 1 ? 'Anfrage' : 'Anfragen'} besetzt:`,
    zeile: (anfrage, person) => `  ${anfrage}  →  ${person}`,
    offen: (anfragen) => `Offen bleiben: ${anfragen}`,
    gewicht: (gewicht) => `Gewicht: ${gewicht}`,
    kilometer: (kilometer) => `Wege: ${kilometer}`,
    optimal: 'Bewiesen: Kein Plan hat mehr Gewicht, und keiner mit diesem Gewicht kürzere Wege.',
    luecke: (schranke) => `Nicht zu Ende bewiesen: Kein Plan hat mehr Gewicht als ${schranke}.`,
    vergleich: (besetzt, gewicht, kilometer) =>
      `Zum Vergleich, der Reihe nach wie von Hand: ${besetzt} besetzt, Gewicht ${gewicht}, ${kilometer}.`,
    dauer: (sekunden) => `Gerechnet in ${sekunden} s.`,
  },
};

const en: Texte = {
  eingabe: {
    'id.art': () => 'An id is a text or a number.',
    'id.doppelt': ({ id }) => `The id “${id}” occurs more than once.`,
    'zeit.unlesbar': ({ eingabe }) => `“${eingabe}” is no point in time like 2026-03-09T09:30.`,
    'zeit.rueckwaerts': () => 'The end is before the beginning.',
    tempo: () => 'The speed must be greater than 0.',
  },
  command: {
    summary: 'Plans who takes which open request; needs no database.',
    sekunden: 'Calculate for so many seconds at most (else 60)',
    sekundenFalsch: (eingabe) => `“${eingabe}” is no number of seconds.`,
    stand: (fertig, teile) => `${fertig} of ${teile} independent parts done …`,
    ueberschrift: (besetzt, anfragen) =>
      `${besetzt} of ${anfragen} ${anfragen === 1 ? 'request' : 'requests'} covered:`,
    zeile: (anfrage, person) => `  ${anfrage}  →  ${person}`,
    offen: (anfragen) => `Still open: ${anfragen}`,
    gewicht: (gewicht) => `Weight: ${gewicht}`,
    kilometer: (kilometer) => `Ways: ${kilometer}`,
    optimal: 'Proven: no plan has more weight, and none of this weight has shorter ways.',
    luecke: (schranke) => `Not proven to the end: no plan has more weight than ${schranke}.`,
    vergleich: (besetzt, gewicht, kilometer) =>
      `For comparison, one after the other as by hand: ${besetzt} covered, weight ${gewicht}, ${kilometer}.`,
    dauer: (sekunden) => `Calculated in ${sekunden} s.`,
  },
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };
