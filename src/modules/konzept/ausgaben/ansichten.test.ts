import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { groupAnhang } from './anhang.rules.ts';
import { ANSICHTEN, groupFristen, groupZustaendige, planZeitspannen } from './ansichten.rules.ts';
import { groupZeilen } from './dokument.rules.ts';
import { type Gliederungsknoten, layOutKapitel } from './kapitel.rules.ts';
import { type Beispielkonzept, sowKonzept } from './konzept-saeen.beispiele.ts';

const termin = (
  terminklasse: string,
  wort = terminklasse,
  am: string | null = null,
  ist_laufend = false,
) => ({
  terminklasse,
  termin: wort,
  termin_am: am,
  ist_laufend,
});

describe('the annex', () => {
  it('puts standing tasks first, then years and classes by date, then words, then what has no schedule', () => {
    const gruppen = groupAnhang([
      termin('', ''),
      termin('2030', 'bis 2030', '2030-12-31'),
      termin('sobald möglich'),
      termin('mittelfristig', 'mittelfristig', '2028-12-31'),
      termin('2027', 'bis 2027', '2027-12-31'),
      termin('kontinuierlich', 'kontinuierlich', null, true),
      termin('laufend', 'laufend', null, true),
    ]);
    assert.deepEqual(
      gruppen.map(({ klasse }) => klasse),
      ['laufend', 'kontinuierlich', '2027', 'mittelfristig', '2030', 'sobald möglich', ''],
    );
  });

  it('is headed as most of its measures say it, whatever their capitals', () => {
    const [gruppe] = groupAnhang([
      termin('2027', 'Bis 2027'),
      termin('2027', 'bis 2027'),
      termin('2027', '31.03.2027'),
    ]);
    assert.equal(gruppe!.titel, 'Bis 2027');
    assert.equal(groupAnhang([termin('2027', '31.03.2027'), termin('2027', 'Q2 2027')])[0]!.titel, '2027');
  });

  it('has each measure once, in the order of the paper inside its group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'laufend', 'Laufend', '2025', '2027', 'langfristig')),
        (klassen) => {
          const massnahmen = klassen.map((klasse, nummer) => ({
            ...termin(klasse, klasse, null, /^l/i.test(klasse)),
            nummer,
          }));
          const gruppen = groupAnhang(massnahmen);
          const alle = gruppen.flatMap((gruppe) => gruppe.massnahmen.map(({ nummer }) => nummer));
          assert.deepEqual(
            alle.toSorted((a, b) => a - b),
            massnahmen.map(({ nummer }) => nummer),
          );
          for (const { massnahmen: eigene } of gruppen)
            assert.deepEqual(
              eigene,
              eigene.toSorted((a, b) => a.nummer - b.nummer),
            );
        },
      ),
    );
  });
});

describe('chapters', () => {
  type Knoten = Gliederungsknoten<{ id: number }>;
  const knoten = (
    art: Knoten['art'],
    text: string,
    kinder: Knoten[] = [],
    massnahmen: number[] = [],
  ): Knoten => ({ id: text.length, art, text, kinder, massnahmen: massnahmen.map((id) => ({ id })) });

  it('list what nothing stands below, and give sub-areas tables of their own', () => {
    const { listen, kapitel } = layOutKapitel([
      knoten('leitgrundsatz', 'Für alle'),
      knoten('handlungsfeld', 'Sprache', [
        knoten('leitziel', 'Alle verstehen sich'),
        knoten('leitziel', 'Kurse', [
          knoten('handlungsziel', 'Abends', [], [1, 2]),
          knoten('handlungsziel', 'Leer'),
        ]),
        knoten('bereich', 'Schule', [knoten('handlungsziel', 'Lernen', [], [2, 3])]),
      ]),
    ]);
    assert.deepEqual(listen, [{ art: 'leitgrundsatz', texte: ['Für alle'] }]);
    const [feld] = kapitel;
    assert.deepEqual(feld!.listen, [{ art: 'leitziel', texte: ['Alle verstehen sich'] }]);
    assert.deepEqual(
      feld!.tabellen.map(({ titel, zeilen }) => [
        titel,
        ...zeilen.map(({ ziele, massnahme }) => [...ziele, massnahme?.id]),
      ]),
      [
        ['', ['Kurse', 'Abends', 1], ['Kurse', 'Abends', 2], ['Kurse', 'Leer', undefined]],
        ['Schule', ['Lernen', 3]],
      ],
    );
    assert.equal(feld!.anzahl, 3);
  });

  it('keep measures below a goal that belongs to no field', () => {
    const { kapitel } = layOutKapitel([knoten('leitziel', 'Offen', [], [7])]);
    assert.deepEqual(kapitel[0]!.tabellen[0]!.zeilen, [{ ziele: [], massnahme: { id: 7 } }]);
  });

  it('join neighbouring lines of one objective', () => {
    assert.deepEqual(
      groupZeilen([
        ['Z', 'a'],
        ['Z', 'b'],
        ['', 'c'],
        ['', 'd'],
      ]).map(({ erste, zeilen }) => [erste, zeilen.length]),
      [
        ['Z', 2],
        ['', 1],
        ['', 1],
      ],
    );
  });
});

