import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import mammoth from 'mammoth';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { readAccessibility, unpackPdf } from '../../../platform/documents/pdf.beispiele.ts';

const PFAD = '/haushalt/zuwendungen';
const STELLEN = '/haushalt/stellen';

describe('the grant of the state', () => {
  let t: TestApp;
  let leitung: TestUser;
  let koordination: TestUser;
  let zahlstelle: TestUser;
  let fremd: TestUser;
  let path = '';
  before(async () => {
    t = await openTestApp();
    [leitung, koordination, zahlstelle, fremd] = [
      await t.signIn('leitung'),
      await t.signIn('koordination'),
      await t.signIn('zahlstelle'),
      await t.signIn('disposition'),
    ];
  });
  after(() => t.close());

  const text = async (address: string, user: TestUser) =>
    (await (await t.get(address, user)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
  const refuse = async (address: string, user: TestUser, form: Record<string, string>, sentence: RegExp) => {
    const answer = await t.post(address, user, form);
    assert.equal(answer.status, 422, JSON.stringify(form));
    assert.match((await answer.text()).replaceAll(/&nbsp;|\u00a0/g, ' '), sentence);
  };
  const accept = async (address: string, user: TestUser, form: Record<string, string | string[]> = {}) => {
    const answer = await t.post(address, user, form);
    assert.equal(answer.status, 303, await answer.text());
    return answer.headers.get('location')!;
  };
  const regel = {
    bezeichnung: 'Richtlinie Koordinierungsstellen',
    gueltigAb: '01.01.2025',
    gueltigBis: '',
    prozent: '50',
    hoechstkosten: '70.000',
    antragBis: '31.10.',
    nachweisMonate: '6',
    quelle: 'Förderdatenbank',
  };

  it('goes by a directive with its dates', async () => {
    assert.equal((await t.get(PFAD, fremd)).status, 403);
    assert.equal((await t.post(`${PFAD}/regeln`, zahlstelle, regel)).status, 403);
    assert.match(await text(`${PFAD}/regeln`, koordination), /value="70\.000,00".*value="31\.10\."/s);
    await refuse(`${PFAD}/neu`, koordination, { jahr: '2025', behoerde: 'Landesamt' }, /keine Richtlinie/);
    for (const [changes, sentence] of [
      [{ antragBis: '31.11.' }, /Tag und Monat/],
      [{ antragBis: '29.02.' }, /Tag und Monat/],
      [{ gueltigBis: '31.12.2024' }, /Ende liegt vor/],
      [{ prozent: '101' }, /ganze Zahl/],
      [{ hoechstkosten: '' }, /Betrag an/],
    ] as const) {
      await refuse(`${PFAD}/regeln`, koordination, { ...regel, ...changes }, sentence);
    }
    await accept(`${PFAD}/regeln`, koordination, regel);
    await accept(`${PFAD}/regeln`, koordination, { ...regel, gueltigBis: '30.06.2026' });
    assert.equal((await t.database.db.selectFrom('zuwendungsregel').selectAll().execute()).length, 1);
    assert.match(await text('/', koordination), /Richtlinie des Landes läuft aus/);
    await accept(`${PFAD}/regeln`, koordination, regel);
    assert.doesNotMatch(await text('/', koordination), /läuft aus/);
  });

  it('is for posts that people share', async () => {
    assert.equal((await t.post(`${STELLEN}/neu`, zahlstelle, { bezeichnung: 'x', umfang: '1' })).status, 403);
    for (const umfang of ['0', '1,5', 'halb', '']) {
      await refuse(`${STELLEN}/neu`, koordination, { bezeichnung: 'Koordination', umfang }, /Anteil|Feld/);
    }
    await accept(`${STELLEN}/neu`, koordination, { bezeichnung: 'Koordination', umfang: '1,0' });
    const { id } = await t.database.db.selectFrom('planstelle').select('id').executeTakeFirstOrThrow();
    const person = { person: 'Person Eins', umfang: '0,5', von: '01.03.2023', bis: '' };
    const besetzungen = `${STELLEN}/${id}/besetzungen`;
    await refuse(`${besetzungen}/neu`, koordination, { ...person, bis: '01.01.2023' }, /Ende liegt vor/);
    await accept(`${besetzungen}/neu`, koordination, person);
    await accept(`${besetzungen}/neu`, koordination, { ...person, person: 'Person Zwei', von: '01.07.2025' });
    const [eins] = await t.database.db.selectFrom('besetzung').selectAll().orderBy('id').execute();
    assert.match(await text(`${besetzungen}/${eins!.id}`, koordination), /value="0,5"/);
    const changed = { ...person, bis: '31.12.2027', version: '1' };
    await accept(`${besetzungen}/${eins!.id}`, koordination, changed);
    await refuse(`${besetzungen}/${eins!.id}`, koordination, changed, /inzwischen geändert/);
    assert.match(await text(`${STELLEN}/${id}`, koordination), /value="1,0"/);
    await accept(`${STELLEN}/${id}`, koordination, {
      bezeichnung: 'Koordinierungsstelle',
      umfang: '1',
      version: '1',
    });
    assert.equal((await t.get(`${STELLEN}/999`, koordination)).status, 404);
    assert.equal((await t.get(`${besetzungen}/999`, koordination)).status, 404);
    const page = await text(STELLEN, zahlstelle);
    assert.match(
      page,
      /Koordinierungsstelle.*Person Eins.*bis 31\.12\.2027.*Person Zwei.*seit 01\.07\.2025/s,
    );
  });

  it('is applied for with planned costs', async () => {
    assert.equal((await t.post(`${PFAD}/neu`, zahlstelle, {})).status, 403);
    const neu = { jahr: '2025', von: '', bis: '', behoerde: 'Landesamt für Soziales' };
    await refuse(`${PFAD}/neu`, koordination, { ...neu, von: '01.06.2024' }, /muss in dem Jahr liegen/);
    path = await accept(`${PFAD}/neu`, koordination, neu);
    await refuse(`${PFAD}/neu`, koordination, neu, /gibt es schon eine Zuwendung/);
    assert.equal((await t.get(`${PFAD}/999`, koordination)).status, 404);
    assert.match(await text(path, zahlstelle), /Antrag bis.*31\.10\.2024/s);
    await refuse(
      `${path}/beantragen`,
      koordination,
      { am: '20.10.2024' },
      /fehlen noch für: Person Eins, Person Zwei/,
    );
    const kosten = {
      'kosten.0.besetzung': '1',
      'kosten.0.plan': '40.000',
      'kosten.1.besetzung': '2',
      'kosten.1.plan': '20.000,50',
    };
    await refuse(`${path}/kosten`, koordination, { ...kosten, 'kosten.1.plan': 'viel' }, /Betrag in Euro/);
    await accept(`${path}/kosten`, koordination, kosten);
    // 70,000 € × (365 × 0.5 + 184 × 0.5) / 365 = 52,643.84 €; half of it.
    const page = await text(path, zahlstelle);
    assert.match(page, /60\.000,50 €.*52\.643,84 €.*26\.321,92 €/s);
    await refuse(`${path}/beantragen`, koordination, { am: '11.03.2026' }, /in der Zukunft/);
    assert.equal((await t.post(`${path}/beantragen`, zahlstelle, { am: '20.10.2024' })).status, 403);
    await accept(`${path}/beantragen`, koordination, { am: '20.10.2024' });
    await refuse(`${path}/beantragen`, koordination, { am: '20.10.2024' }, /in diesem Stand nicht/);
    const docx = await t.get(`${path}/antrag.docx`, zahlstelle);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) });
    const words = value.replaceAll('\u00a0', ' ');
    assert.match(words, /Antrag auf eine Zuwendung für das Jahr 2025/);
    assert.match(words, /Zuwendung von 26\.321,92 €/);
    assert.match(words, /Eigenanteil des Landkreises\s+33\.678,58 €/);
  });

  it('is granted, called for and received', async () => {
    await refuse(
      `${path}/abruf`,
      koordination,
      { abrufAm: '01.03.2025', abrufBetrag: '1' },
      /nach dem Bescheid/,
    );
    const bescheid = { am: '12.12.2024', aktenzeichen: '3 SH 12-2025', bewilligt: '26.000', nachweisBis: '' };
    await refuse(`${path}/bewilligen`, koordination, { ...bescheid, bewilligt: '' }, /Betrag an/);
    await accept(`${path}/bewilligen`, koordination, bescheid);
    assert.match(await text(path, leitung), /3 SH 12-2025.*Verwendungsnachweis bis.*30\.06\.2026/s);
    await accept(`${path}/auflagen`, koordination, { auflage: 'Zwischenbericht', faelligAm: '15.03.2026' });
    assert.match(await text('/', koordination), /Auflage erfüllen: Zwischenbericht/);
    const { id } = await t.database.db.selectFrom('zuwendungsauflage').select('id').executeTakeFirstOrThrow();
    await accept(`${path}/auflagen/${id}/erfuellen`, koordination);
    await accept(`${path}/auflagen/${id}/erfuellen`, koordination);
    assert.match(await text(path, koordination), /erfüllt am 10\.03\.2026/);
    const abruf = { abrufAm: '01.04.2025', abrufBetrag: '13.000' };
    await refuse(
      `${path}/abruf`,
      koordination,
      { ...abruf, abrufBetrag: '26.000,01' },
      /abrufbar sind 26\.000,00/,
    );
    await accept(`${path}/abruf`, koordination, abruf);
    assert.match(await text('/', koordination), /Mittelabruf über 13\.000,00 € ist nicht eingegangen/);
    const eingang = { abruf: '1', eingangAm: '22.04.2025', eingangBetrag: '12.500' };
    await refuse(`${path}/eingang`, koordination, { ...eingang, eingangAm: '' }, /Datum an/);
    await accept(`${path}/eingang`, koordination, eingang);
    await refuse(`${path}/eingang`, koordination, eingang, /schon eingetragen/);
    assert.doesNotMatch(await text('/', koordination), /nicht eingegangen/);
    await refuse(
      `${path}/abruf`,
      koordination,
      { ...abruf, abrufBetrag: '13.500,01' },
      /abrufbar sind 13\.500,00/,
    );
  });

  it('is accounted for: figures and report are checked by one and handed in by another', async () => {
    assert.match(await text('/', koordination), /Verwendungsnachweis 2025 einreichen/);
    await refuse(`${path}/pruefen`, zahlstelle, {}, /Sachbericht ist noch leer/);
    const page = await text(`${path}/sachbericht`, koordination);
    assert.match(page, /value="Verwendung der Zuwendung"/);
    assert.match(page, /value="haushalt\.gezahlt"/);
    const { version } = await t.database.db
      .selectFrom('zuwendung')
      .select('version')
      .executeTakeFirstOrThrow();
    const bericht = {
      version: String(version),
      'abschnitte.0.titel': 'Verwendung der Zuwendung',
      'abschnitte.0.text': 'Zwei Personen haben die Stelle geteilt.\n\nSie haben den Pool aufgebaut.',
      'abschnitte.1.titel': '',
      'abschnitte.1.text': '',
      zahlen: ['haushalt.gezahlt', 'gibt.es.nicht'],
    };
    assert.equal((await t.post(`${path}/sachbericht`, zahlstelle, bericht)).status, 403);
    await accept(`${path}/sachbericht`, koordination, bericht);
    const late = await t.post(`${path}/sachbericht`, koordination, bericht);
    assert.equal(late.status, 422);
    assert.match(await late.text(), /inzwischen geändert.*Zwei Personen/s);
    await refuse(`${path}/pruefen`, zahlstelle, {}, /Kosten fehlen noch für/);
    await accept(`${path}/kosten`, koordination, {
      'kosten.0.besetzung': '1',
      'kosten.0.plan': '40.000',
      'kosten.0.ist': '30.000,01',
      'kosten.1.besetzung': '2',
      'kosten.1.plan': '20.000,50',
      'kosten.1.ist': '20.000',
    });
    const entwurf = await mammoth.extractRawText({
      buffer: Buffer.from(await (await t.get(`${path}/nachweis.docx`, zahlstelle)).arrayBuffer()),
    });
    assert.match(entwurf.value, /Entwurf, noch nicht geprüft/);
    await accept(`${path}/pruefen`, zahlstelle);
    await refuse(
      `${path}/kosten`,
      koordination,
      { 'kosten.0.besetzung': '1', 'kosten.0.ist': '1' },
      /Nachweis ist geprüft/,
    );
    await accept(`${path}/zurueckgeben`, koordination);
    await accept(`${path}/pruefen`, koordination);
    await refuse(`${path}/einreichen`, koordination, {}, /andere Person/);
    assert.match(await text('/', leitung), /Geprüften Verwendungsnachweis 2025 einreichen/);
    await accept(`${path}/einreichen`, leitung);
    const fertig = await text(path, koordination);
    assert.match(fertig, /nachgewiesen/);
    assert.match(fertig, /Noch abzurufen.*12\.500,01 €/s);
    assert.match(fertig, /Haushalt: gezahlt im Jahr/);
    assert.doesNotMatch(await text('/', koordination), /Verwendungsnachweis 2025/);
  });

  it('stays as it was handed in, whatever changes afterwards', async () => {
    const before = Buffer.from(await (await t.get(`${path}/nachweis.docx`, zahlstelle)).arrayBuffer());
    await t.database.db.updateTable('personalkosten').set({ ist_cent: 1 }).execute();
    await accept(`${PFAD}/regeln`, koordination, { ...regel, prozent: '10' });
    const after = Buffer.from(await (await t.get(`${path}/nachweis.docx`, zahlstelle)).arrayBuffer());
    assert.ok(before.equals(after));
    const words = (await mammoth.extractRawText({ buffer: after })).value.replaceAll('\u00a0', ' ');
    assert.match(words, /Sie haben den Pool aufgebaut/);
    assert.match(words, /Zuwendung nach den tatsächlichen Kosten\s+25\.000,01 €/);
    assert.match(words, /Noch zu zahlen\s+12\.500,01 €/);
    assert.match(words, /Geprüft am 10\.03\.2026 von Test koordination/);
    assert.match(words, /Eingereicht am 10\.03\.2026 von Test leitung/);
    assert.match(await text(path, koordination), /25\.000,01 €/);
    const answer = await t.get(`${path}/nachweis.pdf`, zahlstelle);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(unpackPdf(pdf), /pdfuaid/);
    assert.ok(readAccessibility(pdf));
  });

  it('can be refused by the authority', async () => {
    const other = await accept(`${PFAD}/neu`, koordination, {
      jahr: '2026',
      von: '',
      bis: '',
      behoerde: 'Landesamt',
    });
    const [eins, zwei] = [
      { 'kosten.0.besetzung': '1', 'kosten.0.plan': '0' },
      { 'kosten.1.besetzung': '2', 'kosten.1.plan': '0' },
    ];
    await accept(`${other}/kosten`, koordination, { ...eins, ...zwei });
    await accept(`${other}/beantragen`, koordination, { am: '10.03.2026' });
    await accept(`${other}/ablehnen`, koordination, { am: '10.03.2026', aktenzeichen: '' });
    await refuse(
      `${other}/bewilligen`,
      koordination,
      { am: '10.03.2026', bewilligt: '1' },
      /in diesem Stand nicht/,
    );
    assert.match(await text(PFAD, zahlstelle), /abgelehnt/);
    assert.match(await text(other, koordination), /abgelehnt/);
  });
});
