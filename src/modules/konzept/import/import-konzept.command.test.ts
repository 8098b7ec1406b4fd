import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import type { Importantwort } from './antwort.ts';
import type { GelesenesKonzept } from './gelesenes-konzept.ts';
import { importKonzeptCommand, type SaveKonzept } from './import-konzept.command.ts';
import { h, p, paket, punkt, rohesWord, tabelle, word, xmlAbsatz } from './konzept.beispiele.ts';
import { readKonzept } from './konzept.reader.ts';

const ordner = mkdtempSync(join(tmpdir(), 'konzept-'));
after(() => rmSync(ordner, { recursive: true }));

async function run(
  bytes: Uint8Array | string,
  values: CommandCall['values'] = { 'dry-run': true },
  weiteres: { save?: SaveKonzept; json?: boolean; language?: 'de' | 'en' } = {},
) {
  const datei = join(ordner, 'konzept.docx');
  writeFileSync(datei, bytes);
  const zeilen: string[] = [];
  const { save, json = false, language = 'de' } = weiteres;
  const code = await importKonzeptCommand(save).run({
    positionals: [datei],
    values,
    json,
    language,
    print: (zeile) => zeilen.push(zeile),
    warn: () => {},
  });
  return { code, text: zeilen.join('\n'), zeilen };
}
const refusal = async (bytes: Uint8Array | string) => {
  try {
    await run(bytes);
    return 'angenommen';
  } catch (fehler) {
    assert.ok(fehler instanceof CommandRefusal);
    return fehler.message;
  }
};

const konzept = () =>
  word(
    h(1, 'Integrationskonzept Landkreis Moorland 2025'),
    h(1, 'Handlungsfeld 1: Sprache'),
    h(2, 'Leitziele'),
    punkt('Alle sprechen mit.'),
    tabelle(
      ['Handlungsziel', 'Empfehlungen', 'Terminierung'],
      ['Kurse', { absaetze: ['Abendkurs anbieten.', 'Kinder betreuen.'] }, 'bis Ende 2026'],
      ['Begegnung', 'Sprachcafé öffnen.', 'Laufend'],
    ),
  );

