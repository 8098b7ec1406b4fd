import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import { assetSources } from './assets.ts';
import { GalleryPage } from './gallery.page.tsx';
import { galleryRahmen } from './gallery-data.ts';
import { GalleryLinkPage, GalleryPublicPage } from './gallery-frames.tsx';
import type { Aussehen } from './rahmen.ts';

/** What the product's server will send as well: nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

const bundle = async (folder: string) =>
  build({
    entryPoints: assetSources
      .filter(({ source }) => /\.(ts|css)$/.test(source))
      .map(({ name, source }) => ({ in: source, out: name.replace(/\.\w+$/, '') })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
  });

/** Serves the gallery at `/design` for the browser check: `?aussehen=dark`, `?lang=en`, `?teil=…`. */
export const startGallery = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'komut-gallery-'));
  await bundle(folder);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', contentSecurityPolicy);
  });
  const rahmenOf = (url: string) => {
    const { pathname, search, searchParams } = new URL(url);
    return galleryRahmen({
      pfad: pathname + search,
      aussehen: (searchParams.get('aussehen') ?? 'light') as Aussehen,
      sprache: (searchParams.get('lang') ?? 'de') as Anzeigesprache,
    });
  };
  app.get('/design', (c) => c.html(<GalleryPage rahmen={rahmenOf(c.req.url)} />));
  app.get('/design/link', (c) => c.html(<GalleryLinkPage rahmen={rahmenOf(c.req.url)} />));
  app.get('/design/public', (c) => c.html(<GalleryPublicPage rahmen={rahmenOf(c.req.url)} />));
  app.get('/assets/:name', async (c) => {
    const asset = assetSources.find(({ name }) => name === c.req.param('name'));
    if (!asset) return c.notFound();
    const isBuilt = !asset.source.endsWith('.svg');
    return c.body(await readFile(isBuilt ? join(folder, asset.name) : asset.source), 200, {
      'Content-Type': asset.type,
    });
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        stop: async () => {
          server.close();
          await rm(folder, { recursive: true, force: true });
        },
      }),
    );
  });
};
