import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { bezuegeOf, type Wer } from '../../../begriffe/wer.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { findMittelbindung } from '../../haushalt/index.ts';
import { changeKosten, createAntrag } from './antrag.action.ts';
import { grantBewilligung, proposeBewilligung } from './bewilligung.action.ts';
import { findBewilligung, listBewilligungen } from './bewilligung.store.ts';
import {
  ANTRAG_VON,
  BEWILLIGT_VON,
  createBewilligten,
  createEntwurf,
  createGeprueften,
  createLaufenden,
  gelungen,
  KOPF,
  openKursumgebung,
  REGELN,
  type Umgebung,
} from './kurs.beispiele.ts';
import { STATUS, UEBERGAENGE } from './kurs.rules.ts';
import { findKurs, listKurse, listTermine, listVerlauf } from './kurs.store.ts';
import { moveKurs, startFaelligeKurse } from './status.action.ts';
import { listUnterlagen } from './unterlage.store.ts';

describe('the table of transitions', () => {
  it('names every way once, and every status can be reached and left or is an end', () => {
    const wege = UEBERGAENGE.flatMap(({ tat, von }) => von.map((status) => `${tat} ${status}`));
    assert.equal(new Set(wege).size, wege.length);
    const erreicht = new Set<string>(['entwurf', ...UEBERGAENGE.map(({ nach }) => nach)]);
    assert.deepEqual(
      STATUS.filter((status) => !erreicht.has(status)),
      [],
    );
    const enden = STATUS.filter((status) => !UEBERGAENGE.some(({ von }) => von.includes(status)));
    assert.deepEqual(enden, ['abgeschlossen', 'abgebrochen', 'abgelehnt', 'zurueckgezogen']);
  });
});