describe('views', () => {
  const eine = {
    status: 'offen' as const,
    frist: null as string | null,
    ist_laufend: false,
    zustaendig: '',
    herkunft: '',
    ist_von_migranten: false,
    begonnen_am: null,
    beendet_am: null,
    geplant_ab: null,
  };

  it('have what is late first, the longest first', () => {
    const gruppen = groupFristen(
      [
        { ...eine, frist: '2026-01-01' },
        { ...eine, frist: '2025-01-01' },
        { ...eine, frist: '2025-01-01', status: 'umgesetzt' as const },
        eine,
        { ...eine, status: 'laufend' as const },
        { ...eine, frist: '2026-03-10' },
      ],
      '2026-03-10',
    );
    assert.deepEqual(
      gruppen.map(({ art, massnahmen }) => [art, ...massnahmen.map(({ frist }) => frist)]),
      [
        ['ueberfaellig', '2025-01-01', '2026-01-01'],
        ['kommend', '2026-03-10'],
        ['dauer', null],
        ['ohne', null],
        ['fertig', '2025-01-01'],
      ],
    );
  });

  it('name everybody who is responsible, and nobody in the end', () => {
    const gruppen = groupZustaendige([
      eine,
      { ...eine, zustaendig: 'VHS; Jugendamt' },
      { ...eine, zustaendig: 'vhs\nVHS' },
    ]);
    assert.deepEqual(
      gruppen.map(({ name, massnahmen }) => [name, massnahmen.length]),
      [
        ['Jugendamt', 1],
        ['VHS', 2],
        ['', 1],
      ],
    );
  });

  it('draw what has a beginning, an end or no end, and count the rest', () => {
    const { spannen, ohne } = planZeitspannen(
      [
        eine,
        { ...eine, frist: '2020-01-01' },
        { ...eine, status: 'laufend' as const, geplant_ab: '2025-01-01' },
      ],
      '2024-06-20',
    );
    assert.equal(ohne, 1);
    assert.deepEqual(
      spannen.map(({ von, bis }) => [von, bis]),
      [
        ['2020-01-01', '2020-01-01'],
        ['2025-01-01', null],
      ],
    );
  });
});

