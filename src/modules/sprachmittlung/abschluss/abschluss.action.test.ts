import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { SYSTEM, type Wer } from '../../../begriffe/wer.ts';
import { beginSuche } from '../vermittlung/suche.action.ts';
import { type Beispiel, buildBeispiel, readEinsatz, readMails } from './abschluss.beispiele.ts';
import { findAbschlussAufgaben } from './aufgaben.ts';
import { reportAusfall } from './ausfall.action.ts';
import { confirmEinsatz, confirmNachFrist } from './bestaetigung.action.ts';
import { sendErinnerungen } from './erinnerung.action.ts';
import { reportEinsatz } from './meldung.action.ts';
import { withdrawEinsatz } from './rueckgabe.action.ts';
import { countersignEinsatz, objectEinsatz, settleEinsatz } from './widerspruch.action.ts';

const MELDUNG = { von: '10:00', bis: '11:00', zehntelkilometer: 230, bemerkung: '' };
const NACH_DEM_TERMIN = '2026-03-12T10:30:00Z';
const VOR_DEM_TERMIN = '2026-03-10T09:00:00Z';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

const person = (b: Beispiel): Wer => ({
  ...SYSTEM,
  art: 'benutzer',
  id: 'p',
  rollen: ['sprachmittler'],
  sprachmittlerId: b.personId,
});
const stelle = (b: Beispiel): Wer => ({
  ...SYSTEM,
  art: 'benutzer',
  id: 's',
  rollen: ['stelle'],
  stelleIds: [b.stelleId],
});
const buero: Wer = { ...SYSTEM, art: 'benutzer', id: 'b', rollen: ['disposition'] };

async function gemeldet(): Promise<Beispiel> {
  t.clock.set(VOR_DEM_TERMIN);
  const b = await buildBeispiel(t);
  t.clock.set(NACH_DEM_TERMIN);
  const ergebnis = await reportEinsatz(t.kontext(person(b)), b.einsatzId, MELDUNG, 'sprachmittler');
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return b;
}

/** The database fails whenever a row of this Einsatz is written; nothing that a rule could foresee. */
async function breakWrites(
  tabelle: 'einsatz' | 'erinnerung',
  einsatzId: number,
): Promise<() => Promise<void>> {
  const { db } = t.database;
  const spalte = tabelle === 'einsatz' ? 'id' : 'einsatz_id';
  await sql`
    CREATE FUNCTION stoerung() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'disk fault'; END $$`.execute(db);
  await sql`
    CREATE TRIGGER stoerung BEFORE INSERT OR UPDATE ON ${sql.table(tabelle)}
    FOR EACH ROW WHEN (NEW.${sql.ref(spalte)} = ${sql.lit(einsatzId)}) EXECUTE FUNCTION stoerung()`.execute(
    db,
  );
  return async () => {
    await sql`DROP FUNCTION stoerung() CASCADE`.execute(db);
  };
}

async function protokollOf(tat: string, einsatzId: number) {
  return t.database.db
    .selectFrom('protokoll')
    .selectAll()
    .where('tat', '=', tat)
    .where('gegenstand_id', '=', String(einsatzId))
    .execute();
}

