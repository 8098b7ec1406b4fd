import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import {
  h,
  p,
  paket,
  punkt,
  rohesWord,
  tabelle,
  word,
  xmlAbsatz,
  xmlTabelle,
  xmlZeile,
} from '../src/modules/konzept/import/konzept.beispiele.ts';
import { readKonzept } from '../src/modules/konzept/import/konzept.reader.ts';
import { loadCompiler } from '../src/platform/documents/compiler.ts';
import { writeMuster } from '../src/platform/documents/word/muster.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look } from './ansicht.ts';
import { steps } from './schritte.ts';

/** An invented county's paper: words of its own, contradictions between chapters and annex, one table nobody knows. */
const papier = () =>
  word(
    h(1, 'Teilhabeplan des Landkreises Heidesand 2026'),
    p('Vorwort der Landrätin.'),
    h(1, '1 Ankommen'),
    h(2, 'Leitgrundsätze'),
    punkt('Wir begegnen uns auf Augenhöhe.'),
    punkt('auch am Telefon', 1),
    punkt('Wir fragen nach.'),
    h(2, 'Was wir tun'),
    tabelle(
      ['Wann?', 'Wer macht es?', 'Was tun wir?', 'Wozu?'],
      [
        'bis 2027',
        'Ausländerbehörde',
        {
          absaetze: ['Eine Willkommensmappe erscheint in acht Sprachen.', 'Die Mappe wird jährlich geprüft.'],
        },
        { text: 'Neue Menschen finden sich zurecht', zeilen: 2 },
      ],
      ['dauerhaft', 'Sozialamt', 'Sprechstunden finden in den Gemeinden statt.'],
      ['bis 2028', 'Volkshochschule', 'Führungen erklären das Kreishaus.', 'Ämter werden verstanden'],
      ['', '', '', 'Formulare sind lesbar'],
    ),
    h(1, '2 Nachbarschaft'),
    tabelle(
      ['Kachel', 'Inhalte der Kachel', 'Rubrum'],
      ['A1', 'Hausfeste werden in jedem Quartier gefeiert.', 'bis 2029'],
      ['A2', 'Ein Lesekreis trifft sich im Rathaus.', 'dauerhaft'],
    ),
    h(1, 'Anhang: Maßnahmen nach Terminierung'),
    tabelle(
      ['Handlungsfeld', 'Ziel', 'Maßnahme', 'Terminierung'],
      [
        'Ankommen',
        'Neue Menschen finden sich zurecht',
        'Eine Willkommensmappe erscheint in acht Sprachen.',
        'bis 2026',
      ],
      ['Ankommen', 'Neue Menschen finden sich zurecht', 'Die Mappe wird jährlich geprüft.', 'bis 2027'],
      [
        'Ankommen',
        'Neue Menschen finden sich zurecht',
        'Sprechstunden finden in den Gemeinden statt.',
        'dauerhaft',
      ],
      ['Ankommen', 'Ämter werden verstanden', 'Ein Lotsendienst begleitet zu Terminen.', 'bis 2030'],
    ),
  );

const gross = () =>
  rohesWord(
    xmlTabelle(
      xmlZeile('Handlungsfeld', 'Ziel', 'Maßnahme', 'Terminierung'),
      ...Array.from({ length: 2000 }, (_, index) =>
        xmlZeile(
          `Feld ${index % 12}`,
          `Ziel ${index % 240}`,
          `Maßnahme ${index}: Angebot ${(index * 7919) % 1009} in Gemeinde ${index % 31}`,
          `bis ${2025 + (index % 6)}`,
        ),
      ),
    ),
  );

