import { ok } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type Erinnerungsschritt, nextErinnerung } from './erinnerung.rules.ts';
import { erinnerungEinstellung } from './erinnerung.settings.ts';
import { findPerson, savePerson } from './person.store.ts';
import { mailPerson } from './runde.mail.ts';
import {
  findRunde,
  gefragtAm,
  listFragen,
  listRunden,
  lockRunde,
  type Rundenfrage,
  updateFragen,
} from './runde.store.ts';

/** Reminds in every open round whoever is due today. @returns how many mails leave */
export async function remindAlle(kontext: Kontext): Promise<number> {
  const offene = (await listRunden(kontext.db)).filter(({ status }) => status === 'offen');
  const mails = await runEach(offene, ({ id }) => remindRunde(kontext, id));
  return mails.reduce((summe, anzahl) => summe + anzahl, 0);
}

/** The strongest occasion of a mail that carries several. */
const RANG: readonly Exclude<Erinnerungsschritt, 'buero'>[] = ['vertretung', 'frist', 'erinnerung'];

/**
 * One round's reminders of today, one mail for each person. The round is held meanwhile: a second job finds everybody
 * reminded already.
 */
async function remindRunde(kontext: Kontext, rundeId: number): Promise<number> {
  const result = await act(kontext, 'runde.erinnern', async (a) => {
    await lockRunde(a.db, rundeId, 'update');
    const runde = await findRunde(a.db, rundeId);
    const heute = datumOf(a.now);
    const regel = await readSetting(a.db, erinnerungEinstellung);
    const faellig = new Map<Erinnerungsschritt, Rundenfrage[]>();
    if (runde?.status === 'offen') {
      for (const frage of await listFragen(a.db, rundeId)) {
        if (frage.ist_fertig) continue;
        const hatVertretung =
          frage.vertretung_email !== '' && frage.vertretung_email.trim().toLowerCase() !== frage.person_email;
        const lage = { ...frage, gefragtAm: gefragtAm(frage, runde), hatVertretung };
        const schritt = nextErinnerung(lage, runde.frist_am, heute, regel);
        if (schritt) faellig.set(schritt, [...(faellig.get(schritt) ?? []), frage]);
      }
    }
    if (!runde || faellig.size === 0) {
      a.unchanged();
      return ok(0);
    }

    const post = new Map<number, { anlass: (typeof RANG)[number]; fragen: Rundenfrage[] }>();
    for (const anlass of RANG) {
      for (const frage of faellig.get(anlass) ?? []) {
        const personId = anlass === 'vertretung' ? await askVertretung(frage) : frage.person_id!;
        const schon = post.get(personId);
        post.set(personId, { anlass: schon?.anlass ?? anlass, fragen: [...(schon?.fragen ?? []), frage] });
      }
    }
    const idsOf = (schritt: Erinnerungsschritt) => (faellig.get(schritt) ?? []).map(({ id }) => id);
    await updateFragen(a.db, idsOf('erinnerung'), { erinnerungen: 1, gefragt_at: a.now });
    await updateFragen(a.db, idsOf('frist'), { erinnerungen: 2, gefragt_at: a.now });
    await updateFragen(a.db, idsOf('buero'), { stufe: 2 });
    for (const [personId, { anlass, fragen }] of post)
      await mailPerson(a, runde, (await findPerson(a.db, personId))!, anlass, fragen);
    a.audit('berichtsrunde', rundeId, null, {
      erinnert: post.size,
      vertretung: idsOf('vertretung').length,
      buero: idsOf('buero').length,
    });
    return ok(post.size);

    async function askVertretung(frage: Rundenfrage): Promise<number> {
      const { id } = await savePerson(a.db, rundeId, {
        name: frage.vertretung_name,
        email: frage.vertretung_email,
      });
      await updateFragen(a.db, [frage.id], {
        person_id: id,
        erste_person_id: frage.person_id,
        stufe: 1,
        gefragt_at: a.now,
      });
      return id;
    }
  });
  return result.ok ? result.wert : 0;
}
