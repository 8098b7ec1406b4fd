import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';

/** Built files of the look: public name → content, with its compressed twins. */
export interface Assets {
  /** Logical name ('komut.css') → public address ('/assets/komut-3f9a2c.css'). */
  address(name: string): string;
  find(file: string): AssetFile | null;
}

interface AssetFile {
  type: string;
  body: Buffer;
  br: Buffer | null;
  gz: Buffer | null;
}

interface Manifest {
  [name: string]: { file: string; type: string };
}

/**
 * Reads the files that the build wrote into `dist/assets`, all of them into memory: a few dozen kilobytes.
 * @throws Error when there is no build
 */
export function loadAssets(folder: string): Assets {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile))
    throw new Error(`Es fehlt der Build: ${manifestFile}. Bitte "npm run build" aufrufen.`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const files = new Map<string, AssetFile>();
  const optional = (file: string) => (existsSync(file) ? readFileSync(file) : null);
  for (const { file, type } of Object.values(manifest)) {
    const path = join(folder, file);
    files.set(file, {
      type,
      body: readFileSync(path),
      br: optional(`${path}.br`),
      gz: optional(`${path}.gz`),
    });
  }
  return {
    address: (name) => {
      const entry = manifest[name];
      return `/assets/${entry ? entry.file : name}`;
    },
    find: (file) => files.get(file) ?? null,
  };
}

/** Hashed names never change their content: browsers keep them for a year. */
export function serveAsset(c: Context, assets: Assets): Response {
  const file = assets.find(c.req.param('name') ?? '');
  if (!file) return c.text('not found', 404);
  const accepts = c.req.header('accept-encoding') ?? '';
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  };
  const send = (body: Buffer) => c.body(new Uint8Array(body), 200, headers);
  if (file.br && /\bbr\b/.test(accepts)) {
    headers['content-encoding'] = 'br';
    return send(file.br);
  }
  if (file.gz && /\bgzip\b/.test(accepts)) {
    headers['content-encoding'] = 'gzip';
    return send(file.gz);
  }
  return send(file.body);
}
