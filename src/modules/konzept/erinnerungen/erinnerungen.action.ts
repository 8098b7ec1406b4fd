import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { datumOf, daysBetween } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { groupAnlaesse, type Sammelregel } from './anlass.rules.ts';
import { mailSammelerinnerung } from './erinnerungen.mail.ts';
import { sammelEinstellung } from './erinnerungen.settings.ts';
import { type Empfaenger, findLetzteErinnerung, listBuero } from './erinnerungen.store.ts';
import { type Faelliges, findFaelliges } from './faelliges.ts';

/**
 * The collected letters of a morning: to the office about everything, to the contacts about their own measures, as the
 * office set it. Whoever had one within the least gap gets none. @returns how many leave
 */
export async function sendSammelerinnerungen(kontext: Kontext): Promise<number> {
  const { db, clock } = kontext;
  const heute = datumOf(clock.now());
  const regel = await readSetting(db, sammelEinstellung);
  const faelliges = await findFaelliges(db, heute, regel);
  if (faelliges === null) return 0;
  const buero = regel.anBuero ? await listBuero(db) : [];
  const briefe = [
    ...buero.map((an) => ({ an, was: faelliges, empfaenger: 'buero' as const })),
    ...(regel.anZustaendige ? await listZustaendige(kontext, faelliges, regel, buero) : []),
  ];
  const gesendet = await runEach(briefe, async ({ an, was, empfaenger }) => {
    const result = await act(kontext, 'konzept.erinnern', async (a) => {
      const letzte = await findLetzteErinnerung(a.db, faelliges.ausgabe.konzept_id, an.email);
      const istZuFrueh = letzte !== null && daysBetween(datumOf(letzte), heute) < regel.mindestabstand;
      const istGesendet = !istZuFrueh && (await mailSammelerinnerung(a, an, was, empfaenger));
      if (!istGesendet) a.unchanged();
      return ok(istGesendet);
    });
    return result.ok && result.wert;
  });
  return gesendet.filter(Boolean).length;
}

/** The contacts with what is due of theirs; who leads the concept has it in the office's letter already. */
async function listZustaendige(
  { db, clock }: Kontext,
  { massnahmen }: Faelliges,
  regel: Sammelregel,
  buero: readonly Empfaenger[],
) {
  const imBuero = new Set(buero.map(({ email }) => email.toLowerCase()));
  const alle = [...massnahmen.values()].flat();
  const nachPostfach = Map.groupBy(alle, ({ kontakt_email }) => kontakt_email.trim().toLowerCase());
  const briefe: {
    an: Empfaenger;
    was: Pick<Faelliges, 'massnahmen' | 'indikatoren' | 'sitzung'>;
    empfaenger: 'zustaendig';
  }[] = [];
  for (const [email, ihre] of nachPostfach) {
    if (email === '' || imBuero.has(email)) continue;
    briefe.push({
      an: { email, name: ihre[0]!.kontakt_name, sprache: await findBriefsprache(db, email) },
      was: {
        massnahmen: groupAnlaesse(ihre, datumOf(clock.now()), regel),
        indikatoren: [],
        sitzung: null,
      },
      empfaenger: 'zustaendig',
    });
  }
  return briefe;
}

/** Sets of what the concept reminds, whom and how often. */
export function setSammelregel(kontext: Kontext, regel: Sammelregel): Promise<Ergebnis<undefined>> {
  return act(kontext, 'konzept.erinnerungen-einstellen', async (a) => {
    const vorher = await readSetting(a.db, sammelEinstellung);
    if (JSON.stringify(vorher) === JSON.stringify(regel)) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, sammelEinstellung, regel, a.wer.name, a.now);
    a.audit('einstellung', sammelEinstellung.schluessel, vorher, regel);
    return ok();
  });
}
