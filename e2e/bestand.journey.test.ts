import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { lesejob, speicherjob } from '../src/modules/bestand/tabellen/tabelle.job.ts';
import { csv } from '../src/modules/sprachmittlung/import/listen.beispiele.ts';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { look } from './ansicht.ts';
import { steps } from './schritte.ts';

const REGIONEN = [
  ['03', '  Niedersachsen', 100],
  ['03399', '      Wiekenland', 2],
  ['03398', '      Moorhusen', 3],
] as const;
const GRUPPEN = ['unter 18 Jahre', '18 bis unter 40 Jahre', '40 bis unter 65 Jahre', '65 Jahre und mehr'];

/** Enough places of an invented county that the table is read in the background. */
function writeTabelle(): Buffer {
  const orte = Array.from(
    { length: 120 },
    (_, i) => [`03399${String(i + 1).padStart(3, '0')}`, `Ort ${i + 1}`, 1] as const,
  );
  const zeilen = Array.from({ length: 10 }, (_, i) => 2015 + i).flatMap((jahr) =>
    [...REGIONEN, ...orte].flatMap(([schluessel, name, groesse]) => {
      const gruppen = GRUPPEN.map(
        (gruppe, k) => [gruppe, groesse * (90 + k * 7), groesse * (88 + k * 11)] as const,
      );
      const sumOf = (spalte: 1 | 2) => gruppen.reduce((summe, zeile) => summe + zeile[spalte], 0);
      return [...gruppen, ['Insgesamt', sumOf(1), sumOf(2)] as const].map(
        ([gruppe, m, w]) => `31.12.${jahr};${schluessel};${name};${gruppe};${m + w};${m};${w}`,
      );
    }),
  );
  return Buffer.from(`GENESIS-Tabelle: 12411-02-01-4
Bevölkerung nach Geschlecht und Altersgruppen - Stichtag 31.12. -;;;;;;
Bevölkerungsstand (Anzahl);;;;;;
;;;;Insgesamt;männlich;weiblich
${zeilen.join('\n')}
__________
© Statistisches Amt (erfunden), 2026.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland - Namensnennung - Version 2.0.
`);
}

const REGISTER = csv([
  ['Register (erfunden)', '', ''],
  ['Stichtag: 31.12.2024', '', ''],
  ['Staatsangehörigkeit', 'Personen', 'davon weiblich'],
  ['Syrien', '1.370', '560'],
  ['Eritrea', '45', '<3'],
]);

for (const javaScript of [true, false]) {
  describe(`figures of the county come in and become indicators, ${javaScript ? 'with' : 'without'} JavaScript`, {
    skip: skipWithoutBrowser,
  }, () => {
    let journey: Journey;
    let buero: Visitor;
    const step = steps();
    const view = (name: string) => look(buero, `bestand${javaScript ? '' : '-ohne-skript'}-${name}`);

    before(async () => {
      journey = await openJourney();
      buero = await journey.visit(await journey.app.signIn('auswertung'), { javaScript });
    });
    after(() => journey?.close());

    const upload = async (name: string, inhalt: Uint8Array) => {
      const { page } = buero;
      await buero.open('/bestand/tabellen');
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(inhalt) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Datei einlesen' }).click();
    };

    step('what is no table is refused in words', async () => {
      await upload('fehler.csv', Buffer.from('<!DOCTYPE html><html><body>Wartungsarbeiten</body></html>'));
      await buero.page.getByText('sondern eine Internetseite').first().waitFor();
      await view('01-keine-tabelle');
    });

    step('a large table is read and kept in the background, its page shows how far it is', async () => {
      const { page } = buero;
      await upload('alter.csv', writeTabelle());
      await page.getByText('wird gelesen').first().waitFor();
      await view('02-wird-gelesen');
      await lesejob.run(journey.app.kontext(), {});
      // The page keeps itself fresh.
      await page.getByRole('button', { name: 'Tabelle übernehmen' }).click();
      await page.getByText('wird übernommen').first().waitFor();
      await speicherjob.run(journey.app.kontext(), {});
      await page.getByText('Datenlizenz Deutschland').first().waitFor();
      await view('03-tabelle');
    });

    step('a sheet is mapped beside itself, every cell that does not fit is named', async () => {
      const { page } = buero;
      await upload('register.csv', REGISTER);
      await page.getByRole('heading', { name: /Blatt zuordnen/ }).waitFor();
      await view('04-zuordnung');
      assert.equal(await page.getByLabel('Stichtag', { exact: true }).inputValue(), '31.12.2024');
      await page.getByLabel('Quelle').fill('Register (erfunden)');
      await page.getByRole('button', { name: 'So lesen' }).click();
      await page
        .getByText(/geben Sie an, für welche das Blatt gilt/)
        .first()
        .waitFor();
      await page.getByLabel('Regionalschlüssel').fill('03399');
      await page.getByRole('button', { name: 'So lesen' }).click();
      await page.getByText('Eine Zelle passt noch nicht').waitFor();
      await view('05-problem');
      await page.getByRole('link', { name: 'C5' }).click();
      assert.match(page.url(), /#zelle-C5$/);
      await page.getByLabel('„<3“').selectOption({ label: 'unbekannt oder geheim gehalten' });
      await page.getByRole('button', { name: 'So lesen' }).click();
      await page.getByText('Das Blatt ist gelesen. Bitte prüfen').waitFor();
      await view('06-gelesen');
      await page.getByRole('button', { name: 'Tabelle übernehmen' }).click();
      await speicherjob.run(journey.app.kontext(), {});
      await page.getByText('Wählen Sie ein Merkmal').waitFor();
    });

    step('the county is chosen with whom it is compared', async () => {
      const { page } = buero;
      await buero.open('/bestand/regionen');
      await page.getByLabel('Eigene Region').selectOption('03399');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
      await page.getByLabel('Niedersachsen (03)').check();
      await page.getByLabel('Moorhusen (03398)').check();
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
    });

    step('an indicator is made, its chart seen, every value opens the table', async () => {
      const { page } = buero;
      await buero.open('/bestand/kennzahlen');
      await page.getByRole('link', { name: 'Kennzahl anlegen' }).click();
      await page.getByLabel('Bezeichnung').fill('Anteil der Älteren');
      await page.getByLabel('Bereich').selectOption({ label: 'Bevölkerung' });
      await page.getByLabel('Wie sie entsteht').selectOption('anteil');
      const reihe = (gruppe: string) =>
        page.locator('option', { hasText: new RegExp(`^${gruppe}, Insgesamt`) });
      const value = async (gruppe: string) => (await reihe(gruppe).first().getAttribute('value')) ?? '';
      await page.locator('[name=zaehler1]').selectOption(await value('65 Jahre und mehr'));
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('worauf sich der Anteil bezieht').first().waitFor();
      await page.locator('[name=nenner1]').selectOption(await value('Insgesamt'));
      await view('07-formular');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Die Kennzahl „Anteil der Älteren“ ist angelegt.').waitFor();
      await page.getByRole('img', { name: /Anteil der Älteren/ }).waitFor();
      await view('08-kennzahl');
      await page.getByRole('link', { name: /^\d/ }).first().click();
      await page.waitForURL(/\/bestand\/tabellen\/\d+\?region=/);
    });

    step('it becomes a pyramid, and is deleted', async () => {
      const { page } = buero;
      await buero.open('/bestand/kennzahlen/1/bearbeiten');
      await page.getByLabel('Schaubild').selectOption('pyramide');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('weiblich', { exact: true }).first().waitFor();
      await view('09-pyramide');
      await page.locator('summary', { hasText: 'Kennzahl löschen' }).click();
      await page.getByRole('button', { name: 'Kennzahl löschen' }).last().click();
      await page.getByText('Die Kennzahl „Anteil der Älteren“ ist gelöscht.').waitFor();
    });

    step('the figures of a text are held against each other', async () => {
      const { page } = buero;
      await buero.open('/bestand/plausibilitaet');
      await page.getByRole('link', { name: 'Zahlen eines Textes prüfen' }).click();
      const satz = '12.590 Ausländer; Männer 6.885 (55 %), Frauen 5.710 (45 %)';
      await page.getByLabel('Text mit Zahlen').fill(satz);
      await page.getByRole('button', { name: 'Zahlen auslesen und prüfen' }).click();
      await page.getByText('Die Teile ergeben 12.595, angegeben ist 12.590.').waitFor();
      await view('10-angaben');
    });
  });
}
