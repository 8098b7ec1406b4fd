import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { modules } from '../../../app.tsx';
import { listProtokollquellen } from '../../../platform/protokollquellen.ts';
import { findWortlose, Protokollsprache } from './protokollsprache.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const quellen = listProtokollquellen(modules);
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.(test|beispiele|texte)\.tsx?$/.test(file))
  .map((file) => readFileSync(`${root}/${file}`, 'utf8'));

const ACT = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;
const literals = (text: string) => [...text.matchAll(/['`]([^'`\n]+)['`]/g)].map((match) => match[1]!);

/**
 * Names of acts as the code writes them: the second argument of `act(kontext, …)` and of the functions that hand it
 * on, and what such a function takes when it is given none. `teil` in a name stands for several.
 */
function findTaten(source: string): string[] {
  const found: string[] = [];
  // The second argument is a name, or one of two.
  const call = /\b\w+\(\s*(?:kontext|\{ \.\.\.kontext[^}]*\}),\s*([^,()=]*(?:={3}[^,()=]*)?),/g;
  for (const [, name] of source.matchAll(call)) found.push(...literals(name!));
  for (const [, value] of source.matchAll(/\btat = '([^']+)'/g)) found.push(value!);
  return found;
}

const taten = [...new Set(sources.flatMap(findTaten))].filter(
  (name) => ACT.test(name) || name.includes('${'),
);

describe('the words of the audit', () => {
  it('name every act that the code does', () => {
    assert.ok(taten.length > 80, `only ${taten.length} acts found`);
    const known = quellen.flatMap(({ worte }) => Object.keys(worte.de.taten));
    const missing = taten.filter((tat) => {
      const [before = '', after = ''] = tat.split(/\$\{[^}]*\}/);
      return tat.includes('${')
        ? !known.some((one) => one.startsWith(before) && one.endsWith(after))
        : !known.includes(tat);
    });
    assert.deepEqual(missing, []);
  });

  it('name no act that the code does not do', () => {
    const all = sources.join('\n');
    const templates = taten.filter((tat) => tat.includes('${')).map((tat) => tat.split(/\$\{[^}]*\}/));
    const dead = quellen
      .flatMap(({ worte }) => Object.keys(worte.de.taten))
      .filter(
        (tat) =>
          !all.includes(`'${tat}'`) &&
          !templates.some(([before = '', after = '']) => tat.startsWith(before) && tat.endsWith(after)),
      );
    assert.deepEqual(dead, []);
  });

  it('name every kind of object that the code writes', () => {
    const known = quellen.flatMap(({ worte }) => Object.keys(worte.de.gegenstaende));
    const written = sources.flatMap((source) => [
      ...[...source.matchAll(/\.audit(?:Each)?\(\s*'([^']+)'/g)].map((match) => match[1]!),
      ...[...source.matchAll(/gegenstand: \{ art: '([^']+)'/g)].map((match) => match[1]!),
    ]);
    assert.ok(written.length > 40);
    assert.deepEqual(
      [...new Set(written)].filter((art) => !known.includes(art)),
      [],
    );
  });

  it('are each the words of one module', () => {
    for (const group of ['taten', 'gegenstaende'] as const) {
      const keys = quellen.flatMap(({ worte }) => Object.keys(worte.de[group]));
      assert.equal(new Set(keys).size, keys.length, group);
    }
  });

  it('are the same keys in both languages', () => {
    for (const { worte } of quellen) {
      const keys = (value: object): string[] =>
        Object.entries(value).flatMap(([key, inner]) =>
          typeof inner === 'object' ? keys(inner).map((one) => `${key}.${one}`) : key,
        );
      assert.deepEqual(keys(worte.en).sort(), keys(worte.de).sort());
    }
  });

  it('lead to pages that there are, for those who may open them', () => {
    const routes = modules.flatMap((modul) => modul.routes).filter(({ method }) => method === 'get');
    const gegenstaende = quellen.flatMap(({ worte }) => Object.keys(worte.de.gegenstaende));
    for (const { seiten } of quellen) {
      for (const [key, { zugang, href }] of Object.entries(seiten)) {
        const [art = '', id = '17'] = key.split(' ');
        assert.ok(gegenstaende.includes(art), art);
        // A place on a page is found on that page.
        const path = href(id).split('#')[0]!;
        const route = routes.find((one) =>
          new RegExp(`^${one.path.replaceAll(/:\w+(\{[^}]*\})?/g, '17')}$`).test(path),
        );
        assert.equal(route?.zugang, zugang, `${key}: ${path}`);
      }
    }
  });
});