describe('a course', () => {
  let t: TestApp;
  let umgebung: Umgebung;
  before(async () => {
    t = await openTestApp();
    umgebung = await openKursumgebung(t);
  });
  after(() => t.close());

  const statusOf = async (id: number) => (await findKurs(t.database.db, id))!.status;
  const traeger = (): Wer => ({
    art: 'benutzer',
    id: 'traeger',
    name: 'Tom Träger',
    rollen: ['kurstraeger'],
    ...bezuegeOf([{ rolle: 'kurstraeger', bezugId: umgebung.traegerId }]),
  });
  const fremd = (): Wer => ({ ...traeger(), id: 'fremd', traegerIds: [umgebung.traegerId + 1] });

  it('is nobody else’s: a provider acts for itself only', async () => {
    const kopf = { ...KOPF, gemeinde_id: umgebung.gemeindeId };
    const verboten = await createAntrag(t.kontext(fremd()), umgebung.traegerId, kopf);
    assert.ok(!verboten.ok && verboten.grund === 'traeger.unbekannt');
    const id = await createEntwurf(t, umgebung);
    const abgeben = await moveKurs(t.kontext(fremd()), id, 'beantragen');
    assert.ok(!abgeben.ok && abgeben.grund === 'kurs.unbekannt');
    assert.equal(await statusOf(id), 'entwurf');
    gelungen(await moveKurs(t.kontext(traeger()), id, 'beantragen'));
    const pruefen = await moveKurs(t.kontext(traeger()), id, 'pruefen');
    assert.ok(!pruefen.ok && pruefen.grund === 'kurs.geht-nicht');
    assert.equal(await statusOf(id), 'beantragt');
  });

  it('is handed in only when it is complete', async () => {
    const kopf = { ...KOPF, gemeinde_id: umgebung.gemeindeId };
    const id = gelungen(await createAntrag(t.kontext(traeger()), umgebung.traegerId, kopf));
    const result = await moveKurs(t.kontext(traeger()), id, 'beantragen');
    assert.deepEqual(result, {
      ok: false,
      grund: 'antrag.unvollstaendig',
      werte: { fehlt: 'zeiten,ort,kosten' },
    });
  });

  it('has its days and its calculation by the conditions of its first day', async () => {
    const id = await createEntwurf(t, umgebung);
    const kurs = (await findKurs(t.database.db, id))!;
    assert.match(kurs.kennung, /^2026-\d{3}$/);
    const termine = await listTermine(t.database.db, id);
    assert.equal(termine.length, 20);
    assert.equal(termine.at(-1)!.am, kurs.ende_am);
    const summe = kurs.kalkulation.reduce((cent, one) => cent + one.betragCent, 0);
    // 80 units at 40 €, 16 sets of material at 25 €, the room of each month with lessons at 100 €.
    const monate = new Set(termine.map(({ am }) => am.slice(0, 7))).size;
    assert.equal(summe, 320_000 + 40_000 + monate * 10_000);
    const veraltet = await changeKosten(t.kontext(traeger()), id, kurs.version - 1, {
      plaetze_min: 8,
      plaetze_max: 16,
      preise: {},
    });
    assert.ok(!veraltet.ok && veraltet.grund === 'satz.inzwischen-geaendert');
  });

  it('is approved by two people above the limit, and binds the budget', async () => {
    const id = await createGeprueften(t, umgebung, { kopf: { ue: 200 } });
    const angaben = {
      ue: 200,
      plaetze_min: 8,
      plaetze_max: 16,
      preise: {},
      topfId: null,
      auflagen: 'Bitte weisen Sie auf die Förderung hin.',
      begruendung: '',
    };
    gelungen(await proposeBewilligung(t.kontext(BEWILLIGT_VON), id, angaben));
    const allein = await grantBewilligung(t.kontext(BEWILLIGT_VON), id);
    assert.ok(!allein.ok && allein.grund === 'bewilligung.vier-augen');
    assert.equal(await findBewilligung(t.database.db, id), null);
    assert.equal(await findMittelbindung(t.database.db, `kurs:${id}:2026`), null);
    gelungen(await grantBewilligung(t.kontext(ANTRAG_VON), id));
    const bewilligung = (await findBewilligung(t.database.db, id))!;
    assert.equal(await statusOf(id), 'bewilligt');
    assert.deepEqual(bewilligung.regeln, REGELN);
    const bindung = (await findMittelbindung(t.database.db, `kurs:${id}:2026`))!;
    assert.equal(bindung.gebundenCent, bewilligung.betrag_cent);
    const docx = await findDatei(t.database.db, bewilligung.bescheid_docx_id!);
    assert.match(docx!.name, /^Bescheid 2026-\d+\.docx$/);
    const mails = await t.database.db
      .selectFrom('mail')
      .select('betreff')
      .where('gegenstand_id', '=', String(id))
      .orderBy('id')
      .execute();
    assert.match(mails.at(-1)!.betreff, /^Bewilligt: /);
  });

  it('keeps its conditions when it is changed, and the former approval stays readable', async () => {
    const id = await createBewilligten(t, umgebung);
    const vorher = (await findBewilligung(t.database.db, id))!;
    gelungen(
      await proposeBewilligung(t.kontext(ANTRAG_VON), id, {
        ue: 100,
        plaetze_min: 8,
        plaetze_max: 16,
        preise: {},
        topfId: null,
        auflagen: '',
        begruendung: 'Mehr Stunden bis zur Prüfung.',
      }),
    );
    gelungen(await grantBewilligung(t.kontext(BEWILLIGT_VON), id));
    const alle = await listBewilligungen(t.database.db, id);
    assert.deepEqual(
      alle.map(({ nummer, status, ue }) => [nummer, status, ue]),
      [
        [2, 'erteilt', 100],
        [1, 'ersetzt', 80],
      ],
    );
    const bindung = (await findMittelbindung(t.database.db, `kurs:${id}:2026`))!;
    assert.equal(bindung.gebundenCent, alle[0]!.betrag_cent);
    assert.equal(alle[0]!.betrag_cent - vorher.betrag_cent, 20 * 4000);
    assert.equal((await findKurs(t.database.db, id))!.ue, 100);
  });

  it('is not approved when the pot has too little, unless somebody says so', async () => {
    const id = await createGeprueften(t, umgebung, { kopf: { ue: 200, beginn_am: '2027-01-11' } });
    const angaben = {
      ue: 20_000,
      plaetze_min: 8,
      plaetze_max: 16,
      preise: {},
      topfId: null,
      auflagen: '',
      begruendung: '',
    };
    gelungen(await proposeBewilligung(t.kontext(ANTRAG_VON), id, angaben));
    const zuWenig = await grantBewilligung(t.kontext(BEWILLIGT_VON), id);
    assert.ok(!zuWenig.ok && zuWenig.grund === 'mittel.reichen-nicht');
    assert.equal(await statusOf(id), 'geprueft');
    gelungen(await grantBewilligung(t.kontext(BEWILLIGT_VON), id, { trotzdem: true }));
    gelungen(await moveKurs(t.kontext(ANTRAG_VON), id, 'widerrufen', { grund: 'Kein Raum.' }));
    assert.equal(await statusOf(id), 'abgebrochen');
    const bindung = (await findMittelbindung(t.database.db, `kurs:${id}:2027`))!;
    assert.deepEqual([bindung.gebundenCent, bindung.istErledigt], [0, true]);
    assert.equal(await findBewilligung(t.database.db, id), null);
    assert.ok((await listUnterlagen(t.database.db, id)).some(({ art }) => art === 'bescheid'));
  });

  it('begins on its day by itself', async () => {
    const heute = await createBewilligten(t, umgebung);
    const spaeter = await createBewilligten(t, umgebung, { kopf: { beginn_am: '2026-05-04' } });
    assert.ok((await startFaelligeKurse(t.kontext())) >= 1);
    assert.equal(await statusOf(heute), 'laeuft');
    assert.equal(await statusOf(spaeter), 'bewilligt');
  });

  it('ends early with what was held by then, and the rest is free', async () => {
    const id = await createLaufenden(t, umgebung);
    const { betrag_cent } = (await findBewilligung(t.database.db, id))!;
    const ohneGrund = await moveKurs(t.kontext(ANTRAG_VON), id, 'abbrechen', { endeAm: '2026-03-04' });
    assert.ok(!ohneGrund.ok && ohneGrund.grund === 'kurs.grund-fehlt');
    const grund = 'Zu wenige Teilnehmer.';
    gelungen(await moveKurs(t.kontext(ANTRAG_VON), id, 'abbrechen', { endeAm: '2026-03-04', grund }));
    const bindung = (await findMittelbindung(t.database.db, `kurs:${id}:2026`))!;
    // 8 of 20 days were held.
    assert.equal(bindung.gebundenCent, Math.round(betrag_cent * 0.4));
    const termine = await listTermine(t.database.db, id);
    assert.equal(termine.filter(({ faelltAus }) => faelltAus).length, 12);
    assert.equal((await findKurs(t.database.db, id))!.ende_am, '2026-03-04');
    const verlauf = await listVerlauf(t.database.db, id);
    assert.deepEqual(
      verlauf.map(({ status }) => status),
      ['entwurf', 'beantragt', 'geprueft', 'bewilligt', 'laeuft', 'abgebrochen'],
    );
    assert.equal(verlauf.at(-1)!.grund, grund);
  });

  it('is seen by its provider, and by its municipality once it is applied for', async () => {
    const entwurf = await createEntwurf(t, umgebung);
    const laufend = await createLaufenden(t, umgebung);
    const seite = { sort: { key: 'kennung', direction: 'asc' }, page: 1, size: 200 } as const;
    const idsFor = async (zugriff: Parameters<typeof listKurse>[3]) =>
      (await listKurse(t.database.db, {}, seite, zugriff)).rows.map(({ id }) => id);
    const gemeinde = await idsFor({ traegerIds: [], gemeindeIds: [umgebung.gemeindeId] });
    assert.ok(gemeinde.includes(laufend) && !gemeinde.includes(entwurf));
    const eigene = await idsFor({ traegerIds: [umgebung.traegerId], gemeindeIds: [] });
    assert.ok(eigene.includes(laufend) && eigene.includes(entwurf));
    assert.deepEqual(await idsFor({ traegerIds: [], gemeindeIds: [] }), []);
    assert.equal(await findKurs(t.database.db, laufend, { traegerIds: [999_999], gemeindeIds: [] }), null);
  });
});
