import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { buildBeispiel, newestLink, readEinsatz, readMails } from './abschluss.beispiele.ts';

const SELAM = 'selam@example.org';
const BERG = 'berg@example.org';
const VOR_DEM_TERMIN = '2026-03-10T09:00:00Z';
const NACH_DEM_TERMIN = '2026-03-12T10:30:00Z';
const MELDUNG = { von: '10', bis: '11.00', kilometer: '23,5', bemerkung: '' };

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

async function open() {
  t.clock.set(VOR_DEM_TERMIN);
  const b = await buildBeispiel(t);
  return { ...b, link: await newestLink(t, SELAM, '/t') };
}

/** What somebody reads on a page: no markup, entities as letters. */
async function wordsOf(response: Response): Promise<string> {
  return (await response.text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

describe('the interpreter’s link', () => {
  it('is unknown to who has none', async () => {
    assert.equal((await t.get('/t/erfunden')).status, 404);
    assert.equal((await t.post('/t/erfunden/meldung', null, MELDUNG)).status, 404);
  });

  it('shows the appointment without an account, and opening it does nothing', async () => {
    const { link, einsatzId } = await open();
    const page = await t.get(link);
    assert.equal(page.status, 200);
    const html = await page.text();
    assert.match(html, /Donnerstag, 12\. März 2026/);
    assert.match(html, /10:00–11:00/);
    assert.match(html, /href="tel:0440112345"/);
    assert.match(html, /Moorweg 5.{0,20}26919 Brake/);
    assert.match(html, /Ich kann doch nicht kommen/);
    assert.doesNotMatch(html, /Zeiten senden/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    assert.match(
      await wordsOf(await t.get(link, null, { cookie: 'komut.sprache=en' })),
      /I cannot come after all/,
    );
  });

  it('gives the appointment back: a reason is needed, the second click is kind', async () => {
    const { link, einsatzId } = await open();
    const ohne = await t.post(`${link}/rueckgabe`, null, { bemerkung: 'Fieber' });
    assert.equal(ohne.status, 422);
    const wieder = await ohne.text();
    assert.match(wieder, /Bitte wählen Sie einen Grund/);
    assert.match(wieder, /Fieber/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    for (let click = 0; click < 2; click++) {
      const done = await t.post(`${link}/rueckgabe`, null, { grund: 'krank', bemerkung: 'Fieber' });
      assert.equal(done.status, 303);
      assert.equal(done.headers.get('location'), link);
    }
    assert.equal((await readEinsatz(t, einsatzId)).sprachmittler_id, null);
    assert.match(await wordsOf(await t.get(link)), /nicht mehr Ihr Termin/);
    const gegeben = (await readMails(t, SELAM)).filter(
      ({ betreff, gegenstand_id }) => betreff.startsWith('Notiert') && gegenstand_id === String(einsatzId),
    );
    assert.equal(gegeben.length, 1);
  });

  it('stops working when somebody else has taken over', async () => {
    const { link, einsatzId } = await open();
    await t.post(`${link}/rueckgabe`, null, { grund: 'krank' });
    const { assignEinsatz } = await import('../vermittlung/angebot.action.ts');
    const { personId } = await buildBeispiel(t, {
      beginn_at: new Date('2026-04-01T09:00:00Z'),
      ende_at: new Date('2026-04-01T10:00:00Z'),
    });
    const buero = await t.signIn('disposition');
    assert.ok((await assignEinsatz(t.kontext(buero.wer), einsatzId, personId)).ok);
    t.clock.set(NACH_DEM_TERMIN);
    assert.equal((await t.get(link)).status, 410);
    assert.equal((await t.post(`${link}/meldung`, null, MELDUNG)).status, 410);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
  });

  it('takes the report after the appointment, typed the German way', async () => {
    const { link, einsatzId } = await open();
    t.clock.set(NACH_DEM_TERMIN);
    assert.match(await wordsOf(await t.get(link)), /Wie lange hat es gedauert/);
    for (const [falsch, satz] of [
      [{ von: '25:00' }, /Diese Uhrzeit gibt es nicht/],
      [{ von: '' }, /Bitte geben Sie eine Uhrzeit an/],
      [{ kilometer: 'viele' }, /Kilometer als Zahl/],
      [{ kilometer: '' }, /Bitte geben Sie die Kilometer an/],
      [{ bis: '13:00' }, /liegt in der Zukunft/],
    ] as const) {
      const page = await t.post(`${link}/meldung`, null, { ...MELDUNG, bemerkung: 'Stau', ...falsch });
      assert.equal(page.status, 422);
      const html = await page.text();
      assert.match(html, satz);
      assert.match(html, /Stau/);
    }
    assert.equal((await readEinsatz(t, einsatzId)).ist_beginn_at, null);
    for (let click = 0; click < 2; click++)
      assert.equal((await t.post(`${link}/meldung`, null, MELDUNG)).status, 303);
    const einsatz = await readEinsatz(t, einsatzId);
    assert.deepEqual([einsatz.status, einsatz.kilometer_zehntel], ['gemeldet', 235]);
    assert.match(
      await wordsOf(await t.get(link)),
      /Die Stelle prüft die Zeiten bis Donnerstag, 19\. März 2026/,
    );
  });

  it('a late click on an act that is over says so instead of failing', async () => {
    const { link, einsatzId } = await open();
    t.clock.set(NACH_DEM_TERMIN);
    await t.post(`${link}/meldung`, null, MELDUNG);
    const zuSpaet = await t.post(`${link}/rueckgabe`, null, { grund: 'krank' });
    assert.equal(zuSpaet.status, 422);
    assert.match(await wordsOf(zuSpaet), /nicht möglich: Der Einsatz ist gemeldet/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'gemeldet');
  });

  it('reports that nobody came', async () => {
    const { link, einsatzId } = await open();
    t.clock.set(NACH_DEM_TERMIN);
    assert.equal((await t.post(`${link}/ausfall`, null, { kilometer: '20' })).status, 422);
    const done = await t.post(`${link}/ausfall`, null, { grund: 'klient-nicht-erschienen', kilometer: '20' });
    assert.equal(done.status, 303);
    const einsatz = await readEinsatz(t, einsatzId);
    assert.deepEqual([einsatz.status, einsatz.kilometer_zehntel], ['ausgefallen', 200]);
    assert.match(await wordsOf(await t.get(link)), /hat nicht stattgefunden/);
  });
});

describe('the requester’s link', () => {
  async function reported() {
    const offen = await open();
    t.clock.set(NACH_DEM_TERMIN);
    await t.post(`${offen.link}/meldung`, null, MELDUNG);
    return { ...offen, bestaetigen: await newestLink(t, BERG, '/b') };
  }

  it('shows the reported times against the plan and confirms', async () => {
    const { bestaetigen, einsatzId } = await reported();
    const words = await wordsOf(await t.get(bestaetigen));
    assert.match(words, /Stimmen diese Zeiten\?/);
    assert.match(words, /23,5/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'gemeldet');
    for (let click = 0; click < 2; click++)
      assert.equal((await t.post(`${bestaetigen}/bestaetigung`, null)).status, 303);
    assert.equal((await readEinsatz(t, einsatzId)).bestaetigt_durch, 'stelle');
    const danach = await wordsOf(await t.get(bestaetigen));
    assert.match(danach, /Die Zeiten sind bestätigt.*Danke!/);
    assert.doesNotMatch(
      danach,
      /23,5|10:00|Selam/,
      'a used link tells nothing about the appointment any more',
    );
    const zuSpaet = await t.post(`${bestaetigen}/widerspruch`, null, { begruendung: 'Doch nicht' });
    assert.equal(zuSpaet.status, 422);
    assert.match(await wordsOf(zuSpaet), /Der Einsatz ist bestätigt/);
  });

  it('confirms the times that the page showed, not others that came since', async () => {
    const { link, bestaetigen, einsatzId } = await reported();
    const versionOf = async (pfad: string) =>
      /name="version" value="(\d+)"/.exec(await (await t.get(pfad)).text())![1]!;
    const gesehen = { version: await versionOf(bestaetigen) };
    await t.post(`${link}/meldung`, null, { ...MELDUNG, bis: '11.15' });
    const alt = await t.get(bestaetigen);
    assert.equal(alt.status, 410);
    const freundlich = await wordsOf(alt);
    assert.match(freundlich, /Bitte öffnen Sie den Link aus unserer letzten E-Mail/);
    assert.doesNotMatch(freundlich, /11:15/);
    assert.equal((await t.post(`${bestaetigen}/bestaetigung`, null, gesehen)).status, 410);
    const neuer = await newestLink(t, BERG, '/b');
    const zuAlt = await t.post(`${neuer}/bestaetigung`, null, gesehen);
    assert.equal(zuAlt.status, 422);
    assert.match(await wordsOf(zuAlt), /haben sich gerade geändert.*10:00–11:15/);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'gemeldet');
    const jetzt = { version: await versionOf(neuer) };
    assert.equal((await t.post(`${neuer}/bestaetigung`, null, jetzt)).status, 303);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'bestaetigt');
    assert.match(
      await wordsOf(await t.get(bestaetigen, null, { cookie: 'komut.sprache=en' })),
      /Please open the link from our latest mail/,
    );
  });

  it('objects with a reason; both times stand beside each other, the interpreter agrees', async () => {
    const { bestaetigen, link, einsatzId } = await reported();
    const faelle: Record<string, string>[] = [
      {},
      { begruendung: 'Kürzer', von: '10:00' },
      { begruendung: 'Kürzer', von: '11', bis: 'x' },
    ];
    for (const falsch of faelle) {
      const page = await t.post(`${bestaetigen}/widerspruch`, null, falsch);
      assert.equal(page.status, 422);
      if (falsch.begruendung) assert.match(await page.text(), /Kürzer/);
    }
    assert.equal((await readEinsatz(t, einsatzId)).status, 'gemeldet');
    const done = await t.post(`${bestaetigen}/widerspruch`, null, {
      begruendung: 'Kürzer',
      von: '10',
      bis: '10:30',
    });
    assert.equal(done.status, 303);
    const words = await wordsOf(await t.get(link));
    assert.match(words, /Ihre Zeiten 10:00–11:00/);
    assert.match(words, /Zeiten der Stelle 10:00–10:30/);
    assert.match(words, /„Kürzer“/);
    for (let click = 0; click < 2; click++)
      assert.equal((await t.post(`${link}/gegenzeichnung`, null)).status, 303);
    assert.equal((await readEinsatz(t, einsatzId)).ist_ende_at?.toISOString(), '2026-03-12T09:30:00.000Z');
    assert.match(await wordsOf(await t.get(link)), /Alles erledigt/);
  });
});

describe('signed in', () => {
  it('everybody does the same with what is theirs, and only with that', async () => {
    const { einsatzId, personId, stelleId } = await open();
    const fremde = await t.signIn('sprachmittler', personId + 1000);
    const selam = await t.signIn('sprachmittler', personId);
    const andere = await t.signIn('stelle', stelleId + 1000);
    const schule = await t.signIn('stelle', stelleId);
    t.clock.set(NACH_DEM_TERMIN);
    const eigen = `/meine-einsaetze/${einsatzId}`;
    const bestaetigen = `/meine-anfragen/${einsatzId}/bestaetigen`;
    assert.equal((await t.get(eigen, null)).status, 303);
    assert.equal((await t.get(eigen, schule)).status, 403);
    assert.equal((await t.get(eigen, fremde)).status, 404);
    assert.equal((await t.post(`${eigen}/meldung`, fremde, MELDUNG)).status, 404);
    assert.equal((await t.get('/meine-einsaetze/999999999999999999', selam)).status, 404);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    assert.equal((await t.get(eigen, selam)).status, 200);
    assert.equal((await t.post(`${eigen}/meldung`, selam, MELDUNG)).headers.get('location'), eigen);
    assert.equal((await t.get(bestaetigen, andere)).status, 404);
    assert.equal((await t.post(`${bestaetigen}/bestaetigung`, andere)).status, 404);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'gemeldet');
    assert.match(await wordsOf(await t.get(bestaetigen, schule)), /Stimmen diese Zeiten/);
    assert.equal((await t.post(`${bestaetigen}/bestaetigung`, schule)).headers.get('location'), bestaetigen);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'bestaetigt');
  });
});
