/** Cells in the form the readers expect, whatever file format they come from. */
import { type Cell, dateOfSerial, minutesOfSerial } from '../../begriffe/sheet.ts';

/** What a number format shows: a calendar date (with or without time), a time of day or length, a share, a plain number. */
export type NumberKind = 'date' | 'time' | 'percent' | undefined;

const pad = (part: number) => String(part).padStart(2, '0');

/** A numeric cell and the text a person reads in it. */
export function numberCell(number: number, kind: NumberKind): Cell {
  const date = kind === 'date' ? dateOfSerial(number) : undefined;
  if (date !== undefined) {
    const minutes = minutesOfSerial(number);
    const day = `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
    const time = minutes === 0 ? '' : ` ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    return { text: day + time, number, kind: 'date' };
  }
  if (kind === 'time' && number >= 0 && number < 1000) {
    const minutes = Math.round(number * 1440);
    return { text: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`, number, kind: 'time' };
  }
  // A share is stored as part of one; all its places count, whatever the format rounds away.
  if (kind === 'percent') return { text: `${plain(number * 100, 12)} %`, number, kind };
  return { text: plain(number, 15), number };
}

const plain = (number: number, digits: number) =>
  String(Number(number.toPrecision(digits))).replace('.', ',');

/**
 * Blanks of every kind as one, line breaks as one line break, nothing invisible, no halves of letters and no control
 * characters, which PostgreSQL does not take. Empty text is no cell.
 */
export function textCell(raw: string): Cell | undefined {
  const text = raw
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .normalize('NFC');
  return text === '' ? undefined : { text };
}
