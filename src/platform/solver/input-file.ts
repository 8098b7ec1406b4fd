import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { CommandRefusal } from '../command.ts';
import { texte } from './input-file.texte.ts';

/** Sentences for what a schema refuses by itself: `ctx.addIssue({ code: 'custom', params: { grund, … } })`. */
export type Reasons = Record<string, (params: Record<string, string | number>) => string>;

/**
 * Reads an optimisation task from a JSON file.
 * @param reasons the sentences for the schema's own refusals, by `params.grund`
 * @throws CommandRefusal whose sentence names the place, e.g. `wartende[3].niveau: Die Angabe fehlt.`
 */
export async function readInputFile<Output>(
  datei: string,
  schema: z.ZodType<Output>,
  reasons: Reasons,
  sprache: Anzeigesprache,
): Promise<Output> {
  const data = parseJson(datei, await readText(datei, sprache), sprache);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [erster, ...weitere] = result.error.issues;
  const rest = weitere.length > 0 ? texte[sprache].weitere(weitere.length) : '';
  throw new CommandRefusal(
    `${placeOf(erster!.path, sprache)}: ${sentenceOf(erster!, data, reasons, sprache)}${rest}`,
  );
}

async function readText(datei: string, sprache: Anzeigesprache): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(datei);
  } catch {
    throw new CommandRefusal(texte[sprache].keineDatei(datei));
  }
  try {
    // Also takes away the mark at the beginning that some editors write.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandRefusal(texte[sprache].keinText(datei));
  }
}

function parseJson(datei: string, text: string, sprache: Anzeigesprache): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const stelle = /\(line (\d+) column (\d+)\)/.exec((fault as Error).message);
    const wo = stelle ? texte[sprache].zeile(stelle[1]!, stelle[2]!) : '';
    throw new CommandRefusal(texte[sprache].keinJson(datei, wo));
  }
}

/** `anfragen[2].ort[0]`, as one would write it in a program. */
function placeOf(path: readonly PropertyKey[], sprache: Anzeigesprache): string {
  const place = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return place || texte[sprache].ganzes;
}

function sentenceOf(
  issue: z.core.$ZodIssue,
  data: unknown,
  reasons: Reasons,
  sprache: Anzeigesprache,
): string {
  const say = texte[sprache];
  if (valueAt(data, issue.path) === undefined) return say.fehlt;
  if (issue.code === 'custom') {
    const params = (issue.params ?? {}) as Record<string, string | number>;
    return reasons[String(params.grund)]?.(params) ?? say.unlesbar;
  }
  if (issue.code === 'invalid_type') return say.art(say.arten[issue.expected] ?? issue.expected);
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const grenze = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    if (issue.origin === 'string') return say.leer;
    if (issue.origin === 'array') return say.laenge(grenze);
    return issue.code === 'too_small' ? say.zuKlein(grenze) : say.zuGross(grenze);
  }
  return say.unlesbar;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null)?.[part], data);
}
