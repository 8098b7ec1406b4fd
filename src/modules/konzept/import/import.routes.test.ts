import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { listHinweise } from '../hinweis.store.ts';
import { findMassnahme, listAlleMassnahmen, listAusgaben, listKnoten } from '../konzept.store.ts';
import { h, p, paket, punkt, rohesWord, tabelle, word, xmlAbsatz } from './konzept.beispiele.ts';

let t: TestApp;
let koordination: TestUser;

before(async () => {
  t = await openTestApp();
  koordination = await t.signIn('koordination');
});
after(() => t.close());

const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const upload = async (bytes: Uint8Array, name = 'konzept.docx') => {
  const response = await t.post('/konzept/import', koordination, { datei: file(bytes, name) });
  assert.equal(response.status, 303, await response.text());
  return response.headers.get('location')!;
};
const page = async (path: string, user = koordination) => {
  const response = await t.get(path, user);
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return text;
};
const countImporte = async () =>
  (await t.database.db.selectFrom('konzept_import').select('id').execute()).length;

/** A chapter, an annex that contradicts it, and a measure that only the annex knows. */
const konzept2022 = () =>
  word(
    h(1, 'Integrationskonzept Landkreis Heidmark 2022'),
    h(1, 'Handlungsfeld Arbeit'),
    h(2, 'Leitgrundsätze'),
    punkt('Arbeit ist der Schlüssel zur Teilhabe.'),
    tabelle(
      ['Teilziele', 'Maßnahmen', 'Terminierung'],
      [
        'Berufsorientierung',
        'Eine Ausbildungsmesse wird jährlich in der Stadthalle veranstaltet.',
        'Bis 2024',
      ],
      ['Berufsorientierung', 'Betriebe öffnen ihre Werkstätten für Besuche von Sprachkursen.', 'laufend'],
      [
        'Anerkennung',
        'Beratung zur Anerkennung ausländischer Abschlüsse wird dezentral angeboten.',
        'Bis 2027',
      ],
    ),
    h(1, 'Anhang: Maßnahmen nach Terminierung'),
    tabelle(
      ['Handlungsfeld', 'Teilziel', 'Maßnahme', 'Terminierung'],
      [
        'Arbeit',
        'Berufsorientierung',
        'Eine Ausbildungsmesse wird jährlich in der Stadthalle veranstaltet.',
        'Bis 2025',
      ],
      [
        'Arbeit',
        'Berufsorientierung',
        'Betriebe öffnen ihre Werkstätten für Besuche von Sprachkursen.',
        'laufend',
      ],
      [
        'Arbeit',
        'Anerkennung',
        'Beratung zur Anerkennung ausländischer Abschlüsse wird dezentral angeboten.',
        'Bis 2027',
      ],
      ['Arbeit', 'Anerkennung', 'Ein Fonds übernimmt Gebühren der Gutachten.', 'Bis 2030'],
    ),
  );

