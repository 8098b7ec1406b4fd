// The files of the look: each under a name that holds the hash of its content, texts with compressed twins.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'esbuild';

/** Browsers of 2022 and later. */
const BROWSERS = ['chrome100', 'edge100', 'firefox100', 'safari15.4'];

/**
 * Writes `<folder>/<name>-<hash>.<ext>` (texts also as .br and .gz) for each source, and `<folder>/manifest.json`:
 * { [name]: { file, type } }.
 * @param {string} folder
 * @param {readonly { name: string, source: string, type: string }[]} sources absolute paths; .ts and .css are
 *   bundled for browsers and minified, everything else is copied
 */
export async function buildAssets(folder, sources) {
  /** Public name → promise of its file name; each is written once, in whatever order they refer to each other. */
  const written = new Map();
  const emit = (asset) => {
    if (!written.has(asset.name)) written.set(asset.name, write(asset));
    return written.get(asset.name);
  };

  async function write({ name, source, type }) {
    const content = /\.(ts|css)$/.test(source) ? await bundle(source) : await readFile(source);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const extension = extname(name);
    const file = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    await writeFile(join(folder, file), content);
    if (/^text\/|svg|json/.test(type)) {
      await writeFile(join(folder, `${file}.br`), await promisify(brotliCompress)(content));
      await writeFile(join(folder, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
    }
    return file;
  }

  async function bundle(source) {
    const { outputFiles } = await build({
      entryPoints: [source],
      bundle: true,
      minify: true,
      format: 'iife',
      target: BROWSERS,
      legalComments: 'none',
      write: false,
      plugins: [referredFiles],
    });
    return outputFiles[0].contents;
  }

  /** url(…) in a style sheet becomes the hashed file, which lies beside the style sheet. */
  const referredFiles = {
    name: 'referred-files',
    setup({ onResolve }) {
      onResolve({ filter: /^[^#]/ }, async ({ path, resolveDir, kind }) => {
        if (kind !== 'url-token' || path.startsWith('data:')) return undefined;
        const asset = sources.find(({ source }) => source === resolve(resolveDir, path));
        if (!asset) return { errors: [{ text: `${path} is missing in src/design/assets.ts` }] };
        return { path: `./${await emit(asset)}`, external: true };
      });
    },
  };

  const manifest = {};
  for (const asset of sources) manifest[asset.name] = { file: await emit(asset), type: asset.type };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
