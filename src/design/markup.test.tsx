import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Child } from 'hono/jsx';
import { GalleryPage, galleryParts } from './gallery.page.tsx';
import { galleryNavigation, galleryRahmen } from './gallery-data.ts';
import { GalleryLinkPage, GalleryPublicPage } from './gallery-frames.tsx';
import { expectedKernCss, kernCssFile, ownCssFiles, usedClasses } from './kern-subset.ts';
import { currentHref, Layout } from './layout.tsx';

const render = (content: Child): string => String(content);
const hostile = `"><script>alert('x')</script>&`;

const pages = {
  ...Object.fromEntries(
    galleryParts.map((part) => [
      part,
      render(<GalleryPage rahmen={galleryRahmen({ pfad: `/design?teil=${part}` })} />),
    ]),
  ),
  link: render(<GalleryLinkPage rahmen={galleryRahmen()} />),
  public: render(<GalleryPublicPage rahmen={galleryRahmen({ benutzer: undefined })} />),
  english: render(<GalleryPage rahmen={galleryRahmen({ sprache: 'en', aussehen: 'dark' })} />),
};

describe('every page', () => {
  for (const [name, html] of Object.entries(pages)) {
    it(`${name}: nothing inline, whole and named`, () => {
      assert.match(html, /^<!DOCTYPE html><html lang="(de|en)"/);
      assert.doesNotMatch(html, /\sstyle=/, 'the security policy forbids style attributes');
      assert.doesNotMatch(html, /\son[a-z]+=/, 'the security policy forbids handlers');
      assert.doesNotMatch(html, /<style|javascript:/);
      assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), ['<script type="module" src="/assets/komut.js">']);
      assert.doesNotMatch(html, /\[object|undefined|NaN/);
      assert.equal(html.match(/<h1[\s>]/g)?.length, 1);
    });

    it(`${name}: ids are unique and every reference has its target`, () => {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
      const references = [
        ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|list|popovertarget)="([^"]*)"/g),
      ];
      for (const id of references.flatMap((match) => match[1]!.split(' '))) assert.ok(ids.includes(id), id);
    });

    it(`${name}: attributes are ones that HTML and SVG know`, () => {
      const known =
        /^(data-[a-z-]+|aria-[a-z]+|class|id|lang|dir|href|rel|type|src|name|value|content|charset|method|action|enctype|novalidate|for|autocomplete|placeholder|inputmode|maxlength|rows|required|readonly|disabled|checked|selected|multiple|accept|list|label|spellcheck|tabindex|title|role|scope|open|max|download|formaction|popover|popovertarget|popovertargetaction|viewBox|focusable|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|dy|width|height|fill|text-anchor|stroke-width|stroke-linecap|preserveAspectRatio|vector-effect|http-equiv)$/;
      for (const [, attributes] of html.matchAll(/<[a-z][a-z0-9]*((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
        for (const [, attribute] of attributes!.matchAll(/\s([^\s=]+)(?:="[^"]*")?/g))
          assert.match(attribute!, known);
      }
    });
  }

  it('classes and rules belong together', () => {
    const css = [kernCssFile, ...ownCssFiles].map((file) => readFileSync(file, 'utf8')).join('\n');
    const own = ownCssFiles.map((file) => readFileSync(file, 'utf8')).join('\n');
    const written = new Set(
      Object.values(pages).flatMap((html) =>
        [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ')),
      ),
    );
    const ruled = new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1]!));
    const hooks =
      /^k-(h\d|gap|align|justify|tone|columns|two|main|width|facts|heat|series|frame|pages|sizes|candidate)/;
    assert.deepEqual(
      [...written].filter((name) => !ruled.has(name) && !hooks.test(name)),
      [],
    );
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.tsx'))
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    const ownRuled = new Set([...own.matchAll(/\.(k-[\w-]*)/g)].map((match) => match[1]!));
    assert.deepEqual(
      [...ownRuled].filter((name) => !hooks.test(name) && !sources.includes(name)),
      [],
    );
  });
});

describe('the frame', () => {
  it('marks the entry whose address is the longest beginning of the path', () => {
    assert.equal(currentHref(galleryNavigation, '/anfragen/17?x=/kurse'), '/anfragen');
    assert.equal(currentHref(galleryNavigation, '/anfragenliste'), undefined);
    assert.equal(currentHref([{ eintraege: [{ text: 'Heute', href: '/' }] }], '/kurse'), undefined);
    assert.equal(currentHref([{ eintraege: [{ text: 'Heute', href: '/' }] }], '/?neu=1'), '/');
  });

  it('escapes whatever comes from outside', () => {
    const html = render(
      <Layout
        title={hostile}
        rahmen={galleryRahmen({
          mandantName: hostile,
          pfad: hostile,
          meldung: { art: 'success', text: hostile },
        })}
      >
        {hostile}
      </Layout>,
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /alert\('x'\)/);
  });

  it('carries language and theme, and the way back from both switches', () => {
    const html = render(
      <Layout
        title="Kurse"
        rahmen={galleryRahmen({ sprache: 'en', aussehen: 'dark', pfad: '/kurse?seite=2' })}
      />,
    );
    assert.match(html, /<html lang="en" data-kern-theme="dark">/);
    assert.match(html, /<title>Kurse – KoMuT<\/title>/);
    assert.equal(html.match(/name="zurueck" value="\/kurse\?seite=2"/g)?.length, 2);
    assert.doesNotMatch(render(<Layout title="Kurse" rahmen={galleryRahmen()} />), /data-kern-theme/);
  });
});

describe('the style sheet', () => {
  it('kern.css is what kern-subset.ts makes of the installed KERN', () => {
    assert.equal(
      readFileSync(kernCssFile, 'utf8'),
      expectedKernCss(),
      'run: node --import tsx src/design/kern-subset.ts',
    );
  });

  it('keeps the classes we use and loads nothing from elsewhere', () => {
    const css = [kernCssFile, ...ownCssFiles].map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const name of usedClasses)
      if (!/^kern-(light|dark)$/.test(name)) assert.ok(css.includes(`.${name}`), name);
    assert.doesNotMatch(css, /https?:|data:/);
  });
});
