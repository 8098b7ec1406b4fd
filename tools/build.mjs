// Builds dist/: the program, the optimiser's worker and the files of the look.
// Needs the pinned Node.js; `npm run build` and tools/setup.mjs see to that.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// Built beside and swapped in at the end: dist/ is always whole.
const half = join(root, 'dist.new');

/**
 * Modules find the files beside them by import.meta.url. In a bundle that would be the bundle's address; it is
 * made to stay that of the source, which lies in the checkout just as well.
 */
const sourceAddress = {
  name: 'source-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const address = `new URL(${JSON.stringify(relative(dist, path))}, import.meta.url).href`;
      return {
        contents: source.replaceAll('import.meta.url', address),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
};

function buildProgram() {
  const worker = join(root, 'src/platform/solver/solver.worker.ts');
  return build({
    entryPoints: {
      cli: join(root, 'src/cli.ts'),
      ...(existsSync(worker) ? { 'solver.worker': worker } : {}),
    },
    outdir: half,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [sourceAddress],
  });
}

async function buildLook() {
  const { assetSources } = await import(pathToFileURL(join(root, 'src/design/assets.ts')).href);
  await buildAssets(join(half, 'assets'), assetSources);
}

const startedAt = new Date();
await rm(half, { recursive: true, force: true });
await mkdir(join(half, 'assets'), { recursive: true });
try {
  await Promise.all([buildProgram(), buildLook()]);
} catch (fault) {
  // The bundler has said what is wrong and where.
  if (fault.errors) process.exit(1);
  throw fault;
}
const stamp = join(half, '.built');
await writeFile(stamp, '');
// What is saved while the build runs counts as newer.
await utimes(stamp, startedAt, startedAt);
await rm(dist, { recursive: true, force: true });
await rename(half, dist);
