/** Finds the figures in a sentence as offices write it: "12.590 Ausländer, 7,7 %; EU 47 %, zusammen 65 %". Pure. */
import type { Anteil } from '../plausibilitaet.rules.ts';
import type { Angabe, Angabenrolle } from './angaben.rules.ts';

type Schreibung = 'deutsch' | 'englisch';

/** Which sign groups thousands: what cannot be read otherwise decides, else German. */
function detectSchreibung(text: string): Schreibung {
  const count = (muster: RegExp) => (text.match(muster) ?? []).length;
  const deutsch = count(/\d\.\d{3}(?!\d)/g) + count(/\d,\d{1,2}(?!\d)/g);
  const englisch = count(/\d,\d{3}(?!\d)/g) + count(/\d\.\d{1,2}(?!\d|\.)/g);
  return englisch > deutsch ? 'englisch' : 'deutsch';
}

const ZAHL = {
  deutsch: '\\d{1,3}(?:[.\u00a0\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?',
  englisch: '\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?',
} as const;

/** Days and years say when, not how many. */
const ZEIT =
  /\b\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?\b|\b\d{1,2}\/(?:19|20)\d{2}\b|\b(?:Ende|Anfang|Mitte|im|in|Jahr|Jahre|seit|bis|vom|am|zum|Stand|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|of|since|end)\s+(?:19|20)\d{2}\b|\((?:19|20)\d{2}\)|\b(?:19|20)\d{2}(?=\s*:)/gi;

/** Ages and lengths of stay belong to what is counted: "15–65 Jahre", "unter 16", "> 10". */
const ALTER =
  /(?:\b(?:unter|über|ab|bis|mehr als|weniger als|under|over|aged)\b|[<>≥≤])\s*\d{1,3}(?:\s*(?:–|-|bis|to)\s*(?:unter\s*)?\d{1,3})?(?!\d|[.,]\d)|\b\d{1,3}\s*(?:–|-|bis)\s*(?:unter\s*)?\d{1,3}\b(?!\s*%|[.,]\d)|\b\d{1,3}[- ]?(?:Jahre?n?|jährige?n?|years?)\b/gi;

const UNGEFAEHR =
  /[~≈]|\b(?:rund|etwa|ca\.?|circa|ungefähr|knapp|gut|fast|mehr als|über|about|around|just under|nearly)\s*(?=\d)/i;
const SUMME = /^(?:und\s+)?(?:zusammen|insgesamt|gesamt|summe|in summe|total|together)\b/i;
const DARUNTER = /^(?:darunter|dar\.|hiervon|including)\b/i;

const parse = (text: string, schreibung: Schreibung) => {
  const ohneGruppen = text.replace(schreibung === 'deutsch' ? /[.\u00a0\u202f]/g : /[,\u00a0\u202f]/g, '');
  return Number(ohneGruppen.replace(',', '.'));
};

function parseAnteil(text: string, schreibung: Schreibung): Anteil {
  const stellen = text.split(schreibung === 'deutsch' ? ',' : '.')[1]?.length ?? 0;
  return { prozent: parse(text, schreibung), stellen };
}

/** Room in which letters of the text are blanked without moving the others. */
const blank = (text: string, muster: RegExp) => text.replace(muster, (fund) => ' '.repeat(fund.length));

/** At most so many figures are read from one text. */
export const MAX_ANGABEN = 40;

/**
 * The figures of a text with what they count. Semicolons, line ends and full stops separate divisions of the whole;
 * the first number of the text that others follow is the whole.
 */
export function readAngaben(text: string): Angabe[] {
  const schreibung = detectSchreibung(text);
  const angaben: Angabe[] = [];
  for (const abschnitt of text.split(/[;\n]|\.\s+(?=\p{Lu})/u)) {
    let beginntNeu = true;
    for (const stueck of splitStuecke(abschnitt)) {
      const gelesen = readStueck(stueck, schreibung);
      if (!gelesen) continue;
      const vorige = angaben.at(-1);
      // "12.590 Ausländer, 7,7 %": the share belongs to the number before it.
      if (
        vorige &&
        !beginntNeu &&
        gelesen.bezeichnung === '' &&
        gelesen.zahl === null &&
        vorige.anteil === null
      )
        vorige.anteil = gelesen.anteil;
      else angaben.push({ ...gelesen, beginntNeu });
      beginntNeu = false;
    }
  }
  return markGanzes(angaben).slice(0, MAX_ANGABEN);
}

/** A comma inside a number is none of the sentence; "und" separates where figures stand on both sides. */
function splitStuecke(abschnitt: string): string[] {
  const ohneTitel = abschnitt.replace(/^[^\d:]{1,60}:\s/, '');
  return ohneTitel.split(/,(?!\d)|\s(?:und|sowie|and)\s(?=[^,;]*\d)/);
}

function readStueck(stueck: string, schreibung: Schreibung): Omit<Angabe, 'beginntNeu'> | undefined {
  const zahl = ZAHL[schreibung];
  const prozent = new RegExp(`(${zahl})\\s*(?:%|Prozent\\b|v\\.\\s?H\\.|percent\\b|per cent\\b)`, 'i').exec(
    stueck,
  );
  const ohneAnteil = prozent ? stueck.replace(prozent[0], ' '.repeat(prozent[0].length)) : stueck;
  const suche = blank(blank(ohneAnteil, ZEIT), ALTER);
  const anzahl = new RegExp(`(?<![\\p{L}\\d])(${zahl})(?![\\p{L}\\d])`, 'u').exec(suche);
  if (!prozent && !anzahl) return undefined;
  const worte = anzahl
    ? ohneAnteil.slice(0, anzahl.index) + ohneAnteil.slice(anzahl.index + anzahl[0].length)
    : ohneAnteil;
  const bezeichnung = worte
    .replace(UNGEFAEHR, ' ')
    .replace(/[()=≈~]|\b(?:rund|etwa|ca\.?|knapp|gut)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–,.-]+|[\s:–,.-]+$/g, '')
    .slice(0, 120);
  return {
    bezeichnung,
    rolle: rolleOf(bezeichnung),
    zahl: anzahl?.[1] ? parse(anzahl[1], schreibung) : null,
    anteil: prozent?.[1] ? parseAnteil(prozent[1], schreibung) : null,
    istUngefaehr: UNGEFAEHR.test(blank(stueck, ALTER)),
  };
}

function rolleOf(bezeichnung: string): Angabenrolle {
  if (SUMME.test(bezeichnung)) return 'summe';
  return DARUNTER.test(bezeichnung) ? 'darunter' : 'teil';
}

/**
 * The first figure is the whole when it is a number that stands alone before the others, or one without a share that
 * others divide; and when no part of it is larger.
 */
function markGanzes(angaben: Angabe[]): Angabe[] {
  const [erste, zweite, ...rest] = angaben;
  if (!erste || !zweite || erste.zahl === null || erste.rolle === 'darunter') return angaben;
  const andere = [zweite, ...rest];
  const teiltSich =
    erste.anteil === null &&
    andere.some(({ anteil, bezeichnung }) => anteil !== null || /^davon\b/i.test(bezeichnung));
  const istGanzes =
    (zweite.beginntNeu || teiltSich) &&
    andere.every(({ zahl }) => zahl === null || zahl <= (erste.zahl ?? 0));
  return istGanzes ? [{ ...erste, rolle: 'ganzes' }, ...andere] : angaben;
}