describe('an edition in views and files', () => {
  let t: TestApp;
  let koordination: TestUser;
  let k: Beispielkonzept;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const text = async (path: string) => {
    const answer = await t.get(path, koordination);
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
  const bytes = async (path: string) => {
    const answer = await t.get(path, koordination);
    assert.equal(answer.status, 200, path);
    return Buffer.from(await answer.arrayBuffer());
  };

  it('say what to do before there is a concept', async () => {
    for (const ansicht of ANSICHTEN)
      assert.match(await text(`/konzept/ansichten/${ansicht}`), /Noch kein Konzept/);
    assert.equal((await t.get('/konzept/ansichten/fristen?ausgabe=7', koordination)).status, 404);
    assert.equal((await t.get('/konzept/ausgaben/7/konzept.pdf', koordination)).status, 404);
    k = await sowKonzept(t);
  });

  it('are for those who may see the concept', async () => {
    const technik = await t.signIn('technik');
    for (const path of [
      '/konzept/ansichten',
      ...ANSICHTEN.map((ansicht) => `/konzept/ansichten/${ansicht}`),
      ...['konzept.pdf', 'anhang.pdf', 'konzept.docx', 'konzept.xlsx', 'konzept.json'].map(
        (datei) => `/konzept/ausgaben/${k.ausgabeId}/${datei}`,
      ),
    ])
      assert.equal((await t.get(path, technik)).status, 403, path);
    assert.equal(
      (await t.get('/konzept/ansichten', koordination)).headers.get('location'),
      '/konzept/ansichten/fristen',
    );
  });

  it('show the annex in the words of the paper, each measure once', async () => {
    const html = await text('/konzept/ansichten/anhang');
    const orte = [
      'laufend (1)',
      'bis 2025 (1)',
      'mittelfristig (1)',
      'bis 2027 (2)',
      'Ohne Terminierung (1)',
    ].map((titel) => html.indexOf(titel));
    assert.ok(
      orte.every((ort, index) => ort > (orte[index - 1] ?? 0)),
      String(orte),
    );
    assert.match(html, /Konzept 2024: 6 Maßnahmen/);
    assert.match(html, /Sprache und Bildung; Arbeit &amp; Beruf/);
    assert.match(html, /einfacher &lt;b&gt;/);
  });

  it('keep their filters in the address from view to view', async () => {
    const html = await text(`/konzept/ansichten/fristen?feld=${k.knoten.arbeit}&status=verschoben`);
    assert.match(html, /Praktika werden vermittelt/);
    assert.doesNotMatch(html, /Lotsinnen/);
    assert.match(
      html,
      new RegExp(`/konzept/ansichten/zeitplan\\?feld=${k.knoten.arbeit}&amp;status=verschoben`),
    );
    assert.match(await text('/konzept/ansichten/fristen?suche=gibtesnicht'), /Keine Maßnahme passt/);
    assert.match(await text('/konzept/ansichten/fristen?feld=viel'), /Keine Maßnahme passt/);
  });

  it('tell what is late and what became of a proposal', async () => {
    const fristen = await text('/konzept/ansichten/fristen');
    assert.match(fristen, /Überfällig \(1\)/);
    assert.match(fristen, /seit 69 Tagen überfällig/);
    const herkunft = await text('/konzept/ansichten/herkunft');
    assert.match(herkunft, /Beirat für Teilhabe \(1\)/);
    assert.match(herkunft, /Vorschlag vom 02\.11\.2023/);
    assert.doesNotMatch(herkunft, /Praktika/);
    const zustaendig = await text('/konzept/ansichten/zustaendig');
    assert.match(zustaendig, /Volkshochschule \(2\)/);
    assert.match(zustaendig, /Noch niemand zuständig \(3\)/);
    assert.match(await text('/konzept/ansichten/zeitplan'), /1 Maßnahme ohne Frist und ohne Beginn/);
  });

  it('count the fields as the tree does, down to the measures', async () => {
    const html = await text('/konzept/ansichten/felder');
    const link = `/konzept/ansichten/fristen?feld=${k.knoten.arbeit}&amp;status=verschoben`;
    assert.ok(html.includes(`${link}">1<`));
    assert.ok(html.includes(`/konzept/ansichten/fristen?feld=${k.knoten.sprache}&amp;ueberfaellig=ja">1<`));
    const json = JSON.parse((await bytes(`/konzept/ausgaben/${k.ausgabeId}/konzept.json`)).toString());
    assert.equal(json.format, 'komut-konzept');
    assert.equal(json.massnahmen.length, 6);
    assert.deepEqual(json.indikatoren, []);
    assert.equal(
      json.anhang.reduce((summe: number, { massnahmen }: { massnahmen: [] }) => summe + massnahmen.length, 0),
      6,
    );
    assert.deepEqual(
      json.massnahmen.find(({ id }: { id: number }) => id === k.massnahmen.sprachcafe).knoten.toSorted(),
      [k.knoten.ziel, k.knoten.arbeit].toSorted(),
    );
  });

  it('go to Word with headings, heads of tables and every measure', async () => {
    const { value: html } = await mammoth.convertToHtml({
      buffer: await bytes(`/konzept/ausgaben/${k.ausgabeId}/konzept.docx`),
    });
    const titel = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, eine]) => eine!.replace(/<[^>]*>/g, ''));
    assert.deepEqual(
      titel.filter((eine) => !/^Zusammen/.test(eine)),
      [
        'Mitwirkende',
        'Für das ganze Konzept',
        'Sprache und Bildung',
        'Arbeit &amp; Beruf [*]',
        'Ohne Handlungsfeld',
        'Anhang: Maßnahmen nach Terminierung',
      ],
    );
    assert.match(html, /<thead>.*Zuständig.*<\/thead>/s);
    // The objective stands once beside its two measures.
    assert.match(html, /<td rowspan="2">.*Kurse erreichen auch Eltern/);
    assert.match(html, /Kurse in allen Gemeinden/);
    assert.match(html, /Noch keine Maßnahme/);
    // Two fields and the annex.
    assert.equal(html.match(/Ein Sprachcafé findet jede Woche statt\./g)?.length, 3);
    assert.match(html, /Verschoben bis 30\.06\.2028/);
  });

  it('go to a workbook with a sheet for each field and the annex', async () => {
    const datei = await bytes(`/konzept/ausgaben/${k.ausgabeId}/konzept.xlsx`);
    const blaetter = await readExcelFile(datei);
    assert.deepEqual(
      blaetter.map(({ sheet }) => sheet),
      [
        '1 Sprache und Bildung',
        '2 Arbeit & Beruf    ',
        '3 Ohne Handlungsfeld',
        'Maßnahmen nach Terminierung',
      ],
    );
    const anhang = blaetter[3]!.data;
    assert.equal(anhang.length, 7);
    assert.equal(anhang[1]![0], 'Sprache und Bildung; Arbeit & Beruf [*]');
  });

  it('go to an accessible PDF', async () => {
    for (const datei of ['konzept.pdf', 'anhang.pdf']) {
      const pdf = (await bytes(`/konzept/ausgaben/${k.ausgabeId}/${datei}`)).toString('latin1');
      assert.match(pdf, /^%PDF-/);
      assert.match(pdf, /pdfuaid:part/);
    }
  });
});
