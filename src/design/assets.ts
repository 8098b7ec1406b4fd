import { fileURLToPath } from 'node:url';

/** A file that browsers fetch. */
export interface AssetSource {
  /** Public name; the build puts a hash into it. */
  name: string;
  /** Absolute path of the source; .css and .ts are bundled and minified. */
  source: string;
  /** Media type it is served with. */
  type: string;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const font = (name: string): AssetSource => ({
  name: `${name}.woff2`,
  source: here(`./fonts/${name}.woff2`),
  type: 'font/woff2',
});

/** Everything the look needs in the browser; build and server use this one list. */
export const assetSources: readonly AssetSource[] = [
  { name: 'komut.css', source: here('./design.css'), type: 'text/css; charset=utf-8' },
  { name: 'komut.js', source: here('./client/client.ts'), type: 'text/javascript; charset=utf-8' },
  { name: 'icon.svg', source: here('./icon.svg'), type: 'image/svg+xml' },
  font('fira-sans-latin-400'),
  font('fira-sans-latin-600'),
  font('fira-sans-cyrillic-400'),
  font('fira-sans-cyrillic-600'),
];
