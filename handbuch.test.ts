import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The handbook tells the truth: what it prints bold stands on a page, and its pictures and links are there. */

const root = fileURLToPath(new URL('.', import.meta.url));
const folder = join(root, 'docs/handbuch');
const chapters = globSync('*.md', { cwd: folder }).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('the handbook', () => {
  it('prints bold only what stands on the screen', () => {
    const words = globSync('src/**/*{texte*,texte/*}.ts', { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const missing = chapters.flatMap(({ name, text }) =>
      [...text.matchAll(/\*\*(.+?)\*\*/gs)]
        .map((match) => match[1]!.replace(/\s+/g, ' '))
        .filter((word) => !words.includes(word))
        .map((word) => `${name}: ${word}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has its pictures, and shows every one it has', () => {
    const shown = chapters.flatMap(({ text }) => [...text.matchAll(/!\[.+?\]\((bilder\/.+?)\)/g)]);
    assert.deepEqual(
      [...new Set(shown.map((match) => match[1]!))].sort(),
      globSync('bilder/*.png', { cwd: folder }).sort(),
    );
  });

  it('leads only to what is there', () => {
    for (const { name, text } of chapters) {
      for (const [, target] of text.matchAll(/(?<!!)\[[^\]]+\]\((?!https?:)([^)]+)\)/g)) {
        const [file, anchor] = target!.split('#') as [string, string | undefined];
        const path = join(folder, file || name);
        assert.ok(existsSync(path), `${name}: ${target}`);
        if (!anchor) continue;
        const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)];
        assert.ok(headings.map((match) => anchorOf(match[1]!)).includes(anchor), `${name}: ${target}`);
      }
    }
  });
});
