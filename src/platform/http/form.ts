import type { z } from 'zod';
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Ctx } from './route.ts';

/** What somebody typed, as it came, so that a refused form shows it again. */
export type Eingabe = Record<string, string | string[] | undefined>;

/** Field name → key of its sentence (or the sentence itself). The empty name is for the whole form. */
export type Feldfehler = Record<string, string>;

export type FormResult<T> =
  | { ok: true; wert: T; eingabe: Eingabe }
  | { ok: false; fehler: Feldfehler; eingabe: Eingabe };

/** Reads the posted text fields; several of one name become a list, files are left out. */
export async function readEingabe(c: Ctx): Promise<Eingabe> {
  const body = await c.req.parseBody({ all: true });
  const eingabe: Eingabe = {};
  for (const [name, value] of Object.entries(body)) {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (part): part is string => typeof part === 'string',
    );
    if (texts.length > 1 || name.endsWith('[]')) eingabe[name.replace(/\[\]$/, '')] = texts;
    else if (texts.length === 1) eingabe[name] = texts[0];
  }
  return eingabe;
}

/** Checks what was typed against a schema; issues become one sentence key for each field, the first one counts. */
export function checkEingabe<T>(eingabe: Eingabe, schema: z.ZodType<T>): FormResult<T> {
  const parsed = schema.safeParse(eingabe);
  if (parsed.success) return { ok: true, wert: parsed.data, eingabe };
  const fehler: Feldfehler = {};
  for (const issue of parsed.error.issues) {
    const feld = issue.path.map(String).join('.');
    fehler[feld] ??= issue.message;
  }
  return { ok: false, fehler, eingabe };
}

export async function readForm<T>(c: Ctx, schema: z.ZodType<T>): Promise<FormResult<T>> {
  return checkEingabe(await readEingabe(c), schema);
}

type Refusal = Pick<Ablehnung, 'grund' | 'werte' | 'feld'>;

/** A module's sentence for what it refuses. */
type Satz = (refusal: Pick<Ablehnung, 'grund' | 'werte'>, sprache: Anzeigesprache) => string;

/** What the schema found wrong: keys of sentences become sentences. */
export function fieldErrors(fehler: Feldfehler, satz: Satz, sprache: Anzeigesprache): Feldfehler {
  return Object.fromEntries(Object.entries(fehler).map(([feld, grund]) => [feld, satz({ grund }, sprache)]));
}

/** A refusal of the action, or several of them, shown like field errors; the first one of a field counts. */
export function refusalErrors(
  refusals: Refusal | readonly Refusal[],
  satz: Satz,
  sprache: Anzeigesprache,
): Feldfehler {
  const fehler: Feldfehler = {};
  for (const refusal of [refusals].flat()) fehler[refusal.feld ?? ''] ??= satz(refusal, sprache);
  return fehler;
}

/** The one uploaded file of a field, or null when none was chosen. */
export async function readUpload(c: Ctx, feld: string): Promise<{ name: string; inhalt: Uint8Array } | null> {
  const body = await c.req.parseBody();
  const file = body[feld];
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return { name: file.name.slice(0, 200), inhalt: new Uint8Array(await file.arrayBuffer()) };
}