describe('reportEinsatz', () => {
  it('is for the one who was there only', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    t.clock.set(NACH_DEM_TERMIN);
    for (const [wer, seite] of [
      [{ ...person(b), sprachmittlerId: b.personId + 1000 }, 'sprachmittler'],
      [{ ...stelle(b), stelleIds: [] }, 'stelle'],
      [{ ...SYSTEM, art: 'link', id: null }, 'sprachmittler'],
    ] as const) {
      const ergebnis = await reportEinsatz(t.kontext(wer), b.einsatzId, MELDUNG, seite);
      assert.equal(!ergebnis.ok && ergebnis.grund, 'einsatz.unbekannt');
    }
    const durchStelle = await reportEinsatz(t.kontext(stelle(b)), b.einsatzId, MELDUNG, 'stelle');
    assert.equal(!durchStelle.ok && durchStelle.grund, 'einsatz.rolle-darf-nicht');
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'vermittelt');
  });

  it('refuses what cannot be and saves nothing', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    const melde = (eingabe: Partial<typeof MELDUNG> | { zehntelkilometer: null }) =>
      reportEinsatz(t.kontext(person(b)), b.einsatzId, { ...MELDUNG, ...eingabe }, 'sprachmittler');
    const zuFrueh = await melde({});
    assert.equal(!zuFrueh.ok && zuFrueh.grund, 'einsatz.noch-nicht-begonnen');
    t.clock.set(NACH_DEM_TERMIN);
    for (const [eingabe, grund, feld] of [
      [{ bis: '12:00' }, 'abschluss.liegt-in-der-zukunft', 'bis'],
      [{ zehntelkilometer: null }, 'kilometer.leer', 'kilometer'],
      [{ zehntelkilometer: 9000 }, 'abschluss.kilometer-zu-viele', 'kilometer'],
      [{ zehntelkilometer: 2000 }, 'abschluss.bemerkung-fehlt', 'bemerkung'],
    ] as const) {
      const ergebnis = await melde(eingabe);
      assert.deepEqual([!ergebnis.ok && ergebnis.grund, !ergebnis.ok && ergebnis.feld], [grund, feld]);
    }
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.ist_beginn_at, einsatz.kilometer_zehntel],
      ['vermittelt', null, null],
    );
  });

  it('keeps times and kilometres, asks the requester once, however often it is clicked', async () => {
    const b = await gemeldet();
    const mailsVorher = (await readMails(t)).length;
    const zweimal = await reportEinsatz(t.kontext(person(b)), b.einsatzId, MELDUNG, 'sprachmittler');
    assert.ok(zweimal.ok);
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.equal(einsatz.status, 'gemeldet');
    assert.equal(einsatz.ist_beginn_at?.toISOString(), '2026-03-12T09:00:00.000Z');
    assert.equal(einsatz.kilometer_zehntel, 230);
    assert.equal((await readMails(t)).length, mailsVorher);
    assert.match((await readMails(t, 'berg@example.org')).at(-1)!.text, /Ohne Antwort bis 19\.03\.2026/);
    assert.equal((await protokollOf('einsatz.melden', b.einsatzId)).length, 1);
  });

  it('takes twenty simultaneous clicks as one', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    t.clock.set(NACH_DEM_TERMIN);
    const alle = await Promise.all(
      Array.from({ length: 20 }, () =>
        reportEinsatz(t.kontext(person(b)), b.einsatzId, MELDUNG, 'sprachmittler'),
      ),
    );
    assert.ok(alle.every(({ ok }) => ok));
    assert.equal((await protokollOf('einsatz.melden', b.einsatzId)).length, 1);
  });

  it('finds the day of an appointment over midnight', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t, {
      beginn_at: new Date('2026-03-12T22:30:00Z'),
      ende_at: new Date('2026-03-13T00:30:00Z'),
    });
    t.clock.set('2026-03-13T08:00:00Z');
    const eingabe = {
      von: '00:10',
      bis: '01:30',
      zehntelkilometer: 0,
      bemerkung: 'später begonnen',
    };
    assert.ok((await reportEinsatz(t.kontext(buero), b.einsatzId, eingabe, 'buero')).ok);
    assert.equal(
      (await readEinsatz(t, b.einsatzId)).ist_beginn_at?.toISOString(),
      '2026-03-12T23:10:00.000Z',
    );
  });
});

describe('confirmation', () => {
  it('belongs to the requester; twice is once', async () => {
    const b = await gemeldet();
    const fremd = await confirmEinsatz(t.kontext({ ...stelle(b), stelleIds: [] }), b.einsatzId, 'stelle');
    assert.equal(!fremd.ok && fremd.grund, 'einsatz.unbekannt');
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'gemeldet');
    for (let click = 0; click < 2; click++)
      assert.ok((await confirmEinsatz(t.kontext(stelle(b)), b.einsatzId, 'stelle')).ok);
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual([einsatz.status, einsatz.bestaetigt_durch], ['bestaetigt', 'stelle']);
    assert.equal((await protokollOf('einsatz.bestaetigen', b.einsatzId)).length, 1);
  });

  it('comes by itself when the period is over, not a minute earlier', async () => {
    const b = await gemeldet();
    t.clock.set('2026-03-19T22:59:00Z');
    await confirmNachFrist(t.kontext());
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'gemeldet');
    t.clock.set('2026-03-19T23:00:00Z');
    await confirmNachFrist(t.kontext());
    await confirmNachFrist(t.kontext());
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual([einsatz.status, einsatz.bestaetigt_durch], ['bestaetigt', 'automatisch']);
  });
});

