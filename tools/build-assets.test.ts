import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildAssets } from './build-assets.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'komut-assets-'));
  mkdirSync(join(root, 'out'));
});
afterEach(() => rmSync(root, { recursive: true }));

function source(name: string, content: string, type: string) {
  writeFileSync(join(root, name), content);
  return { name: name.replace(/\.ts$/, '.js'), source: join(root, name), type };
}

test('every file gets a name with its hash, style sheets refer to those, texts have compressed twins', async () => {
  const sources = [
    source(
      'look.css',
      '@font-face { src: url("./font.woff2") } a { color: #ffffff }',
      'text/css; charset=utf-8',
    ),
    source('client.ts', 'const greeting: string = "Grüß Gott"; console.log(greeting);', 'text/javascript'),
    source('font.woff2', 'letters', 'font/woff2'),
  ];
  await buildAssets(join(root, 'out'), sources);
  const manifest = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8'));
  assert.deepEqual(Object.keys(manifest), ['look.css', 'client.js', 'font.woff2']);
  const read = (file: string) => readFileSync(join(root, 'out', file));
  const { file: look, type } = manifest['look.css'];
  assert.equal(type, 'text/css; charset=utf-8');
  assert.match(look, /^look-[0-9a-f]{10}\.css$/);
  assert.ok(read(look).includes(`url(./${manifest['font.woff2'].file})`));
  assert.deepEqual(brotliDecompressSync(read(`${look}.br`)), read(look));
  assert.deepEqual(gunzipSync(read(`${look}.gz`)), read(look));
  assert.equal(existsSync(join(root, 'out', `${manifest['font.woff2'].file}.br`)), false);

  const before = readdirSync(join(root, 'out'));
  source('font.woff2', 'other letters', 'font/woff2');
  await buildAssets(join(root, 'out'), sources);
  const renamed = readdirSync(join(root, 'out')).filter((name) => !before.includes(name));
  assert.equal(
    renamed.filter((name) => /^(font|look)-/.test(name)).length,
    4,
    'font, and the style sheet with it',
  );
});

test('a style sheet that refers to a file outside the list is refused', async () => {
  const sources = [source('look.css', 'a { background: url(./missing.png) }', 'text/css')];
  await assert.rejects(
    buildAssets(join(root, 'out'), sources),
    /missing\.png is missing in src\/design\/assets\.ts/,
  );
});
