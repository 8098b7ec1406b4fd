/**
 * A scanner for the plain XML inside office files: elements, attributes, text. One pass, no tree. Names are given
 * without their prefix. Document types are refused, so nothing can be expanded.
 */
export interface XmlHandler {
  open?(name: string, attributes: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    // XML knows neither NUL nor halves of letters (XML 1.0, 2.2).
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).replace(/\p{Cs}/u, '') : '';
  });
}

/** Where the tag that begins at `from` ends (its `>`); quoted attribute values may hold a `>`. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Calls the handler for every element and text in order. Throws SyntaxError when the text is no such XML. */
export function scanXml(xml: string, handler: XmlHandler): void {
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at) handler.text?.(decode(xml.slice(at, until)));
    if (tag < 0) return;
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag);
      handler.text?.(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag);
    else {
      const end = endOfTag(xml, tag);
      if (end < 0 || xml.charCodeAt(tag + 1) === 33) throw new SyntaxError('not the XML of an office file');
      at = end + 1;
      const closing = xml.charCodeAt(tag + 1) === 47;
      const inner = xml.slice(tag + (closing ? 2 : 1), end);
      const name = /^[^\s/]*/.exec(inner)![0];
      const local = name.slice(name.indexOf(':') + 1);
      if (closing) handler.close?.(local);
      else {
        handler.open?.(local, inner.slice(name.length));
        if (inner.endsWith('/')) handler.close?.(local);
      }
    }
  }
}

const PATTERNS = new Map<string, RegExp>();

/** Value of an attribute in the text that `open` was given; a prefix before its name does not matter. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decode(value);
}
