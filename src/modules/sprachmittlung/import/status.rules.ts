/** What became of an appointment, from the words an office uses. */
import { fold } from '../../../begriffe/spelling.ts';

export type Einsatzausgang = 'durchgefuehrt' | 'abgesagt' | 'nicht-vermittelt' | 'geplant';

const UNFILLED =
  /\bnicht (?:zu )?(?:vermitt\w*|besetz\w*|bedient|gefunden|erfuellt|vergeben|moeglich|verfuegbar)|unvermitt|unbesetzt|unerfuellt|\bkeine?[nr]?\b.*(?:sprachm|dolmetsch|\bsm\b|mittler|person|kapaz|verfuegbar|vermittlung|gefunden|frei\b|ersatz|zeit\b)|^(?:niemand|keine?[rn]?)$|niemand|\bohne (?:sprachm|\bsm\b|vermittl|dolm|mittler|besetzung)|erfolglos|\bnot (?:filled|found|placed)|unfilled|abgelehnt|vermittlung gescheitert|konnte nicht/;
const CANCELLED =
  /abgesag|\babsage|\babges\b|stornier|\bstorno|entf(?:allen|aellt|iel)|ausgefallen|faellt aus|\bausfall|fiel aus|\bnicht (?:statt\w*|erschienen|gekommen|durchgef\w*|wahrgenommen|benoetigt|mehr|erfolgt|angetroffen|zustande|gehalten|done)|fand nicht|kam nicht|kommt nicht|\bno ?show|verschoben|verlegt|gestrichen|annull|cancel|zurueckgezogen|hinfaellig|abbestellt|geplatzt|kein bedarf|erledigt ohne/;
const PLANNED =
  /geplant|angefragt|vorgemerkt|reservier|in bearbeitung|in arbeit|wartet|wartend|zugesagt|bestaetigt|\boffen|ausstehend|terminiert|laufend|planned|open|pending/;
const HELD =
  /durchgef|erledigt|stattgef|fand statt|geleistet|wahrgenommen|abgeschl|abgerech|bezahlt|ausgezahlt|ueberwiesen|fertig|erfolg|gehalten|\bheld|\bdone|completed|absolviert|beendet|gedolmetscht|vermittelt|besetzt|erfuellt|\bok(?:ay)?\b|^ja\b|^x+$|\bstatt$/;

/** Single letters and signs as used in narrow columns. */
const SIGNS = new Map<string, Einsatzausgang>([
  ...['d', 'e', 'j', '✓', '✔', '☑', '✅'].map((sign) => [sign, 'durchgefuehrt'] as const),
  ...['a', 's', 'ab', '✗', '✘', '❌'].map((sign) => [sign, 'abgesagt'] as const),
  ...['n', 'nv', 'n v'].map((sign) => [sign, 'nicht-vermittelt'] as const),
]);

/** The outcome that a status text names; undefined when it names none that is known. */
export function readAusgang(text: string): Einsatzausgang | undefined {
  const sign = SIGNS.get(text.trim().toLowerCase()) ?? SIGNS.get(fold(text));
  if (sign !== undefined) return sign;
  const folded = fold(text);
  if (UNFILLED.test(folded)) return 'nicht-vermittelt';
  if (CANCELLED.test(folded)) return 'abgesagt';
  if (HELD.test(folded)) return 'durchgefuehrt';
  return PLANNED.test(folded) ? 'geplant' : undefined;
}

/** A remark short enough to be a status: "fiel aus", "kurzfristig abgesagt durch Klinik". Longer ones tell stories. */
export function readAusgangOfRemark(text: string): 'abgesagt' | 'nicht-vermittelt' | undefined {
  const ausgang = fold(text).split(' ').length <= 6 ? readAusgang(text) : undefined;
  if (/ersatz|\bstatt\b|urspruenglich/.test(fold(text))) return undefined;
  return ausgang === 'abgesagt' || ausgang === 'nicht-vermittelt' ? ausgang : undefined;
}

/** The cell for the interpreter holds no name but says that there is none: `–`, `niemand`, `nicht vermittelt`. */
export function isNobody(text: string): boolean {
  if (/^[-–—−._?/\\*]+$/.test(text.trim())) return true;
  const folded = fold(text);
  return /^(?:k ?a|n ?a|n ?n|offen|keine?r?|unbekannt|entfaellt|0|x)$/.test(folded) || UNFILLED.test(folded);
}
