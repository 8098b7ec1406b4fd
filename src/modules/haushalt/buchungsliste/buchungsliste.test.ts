import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { readCsv } from '../../../platform/files/csv.ts';
import { laufOf, openKasse, releaseLauf } from '../haushalt.beispiele.ts';
import {
  type Buchungssatz,
  KODIERUNGEN,
  type Listenform,
  layOutBuchungsliste,
  TRENNZEICHEN,
  writeBuchungsliste,
} from './buchungsliste.rules.ts';
import { listenformEinstellung } from './buchungsliste.settings.ts';

const satz: Buchungssatz = {
  kennung: 'KOMUT-20260310-0A1B2C3D',
  bezeichnung: 'Sprachmittlung Februar 2026',
  ausfuehrungAm: '2026-03-12',
  endToEnd: 'KOMUT-20260310-0A1B2C3D-1',
  empfaenger: 'Żółć, Łukasz',
  empfaengerId: 17,
  iban: 'DE02120300000000202051',
  verwendungszweck: 'Sprachmittlung',
  topf: null,
  produkt: null,
  sachkonto: '0431',
  kostenstelle: null,
  jahr: 2026,
  betragCent: 6130,
  text: 'Äußerst; "wichtig" – 5 €',
};

const formOf = (changes: Partial<Listenform>): Listenform => ({
  ...listenformEinstellung.vorgabe,
  ...changes,
});
const textOf = (saetze: Buchungssatz[], form: Listenform) =>
  new TextDecoder(form.kodierung === 'windows-1252' ? 'windows-1252' : 'utf-8', { ignoreBOM: true }).decode(
    writeBuchungsliste(layOutBuchungsliste(saetze, form), form),
  );

describe('the booking list', () => {
  it('keeps its columns, and text as text, also where foreign signs become ours', () => {
    const write = (row: string[], trennzeichen: Listenform['trennzeichen']) =>
      new TextDecoder('windows-1252').decode(
        writeBuchungsliste([row], { trennzeichen, kodierung: 'windows-1252' }),
      );
    assert.equal(write(['Haile، Selam', '12,00'], 'komma'), '"Haile, Selam","12,00"\r\n');
    assert.equal(write(['－1+1', '‑2', '−12,00'], 'semikolon'), "'-1+1;'-2;-12,00\r\n");
  });

  it('has the columns in the order that is set, fixed text as well', () => {
    const form = formOf({
      spalten: [
        { feld: 'text', ueberschrift: 'Mandant', text: 'LK' },
        { feld: 'sachkonto', ueberschrift: 'Konto', text: '' },
        { feld: 'betrag', ueberschrift: 'Betrag', text: '' },
        { feld: 'ausfuehrung', ueberschrift: 'Tag', text: '' },
        { feld: 'laufendeNummer', ueberschrift: 'Nr.', text: '' },
      ],
      kodierung: 'utf-8',
    });
    const second = { ...satz, betragCent: 5 };
    assert.equal(
      textOf([satz, second], form),
      'Mandant;Konto;Betrag;Tag;Nr.\r\nLK;0431;61,30;12.03.2026;1\r\nLK;0431;0,05;12.03.2026;2\r\n',
    );
    assert.equal(
      textOf([{ ...satz, betragCent: -1230 }], {
        ...form,
        dezimalzeichen: 'punkt',
        datumsform: 'JJJJMMTT',
        trennzeichen: 'tabulator',
        mitKopfzeile: false,
      }),
      'LK\t0431\t-12.30\t20260312\t1\r\n',
    );
  });

  it('is written in the character set that is set', () => {
    const spalten: Listenform['spalten'] = [
      { feld: 'empfaenger', ueberschrift: '', text: '' },
      { feld: 'buchungstext', ueberschrift: '', text: '' },
    ];
    const form = formOf({ spalten, mitKopfzeile: false, kodierung: 'windows-1252' });
    const bytes = writeBuchungsliste(layOutBuchungsliste([satz], form), form);
    assert.equal(
      new TextDecoder('windows-1252').decode(bytes),
      'Zólc, Lukasz;"Äußerst; ""wichtig"" – 5 €"\r\n',
    );
    assert.ok(textOf([satz], { ...form, kodierung: 'utf-8-bom' }).startsWith('\uFEFFŻółć'));
    assert.ok(textOf([satz], { ...form, kodierung: 'utf-8' }).startsWith('Żółć'));
  });

  it('holds nothing that a spreadsheet would calculate, and reads back what was written', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.constantFrom(...TRENNZEICHEN),
        fc.constantFrom(...KODIERUNGEN),
        (empfaenger, text, trennzeichen, kodierung) => {
          const form = formOf({
            spalten: [
              { feld: 'empfaenger', ueberschrift: '', text: '' },
              { feld: 'buchungstext', ueberschrift: '', text: '' },
              { feld: 'betrag', ueberschrift: '', text: '' },
            ],
            trennzeichen,
            kodierung,
            mitKopfzeile: false,
          });
          const written = textOf([{ ...satz, empfaenger, text }], form);
          for (const start of written.split(/\r\n|[;,\t|]/)) assert.doesNotMatch(start, /^"?[=+@]/);
        },
      ),
    );
    const form = formOf({ kodierung: 'utf-8' });
    const bytes = writeBuchungsliste(layOutBuchungsliste([satz], form), form);
    const sheet = readCsv(bytes, { rows: 100, columns: 100 } as Parameters<typeof readCsv>[1]);
    assert.equal(sheet.rows[1]?.cells[7]?.text, satz.text);
    assert.equal(sheet.rows[1]?.cells[2]?.text, '0431');
  });
});

