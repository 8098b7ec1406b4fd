import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { isHers } from './antwort.action.ts';
import { listPersonen } from './person.store.ts';
import { mailPerson } from './runde.mail.ts';
import { findRunde, listFragen, lockRunde, updateFragen, updateFrist } from './runde.store.ts';

/**
 * Gives everybody more time and tells everybody who still has measures in the round, also those who are done: they may
 * change their answers as long. Reminders begin anew for what is open. Refuses `runde.unbekannt`, `runde.eingefroren`,
 * `runde.frist-frueher` and `runde.frist-vorbei`. @returns how many mails leave
 */
export function extendFrist(kontext: Kontext, rundeId: number, fristAm: Datum): Promise<Ergebnis<number>> {
  return act(kontext, 'runde.verlaengern', async (a) => {
    if (!(await lockRunde(a.db, rundeId, 'update'))) return refuse('runde.unbekannt');
    const vorher = (await findRunde(a.db, rundeId))!;
    if (vorher.status !== 'offen') return refuse('runde.eingefroren');
    if (fristAm <= vorher.frist_am) return refuse('runde.frist-frueher', { feld: 'fristAm' });
    if (fristAm < datumOf(a.now)) return refuse('runde.frist-vorbei', { feld: 'fristAm' });
    await updateFrist(a.db, rundeId, fristAm);
    const runde = { ...vorher, frist_am: fristAm };
    const fragen = await listFragen(a.db, rundeId);
    const offene = fragen.filter(({ ist_fertig, person_id }) => !ist_fertig && person_id !== null);
    await updateFragen(
      a.db,
      offene.map(({ id }) => id),
      { erinnerungen: 0, gefragt_at: a.now },
    );
    let mails = 0;
    for (const person of await listPersonen(a.db, rundeId)) {
      const ihre = fragen.filter((frage) => isHers(frage, person.id));
      if (ihre.length === 0) continue;
      const offen = ihre.filter(({ ist_fertig }) => !ist_fertig);
      await mailPerson(a, runde, person, 'verlaengerung', offen);
      mails++;
    }
    a.audit('berichtsrunde', rundeId, { frist_am: vorher.frist_am }, { frist_am: fristAm, personen: mails });
    return ok(mails);
  });
}
