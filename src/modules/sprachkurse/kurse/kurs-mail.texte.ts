/** What providers are written to. */
import { formatGeld } from '../../../begriffe/geld.ts';

interface Werte {
  grund?: string;
  betragCent?: number;
}
interface Brieftext {
  betreff: string;
  text: string;
}
type Brief = (kurs: string, werte: Werte) => Brieftext;

const de = {
  anrede: (name: string) => `Guten Tag ${name},`,
  briefe: {
    beantragen: (kurs, _werte) => ({
      betreff: `Antrag eingegangen: ${kurs}`,
      text: `Ihr Antrag für ${kurs} ist bei uns eingegangen. Wir prüfen ihn und melden uns.`,
    }),
    zurueckgeben: (kurs, { grund = '' }) => ({
      betreff: `Bitte ergänzen: ${kurs}`,
      text: `Ihr Antrag für ${kurs} ist noch nicht vollständig:\n\n${grund}\n\nBitte ergänzen Sie ihn und geben Sie ihn noch einmal ab.`,
    }),
    bewilligt: (kurs, { betragCent = 0 }) => ({
      betreff: `Bewilligt: ${kurs}`,
      text: `Ihr Kurs ${kurs} ist bewilligt, höchstens ${formatGeld(betragCent, 'de')}. Den Bescheid finden Sie beim Kurs.`,
    }),
    geaendert: (kurs, { betragCent = 0 }) => ({
      betreff: `Neue Bewilligung: ${kurs}`,
      text: `Die Bewilligung für ${kurs} ist geändert, höchstens ${formatGeld(betragCent, 'de')}. Den neuen Bescheid finden Sie beim Kurs.`,
    }),
    ablehnen: (kurs, { grund = '' }) => ({
      betreff: `Abgelehnt: ${kurs}`,
      text: `Ihren Antrag für ${kurs} mussten wir ablehnen:\n\n${grund}\n\nDen Bescheid finden Sie beim Kurs.`,
    }),
    unterbrechen: (kurs, { grund = '' }) => ({
      betreff: `Unterbrochen: ${kurs}`,
      text: `Der Kurs ${kurs} ist unterbrochen:\n\n${grund}`,
    }),
    fortsetzen: (kurs, _werte) => ({
      betreff: `Geht weiter: ${kurs}`,
      text: `Der Kurs ${kurs} geht weiter.`,
    }),
    abschliessen: (kurs, _werte) => ({
      betreff: `Abgeschlossen: ${kurs}`,
      text: `Der Kurs ${kurs} ist abgeschlossen. Bitte reichen Sie ein, was noch fehlt: die letzte Teilnehmerliste und die Rechnung.`,
    }),
    abbrechen: (kurs, { grund = '' }) => ({
      betreff: `Vorzeitig beendet: ${kurs}`,
      text: `Der Kurs ${kurs} endet vorzeitig:\n\n${grund}\n\nBezahlt wird, was bis dahin gehalten ist.`,
    }),
    widerrufen: (kurs, { grund = '' }) => ({
      betreff: `Bewilligung widerrufen: ${kurs}`,
      text: `Die Bewilligung für ${kurs} ist widerrufen:\n\n${grund}\n\nDen Bescheid finden Sie beim Kurs.`,
    }),
  } satisfies Record<string, Brief>,
};

export type Briefanlass = keyof typeof de.briefe;

const en: { anrede: (name: string) => string; briefe: Record<Briefanlass, Brief> } = {
  anrede: (name) => `Dear ${name},`,
  briefe: {
    beantragen: (kurs) => ({
      betreff: `Application received: ${kurs}`,
      text: `We have received your application for ${kurs}. We check it and come back to you.`,
    }),
    zurueckgeben: (kurs, { grund = '' }) => ({
      betreff: `Please complete: ${kurs}`,
      text: `Your application for ${kurs} is not complete yet:\n\n${grund}\n\nPlease complete it and hand it in again.`,
    }),
    bewilligt: (kurs, { betragCent = 0 }) => ({
      betreff: `Approved: ${kurs}`,
      text: `Your course ${kurs} is approved, up to ${formatGeld(betragCent, 'en')}. You find the notice at the course.`,
    }),
    geaendert: (kurs, { betragCent = 0 }) => ({
      betreff: `New approval: ${kurs}`,
      text: `The approval for ${kurs} has changed, up to ${formatGeld(betragCent, 'en')}. You find the new notice at the course.`,
    }),
    ablehnen: (kurs, { grund = '' }) => ({
      betreff: `Refused: ${kurs}`,
      text: `We had to refuse your application for ${kurs}:\n\n${grund}\n\nYou find the notice at the course.`,
    }),
    unterbrechen: (kurs, { grund = '' }) => ({
      betreff: `Interrupted: ${kurs}`,
      text: `The course ${kurs} is interrupted:\n\n${grund}`,
    }),
    fortsetzen: (kurs) => ({
      betreff: `Continues: ${kurs}`,
      text: `The course ${kurs} continues.`,
    }),
    abschliessen: (kurs) => ({
      betreff: `Completed: ${kurs}`,
      text: `The course ${kurs} is completed. Please hand in what is missing: the last participant list and the invoice.`,
    }),
    abbrechen: (kurs, { grund = '' }) => ({
      betreff: `Ended early: ${kurs}`,
      text: `The course ${kurs} ends early:\n\n${grund}\n\nWhat was held until then is paid.`,
    }),
    widerrufen: (kurs, { grund = '' }) => ({
      betreff: `Approval revoked: ${kurs}`,
      text: `The approval for ${kurs} is revoked:\n\n${grund}\n\nYou find the notice at the course.`,
    }),
  },
};

export const kursMailTexte = { de, en };
