import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Mailangaben } from '../vermittlung/texte.ts';

/** Letters about a finished appointment. */

const angaben = (m: Mailangaben) =>
  `Sprache: ${m.sprache}\nTermin: ${m.termin}\nOrt: ${m.wo}\nBei: ${m.stelle}`;
const gruss = (m: Mailangaben) => `Viele Grüße\n${m.mandant}\nKoordinierungsstelle Migration und Teilhabe`;

const de = {
  rueckgabe: (m: Mailangaben) => ({
    betreff: `Notiert: Sie kommen nicht. ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\ndanke, dass Sie Bescheid gesagt haben. Diesen Termin haben Sie zurückgegeben:\n\n${angaben(m)}\n\nWir suchen jetzt jemand anderen. Sie müssen nichts mehr tun.\n\n${gruss(m)}`,
  }),
  ausfall: (m: Mailangaben, grund: string) => ({
    betreff: `Hat nicht stattgefunden: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nuns wurde gemeldet, dass dieser Termin nicht stattgefunden hat:\n\n${angaben(m)}\n\nGrund: ${grund}\n\nStimmt das nicht? Dann rufen Sie uns bitte an.\n\n${gruss(m)}`,
  }),
  geklaert: (m: Mailangaben, zeiten: string, begruendung: string) => ({
    betreff: `Geklärt: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nfür diesen Termin gelten jetzt diese Zeiten: ${zeiten}.\n\n${angaben(m)}\n${begruendung ? `\nBegründung: ${begruendung}\n` : ''}\nHaben Sie dazu Fragen? Dann rufen Sie uns bitte an.\n\n${gruss(m)}`,
  }),
};

const details = (m: Mailangaben) =>
  `Language: ${m.sprache}\nAppointment: ${m.termin}\nPlace: ${m.wo}\nAt: ${m.stelle}`;
const regards = (m: Mailangaben) =>
  `Kind regards\n${m.mandant}\nCoordination office for migration and participation`;

const en: typeof de = {
  rueckgabe: (m) => ({
    betreff: `Noted: you will not come. ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthank you for telling us. You have given this appointment back:\n\n${details(m)}\n\nWe are looking for somebody else now. You need not do anything more.\n\n${regards(m)}`,
  }),
  ausfall: (m, grund) => ({
    betreff: `Did not take place: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nwe were told that this appointment did not take place:\n\n${details(m)}\n\nReason: ${grund}\n\nIs that wrong? Then please call us.\n\n${regards(m)}`,
  }),
  geklaert: (m, zeiten, begruendung) => ({
    betreff: `Settled: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nfor this appointment these times count now: ${zeiten}.\n\n${details(m)}\n${begruendung ? `\nReason: ${begruendung}\n` : ''}\nDo you have questions about it? Then please call us.\n\n${regards(m)}`,
  }),
};

export const abschlussMails: Record<Anzeigesprache, typeof de> = { de, en };