const ABGEWIESEN: [name: string, inhalt: () => Uint8Array | Promise<Uint8Array>, satz: RegExp][] = [
  ['leer.docx', () => new Uint8Array(), /Die Datei enthält keinen Text/],
  ['kaputt.docx', async () => (await papier()).subarray(0, 3000), /Die Datei ist beschädigt/],
  [
    'makro.docm',
    () => rohesWord(xmlAbsatz('Text'), { 'word/vbaProject.bin': 'Sub AutoOpen()' }),
    /Die Datei enthält Makros/,
  ],
  ['bombe.docx', () => rohesWord(' '.repeat(40_000_000)), /ein Vielfaches ihrer Größe/],
  [
    'fremd.docx',
    () =>
      paket({
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
      }),
    /XML-Deklarationen, die in Word-Dateien nicht vorkommen/,
  ],
  ['plan.pdf', () => Buffer.from('%PDF-1.7'), /Das ist ein PDF/],
  [
    'bild.png',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 3]),
    /weder ein Word-Dokument noch eine Tabelle/,
  ],
  ['brief.docx', () => word(p('Ein Brief ohne Tabelle.')), /weder eine Tabelle noch eine Liste/],
];

/** What became of a row, in the words of the page. */
const BEFUND = /Spaltentitel|Zwischentitel|Maßnahme \d|Fortsetzung von|Wiederholung von|Nicht übernommen/;

