/** Word files in the office's own look: a module names a kind with its placeholders, the office uploads a template. */
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Db, Trx } from '../database/database.ts';
import { findDatei } from '../files/dateien.store.ts';
import { findVorlage } from './vorlagen.store.ts';
import type { Wordblock } from './word/bloecke.ts';
import { fillWord, type Vorlagenfehler, type Vorlagenwerte } from './word/fuellen.ts';

/**
 * What may stand between double braces. `text`: `{{name}}` anywhere. `bloecke`: whole paragraphs, lists and tables where
 * `{{name}}` stands alone in its paragraph. `liste`: from `{{#name}}` to `{{/name}}` is repeated for each entry, with the
 * entry's own placeholders (`felder`) and all others.
 */
export type Platzhalter = {
  /** Small letters, digits and hyphens. */
  name: string;
  bedeutung: Record<Anzeigesprache, string>;
} & (
  | { art: 'text'; beispiel: string }
  | { art: 'bloecke'; beispiel: readonly Wordblock[] }
  | { art: 'liste'; felder: readonly Platzhalter[] }
);

/** A kind of document that a module writes as a Word file; listed in `Modul.vorlagenarten`. */
export interface Vorlagenart {
  /** Stays the same, because templates are kept under it: `konzept.ausgabe`. */
  schluessel: string;
  titel: Record<Anzeigesprache, string>;
  /** What it is for, in one sentence. */
  hinweis: Record<Anzeigesprache, string>;
  platzhalter: readonly Platzhalter[];
  /** The look that counts without a template of the office, and the sample to download; see `writeMuster`. */
  writeMuster(sprache: Anzeigesprache): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The document as a Word file (.docx): in the office's template where there is one, else in the sample's look. A value
 * that the kind names and `werte` lacks stays empty.
 */
export async function fillVorlage(
  { db, sprache }: { db: Db | Trx; sprache: Anzeigesprache },
  art: Vorlagenart,
  werte: Vorlagenwerte,
): Promise<Uint8Array<ArrayBuffer>> {
  const alle = { ...emptyWerte(art.platzhalter), ...werte };
  const eigene = await findVorlage(db, art.schluessel);
  const datei = eigene?.datei_id == null ? null : await findDatei(db, eigene.datei_id);
  const own = datei && fillWord(datei.inhalt, alle);
  if (own?.ok) return own.wert.datei;
  const filled = fillWord(await art.writeMuster(sprache), alle);
  if (!filled.ok) throw new Error(`The sample of ${art.schluessel} cannot be filled: ${filled.grund}`);
  return filled.wert.datei;
}

/**
 * Checks a template that somebody brings by filling it with examples. Refuses what `fillWord` refuses, the first
 * placeholder that cannot be filled (`Vorlagenfehler`, `werte: { platzhalter, weitere }`), and `vorlage.ohne-platzhalter`.
 * @returns the template filled with examples
 */
export function checkVorlage(bytes: Uint8Array, art: Vorlagenart): Ergebnis<Uint8Array<ArrayBuffer>> {
  const filled = fillWord(bytes, exampleWerte(art.platzhalter));
  if (!filled.ok) return filled;
  const { datei, fehler, anzahl } = filled.wert;
  const [first, ...further] = fehler;
  if (first) return refuseFehler(first, further.length);
  return anzahl === 0 ? refuse('vorlage.ohne-platzhalter') : ok(datei);
}

const refuseFehler = ({ grund, platzhalter }: Vorlagenfehler, weitere: number): Ablehnung =>
  refuse(grund, { werte: { platzhalter, weitere } });

function emptyWerte(platzhalter: readonly Platzhalter[]): Vorlagenwerte {
  const emptyOf = { text: '', bloecke: { bloecke: [] }, liste: [] };
  return Object.fromEntries(platzhalter.map(({ name, art }) => [name, emptyOf[art]]));
}

/** Every placeholder with its example; lists have two entries. */
export function exampleWerte(platzhalter: readonly Platzhalter[]): Vorlagenwerte {
  return Object.fromEntries(
    platzhalter.map((einer) => {
      if (einer.art === 'text') return [einer.name, einer.beispiel];
      if (einer.art === 'bloecke') return [einer.name, { bloecke: einer.beispiel }];
      const entry = exampleWerte(einer.felder);
      return [einer.name, [entry, entry]];
    }),
  );
}
