/**
 * Clients stand in KoMuT under a pseudonym. These rules notice what looks like a real person; they only ever give a
 * hint, because a word may be both a name and a word, and the requester knows better.
 */
import type { Grund } from '../../begriffe/grund.ts';

/** Words that describe somebody without naming: with one of these beside it, a capital is just German spelling. */
const BESCHREIBEND = new Set(
  (
    'klient klientin kunde kundin patient patientin mutter vater eltern elternteil kind kinder kindern sohn tochter ' +
    'bruder schwester oma opa familie ehepaar paar schueler schuelerin bewohner bewohnerin person personen fall akte ' +
    'nummer neu neue neuer neues alte alter junge junger maedchen mann frau herr baby saeugling jugendliche ' +
    'jugendlicher teilnehmer teilnehmerin antragsteller antragstellerin gruppe team klasse termin erstgespraech ' +
    'schwangere unbekannt anonym the client patient mother father child family case new'
  ).split(' '),
);
const PARTIKEL = new Set('von van der den de da di del dos al el bin ibn abu ben ould zu zum zur'.split(' '));
const ANREDE =
  /(?<!\p{L})(?:herr|herrn|frau|fr|hr|familie|fam|mr|mrs|ms|dr)\.?\s+(?:(?:dr|prof)\.?\s+)*(\p{L}[\p{L}'’-]+)/giu;

/**
 * Looks for a real name in the field for the pseudonym: salutation with a name, `Name, Vorname`, two words that could
 * be first and last name (in any script), or a date of birth. Null when nothing is suspicious. Initials (`Frau M.`),
 * codes (`K-2023-114`) and descriptions (`Mutter mit Säugling`) pass.
 */
export function checkPseudonym(eingabe: string): Grund | null {
  const text = eingabe.trim().replace(/\s+/g, ' ');
  const inFreitext = checkFreitext(text);
  if (inFreitext) return { ...inFreitext, feld: 'klient' };
  if (/^\p{L}[\p{L}'’ -]+,\s*\p{L}[\p{L}'’ -]+$/u.test(text) && text.split(/[ ,]+/).every(isNamensartig)) {
    return { grund: 'anfrage.pseudonym.komma-name', feld: 'klient' };
  }
  return hasNamenspaar(text) ? { grund: 'anfrage.pseudonym.voller-name', feld: 'klient' } : null;
}

/** Looks for a salutation with a name, or a date of birth, in a free text such as the justification. */
export function checkFreitext(text: string): Grund | null {
  for (const [, name] of text.matchAll(ANREDE)) {
    if (isNamensartig(name!) && /^[\p{Lu}\p{Lo}]/u.test(name!)) return { grund: 'anfrage.pseudonym.anrede' };
  }
  if (/(?:geb\.?|geboren|born|\*)[^\d]{0,8}\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/i.test(text)) {
    return { grund: 'anfrage.pseudonym.geburtsdatum' };
  }
  return null;
}

/** First and last name side by side; `M. Ahmadi` counts, two initials do not. */
function hasNamenspaar(text: string): boolean {
  const worte = text.split(/[\s/]+/).filter((wort) => !PARTIKEL.has(wort.toLowerCase()));
  const istGanzKlein = worte.length === 2 && worte.every((wort) => /^\p{Ll}{3,}$/u.test(wort));
  for (let i = 1; i < worte.length; i++) {
    const [links, rechts] = [worte[i - 1]!, worte[i]!];
    const linksName = isNamensartig(links);
    const rechtsName = isNamensartig(rechts);
    const initiale = /^\p{Lu}\.$/u;
    if (linksName && rechtsName && (istGanzKlein || (isGross(links) && isGross(rechts)))) return true;
    if (
      (linksName && isGross(links) && initiale.test(rechts)) ||
      (initiale.test(links) && rechtsName && isGross(rechts))
    ) {
      return true;
    }
  }
  return false;
}

/** Begins with a capital, or is written in a script without capitals. */
function isGross(wort: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(wort);
}

function isNamensartig(wort: string): boolean {
  if (!/^\p{L}[\p{L}\p{M}'’-]{1,}$/u.test(wort)) return false;
  const einfach = wort.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  // Two capitals are an abbreviation or initials, not a name.
  return !BESCHREIBEND.has(einfach) && !/^\p{Lu}{2}$/u.test(wort);
}
