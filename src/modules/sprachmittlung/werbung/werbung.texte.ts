/** The words of how the pool is made known. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { feldSatz } from '../felder.texte.ts';
import { describeGrund } from '../texte/regeln.ts';

const de = {
  titel: 'Werbung für den Pool',
  einleitung:
    'Wo und wann die Koordinierungsstelle auf den Sprachmittlerpool hingewiesen hat, und wer danach dazukam. Das zeigt die zeitliche Nähe, keine Ursache.',
  neu: 'Werbung eintragen',
  aendern: 'Werbung ändern',
  am: 'Datum',
  kanal: 'Weg',
  kanaele: {
    einladungsschreiben: 'Hinweis in Einladungsschreiben',
    aerzte: 'Ärztinnen und Ärzte',
    schulen: 'Schulen und Kitas',
    behoerden: 'Behörden und Beratungsstellen',
    presse: 'Presse',
    netz: 'Internet und soziale Medien',
    veranstaltung: 'Veranstaltung',
    aushang: 'Aushang, Faltblatt',
    sonstiges: 'Sonstiges',
  } as Record<string, string>,
  ziel: 'Wer soll gewonnen werden?',
  ziele: { sprachmittler: 'neue Sprachmittler', stellen: 'neue anfragende Stellen' } as Record<
    string,
    string
  >,
  bezeichnung: 'Was wurde gemacht?',
  bezeichnungHinweis: 'Zum Beispiel: Hinweis auf dem Einladungsschreiben der Ausländerbehörde.',
  menge: 'Anzahl',
  mengeHinweis: 'Briefe, Faltblätter, angeschriebene Praxen …',
  kosten: 'Kosten',
  notiz: 'Notiz',
  danach: (tage: number) => `In den ${tage} Tagen danach`,
  danachSprachmittler: (anzahl: number) => (anzahl === 1 ? 'eine neue Person' : `${anzahl} neue Personen`),
  danachStellen: (anzahl: number) => (anzahl === 1 ? 'eine neue Stelle' : `${anzahl} neue Stellen`),
  speichern: 'Speichern',
  entfernen: 'Entfernen',
  gespeichert: 'Die Werbung ist eingetragen.',
  entfernt: 'Der Eintrag ist entfernt.',
  leer: 'Noch nichts eingetragen',
  leerHinweis: 'Tragen Sie ein, wo Sie auf den Pool hinweisen. Später sehen Sie, wer danach dazukam.',
  baustein: 'Text für Einladungsschreiben',
  bausteinHinweis: 'Für Briefe von Ämtern, Schulen und Praxen an Menschen, die noch wenig Deutsch sprechen.',
  bausteinText: (mandant: string) =>
    `Sprechen Sie noch nicht gut Deutsch? Bitte sagen Sie uns vor dem Termin Bescheid. Wir können jemanden dazuholen, der Ihre Sprache spricht. Das kostet Sie nichts. (Sprachmittlerpool, ${mandant})`,
  saetze: {
    'werbung.unbekannt': 'Diesen Eintrag gibt es nicht mehr.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: 'Making the pool known',
  einleitung:
    'Where and when the coordination office pointed to the interpreter pool, and who came afterwards. This shows nearness in time, no cause.',
  neu: 'Enter an activity',
  aendern: 'Change the activity',
  am: 'Date',
  kanal: 'Channel',
  kanaele: {
    einladungsschreiben: 'Note in invitation letters',
    aerzte: 'Doctors',
    schulen: 'Schools and day-care',
    behoerden: 'Authorities and advice centres',
    presse: 'Press',
    netz: 'Internet and social media',
    veranstaltung: 'Event',
    aushang: 'Notice, leaflet',
    sonstiges: 'Other',
  },
  ziel: 'Who is to be won?',
  ziele: { sprachmittler: 'new interpreters', stellen: 'new requesters' },
  bezeichnung: 'What was done?',
  bezeichnungHinweis: 'For example: note on the invitation letter of the immigration office.',
  menge: 'Number',
  mengeHinweis: 'Letters, leaflets, practices written to …',
  kosten: 'Cost',
  notiz: 'Note',
  danach: (tage) => `In the ${tage} days after`,
  danachSprachmittler: (anzahl) => (anzahl === 1 ? 'one new person' : `${anzahl} new people`),
  danachStellen: (anzahl) => (anzahl === 1 ? 'one new requester' : `${anzahl} new requesters`),
  speichern: 'Save',
  entfernen: 'Remove',
  gespeichert: 'The activity is entered.',
  entfernt: 'The entry is removed.',
  leer: 'Nothing entered yet',
  leerHinweis: 'Enter where you point to the pool. Later you will see who came afterwards.',
  baustein: 'Text for invitation letters',
  bausteinHinweis: 'For letters of authorities, schools and practices to people who speak little German yet.',
  bausteinText: (mandant) =>
    `Do you not speak German well yet? Please tell us before the appointment. We can bring somebody who speaks your language. It costs you nothing. (Interpreter pool, ${mandant})`,
  saetze: {
    'werbung.unbekannt': 'This entry no longer exists.',
  },
};

export const werbungTexte = { de, en };

export function werbungSatz(ablehnung: Pick<Ablehnung, 'grund' | 'werte'>, sprache: Anzeigesprache): string {
  return (
    werbungTexte[sprache].saetze[ablehnung.grund] ??
    feldSatz(ablehnung.grund, sprache) ??
    describeGrund(ablehnung, sprache)
  );
}