describe('setting up the booking list', () => {
  let t: TestApp;
  let kasse: TestUser;
  before(async () => {
    t = await openTestApp();
    kasse = await t.signIn('zahlstelle');
  });
  after(() => t.close());

  const PFAD = '/haushalt/buchungsliste';
  const form = {
    trennzeichen: 'komma',
    dezimalzeichen: 'punkt',
    datumsform: 'JJJJ-MM-TT',
    kodierung: 'utf-8',
    'feld-1': 'betrag',
    'ueberschrift-1': 'Betrag',
    'platz-1': '2',
    'feld-2': 'text',
    'ueberschrift-2': 'Mandant',
    'text-2': 'Musterhausen',
    'platz-2': '1',
    'feld-3': '',
  };
  const settings = async () =>
    (
      await t.database.db
        .selectFrom('einstellung')
        .selectAll()
        .where('schluessel', '=', 'haushalt.buchungsliste')
        .execute()
    ).length;

  it('is for the paying office and the Leitung', async () => {
    const koordination = await t.signIn('koordination');
    assert.equal((await t.get(PFAD, koordination)).status, 403);
    assert.equal((await t.post(PFAD, koordination, form)).status, 403);
    const page = await (await t.get(PFAD, kasse)).text();
    assert.match(page, /Mit Beispielen/);
    assert.match(page, /Haushaltsjahr;Produkt/);
  });

  it('refuses what cannot be and keeps what was typed', async () => {
    const cases: [Record<string, string>, RegExp][] = [
      [
        { trennzeichen: 'komma', dezimalzeichen: 'punkt', datumsform: 'JJJJMMTT', kodierung: 'utf-8' },
        /mindestens eine Spalte/,
      ],
      [{ ...form, 'text-2': '' }, /Bitte geben Sie den festen Text an/],
      [{ ...form, 'feld-1': 'passwort' }, /nicht lesbar/],
      [{ ...form, trennzeichen: 'x' }, /nicht lesbar/],
      [{ ...form, 'ueberschrift-1': 'x'.repeat(81) }, /zu lang/],
      [{ ...form, 'platz-1': 'erster' }, /passende ganze Zahl/],
    ];
    for (const [input, sentence] of cases) {
      for (const path of [PFAD, `${PFAD}/vorschau`]) {
        const answer = await t.post(path, kasse, input);
        assert.equal(answer.status, 422, JSON.stringify(input));
        const page = await answer.text();
        assert.match(page, sentence);
        if (input['ueberschrift-2']) assert.match(page, /value="Mandant"/);
      }
    }
    assert.equal(await settings(), 0);
  });

  it('shows a preview without saving, in the order of the places', async () => {
    const answer = await t.post(`${PFAD}/vorschau`, kasse, form);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /Musterhausen,61\.30/);
    assert.equal(await settings(), 0);
  });

  it('saves, and the next list looks like it', async () => {
    await openKasse(t);
    const made = await releaseLauf(t, laufOf());
    assert.ok(made.ok);
    assert.equal((await t.post(PFAD, kasse, { ...form, mitKopfzeile: 'ja' })).status, 303);
    assert.equal((await t.post(PFAD, kasse, { ...form, mitKopfzeile: 'ja' })).status, 303);
    assert.equal(await settings(), 1, 'the same again changes nothing');
    const list = await t.get(`/haushalt/zahllaeufe/${made.wert.zahllaufId}/buchungsliste.csv`, kasse);
    assert.equal(await list.text(), 'Mandant,Betrag\r\nMusterhausen,61.30\r\n');
    assert.match(await (await t.get(PFAD, kasse)).text(), /Mit den ersten Buchungen des Zahllaufs/);
  });
});