describe('silence', () => {
  const NACH_DER_FRIST = '2026-03-19T23:00:00Z';

  async function unerreichbar(): Promise<Beispiel> {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t, { ansprechperson_email: '' });
    await t.database.db.updateTable('stelle').set({ email: '' }).where('id', '=', b.stelleId).execute();
    t.clock.set(NACH_DEM_TERMIN);
    const ergebnis = await reportEinsatz(t.kontext(buero), b.einsatzId, MELDUNG, 'buero');
    assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
    return b;
  }
  const aufgabenZu = async ({ einsatzId }: Beispiel) =>
    (await findAbschlussAufgaben(t.kontext(buero))).filter(
      ({ href }) => href === `/einsaetze/${einsatzId}/meldung`,
    );

  it('is no consent where nobody was asked: the office calls', async () => {
    const b = await unerreichbar();
    t.clock.set(NACH_DER_FRIST);
    await confirmNachFrist(t.kontext());
    const still = await confirmEinsatz(t.kontext(), b.einsatzId, 'system');
    assert.equal(!still.ok && still.grund, 'einsatz.frist-laeuft-noch');
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'gemeldet');
    const [aufgabe, ...weitere] = await aufgabenZu(b);
    assert.equal(weitere.length, 0);
    assert.equal(aufgabe?.titel, 'Bitte bestätigen: Grundschule Moorweg');
    assert.match(aufgabe.hinweis!, /ohne E-Mail, bitte anrufen/);
    assert.ok((await confirmEinsatz(t.kontext(buero), b.einsatzId, 'buero')).ok);
    assert.deepEqual(await aufgabenZu(b), []);
  });

  it('is consent where somebody can sign in, unless the account is locked', async () => {
    const b = await unerreichbar();
    const { userId } = await t.signIn('stelle', b.stelleId);
    const { db } = t.database;
    const lock = (gesperrt_at: Date | null) =>
      db.updateTable('benutzer').set({ gesperrt_at }).where('user_id', '=', userId).execute();
    await lock(t.clock.now());
    assert.equal((await aufgabenZu(b)).length, 1);
    await lock(null);
    assert.deepEqual(await aufgabenZu(b), []);
    t.clock.set(NACH_DER_FRIST);
    await confirmNachFrist(t.kontext());
    assert.equal((await readEinsatz(t, b.einsatzId)).bestaetigt_durch, 'automatisch');
  });

  it('confirms the others when one record fails, and the fault is told to the queue', async () => {
    const [kaputt, heil] = [await gemeldet(), await gemeldet()];
    const repair = await breakWrites('einsatz', kaputt.einsatzId);
    t.clock.set(NACH_DER_FRIST);
    await assert.rejects(confirmNachFrist(t.kontext()), /disk fault/);
    assert.equal((await readEinsatz(t, kaputt.einsatzId)).status, 'gemeldet');
    assert.equal((await readEinsatz(t, heil.einsatzId)).status, 'bestaetigt');
    await repair();
    assert.equal(await confirmNachFrist(t.kontext()), 1);
    assert.equal((await readEinsatz(t, kaputt.einsatzId)).status, 'bestaetigt');
  });
});

