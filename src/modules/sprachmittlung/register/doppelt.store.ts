import type { Db } from '../../../platform/database/database.ts';
import {
  type Aehnlichkeit,
  comparePersonen,
  compareStellen,
  type Personenangaben,
  type Stellenangaben,
} from './doppelt.rules.ts';

/** Somebody in the register who looks like the one that is about to be written down. */
export interface Aehnlicher {
  id: number;
  name: string;
  ort: string;
  /** What they have in common, never empty. */
  gruende: Aehnlichkeit[];
}

const MEISTENS = 8;

/** Those with the most in common first. */
function select<R>(
  rows: readonly R[],
  judge: (row: R) => Aehnlichkeit[],
  describe: (row: R) => Omit<Aehnlicher, 'gruende'>,
): Aehnlicher[] {
  return rows
    .map((row) => ({ row, gruende: judge(row) }))
    .filter(({ gruende }) => gruende.length > 0)
    .sort((a, b) => b.gruende.length - a.gruende.length)
    .slice(0, MEISTENS)
    .map(({ row, gruende }) => ({ ...describe(row), gruende }));
}

/** People with a similar name, the same telephone or the same mail; those who left as well. */
export async function findAehnlichePersonen(db: Db, person: Personenangaben): Promise<Aehnlicher[]> {
  const rows = await db
    .selectFrom('sprachmittler')
    .select(['id', 'nachname', 'vorname', 'telefon', 'mobil', 'email', 'ort'])
    .orderBy('id')
    .execute();
  return select(
    rows,
    (row) => comparePersonen(person, { ...row, telefone: telefoneOf(row.telefon, row.mobil) }),
    (row) => ({ id: row.id, name: `${row.vorname} ${row.nachname}`.trim(), ort: row.ort }),
  );
}

/** Requesters with a similar name at the same place, the same telephone or the same mail. */
export async function findAehnlicheStellen(db: Db, stelle: Stellenangaben): Promise<Aehnlicher[]> {
  const rows = await db
    .selectFrom('stelle')
    .select(['id', 'name', 'ort', 'telefon', 'email'])
    .orderBy('id')
    .execute();
  return select(
    rows,
    (row) => compareStellen(stelle, { ...row, telefone: telefoneOf(row.telefon) }),
    ({ id, name, ort }) => ({ id, name, ort }),
  );
}

export const telefoneOf = (...nummern: (string | undefined)[]): string[] =>
  nummern.flatMap((nummer) => (nummer ? [nummer] : []));

/** Everybody found was shown before and is somebody else: what the button "save anyway" carries. */
export function isBestaetigt(funde: readonly Aehnlicher[], trotzdem: unknown): boolean {
  const gezeigt = String(trotzdem ?? '').split(',');
  return funde.every(({ id }) => gezeigt.includes(String(id)));
}
