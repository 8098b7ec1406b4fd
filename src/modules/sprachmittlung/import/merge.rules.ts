/** Two rows of one person as one entry: what the first row says counts, the later one fills gaps. */
import { mergeGenannte } from './languages.rules.ts';
import type { ImportierterSprachmittler } from './sprachmittler.row.rules.ts';

const earlier = (a?: string, b?: string) => (a === undefined || (b !== undefined && b < a) ? b : a);
const later = (a?: string, b?: string) => (a === undefined || (b !== undefined && b > a) ? b : a);

export function mergePersons(
  a: ImportierterSprachmittler,
  b: ImportierterSprachmittler,
): ImportierterSprachmittler {
  const dabeiSeit = earlier(a.dabeiSeit, b.dabeiSeit);
  const dabeiBis = later(a.dabeiBis, b.dabeiBis);
  const bemerkung = [...new Set([a.bemerkung, b.bemerkung].filter((text) => text !== undefined))].join('; ');
  return {
    ...b,
    ...a,
    zeilen: [...a.zeilen, ...b.zeilen],
    vorname: a.vorname || b.vorname,
    telefone: [...new Set([...a.telefone, ...b.telefone])],
    emails: [...new Set([...a.emails, ...b.emails])],
    sprachen: mergeGenannte([...a.sprachen, ...b.sprachen]),
    rollen: [...new Set([...a.rollen, ...b.rollen])],
    ...(dabeiSeit === undefined ? {} : { dabeiSeit }),
    ...(dabeiBis === undefined ? {} : { dabeiBis }),
    ...(bemerkung === '' ? {} : { bemerkung }),
  };
}

/** People who joined on that day or later. Somebody without a date is not counted. */
export function countNewcomers(personen: readonly ImportierterSprachmittler[], seit: string): number {
  return personen.filter((person) => person.dabeiSeit !== undefined && person.dabeiSeit >= seit).length;
}
