import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

/** What a mail about an Einsatz tells; no name of the client, whatever the mail. */
export interface Mailangaben {
  empfaenger: string;
  /** Who is needed, where it is not just any interpreter. */
  gesucht: string;
  sprache: string;
  /** The date, or how many from when on: stands in the subject. */
  termin: string;
  /** Each date in words. */
  termine: readonly string[];
  wo: string;
  thema: string;
  stelle: string;
  sprachmittler: string;
  mandant: string;
}

/** One sentence for one date, another for several. */
const je = (m: Mailangaben, einer: string, mehrere: string) => (m.termine.length === 1 ? einer : mehrere);
const zeilen = (m: Mailangaben) => m.termine.map((termin) => `- ${termin}`).join('\n');

const angabenDe = (m: Mailangaben) =>
  `${m.gesucht ? `Gesucht: ${m.gesucht}\n` : ''}Sprache: ${m.sprache}\n${je(m, `Termin: ${m.termin}`, `Termine:\n${zeilen(m)}`)}\nOrt: ${m.wo}\nThema: ${m.thema}\nBei: ${m.stelle}`;
const angabenEn = (m: Mailangaben) =>
  `${m.gesucht ? `Wanted: ${m.gesucht}\n` : ''}Language: ${m.sprache}\n${je(m, `Appointment: ${m.termin}`, `Appointments:\n${zeilen(m)}`)}\nPlace: ${m.wo}\nTopic: ${m.thema}\nAt: ${m.stelle}`;
const grussDe = (m: Mailangaben) => `Viele Grüße\n${m.mandant}\nKoordinierungsstelle Migration und Teilhabe`;
const grussEn = (m: Mailangaben) =>
  `Kind regards\n${m.mandant}\nCoordination office for migration and participation`;

