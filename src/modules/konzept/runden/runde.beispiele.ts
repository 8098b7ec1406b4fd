/** A round over the small concept of the examples, with people who answer for its measures. */
import type { TestApp } from '../../../../test-support/app.ts';
import { bezuegeOf, type Wer } from '../../../begriffe/wer.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { type Antwort, FELDER } from './antwort.rules.ts';
import { type NeueRunde, openRunde } from './eroeffnen.action.ts';

export const KOORDINATION: Wer = {
  art: 'benutzer',
  id: '1',
  name: 'Kim Koordination',
  rollen: ['koordination'],
  ...bezuegeOf([]),
};

export const LEER: Antwort = {
  status: null,
  am: null,
  grund: '',
  neueFrist: null,
  geschehen: '',
  schritt: '',
  schrittAm: null,
  nachweis: '',
  hindernisse: '',
  kostenCent: null,
};

export const PERSONEN = {
  ada: { name: 'Ada Amt', email: 'ada@landkreis.example' },
  ben: { name: 'Ben Bildung', email: 'ben@landkreis.example' },
  vera: { name: 'Vera Vertretung', email: 'vera@landkreis.example' },
};

/** Ada has two measures, one of them with a deputy; Ben one; nobody is named for the fourth. */
export async function sowRundenkonzept(t: TestApp): Promise<Beispielkonzept> {
  const konzept = await sowKonzept(t);
  const { sprachcafe, kurse, lotsen } = konzept.massnahmen;
  const name = (id: number, kontakt: { name: string; email: string }, vertretung = { name: '', email: '' }) =>
    t.database.db
      .updateTable('massnahme')
      .set({
        kontakt_name: kontakt.name,
        kontakt_email: kontakt.email,
        vertretung_name: vertretung.name,
        vertretung_email: vertretung.email,
      })
      .where('id', '=', id)
      .execute();
  await name(sprachcafe, PERSONEN.ada);
  // The same mailbox, typed another way.
  await name(kurse, { name: 'Ada Amt', email: 'Ada@Landkreis.example' }, PERSONEN.vera);
  await name(lotsen, PERSONEN.ben);
  return konzept;
}

export const roundOf = (konzept: Beispielkonzept, neu: Partial<NeueRunde> = {}): NeueRunde => {
  const { sprachcafe, kurse, lotsen, praktika } = konzept.massnahmen;
  return {
    ausgabeId: konzept.ausgabeId,
    bezeichnung: 'Bericht 2026',
    vonAm: '2025-03-01',
    bisAm: '2026-02-28',
    fristAm: '2026-03-31',
    felder: [...FELDER],
    massnahmen: [sprachcafe, kurse, lotsen, praktika],
    ...neu,
  };
};

export async function openBeispielrunde(
  t: TestApp,
  konzept: Beispielkonzept,
  neu: Partial<NeueRunde> = {},
): Promise<number> {
  const result = await openRunde(t.kontext(KOORDINATION), roundOf(konzept, neu));
  if (!result.ok) throw new Error(result.grund);
  return result.wert.id;
}

/** The latest link that was sent to a mailbox, as a path. */
export async function linkOf(t: TestApp, email: string): Promise<string> {
  const mail = await t.database.db
    .selectFrom('mail')
    .select('text')
    .where('an', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return /\/stand\/\S+/.exec(mail.text)![0];
}
