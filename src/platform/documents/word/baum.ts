/** The XML of a Word part as a tree that can be changed and written again: names keep their prefixes (`w:p`). */
import { XmlElement as DomElement, XmlText } from 'libxml2-wasm';

export interface Wordelement {
  name: string;
  attributes: Record<string, string>;
  children: (Wordelement | string)[];
}

export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  ...children: (Wordelement | string | false | undefined)[]
): Wordelement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: children.filter((child): child is Wordelement | string => Boolean(child)),
  };
}

/** Copies out of the parser's memory, for `readXmlPart`. Comments stay behind. */
export function copyWordelement(source: DomElement): Wordelement {
  const copy = element(qualified(source.prefix, source.name));
  for (const [prefix, uri] of Object.entries(source.nsDeclarations))
    copy.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] = uri;
  for (const { prefix, name, value } of source.attrs) copy.attributes[qualified(prefix, name)] = value;
  for (let child = source.firstChild; child !== null; child = child.next) {
    if (child instanceof DomElement) copy.children.push(copyWordelement(child));
    else if (child instanceof XmlText) copy.children.push(child.content);
  }
  return copy;
}

const qualified = (prefix: string, name: string) => (prefix === '' ? name : `${prefix}:${name}`);

/** The part as UTF-8. Texts and attributes are escaped, whatever they hold. */
export function writeWordelement(root: Wordelement): Uint8Array {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const write = ({ name, attributes, children }: Wordelement): void => {
    pieces.push('<', name);
    for (const [key, value] of Object.entries(attributes))
      pieces.push(' ', key, '="', escapeText(value), '"');
    if (children.length === 0) {
      pieces.push('/>');
      return;
    }
    pieces.push('>');
    for (const child of children) {
      if (typeof child === 'string') pieces.push(escapeText(child));
      else write(child);
    }
    pieces.push('</', name, '>');
  };
  write(root);
  return Buffer.from(pieces.join(''), 'utf8');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const escapeText = (text: string) => cleanText(text).replaceAll(/[&<>"\n\t]/g, (letter) => ESCAPES[letter]!);

/** XML 1.0 carries no control characters but tab and line breaks, and no halves of letters (2.2). */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '');

export const isElement = (child: Wordelement | string): child is Wordelement => typeof child !== 'string';

/** The first child with that name. */
export function childOf(parent: Wordelement | undefined, name: string): Wordelement | undefined {
  return parent?.children.filter(isElement).find((child) => child.name === name);
}

/** All elements below with that name, in order, except below those that `isClosed` names. */
export function descendantsOf(
  parent: Wordelement,
  name: string,
  isClosed: (child: Wordelement) => boolean = () => false,
): Wordelement[] {
  return parent.children
    .filter(isElement)
    .flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...(isClosed(child) ? [] : descendantsOf(child, name, isClosed)),
    ]);
}