const de = {
  stelle: 'Bei',
  sprachmittlung: 'Sprachmittlung',
  thema: 'Thema',
  ansprechperson: 'Ansprechperson',
  absageWegenAenderung: 'Der Termin wurde geändert.',
  absageWegenTausch: 'Für diesen Termin wurde um eine andere Person gebeten.',
  /** How a subject names one date or several. */
  termine: (termine: readonly string[]) =>
    termine.length === 1 ? termine[0]! : `${termine.length} Termine ab ${termine[0]}`,

  mailAngebot: (m: Mailangaben, link: string, bis: string) => ({
    betreff: `Können Sie dolmetschen? ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nwir suchen jemanden für diesen Termin:\n\n${angabenDe(m)}\n\nHaben Sie Zeit? Bitte hier antworten, mit Ja oder Nein:\n\n${link}\n\nBitte antworten Sie bis ${bis}. Wir fragen mehrere Menschen. Wer zuerst zusagt, bekommt den Termin.\n\n${grussDe(m)}`,
  }),
  mailVergeben: (m: Mailangaben) => ({
    betreff: `Schon vergeben: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${je(m, 'für diesen Termin', 'für diese Termine')} hat sich schon jemand gefunden:\n\n${angabenDe(m)}\n\nSie müssen nichts mehr tun. Danke, dass es Sie gibt!\n\n${grussDe(m)}`,
  }),
  mailZurueckgezogen: (m: Mailangaben) => ({
    betreff: `Nicht mehr nötig: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${je(m, 'dieser Termin braucht', 'diese Termine brauchen')} Ihre Antwort nicht mehr:\n\n${angabenDe(m)}\n\nSie müssen nichts tun.\n\n${grussDe(m)}`,
  }),
  mailZusageSprachmittler: (m: Mailangaben, link: string) => ({
    betreff: `Ihr Termin: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\ndanke! Der Termin gehört Ihnen:\n\n${angabenDe(m)}\n\nAlles zum Termin, auch wenn Sie doch nicht können:\n\n${link}\n\nNach dem Termin tragen Sie dort ein, von wann bis wann er gedauert hat.\n\n${grussDe(m)}`,
  }),
  mailZusageStelle: (m: Mailangaben) => ({
    betreff: `Sprachmittlung gefunden: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${je(m, 'für Ihren Termin', 'zu Ihren Terminen')} kommt ${m.sprachmittler}:\n\n${angabenDe(m)}\n\nWenn sich etwas ändert, sagen Sie uns bitte sofort Bescheid.\n\n${grussDe(m)}`,
  }),
  mailAbsage: (m: Mailangaben, grund: string) => ({
    betreff: `Abgesagt: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${je(m, 'dieser Termin findet nicht statt', 'diese Termine finden nicht statt')}:\n\n${angabenDe(m)}\n${grund ? `\nGrund: ${grund}\n` : ''}\n${grussDe(m)}`,
  }),
  mailGeaendert: (m: Mailangaben, was: string) => ({
    betreff: `Geändert: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nbei ${je(m, 'diesem Termin', 'diesen Terminen')} hat sich etwas geändert (${was}). Jetzt gilt:\n\n${angabenDe(m)}\n\n${grussDe(m)}`,
  }),
  /** Asked again after a change: `was` says on lines of its own what was and what is. */
  mailRueckfrage: (m: Mailangaben, was: string, zugesagt: boolean, link: string, bis: string) => ({
    betreff: `Passt es noch? ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${zugesagt ? 'Sie hatten zugesagt. Jetzt' : 'wir hatten Sie nach einem Termin gefragt. Jetzt'} hat sich etwas geändert:\n\n${was}\n\nJetzt gilt:\n\n${angabenDe(m)}\n\nPasst das für Sie? Bitte hier antworten, bis ${bis}:\n\n${link}\n\n${grussDe(m)}`,
  }),
  mailReihenrueckfrage: (m: Mailangaben, was: string, zugesagt: boolean, link: string, bis: string) => ({
    betreff: `Passt es noch? ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${zugesagt ? 'Sie hatten diese Termine zugesagt. Jetzt' : 'wir hatten Sie nach diesen Terminen gefragt. Jetzt'} hat sich etwas geändert:\n\n${was}\n\nJetzt gilt:\n\n${angabenDe(m)}\n\nPasst das für Sie? Sie können alle Termine auf einmal zusagen, oder nur einzelne. Bitte hier antworten, bis ${bis}:\n\n${link}\n\n${grussDe(m)}`,
  }),
  mailReihenangebot: (m: Mailangaben, link: string, bis: string) => ({
    betreff: `Können Sie dolmetschen? ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nwir suchen jemanden für mehrere Termine:\n\n${angabenDe(m)}\n\nHaben Sie Zeit? Sie können alle Termine auf einmal zusagen, oder nur einzelne. Bitte hier antworten:\n\n${link}\n\nBitte antworten Sie bis ${bis}. Vielleicht fragen wir mehrere Menschen. Wer zuerst zusagt, bekommt den Termin.\n\n${grussDe(m)}`,
  }),
  mailReihenzusage: (m: Mailangaben, link: string) => ({
    betreff: `Ihre Termine: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\ndanke! Diese Termine gehören Ihnen:\n\n${angabenDe(m)}\n\nAlle Termine auf einen Blick, auch wenn Sie einmal nicht können:\n\n${link}\n\nFür Ihren Kalender liegt für jeden Termin eine Datei bei. Am Tag vorher erinnern wir Sie.\n\n${grussDe(m)}`,
  }),
  mailNeueSuche: (m: Mailangaben) => ({
    betreff: `Wir suchen neu: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nfür ${je(m, 'Ihren Termin', 'diese Termine')} suchen wir noch einmal jemanden:\n\n${angabenDe(m)}\n\nSobald jemand zusagt, bekommen Sie Nachricht.\n\n${grussDe(m)}`,
  }),
  mailNachfrage: (m: Mailangaben) => ({
    betreff: `Wir fragen noch einmal nach: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${je(m, 'der Termin ist geändert. Wir fragen noch einmal nach, ob er so passt', 'diese Termine sind geändert. Wir fragen noch einmal nach, ob sie so passen')}:\n\n${angabenDe(m)}\n\nSobald wir eine Antwort haben, bekommen Sie Nachricht.\n\n${grussDe(m)}`,
  }),
  mailNichtVermittelt: (m: Mailangaben, grund: string) => ({
    betreff: `Leider niemand gefunden: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nfür diesen Termin haben wir leider niemanden gefunden:\n\n${angabenDe(m)}\n\nGrund: ${grund}\n\nRufen Sie uns an, wenn wir zusammen nach einem anderen Weg suchen sollen, zum Beispiel am Telefon oder mit einem anderen Termin.\n\n${grussDe(m)}`,
  }),
  mailVerstrichen: (m: Mailangaben) => ({
    betreff: `Es tut uns leid, niemand gefunden: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nfür diesen Termin haben wir leider niemanden gefunden:\n\n${angabenDe(m)}\n\nDas tut uns leid. Ihre Anfrage ist jetzt beendet. Sie zählt als Bedarf, den wir nicht decken konnten: So sehen wir, wo Sprachmittlung fehlt.\n\nWar doch jemand da? Dann sagen Sie uns bitte Bescheid. Und wenn Sie einen neuen Termin haben, fragen Sie gern wieder an, am besten früh.\n\n${grussDe(m)}`,
  }),
  mailErinnerungTermin: (m: Mailangaben, link: string | null) => ({
    betreff: `Morgen: ${m.sprache}, ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nwir erinnern an den Termin morgen:\n\n${angabenDe(m)}\n${link ? `\nWenn Sie nicht kommen können, sagen Sie es bitte sofort:\n\n${link}\n` : ''}\n${grussDe(m)}`,
  }),
  mailErinnerungMeldung: (m: Mailangaben, link: string) => ({
    betreff: `Bitte Zeiten eintragen: ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nder Termin ist vorbei:\n\n${angabenDe(m)}\n\nVon wann bis wann hat er gedauert, und wie viele Kilometer sind Sie gefahren? Bitte hier eintragen:\n\n${link}\n\nErst danach können wir Ihre Aufwandsentschädigung auszahlen.\n\n${grussDe(m)}`,
  }),
  mailBestaetigen: (m: Mailangaben, zeiten: string, link: string, frist: string) => ({
    betreff: `Bitte bestätigen: Sprachmittlung ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\n${m.sprachmittler} hat zu diesem Termin gemeldet: ${zeiten}.\n\n${angabenDe(m)}\n\nStimmt das? Bitte hier bestätigen oder widersprechen:\n\n${link}\n\nOhne Antwort bis ${frist} gilt die Meldung als bestätigt.\n\n${grussDe(m)}`,
  }),
  mailWiderspruch: (m: Mailangaben, begruendung: string, link: string) => ({
    betreff: `Rückfrage zu Ihren Zeiten: ${m.termin}`,
    text: `Guten Tag ${m.empfaenger},\n\nzu Ihrer Meldung hat die Stelle eine andere Angabe:\n\n„${begruendung}“\n\n${angabenDe(m)}\n\nBitte sehen Sie nach und antworten Sie:\n\n${link}\n\n${grussDe(m)}`,
  }),
};

