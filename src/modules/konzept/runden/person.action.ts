import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findPerson, savePerson } from './person.store.ts';
import { mailPerson } from './runde.mail.ts';
import { findRunde, listFragen, lockRunde, updateFragen } from './runde.store.ts';

/**
 * Asks somebody else for these measures; the one asked so far no longer sees them, nor does a deputy follow unless the
 * new one stays silent. Refuses `runde.unbekannt`, `runde.eingefroren`, `runde.keine-massnahme`,
 * `runde.massnahme-unbekannt`, `person.nichts-offen`, `person.dieselbe`.
 */
export function passOn(
  kontext: Kontext,
  rundeId: number,
  frageIds: readonly number[],
  an: { name: string; email: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.weitergeben', async (a) => {
    if (!(await lockRunde(a.db, rundeId, 'update'))) return refuse('runde.unbekannt');
    const runde = (await findRunde(a.db, rundeId))!;
    if (runde.status !== 'offen') return refuse('runde.eingefroren');
    const ids = new Set(frageIds);
    if (ids.size === 0) return refuse('runde.keine-massnahme', { feld: 'massnahmen' });
    const fragen = (await listFragen(a.db, rundeId)).filter(({ id }) => ids.has(id));
    if (fragen.length !== ids.size) return refuse('runde.massnahme-unbekannt', { feld: 'massnahmen' });
    if (fragen.every(({ ist_fertig }) => ist_fertig)) return refuse('person.nichts-offen');
    const person = await savePerson(a.db, rundeId, an);
    if (fragen.every(({ person_id }) => person_id === person.id))
      return refuse('person.dieselbe', { feld: 'email' });
    await updateFragen(a.db, [...ids], {
      person_id: person.id,
      erste_person_id: null,
      stufe: 0,
      erinnerungen: 0,
      gefragt_at: a.now,
    });
    await mailPerson(a, runde, person, 'weitergabe', fragen);
    a.audit(
      'berichtsrunde',
      rundeId,
      { person: [...new Set(fragen.map(({ person_name }) => person_name ?? ''))].join(', ') },
      { person: person.name, massnahmen: fragen.length },
    );
    return ok();
  });
}

/**
 * Sends somebody her link once more, for those who lost the mail. Refuses `person.unbekannt`, `runde.eingefroren` and
 * `person.nichts-offen`.
 */
export function sendAgain(kontext: Kontext, rundeId: number, personId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.erneut-senden', async (a) => {
    if (!(await lockRunde(a.db, rundeId, 'update'))) return refuse('runde.unbekannt');
    const [runde, person] = [await findRunde(a.db, rundeId), await findPerson(a.db, personId)];
    if (!runde || person?.runde_id !== rundeId) return refuse('person.unbekannt');
    if (runde.status !== 'offen') return refuse('runde.eingefroren');
    const offene = (await listFragen(a.db, rundeId, personId)).filter(({ ist_fertig }) => !ist_fertig);
    if (offene.length === 0) return refuse('person.nichts-offen');
    const ids = offene.filter(({ person_id }) => person_id === personId).map(({ id }) => id);
    await updateFragen(a.db, ids, { gefragt_at: a.now });
    await mailPerson(a, runde, person, 'erneut', offene);
    a.audit('berichtsrunde', rundeId, null, { person: person.name, massnahmen: offene.length });
    return ok();
  });
}
