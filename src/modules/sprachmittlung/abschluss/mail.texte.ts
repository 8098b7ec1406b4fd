import type { Mailangaben } from '../vermittlung/texte.ts';

/** Letters about a finished appointment; people outside the office are written to in German. */

const angaben = (m: Mailangaben) =>
  `Sprache: ${m.sprache}\nTermin: ${m.termin}\nOrt: ${m.wo}\nBei: ${m.stelle}`;
const gruss = (m: Mailangaben) => `Viele Grüße\n${m.mandant}\nKoordinierungsstelle Migration und Teilhabe`;

export const abschlussMails = {
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
