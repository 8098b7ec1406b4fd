import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { BELEGENDE_STATUS, SUCHENDE_STATUS } from '../einsatz.rules.ts';
import { findEinsatz } from '../einsatz.store.ts';
import { sendAngebot } from '../vermittlung/angebot.action.ts';
import { listAngebote } from '../vermittlung/suche.store.ts';
import { findPlan, listZeilen, markUebernommen, type Zeile } from './plan.store.ts';
import { loadPlanungslage } from './planung-laden.ts';

export interface Uebernahme {
  /** How many people were asked now. */
  gefragt: number;
  /** Lines that no longer fit, each with its reason. */
  nicht: { zeile: Zeile; ablehnung: Ablehnung }[];
}

/**
 * Asks the people of some lines of a finished plan, or of all. Each line is an offer of its own as the office sends it by
 * hand; one that was sent already is passed over, one that no longer fits stays and says why.
 * Refuses `tagesplan.unbekannt`, `tagesplan.nicht-fertig` and `tagesplan.nichts-gewaehlt`.
 * @param einsatzIds which lines; null for all
 */
export async function takeOverPlan(
  kontext: Kontext,
  tagesplanId: number,
  einsatzIds: readonly number[] | null,
): Promise<Ergebnis<Uebernahme>> {
  const plan = await findPlan(kontext.db, tagesplanId);
  if (!plan) return refuse('tagesplan.unbekannt');
  if (plan.status !== 'fertig') return refuse('tagesplan.nicht-fertig');
  const zeilen = await listZeilen(kontext.db, tagesplanId);
  const gewaehlt = einsatzIds ? zeilen.filter(({ einsatz_id }) => einsatzIds.includes(einsatz_id)) : zeilen;
  if (gewaehlt.length === 0) return refuse('tagesplan.nichts-gewaehlt');
  const uebernahme: Uebernahme = { gefragt: 0, nicht: [] };
  const erledigt: number[] = [];
  for (const zeile of gewaehlt.filter(({ uebernommen_at }) => uebernommen_at === null)) {
    const result = await offerZeile(kontext, zeile);
    if (!result.ok) {
      uebernahme.nicht.push({ zeile, ablehnung: result });
      continue;
    }
    if (result.wert === 'gefragt') uebernahme.gefragt++;
    erledigt.push(zeile.id);
  }
  if (erledigt.length > 0) await keepUebernahme(kontext, tagesplanId, erledigt);
  return ok(uebernahme);
}

function keepUebernahme(kontext: Kontext, tagesplanId: number, zeilenIds: readonly number[]) {
  return act(kontext, 'tagesplan.uebernehmen', async (a) => {
    await markUebernommen(a.db, zeilenIds, a.now);
    a.audit('tagesplan', tagesplanId, null, { uebernommen: zeilenIds.length });
    return ok();
  });
}

/** One line as an offer, checked against what holds now. `schon`: this person has the question already. */
async function offerZeile(kontext: Kontext, zeile: Zeile): Promise<Ergebnis<'gefragt' | 'schon'>> {
  const { db } = kontext;
  const angebote = (await listAngebote(db, zeile.einsatz_id)).filter(({ status }) => status === 'offen');
  if (angebote.some(({ sprachmittler_id }) => sprachmittler_id === zeile.sprachmittler_id))
    return ok('schon');
  if (angebote.length > 0) return refuse('tagesplan.andere-gefragt');
  const einsatz = await findEinsatz(db, zeile.einsatz_id);
  if (!einsatz) return refuse('einsatz.unbekannt');
  if ((BELEGENDE_STATUS as readonly string[]).includes(einsatz.status)) return refuse('tagesplan.vergeben');
  if (!(SUCHENDE_STATUS as readonly string[]).includes(einsatz.status))
    return refuse('tagesplan.nicht-mehr-offen');
  const { anfragen } = await loadPlanungslage(db, [einsatz]);
  const { geeignet, ungeeignet } = anfragen[0]!.rangliste;
  const gesperrt = ungeeignet.find(({ sprachmittlerId }) => sprachmittlerId === zeile.sprachmittler_id);
  const [hindernis] = gesperrt?.gruende ?? [];
  if (hindernis) return refuse(hindernis.grund, { werte: hindernis.werte ?? {} });
  if (!geeignet.some(({ sprachmittlerId }) => sprachmittlerId === zeile.sprachmittler_id))
    return refuse('sprachmittler.unbekannt');
  const gesendet = await sendAngebot(kontext, zeile.einsatz_id, [zeile.sprachmittler_id]);
  if (gesendet.ok) return ok('gefragt');
  // Somebody clicked at the same time.
  return gesendet.grund === 'angebot.schon-gefragt' ? ok('schon') : gesendet;
}
