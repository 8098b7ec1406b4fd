/** Which paragraphs are headings: by style, or by number, bold type, size and words where a paper has no styles. */
import type { Block, Textblock } from './bloecke.ts';
import { isTermingruppe, readFeldtitel, readUeberschrift } from './ueberschrift.rules.ts';

const NUMMERIERT = /^(?:kapitel\s+)?((?:\d{1,2}\.)*\d{1,2})\.?\s+\p{Lu}/u;
const VERZEICHNISZEILE = /(?:\.{2,}|…|_{3,})\s*\d{1,3}$/;

/** Headings with their depth. Without styles a paper's own signs count: numbers, bold type, size, labels. */
export function findUeberschriften(bloecke: readonly Block[]): Map<Textblock, number> {
  const texte = bloecke.filter((block): block is Textblock => block.art === 'absatz');
  const mitVorlagen = texte.filter((block) => block.ebene !== undefined).length >= 2;
  const ebenen = new Map<Textblock, number>();
  const ungenannt: Textblock[] = [];
  let imVerzeichnis = false;
  for (const [index, block] of texte.entries()) {
    if (block.ebene !== undefined) {
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
    else if (!mitVorlagen && tiefe !== undefined && (block.betont || !isAufgezaehlt(texte, index, tiefe))) {
      ebenen.set(block, tiefe);
    } else if (!mitVorlagen && block.betont) ungenannt.push(block);
  }
  const nummerierteTiefe = Math.max(0, ...[...ebenen.values()].filter((ebene) => ebene < 9));
  const groessen = [...new Set(ungenannt.map((block) => block.groesse))].toSorted((a, b) => b - a);
  for (const block of ungenannt) {
    ebenen.set(block, Math.min(8, nummerierteTiefe + 1 + groessen.indexOf(block.groesse)));
  }
  return ebenen;
}

/** A number of the same depth right before or after: an enumeration or a table of contents. */
function isAufgezaehlt(texte: readonly Textblock[], index: number, tiefe: number): boolean {
  return [texte[index - 1], texte[index + 1]].some(
    (nachbar) => nachbar !== undefined && NUMMERIERT.exec(nachbar.text)?.[1]?.split('.').length === tiefe,
  );
}
