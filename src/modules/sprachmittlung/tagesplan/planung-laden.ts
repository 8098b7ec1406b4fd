import type { Db, Trx } from '../../../platform/database/database.ts';
import type { BelegterTermin } from '../bedarf.rules.ts';
import { prepareBedarf } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { loadProfile } from '../profil.store.ts';
import { buildBedarf } from '../vermittlung/bedarf-bilden.ts';
import { loadRangliste } from '../vermittlung/rangliste.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import { listGefragteTermine } from './plan.store.ts';
import { type Plananfrage, type Planperson, withoutGefragte } from './planung.rules.ts';

export interface Planungslage {
  anfragen: Plananfrage[];
  personen: Planperson[];
}

/**
 * Ranks the pool for each request by the rules of the dispatch, as things stand now. Distances are estimated: a routing
 * server would have to be asked for every pair of places.
 * @param onAnfrage told how many are done; may throw to stop
 */
export async function loadPlanungslage(
  db: Db | Trx,
  einsaetze: readonly Einsatz[],
  onAnfrage: (fertig: number) => void = () => undefined,
): Promise<Planungslage> {
  const [erste, letzte] = [einsaetze[0], einsaetze.at(-1)];
  if (!erste || !letzte) return { anfragen: [], personen: [] };
  const profile = await loadProfile(db, {
    einsatzId: null,
    stelleId: erste.stelle_id,
    pseudonym: '',
    beginn: erste.beginn_at,
    ende: erste.ende_at,
  });
  const personen = profile.map(({ id, mobilitaet, einsaetzeZuletzt }) => ({
    id,
    mobilitaet,
    einsaetzeZuletzt,
  }));
  const mobilitaeten = new Map(personen.map(({ id, mobilitaet }) => [id, mobilitaet]));
  const gefragte = await listGefragteTermine(db, erste.beginn_at, letzte.ende_at);
  const anfragen: Plananfrage[] = [];
  for (const einsatz of einsaetze) {
    anfragen.push(
      await loadPlananfrage(db, einsatz, gefragte, (person) => mobilitaeten.get(person) ?? 'auto'),
    );
    onAnfrage(anfragen.length);
  }
  return { anfragen, personen };
}

async function loadPlananfrage(
  db: Db | Trx,
  einsatz: Einsatz,
  gefragte: ReadonlyMap<number, readonly (BelegterTermin & { einsatzId: number })[]>,
  mobilitaetOf: (person: number) => Planperson['mobilitaet'],
): Promise<Plananfrage> {
  const { rangliste } = await loadRangliste(db, einsatz, null);
  const bedarf = prepareBedarf(buildBedarf(einsatz, { themenregeln: [], abgelehntePersonen: [] }));
  return {
    einsatzId: einsatz.id,
    bedarf,
    rangliste: withoutGefragte(bedarf, rangliste, gefragte, mobilitaetOf, geschaetzteWege),
  };
}
