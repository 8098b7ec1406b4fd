import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Child } from 'hono/jsx';
import { Button, ConfirmDialog, PostButton } from './button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import { DataTable } from './data-table.tsx';
import { DateField, PasswordField, SelectField, TextArea, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { GalleryPage, galleryParts } from './gallery.page.tsx';
import { einsaetze, einsatzTable, galleryNavigation, galleryRahmen } from './gallery-data.ts';
import { GalleryLinkPage, GalleryPublicPage } from './gallery-frames.tsx';
import { einsatzColumns } from './gallery-tables.tsx';
import { expectedKernCss, kernCssFile, ownCssFiles, usedClasses } from './kern-subset.ts';
import { currentHref, Layout } from './layout.tsx';
import { pagesToShow } from './pagination.tsx';
import { sparkPath } from './stat.tsx';
import { SimpleTable } from './table.tsx';
import { parseTableQuery, tableUrl } from './table-query.ts';

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
      assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), ['<script type="module" src="/assets/client.js">']);
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

describe('forms', () => {
  const form = render(
    <Form
      action="/anfragen"
      values={{ ort: hostile, am: '31.2.2026', sprache: 'ti', merkmale: ['frau'] }}
      errors={{ am: 'Den Tag gibt es nicht.', weg: 'Bitte wählen.', '': 'Schon vorhanden.' }}
    >
      <TextField name="ort" label="Ort" required value="Brake" hint="Straße und Ort" />
      <DateField name="am" label="Tag" required />
      <SelectField
        name="sprache"
        label="Sprache"
        options={[
          { value: 'ar', label: 'Arabisch' },
          { value: 'ti', label: 'Tigrinya' },
        ]}
      />
      <TextArea name="anlass" label="Anlass" value="Gespräch" />
      <CheckboxGroup
        name="merkmale"
        label="Merkmale"
        choices={[
          { value: 'frau', label: 'Frau' },
          { value: 'mann', label: 'Mann' },
        ]}
        values={['mann']}
      />
      <RadioGroup name="weg" label="Weg" choices={[{ value: 'ort', label: 'vor Ort' }]} required />
      <Checkbox name="ja" label="Einverstanden" checked />
      <PasswordField name="passwort" label="Passwort" />
    </Form>,
  );

  it('keep what was typed, escaped, before what was stored', () => {
    assert.match(form, /id="feld-ort"[^>]*value="&quot;&gt;&lt;script&gt;/);
    assert.match(form, /<option value="ti" selected="">/);
    assert.match(form, /value="frau" checked=""/);
    assert.doesNotMatch(form, /value="mann" checked/);
    assert.match(form, />Gespräch<\/textarea>/);
  });

  it('a box that was not sent was not ticked; in a fresh form its own state counts', () => {
    assert.doesNotMatch(form, /name="ja" value="ja" checked/);
    assert.match(
      render(
        <Form action="/x">
          <Checkbox name="ja" label="Ja" checked />
        </Form>,
      ),
      /name="ja" value="ja" checked=""/,
    );
  });

  it('tie labels, hints and errors to their inputs', () => {
    assert.match(form, /<label class="kern-label" for="feld-ort">Ort<\/label>/);
    assert.match(form, /id="feld-ort"[^>]*aria-describedby="feld-ort-hint"/);
    assert.match(form, /id="feld-am"[^>]*aria-invalid="true"[^>]*aria-describedby="feld-am-error"/);
    assert.match(form, /<p class="k-error" id="feld-am-error">/);
    assert.match(form, /<fieldset[^>]*role="radiogroup"[^>]*aria-describedby="feld-weg-error"/);
  });

  it('list the errors first, each leading to its field', () => {
    assert.match(form, /role="alert" tabindex="-1"/);
    assert.match(form, /3 Angaben passen noch nicht/);
    assert.match(form, /href="#feld-am">Den Tag gibt es nicht\.<\/a>/);
    assert.match(form, /href="#feld-weg"/);
    assert.match(form, /id="feld-weg" type="radio"/);
    assert.match(form, /<li>Schon vorhanden\.<\/li>/);
  });

  it('mark what is optional and never write a password back', () => {
    assert.match(form, /Anlass<span class="kern-label__optional">freiwillig/);
    assert.doesNotMatch(form, /for="feld-ort">Ort<span/);
    const password = render(
      <Form action="/x" values={{ passwort: 'geheim' }}>
        <PasswordField name="passwort" label="Passwort" />
      </Form>,
    );
    assert.doesNotMatch(password, /geheim/);
  });

  it('show stored dates as the office writes them and typed ones as typed', () => {
    const field = (value: string) => render(<DateField name="am" label="Tag" value={value} />);
    assert.match(field('2026-11-24'), /value="24\.11\.2026"/);
    assert.match(field('24.11.'), /value="24\.11\."/);
  });

  it('acts are POST forms of their own and carry hidden values', () => {
    assert.match(
      render(
        <PostButton action="/freigeben" values={{ id: 7 }}>
          Freigeben
        </PostButton>,
      ),
      /<form class="k-inline-form" method="post" action="\/freigeben"><input type="hidden" name="id" value="7"\/><button/,
    );
    assert.match(
      render(<ConfirmDialog trigger="Löschen …" title="Löschen?" action="/x" confirm="Löschen" />),
      /<details[^>]*><summary[^>]*>.*<form[^>]*method="post" action="\/x"/,
    );
    assert.match(
      render(
        <Button name="antwort" value="ja">
          Ja
        </Button>,
      ),
      /type="submit" name="antwort" value="ja"/,
    );
  });
});

describe('tables', () => {
  const table = (search: string) =>
    render(
      <DataTable
        caption="Einsätze"
        definition={einsatzTable}
        query={parseTableQuery(einsatzTable, search)}
        path="/einsaetze"
        columns={einsatzColumns}
        rows={einsaetze}
        total={1043}
        filters={[{ key: 'suche', label: 'Suche' }]}
        exports={{ csv: '/einsaetze.csv' }}
      />,
    );

  it('escape text, keep components, name their rows', () => {
    const html = table('');
    assert.match(html, /<td>Grundschule &lt;Obermühle&gt;<\/td>/);
    assert.match(html, /<th scope="row" class="w"><a class="k-link" href="#2026-1200">2026-1200<\/a><\/th>/);
    assert.match(html, /<td><span class="k-badge k-tone-success">durchgeführt<\/span><\/td>/);
  });

  it('say their order, and the header turns it around', () => {
    const html = table('sortierung=stelle&suche=Kita&seite=3');
    assert.match(html, /aria-sort="ascending"><a[^>]*href="\/einsaetze\?suche=Kita&amp;sortierung=-stelle"/);
    assert.equal(html.match(/aria-sort/g)?.length, 1);
  });

  it('export the whole filtered list, not the page', () => {
    assert.match(table('suche=Kita&seite=3&zeilen=25'), /href="\/einsaetze\.csv\?suche=Kita" download=""/);
  });

  it('active filters are chips that lead away from themselves', () => {
    assert.match(
      table('suche=Kita'),
      /<a class="k-filter-chip" href="\/einsaetze" aria-label="Filter Suche: Kita entfernen">/,
    );
  });

  it('refuse cells that would have to wait', () => {
    const Slow = async () => <span>später</span>;
    assert.throws(
      () =>
        render(
          <SimpleTable caption="x" columns={[{ key: 'a', label: 'A', cell: () => <Slow /> }]} rows={[1]} />,
        ),
      /cannot wait/,
    );
  });

  it('offer the pages around the current one and both ends', () => {
    assert.deepEqual(pagesToShow(1, 1), [1]);
    assert.deepEqual(pagesToShow(1, 21), [1, 2, 0, 21]);
    assert.deepEqual(pagesToShow(7, 21), [1, 0, 6, 7, 8, 0, 21]);
    assert.deepEqual(pagesToShow(3, 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(pagesToShow(21, 21), [1, 0, 20, 21]);
  });

  it('are quick: 50 rows × 8 columns in well under a millisecond', () => {
    const query = parseTableQuery(einsatzTable, '');
    for (let round = 0; round < 300; round++) table('');
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      table('');
      return performance.now() - start;
    }).sort((a, b) => a - b);
    assert.ok(
      times[100]! < 2,
      `${times[100]} ms (a busy machine may be slower than the 0.3 ms this usually takes)`,
    );
    assert.equal(tableUrl('/e', einsatzTable, query), '/e');
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

describe('small lines', () => {
  it('draw constant and gappy values', () => {
    assert.equal(sparkPath([3, 3]), 'M0,22L100,22');
    assert.equal(sparkPath([1, null, 2]), 'M0,22ZM100,2Z');
  });
});
