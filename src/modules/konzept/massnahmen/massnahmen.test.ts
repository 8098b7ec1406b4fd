import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { importKonzept } from '../import/uebernehmen.action.ts';
import { findMassnahme, listAlleMassnahmen, listKnoten, listMassnahmen, loadBaum } from '../konzept.store.ts';
import { findKonzeptAufgaben, searchKonzept } from '../uebersicht/aufgaben.ts';
import { spanOf, splitSchlagworte } from './massnahme.rules.ts';
import { listEintraege } from './massnahme.store.ts';

const TABELLE = `Handlungsfeld\tTeilziel\tMaßnahme\tZuständig\tTerminierung
Sprache\tKurse\tEin Sprachcafé öffnet jede Woche in der Bücherei.\tVolkshochschule\tlaufend
Sprache\tKurse\tKinderbetreuung ergänzt die Sprachkurse am Vormittag.\tFachdienst Bildung\tbis 2025
Sprache\tPrüfungen\tPrüfungsgebühren werden übernommen.\tFachdienst Soziales\tbis 31.03.2026
Wohnen\tBeratung\tEin Mietführerschein bereitet auf die Wohnungssuche vor.\tFachdienst Wohnen\tbis 2028
`;

let t: TestApp;
let koordination: TestUser;
let ausgabeId: number;

before(async () => {
  t = await openTestApp();
  koordination = await t.signIn('koordination');
  const datei = { name: 'konzept.csv', inhalt: new TextEncoder().encode(TABELLE) };
  const angaben = {
    titel: 'Integrationskonzept',
    bezeichnung: 'Ausgabe 2024',
    status: 'gilt' as const,
    beschlossenAm: '2024-05-01',
    beschluss: '',
  };
  const result = await importKonzept(t.kontext(koordination.wer), datei, () => angaben);
  assert.ok(result.ok);
  ausgabeId = result.wert;
});
after(() => t.close());

const find = async (wort: string) => {
  const alle = await listAlleMassnahmen(t.database.db, ausgabeId, { suche: wort });
  return alle[0] ?? assert.fail(wort);
};
const post = async (id: number, teil: string, form: Record<string, string | string[] | File>) => {
  const { version } = (await findMassnahme(t.database.db, id, ausgabeId))!;
  return t.post(`/konzept/massnahmen/${id}/${teil}`, koordination, { version: String(version), ...form });
};

