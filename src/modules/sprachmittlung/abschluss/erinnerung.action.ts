import { ok } from '../../../begriffe/ablehnung.ts';
import { addDays, datumOf, TAG_MS } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Abschlussregeln } from '../abschluss.rules.ts';
import { type Einsatz, lockEinsatz } from '../einsatz.store.ts';
import { type Erinnerung, type Erinnerungsregeln, planErinnerungen } from '../erinnerung.rules.ts';
import { abschlussEinstellung, erinnerungEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { mailBestaetigen, mailErinnerung } from '../vermittlung/vermittlung.mail.ts';
import { erinnerungKey, insertErinnerung, listErinnerbare, listGesendete } from './abschluss.store.ts';
import { fristOf } from './stand.ts';

/** Reminders reach from the day before until some working days after; older appointments are the office's matter. */
const TAGE_ZURUECK = 120;
const TAGE_VORAUS = 3;

/**
 * Sends every reminder that is due and has not left. What became due while KoMuT was not running is caught up with
 * once: of several for the same thing only the latest leaves. One that fails does not hold up the others.
 * @returns how many left
 */
export async function sendErinnerungen(kontext: Kontext): Promise<number> {
  const jetzt = kontext.clock.now();
  const einsaetze = await listErinnerbare(
    kontext.db,
    new Date(jetzt.getTime() - TAGE_ZURUECK * TAG_MS),
    new Date(jetzt.getTime() + TAGE_VORAUS * TAG_MS),
  );
  const regeln: Regeln = {
    abschluss: await readSetting(kontext.db, abschlussEinstellung),
    erinnerung: await readSetting(kontext.db, erinnerungEinstellung),
  };
  const gesendet = await listGesendete(
    kontext.db,
    einsaetze.map(({ id }) => id),
  );
  const anzahlen = await runEach(einsaetze, async (einsatz) => {
    const istOffen = planFaellige(einsatz, regeln, jetzt).some(
      ({ schluessel }) => !gesendet.has(erinnerungKey(einsatz.id, schluessel)),
    );
    return istOffen ? sendFuer(kontext, einsatz.id, regeln) : 0;
  });
  return anzahlen.reduce((summe, anzahl) => summe + anzahl, 0);
}

async function sendFuer(kontext: Kontext, einsatzId: number, regeln: Regeln): Promise<number> {
  const ergebnis = await act(kontext, 'erinnerung.senden', async (a) => {
    const einsatz = await lockEinsatz(a.db, einsatzId);
    const neue: Erinnerung[] = [];
    for (const erinnerung of einsatz ? planFaellige(einsatz, regeln, a.now) : []) {
      if (await insertErinnerung(a.db, einsatzId, erinnerung.schluessel, a.now)) neue.push(erinnerung);
    }
    const letzte = [
      ...new Map(neue.map((erinnerung) => [`${erinnerung.art} ${erinnerung.an}`, erinnerung])).values(),
    ];
    const zeitige = letzte.filter((erinnerung) => isZeitig(erinnerung, einsatz!, a.now));
    for (const erinnerung of zeitige) await send(a, einsatz!, erinnerung, regeln.abschluss);
    if (zeitige.length === 0) a.unchanged();
    else
      a.audit('einsatz', einsatzId, null, {
        erinnerungen: zeitige.map(({ schluessel }) => schluessel),
      });
    return ok(zeitige.length);
  });
  return ergebnis.ok ? ergebnis.wert : 0;
}

interface Regeln {
  abschluss: Abschlussregeln;
  erinnerung: Erinnerungsregeln;
}

function planFaellige(einsatz: Einsatz, regeln: Regeln, jetzt: Date): Erinnerung[] {
  return planErinnerungen(
    {
      status: einsatz.status,
      beginn: einsatz.beginn_at,
      ende: einsatz.ende_at,
      vermitteltAt: einsatz.vermittelt_at,
      bestaetigungsfristAt: fristOf(einsatz, regeln.abschluss),
    },
    regeln.erinnerung,
  ).filter(({ faelligAt }) => faelligAt <= jetzt);
}

/** "Tomorrow" is true on the day before only. */
function isZeitig(erinnerung: Erinnerung, einsatz: Einsatz, jetzt: Date): boolean {
  return erinnerung.art !== 'termin' || datumOf(jetzt) === addDays(datumOf(einsatz.beginn_at), -1);
}

async function send(
  a: Act,
  einsatz: Einsatz,
  { art, an }: Erinnerung,
  regeln: Abschlussregeln,
): Promise<void> {
  if (art !== 'bestaetigung') return mailErinnerung(a, einsatz.id, art, an);
  const fristAt = fristOf(einsatz, regeln);
  if (fristAt !== null && fristAt > a.now) await mailBestaetigen(a, einsatz.id, fristAt);
}