describe('komut import konzept', () => {
  it('answers in figures with --json', async () => {
    const { code, zeilen } = await run(await konzept(), { 'dry-run': true }, { json: true });
    assert.equal(code, 0);
    assert.equal(zeilen.length, 1);
    const antwort = JSON.parse(zeilen[0]!) as Importantwort;
    const { hinweise, ...zahlen } = antwort;
    assert.deepEqual(zahlen, {
      handlungsfelder: [
        {
          titel: 'Sprache',
          leitgrundsaetze: 0,
          uebergeordneteZiele: 0,
          leitziele: 1,
          handlungsziele: 2,
          massnahmen: 3,
        },
      ],
      massnahmen: 3,
      terminierung: { '2026': 2, laufend: 1 },
      anhang: null,
      nichtUebernommen: [],
    });
    assert.deepEqual(hinweise, [
      {
        art: 'mehrere-absaetze',
        stelle: 'Tabelle 1',
        text: '1 Zelle enthält mehrere Absätze; jeder gilt als eigene Maßnahme.',
      },
    ]);
  });

  it('lets the office choose what several paragraphs mean', async () => {
    const zaehle = async (absaetze: string) =>
      (
        JSON.parse(
          (await run(await konzept(), { 'dry-run': true, absaetze }, { json: true })).text,
        ) as Importantwort
      ).massnahmen;
    assert.equal(await zaehle('einzeln'), 3);
    assert.equal(await zaehle('zusammen'), 2);
    assert.equal((await run(await konzept(), { 'dry-run': true, absaetze: 'beides' })).code, 2);
  });

  it('tells people in both languages', async () => {
    const deutsch = await run(await konzept());
    assert.match(
      deutsch.text,
      /Konzept: Integrationskonzept Landkreis Moorland 2025\n {2}Sprache: 3 Ziele, 3 Maßnahmen\n3 Maßnahmen \(2026: 2, laufend: 1\)/,
    );
    const englisch = await run(await konzept(), { 'dry-run': true }, { language: 'en' });
    assert.match(
      englisch.text,
      /3 measures .*\nDiscrepancies \(1\):\n {2}table 1: 1 cell holds several paragraphs/,
    );
  });

  it('saves only without --dry-run, and says when it cannot', async () => {
    const gespeichert: GelesenesKonzept[] = [];
    const save: SaveKonzept = async (gelesen) => {
      gespeichert.push(gelesen);
    };
    await run(await konzept(), { 'dry-run': true }, { save });
    assert.equal(gespeichert.length, 0);
    await run(await konzept(), {}, { save });
    assert.equal(gespeichert[0]!.handlungsfelder[0]!.massnahmen.length, 3);
    await assert.rejects(async () => run(await konzept(), {}), /keine Datenbank/);
  });

  it('says when no table shows measures, and saves nothing then', async () => {
    const bytes = await word(tabelle(['Jahr', 'Personen'], ['2023', '10.055']));
    const { text } = await run(bytes);
    assert.match(
      text,
      /^In keiner Tabelle .*\nNicht übernommen \(1\):\n {2}Tabelle 1: .*„Jahr \| Personen“$/,
    );
    await assert.rejects(
      async () => run(bytes, {}, { save: async () => assert.fail() }),
      /In keiner Tabelle/,
    );
  });

  it('refuses what it cannot read with a sentence', async () => {
    const ganzes = await konzept();
    assert.match(await refusal(''), /keinen Text/);
    assert.match(await refusal('%PDF-1.7 …'), /PDF/);
    assert.match(await refusal('{\\rtf1 …}'), /RTF/);
    assert.match(await refusal(Buffer.from('d0cf11e0a1b11ae100000000', 'hex')), /alten Office-Format/);
    assert.match(await refusal(ganzes.subarray(0, ganzes.length - 400)), /beschädigt/);
    assert.match(await refusal(rohesWord('')), /keinen Text/);
    assert.match(await refusal(rohesWord(xmlAbsatz('Nur ein Brief.'))), /weder eine Tabelle/);
    assert.match(await refusal(zipSync({ 'content.xml': strToU8('<a/>') })), /keine Word-Datei/);
    assert.match(await refusal(rohesWord('', { 'word/vbaProject.bin': 'x' })), /Makros/);
    assert.match(
      await refusal(paket({ 'word/document.xml': '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>' })),
      /zum Schutz|Zum Schutz/,
    );
    assert.match(await refusal(rohesWord(' '.repeat(8_000_000))), /Zum Schutz/);
    await assert.rejects(
      () =>
        importKonzeptCommand().run({
          positionals: ['/gibt/es/nicht.docx'],
          values: {},
          json: false,
          language: 'de',
          print() {},
          warn() {},
        }),
      /gibt es nicht/,
    );
  });

  it('reads a concept of 2,000 rows with its annex in a few seconds', async () => {
    const woerter =
      'Beratung Treffpunkt Gemeinde Familien Betriebe Lotsen Praxis Schule Verein Kultur Werkstatt Bücherei Jugend stärken öffnen begleiten'.split(
        ' ',
      );
    const zeilen = Array.from({ length: 2_000 }, (_, nummer) => {
      const text = Array.from(
        { length: 8 },
        (_wort, ort) => woerter[(nummer * 7 + ort * ((nummer % 5) + 1)) % woerter.length],
      ).join(' ');
      return [
        nummer % 4 === 0 ? `Ziel ${nummer}` : '',
        `${text} in Ort ${nummer}.`,
        nummer % 3 === 0 ? 'laufend' : 'Bis 2027',
      ];
    });
    const bytes = await word(
      h(1, 'Handlungsfeld Alles'),
      tabelle(['Teilziele', 'Maßnahmen', 'Terminierung'], ...zeilen),
      h(1, 'Anhang'),
      tabelle(
        ['Maßnahme', 'Terminierung', 'Handlungsfeld'],
        ...zeilen.toReversed().map(([, text, termin]) => [text!, termin!, 'Alles']),
      ),
    );
    const beginn = performance.now();
    const gelesen = readKonzept(bytes);
    const dauer = performance.now() - beginn;
    assert.ok(gelesen.ok);
    assert.equal(gelesen.wert.handlungsfelder[0]!.massnahmen.length, 2_000);
    assert.equal(gelesen.wert.anhang?.massnahmen.length, 2_000);
    assert.deepEqual(gelesen.wert.hinweise, []);
    assert.ok(dauer < 5_000, `${dauer} ms`);
  });
});