describe('the measures of a concept', () => {
  it('are read by the trade, changed by those who lead the concept', async () => {
    const { id } = await find('Sprachcafé');
    for (const [rolle, status] of [
      ['auswertung', 200],
      ['technik', 403],
      ['stelle', 403],
    ] as const) {
      const user = await t.signIn(rolle);
      for (const pfad of [
        '/konzept',
        `/konzept/${ausgabeId}`,
        '/konzept/massnahmen',
        `/konzept/massnahmen/${id}`,
      ])
        assert.equal((await t.get(pfad, user)).status, status, `${rolle} ${pfad}`);
      const form = { version: '1', status: 'umgesetzt' };
      assert.equal((await t.post(`/konzept/massnahmen/${id}/status`, user, form)).status, 403);
    }
    assert.equal((await find('Sprachcafé')).status, 'offen');
    assert.equal((await t.get('/konzept/massnahmen/999', koordination)).status, 404);
    assert.equal((await t.get('/konzept/999', koordination)).status, 404);
  });

  it('are found by field, deadline, responsible, lateness and text, sorted, and as a file', async () => {
    const { db } = t.database;
    const [sprache] = await listKnoten(db, ausgabeId);
    const seite = { sort: { key: 'frist', direction: 'desc' }, page: 1, size: 2 } as const;
    const { rows, total } = await listMassnahmen(db, ausgabeId, { knoten: sprache!.id }, seite);
    assert.equal(total, 3);
    assert.deepEqual(
      rows.map(({ frist }) => frist),
      ['2026-03-31', '2025-12-31'],
    );
    const spaet = await listAlleMassnahmen(db, ausgabeId, { ueberfaelligAm: '2026-03-10' });
    assert.deepEqual(
      spaet.map(({ zustaendig }) => zustaendig),
      ['Fachdienst Bildung'],
    );
    assert.equal((await listAlleMassnahmen(db, ausgabeId, { zustaendig: 'volkshochschule' })).length, 1);
    const bis = await listAlleMassnahmen(db, ausgabeId, { frist: { von: '2026-01-01', bis: '2026-12-31' } });
    assert.equal(bis.length, 1);
    const html = await (
      await t.get('/konzept/massnahmen?suche=mietfuehrerschein&status=offen', koordination)
    ).text();
    assert.match(html, /Mietführerschein/);
    assert.doesNotMatch(html, /Sprachcafé/);
    const csv = await t.get('/konzept/massnahmen.csv?ueberfaellig=ja', koordination);
    const zeilen = (await csv.text()).trim().split(/\r?\n/);
    assert.equal(zeilen.length, 2);
    assert.match(zeilen[1]!, /Kinderbetreuung.*31\.12\.2025/);
  });

  it('change their status with the reasons the rules ask for, and keep it in the log', async () => {
    const { id } = await find('Kinderbetreuung');
    const ohne = await post(id, 'status', {
      status: 'verschoben',
      am: '',
      grund: '',
      neueFrist: '31.12.2027',
    });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Bitte einen Grund angeben[\s\S]*31\.12\.2027/);
    assert.equal((await find('Kinderbetreuung')).status, 'offen');

    const grund = 'Die Räume sind erst 2027 frei.';
    const verschoben = await post(id, 'status', {
      status: 'verschoben',
      am: '',
      grund,
      neueFrist: '31.12.2027',
    });
    assert.equal(verschoben.status, 303);
    const nachher = await find('Kinderbetreuung');
    assert.deepEqual(
      [nachher.status, nachher.frist, nachher.termin, nachher.status_am],
      ['verschoben', '2027-12-31', 'bis 2025', '2026-03-10'],
    );
    const [eintrag] = await listEintraege(t.database.db, id);
    assert.deepEqual([eintrag?.art, eintrag?.status, eintrag?.text], ['stand', 'verschoben', grund]);
    const alt = await t.post(`/konzept/massnahmen/${id}/status`, koordination, {
      version: '1',
      status: 'in-umsetzung',
      grund,
    });
    assert.equal(alt.status, 422);
    assert.match(await alt.text(), /inzwischen geändert/);
  });

  it('take a next step, evidence and notes; notes are for those who lead', async () => {
    const { id } = await find('Sprachcafé');
    assert.equal((await post(id, 'schritt', { schritt: '', schrittAm: '1.5.2026' })).status, 422);
    assert.equal(
      (await post(id, 'schritt', { schritt: 'Raum anfragen', schrittAm: '1.5.2026' })).status,
      303,
    );
    assert.equal((await find('Sprachcafé')).naechster_schritt_am, '2026-05-01');
    const leer = await post(id, 'eintrag', { art: 'nachweis', eintrag: '', eintragAm: '', adresse: '' });
    assert.equal(leer.status, 422);
    const boese = await post(id, 'eintrag', {
      art: 'nachweis',
      eintrag: 'x',
      eintragAm: '',
      adresse: 'javascript:alert(1)',
    });
    assert.equal(boese.status, 422);
    const programm = new File([new Uint8Array([0x4d, 0x5a])], 'bericht.exe');
    const fremd = await post(id, 'eintrag', {
      art: 'nachweis',
      eintrag: 'x',
      eintragAm: '',
      adresse: '',
      datei: programm,
    });
    assert.equal(fremd.status, 422);
    assert.equal((await listEintraege(t.database.db, id)).length, 0);

    const pdf = new File(['%PDF-1.7 Bericht'], 'Bericht 2025.pdf');
    const nachweis = { art: 'nachweis', eintrag: 'Jahresbericht', eintragAm: '2.2.2026', adresse: '' };
    assert.equal((await post(id, 'eintrag', { ...nachweis, datei: pdf })).status, 303);
    assert.equal(
      (await post(id, 'eintrag', { art: 'notiz', eintrag: 'Träger wackelt', eintragAm: '', adresse: '' }))
        .status,
      303,
    );
    const [, eintrag] = await listEintraege(t.database.db, id);
    const datei = await t.get(`/konzept/massnahmen/${id}/datei/${eintrag!.id}`, koordination);
    assert.equal(datei.headers.get('content-type'), 'application/pdf');
    assert.equal(await datei.text(), '%PDF-1.7 Bericht');
    const { id: anderes } = await find('Mietführerschein');
    assert.equal(
      (await t.get(`/konzept/massnahmen/${anderes}/datei/${eintrag!.id}`, koordination)).status,
      404,
    );
    assert.match(await (await t.get(`/konzept/massnahmen/${id}`, koordination)).text(), /Träger wackelt/);
    const lesend = await t.signIn('auswertung');
    const seite = await (await t.get(`/konzept/massnahmen/${id}`, lesend)).text();
    assert.match(seite, /Jahresbericht/);
    assert.doesNotMatch(seite, /Träger wackelt/);
  });

  it('are edited as a whole: another objective, another schedule, tags; what was typed wrong comes back', async () => {
    const { db } = t.database;
    const vorher = await find('Mietführerschein');
    const knoten = await listKnoten(db, ausgabeId);
    const pruefungen = knoten.find(({ text }) => text === 'Prüfungen')!;
    const form = {
      version: String(vorher.version),
      fassungVersion: String(vorher.fassung_version),
      kurztitel: 'Mietführerschein',
      text: vorher.text,
      termin: 'bis Mitte 2029',
      zustaendig: 'Fachdienst Wohnen, Samtgemeinde Auental',
      schlagworte: 'sdg11; Charta der Vielfalt',
      kosten_cent: '1.500,00',
      ziele: [String(vorher.ziele[0]!.id), String(pruefungen.id)],
      ist_von_migranten: 'ja',
      korrektur: 'Beschluss vom 3. März',
    };
    const pfad = `/konzept/massnahmen/${vorher.id}/bearbeiten`;
    assert.equal((await t.get(pfad, koordination)).status, 200);
    const falsch = await t.post(pfad, koordination, {
      ...form,
      text: '',
      geplant_ab: 'bald',
      kontakt_email: 'niemand',
    });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /value="bald"[\s\S]*value="niemand"/);
    assert.equal((await find('Mietführerschein')).version, vorher.version);

    assert.equal((await t.post(pfad, koordination, form)).status, 303);
    const nachher = await find('Mietführerschein');
    assert.deepEqual(
      nachher.felder.map(({ text }) => text),
      ['Sprache', 'Wohnen'],
    );
    assert.deepEqual(
      [nachher.termin, nachher.frist, nachher.termin_genauigkeit, nachher.schlagworte, nachher.kosten_cent],
      ['bis Mitte 2029', '2029-06-30', 'halbjahr', ['SDG 11', 'Charta der Vielfalt'], 150_000],
    );
    const baum = await loadBaum(db, ausgabeId);
    const haengtAn = baum
      .flatMap(({ kinder }) => kinder)
      .filter(({ massnahmen }) => massnahmen.some(({ id }) => id === nachher.id));
    assert.deepEqual(
      haengtAn.map(({ text }) => text),
      ['Prüfungen', 'Beratung'],
    );
  });

  it('are tasks of the start page and hits of the search', async () => {
    const kontext = t.kontext(koordination.wer);
    const aufgaben = await findKonzeptAufgaben(kontext);
    assert.ok(aufgaben.some(({ titel }) => /bald fällig: Prüfungsgebühren/.test(titel)));
    assert.ok(aufgaben.some(({ titel }) => /keinen nächsten Schritt/.test(titel)));
    const lesend = await t.signIn('auswertung');
    assert.deepEqual(await findKonzeptAufgaben(t.kontext(lesend.wer)), []);
    const [treffer] = await searchKonzept(kontext, 'Mitführerschein');
    assert.equal(treffer?.titel, 'Mietführerschein');
    const technik = await t.signIn('technik');
    assert.deepEqual(await searchKonzept(t.kontext(technik.wer), 'Mietführerschein'), []);
  });

  it('stand in an edition that is changed and put into force', async () => {
    const pfad = `/konzept/${ausgabeId}`;
    assert.match(
      await (await t.get('/konzept', koordination)).text(),
      /Stand je Handlungsfeld[\s\S]*Sprache/,
    );
    const { id } = await find('Sprachcafé');
    assert.match(await (await t.get(`${pfad}?massnahme=${id}`, koordination)).text(), /Maßnahme öffnen/);
    const leer = await t.post(`${pfad}/bearbeiten`, koordination, {
      version: '1',
      bezeichnung: '',
      beschluss: 'Nr. 5',
    });
    assert.equal(leer.status, 422);
    assert.match(await leer.text(), /value="Nr. 5"/);
    const form = {
      version: '1',
      bezeichnung: 'Ausgabe 2024, 2. Auflage',
      beschluss: 'Nr. 5',
    };
    assert.equal((await t.post(`${pfad}/bearbeiten`, koordination, form)).status, 303);
    const worte = { version: '2', handlungsziel: 'Teilziel' };
    assert.equal((await t.post(`${pfad}/worte`, koordination, worte)).status, 303);
    const gliederung = await (await t.get(pfad, koordination)).text();
    assert.match(gliederung, /2\. Auflage/);
    assert.match(gliederung, /Teilziel:/);
    assert.doesNotMatch(gliederung, /Handlungsziel:/);
    const again = await t.post(`${pfad}/in-kraft`, koordination);
    assert.equal(again.status, 303);
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.post(`${pfad}/in-kraft`, lesend)).status, 403);
    assert.equal((await t.post(`${pfad}/hinweise`, lesend, { schluessel: '1', wahl: 'bleibt' })).status, 403);
  });
});

