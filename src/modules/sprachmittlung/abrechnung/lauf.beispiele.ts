import type { Insertable } from 'kysely';
import type { TestApp, TestUser } from '../../../../test-support/app.ts';
import { saveSetting } from '../../../platform/settings.ts';
import { kontoEinstellung } from '../../haushalt/index.ts';
import type { EinsatzTable, SprachmittlerTable } from '../sprachmittlung.tables.ts';
import { addEinsatz, addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';
import { insertRegel } from './entschaedigung.store.ts';
import { MODELLE } from './entschaedigung-pruefung.rules.ts';
import { startLauf } from './lauf.action.ts';
import { approveLauf, payLauf } from './lauf-freigeben.action.ts';
import { billMonat } from './weiterberechnung.action.ts';

/** Accounts with right check digits at a bank that does not exist. */
export const KONTEN = [
  'DE89370400440532013000',
  'DE02120300000000202051',
  'DE02500105170137075030',
  'DE02100500000054540402',
] as const;

const KONTO = { name: 'Landkreis Musterland', iban: 'DE75512108001245126199', bic: '' };

/** What a settlement needs: a rule, the county's account, a requester and the two people. */
export interface Abrechnungsbeispiel {
  stelleId: number;
  regelId: number;
  disposition: TestUser;
  zahlstelle: TestUser;
}

/** 12 € for each started hour and 0.30 € a kilometre from 2020 on. */
export async function buildAbrechnung(t: TestApp): Promise<Abrechnungsbeispiel> {
  const { db } = t.database;
  const regelId = await db.transaction().execute(async (trx) => {
    await saveSetting(trx, kontoEinstellung, KONTO, 'Test', t.clock.now());
    return insertRegel(trx, {
      bezeichnung: 'Aufwandsentschädigung',
      gueltig_ab: '2020-01-01',
      gueltig_bis: null,
      geltung: {},
      geltung_schluessel: 'alle',
      satz: {
        ...MODELLE.stunde,
        weg: { ...MODELLE.stunde.weg, pkwCent: 30 },
        spaeteAbsage: { prozent: 50, mitWeg: false },
        ausfall: { prozent: 100, mitWeg: true },
      },
      ersetzt_regel_id: null,
      angelegt_at: t.clock.now(),
      angelegt_von: 'Test',
    });
  });
  return {
    stelleId: await addStelle(t),
    regelId,
    disposition: await t.signIn('disposition'),
    zahlstelle: await t.signIn('zahlstelle'),
  };
}

/** Somebody with an account. */
export function addBezahlte(
  t: TestApp,
  nachname: string,
  iban: string | null = KONTEN[0],
  more: Partial<Insertable<SprachmittlerTable>> = {},
): Promise<number> {
  return addSprachmittler(t, nachname, {
    iban,
    kontoinhaber: iban === null ? '' : `Test ${nachname}`,
    ...more,
  });
}

/** A confirmed appointment in February 2026 from ten to eleven, 20 km. */
export function addBestaetigt(
  t: TestApp,
  stelleId: number,
  sprachmittlerId: number,
  tag: string,
  more: Partial<Insertable<EinsatzTable>> = {},
): Promise<number> {
  const beginn = new Date(`${tag}T09:00:00Z`);
  const ende = new Date(`${tag}T10:00:00Z`);
  return addEinsatz(t, stelleId, {
    sprachmittler_id: sprachmittlerId,
    status: 'bestaetigt',
    beginn_at: beginn,
    ende_at: ende,
    ist_beginn_at: beginn,
    ist_ende_at: ende,
    kilometer_zehntel: 200,
    vermittelt_at: beginn,
    gemeldet_at: ende,
    bestaetigt_at: ende,
    bestaetigt_durch: 'stelle',
    ...more,
  });
}

export const FEBRUAR = { von: '2026-02-01', bis: '2026-02-28' };

/** A run of February, begun; throws when it cannot be. */
export async function beginLauf(
  t: TestApp,
  b: Pick<Abrechnungsbeispiel, 'disposition'>,
  zeitraum = FEBRUAR,
): Promise<number> {
  const lauf = await startLauf(t.kontext(b.disposition.wer), zeitraum);
  if (!lauf.ok) throw new Error(lauf.grund);
  return lauf.wert.id;
}

/** Both releases; throws when one is refused. */
export async function releaseLauf(
  t: TestApp,
  b: Pick<Abrechnungsbeispiel, 'disposition' | 'zahlstelle'>,
  laufId: number,
): Promise<number | null> {
  const geprueft = await approveLauf(t.kontext(b.disposition.wer), laufId);
  if (!geprueft.ok) throw new Error(geprueft.grund);
  const bezahlt = await payLauf(t.kontext(b.zahlstelle.wer), laufId, { ausfuehrungAm: '2026-03-12' });
  if (!bezahlt.ok) throw new Error(bezahlt.grund);
  return bezahlt.wert.zahllaufId;
}

/** An empty past: rule, account, requester and users stay. */
export async function clearAbrechnungen(t: TestApp): Promise<void> {
  await t.database.mandanten.pool(t.database.mandant).query(
    `TRUNCATE abrechnungsnachweis, abrechnungsposition, abrechnungslauf, weiterberechnung, buchung, zahlung, zahllauf,
      einsatz, sprachmittler, jahresabschluss, protokoll, mail CASCADE`,
  );
}

/**
 * Settlements of an office at work, for somebody who is paid: January released and billed on to the requester, of
 * February an open run whose kilometres somebody must look at, and one that waits for settlement.
 */
export async function buildLaeufe(t: TestApp, stelleId: number, sprachmittlerId: number): Promise<void> {
  const { db } = t.database;
  await db.transaction().execute((trx) => saveSetting(trx, kontoEinstellung, KONTO, 'Test', t.clock.now()));
  await db
    .updateTable('sprachmittler')
    .set({ iban: KONTEN[0], kontoinhaber: 'Test Person' })
    .where('id', '=', sprachmittlerId)
    .execute();
  const b = { disposition: await t.signIn('disposition'), zahlstelle: await t.signIn('zahlstelle') };
  await addBestaetigt(t, stelleId, sprachmittlerId, '2026-01-12', { zahler: 'stelle' });
  await releaseLauf(t, b, await beginLauf(t, b, { von: '2026-01-01', bis: '2026-01-31' }));
  const berechnet = await billMonat(t.kontext(b.disposition.wer), '2026-01-01');
  if (!berechnet.ok) throw new Error(berechnet.grund);
  await addBestaetigt(t, stelleId, sprachmittlerId, '2026-02-12', { kilometer_zehntel: 2500 });
  await beginLauf(t, b);
  await addBestaetigt(t, stelleId, sprachmittlerId, '2026-03-02');
}
