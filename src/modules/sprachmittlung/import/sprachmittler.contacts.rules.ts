/** How a person of the list is reached and paid: telephone, e-mail, address, account. */
import { looksLikeIban, parseIban } from '../../../begriffe/iban.ts';
import type { Hinweissammler, Zeilenblick } from './hinweis.rules.ts';
import type { SprachmittlerFeld } from './sprachmittler.fields.rules.ts';
import {
  type Anschrift,
  findEmails,
  isLeerzeichen,
  readAnschrift,
  readPlz,
  readRufnummern,
} from './values.rules.ts';

type Blick = Zeilenblick<SprachmittlerFeld>;
type Sammler = Hinweissammler<SprachmittlerFeld>;

/** Telephone numbers and e-mail addresses from every column that may hold them. */
export function readContacts(row: Blick, sammler: Sammler): { telefone: string[]; emails: string[] } {
  const telefone: string[] = [];
  const emails: string[] = [];
  const zeile = row.zeile.number;
  for (const feld of ['telefon', 'email', 'kontakt'] as const) {
    for (const { cell, spalte } of row.all(feld)) {
      if (isLeerzeichen(cell)) continue;
      const addresses = findEmails(cell.text);
      emails.push(...addresses);
      if (feld === 'email' && addresses.length === 0 && !/^(?:keine?|nein)\b/i.test(cell.text)) {
        sammler.add('email-falsch', zeile, spalte, { inhalt: cell.text });
      }
      if (feld === 'email') continue;
      const { nummern, unlesbar } = readRufnummern(cell);
      telefone.push(...nummern);
      for (const inhalt of unlesbar) sammler.add('telefon-unlesbar', zeile, spalte, { inhalt });
    }
  }
  return { telefone: [...new Set(telefone)], emails: [...new Set(emails)] };
}

/** The account, when its IBAN is right; a wrong one is only reported. */
export function readIban(row: Blick, sammler: Sammler): string | undefined {
  const found = row.get('iban');
  if (found === undefined) return undefined;
  const iban = parseIban(found.cell.text);
  if (iban === undefined && (looksLikeIban(found.cell.text) || /\d(?:\s?\d){5}/.test(found.cell.text))) {
    const bare = found.cell.text.replace(/[^\p{L}\d]/gu, '');
    sammler.add('iban-falsch', row.zeile.number, found.spalte, {
      laenge: bare.length,
      land: bare.slice(0, 2).toUpperCase(),
    });
  }
  return iban;
}

/** Street, postcode and town from whichever columns the list has for them. */
export function readTown(row: Blick, sammler: Sammler): Anschrift {
  const postcode = row.get('plz');
  const plz = postcode && readPlz(postcode.cell);
  // "27432 Zeven" stands under any of these titles.
  const parts = [plz === undefined ? row.text('plz') : '', row.text('ort'), row.text('anschrift')].map(
    readAnschrift,
  );
  const found = plz ?? parts.find((part) => part.plz !== undefined)?.plz;
  if (postcode !== undefined && found === undefined && !isLeerzeichen(postcode.cell)) {
    sammler.add('plz-falsch', row.zeile.number, postcode.spalte, { inhalt: postcode.cell.text });
  }
  const street = [row.text('strasse'), row.text('hausnummer')].filter((text) => text !== '').join(' ');
  return compact({
    strasse: street || parts.find((part) => part.strasse !== undefined)?.strasse,
    plz: found,
    ort: parts.find((part) => part.ort !== undefined)?.ort,
  });
}

/** Leaves out what is undefined or empty. */
export function compact<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
