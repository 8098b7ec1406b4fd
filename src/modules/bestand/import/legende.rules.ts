import { type Datum, isDatum } from '../../../begriffe/zeit.ts';

/** What stands below the line of underscores. */
export interface Legende {
  fussnoten: string;
  quelle: string | null;
  lizenz: string | null;
  stand: Datum | null;
}

export function isLegendenstrich(zelle: string): boolean {
  return /^"?_{5,}"?$/.test(zelle.trim());
}

/** Reads footnotes, source, licence and production date of a GENESIS table; what is not said is null. */
export function parseLegende(zeilen: string[]): Legende {
  const text = zeilen.map(cleanZeile).join('\n');
  const copyright = text.indexOf('©');
  const stand = /Stand:?\s*(\d{2})\.(\d{2})\.(\d{4})/.exec(text);
  const datum = stand ? `${stand[3]}-${stand[2]}-${stand[1]}` : '';
  return {
    fussnoten: (copyright < 0 ? text : text.slice(0, copyright)).trim(),
    quelle: copyright < 0 ? null : parseQuelle(text.slice(copyright + 1)),
    lizenz: parseLizenz(text),
    stand: isDatum(datum) ? datum : null,
  };
}

/** The legend is free text in which cells are quoted across lines: quotes and padding separators go. */
function cleanZeile(zeile: string): string {
  return zeile
    .replace(/;+$/, '')
    .replace(/^"(?!")|(?<!")"$/g, '')
    .replaceAll('""', '"')
    .trim();
}

/** From the © to the licence, the production date or the paragraph's end. */
function parseQuelle(text: string): string | null {
  const absatz = text.split(/\n\s*\n|Dieses Werk|Stand:|\|/)[0] ?? '';
  return (
    absatz
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, '')
      .trim() || null
  );
}

function parseLizenz(text: string): string | null {
  const fliessend = text.replace(/\s+/g, ' ');
  const lizenz = /Datenlizenz Deutschland ?[-–] ?(\p{L}+) ?[-–] ?Version ?([\d.]*\d)/u.exec(fliessend);
  if (lizenz) return `Datenlizenz Deutschland – ${lizenz[1]} – Version ${lizenz[2]}`;
  if (/dl-de\/by-2-0/i.test(fliessend)) return 'Datenlizenz Deutschland – Namensnennung – Version 2.0';
  return /Vervielfältigung und Verbreitung[^.|]*gestattet/.exec(fliessend)?.[0] ?? null;
}
