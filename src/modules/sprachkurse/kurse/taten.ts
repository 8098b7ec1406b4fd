import type { Kurstat } from './kurs.rules.ts';

/** Which permission each deed of the table of transitions needs; the table itself says from which side. */
export const TATZUGANG: Record<Exclude<Kurstat, 'bewilligen'>, string> = {
  beantragen: 'kursantrag.schreiben',
  zurueckziehen: 'kursantrag.schreiben',
  beginnen: 'kursantrag.schreiben',
  zurueckgeben: 'kurs.pruefen',
  pruefen: 'kurs.pruefen',
  wiederaufnehmen: 'kurs.pruefen',
  ablehnen: 'kurs.bewilligen',
  unterbrechen: 'kurs.bearbeiten',
  fortsetzen: 'kurs.bearbeiten',
  abschliessen: 'kurs.bearbeiten',
  abbrechen: 'kurs.bearbeiten',
  widerrufen: 'kurs.bewilligen',
};