for (const javaScript of [true, false]) {
  describe(`a county's paper becomes its concept, ${javaScript ? 'with' : 'without'} JavaScript`, {
    skip: skipWithoutBrowser,
  }, () => {
    let journey: Journey;
    let buero: Visitor;
    let vorschau: string;
    let ausgabe: string;
    const step = steps();
    const view = (name: string) => look(buero, `konzept-import${javaScript ? '' : '-ohne-skript'}-${name}`);

    before(async () => {
      journey = await openJourney();
      buero = await journey.visit(await journey.app.signIn('koordination'), { javaScript });
    });
    after(() => journey?.close());

    const upload = async (name: string, buffer: Uint8Array) => {
      await buero.page
        .getByLabel('Datei')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
      await buero.page.getByRole('button', { name: 'Lesen' }).click();
      await buero.page.waitForLoadState();
    };
    /** A file that the browser downloads. */
    const download = async (path: string): Promise<Buffer> => {
      const answer = await buero.context.request.get(path);
      assert.equal(answer.status(), 200, path);
      return answer.body();
    };

    step('what is no concept is refused with its sentence, and nothing is kept of it', async () => {
      await buero.open('/konzept/import');
      await view('01-leer');
      for (const [name, inhalt, satz] of ABGEWIESEN) {
        await upload(name, await inhalt());
        await buero.page.getByText(satz).first().waitFor();
      }
      await view('02-abgewiesen');
      await buero.page.getByText('Noch kein Konzept gelesen').waitFor();
    });

    step('2,000 rows are read while somebody waits', async () => {
      await buero.open('/konzept/import');
      const bytes = gross();
      const beginn = performance.now();
      await upload('gross.docx', bytes);
      await buero.page.getByRole('heading', { name: 'Vorschau: gross.docx' }).waitFor();
      const dauer = performance.now() - beginn;
      assert.ok(dauer < 10_000, `${dauer} ms`);
      assert.match(await buero.page.locator('main').innerText(), /2\.?000/);
      await buero.page.getByText('Verwerfen').first().click();
      await buero.page.getByRole('button', { name: 'Verwerfen' }).last().click();
      await buero.page.getByText('Vorschau verworfen.').waitFor();
    });

    step('the paper is shown as a tree, and every row of every table is accounted for', async () => {
      const { page } = buero;
      await buero.open('/konzept/import');
      await upload('teilhabeplan.docx', await papier());
      await page.getByRole('heading', { name: 'Vorschau: teilhabeplan.docx' }).waitFor();
      vorschau = new URL(page.url()).pathname;
      await page.getByText('Ankommen (4 Maßnahmen)').waitFor();
      await view('03-vorschau');
      const zeilen = { 1: 5, 2: 3, 3: 5 };
      for (const [nr, anzahl] of Object.entries(zeilen)) {
        await buero.open(`${vorschau}/tabellen?nr=${nr}`);
        const rows = await page
          .getByRole('table', { name: new RegExp(`Tabelle ${nr}`) })
          .locator('tbody tr')
          .allInnerTexts();
        assert.equal(rows.length, anzahl);
        // A table that is not read as measures is accounted for as a whole.
        if (nr === '2') continue;
        for (const row of rows) assert.match(row, BEFUND);
      }
      await buero.open(vorschau);
      await page.getByText(/Tabelle ohne Maßnahmen \(3 Zeilen\)/).waitFor();
    });

    step('the office says what the columns of the unknown table are', async () => {
      const { page } = buero;
      await buero.open(`${vorschau}/tabellen?nr=2`);
      const choose = (label: RegExp, option: string) =>
        page.getByLabel(label).selectOption({ label: option });
      await choose(/Was die Tabelle ist/, 'Maßnahmen eines Kapitels');
      await page.getByLabel(/Zeile mit den Spaltentiteln/).fill('eins');
      await page.getByRole('button', { name: 'Neu lesen' }).click();
      assert.equal(await page.getByLabel(/Zeile mit den Spaltentiteln/).inputValue(), 'eins');
      await view('04-zuordnung-abgewiesen');
      await page.getByLabel(/Zeile mit den Spaltentiteln/).fill('1');
      await choose(/^Spalte 1/, 'Nummer');
      await choose(/^Spalte 2/, 'Maßnahme');
      await choose(/^Spalte 3/, 'Terminierung');
      await page.getByRole('button', { name: 'Neu lesen' }).click();
      await page.getByText('Neu gelesen. Ihre Entscheidungen sind erhalten.').waitFor();
      await view('05-zugeordnet');
      await buero.open(vorschau);
      await page.getByText('Nachbarschaft (2 Maßnahmen)').waitFor();
    });

    step('it decides the contradictions one after the other', async () => {
      const { page } = buero;
      await buero.open(`${vorschau}/hinweise`);
      await view('06-hinweise');
      const arten = await page.locator('main tbody a').allInnerTexts();
      for (const art of ['Zwei Terminierungen', 'Fehlt im Anhang', 'Fehlt im Kapitel'])
        assert.ok(arten.includes(art), `${art}: ${arten.join(', ')}`);
      await page.getByRole('link', { name: 'Offene Hinweise entscheiden' }).click();
      for (let index = 0; index < arten.length; index++) {
        await page.getByRole('button', { name: 'Entscheiden und weiter' }).waitFor();
        if (index === 0) await view('07-hinweis');
        const anhang = page.getByRole('radio', { name: 'Es gilt, was im Anhang steht' });
        const aufnehmen = page.getByRole('radio', { name: 'Die Maßnahme aufnehmen' });
        if (await anhang.count()) await anhang.check();
        else if (await aufnehmen.count()) await aufnehmen.check();
        else await page.getByRole('radio').first().check();
        await page.getByRole('button', { name: 'Entscheiden und weiter' }).click();
        await page.getByText('Entschieden.', { exact: true }).waitFor();
      }
      await page.getByText('0 von').waitFor();
      await view('08-entschieden');
    });

    step('it takes the concept over as a draft and puts it into force', async () => {
      const { page } = buero;
      await buero.open(vorschau);
      await page.getByRole('link', { name: 'Weiter zur Übernahme' }).click();
      await page.getByLabel('Bezeichnung der Ausgabe').fill('');
      await page.getByRole('radio', { name: 'Die Ausgabe ist noch ein Entwurf' }).check();
      await page.getByRole('button', { name: 'Übernehmen' }).click();
      await page.getByLabel('Bezeichnung der Ausgabe').waitFor();
      await view('09-abgewiesen');
      await page.getByLabel('Bezeichnung der Ausgabe').fill('Ausgabe 2026');
      await page.getByRole('textbox', { name: 'Beschlossen am' }).fill('12.3.2026');
      await page.getByRole('button', { name: 'Übernehmen' }).click();
      await page.getByText('Das Konzept ist übernommen.').waitFor();
      ausgabe = `/konzept/ausgaben/${new URL(page.url()).pathname.split('/').at(-1)}`;
      await view('10-uebernommen');
      await page.getByText('In Kraft setzen').first().click();
      await page.getByRole('button', { name: 'In Kraft setzen' }).last().click();
      await page.getByText('Die Ausgabe gilt.').waitFor();
      await buero.open(vorschau);
      await page.getByRole('link', { name: 'Zur Ausgabe' }).waitFor();
      await view('11-spaeter');
    });

    step('the paper that is written from it reads the same again', async () => {
      const datei = await download(`${ausgabe}/konzept.docx`);
      const gelesen = readKonzept(datei);
      assert.ok(gelesen.ok);
      const { handlungsfelder, anhang } = gelesen.wert;
      assert.deepEqual(
        handlungsfelder.map(({ titel, massnahmen }) => [titel, massnahmen.length]),
        [
          ['Ankommen', 5],
          ['Nachbarschaft', 2],
        ],
      );
      assert.equal(anhang?.massnahmen.length, 7);
      const mappe = handlungsfelder[0]!.massnahmen.find(({ text }) => /Willkommensmappe/.test(text));
      assert.equal(mappe?.terminierung.text, 'bis 2026');
    });

    step('the annex goes to Word in the office’s own template, to PDF and to a workbook', async () => {
      const { page } = buero;
      await buero.open('/konzept/ansichten/anhang');
      await view('12-anhang');
      await buero.open('/verwaltung/vorlagen');
      await view('13-vorlagen');
      await page.getByRole('link', { name: 'Maßnahmen nach Terminierung' }).click();
      const muster = (...texte: string[]) =>
        writeMuster({
          sprache: 'de',
          titel: '{{titel}}',
          bloecke: texte.map((text) => ({ art: 'absatz' as const, text })),
        });
      const vorlage = async (bytes: Uint8Array) => {
        await page.getByLabel('Word-Datei').setInputFiles({
          name: 'Kreis.docx',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(bytes),
        });
        await page.getByRole('button', { name: 'Prüfen und verwenden' }).click();
      };
      await vorlage(await muster('Ausschuss: {{ueberschrift}}'));
      await page
        .getByText(/Den Platzhalter \{\{ueberschrift\}\} gibt es hier nicht/)
        .first()
        .waitFor();
      await view('14-vorlage-abgewiesen');
      await vorlage(
        await muster('Ausschuss: {{ausgabe}}', '{{#termine}}', '{{gruppe}}: {{anzahl}}', '{{/termine}}'),
      );
      await page.getByText('Die Vorlage ist geprüft').waitFor();
      await view('15-vorlage');
      const { value } = await mammoth.extractRawText({ buffer: await download(`${ausgabe}/anhang.docx`) });
      assert.equal(
        value.replaceAll(/\n+/g, '\n').trim(),
        'Ausschuss: Ausgabe 2026\ndauerhaft: 2\nbis 2026: 1\nbis 2027: 1\nbis 2028: 1\nbis 2029: 1\nbis 2030: 1',
      );
      const blaetter = await readExcelFile(await download(`${ausgabe}/konzept.xlsx`));
      assert.deepEqual(
        blaetter.map(({ sheet, data }) => [sheet.trim(), data.length]),
        // Formulare sind lesbar: an objective without a measure keeps its line.
        [
          ['1 Ankommen', blaetter[0]!.data.length],
          ['2 Nachbarschaft', 3],
          ['Maßnahmen nach Terminierung', 8],
        ],
      );
      if (loadCompiler() !== null)
        for (const pdf of ['anhang.pdf', 'konzept.pdf'])
          assert.match((await download(`${ausgabe}/${pdf}`)).toString('latin1'), /^%PDF-/);
    });
  });
}