describe('other files and corrections', () => {
  const CSV = [
    'Handlungsfeld;Ziel;Maßnahme;Zuständig;Frist',
    'Arbeit;Einstieg;"Praktika\nBewerbungstraining";Jobcenter;2026',
    ';;Messe;Kammer;jährlich',
    'Wohnen;Finden;Wohnungsbörse;Kreis;',
  ].join('\r\n');
  const felder = (bytes: Uint8Array, vorgabe = {}) => {
    const gelesen = readKonzept(bytes, vorgabe);
    assert.ok(gelesen.ok, gelesen.ok ? '' : gelesen.grund);
    return gelesen.wert.handlungsfelder.map(({ titel, teilziele, massnahmen }) => [
      titel,
      teilziele.length,
      massnahmen.length,
    ]);
  };

  it('reads CSV and pasted tables', () => {
    assert.deepEqual(felder(strToU8(CSV)), [
      ['Arbeit', 1, 2],
      ['Wohnen', 1, 1],
    ]);
    assert.deepEqual(felder(strToU8(CSV), { absaetze: 'einzeln' }), [
      ['Arbeit', 1, 3],
      ['Wohnen', 1, 1],
    ]);
    assert.deepEqual(felder(strToU8('Ziel\tMaßnahme\tTermin\nEinstieg\tMesse\t2026\n\tKurs\tlaufend')), [
      ['', 1, 2],
    ]);
  });

  it('reads a workbook: a sheet for each field, a title above the table, lines that name the field', async () => {
    const zeile = (...werte: (string | number | null)[]) =>
      werte.map((value) => (value === null ? null : { value }));
    const buffer = await writeXlsx([
      {
        sheet: 'Gesundheit',
        data: [
          zeile('Umsetzungstabelle'),
          zeile('Ziel', 'Maßnahme', 'Bis wann?'),
          zeile('Vorsorge', 'Lotsen', 2027),
          zeile(null, 'Faltblatt', 'laufend'),
        ],
      },
      {
        sheet: 'Tabelle2',
        data: [
          zeile('Ziel', 'Maßnahme', 'Bis wann?'),
          zeile('Handlungsfeld 2: Sport'),
          zeile('Mitmachen', 'Schnuppertraining', 'Q1/2026'),
          zeile('Handlungsfeld 3: Kultur'),
          zeile('Zeigen', 'Ausstellung', 2026),
        ],
      },
    ]).toBuffer();
    const gelesen = readKonzept(buffer);
    assert.ok(gelesen.ok);
    assert.deepEqual(felder(buffer), [
      ['Gesundheit', 1, 2],
      ['Sport', 1, 1],
      ['Kultur', 1, 1],
    ]);
    assert.deepEqual(gelesen.wert.handlungsfelder[0]!.massnahmen[1]!.stelle, {
      blatt: 'Gesundheit',
      tabelle: 1,
      zeile: 4,
      spalte: 2,
    });
  });

  it('takes corrections: what a column means, where the head is, which field, which table is an annex or nothing', async () => {
    const bytes = await word(
      h(1, 'Papier'),
      tabelle(
        ['Worum es geht', 'Was geschieht', 'Zeitpunkt'],
        ['Ankommen', 'Paten', '2026'],
        ['', 'Lotsen', '2027'],
      ),
      p(
        'Ein längerer Absatz zwischen den beiden Tabellen, der mit den Zielen und Maßnahmen dieses Papiers nichts zu tun hat.',
      ),
      tabelle(['Maßnahme', 'Ziel'], ['Alter Plan', 'Alt']),
    );
    const ohne = readKonzept(bytes);
    assert.ok(ohne.ok);
    assert.deepEqual(
      ohne.wert.nichtUebernommen.map(({ art, stelle }) => [art, stelle.tabelle]),
      [['keine-massnahmentabelle', 1]],
    );
    const mapping = [
      {
        tabelle: 1,
        kopfzeile: 1,
        handlungsfeld: 'Willkommen',
        spalten: { 1: 'ziel', 2: 'massnahme' } as const,
      },
      { tabelle: 2, verwendung: 'keine' as const },
    ];
    assert.deepEqual(felder(bytes, { mapping }), [['Willkommen', 1, 2]]);
    const gelesen = readKonzept(bytes, { mapping });
    assert.ok(gelesen.ok);
    assert.equal(gelesen.wert.handlungsfelder[0]!.massnahmen[1]!.terminierung.klasse, '2027');
    assert.deepEqual(
      gelesen.wert.tabellen.map(({ verwendung }) => verwendung),
      ['kapitel', 'keine'],
    );
  });

  it('reads measures as forms with their titles in the first column', async () => {
    const formular = (...paare: string[][]) => tabelle(...paare);
    const bytes = await word(
      h(1, 'Handlungsfeld Bildung'),
      formular(
        ['Maßnahme', 'Lesekoffer'],
        ['Ziel', 'Früh lesen'],
        ['Verantwortlich', 'Bücherei'],
        ['Zeitraum', '2025–2026'],
      ),
      formular(
        ['Maßnahme', 'Elterncafé'],
        ['Ziel', 'Eltern erreichen'],
        ['Verantwortlich', ''],
        ['Zeitraum', ''],
      ),
    );
    assert.deepEqual(felder(bytes), [['Bildung', 2, 2]]);
    const gelesen = readKonzept(bytes);
    assert.ok(gelesen.ok);
    const [koffer, cafe] = gelesen.wert.handlungsfelder[0]!.massnahmen;
    assert.equal(koffer!.zustaendig, 'Bücherei');
    assert.equal(koffer!.terminierung.klasse, '2026');
    assert.deepEqual(cafe!.ziele, [{ ziel: 'Eltern erreichen' }]);
    assert.equal(cafe!.zustaendig, undefined);
    assert.deepEqual(
      gelesen.wert.tabellen[0]!.zeilen.map(({ befund }) => befund),
      ['massnahme', 'massnahme', 'massnahme', 'massnahme'],
    );
  });
});
