export const SEITEN = ['barrierefreiheit', 'datenschutz', 'impressum'] as const;

/** Pages that the law wants on every public site. */
export type Seite = (typeof SEITEN)[number];

export const isSeite = (text: string): text is Seite => (SEITEN as readonly string[]).includes(text);

export type Block =
  | { art: 'titel'; text: string }
  | { art: 'absatz'; text: string }
  | { art: 'liste'; punkte: string[] };

/**
 * Reads the text that Technik typed: a line with `# ` is a heading, lines with `- ` are a list, an empty line ends a
 * paragraph. Nothing else has a meaning, so that nothing can go wrong.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let absatz: string[] = [];
    const flush = () => {
      if (absatz.length > 0) blocks.push({ art: 'absatz', text: absatz.join(' ') });
      absatz = [];
    };
    for (const line of part.split('\n').map((one) => one.trim())) {
      const titel = /^#+\s+(.+)/.exec(line)?.[1];
      const punkt = /^[-*•]\s+(.+)/.exec(line)?.[1];
      if (titel) {
        flush();
        blocks.push({ art: 'titel', text: titel });
      } else if (punkt) {
        flush();
        const last = blocks.at(-1);
        if (last?.art === 'liste') last.punkte.push(punkt);
        else blocks.push({ art: 'liste', punkte: [punkt] });
      } else if (line !== '') absatz.push(line);
    }
    flush();
  }
  return blocks;
}
