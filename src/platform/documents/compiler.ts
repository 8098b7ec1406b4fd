import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What we use of the Typst compiler (typst.ts 0.7, Typst 0.14). */
export interface Compiler {
  /** @throws Error with Typst's diagnostics as text */
  pdf(
    source: { mainFilePath: string; inputs: Record<string, string> },
    options: { pdfStandard: 'ua-1' },
  ): Uint8Array;
  /** Forgets what was not used in the last compilations. */
  evictCache(age: number): void;
}

interface Library {
  NodeCompiler: { create(args: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
}

/** Templates may read files below this folder only. */
const WORKSPACE = fileURLToPath(new URL('../../', import.meta.url));
const FONTS = fileURLToPath(new URL('./fonts/', import.meta.url));

let compiler: Compiler | null | undefined;

/** The compiler, loaded at first use and kept; null where there is none for this machine. */
export function loadCompiler(): Compiler | null {
  if (compiler === undefined) {
    compiler =
      findLibrary()?.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [FONTS] }] }) ??
      null;
  }
  return compiler;
}

/** One package for each platform; npm installs the one that fits, where we name it. Null when there is none. */
export function findLibrary(
  { platform, arch } = process as { platform: string; arch: string },
): Library | null {
  const ends = platform === 'linux' ? ['-gnu', '-musl'] : platform === 'win32' ? ['-msvc'] : [''];
  const require = createRequire(import.meta.url);
  for (const end of ends) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${end}`) as Library;
    } catch (fault) {
      const { code } = fault as { code?: string };
      if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_DLOPEN_FAILED') throw fault;
    }
  }
  return null;
}
