/** A paper as a Word file: real headings, lists and tables with repeated heads, landscape, ready to be worked on. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Wordblock } from '../../../platform/documents/word/bloecke.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';
import type { Dokument, Dokumentblock } from './dokument.rules.ts';

export function writeDocx(dokument: Dokument, sprache: Anzeigesprache): Promise<Uint8Array<ArrayBuffer>> {
  return writeMuster({
    sprache,
    titel: `${dokument.titel}, ${dokument.untertitel}`,
    istQuer: true,
    bloecke: [
      { art: 'titel', text: dokument.titel },
      ...[dokument.untertitel, ...dokument.angaben].map((text): Wordblock => ({ art: 'absatz', text })),
      { art: 'inhaltsverzeichnis' },
      ...toWordbloecke(dokument.bloecke),
    ],
  });
}

/** Lines of one group share their first cell. */
export function toWordbloecke(bloecke: readonly Dokumentblock[]): Wordblock[] {
  return bloecke.map((block) => {
    if (block.art !== 'tabelle') return block;
    return {
      art: 'tabelle',
      spalten: block.spalten,
      istGruppiert: true,
      zeilen: block.gruppen.flatMap(({ erste, zeilen }) => zeilen.map((rest) => [erste, ...rest])),
    };
  });
}