describe('what a status means', () => {
  it('is said by those who lead the concept and stands beside the status', async () => {
    const lesend = await t.signIn('auswertung');
    const form = { offen: 'Noch im Schrank.', geplant: '', umgesetzt: 'Vom Ausschuss abgenommen.' };
    assert.equal((await t.post('/konzept/stand', lesend, form)).status, 403);
    const lang = await t.post('/konzept/stand', koordination, { ...form, geplant: 'x'.repeat(501) });
    assert.equal(lang.status, 422);
    assert.match(await lang.text(), /Noch im Schrank/);
    assert.equal((await t.post('/konzept/stand', koordination, form)).status, 303);
    const { id } = await find('Sprachcafé');
    assert.match(await (await t.get(`/konzept/massnahmen/${id}`, lesend)).text(), /Noch im Schrank\./);
    assert.match(await (await t.get('/konzept/stand', koordination)).text(), /Vom Ausschuss abgenommen\./);
  });
});

describe('tags and spans', () => {
  it('writes goals of sustainability in one way and each tag once', () => {
    assert.deepEqual(splitSchlagworte(' sdg 4, SDG-4 ;Frauen, frauen,, SDG 18'), [
      'SDG 4',
      'frauen',
      'SDG 18',
    ]);
  });

  it('runs from beginning or plan to the end; without an end there is none to draw', () => {
    const ohne = { geplant_ab: null, begonnen_am: null, beendet_am: null, frist: null, ist_laufend: false };
    assert.equal(spanOf(ohne, '2024-01-01'), null);
    assert.deepEqual(spanOf({ ...ohne, ist_laufend: true }, '2024-01-01'), { von: '2024-01-01', bis: null });
    assert.deepEqual(spanOf({ ...ohne, frist: '2023-12-31' }, '2024-01-01'), {
      von: '2023-12-31',
      bis: '2023-12-31',
    });
  });
});
