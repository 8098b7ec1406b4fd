/** School holidays as an office has them: lines "name;first day;last day", or an iCalendar file of the state. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addDays, type Datum, isDatum, parseDatum } from '../../../begriffe/zeit.ts';
import type { Ferien } from './kurs.settings.ts';

const MAX = 500;

/**
 * Reads holidays; both days belong to them. Refuses `ferien.leer` and `ferien.unlesbar` (werte: zeile, counted from 1).
 * @returns in the order of their days
 */
export function readFerien(text: string): Ergebnis<Ferien[]> {
  const gelesen = /BEGIN:VCALENDAR/i.test(text) ? readKalender(text) : readZeilen(text);
  if (!gelesen.ok) return gelesen;
  if (gelesen.wert.length === 0) return refuse('ferien.leer');
  return ok(gelesen.wert.toSorted((a, b) => (a.von < b.von ? -1 : 1)).slice(0, MAX));
}

function readZeilen(text: string): Ergebnis<Ferien[]> {
  const ferien: Ferien[] = [];
  for (const [index, zeile] of text.split(/\r?\n/).entries()) {
    if (zeile.trim() === '') continue;
    const [name = '', erster = '', letzter = ''] = zeile.split(/[;\t]/).map((teil) => teil.trim());
    const von = parseDatum(erster);
    const bis = letzter === '' ? von : parseDatum(letzter);
    if (name === '' || !von.ok || !bis.ok || bis.wert < von.wert) {
      return refuse('ferien.unlesbar', { feld: 'ferien', werte: { zeile: index + 1 } });
    }
    ferien.push({ name, von: von.wert, bis: bis.wert });
  }
  return ok(ferien);
}

/** Events of whole days (RFC 5545): DTEND is the day after the last one. */
function readKalender(text: string): Ergebnis<Ferien[]> {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const ferien: Ferien[] = [];
  let event: Map<string, string> | null = null;
  for (const line of lines) {
    if (/^BEGIN:VEVENT$/i.test(line)) event = new Map();
    else if (/^END:VEVENT$/i.test(line)) {
      const eines = event && toFerien(event);
      if (eines) ferien.push(eines);
      event = null;
    } else if (event) {
      const match = /^([\w-]+)[^:]*:(.*)$/.exec(line);
      if (match) event.set(match[1]!.toUpperCase(), match[2]!);
    }
  }
  return ok(ferien);
}

function toFerien(event: ReadonlyMap<string, string>): Ferien | null {
  const von = tagOf(event.get('DTSTART'));
  if (von === null) return null;
  const danach = tagOf(event.get('DTEND'));
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1').trim();
  const bis = danach !== null && danach > von ? addDays(danach, -1) : von;
  return { name: name || 'Ferien', von, bis };
}

function tagOf(wert = ''): Datum | null {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(wert);
  const tag = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isDatum(tag) ? tag : null;
}
