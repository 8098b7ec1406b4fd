import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

/** Words for the decision about appointments of somebody who pauses or has left. */
const de = {
  titel: (name: string) => `Kommt ${name} noch?`,
  intro: (pausiert: boolean): string =>
    pausiert
      ? 'Die Person pausiert, hat aber diese Termine noch zugesagt. Offene Angebote sind schon zurückgezogen.'
      : 'Die Person ist ausgeschieden, hat aber diese Termine noch zugesagt. Offene Angebote sind schon zurückgezogen.',
  kommtTrotzdem: 'Kommt trotzdem',
  neuSuchen: 'Jemand anderen suchen',
  nichtsOffen: 'Hier ist nichts mehr zu entscheiden',
  zurPerson: 'Zur Person',
  bleibt: 'Notiert: Der Termin bleibt, wie er ist.',
  gesucht: 'Der Termin ist frei, alle sind benachrichtigt. KoMuT sucht jemand anderen.',
  aufgabe: (name: string, pausiert: boolean): string =>
    pausiert ? `${name} pausiert: Wer kommt?` : `${name} ist ausgeschieden: Wer kommt?`,
  aufgabeHinweis: (anzahl: number, erster: string) =>
    anzahl === 1 ? `1 zugesagter Termin: ${erster}` : `${anzahl} zugesagte Termine, der erste: ${erster}`,
  aufgabeTat: 'Entscheiden',
};

const en: typeof de = {
  titel: (name) => `Does ${name} still come?`,
  intro: (pausiert) =>
    pausiert
      ? 'This person pauses, but has accepted these appointments. Open offers have been taken back already.'
      : 'This person has left, but has accepted these appointments. Open offers have been taken back already.',
  kommtTrotzdem: 'Still comes',
  neuSuchen: 'Look for somebody else',
  nichtsOffen: 'There is nothing left to decide here',
  zurPerson: 'To the person',
  bleibt: 'Noted: the appointment stays as it is.',
  gesucht: 'The appointment is open again, everybody has been told. KoMuT looks for somebody else.',
  aufgabe: (name, pausiert) => (pausiert ? `${name} pauses: who comes?` : `${name} has left: who comes?`),
  aufgabeHinweis: (anzahl, erster) =>
    anzahl === 1
      ? `1 accepted appointment: ${erster}`
      : `${anzahl} accepted appointments, the first: ${erster}`,
  aufgabeTat: 'Decide',
};

export const zusagenTexte: Record<Anzeigesprache, typeof de> = { de, en };
