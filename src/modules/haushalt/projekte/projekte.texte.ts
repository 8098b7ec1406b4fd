/** The words of partners' projects. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Projektlage, Verlaengerung } from './projekt.rules.ts';

const de = {
  projekte: 'Partnerprojekte',
  einleitung:
    'Projekte von Partnern, die andere fördern: wann sie enden, und ob sie weitergehen sollen. So fällt kein Angebot weg, ohne dass es jemand merkt.',
  leer: 'Noch kein Partnerprojekt',
  leerHinweis: 'Tragen Sie Projekte ein, auf die der Landkreis sich stützt und die befristet gefördert sind.',
  neu: 'Neues Partnerprojekt',
  bearbeiten: 'Partnerprojekt bearbeiten',
  anlegen: 'Eintragen',
  angelegt: 'Das Projekt ist eingetragen.',
  bezeichnung: 'Name des Projekts',
  traeger: 'Träger',
  foerderer: 'Wer fördert?',
  zeitraum: 'Zeitraum',
  von: 'Beginn',
  bis: 'Ende',
  betrag: 'Fördersumme',
  verlaengerung: 'Verlängerung',
  verlaengerungen: {
    offen: 'noch nicht geklärt',
    noetig: 'nötig, noch nicht beantragt',
    beantragt: 'beantragt',
    gesichert: 'gesichert',
    'nicht-noetig': 'nicht nötig',
  } satisfies Record<Verlaengerung, string>,
  erinnernAb: 'Erinnern ab',
  erinnernAbHinweis: 'Leer: ein halbes Jahr vor dem Ende.',
  notiz: 'Notiz',
  stand: 'Stand',
  lagen: {
    beendet: 'beendet',
    'endet-bald': 'endet bald',
    laeuft: 'läuft',
  } satisfies Record<Projektlage, string>,
  bisTag: (tag: string) => `bis ${tag}`,
  vonBis: (von: string, bis: string) => `${von} bis ${bis}`,
  aufgabe: (name: string) => `Verlängerung klären: ${name}`,
  aufgabeHinweis: (tag: string, foerderer: string) =>
    foerderer === '' ? `endet am ${tag}` : `endet am ${tag}, gefördert von ${foerderer}`,
  aufgabeTat: 'Projekt öffnen',
  treffer: 'Partnerprojekt',
};

const en: typeof de = {
  projekte: 'Partner projects',
  einleitung:
    'Projects of partners that others fund: when they end and whether they should go on. So no offer is lost unnoticed.',
  leer: 'No partner project yet',
  leerHinweis: 'Enter projects that the county relies on and that are funded for a limited time.',
  neu: 'New partner project',
  bearbeiten: 'Edit the partner project',
  anlegen: 'Enter',
  angelegt: 'The project is entered.',
  bezeichnung: 'Name of the project',
  traeger: 'Run by',
  foerderer: 'Who funds it?',
  zeitraum: 'Period',
  von: 'Beginning',
  bis: 'End',
  betrag: 'Grant',
  verlaengerung: 'Prolongation',
  verlaengerungen: {
    offen: 'not clear yet',
    noetig: 'needed, not applied for yet',
    beantragt: 'applied for',
    gesichert: 'secured',
    'nicht-noetig': 'not needed',
  },
  erinnernAb: 'Remind from',
  erinnernAbHinweis: 'Empty: half a year before the end.',
  notiz: 'Note',
  stand: 'State',
  lagen: { beendet: 'ended', 'endet-bald': 'ends soon', laeuft: 'running' },
  bisTag: (tag) => `until ${tag}`,
  vonBis: (von, bis) => `${von} to ${bis}`,
  aufgabe: (name) => `Settle the prolongation: ${name}`,
  aufgabeHinweis: (tag, foerderer) =>
    foerderer === '' ? `ends on ${tag}` : `ends on ${tag}, funded by ${foerderer}`,
  aufgabeTat: 'Open the project',
  treffer: 'Partner project',
};

export const projekteTexte: Record<Anzeigesprache, typeof de> = { de, en };
