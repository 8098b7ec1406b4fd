/** Placeholders in the paragraphs of a Word file: `{{name}}`, `{{#name}}` and `{{/name}}`, however Word cut the text. */
import { descendantsOf, isElement, type Wordelement } from './baum.ts';
import { linesOf } from './bloecke.ts';

export interface Marke {
  art: 'wert' | 'anfang' | 'ende';
  name: string;
}

interface Fundstelle extends Marke {
  von: number;
  bis: number;
}

const MARKE = /\{\{\s*([#/]?)\s*([^{}]*?)\s*\}\}/g;
const ART = { '': 'wert', '#': 'anfang', '/': 'ende' } as const;

function findAll(text: string): Fundstelle[] {
  return [...text.matchAll(MARKE)].map((match) => ({
    art: ART[match[1] as '' | '#' | '/'],
    name: match[2]!.toLowerCase(),
    von: match.index,
    bis: match.index + match[0].length,
  }));
}

export const listMarken = (text: string): Marke[] => findAll(text);

/** The one placeholder of a text that holds nothing else. */
export function loneMarke(text: string): Marke | undefined {
  const [found, more] = findAll(text);
  if (!found || more || text.trim().length !== found.bis - found.von) return undefined;
  return found;
}

/** What text boxes hold are paragraphs of their own. */
const isBox = ({ name }: Wordelement) => name === 'w:txbxContent';

const textsOf = (paragraph: Wordelement) => descendantsOf(paragraph, 'w:t', isBox);
const contentOf = ({ children }: Wordelement) => children.join('').replaceAll('\n', ' ');

export const textOf = (paragraph: Wordelement): string => textsOf(paragraph).map(contentOf).join('');

/**
 * Puts texts in the place of placeholders; the run in which one begins gives it its look. What `textFor` answers with
 * undefined stays.
 */
export function replaceMarken(
  paragraph: Wordelement,
  textFor: (marke: Marke) => string | undefined,
): Wordelement {
  const texts = textsOf(paragraph);
  const contents = texts.map(contentOf);
  const starts: number[] = [];
  let length = 0;
  for (const content of contents) {
    starts.push(length);
    length += content.length;
  }
  // From behind, so that places in front stay where they are.
  for (const stelle of findAll(contents.join('')).reverse()) {
    const value = textFor(stelle);
    if (value === undefined) continue;
    const first = starts.findLastIndex((start) => start <= stelle.von);
    for (let index = first; index < texts.length && starts[index]! < stelle.bis; index++) {
      const content = contents[index]!;
      const from = Math.max(0, stelle.von - starts[index]!);
      const rest = content.slice(Math.min(content.length, stelle.bis - starts[index]!));
      contents[index] = content.slice(0, from) + (index === first ? value : '') + rest;
    }
  }
  const written = new Map(texts.map((text, index) => [text, linesOf(contents[index]!)]));
  const rewrite = (parent: Wordelement): Wordelement => ({
    ...parent,
    children: parent.children.flatMap((child): Wordelement['children'] => {
      if (!isElement(child)) return [child];
      return written.get(child) ?? [rewrite(child)];
    }),
  });
  return rewrite(paragraph);
}
