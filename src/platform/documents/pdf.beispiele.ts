import { inflateSync } from 'node:zlib';

/** What a test may ask of a PDF: its streams unpacked, as one text of bytes. */
export function unpackPdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const unpacked = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return body!;
    }
  });
  return `${raw.replace(/stream\r?\n[\s\S]*?endstream/g, '')}\n${unpacked.join('\n')}`;
}

/** Facts by which a PDF says that screen readers can read it. */
export function readAccessibility(pdf: Uint8Array) {
  const text = unpackPdf(pdf);
  const xmp = Buffer.from(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(text)?.[0] ?? '', 'latin1').toString('utf8');
  return {
    uaPart: /pdfuaid:part(?:>|=")(\d)/.exec(xmp)?.[1] ?? null,
    title: /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? null,
    lang: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1] ?? null,
    isTagged: /\/StructTreeRoot/.test(text) && /\/Marked true/.test(text),
    showsTitle: /\/DisplayDocTitle true/.test(text),
    /** Kinds of structure elements with how often they come. */
    elements: Object.fromEntries(
      ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'L'].map((kind) => [
        kind,
        text.match(new RegExp(`/S\\s*/${kind}\\b`, 'g'))?.length ?? 0,
      ]),
    ) as Record<string, number>,
    pages: Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(text)?.[1] ?? 0),
  };
}
