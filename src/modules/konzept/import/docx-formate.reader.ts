/**
 * Styles and numbering of a Word document: what a paragraph is (heading, list item, entry of the table of contents)
 * by its own format, by its style and by the styles that one is based on (ECMA-376 part 1, 17.7 and 17.9).
 */
import { childAt, childrenOf, type XmlElement } from '../../../platform/files/docx-package.ts';
import type { Textblock } from './bloecke.ts';

export interface Absatzformat {
  ebene?: number;
  liste?: { ebene: number; gezaehlt: boolean };
  rolle?: Textblock['rolle'];
  laufformat(run: XmlElement): { betont: boolean; groesse: number; verborgen: boolean };
}

interface Vorlage {
  name: string;
  basis: string | undefined;
  pPr: XmlElement | undefined;
  rPr: XmlElement | undefined;
}

const UEBERSCHRIFT = /^(?:heading|überschrift|ueberschrift|berschrift|titre|kop)\s*([1-9])/;

/** Answers a function that tells the format of a paragraph. */
export function readFormate(
  styles: XmlElement | undefined,
  numbering: XmlElement | undefined,
): (paragraph: XmlElement) => Absatzformat {
  const vorlagen = new Map<string, Vorlage>();
  let standard: string | undefined;
  for (const style of childrenOf(styles, 'style')) {
    const id = style.attributes.styleId ?? '';
    vorlagen.set(id, {
      name: valOf(childAt(style, 'name')) ?? id,
      basis: valOf(childAt(style, 'basedOn')),
      pPr: childAt(style, 'pPr'),
      rPr: childAt(style, 'rPr'),
    });
    if (style.attributes.type === 'paragraph' && isOn(style.attributes.default)) standard = id;
  }
  const grundgroesse = Number(valOf(childAt(styles, 'docDefaults', 'rPrDefault', 'rPr', 'sz')) ?? 0);
  const isGezaehlt = readNummerierungen(numbering);

  /** The style and those it is based on; a circle ends it. */
  const chainOf = (id: string | undefined): Vorlage[] => {
    const kette: Vorlage[] = [];
    for (let next = id; next !== undefined; next = kette.at(-1)?.basis) {
      const vorlage = vorlagen.get(next);
      // A style that styles.xml does not define still says something by its id.
      if (vorlage === undefined)
        return [...kette, { name: next, basis: undefined, pPr: undefined, rPr: undefined }];
      if (kette.includes(vorlage)) break;
      kette.push(vorlage);
    }
    return kette;
  };

  return (paragraph) => {
    const pPr = childAt(paragraph, 'pPr');
    const kette = chainOf(valOf(childAt(pPr, 'pStyle')) ?? standard);
    const eigenschaften = [pPr, ...kette.map((vorlage) => vorlage.pPr)];
    const laufformate = [...kette.map((vorlage) => vorlage.rPr)];
    const rolle = readRolle(kette, paragraph);
    const ebene = rolle === undefined ? readEbene(pPr, kette) : undefined;
    const liste = readListe(eigenschaften, isGezaehlt);
    return {
      ...(ebene !== undefined && { ebene }),
      ...(liste !== undefined && { liste }),
      ...(rolle !== undefined && { rolle }),
      laufformat: (run) => {
        const rPr = childAt(run, 'rPr');
        const zeichen = chainOf(valOf(childAt(rPr, 'rStyle'))).map((vorlage) => vorlage.rPr);
        const alle = [rPr, ...zeichen, ...laufformate];
        const has = (name: string) => isOn(firstOf(alle, name));
        const unterstrichen = firstOf(alle, 'u');
        return {
          betont: has('b') || has('caps') || (unterstrichen !== undefined && unterstrichen !== 'none'),
          groesse: Number(firstOf(alle, 'sz') ?? grundgroesse) || 0,
          verborgen: has('vanish'),
        };
      },
    };
  };
}

function readRolle(kette: Vorlage[], paragraph: XmlElement): Textblock['rolle'] {
  for (const { name } of kette) {
    if (/^(title|titel)$/i.test(name)) return 'titel';
    if (/^(caption|beschriftung)$/i.test(name)) return 'beschriftung';
    if (/^(toc|verzeichnis|inhaltsverzeichnis|table of (figures|contents))\b/i.test(name))
      return 'verzeichnis';
  }
  // A table of contents that lost its styles still links each line to a bookmark "_Toc…".
  const links = childrenOf(paragraph, 'hyperlink');
  return links.some((link) => link.attributes.anchor?.startsWith('_Toc')) ? 'verzeichnis' : undefined;
}

/** Heading depth from 1: own outline level, else along the style chain its name or outline level. */
function readEbene(pPr: XmlElement | undefined, kette: Vorlage[]): number | undefined {
  const eigene = valOf(childAt(pPr, 'outlineLvl'));
  if (eigene !== undefined) return levelOf(eigene);
  for (const { name, pPr: eigenschaften } of kette) {
    const benannt = UEBERSCHRIFT.exec(name.toLowerCase())?.[1];
    if (benannt !== undefined) return Number(benannt);
    const gliederung = valOf(childAt(eigenschaften, 'outlineLvl'));
    if (gliederung !== undefined) return levelOf(gliederung);
  }
  return undefined;
}

/** Word counts outline levels from 0; 9 is body text. */
function levelOf(value: string): number | undefined {
  const level = Number.parseInt(value, 10);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

function readListe(
  eigenschaften: (XmlElement | undefined)[],
  isGezaehlt: (numId: string, ebene: number) => boolean,
): Absatzformat['liste'] {
  const numPr = eigenschaften
    .map((element) => childAt(element, 'numPr'))
    .find((element) => element !== undefined);
  const numId = valOf(childAt(numPr, 'numId'));
  // Number 0 takes a list off that the style would give.
  if (numId === undefined || numId === '0') return undefined;
  const ebene = Number(valOf(childAt(numPr, 'ilvl')) ?? 0) || 0;
  return { ebene, gezaehlt: isGezaehlt(numId, ebene) };
}

function readNummerierungen(numbering: XmlElement | undefined): (numId: string, ebene: number) => boolean {
  const muster = new Map(
    childrenOf(numbering, 'abstractNum').map((num) => [num.attributes.abstractNumId, num]),
  );
  const nummern = new Map(
    childrenOf(numbering, 'num').map((num) => [
      num.attributes.numId,
      muster.get(valOf(childAt(num, 'abstractNumId'))),
    ]),
  );
  return (numId, ebene) => {
    const level = childrenOf(nummern.get(numId), 'lvl').find((lvl) => lvl.attributes.ilvl === String(ebene));
    const format = valOf(childAt(level, 'numFmt')) ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}

function firstOf(formate: (XmlElement | undefined)[], name: string): string | undefined {
  for (const format of formate) {
    const element = childAt(format, name);
    if (element !== undefined) return element.attributes.val ?? 'true';
  }
  return undefined;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value);
}

function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.val;
}
