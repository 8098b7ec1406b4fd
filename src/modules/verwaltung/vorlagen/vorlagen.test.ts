import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { fillVorlage, type Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';

const LISTE = '/verwaltung/vorlagen';
const PFAD = `${LISTE}/konzept.anhang`;

const muster = (...texte: string[]) =>
  writeMuster({
    sprache: 'de',
    titel: 'Vorlage',
    bloecke: texte.map((text) => ({ art: 'absatz' as const, text })),
  });

describe('the office’s own Word templates', () => {
  let t: TestApp;
  let koordination: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const upload = (bytes: Uint8Array, name = 'Kreis.docx', pfad = PFAD, user: TestUser = koordination) => {
    return t.post(pfad, user, { datei: new File([new Uint8Array(bytes)], name) });
  };
  const html = async (pfad: string) => (await t.get(pfad, koordination)).text();
  const bytes = async (pfad: string) => {
    const answer = await t.get(pfad, koordination);
    assert.equal(answer.status, 200, pfad);
    return Buffer.from(await answer.arrayBuffer());
  };
  const textOf = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value;
  const kept = () => t.database.db.selectFrom('vorlage').select('fassung').execute();

  it('are for those who write the office’s documents', async () => {
    const disposition = await t.signIn('disposition');
    for (const pfad of [LISTE, PFAD, `${PFAD}/muster.docx`, `${PFAD}/probe.docx`])
      assert.equal((await t.get(pfad, disposition)).status, 403, pfad);
    assert.equal((await upload(await muster('{{titel}}'), 'a.docx', PFAD, disposition)).status, 403);
    assert.equal((await t.post(`${PFAD}/zuruecknehmen`, disposition)).status, 403);
    assert.equal((await t.get(`${LISTE}/konzept.gibtesnicht`, koordination)).status, 404);
    assert.equal((await t.get(`${PFAD}/fassungen/1/vorlage.docx`, koordination)).status, 404);
    assert.equal((await t.post(`${PFAD}/fassungen/1`, koordination)).status, 404);
  });

  it('have a page that names every placeholder, a sample and a trial', async () => {
    assert.match(await html(LISTE), /Maßnahmen nach Terminierung.*Aussehen von KoMuT/s);
    const seite = await html(PFAD);
    assert.match(seite, /\{\{titel\}\}.*Titel des Konzepts.*überall/s);
    assert.match(seite, /\{\{anhang\}\}.*allein in einem Absatz/s);
    assert.match(seite, /\{\{#massnahmen\}\} … \{\{\/massnahmen\}\}/);
    assert.match(seite, /in \{\{#massnahmen\}\}/);
    assert.match(await textOf(await bytes(`${PFAD}/muster.docx`)), /\{\{anhang\}\}/);
    assert.match(await textOf(await bytes(`${PFAD}/probe.docx`)), /Landkreis Musterland.*bis 2027/s);
  });

  it('are refused with a sentence, and nothing is kept', async () => {
    const word = await muster('{{titel}}');
    const withMacros = zipSync({ ...unzipSync(word), 'word/vbaProject.bin': strToU8('x') });
    const cases: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /Bitte eine Word-Datei wählen|Die Datei ist leer/],
      [strToU8('Sehr geehrte Damen und Herren'), /keine Word-Datei/],
      [word.subarray(0, word.length / 2), /beschädigt/],
      [withMacros, /Makros/],
      [new Uint8Array(6_000_000).fill(0x50, 0, 1).fill(0x4b, 1, 2), /höchstens 5 MB/],
      [await muster('Guten Tag'), /kein Platzhalter/],
      [
        await muster('{{titl}}', '{{tel}}'),
        /Platzhalter \{\{titl\}\} gibt es hier nicht.*eine weitere Stelle/,
      ],
      [await muster('Der {{titel'), /fehlt eine Klammer/],
      [await muster('{{#massnahmen}}', '{{kurztitel}}'), /hat kein Ende. Bitte \{\{\/massnahmen\}\}/],
      [await muster('{{/termine}}'), /hat keinen Anfang/],
      [await muster('Siehe {{anhang}}'), /allein in einen eigenen Absatz/],
      [await muster('{{massnahmen}}'), /ist eine Liste/],
    ];
    for (const [datei, satz] of cases) {
      const answer = await upload(datei);
      assert.equal(answer.status, 422, String(satz));
      assert.match(await answer.text(), satz);
    }
    assert.equal((await t.post(PFAD, koordination)).status, 422);
    assert.deepEqual(await kept(), []);
  });

  it('count from their upload on, in versions that can be taken back', async () => {
    assert.equal((await upload(await muster('Eins: {{titel}}'), 'Eins.docx')).status, 303);
    assert.equal((await upload(await muster('Zwei: {{titel}}'), 'Zwei.dotx')).status, 303);
    assert.match(await html(LISTE), /Zwei\.dotx \(Fassung 2\)/);
    assert.match(await textOf(await bytes(`${PFAD}/probe.docx`)), /^Zwei: Integrationskonzept/);
    assert.equal(await textOf(await bytes(`${PFAD}/fassungen/1/vorlage.docx`)), 'Eins: {{titel}}\n\n');
    assert.equal((await t.post(`${PFAD}/fassungen/1`, koordination)).status, 303);
    assert.match(await textOf(await bytes(`${PFAD}/probe.docx`)), /^Eins/);
    assert.equal((await t.post(`${PFAD}/zuruecknehmen`, koordination)).status, 303);
    assert.equal((await t.post(`${PFAD}/zuruecknehmen`, koordination)).status, 303);
    assert.match(await textOf(await bytes(`${PFAD}/probe.docx`)), /Maßnahmen nach Terminierung/);
    assert.equal((await kept()).length, 4);
    assert.equal((await t.post(`${PFAD}/fassungen/4`, koordination)).status, 404);
    const seite = await html(PFAD);
    assert.match(seite, /Zwei\.dotx/);
    assert.doesNotMatch(seite, /Wieder das Aussehen von KoMuT/);
  });

  it('leave out what a document has no value for', async () => {
    const art: Vorlagenart = {
      schluessel: 'probe.brief',
      titel: { de: 'Brief', en: 'Letter' },
      hinweis: { de: '', en: '' },
      platzhalter: [
        { name: 'a', art: 'text', bedeutung: { de: '', en: '' }, beispiel: 'A' },
        { name: 'b', art: 'bloecke', bedeutung: { de: '', en: '' }, beispiel: [] },
        { name: 'c', art: 'liste', bedeutung: { de: '', en: '' }, felder: [] },
      ],
      writeMuster: () => muster('A {{a}}.', '{{b}}', '{{#c}}', 'C', '{{/c}}', 'Ende'),
    };
    const datei = await fillVorlage(t.kontext(), art, { a: 'eins' });
    assert.equal(await textOf(Buffer.from(datei)), 'A eins.\n\nEnde\n\n');
  });
});
