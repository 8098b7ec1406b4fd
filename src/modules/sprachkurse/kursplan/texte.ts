import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

type Werte = Record<string, string | number>;

interface Texte {
  eingabe: Record<'id.doppelt' | 'angebot.unbekannt' | 'angebot.max-unter-min', (werte: Werte) => string>;
  command: {
    summary: string;
    sekunden: string;
    sekundenFalsch: (eingabe: string) => string;
    stand: (gewicht: string, schranke: string) => string;
    ueberschrift: (kurse: number, personen: number) => string;
    kurs: (id: string, niveau: string, besetzt: number, max: number, kosten: string) => string;
    gewicht: (gewicht: string) => string;
    kosten: (kosten: string, budget: string) => string;
    optimal: string;
    luecke: (schranke: string, prozent: string) => string;
    vergleich: (gewicht: string, kosten: string, mehr: string) => string;
    dauer: (sekunden: string) => string;
  };
}

const de: Texte = {
  eingabe: {
    'id.doppelt': ({ id }) => `Die Kennung „${id}“ kommt mehrfach vor.`,
    'angebot.unbekannt': ({ id }) => `Das Angebot „${id}“ gibt es nicht.`,
    'angebot.max-unter-min': ({ min, max }) => `Die Höchstzahl ${max} liegt unter der Mindestzahl ${min}.`,
  },
  command: {
    summary: 'Plant, welche Kurse öffnen und wer welchen Platz bekommt; braucht keine Datenbank.',
    sekunden: 'Höchstens so viele Sekunden rechnen (sonst 45)',
    sekundenFalsch: (eingabe) => `„${eingabe}“ ist keine Zahl von Sekunden.`,
    stand: (gewicht, schranke) => `Bisher ${gewicht}, höchstens ${schranke} …`,
    ueberschrift: (kurse, personen) =>
      `${kurse} ${kurse === 1 ? 'Kurs öffnet' : 'Kurse öffnen'} für ${personen} ${personen === 1 ? 'Person' : 'Personen'}:`,
    kurs: (id, niveau, besetzt, max, kosten) =>
      `  ${id}  ${niveau}  ${besetzt} von ${max} Plätzen  ${kosten}`,
    gewicht: (gewicht) => `Gewicht: ${gewicht}`,
    kosten: (kosten, budget) => `Kosten: ${kosten} von ${budget}`,
    optimal: 'Bewiesen: Kein Plan hat mehr Gewicht, und keiner mit diesem Gewicht kostet weniger.',
    luecke: (schranke, prozent) =>
      `Nicht zu Ende bewiesen: Kein Plan hat mehr Gewicht als ${schranke}, es fehlen höchstens ${prozent} %.`,
    vergleich: (gewicht, kosten, mehr) =>
      `Zum Vergleich, Schritt für Schritt der ergiebigste Kurs: Gewicht ${gewicht} für ${kosten} (der Plan: ${mehr}).`,
    dauer: (sekunden) => `Gerechnet in ${sekunden} s.`,
  },
};

const en: Texte = {
  eingabe: {
    'id.doppelt': ({ id }) => `The id “${id}” occurs more than once.`,
    'angebot.unbekannt': ({ id }) => `There is no offer “${id}”.`,
    'angebot.max-unter-min': ({ min, max }) => `The maximum ${max} is below the minimum ${min}.`,
  },
  command: {
    summary: 'Plans which courses open and who gets which place; needs no database.',
    sekunden: 'Calculate for so many seconds at most (else 45)',
    sekundenFalsch: (eingabe) => `“${eingabe}” is no number of seconds.`,
    stand: (gewicht, schranke) => `So far ${gewicht}, at most ${schranke} …`,
    ueberschrift: (kurse, personen) =>
      `${kurse} ${kurse === 1 ? 'course opens' : 'courses open'} for ${personen} ${personen === 1 ? 'person' : 'people'}:`,
    kurs: (id, niveau, besetzt, max, kosten) => `  ${id}  ${niveau}  ${besetzt} of ${max} places  ${kosten}`,
    gewicht: (gewicht) => `Weight: ${gewicht}`,
    kosten: (kosten, budget) => `Cost: ${kosten} of ${budget}`,
    optimal: 'Proven: no plan has more weight, and none of this weight costs less.',
    luecke: (schranke, prozent) =>
      `Not proven to the end: no plan has more weight than ${schranke}, at most ${prozent} % are missing.`,
    vergleich: (gewicht, kosten, mehr) =>
      `For comparison, step by step the most productive course: weight ${gewicht} for ${kosten} (the plan: ${mehr}).`,
    dauer: (sekunden) => `Calculated in ${sekunden} s.`,
  },
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };
