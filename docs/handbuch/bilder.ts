/**
 * Makes the pictures of the handbook anew: the built program with the demo county in a folder of its own, on a day
 * that is always the same.
 *
 *   node_modules/.bin/node --import tsx docs/handbuch/bilder.ts [part of a picture's name …]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BILDER = fileURLToPath(new URL('bilder', import.meta.url));
/** A Tuesday on which offices work. */
const JETZT = '2026-11-24T08:40:00+01:00';
/** Longer pictures are cut off below. */
const HOECHSTENS = { schreibtisch: 1150, telefon: 1000 };

/** Who looks: a demo person, or somebody who only has the link of a mail. */
type Wer = 'disposition' | 'leitung' | 'technik' | 'datenschutz' | 'jobcenter' | 'hanan' | 'niemand';

const NAMEN: Record<Exclude<Wer, 'niemand'>, string> = {
  disposition: 'Imke Harberts',
  leitung: 'Dr. Femke Uphoff',
  technik: 'Swantje Aden',
  datenschutz: 'Onno Behrends',
  jobcenter: 'Hauke Frerichs',
  hanan: 'Hanan Darwisch',
};

interface Bild {
  /** Name of the file without its ending. */
  name: string;
  wer: Wer;
  /** Leads the page to what is to be seen. */
  zeigt: (page: Page) => Promise<unknown>;
  geraet?: 'telefon';
  /** Frame and navigation as well; otherwise only the content. */
  ganz?: true;
  /** Pixels; instead of the usual height. */
  hoechstens?: number;
}

const LISTE = `Nachname, Vorname;Wohnort;Handy;Sprachen;dabei seit;Führungszeugnis;IBAN
Karimi, Nilofar;Seefehn;0176 04069301;Dari, Farsi;12.03.2022;01.02.2025;DE02120300000000202051
Idrissi, Samir;Wiekenburg;0176-04069302;arab./franz.;seit 2021;beantragt;DE02500105170137075030
Idrissi, Samir;Wiekenburg;017604069302;Arabisch, Französisch;;;
Petrenko, Olha;Hammersiel;0176/04069303;Ukrainisch und russ.;5.5.22;ja;DE02100500000054540402
Yusuf, Amina;Langenwurt;0176 04069304;Somalisch;01.10.2024;14.11.2024;DE02300209000106531066
Demir, Leyla;Bruchwarden;0176 04069305;Kurdisch (Kurmanci), türk.;2019;03.09.2023;DE02200505501015871390
`;

const BILDER_LISTE: readonly Bild[] = [
  // First: every later picture signs in, which stands in the audit.
  {
    name: 'protokoll',
    wer: 'datenschutz',
    zeigt: (page) => page.goto('/verwaltung/protokoll'),
    hoechstens: 800,
  },
  { name: 'heute', wer: 'leitung', zeigt: (page) => page.goto('/'), ganz: true, hoechstens: 2200 },
  { name: 'anmelden', wer: 'niemand', zeigt: (page) => page.goto('/anmelden'), ganz: true, hoechstens: 760 },
  { name: 'import-vorschau', wer: 'disposition', zeigt: loadListe },
  {
    name: 'sprachmittler',
    wer: 'disposition',
    zeigt: (page) => page.goto('/sprachmittler'),
    hoechstens: 900,
  },
  { name: 'person', wer: 'disposition', zeigt: (page) => openFound(page, 'Hanan Darwisch') },
  { name: 'stelle', wer: 'disposition', zeigt: (page) => openFound(page, 'Jobcenter Wiekenland') },
  { name: 'anfrage-neu', wer: 'disposition', zeigt: beginAnfrage },
  { name: 'vorschlaege', wer: 'disposition', zeigt: (page) => openAufgabe(page, 'Anfrage Kurmandschi') },
  { name: 'angebot-telefon', wer: 'niemand', zeigt: openAngebot, geraet: 'telefon' },
  { name: 'aenderung', wer: 'disposition', zeigt: changeEinsatz, hoechstens: 620 },
  { name: 'reihe', wer: 'disposition', zeigt: openReihe, hoechstens: 900 },
  {
    name: 'melden-telefon',
    wer: 'hanan',
    zeigt: (page) => openMeine(page, 'Zeiten eintragen'),
    geraet: 'telefon',
  },
  { name: 'klaeren', wer: 'disposition', zeigt: (page) => openAufgabe(page, 'Widerspruch zur Meldung') },
  { name: 'wochentafel', wer: 'disposition', zeigt: (page) => page.goto('/wochentafel') },
  { name: 'bedarf', wer: 'disposition', zeigt: (page) => page.goto('/bedarf') },
  { name: 'regeln', wer: 'disposition', zeigt: (page) => page.goto('/vermittlung/einstellungen') },
  {
    name: 'entschaedigung',
    wer: 'leitung',
    zeigt: (page) => page.goto('/abrechnung/regeln'),
    hoechstens: 900,
  },
  { name: 'entschaedigung-rechnen', wer: 'leitung', zeigt: simulateRegel },
  { name: 'benutzer', wer: 'technik', zeigt: (page) => page.goto('/verwaltung/benutzer'), hoechstens: 700 },
  {
    name: 'meine-anfragen-telefon',
    wer: 'jobcenter',
    zeigt: (page) => page.goto('/meine-anfragen'),
    geraet: 'telefon',
  },
];

/** Clicks and waits for the page this leads to. */
async function arrive(page: Page, ziel: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), ziel.click()]);
}

/** Goes on by a link of the content, the first that says this. */
async function follow(page: Page, wort: string): Promise<void> {
  await arrive(page, page.locator('main a', { hasText: wort }).first());
}

/** The result only: the form above it is a picture of its own. */
async function simulateRegel(page: Page): Promise<void> {
  await page.goto('/abrechnung/regeln');
  await follow(page, 'Richtlinie Sprachmittlung 2026');
  await follow(page, 'Neue Regel aus dieser');
  await page.getByLabel('Betrag je Einheit').fill('14');
  await press(page, 'Durchrechnen');
  await page.locator('main form > *:not(section)').evaluateAll((parts) => {
    for (const part of parts) part.remove();
  });
}

async function openFirst(page: Page): Promise<void> {
  await arrive(page, page.locator('main tbody a').first());
}

async function press(page: Page, knopf: string): Promise<void> {
  await arrive(page, page.locator('main').getByRole('button', { name: knopf }).first());
}

/** Chooses the first entry of a selection that begins like this. */
async function choose(page: Page, feld: string, anfang: string): Promise<void> {
  const auswahl = page.locator(`main select[name=${feld}]`);
  const texte = await auswahl.locator('option').allTextContents();
  await auswahl.selectOption({ index: texte.findIndex((text) => text.startsWith(anfang)) });
}

async function openAufgabe(page: Page, wort: string): Promise<void> {
  await page.goto('/');
  await follow(page, wort);
}

async function openFound(page: Page, name: string): Promise<void> {
  await page.goto(`/suche?q=${encodeURIComponent(name)}`);
  await openFirst(page);
}

async function openMeine(page: Page, wort: string): Promise<void> {
  await page.goto('/meine-einsaetze');
  await follow(page, wort);
}

async function loadListe(page: Page): Promise<void> {
  await page.goto('/import');
  const buffer = Buffer.from(LISTE, 'utf8');
  await page.setInputFiles('input[type=file]', {
    name: 'Sprachmittlerliste.csv',
    mimeType: 'text/csv',
    buffer,
  });
  await press(page, 'Vorschau ansehen');
}

async function beginAnfrage(page: Page): Promise<void> {
  await page.goto('/einsaetze/neu');
  await choose(page, 'stelle', 'Jobcenter Wiekenland');
  await choose(page, 'sprache', 'Dari');
  await press(page, 'Weiter');
  const felder = { datum: '3.12.26', beginn: '9', ende: '10.30', ortHinweis: 'Zimmer 12, zweiter Stock' };
  for (const [name, wert] of Object.entries(felder)) await page.locator(`main [name=${name}]`).fill(wert);
  await page.locator('main [name=ersatzsprachen]').first().check();
}

/** The question to one person, opened from the mail that waits in the outbox. */
async function openAngebot(page: Page): Promise<void> {
  const buero = await openPage(page.context().browser()!, new URL(page.url()).origin);
  await signIn(buero, 'disposition');
  await buero.goto(
    `/verwaltung/postausgang?suche=${encodeURIComponent('Können Sie dolmetschen')}&status=wartet`,
  );
  await openFirst(buero);
  const link = /https?:\/\/\S+\/a\/[\w-]+/.exec(await buero.locator('main').innerText());
  await buero.close();
  await page.goto(new URL(link![0]).pathname);
}

async function changeEinsatz(page: Page): Promise<void> {
  await page.goto('/wochentafel');
  await follow(page, 'Türkisch');
  await follow(page, 'Ändern');
  await page.locator('main [name=beginn]').fill('13');
  await page.locator('main [name=ende]').fill('14.30');
  await press(page, 'Änderung prüfen');
}

async function openReihe(page: Page): Promise<void> {
  await openFound(page, 'Kinderarztpraxis am Deich');
  await follow(page, '09:00–12:00');
  await follow(page, 'Sprechstunde');
}

async function signIn(page: Page, wer: Exclude<Wer, 'niemand'>): Promise<void> {
  await page.goto('/anmelden');
  await arrive(page, page.getByRole('button', { name: `Als ${NAMEN[wer]} anmelden` }));
}

function openPage(browser: Browser, baseURL: string, geraet?: 'telefon'): Promise<Page> {
  return browser.newPage({
    baseURL,
    viewport: geraet ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
}

async function take(browser: Browser, adresse: string, bild: Bild): Promise<void> {
  const page = await openPage(browser, adresse, bild.geraet);
  try {
    await page.goto('/anmelden');
    if (bild.wer !== 'niemand') await signIn(page, bild.wer);
    await bild.zeigt(page);
    const hoechstens = bild.hoechstens ?? HOECHSTENS[bild.geraet ?? 'schreibtisch'];
    await page.evaluate('scrollTo(0, 0)');
    const teil = await page.locator(bild.ganz || bild.geraet ? 'body' : 'main').boundingBox();
    await page.screenshot({
      path: join(BILDER, `${bild.name}.png`),
      fullPage: true,
      clip: { ...teil!, height: Math.min(teil!.height, hoechstens) },
    });
    console.log(`${bild.name}.png`);
  } finally {
    await page.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const gewuenscht = process.argv.slice(2);
const bilder = BILDER_LISTE.filter(
  ({ name }) => gewuenscht.length === 0 || gewuenscht.some((teil) => name.includes(teil)),
);
const datenordner = await mkdtemp(join(tmpdir(), 'komut-bilder-'));
// As root the database server runs as another user, who must get in.
await chmod(datenordner, 0o755);
const komut = spawn(join(ROOT, 'komut'), ['start', '--demo', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    PORT: String(await freePort()),
    KOMUT_DATA: datenordner,
    LOG_LEVEL: 'silent',
    KOMUT_BILDER_JETZT: JETZT,
    NODE_OPTIONS: `--import ${new URL('uhr.mjs', import.meta.url)}`,
  },
});
const beendet = once(komut, 'exit');
try {
  const zeilen = createInterface(komut.stdout);
  const bereit = once(zeilen, 'line');
  const [zeile] = await Promise.race([bereit, beendet.then(() => [null])]);
  if (zeile === null) throw new Error('KoMuT did not start');
  const { adresse } = JSON.parse(String(zeile));
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM to its path.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const bild of bilder) await take(browser, adresse, bild);
  } finally {
    await browser.close();
  }
} finally {
  komut.kill();
  await beendet;
  await rm(datenordner, { recursive: true, force: true });
}