describe('an entry in words', () => {
  const de = new Protokollsprache(quellen, 'de');
  const en = new Protokollsprache(quellen, 'en');
  const cases: [string, string, string, unknown, string | null, string | null][] = [
    ['angebot.annehmen', 'einsatz', 'status', 'vermittelt', 'vermittelt', 'placed'],
    ['angebot.ablehnen', 'angebot', 'status', 'abgelehnt', 'abgelehnt', 'declined'],
    ['angebot.ablehnen', 'angebot', 'grund', 'zu-weit', 'zu weit', 'too far'],
    ['sprachmittler.abwesenheit', 'sprachmittler', 'grund', 'Urlaub', 'Urlaub', 'Urlaub'],
    ['sprachmittler.aendern', 'sprachmittler', 'rollen', ['kulturmittler'], 'Kulturmittlung', null],
    ['benutzer.einladen', 'einladung', 'rollen', ['stelle 17'], 'Anfragende Stelle 17', 'Requester 17'],
    ['einsatz.melden', 'einsatz', 'kilometer_zehntel', 270, '27 km', null],
    ['einsatz.melden', 'einsatz', 'ist_beginn_at', '2026-11-20T09:00:00.000Z', '20.11.2026, 10:00', null],
    ['einsatz.nicht-vermittelt', 'einsatz', 'kosten', 4550, '45,50 €', '€45.50'],
    ['anfrage.stellen', 'einsatz', 'sprache', 'ti', 'Tigrinya', 'Tigrinya'],
    ['konto.anzeige-aendern', 'benutzer', 'sprache', 'en', 'Englisch', 'English'],
    ['erinnerung.senden', 'einsatz', 'erinnerungen', ['meldung-2026-11-20-0'], 'an die Zeiten', null],
    ['erinnerung.senden', 'einsatz', 'erinnerungen', ['termin-stelle-2026-11-20'], 'an den Termin', null],
    ['reihe.anlegen', 'reihe', 'wochentage', [1, 3], 'Montag, Mittwoch', 'Monday, Wednesday'],
    [
      'einsatz.absagen',
      'einsatz',
      'regel',
      'absage.rechtzeitig',
      'Rechtzeitig abgesagt: keine Entschädigung.',
      null,
    ],
    ['benutzer.sperren', 'benutzer', 'gesperrt', true, 'ja', 'yes'],
    ['benutzer.sperren', 'benutzer', 'beendeteSitzungen', 0, '0', '0'],
    ['einsatz.melden', 'einsatz', 'bericht', '', null, null],
    [
      'sprachmittler.anlegen',
      'sprachmittler',
      'sprachen',
      [{ sprache: 'ti', niveau: 'C1', dialekt: '', ist_muttersprache: true }],
      'Sprache: Tigrinya, Niveau: C1, Muttersprache: ja',
      'Language: Tigrinya, Level: C1, Native language: yes',
    ],
    ['import.zuordnung', 'import', 'zuordnung', { Ort: 'nachname' }, 'Ort: Nachname', 'Ort: Surname'],
  ];
  for (const [tat, art, feld, value, german, english] of cases) {
    it(`${tat} ${feld}`, () => {
      assert.equal(de.wert({ tat, art }, feld, value)?.replaceAll(/\s/g, ' ') ?? null, german);
      if (english !== null) assert.equal(en.wert({ tat, art }, feld, value), english);
    });
  }

  it('names objects with their number or their name', () => {
    assert.equal(de.gegenstand({ art: 'einsatz', id: '2330' }), 'Einsatz 2330');
    assert.equal(en.gegenstand({ art: 'einsatz', id: '2330' }), 'Appointment 2330');
    assert.equal(de.gegenstand({ art: 'seite', id: 'impressum' }), 'Seite „Impressum“');
    assert.equal(de.gegenstand({ art: 'unbekannt', id: '1' }), 'unbekannt 1');
  });

  it('leads to the page of the one object where a kind has several', () => {
    const href = (id: string) => de.href({ art: 'einstellung', id }, () => true);
    assert.equal(href('vermittlung.themen'), '/vermittlung/einstellungen/themen');
    assert.equal(href('vermittlung.gewichte'), '/vermittlung/einstellungen');
    assert.equal(href('gibt.es-nicht'), undefined);
    assert.equal(
      de.href({ art: 'einsatz', id: '17' }, () => true),
      '/einsaetze/17',
    );
    assert.equal(
      de.href({ art: 'einsatz', id: '17' }, () => false),
      undefined,
    );
  });

  it('says what is missing', () => {
    assert.deepEqual(
      findWortlose(quellen, {
        tat: 'gibt.es-nicht',
        gegenstandArt: 'nie',
        gegenstandId: '1',
        vorher: null,
        nachher: { x: [{ y: 1 }] },
      }),
      ['act gibt.es-nicht', 'object nie', 'field x of gibt.es-nicht', 'field y of gibt.es-nicht'],
    );
    assert.deepEqual(
      findWortlose(quellen, {
        tat: 'import.zuordnung',
        gegenstandArt: 'import',
        gegenstandId: '1',
        vorher: null,
        nachher: { zuordnung: { 'Spalte 1': 'name' } },
      }),
      [],
    );
  });
});
