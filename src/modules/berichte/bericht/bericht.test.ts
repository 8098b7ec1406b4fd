import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';

describe('a paper', () => {
  let t: TestApp;
  let autorin: TestUser;
  let pruefer: TestUser;
  let auswertung: TestUser;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    autorin = await t.signIn('koordination');
    pruefer = await t.signIn('leitung');
    auswertung = await t.signIn('auswertung');
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  const text = async (path: string, user = autorin) => (await t.get(path, user)).text();
  const decode = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&nbsp;', '\u00a0');
  const bloecke = () => t.database.db.selectFrom('berichtsblock').selectAll().orderBy('position').execute();
  const bericht = () =>
    t.database.db.selectFrom('bericht').selectAll().orderBy('id').executeTakeFirstOrThrow();
  let path = '';

  it('is begun by those who report, for a period that ends after it begins', async () => {
    const neu = { art: 'bericht', titel: 'Bericht 2025', von_am: '01.01.2025', bis_am: '31.12.2025' };
    assert.equal((await t.get('/berichte', technik)).status, 403);
    assert.match(await text('/berichte', auswertung), /Noch kein Bericht/);
    assert.equal((await t.get('/berichte/neu', auswertung)).status, 403);
    assert.equal((await t.post('/berichte/neu', auswertung, neu)).status, 403);
    assert.match(await text('/berichte/neu'), /value="01\.01\.2025".*value="31\.12\.2025"/s);
    for (const [change, sentence] of [
      [{ titel: ' ' }, /Bitte füllen Sie dieses Feld aus/],
      [{ bis_am: '31.12.2024' }, /Das Ende muss nach dem Beginn liegen/],
      [{ art: 'roman' }, /nicht lesbar/],
      [{ vorgaenger_id: '999' }, /Diesen Bericht gibt es nicht/],
    ] as const) {
      const refused = await t.post('/berichte/neu', autorin, { ...neu, ...change });
      assert.equal(refused.status, 422, JSON.stringify(change));
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="01\.01\.2025"/);
    }
    assert.equal((await t.database.db.selectFrom('bericht').selectAll().execute()).length, 0);
    const answer = await t.post('/berichte/neu', autorin, neu);
    assert.equal(answer.status, 303);
    path = answer.headers.get('location')!;
    assert.match(await text('/berichte', auswertung), /Bericht 2025.*Entwurf/s);
    assert.doesNotMatch(await text('/berichte?art=jahresbericht'), /Bericht 2025</);
  });

  const add = (form: Record<string, string>, user = autorin) => t.post(`${path}/bloecke/neu`, user, form);

  it('is written block by block; what cannot be read is told and kept', async () => {
    assert.equal((await t.get(`${path}/bloecke/neu?art=absatz`, auswertung)).status, 403);
    assert.equal((await add({ art: 'absatz', text: 'x' }, auswertung)).status, 403);
    assert.equal((await t.get(`${path}/bloecke/neu?art=gedicht`, autorin)).status, 404);
    assert.match(await text(`${path}/bloecke/neu?art=absatz`), /Zahlenkatalog.*Einsätze/s);
    for (const [form, sentence] of [
      [{ art: 'absatz', text: 'Es sind {{keine zahl}}.' }, /keine Zahl aus dem Katalog/],
      [{ art: 'zahlentabelle', titel: 'T', zahlen: 'nur Worte' }, /In jeder Zeile/],
      [{ art: 'tabelle', titel: 'T', text: 'Nur Kopf | x' }, /mindestens eine Zeile/],
      [{ art: 'diagramm', titel: 'T', zahlen: 'a.b', alternativtext: '' }, /beschreiben Sie in einem Satz/],
      [{ art: 'diagramm', titel: 'T', zahlen: 'a.b\na.c\na.d\na.e', alternativtext: 'x' }, /höchstens drei/],
    ] as const) {
      const refused = await add(form);
      assert.equal(refused.status, 422, JSON.stringify(form));
      const html = await refused.text();
      assert.match(html, sentence);
      assert.ok(html.includes('text' in form ? form.text : form.zahlen), 'what was typed is lost');
    }
    assert.deepEqual(await bloecke(), []);
    const formen: Record<string, string>[] = [
      { art: 'ueberschrift', text: 'Sprachmittlung', stufe: '1' },
      { art: 'absatz', text: 'Es gab {{sprachmittlung.einsaetze}} Einsätze und {{gibt.es-nicht}} Kurse.' },
      { art: 'liste', text: 'eins\nzwei', istNummeriert: 'ja' },
      { art: 'tabelle', titel: 'Orte', text: 'Ort | Kurse\nA | 3' },
      { art: 'zahlentabelle', titel: 'Zahlen', zahlen: 'sprachmittlung.einsaetze', mitVorjahr: 'ja' },
      {
        art: 'diagramm',
        titel: 'Verlauf',
        zahlen: 'sprachmittlung.einsaetze',
        gliederung: 'jahre',
        jahre: '3',
        form: 'saeulen',
        alternativtext: 'Drei Säulen, eine für jedes Jahr.',
        mitTabelle: 'ja',
      },
    ];
    for (const form of formen) assert.equal((await add(form)).status, 303, form.art);
    const html = decode(await text(path, auswertung));
    assert.match(html, /<h3>Sprachmittlung<\/h3>/);
    assert.match(html, /Es gab .*>0<.*Einsätze und .*Zahl liegt noch nicht vor.*Kurse/s);
    assert.match(html, /Tabelle 1: Orte.*Tabelle 2: Zahlen.*Abbildung 1: Verlauf/s);
    assert.match(html, /Drei Säulen/);
    assert.match(html, /Eigene Daten der Koordinierungsstelle/);
    assert.doesNotMatch(html, /Dahinter einfügen/, 'readers do not write');
  });

  it('the figure and the text block are inserted without scripts; nothing is saved', async () => {
    assert.equal(
      (await t.post('/berichte/textbausteine/neu', auswertung, { titel: 'a', text: 'b' })).status,
      403,
    );
    const baustein = { titel: 'Dank', text: 'Wir danken allen.' };
    assert.equal(
      (await t.post('/berichte/textbausteine/neu', autorin, { ...baustein, text: '' })).status,
      422,
    );
    const answer = await t.post('/berichte/textbausteine/neu', autorin, baustein);
    assert.equal(answer.status, 303);
    assert.equal((await t.post('/berichte/textbausteine/neu', autorin, baustein)).status, 422);
    const { id } = await t.database.db.selectFrom('textbaustein').select('id').executeTakeFirstOrThrow();
    const vorher = (await bloecke()).length;
    const form = { art: 'absatz', text: 'Bisher', zahl: '' };
    const mitZahl = await add({ ...form, einfuegen: 'sprachmittlung.einsaetze' });
    assert.equal(mitZahl.status, 200);
    assert.match(await mitZahl.text(), /Bisher \{\{sprachmittlung\.einsaetze\}\}<\/textarea>/);
    const mitText = await add({ ...form, tun: 'textbaustein', textbaustein: String(id) });
    assert.match(await mitText.text(), /Bisher\n\nWir danken allen\.<\/textarea>/);
    const gesucht = await add({ ...form, tun: 'suchen', zahl: 'gezahlt haushalt' });
    assert.match(await gesucht.text(), /haushalt\.gezahlt.*Bisher|Bisher.*haushalt\.gezahlt/s);
    assert.equal((await bloecke()).length, vorher);
    const eines = `/berichte/textbausteine/${id}`;
    assert.equal((await t.post(eines, autorin, { ...baustein, titel: 'Danke', version: '1' })).status, 303);
    assert.match(
      await (await t.post(eines, autorin, { ...baustein, version: '1' })).text(),
      /inzwischen geändert/,
    );
    assert.equal((await t.post(`${eines}/entfernen`, auswertung)).status, 403);
    assert.equal((await t.post(`${eines}/entfernen`, autorin)).status, 303);
  });

  it('blocks are changed, moved and removed, not over somebody else', async () => {
    const [erster, zweiter] = await bloecke();
    const eins = `${path}/bloecke/${erster!.id}`;
    assert.equal((await t.post(eins, auswertung, { text: 'x' })).status, 403);
    assert.match(await text(eins), /value="Sprachmittlung"/);
    assert.equal((await t.post(eins, autorin, { text: 'Unser Pool', stufe: '1', version: '1' })).status, 303);
    const late = await t.post(eins, autorin, { text: 'Zu spät', stufe: '1', version: '1' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /inzwischen geändert.*value="Zu spät"/s);
    assert.equal((await t.post(`${eins}/verschieben`, auswertung, { richtung: 'runter' })).status, 403);
    assert.equal((await t.post(`${eins}/verschieben`, autorin, { richtung: 'runter' })).status, 303);
    assert.deepEqual(
      (await bloecke()).slice(0, 2).map(({ id }) => id),
      [zweiter!.id, erster!.id],
    );
    assert.equal((await t.post(`${eins}/verschieben`, autorin, { richtung: 'hoch' })).status, 303);
    assert.equal((await t.post(`${eins}/verschieben`, autorin, { richtung: 'hoch' })).status, 303);
    assert.equal((await bloecke())[0]!.id, erster!.id);
    const dahinter = await add({ art: 'umbruch', nach: String(erster!.id) });
    assert.equal(dahinter.status, 303);
    const umbruch = (await bloecke())[1]!;
    assert.deepEqual(umbruch.inhalt, { art: 'umbruch' });
    assert.equal((await t.post(`${path}/bloecke/${umbruch.id}/entfernen`, autorin)).status, 303);
    assert.equal((await t.post(`${path}/bloecke/${umbruch.id}/entfernen`, autorin)).status, 404);
    assert.equal((await bloecke()).length, 6);
  });

  it('is reviewed by a second person who may give it back', async () => {
    assert.equal((await t.post(`${path}/einreichen`, auswertung)).status, 403);
    const zuFrueh = await t.post(`${path}/ausgeben`, autorin, { version: '1' });
    assert.equal(zuFrueh.status, 422);
    assert.match(await zuFrueh.text(), /vom jetzigen Stand aus nicht vorgesehen/);
    assert.equal((await t.post(`${path}/einreichen`, autorin)).status, 303);
    assert.match(await text('/', pruefer), /Bericht prüfen: Bericht 2025/);
    assert.doesNotMatch(await text('/'), /Bericht prüfen: Bericht 2025/, 'authors cannot');
    const eigener = await t.post(`${path}/pruefen`, autorin, { version: String((await bericht()).version) });
    assert.equal(eigener.status, 422);
    assert.match(await eigener.text(), /mitgeschrieben/);
    assert.equal((await add({ art: 'absatz', text: 'noch was' })).status, 422);
    assert.equal((await t.post(`${path}/zurueckgeben`, pruefer, { anmerkung: '' })).status, 422);
    assert.equal((await t.post(`${path}/zurueckgeben`, pruefer, { anmerkung: 'Bitte kürzer.' })).status, 303);
    assert.match(await text(path), /Bitte kürzer\./);
    assert.match(await text('/'), /Bericht überarbeiten: Bericht 2025/);
    assert.equal((await t.post(`${path}/einreichen`, autorin)).status, 303);
    const stale = await t.post(`${path}/pruefen`, pruefer, { version: '1' });
    assert.equal(stale.status, 422);
    assert.equal((await bericht()).status, 'zur-pruefung');
    const version = String((await bericht()).version);
    assert.equal((await t.post(`${path}/pruefen`, pruefer, { version })).status, 303);
    assert.equal((await bericht()).geprueft_von, 'Test leitung');
  });

  it('is issued as it was reviewed: a figure that changed in between stops it', async () => {
    const { geprueft_abdruck, version } = await bericht();
    await t.database.db.updateTable('bericht').set({ geprueft_abdruck: 'anders' }).execute();
    const refused = await t.post(`${path}/ausgeben`, pruefer, { version: String(version) });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Seit der Prüfung hat sich eine Zahl geändert/);
    await t.database.db.updateTable('bericht').set({ geprueft_abdruck }).execute();
    assert.equal((await t.post(`${path}/ausgeben`, auswertung, { version: String(version) })).status, 403);
    assert.equal((await t.post(`${path}/ausgeben`, pruefer, { version: String(version) })).status, 303);
    assert.equal((await bericht()).status, 'ausgegeben');
    assert.match(await text(`${path}/fassungen/1`, auswertung), /Fassung 1.*Test leitung/s);
  });

  it('its files hold headings, tables with captions, and charts with their words', async () => {
    const pdf = await t.get(`${path}/fassungen/1/papier.pdf`, auswertung);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
    assert.match(bytes, /\/MarkInfo/);
    assert.match(bytes, /\/Lang \(de\)/);
    assert.equal((await t.get(`${path}/fassungen/1/papier.docx`, technik)).status, 403);
    const docx = await t.get(`${path}/fassungen/1/papier.docx`, auswertung);
    const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    const xml = (name: string) => Buffer.from(parts[name] ?? []).toString('utf8');
    const document = xml('word/document.xml');
    assert.match(document, /<w:pStyle w:val="Heading1"\/>.*Unser Pool/s);
    assert.match(document, /Tabelle 1: Orte/);
    assert.match(document, /<w:tblHeader\/>/);
    assert.match(document, /descr="Drei Säulen, eine für jedes Jahr\."/);
    assert.match(document, /<w:numFmt|<w:numPr>/);
    assert.match(xml('word/charts/komut-1.xml'), /<c:barDir val="col"\/>.*<c:v>2025<\/c:v>/s);
    assert.match(xml('word/_rels/document.xml.rels'), /charts\/komut-1\.xml/);
    assert.match(xml('[Content_Types].xml'), /drawingml\.chart\+xml/);
    for (const name of ['entwurf.docx', 'entwurf.pdf'])
      assert.equal((await t.get(`${path}/${name}`, auswertung)).status, 200);
  });

  it('stays as it was; the next edition shows the difference', async () => {
    assert.equal((await t.post(`${path}/neue-fassung`, auswertung)).status, 403);
    assert.equal((await t.post(`${path}/neue-fassung`, autorin)).status, 303);
    assert.equal((await add({ art: 'absatz', text: 'Neu: {{haushalt.gezahlt}}' })).status, 303);
    assert.equal((await t.post(`${path}/verwerfen`, autorin)).status, 422, 'an issued report stays');
    const html = await text(`${path}/vergleich`, auswertung);
    assert.match(html, /Bericht 2025, Fassung 1/);
    assert.match(html, /haushalt\.gezahlt/);
    assert.match(html, /Neu: 0/);
    assert.doesNotMatch(await text(`${path}/fassungen/1`), /Neu: /);
  });

  it('a report of the next year continues it', async () => {
    assert.match(await text('/berichte/neu?vorgaenger=1'), /value="Bericht 2026"/);
    const folge = {
      art: 'jahresbericht',
      titel: 'Bericht 2026',
      von_am: '01.01.2026',
      bis_am: '31.12.2026',
      vorgaenger_id: '1',
    };
    const answer = await t.post('/berichte/neu', autorin, folge);
    const folgepfad = answer.headers.get('location')!;
    assert.match(await text(`${folgepfad}/vergleich`), /Bericht 2025, Fassung 1/);
    assert.match(await text(folgepfad), /Unser Pool/);
    const angaben = {
      titel: 'Jahr 2026',
      von_am: '01.01.2026',
      bis_am: '31.12.2026',
      vorlagennummer: '2027/004',
    };
    assert.equal(
      (await t.post(`${folgepfad}/angaben`, auswertung, { ...angaben, version: '1' })).status,
      403,
    );
    assert.equal((await t.post(`${folgepfad}/angaben`, autorin, { ...angaben, version: '9' })).status, 422);
    assert.equal((await t.post(`${folgepfad}/angaben`, autorin, { ...angaben, version: '1' })).status, 303);
    assert.match(await text(folgepfad), /Vorlage Nr\. 2027\/004/);
    assert.equal((await t.post(`${folgepfad}/verwerfen`, auswertung)).status, 403);
    assert.equal((await t.post(`${folgepfad}/verwerfen`, autorin)).status, 303);
    assert.equal((await t.get(folgepfad, autorin)).status, 404);
  });
});
