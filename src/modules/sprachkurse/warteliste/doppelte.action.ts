import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { mergeAngaben } from './doppelte.rules.ts';
import { insertVerschieden, moveVermittlungen, moveZusammengefuehrte } from './doppelte.store.ts';
import { OHNE_KONTAKT } from './warteperson.action.ts';
import { isPossible, OFFENE_STATUS } from './warteperson.rules.ts';
import { lockWartende, saveStatus, updateWarteperson } from './warteperson.store.ts';

/** Two entries are two people: the pair is not shown again. Refuses `doppelt.unbekannt`. */
export function markVerschieden(
  kontext: Kontext,
  eine: number,
  andere: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteperson.verschieden', async (a) => {
    const personen = await lockWartende(a.db, [eine, andere]);
    if (personen.size !== 2) return refuse('doppelt.unbekannt');
    if (!(await insertVerschieden(a.db, eine, andere, a.wer.name, a.now))) a.unchanged();
    else a.audit('warteperson', eine, null, { verschieden_von: personen.get(andere)!.nummer });
    return ok();
  });
}

/**
 * Two entries are one person: `bleibt` goes on with the longer wait and what the other knew, `geht` leads to it; its
 * history stays, and its authority sees how the person stands. Refuses `doppelt.unbekannt`, also when one of the two
 * no longer waits.
 */
export function mergeWartende(kontext: Kontext, bleibt: number, geht: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteperson.zusammenfuehren', async (a) => {
    const personen = await lockWartende(a.db, [bleibt, geht]);
    const [erste, zweite] = [personen.get(bleibt), personen.get(geht)];
    if (!erste || !zweite || bleibt === geht) return refuse('doppelt.unbekannt');
    const istOffen = (OFFENE_STATUS as readonly string[]).includes(erste.status);
    if (!istOffen || !isPossible(zweite.status, 'zusammenfuehren')) return refuse('doppelt.unbekannt');
    await saveStatus(
      a.db,
      zweite,
      'zusammengefuehrt',
      { grund: 'doppelt', von: a.wer.name, at: a.now },
      { zusammengefuehrt_mit: bleibt, ...OHNE_KONTAKT },
    );
    await moveZusammengefuehrte(a.db, geht, bleibt);
    await moveVermittlungen(a.db, geht, bleibt);
    const neu = mergeAngaben(erste, zweite);
    await updateWarteperson(a.db, bleibt, erste.version, neu);
    a.audit(
      'warteperson',
      geht,
      { status: zweite.status },
      { status: 'zusammengefuehrt', mit: erste.nummer },
    );
    a.audit(
      'warteperson',
      bleibt,
      { wartet_seit: erste.wartet_seit },
      { wartet_seit: neu.wartet_seit ?? erste.wartet_seit },
    );
    return ok();
  });
}
