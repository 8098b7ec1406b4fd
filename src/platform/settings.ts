import type { z } from 'zod';
import type { Db, Trx } from './database/database.ts';

/** One setting the office edits: its key, its shape and what counts until somebody sets it. */
export interface Einstellung<T> {
  schluessel: string;
  schema: z.ZodType<T>;
  vorgabe: T;
}

/** The value that counts now. A stored value that no longer fits the shape gives way to the default. */
export async function readSetting<T>(db: Db | Trx, setting: Einstellung<T>): Promise<T> {
  const [wert] = await readSettings(db, setting);
  return wert;
}

/** The same for several at once, in their order. */
export async function readSettings<T extends unknown[]>(
  db: Db | Trx,
  ...settings: { [K in keyof T]: Einstellung<T[K]> }
): Promise<T> {
  const rows = await db
    .selectFrom('einstellung')
    .distinctOn('schluessel')
    .select(['schluessel', 'wert'])
    .where(
      'schluessel',
      'in',
      settings.map(({ schluessel }) => schluessel),
    )
    .orderBy('schluessel')
    .orderBy('id', 'desc')
    .execute();
  const stored = new Map(rows.map(({ schluessel, wert }) => [schluessel, wert as { wert?: unknown }]));
  return settings.map(({ schluessel, schema, vorgabe }) => {
    if (!stored.has(schluessel)) return vorgabe;
    const parsed = schema.safeParse(stored.get(schluessel)?.wert);
    return parsed.success ? parsed.data : vorgabe;
  }) as T;
}

/** Sets a new value; the older ones stay as history. */
export async function saveSetting<T>(
  trx: Trx,
  setting: Einstellung<T>,
  wert: T,
  von: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('einstellung')
    .values({
      schluessel: setting.schluessel,
      wert: JSON.stringify({ wert }),
      gesetzt_von: von,
      gesetzt_at: now,
    })
    .execute();
}

export interface EinstellungVerlauf<T> {
  wert: T;
  gesetztVon: string;
  gesetztAt: Date;
}

/** Every version that somebody set, the newest first; what no longer fits the shape is left out. */
export async function readSettingHistory<T>(
  db: Db | Trx,
  setting: Einstellung<T>,
): Promise<EinstellungVerlauf<T>[]> {
  const rows = await db
    .selectFrom('einstellung')
    .select(['wert', 'gesetzt_von', 'gesetzt_at'])
    .where('schluessel', '=', setting.schluessel)
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const parsed = setting.schema.safeParse((row.wert as { wert?: unknown }).wert);
    return parsed.success
      ? [{ wert: parsed.data, gesetztVon: row.gesetzt_von, gesetztAt: row.gesetzt_at }]
      : [];
  });
}