describe('a dispute', () => {
  const ANDERS = { begruendung: 'Wir waren früher fertig.', zeiten: { von: '10:00', bis: '10:30' } };

  it('needs a reason; the interpreter may agree to the other times', async () => {
    const b = await gemeldet();
    const ohne = await objectEinsatz(
      t.kontext(stelle(b)),
      b.einsatzId,
      { begruendung: ' ', zeiten: null },
      'stelle',
    );
    assert.equal(!ohne.ok && ohne.feld, 'begruendung');
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'gemeldet');
    for (let click = 0; click < 2; click++)
      assert.ok((await objectEinsatz(t.kontext(stelle(b)), b.einsatzId, ANDERS, 'stelle')).ok);
    assert.match((await readMails(t, 'selam@example.org')).at(-1)!.text, /Wir waren früher fertig/);
    assert.equal((await protokollOf('einsatz.widersprechen', b.einsatzId)).length, 1);
    for (let click = 0; click < 2; click++)
      assert.ok((await countersignEinsatz(t.kontext(person(b)), b.einsatzId, 'sprachmittler')).ok);
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual([einsatz.status, einsatz.bestaetigt_durch], ['bestaetigt', 'sprachmittler']);
    assert.equal(einsatz.ist_ende_at?.toISOString(), '2026-03-12T09:30:00.000Z');
  });

  it('without other times cannot be countersigned, but reported anew', async () => {
    const b = await gemeldet();
    assert.ok(
      (
        await objectEinsatz(
          t.kontext(stelle(b)),
          b.einsatzId,
          { begruendung: 'Zu lang.', zeiten: null },
          'stelle',
        )
      ).ok,
    );
    const gegen = await countersignEinsatz(t.kontext(person(b)), b.einsatzId, 'sprachmittler');
    assert.equal(!gegen.ok && gegen.grund, 'einsatz.kein-gegenvorschlag');
    assert.ok(
      (await reportEinsatz(t.kontext(person(b)), b.einsatzId, { ...MELDUNG, bis: '10:45' }, 'sprachmittler'))
        .ok,
    );
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual([einsatz.status, einsatz.widerspruch], ['gemeldet', '']);
  });

  it('is decided by the office with a reason', async () => {
    const b = await gemeldet();
    await objectEinsatz(t.kontext(stelle(b)), b.einsatzId, ANDERS, 'stelle');
    const klaerung = {
      nach: 'eigene',
      zeiten: { von: '10:00', bis: '10:45' },
      zehntelkilometer: 200,
      begruendung: 'Beide angerufen',
    } as const;
    for (const [falsch, feld] of [
      [{ begruendung: '' }, 'begruendung'],
      [{ zeiten: null }, 'von'],
    ] as const) {
      const ergebnis = await settleEinsatz(t.kontext(buero), b.einsatzId, { ...klaerung, ...falsch });
      assert.equal(!ergebnis.ok && ergebnis.feld, feld);
    }
    assert.equal((await readEinsatz(t, b.einsatzId)).status, 'strittig');
    assert.ok((await settleEinsatz(t.kontext(buero), b.einsatzId, klaerung)).ok);
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.bestaetigt_durch, einsatz.kilometer_zehntel],
      ['bestaetigt', 'buero', 200],
    );
    assert.equal(einsatz.ist_ende_at?.toISOString(), '2026-03-12T09:45:00.000Z');
    assert.match((await readMails(t, 'selam@example.org')).at(-1)!.betreff, /^Geklärt/);
  });
});

describe('a no-show', () => {
  const AUSFALL = {
    grund: 'klient-nicht-erschienen',
    veranlasser: null,
    zehntelkilometer: 230,
    kosten: 'vorschlag',
    begruendung: '',
  } as const;

  it('is noted with who bears the compensation', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t, { zahler: 'stelle' });
    const zuFrueh = await reportAusfall(t.kontext(person(b)), b.einsatzId, AUSFALL, 'sprachmittler');
    assert.equal(!zuFrueh.ok && zuFrueh.grund, 'einsatz.noch-nicht-begonnen');
    t.clock.set(NACH_DEM_TERMIN);
    for (let click = 0; click < 2; click++)
      assert.ok(
        (
          await reportAusfall(
            t.kontext(person(b)),
            b.einsatzId,
            { ...AUSFALL, kosten: 'niemand' },
            'sprachmittler',
          )
        ).ok,
      );
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.absage_durch, einsatz.kosten_traegt, einsatz.kilometer_zehntel],
      ['ausgefallen', 'klient', 'stelle', 230],
    );
    assert.match((await readMails(t, 'berg@example.org')).at(-1)!.betreff, /^Hat nicht stattgefunden/);
  });

  it('the office may decide otherwise, with a reason', async () => {
    const b = await gemeldet();
    const ohne = await reportAusfall(
      t.kontext(buero),
      b.einsatzId,
      { ...AUSFALL, kosten: 'niemand' },
      'buero',
    );
    assert.equal(!ohne.ok && ohne.grund, 'ausfall.begruendung-fehlt');
    assert.ok(
      (
        await reportAusfall(
          t.kontext(buero),
          b.einsatzId,
          { ...AUSFALL, kosten: 'niemand', begruendung: 'verzichtet' },
          'buero',
        )
      ).ok,
    );
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual(
      [einsatz.status, einsatz.kosten_traegt, einsatz.ist_beginn_at],
      ['ausgefallen', null, null],
    );
  });
});

