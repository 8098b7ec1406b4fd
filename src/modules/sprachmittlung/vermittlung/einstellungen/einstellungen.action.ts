import { type Ergebnis, ok, refuse } from '../../../../begriffe/ablehnung.ts';
import { act } from '../../../../platform/act.ts';
import type { Kontext } from '../../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../../platform/settings.ts';
import type { Themenregel } from '../../anfrage.rules.ts';
import { themenEinstellung } from '../einstellungen.schema.ts';
import { type Feldwerte, type Regelwerkname, regelwerke } from './regelwerke.ts';

/** Sets one of the rules from now on; what has begun keeps its own. Refuses what the rules refuse, at their field. */
export function saveRegelwerk(
  kontext: Kontext,
  name: Regelwerkname,
  werte: Feldwerte,
): Promise<Ergebnis<undefined>> {
  const regelwerk = regelwerke[name];
  return act(kontext, regelwerk.tat, (a) => regelwerk.save(a, werte));
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * What a topic asks for from now on. Refuses `thema.schon-da`, and `thema.unbekannt` when the one to change is gone.
 * @param bisher the topic to change; null for a new one
 */
export function saveThema(
  kontext: Kontext,
  bisher: string | null,
  regel: Themenregel,
): Promise<Ergebnis<undefined>> {
  return changeThemen(kontext, (themen) => {
    if (bisher !== null && !themen.some(({ thema }) => thema === bisher)) return refuse('thema.unbekannt');
    const others = themen.filter(({ thema }) => thema !== bisher);
    if (others.some(({ thema }) => sameName(thema, regel.thema)))
      return refuse('thema.schon-da', { feld: 'thema' });
    return ok(
      bisher === null ? [...themen, regel] : themen.map((one) => (one.thema === bisher ? regel : one)),
    );
  });
}

/** Takes a topic off the list; requests that have it keep it. Refuses `thema.unbekannt` and `thema.letztes`. */
export function removeThema(kontext: Kontext, name: string): Promise<Ergebnis<undefined>> {
  return changeThemen(kontext, (themen) => {
    const left = themen.filter(({ thema }) => thema !== name);
    if (left.length === themen.length) return refuse('thema.unbekannt');
    return left.length === 0 ? refuse('thema.letztes') : ok(left);
  });
}

function changeThemen(
  kontext: Kontext,
  change: (themen: readonly Themenregel[]) => Ergebnis<Themenregel[]>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vermittlung.themen-setzen', async (a) => {
    const vorher = await readSetting(a.db, themenEinstellung);
    const nachher = change(vorher);
    if (!nachher.ok) return nachher;
    const changed = changedOnly(vorher, nachher.wert);
    if (changed.themen.length === 0 && changed.frueher.length === 0) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, themenEinstellung, nachher.wert, a.wer.name, a.now);
    a.audit(
      'einstellung',
      themenEinstellung.schluessel,
      { themen: changed.frueher },
      { themen: changed.themen },
    );
    return ok();
  });
}

/** The topics that differ: the audit need not repeat the others. */
function changedOnly(vorher: readonly Themenregel[], nachher: readonly Themenregel[]) {
  const differs = (others: readonly Themenregel[]) => {
    const known = new Set(others.map((regel) => JSON.stringify(regel)));
    return (regel: Themenregel) => !known.has(JSON.stringify(regel));
  };
  return { frueher: vorher.filter(differs(nachher)), themen: nachher.filter(differs(vorher)) };
}