describe('reading a concept in the browser', () => {
  it('is for those who lead the concept', async () => {
    for (const rolle of ['auswertung', 'beratung', 'technik', 'stelle'] as const) {
      const user = await t.signIn(rolle);
      assert.equal((await t.get('/konzept/import', user)).status, 403);
      assert.equal((await t.post('/konzept/import', user, { text: 'Maßnahme\tFrist' })).status, 403);
    }
    assert.equal(await countImporte(), 0);
  });

  it('refuses nothing, what is damaged, and what is dangerous, each with its sentence', async () => {
    const gross = '<w:p/>'.repeat(1_100_000);
    const faelle: [string, Uint8Array, RegExp][] = [
      ['leer.docx', new Uint8Array(), /Datei/],
      [
        'kaputt.docx',
        new TextEncoder().encode('PK\u0003\u0004 das war einmal eine Datei'),
        /beschädigt|keine Word-Datei/,
      ],
      ['makro.docx', rohesWord(xmlAbsatz('Text'), { 'word/vbaProject.bin': 'x' }), /Makros/],
      [
        'fremd.docx',
        paket({
          'word/document.xml':
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
        }),
        /XML-Deklarationen/,
      ],
      ['bombe.docx', rohesWord(gross), /Vielfaches ihrer Größe|mehr Absätze/],
      ['plan.pdf', new TextEncoder().encode('%PDF-1.7'), /PDF/],
    ];
    for (const [name, bytes, satz] of faelle) {
      const response = await t.post('/konzept/import', koordination, { datei: file(bytes, name) });
      assert.equal(response.status, 422, name);
      assert.match(await response.text(), satz, name);
    }
    const leer = await t.post('/konzept/import', koordination, { text: ' ' });
    assert.equal(leer.status, 422);
    assert.match(await leer.text(), /Bitte eine Datei wählen oder eine Tabelle einfügen/);
    assert.equal(await countImporte(), 0);
  });

  it('shows the tree, the table beside what became of each row, and the contradictions', async () => {
    const pfad = await upload(await konzept2022());
    const ueberblick = await page(pfad);
    assert.match(ueberblick, /Arbeit \(3 Maßnahmen\)/);
    assert.match(ueberblick, /Leitgrundsätze \(1\)/);
    const tabellen = await page(`${pfad}/tabellen?nr=1`);
    assert.match(tabellen, /Spaltentitel/);
    assert.match(tabellen, /Maßnahme 2/);
    assert.match(await page(`${pfad}/hinweise`), /Zwei Terminierungen/);
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.get(pfad, lesend)).status, 403);
    assert.equal((await t.get('/konzept/import/999', koordination)).status, 404);
  });

  it('keeps decisions through a new reading, takes over in one act, and applies them', async () => {
    const pfad = await upload(await konzept2022());
    const keyOf = (html: string, art: string) =>
      new RegExp(`hinweis=([\\w-]+)">${art}<`).exec(html)?.[1] ?? assert.fail(art);
    const liste = await page(`${pfad}/hinweise`);
    const termin = keyOf(liste, 'Zwei Terminierungen');
    assert.match(await page(`${pfad}/hinweise?hinweis=${termin}`), /Bis 2024[\s\S]*Bis 2025/);

    const ohne = await t.post(`${pfad}/hinweise`, koordination, {
      schluessel: termin,
      begruendung: 'Vermerk',
    });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Bitte eine Möglichkeit wählen[\s\S]*Vermerk/);
    const decide = (schluessel: string, wahl: string) =>
      t.post(`${pfad}/hinweise`, koordination, { schluessel, wahl, begruendung: 'so beschlossen' });
    assert.equal((await decide(termin, 'anhang')).status, 303);
    assert.equal((await decide(keyOf(liste, 'Fehlt im Kapitel'), 'aufnehmen')).status, 303);
    assert.equal((await t.post(`${pfad}/absaetze`, koordination, { absaetze: 'zusammen' })).status, 303);
    assert.match(await page(`${pfad}/hinweise`), /Es gilt, was im Anhang steht/);

    const unvollstaendig = await t.post(`${pfad}/uebernehmen`, koordination, {
      titel: 'Integrationskonzept',
      bezeichnung: '',
      status: 'gilt',
      beschluss: 'Kreistag 2022/7',
    });
    assert.equal(unvollstaendig.status, 422);
    assert.match(await unvollstaendig.text(), /Kreistag 2022\/7/);
    assert.equal((await listAusgaben(t.database.db)).length, 0);

    const angaben = {
      titel: 'Integrationskonzept',
      bezeichnung: 'Ausgabe 2022',
      status: 'gilt',
      beschlossenAm: '1.7.2022',
    };
    const fertig = await t.post(`${pfad}/uebernehmen`, koordination, angaben);
    assert.equal(fertig.status, 303, await fertig.text());
    const [ausgabe] = await listAusgaben(t.database.db);
    assert.equal(ausgabe?.status, 'gilt');
    const massnahmen = await listAlleMassnahmen(t.database.db, ausgabe!.id);
    assert.deepEqual(
      massnahmen.map(({ termin: worte, frist, ist_laufend }) => [worte, frist, ist_laufend]),
      [
        ['Bis 2025', '2025-12-31', false],
        ['laufend', null, true],
        ['Bis 2027', '2027-12-31', false],
        ['Bis 2030', '2030-12-31', false],
      ],
    );
    assert.deepEqual(
      massnahmen[3]?.ziele.map(({ text }) => text),
      ['Anerkennung'],
    );
    const knoten = await listKnoten(t.database.db, ausgabe!.id);
    assert.deepEqual(
      knoten.map(({ art, text }) => `${art} ${text}`),
      [
        'handlungsfeld Arbeit',
        'leitgrundsatz Arbeit ist der Schlüssel zur Teilhabe.',
        'handlungsziel Berufsorientierung',
        'handlungsziel Anerkennung',
      ],
    );
    const hinweise = await listHinweise(t.database.db, ausgabe!.id);
    assert.equal(hinweise.filter(({ entscheidung }) => entscheidung !== '').length, 2);

    const nochmal = await t.post(`${pfad}/uebernehmen`, koordination, angaben);
    assert.equal(nochmal.status, 422);
    assert.match(await nochmal.text(), /schon übernommen/);
    assert.equal((await listAusgaben(t.database.db)).length, 1);
  });

  it('takes a newer paper over as a new edition: measures keep their identity, the office corrects it', async () => {
    const { db } = t.database;
    const [alte] = await listAusgaben(db);
    const vorher = await listAlleMassnahmen(db, alte!.id);
    const text =
      'Ziel\tMaßnahme\tTerminierung\n' +
      'Anerkennung\tBeratung zur Anerkennung ausländischer Abschlüsse wird dezentral angeboten.\tlaufend\n' +
      'Orientierung\tDie Ausbildungsmesse in der Stadthalle wird jährlich veranstaltet, auch online.\tbis 2028\n' +
      'Orientierung\tEin Bewerbungstraining für Frauen entsteht.\tbis 2029\n';
    const start = await t.post('/konzept/import', koordination, { text });
    const pfad = start.headers.get('location')!;
    const abgleich = await page(`${pfad}/abgleich`);
    assert.match(abgleich, /Unverändert: 1/);
    assert.match(abgleich, /Nicht mehr enthalten: 2/);
    const fertig = await t.post(`${pfad}/uebernehmen`, koordination, {
      titel: 'x',
      bezeichnung: 'Ausgabe 2025',
      status: 'gilt',
    });
    assert.equal(fertig.status, 303, await fertig.text());
    const [neue] = await listAusgaben(db);
    assert.equal(neue!.konzept_id, alte!.konzept_id);
    assert.equal(neue!.vorgaenger_id, alte!.id);
    assert.equal((await listAusgaben(db))[1]?.status, 'abgeloest');
    const nachher = await listAlleMassnahmen(db, neue!.id);
    assert.equal(nachher[0]?.id, vorher[2]?.id);
    assert.equal(nachher[1]?.id, vorher[0]?.id);
    assert.ok(!vorher.some(({ id }) => id === nachher[2]?.id));
    assert.equal((await findMassnahme(db, vorher[2]!.id, alte!.id))?.termin, 'Bis 2027');
  });

  it('reads a table of unknown form as the office says', async () => {
    const start = await t.post('/konzept/import', koordination, {
      text: 'Kachel\tInhalte der Kachel\tRubrum\nA1\tEin Lesekreis trifft sich.\tFrühling 2027\nA2\tEin Chor probt.\t2028\n',
    });
    assert.equal(start.status, 303, await start.text());
    const pfad = start.headers.get('location')!;
    assert.doesNotMatch(await page(pfad), /Maßnahmen\)/);
    const kaputt = await t.post(`${pfad}/tabellen/1`, koordination, {
      verwendung: 'kapitel',
      kopfzeile: 'eins',
      handlungsfeld: 'Kultur',
    });
    assert.equal(kaputt.status, 422);
    assert.match(await kaputt.text(), /value="Kultur"/);
    const lesart = { verwendung: 'kapitel', kopfzeile: '1', handlungsfeld: 'Kultur' };
    const spalten = { 'spalte.1': 'nummer', 'spalte.2': 'massnahme', 'spalte.3': 'terminierung' };
    assert.equal((await t.post(`${pfad}/tabellen/1`, koordination, { ...lesart, ...spalten })).status, 303);
    assert.match(await page(pfad), /Kultur \(2 Maßnahmen\)/);
    assert.equal((await t.post(`${pfad}/verwerfen`, koordination)).status, 303);
    const spaet = await t.post(`${pfad}/absaetze`, koordination, { absaetze: 'einzeln' });
    assert.equal(spaet.status, 422);
  });

  it('takes over 2,000 rows in a few seconds', async () => {
    const zeilen = Array.from(
      { length: 2000 },
      (_, index) =>
        `Feld ${index % 12}\tZiel ${index % 240}\tMaßnahme ${index}: Angebot ${(index * 7919) % 1009} in Gemeinde ${index % 31}\tbis ${2025 + (index % 6)}`,
    );
    const bytes = new TextEncoder().encode(
      `Handlungsfeld\tZiel\tMaßnahme\tTerminierung\n${zeilen.join('\n')}`,
    );
    const pfad = await upload(bytes, 'gross.csv');
    await t.post(`${pfad}/abgleich`, koordination, { konzept: 'neu' });
    const beginn = performance.now();
    const fertig = await t.post(`${pfad}/uebernehmen`, koordination, {
      titel: 'Großes Konzept',
      bezeichnung: 'Ausgabe 1',
      status: 'entwurf',
    });
    assert.equal(fertig.status, 303, await fertig.text());
    assert.ok(performance.now() - beginn < 20_000);
    const [ausgabe] = await listAusgaben(t.database.db);
    assert.equal((await listAlleMassnahmen(t.database.db, ausgabe!.id)).length, 2000);
    assert.ok((await listKnoten(t.database.db, ausgabe!.id)).length >= 252);
  });

  it('has nothing to take over from a paper without tables', async () => {
    const response = await t.post('/konzept/import', koordination, {
      datei: file(await word(p('Ein Brief ohne Tabelle.')), 'brief.docx'),
    });
    assert.equal(response.status, 422);
  });
});
