import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * KERN's stylesheet is 340 kB because it brings a utility class for every case. Pages never write a class name,
 * so KoMuT keeps KERN's tokens and the few components it builds on: `kern.css`, 10 % of it.
 *
 * After a new version of KERN, or after using another of its classes or tokens:
 * `node --import tsx src/design/kern-subset.ts`. A test says when `kern.css` is out of date.
 */

/** KERN classes that our components write. `kern-light` and `kern-dark` stand in the rules that carry the tokens. */
export const usedClasses: ReadonlySet<string> = new Set([
  'kern-light',
  'kern-dark',
  'kern-sr-only',
  'kern-label',
  'kern-label__optional',
  'kern-btn',
  'kern-btn--primary',
  'kern-btn--secondary',
  'kern-btn--tertiary',
  'kern-form-input',
  'kern-form-input--error',
  'kern-form-input__input',
  'kern-form-input__input--error',
  'kern-form-input__select',
  'kern-form-input__select--error',
  'kern-form-input__select-wrapper',
  'kern-form-check',
  'kern-form-check__checkbox',
  'kern-form-check__checkbox--error',
  'kern-form-check__radio',
  'kern-form-check__radio--error',
  'kern-progress',
]);

interface Rule {
  prelude: string;
  body: string;
}

/** Splits a stylesheet without comments into its rules; braces inside quoted strings do not count. */
const splitRules = (css: string): Rule[] => {
  const rules: Rule[] = [];
  let start = 0;
  while (true) {
    const open = css.indexOf('{', start);
    if (open < 0) return rules;
    let depth = 1;
    let quote = '';
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) {
      const sign = css[end]!;
      if (quote) quote = sign === quote ? '' : quote;
      else if (sign === '"' || sign === "'") quote = sign;
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, end - 1).trim() });
    start = end;
  }
};

const classesOf = (selector: string) => selector.match(/\.kern-[\w-]+/g) ?? [];

/** Keeps the rules all of whose KERN classes are wanted; rules without any (resets, tokens) stay. */
const keepUsed = (css: string, used: ReadonlySet<string>): string =>
  splitRules(css)
    .map(({ prelude, body }) => {
      if (prelude.startsWith('@media')) {
        const inner = keepUsed(body, used);
        return inner && `${prelude} {\n${inner}\n}`;
      }
      if (prelude.startsWith('@')) return `${prelude} {\n${body}\n}`;
      const selectors = prelude
        .split(/,(?![^(]*\))/)
        .map((selector) => selector.trim())
        // KERN sets the height of every picture; a rule weighs more than a drawing's own height attribute.
        .filter((selector) => selector !== 'svg')
        .filter((selector) => classesOf(selector).every((name) => used.has(name.slice(1))));
      return selectors.length > 0 ? `${selectors.join(',\n')} {\n${body}\n}` : '';
    })
    .filter(Boolean)
    .join('\n');

/** Drops custom properties that nobody reads, until nothing more falls away. */
const dropUnread = (css: string, readElsewhere: string): string => {
  const read = new Set(
    [...`${css}${readElsewhere}`.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]),
  );
  const kept = css
    .replaceAll(/(--[\w-]+):[^;{}]*;\s*/g, (declaration, name: string) => (read.has(name) ? declaration : ''))
    .replaceAll(/[^{}]+\{\s*\}\n?/g, '');
  return kept === css ? css : dropUnread(kept, readElsewhere);
};

/** Pictures inside the stylesheet would need `data:` in the content security policy; our icons are SVG elements. */
const dropPictures = (css: string) => css.replaceAll(/[\w-]+:\s*url\("data:[^"]*"\)[^;}]*;?/g, '');

/** KERN's stylesheet reduced to the given classes and to the tokens that it or `ownCss` reads. */
export const subsetKern = (kernCss: string, used: ReadonlySet<string>, ownCss: string): string => {
  const plain = kernCss.replaceAll(/\/\*[\s\S]*?\*\//g, '').replace('@charset "UTF-8";', '');
  return dropUnread(dropPictures(keepUsed(plain, used)), ownCss);
};

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
export const kernCssFile = here('./kern.css');
export const ownCssFiles = readdirSync(here('./css')).map((name) => here(`./css/${name}`));

/** What `kern.css` must contain, from the installed package and our own stylesheets. */
export const expectedKernCss = (): string => {
  const kern = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css');
  const own = ownCssFiles.map((file) => readFileSync(file, 'utf8')).join('\n');
  return `/* From @kern-ux/native (EUPL-1.2), cut by kern-subset.ts. Do not edit. */\n/* biome-ignore-all lint: KERN's own rules */\n/* biome-ignore-all format: made by a program */\n${subsetKern(readFileSync(kern, 'utf8'), usedClasses, own)}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(kernCssFile, expectedKernCss());
