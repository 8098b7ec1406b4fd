import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { type Compiler, loadCompiler } from './compiler.ts';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Rounds in which letters without a font are found; each finds all of them but those behind an earlier fault. */
const ROUNDS = 5;

/**
 * Makes a PDF that screen readers can read (PDF/UA-1, tagged) from a Typst template. The data arrive in the template as
 * `json(bytes(sys.inputs.daten))`, so that nothing in them is ever read as Typst. Letters that no font has become `?`.
 * Refuses `dokument.pdf-fehlt` on machines for which there is no Typst.
 * @param template address of the template, below src/
 * @param load gives the compiler, null where there is none
 * @throws Error when the template is faulty
 */
export async function renderPdf(
  template: URL,
  daten: Json,
  load: () => Compiler | null = loadCompiler,
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  // A document takes milliseconds: others get their turn between two of them.
  await setImmediate();
  const compiler = load();
  if (!compiler) return refuse('dokument.pdf-fehlt');
  const mainFilePath = fileURLToPath(template);
  let clean = mapTexts(daten, (text) => text.toWellFormed().replace(/(?!\n)\p{Cc}/gu, ' '));
  for (let round = 1; ; round++) {
    try {
      const pdf = compiler.pdf(
        { mainFilePath, inputs: { daten: JSON.stringify(clean) } },
        { pdfStandard: 'ua-1' },
      );
      return ok(new Uint8Array(pdf));
    } catch (fault) {
      const missing = findMissing((fault as Error).message);
      if (missing.length === 0 || round === ROUNDS) throw fault;
      clean = mapTexts(clean, (text) =>
        missing.reduce((all, one) => all.replaceAll(one, replacementOf(one)), text),
      );
    } finally {
      compiler.evictCache(10);
    }
  }
}

/** What Typst found no font for, as it stands in the data; empty when something else was wrong. */
function findMissing(message: string): string[] {
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gs)]
    .map(([, text]) =>
      text!.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    )
    .sort((one, other) => other.length - one.length);
}

/** A letter whose marks no font has keeps its stem; a letter that no font has becomes a question mark. */
const replacementOf = (missing: string): string => {
  const [stem, ...marks] = [...missing];
  return marks.length > 0 ? stem! : '?';
};

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Json) => mapTexts(one, change));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one as Json, change)]));
}
