import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf, MINUTE_MS, TAG_MS } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import type { Loesung } from './aufgabe.rules.ts';
import {
  claimPlan,
  deleteAltePlaene,
  endPlan,
  type Fortschritt,
  findLaufenden,
  insertPlan,
  insertZeilen,
  listPlanbare,
  lockPlan,
  type Plan,
  reportPlan,
} from './plan.store.ts';
import {
  buildErgebnis,
  buildPlanaufgabe,
  checkZeitraum,
  LAUFENDE_PLANSTATUS,
  type Planergebnis,
  type Planmoeglichkeit,
} from './planung.rules.ts';
import { loadPlanungslage, type Planungslage } from './planung-laden.ts';
import { solveAufgabe } from './tagesplan.ts';

/** So long a plan is kept: longer than any period that can be planned. */
const AUFHEBEN_TAGE = 60;
/** A process that says nothing for so long has died. */
const STUMM_MINUTEN = 2;
const LEBENSZEICHEN_MS = 500;

/**
 * Has a plan made for all open requests of some days. The same days again while it is being made: the same plan.
 * Refuses a bad period at its field, `tagesplan.keine-anfragen`, and `tagesplan.laeuft-schon` for other days.
 */
export function beginPlan(kontext: Kontext, von: Datum, bis: Datum): Promise<Ergebnis<{ id: number }>> {
  return act(
    kontext,
    'tagesplan.beginnen',
    async (a) => {
      const zeitraum = checkZeitraum(von, bis, datumOf(a.now));
      if (!zeitraum.ok) return zeitraum;
      const laufender = await findLaufenden(a.db);
      if (laufender) {
        if (laufender.von_am !== von || laufender.bis_am !== bis) return refuse('tagesplan.laeuft-schon');
        a.unchanged();
        return ok({ id: laufender.id });
      }
      const anfragen = (await listPlanbare(a.db, von, bis, a.now)).length;
      if (anfragen === 0) return refuse('tagesplan.keine-anfragen');
      await deleteAltePlaene(a.db, new Date(a.now.getTime() - AUFHEBEN_TAGE * TAG_MS));
      const id = await insertPlan(a.db, {
        von_am: von,
        bis_am: bis,
        angelegt_at: a.now,
        angelegt_von: a.wer.name,
      });
      a.audit('tagesplan', id, null, { von, bis, anfragen });
      a.enqueue('tagesplan.rechnen');
      return ok({ id });
    },
    { tagesplan_einer_laeuft: 'tagesplan.laeuft-schon' },
  );
}

/** Stops a plan that waits or is being made. Refuses `tagesplan.unbekannt` and `tagesplan.laeuft-nicht`. */
export function cancelPlan(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'tagesplan.abbrechen', async (a) => {
    const plan = await lockPlan(a.db, id);
    if (!plan) return refuse('tagesplan.unbekannt');
    if (!isLaufend(plan)) return refuse('tagesplan.laeuft-nicht');
    await endPlan(a.db, id, 'abgebrochen', a.now);
    a.audit('tagesplan', id, { status: plan.status }, { status: 'abgebrochen' });
    return ok();
  });
}

const isLaufend = ({ status }: Plan) => (LAUFENDE_PLANSTATUS as readonly string[]).includes(status);

/** Makes the plan that waits, and one whose process died over it. @returns whether there was one */
export async function computeWartenden(kontext: Kontext): Promise<boolean> {
  const { db, clock } = kontext;
  const plan = await findLaufenden(db);
  if (!plan) return false;
  const jetzt = clock.now();
  if (!(await claimPlan(db, plan.id, jetzt, new Date(jetzt.getTime() - STUMM_MINUTEN * MINUTE_MS))))
    return false;
  try {
    await computePlan(kontext, plan);
  } catch (fault) {
    await finishPlan(kontext, plan.id, 'gescheitert');
    throw fault;
  }
  return true;
}

class Abgebrochen extends Error {
  override name = 'Abgebrochen';
}

async function computePlan(kontext: Kontext, plan: Plan): Promise<void> {
  const { db, clock } = kontext;
  const einsaetze = await listPlanbare(db, plan.von_am, plan.bis_am, clock.now());
  const abbruch = new AbortController();
  let stand: Fortschritt = { schritt: 'pruefen', fertig: 0, teile: einsaetze.length };
  const melden = setInterval(() => {
    reportPlan(db, plan.id, clock.now(), stand).then(
      (gilt) => gilt || abbruch.abort(new Abgebrochen()),
      (fault: unknown) => abbruch.abort(fault),
    );
  }, LEBENSZEICHEN_MS);
  try {
    const beginnAt = performance.now();
    const lage = await loadPlanungslage(db, einsaetze, (fertig) => {
      abbruch.signal.throwIfAborted();
      stand = { ...stand, fertig };
    });
    const aufgabe = buildPlanaufgabe(lage.anfragen, lage.personen, clock.now(), geschaetzteWege);
    const loesung = (await solveAufgabe(aufgabe, {
      signal: abbruch.signal,
      onProgress: (zwischenstand) => {
        stand = { schritt: 'rechnen', ...zwischenstand };
      },
    })) as Loesung & { gewaehlt: Planmoeglichkeit[] };
    const ergebnis = {
      ...buildErgebnis(aufgabe, loesung, lage.anfragen, lage.personen, geschaetzteWege),
      millisekunden: Math.round(performance.now() - beginnAt),
    };
    await finishPlan(kontext, plan.id, 'fertig', {
      ergebnis,
      lage,
      gewaehlt: loesung.gewaehlt,
      gewichte: aufgabe.gewichte,
    });
  } catch (fault) {
    if (!(fault instanceof Abgebrochen)) throw fault;
  } finally {
    clearInterval(melden);
  }
}

interface Fertiges {
  ergebnis: Planergebnis;
  lage: Planungslage;
  gewaehlt: readonly Planmoeglichkeit[];
  gewichte: readonly number[];
}

/** Keeps what came out, unless the plan was cancelled at the last moment. */
async function finishPlan(
  kontext: Kontext,
  id: number,
  status: 'fertig' | 'gescheitert',
  fertiges?: Fertiges,
): Promise<void> {
  await act(kontext, 'tagesplan.abschliessen', async (a) => {
    const plan = await lockPlan(a.db, id);
    if (plan?.status !== 'laeuft') {
      a.unchanged();
      return ok();
    }
    await endPlan(a.db, id, status, a.now, fertiges?.ergebnis ?? null);
    if (fertiges) await insertZeilen(a.db, listZeilenOf(id, fertiges));
    a.audit(
      'tagesplan',
      id,
      { status: 'laeuft' },
      { status, ...(fertiges ? { besetzt: fertiges.ergebnis.besetzt } : {}) },
    );
    return ok();
  });
}

function listZeilenOf(tagesplanId: number, { lage, gewaehlt, gewichte }: Fertiges) {
  return gewaehlt.map(({ anfrage, person, anteile, rang, kilometer }) => ({
    tagesplan_id: tagesplanId,
    einsatz_id: lage.anfragen[anfrage]!.einsatzId,
    sprachmittler_id: lage.personen[person]!.id,
    gewicht: gewichte[anfrage]!,
    kilometer_zehntel: kilometer,
    kosten: JSON.stringify(anteile),
    rang,
    rang_von: lage.anfragen[anfrage]!.rangliste.geeignet.length,
  }));
}
