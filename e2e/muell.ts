import { csv, type Wert, xlsx } from '../src/modules/sprachmittlung/import/listen.beispiele.ts';
import type { Zufall } from './zufall.ts';

/** What must never come back from a page as markup. */
export const MARKUP = '"><script>komutXss()</script>';

/** What people, programs and attackers put into fields: nearly right, far off, of another kind. */
const WORDS =
  `0 -1 1 2 7 99999999999999999999 9007199254740993 1e308 -0 NaN Infinity 0x10 1,5 1.234,56 ½ ٣ null undefined
  true __proto__ constructor toString 31.02.2026 1.4.26 2026-03-18 0000-00-00 9999-12-31 -271821-04-20 24.12. heute
  25:61 9 9.30 0930 24:00 23:59 -1:00 9-10 vor-ort video stelle anderer ti xx ar-SY Tigrinya A1 Z9 ja nein on weiblich
  angefragt bestaetigt sonstiges a@b a@b.de @ ä@ö.example 0176 00000000000 DE89370400440532013000 DE00 K-17
  O’Brien-Müller Ŷılmaz 李小龙 محمد 🙂🙂🙂 % _ \\ %00 %ff ../../etc/passwd //evil.example {{7*7}} =1+1 @SUM(A1) {"a":1} [] <xml/>`
    .split(/\s+/)
    .filter(Boolean);

/** With blanks and controls, halves of letters, and too long for any field. */
const SCRAPS: readonly string[] = [
  ...WORDS,
  ...[
    '',
    ' ',
    '9 Uhr',
    'Maria Musterfrau',
    '+49 176 1234567',
    "' OR 1=1 --",
    '; DROP TABLE einsatz;',
    'javascript:alert(1)',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff x',
    '\ufffe',
    '\u001b[31m',
    '\r\n\r\n',
    'a\tb',
    '\u00a0',
    '\u202egnirps',
  ],
  ...[MARKUP, 'x'.repeat(300), 'ä'.repeat(5000), ' '.repeat(2000), '9'.repeat(400), 'e\u0301\u0301\u0301'],
];

export function scrap(zufall: Zufall): string {
  if (zufall.chance(0.85)) return zufall.pick(SCRAPS);
  const length = zufall.below(zufall.chance(0.05) ? 20_000 : 30);
  return Array.from({ length }, () =>
    String.fromCharCode(zufall.below(zufall.chance(0.7) ? 128 : 65_536)),
  ).join('');
}

/** Any JSON value, of any depth within reason. */
export function scrapJson(zufall: Zufall, depth = 3): unknown {
  const kind = zufall.below(depth > 0 ? 9 : 7);
  if (kind === 7) return Array.from({ length: zufall.below(4) }, () => scrapJson(zufall, depth - 1));
  if (kind === 8) return Object.fromEntries([[scrap(zufall).slice(0, 20), scrapJson(zufall, depth - 1)]]);
  return [null, true, zufall.below(5), -1.5, Number.MAX_SAFE_INTEGER, scrap(zufall), scrap(zufall)][kind];
}

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
}

/** What fits a field of this name. */
const FITTING: Record<string, string> = {
  sprache: 'ti',
  datum: '2026-04-15',
  beginn: '09:00',
  ende: '10:30',
  von: '09:00',
  bis: '10:00',
  modus: 'video',
  thema: 'beratung',
  klient: 'K-17',
  name: 'Beratungsstelle',
  nachname: 'Testmann',
  email: 'probe@example.org',
  begruendung: 'Verständigung auf Deutsch ist noch nicht möglich.',
};

/** A value that mostly fits a schema of the API's description, with garbage in some places. */
export function nearly(
  zufall: Zufall,
  schema: JsonSchema,
  resolve: (ref: string) => JsonSchema,
  name = '',
): unknown {
  if (zufall.chance(0.04)) return scrapJson(zufall);
  if (schema.$ref) return nearly(zufall, resolve(schema.$ref), resolve, name);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return nearly(zufall, zufall.pick(variants), resolve, name);
  if (schema.enum) return zufall.pick(schema.enum);
  if (schema.const !== undefined) return schema.const;
  const type = Array.isArray(schema.type) ? zufall.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || zufall.chance(0.25))
          .map(([key, property]) => [key, nearly(zufall, property, resolve, key)]),
      );
    case 'array':
      return Array.from({ length: zufall.below(4) }, () => nearly(zufall, schema.items ?? {}, resolve));
    case 'integer':
    case 'number':
      return zufall.pick([0, 1, 2, 3, -1, 0.5, 1e15, 1e300]);
    case 'boolean':
      return zufall.chance(0.5);
    case 'null':
      return null;
    default:
      return zufall.chance(0.8) ? (FITTING[name] ?? scrap(zufall)) : scrap(zufall);
  }
}

const TITLES =
  'Name,Nachname,Vorname,Sprachen,Ort,PLZ,Telefon,E-Mail,IBAN,dabei seit,Datum,von,bis,Dauer,Sprache,Stelle,Sprachmittler,km,Status,'.split(
    ',',
  );
const CELLS =
  'Kovalenko, Olena;Haddad, Samir;Ukrainisch, Russisch C1;arab.;Tigrinya;Jobcenter;durchgeführt;abgesagt;niemand'.split(
    ';',
  );

/** A list as an office might keep it, or a file that was one. */
export async function scrapFile(zufall: Zufall): Promise<File> {
  const titles = Array.from({ length: 1 + zufall.below(9) }, () => zufall.pick(TITLES));
  const cell = () => (zufall.chance(0.5) ? zufall.pick(CELLS) : scrap(zufall).slice(0, 200));
  const rows = Array.from({ length: zufall.below(12) }, () => titles.map(cell));
  const table = [...(zufall.chance(0.9) ? [titles] : []), ...rows];
  const isCsv = zufall.chance(0.4);
  let bytes: Uint8Array = isCsv
    ? csv(table, zufall.pick([';', ',', '\t']), zufall.pick(['utf-8', 'utf-16', 'windows-1252'] as const))
    : await xlsx(table.map((row) => row.map(sheetCell)));
  if (zufall.chance(0.4)) bytes = damage(zufall, bytes);
  return new File(
    [Buffer.from(bytes)],
    zufall.pick(['liste.xlsx', 'liste.csv', 'liste.ods', MARKUP, `${scrap(zufall).slice(0, 50)}.xlsx`]),
  );
}

/** What a spreadsheet's XML cannot hold, no spreadsheet holds. */
const sheetCell = (text: string): Wert =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function damage(zufall: Zufall, bytes: Uint8Array): Uint8Array {
  if (zufall.chance(0.4)) return bytes.slice(0, zufall.below(bytes.length + 1));
  const damaged = bytes.slice();
  for (let times = 1 + zufall.below(20); times > 0 && damaged.length > 0; times--)
    damaged[zufall.below(damaged.length)] = zufall.below(256);
  return damaged;
}
