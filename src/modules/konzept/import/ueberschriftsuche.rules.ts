/** Which paragraphs are headings: by style, or by number, bold type, size and words where a paper has no styles. */
import type { Block, Textblock } from './bloecke.ts';
import { isTermingruppe, readFeldtitel, readUeberschrift } from './ueberschrift.rules.ts';

const LAENGSTE_UEBERSCHRIFT = 300;
const NUMMERIERT = /^(?:kapitel\s+)?((?:\d{1,2}\.)*\d{1,2})\.?\s+\p{Lu}/u;
const VERZEICHNISZEILE = /(?:\.{2,}|…|_{3,})\s*\d{1,3}$/;

/** Headings with their depth. Without styles a paper's own signs count: numbers, bold type, size, labels. */
export function findUeberschriften(bloecke: readonly Block[]): Map<Textblock, number> {
  const mitVorlagen =
    bloecke.filter((block) => block.art === 'absatz' && block.ebene !== undefined).length >= 2;
  const ebenen = new Map<Textblock, number>();
  const ungenannt: Textblock[] = [];
  let imVerzeichnis = false;
  for (const [index, block] of bloecke.entries()) {
    if (block.art === 'tabelle') continue;
    // A heading style on a long paragraph is a slip.
    if (block.ebene !== undefined && block.text.length <= LAENGSTE_UEBERSCHRIFT) {
      imVerzeichnis = /^(\d+\.?\s*)?inhalt/i.test(block.text);
      ebenen.set(block, block.ebene);
      continue;
    }
    const istVerzeichnis = /^inhalt(sverzeichnis|sübersicht)?:?$/i.test(block.text);
    if (istVerzeichnis) imVerzeichnis = true;
    else if (imVerzeichnis && !/\d$/.test(block.text)) imVerzeichnis = false;
    if (imVerzeichnis || block.rolle !== undefined || VERZEICHNISZEILE.test(block.text)) continue;
    if (block.text.length > 120 || block.liste?.gezaehlt === false || /[.,;]$/.test(block.text)) continue;
    const tiefe = NUMMERIERT.exec(block.text)?.[1]?.split('.').length;
    const etikett = readUeberschrift(block.text);
    if (readFeldtitel(block.text) !== undefined) ebenen.set(block, tiefe ?? 1);
    else if (etikett.art === 'etikett' || isTermingruppe(block.text)) ebenen.set(block, 9);
    else if (etikett.art === 'anhang' && block.betont) ebenen.set(block, 1);
    else if (!mitVorlagen && tiefe !== undefined && (block.betont || !isAufgezaehlt(bloecke, index, tiefe))) {
      ebenen.set(block, tiefe);
    } else if (!mitVorlagen && block.betont) ungenannt.push(block);
    else if (block.betont && isVorTabelle(bloecke, index)) ebenen.set(block, 8);
  }
  const nummerierteTiefe = Math.max(0, ...[...ebenen.values()].filter((ebene) => ebene < 9));
  const groessen = [...new Set(ungenannt.map((block) => block.groesse))].toSorted((a, b) => b - a);
  for (const block of ungenannt) {
    ebenen.set(block, Math.min(8, nummerierteTiefe + 1 + groessen.indexOf(block.groesse)));
  }
  return ebenen;
}

/** A bold line names the table below it, with short lines and lists between, also where chapters have styles. */
function isVorTabelle(bloecke: readonly Block[], index: number): boolean {
  const danach = bloecke.slice(index + 1, index + 30);
  const naechste = danach.find(
    (block) =>
      block.art === 'tabelle' ||
      block.ebene !== undefined ||
      (block.liste === undefined && block.text.length > 120),
  );
  return naechste?.art === 'tabelle';
}

/** A number of the same depth right before or after: an enumeration or a table of contents. */
function isAufgezaehlt(bloecke: readonly Block[], index: number, tiefe: number): boolean {
  return [bloecke[index - 1], bloecke[index + 1]].some(
    (nachbar) => nachbar?.art === 'absatz' && NUMMERIERT.exec(nachbar.text)?.[1]?.split('.').length === tiefe,
  );
}