describe('giving back', () => {
  it('tells both, frees the interpreter, and another search asks somebody else', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    const fremd = await withdrawEinsatz(
      t.kontext({ ...person(b), sprachmittlerId: -1 }),
      b.einsatzId,
      { grund: 'krank', bemerkung: '' },
      'sprachmittler',
    );
    assert.equal(!fremd.ok && fremd.grund, 'einsatz.unbekannt');
    assert.ok(
      (
        await withdrawEinsatz(
          t.kontext(person(b)),
          b.einsatzId,
          { grund: 'krank', bemerkung: '' },
          'sprachmittler',
        )
      ).ok,
    );
    const einsatz = await readEinsatz(t, b.einsatzId);
    assert.deepEqual([einsatz.status, einsatz.sprachmittler_id], ['angefragt', null]);
    const [anPerson, anStelle] = (await readMails(t)).slice(-2);
    assert.equal(anPerson?.kalender_methode, 'CANCEL');
    assert.match(anStelle!.betreff, /^Wir suchen neu/);
    const angebot = await t.database.db
      .selectFrom('angebot')
      .selectAll()
      .where('einsatz_id', '=', b.einsatzId)
      .executeTakeFirstOrThrow();
    assert.deepEqual([angebot.status, angebot.grund], ['zurueckgezogen', 'krank']);
    assert.ok((await beginSuche(t.kontext(), b.einsatzId)).ok);
    const gefragt = await t.database.db
      .selectFrom('angebot')
      .select('sprachmittler_id')
      .where('einsatz_id', '=', b.einsatzId)
      .where('status', '=', 'offen')
      .execute();
    assert.ok(!gefragt.some(({ sprachmittler_id }) => sprachmittler_id === b.personId));
  });

  it('ends with the beginning', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    t.clock.set('2026-03-12T09:00:00Z');
    const ergebnis = await withdrawEinsatz(
      t.kontext(person(b)),
      b.einsatzId,
      { grund: 'krank', bemerkung: '' },
      'sprachmittler',
    );
    assert.equal(!ergebnis.ok && ergebnis.grund, 'einsatz.hat-begonnen');
  });
});

describe('reminders', () => {
  const betreffe = async (einsatzId: number) =>
    (await readMails(t))
      .filter(({ gegenstand_id }) => gegenstand_id === String(einsatzId))
      .map(({ betreff }) => betreff.split(':')[0])
      .slice(2);

  it('leave once, on time, to whom they concern', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const b = await buildBeispiel(t);
    await sendErinnerungen(t.kontext());
    assert.deepEqual(await betreffe(b.einsatzId), []);
    t.clock.set('2026-03-11T09:00:00Z');
    await Promise.all([sendErinnerungen(t.kontext()), sendErinnerungen(t.kontext())]);
    await sendErinnerungen(t.kontext());
    assert.deepEqual(await betreffe(b.einsatzId), ['Morgen', 'Morgen']);
    t.clock.set('2026-03-12T10:00:00Z');
    await sendErinnerungen(t.kontext());
    assert.deepEqual((await betreffe(b.einsatzId)).slice(2), ['Bitte Zeiten eintragen']);
    // After a standstill of some days one reminder is enough.
    t.clock.set('2026-03-18T09:00:00Z');
    await sendErinnerungen(t.kontext());
    await sendErinnerungen(t.kontext());
    assert.deepEqual((await betreffe(b.einsatzId)).slice(3), ['Bitte Zeiten eintragen']);
  });

  it('reach the others when one record fails, which is caught up with', async () => {
    t.clock.set(VOR_DEM_TERMIN);
    const [kaputt, heil] = [await buildBeispiel(t), await buildBeispiel(t)];
    const repair = await breakWrites('erinnerung', kaputt.einsatzId);
    t.clock.set('2026-03-11T09:00:00Z');
    await assert.rejects(sendErinnerungen(t.kontext()), /disk fault/);
    assert.deepEqual(await betreffe(kaputt.einsatzId), []);
    assert.deepEqual(await betreffe(heil.einsatzId), ['Morgen', 'Morgen']);
    await repair();
    assert.equal(await sendErinnerungen(t.kontext()), 2);
    assert.deepEqual(await betreffe(kaputt.einsatzId), ['Morgen', 'Morgen']);
  });

  it('ask the requester once more before the period ends', async () => {
    const b = await gemeldet();
    t.clock.set('2026-03-17T09:00:00Z');
    await sendErinnerungen(t.kontext());
    await sendErinnerungen(t.kontext());
    const bestaetigen = (await betreffe(b.einsatzId)).filter((betreff) => betreff === 'Bitte bestätigen');
    assert.equal(bestaetigen.length, 2);
  });
});
