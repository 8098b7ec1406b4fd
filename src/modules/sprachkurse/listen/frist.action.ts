import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { addMonths, type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { fristOf, isZuErinnern, type Listenfrist } from './frist.rules.ts';
import { listenfristEinstellung } from './frist.settings.ts';
import { sendErinnerung } from './liste.mail.ts';
import { insertErinnerung, type Kursmonat, listKursmonateAller } from './liste.store.ts';

/** First day of the last month that is over. */
export const letzterMonat = (heute: Datum): Datum => addMonths(`${heute.slice(0, 7)}-01`, -1);

/** Asks every provider in one mail for the lists that are overdue. @returns how many mails leave */
export async function remindFehlende(kontext: Kontext): Promise<number> {
  const bis = letzterMonat(datumOf(kontext.clock.now()));
  const { rows } = await listKursmonateAller(kontext.db, { bis, zustand: 'fehlt' });
  const traegerIds = [...new Set(rows.map(({ traegerId }) => traegerId))];
  const mails = await runEach(traegerIds, (id) => remindTraeger(kontext, id));
  return mails.reduce((sum, one) => sum + one, 0);
}

async function remindTraeger(kontext: Kontext, traegerId: number): Promise<number> {
  const result = await act(kontext, 'teilnehmerliste.erinnern', async (a) => {
    // A second job waits here and then finds everything asked for.
    await a.db.selectFrom('traeger').select('id').where('id', '=', traegerId).forUpdate().execute();
    const heute = datumOf(a.now);
    const frist = await readSetting(a.db, listenfristEinstellung);
    const { rows } = await listKursmonateAller(
      a.db,
      { bis: letzterMonat(heute), zustand: 'fehlt' },
      { traegerIds: [traegerId], gemeindeIds: [] },
    );
    const faellig = rows.filter(({ monat, erinnertAt }) =>
      isZuErinnern(monat, erinnertAt === null ? null : datumOf(erinnertAt), heute, frist),
    );
    if (faellig.length === 0 || faellig[0]?.traegerEmail === '') {
      a.unchanged();
      return ok(0);
    }
    for (const { kursId, monat } of faellig) await insertErinnerung(a.db, kursId, monat, a.now);
    await sendErinnerung(a, faellig, fristOf(earliest(faellig), frist));
    a.audit('traeger', traegerId, null, { anzahl: faellig.length });
    return ok(1);
  });
  return result.ok ? result.wert : 0;
}

const earliest = (monate: readonly Kursmonat[]): Datum => monate.map(({ monat }) => monat).sort()[0]!;

export function changeListenfrist(kontext: Kontext, neu: Listenfrist): Promise<Ergebnis<undefined>> {
  return act(kontext, 'listenfrist.einstellen', async (a) => {
    const vorher = await readSetting(a.db, listenfristEinstellung);
    await saveSetting(a.db, listenfristEinstellung, neu, a.wer.name, a.now);
    a.audit('einstellung', listenfristEinstellung.schluessel, { ...vorher }, { ...neu });
    return ok();
  });
}
