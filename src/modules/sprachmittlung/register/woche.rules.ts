/** The weekly pattern as somebody types it: "9–12, 14:30–18", "ganztags", "ab 14". */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { parseUhrzeit, type Uhrzeit } from '../../../begriffe/zeit.ts';

export interface Tagesfenster {
  von: Uhrzeit;
  /** May be `24:00`. */
  bis: Uhrzeit;
}

const readTime = (text: string): Uhrzeit | null => {
  if (/^24(?:[:.]?00)?(?:\s*uhr)?$/i.test(text.trim())) return '24:00';
  const gelesen = parseUhrzeit(text);
  return gelesen.ok ? gelesen.wert : null;
};

function readFenster(text: string): Tagesfenster | null {
  if (/^(?:ganztags|ganzt(?:ä|ae)gig|immer|all day|jederzeit)$/i.test(text))
    return { von: '00:00', bis: '24:00' };
  if (/^(?:vormittags|mornings?)$/i.test(text)) return { von: '08:00', bis: '12:00' };
  if (/^(?:nachmittags|afternoons?)$/i.test(text)) return { von: '12:00', bis: '18:00' };
  const ab = /^(?:ab|from|after)\s+(.+)$/i.exec(text)?.[1];
  const bis = /^(?:bis|until|till)\s+(.+)$/i.exec(text)?.[1];
  const range = /^(?:von\s+)?(.+?)\s*(?:[-–—]|bis|to)\s*(.+)$/i.exec(text);
  const von = ab ?? (bis ? '0:00' : range?.[1]);
  const ende = bis ?? (ab ? '24' : range?.[2]);
  if (von === undefined || ende === undefined) return null;
  const [first, last] = [readTime(von), readTime(ende)];
  return first !== null && last !== null && first < last ? { von: first, bis: last } : null;
}

/** Windows of one day in order, those that touch joined. Refuses `feld.uhrzeiten`. Empty text: none. */
export function parseTagesfenster(eingabe: string): Ergebnis<Tagesfenster[]> {
  const parts = eingabe
    .split(/[,;\n]|\s(?:und|and|u\.)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:nein|nie|no|-|–)$/i.test(part));
  const fenster = parts.map(readFenster);
  if (fenster.length > 12 || fenster.some((one) => one === null)) return refuse('feld.uhrzeiten');
  const joined: Tagesfenster[] = [];
  for (const next of (fenster as Tagesfenster[]).toSorted((a, b) => (a.von < b.von ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && next.von <= last.bis) last.bis = next.bis > last.bis ? next.bis : last.bis;
    else joined.push({ ...next });
  }
  return ok(joined);
}

/** As it stands in the form: `09:00–12:00, 14:30–18:00`. */
export function formatTagesfenster(fenster: readonly Tagesfenster[], ganztags: string): string {
  return fenster
    .map(({ von, bis }) => (von === '00:00' && bis === '24:00' ? ganztags : `${von}–${bis}`))
    .join(', ');
}
