import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { act } from '../../../platform/act.ts';
import { mailAusfall, mailGeklaert, mailRueckgabe } from '../abschluss/abschluss.mail.ts';
import { changeAnfrage } from '../anfragen/anfrage-aendern.action.ts';
import { createAnfrage } from '../anfragen/anfrage-stellen.action.ts';
import { eingabe } from '../anfragen/anfragen.beispiele.ts';
import { inputOf } from '../anfragen/eingabe-aus-einsatz.ts';
import { cancelEinsatz } from '../anfragen/einsatz-absagen.action.ts';
import { endUnvermittelt } from '../anfragen/nicht-vermittelt.action.ts';
import { assignEinsatz, sendAngebot } from './angebot.action.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

/** Letters come in the language of whoever gets them, where one is known. */

let t: TestApp;
let stelleId: number;

before(async () => {
  t = await openTestApp();
  stelleId = await addStelle(t);
});
after(() => t.close());

/** The address of somebody with an account in this language. */
async function addKonto(rolle: 'stelle' | 'sprachmittler', id: number, sprache: Anzeigesprache) {
  const { userId } = await t.signIn(rolle, id);
  await t.database.db.updateTable('benutzer').set({ sprache }).where('user_id', '=', userId).execute();
  return `${userId}@example.org`;
}

const mailsTo = async (an: string) =>
  t.database.db.selectFrom('mail').selectAll().where('an', '=', an).orderBy('id').execute();

describe('the language of letters', () => {
  it('is the one of the account; without an account very simple German', async () => {
    const id = await addEinsatz(t, stelleId, { poolrolle: 'kulturmittler' });
    const email = await addKonto('stelle', stelleId, 'en');
    // Typed by hand on the telephone: capitals mean nothing.
    await t.database.db
      .updateTable('einsatz')
      .set({ ansprechperson: 'Ms Sample', ansprechperson_email: email.toUpperCase() })
      .where('id', '=', id)
      .execute();
    const person = await addSprachmittler(t, 'Ohnekonto');
    const buero = await t.signIn('disposition');
    assert.ok((await sendAngebot(t.kontext(buero.wer), id, [person])).ok);
    const [frage] = await mailsTo('ohnekonto@example.org');
    const [, link] = /http:\/\/localhost:3000(\/a\/\S+)/.exec(frage!.text)!;
    assert.match(await (await t.get(link!, null)).text(), /Gesucht[\s\S]*Kulturmittlung/);
    assert.ok((await assignEinsatz(t.kontext(buero.wer), id, person)).ok);
    const [anStelle] = await mailsTo(email.toUpperCase());
    assert.match(anStelle!.betreff, /^Interpreter found: Tigrinya/);
    assert.match(anStelle!.text, /Hello Ms Sample[\s\S]*Wanted: cultural mediation[\s\S]*Topic: /);
    const [, anPerson] = await mailsTo('ohnekonto@example.org');
    assert.match(anPerson!.text, /Guten Tag Test Ohnekonto[\s\S]*Gesucht: Kulturmittlung/);
  });

  it('holds for changes, cancellations and ends, each person in their own', async () => {
    const email = await addKonto('sprachmittler', 1, 'en');
    const person = await addSprachmittler(t, 'Mitkonto', { email });
    const buero = await t.signIn('disposition');
    const als = t.kontext(buero.wer);
    const id = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-03-24T09:00:00Z'),
      ende_at: new Date('2026-03-24T10:00:00Z'),
      plz: '26919',
      strasse: 'Am Markt 1',
      begruendung: 'Verständigung auf Deutsch ist nicht möglich.',
    });
    assert.ok((await assignEinsatz(als, id, person)).ok);
    const row = await t.database.db
      .selectFrom('einsatz')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const geaendert = await changeAnfrage(als, id, null, { ...inputOf(row), ortHinweis: 'Zimmer 7' });
    assert.ok(geaendert.ok && geaendert.wert.folge === 'informieren', JSON.stringify(geaendert));
    const absage = { grund: 'witterung', bemerkung: '', veranlasser: null, kostenTraegt: null } as const;
    assert.ok((await cancelEinsatz(als, id, absage)).ok);
    const englisch = (await mailsTo(email)).map(({ betreff, text }) => `${betreff}\n${text}`);
    assert.equal(englisch.length, 3);
    assert.match(englisch[1]!, /^Changed: [\s\S]*something about this appointment has changed \(/);
    assert.match(englisch[2]!, /^Cancelled: [\s\S]*Reason: (?!Witterung)/);
    const deutsch = (await mailsTo('stelle@example.org')).map(({ betreff }) => betreff.split(':')[0]);
    assert.deepEqual(deutsch, ['Sprachmittlung gefunden', 'Geändert', 'Abgesagt']);
    for (const text of englisch) assert.doesNotMatch(text, /Guten Tag|Viele Grüße|Grund:/);
  });

  it('holds for the letters of the completion and for what nobody took', async () => {
    const email = await addKonto('stelle', stelleId, 'en');
    const zeiten = {
      ist_beginn_at: new Date('2026-03-05T09:00:00Z'),
      ist_ende_at: new Date('2026-03-05T10:00:00Z'),
    };
    const person = await addSprachmittler(t, 'Dritte', { email: await addKonto('sprachmittler', 2, 'en') });
    const id = await addEinsatz(t, stelleId, {
      ansprechperson_email: email,
      status: 'vermittelt',
      sprachmittler_id: person,
      ...zeiten,
    });
    const beide = { sprachmittler: true, stelle: true };
    await act(t.kontext(), 'einsatz.melden', async (a) => {
      a.unchanged();
      await mailAusfall(a, id, 'technik', beide);
      await mailGeklaert(a, id, '', beide);
      await mailRueckgabe(a, id, person);
      return ok();
    });
    const open = await addEinsatz(t, stelleId, { ansprechperson_email: email });
    const buero = await t.signIn('disposition');
    const ende = { grund: 'niemand-verfuegbar', ersatzloesung: null, anbieter: '', kosten: null } as const;
    assert.ok((await endUnvermittelt(t.kontext(buero.wer), open, ende)).ok);
    const betreffe = (await mailsTo(email)).map(({ betreff }) => betreff.split(/[:.]/)[0]);
    assert.deepEqual(betreffe, ['Did not take place', 'Settled', 'Nobody found, we are sorry']);
  });

  it('holds for the receipt of what the office enters on the telephone', async () => {
    const email = await addKonto('stelle', stelleId, 'en');
    const buero = await t.signIn('disposition');
    const angefragt = await createAnfrage(
      t.kontext(buero.wer),
      stelleId,
      eingabe({ ansprechpersonEmail: email, strasse: 'Am Markt 1', plz: '26919', ort: 'Neustadt' }),
    );
    assert.ok(angefragt.ok, JSON.stringify(angefragt));
    const [mail] = await mailsTo(email);
    assert.match(mail!.betreff, /^Your request has arrived/);
  });
});
