import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from './ausgaben/konzept-saeen.beispiele.ts';
import { takeBild } from './hinweis-rueckweg.store.ts';

describe('a decision about a finding', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    konzept = await sowKonzept(t);
    await setStatus('entwurf');
  });
  after(() => t.close());

  const setStatus = (status: 'entwurf' | 'gilt') =>
    t.database.db.updateTable('ausgabe').set({ status }).where('id', '=', konzept.ausgabeId).execute();

  async function sowHinweis(
    art: string,
    werte: Record<string, string>,
    massnahme: number | null,
    gegen: number | null = null,
  ): Promise<number> {
    const { id } = await t.database.db
      .insertInto('konzepthinweis')
      .values({
        ausgabe_id: konzept.ausgabeId,
        art,
        werte: JSON.stringify(werte),
        stelle: JSON.stringify({ tabelle: 1, zeile: 1 }),
        gegenstelle: JSON.stringify({ tabelle: 2, zeile: 1 }),
        massnahme_id: massnahme,
        gegen_massnahme_id: gegen,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }
  /** Everything of the edition that counts, in one text. */
  const look = async () => {
    const bild = await t.database.db.transaction().execute((trx) => takeBild(trx, konzept.ausgabeId));
    return JSON.stringify([...bild].sort());
  };
  const hinweise = () => `/konzept/${konzept.ausgabeId}/hinweise`;
  const decide = (schluessel: number, wahl: string) =>
    t.post(hinweise(), koordination, { schluessel: String(schluessel), wahl, begruendung: 'Geprüft' });
  const reopen = (id: number) => t.post(`${hinweise()}/${id}/oeffnen`, koordination);
  const isOpen = async (id: number) =>
    (
      await t.database.db
        .selectFrom('konzepthinweis')
        .select('entschieden_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).entschieden_at === null;

  it('is taken back with everything it changed', async () => {
    const { sprachcafe, kurse, lotsen, praktika, ohne } = konzept.massnahmen;
    const faelle: [string, Record<string, string>, number | null, number | null, string][] = [
      ['aehnliche-massnahme', { massnahme: 'a', gegenmassnahme: 'b' }, sprachcafe, kurse, 'zusammenfassen'],
      ['ohne-terminierung', { massnahme: 'a', fall: 'massnahme' }, ohne, null, 'laufend'],
      ['fehlt-im-anhang', { massnahme: 'a' }, praktika, null, 'weglassen'],
      [
        'fehlt-im-kapitel',
        {
          massnahme: 'Neu',
          anhangText: 'Ein Chor.',
          anhangTermin: 'bis 2028',
          anhangZiele: 'Singen',
          anhangFeld: 'Kultur',
        },
        null,
        null,
        'aufnehmen',
      ],
      ['anderes-ziel', { massnahme: 'a', anhangZiele: 'Kurse in allen Gemeinden' }, lotsen, null, 'anhang'],
      ['abweichender-wortlaut', { massnahme: 'a', anhangText: 'Lotsen gehen mit.' }, lotsen, null, 'anhang'],
    ];
    for (const [art, werte, eine, andere, wahl] of faelle) {
      const id = await sowHinweis(art, werte, eine, andere);
      const vorher = await look();
      assert.equal((await decide(id, wahl)).status, 303, art);
      assert.notEqual(await look(), vorher, art);
      assert.equal((await reopen(id)).status, 303, art);
      assert.equal(await look(), vorher, art);
      assert.ok(await isOpen(id), art);
    }
  });

  it('is taken back by those who lead the concept, the latest first, while the edition is a draft', async () => {
    const { sprachcafe, messe } = konzept.massnahmen;
    const erster = await sowHinweis(
      'abweichender-wortlaut',
      { massnahme: 'a', anhangText: 'Eine Messe.' },
      messe,
    );
    const zweiter = await sowHinweis(
      'aehnliche-massnahme',
      { massnahme: 'a', gegenmassnahme: 'b' },
      sprachcafe,
      messe,
    );
    await decide(erster, 'anhang');
    await decide(zweiter, 'zusammenfassen');
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.post(`${hinweise()}/${zweiter}/oeffnen`, lesend)).status, 403);
    assert.equal((await reopen(4711)).status, 404);
    await reopen(erster);
    assert.equal(await isOpen(erster), false, 'the later decision built on it');
    await setStatus('gilt');
    await reopen(zweiter);
    assert.equal(await isOpen(zweiter), false, 'resolved');
    assert.doesNotMatch(
      await (await t.get(`${hinweise()}?hinweis=${zweiter}`, koordination)).text(),
      /Entscheidung zurücknehmen/,
    );
    await setStatus('entwurf');
    assert.match(
      await (await t.get(`${hinweise()}?hinweis=${zweiter}`, koordination)).text(),
      /Entscheidung zurücknehmen/,
    );
    await reopen(zweiter);
    await reopen(erster);
    assert.ok((await isOpen(zweiter)) && (await isOpen(erster)));
  });
});