export type VermittlungMails = typeof de;

const en: VermittlungMails = {
  stelle: 'At',
  sprachmittlung: 'Interpreter',
  thema: 'Topic',
  ansprechperson: 'Contact',
  absageWegenAenderung: 'The appointment was changed.',
  absageWegenTausch: 'Somebody else was asked for this appointment.',
  termine: (termine) =>
    termine.length === 1 ? termine[0]! : `${termine.length} appointments from ${termine[0]}`,

  mailAngebot: (m, link, bis) => ({
    betreff: `Can you interpret? ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nwe are looking for somebody for this appointment:\n\n${angabenEn(m)}\n\nDo you have time? Please answer yes or no here:\n\n${link}\n\nPlease answer by ${bis}. We ask several people. Whoever says yes first gets the appointment.\n\n${grussEn(m)}`,
  }),
  mailVergeben: (m) => ({
    betreff: `Already taken: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nsomebody has already been found for ${je(m, 'this appointment', 'these appointments')}:\n\n${angabenEn(m)}\n\nYou need not do anything. Thank you for being there!\n\n${grussEn(m)}`,
  }),
  mailZurueckgezogen: (m) => ({
    betreff: `No longer needed: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${je(m, 'this appointment no longer needs', 'these appointments no longer need')} your answer:\n\n${angabenEn(m)}\n\nYou need not do anything.\n\n${grussEn(m)}`,
  }),
  mailZusageSprachmittler: (m, link) => ({
    betreff: `Your appointment: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthank you! The appointment is yours:\n\n${angabenEn(m)}\n\nEverything about it, also if you cannot come after all:\n\n${link}\n\nAfter the appointment, enter there how long it took.\n\n${grussEn(m)}`,
  }),
  mailZusageStelle: (m) => ({
    betreff: `Interpreter found: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${m.sprachmittler} will come to your ${je(m, 'appointment', 'appointments')}:\n\n${angabenEn(m)}\n\nIf anything changes, please tell us at once.\n\n${grussEn(m)}`,
  }),
  mailAbsage: (m, grund) => ({
    betreff: `Cancelled: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${je(m, 'this appointment does', 'these appointments do')} not take place:\n\n${angabenEn(m)}\n${grund ? `\nReason: ${grund}\n` : ''}\n${grussEn(m)}`,
  }),
  mailGeaendert: (m, was) => ({
    betreff: `Changed: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nsomething about ${je(m, 'this appointment', 'these appointments')} has changed (${was}). Now it is:\n\n${angabenEn(m)}\n\n${grussEn(m)}`,
  }),
  mailRueckfrage: (m, was, zugesagt, link, bis) => ({
    betreff: `Does it still suit you? ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${zugesagt ? 'you had accepted. Now' : 'we had asked you about an appointment. Now'} something has changed:\n\n${was}\n\nNow it is:\n\n${angabenEn(m)}\n\nDoes that suit you? Please answer here by ${bis}:\n\n${link}\n\n${grussEn(m)}`,
  }),
  mailReihenrueckfrage: (m, was, zugesagt, link, bis) => ({
    betreff: `Does it still suit you? ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${zugesagt ? 'you had accepted these appointments. Now' : 'we had asked you about these appointments. Now'} something has changed:\n\n${was}\n\nNow it is:\n\n${angabenEn(m)}\n\nDoes that suit you? You can accept all appointments at once, or only some. Please answer here by ${bis}:\n\n${link}\n\n${grussEn(m)}`,
  }),
  mailReihenangebot: (m, link, bis) => ({
    betreff: `Can you interpret? ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nwe are looking for somebody for several appointments:\n\n${angabenEn(m)}\n\nDo you have time? You can accept all appointments at once, or only some. Please answer here:\n\n${link}\n\nPlease answer by ${bis}. We may ask several people. Whoever says yes first gets the appointment.\n\n${grussEn(m)}`,
  }),
  mailReihenzusage: (m, link) => ({
    betreff: `Your appointments: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthank you! These appointments are yours:\n\n${angabenEn(m)}\n\nAll of them at a glance, also if you cannot come once:\n\n${link}\n\nThere is a file for each appointment for your calendar. We remind you the day before.\n\n${grussEn(m)}`,
  }),
  mailNeueSuche: (m) => ({
    betreff: `We are looking again: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nwe are looking for somebody once more for ${je(m, 'your appointment', 'these appointments')}:\n\n${angabenEn(m)}\n\nYou will hear from us as soon as somebody accepts.\n\n${grussEn(m)}`,
  }),
  mailNachfrage: (m) => ({
    betreff: `We are asking again: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${je(m, 'the appointment has changed. We are asking again whether it still suits', 'these appointments have changed. We are asking again whether they still suit')}:\n\n${angabenEn(m)}\n\nYou will hear from us as soon as we have an answer.\n\n${grussEn(m)}`,
  }),
  mailNichtVermittelt: (m, grund) => ({
    betreff: `Nobody found, we are sorry: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nwe have found nobody for this appointment:\n\n${angabenEn(m)}\n\nReason: ${grund}\n\nCall us if we should look for another way together, for example by telephone or at another time.\n\n${grussEn(m)}`,
  }),
  mailVerstrichen: (m) => ({
    betreff: `We are sorry, nobody found: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nunfortunately we found nobody for this appointment:\n\n${angabenEn(m)}\n\nWe are sorry. Your request has now ended. It counts as demand that we could not meet: this shows us where interpreters are missing.\n\nDid somebody come after all? Then please let us know. And when you have a new appointment, do ask us again, early if you can.\n\n${grussEn(m)}`,
  }),
  mailErinnerungTermin: (m, link) => ({
    betreff: `Tomorrow: ${m.sprache}, ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthis is a reminder of the appointment tomorrow:\n\n${angabenEn(m)}\n${link ? `\nIf you cannot come, please say so at once:\n\n${link}\n` : ''}\n${grussEn(m)}`,
  }),
  mailErinnerungMeldung: (m, link) => ({
    betreff: `Please enter the times: ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthe appointment is over:\n\n${angabenEn(m)}\n\nHow long did it take, and how many kilometres did you drive? Please enter it here:\n\n${link}\n\nOnly then can we pay your allowance.\n\n${grussEn(m)}`,
  }),
  mailBestaetigen: (m, zeiten, link, frist) => ({
    betreff: `Please confirm: interpreter ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\n${m.sprachmittler} reported for this appointment: ${zeiten}.\n\n${angabenEn(m)}\n\nIs that right? Please confirm or object here:\n\n${link}\n\nWithout an answer by ${frist} the report counts as confirmed.\n\n${grussEn(m)}`,
  }),
  mailWiderspruch: (m, begruendung, link) => ({
    betreff: `A question about your times: ${m.termin}`,
    text: `Hello ${m.empfaenger},\n\nthe requester says something different from your report:\n\n“${begruendung}”\n\n${angabenEn(m)}\n\nPlease have a look and answer:\n\n${link}\n\n${grussEn(m)}`,
  }),
};

export const vermittlungTexte: Record<Anzeigesprache, VermittlungMails> = { de, en };
