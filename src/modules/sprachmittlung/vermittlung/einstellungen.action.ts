import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import type { Nachlaufregeln } from '../absage.rules.ts';
import { checkWellenplan, type Wellenplan } from '../angebotswellen.rules.ts';
import { checkGewichte, type Gewichte } from '../kriterien.rules.ts';
import { gewichteEinstellung, nachlaufEinstellung, wellenplanEinstellung } from './einstellungen.schema.ts';

/** Sets the weights of the ranking from now on; searches that have begun keep theirs. */
export function saveGewichte(kontext: Kontext, gewichte: Gewichte): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vermittlung.gewichte-setzen', async (a) => {
    const geprueft = checkGewichte(gewichte);
    if (!geprueft.ok) return geprueft;
    const vorher = await readSetting(a.db, gewichteEinstellung);
    await saveSetting(a.db, gewichteEinstellung, gewichte, a.wer.name, a.now);
    await a.audit('einstellung', gewichteEinstellung.schluessel, vorher, gewichte);
    return ok();
  });
}

/** Sets how long after its beginning a request without anybody stays open. */
export function saveNachlauf(kontext: Kontext, regeln: Nachlaufregeln): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vermittlung.nachlauf-setzen', async (a) => {
    const vorher = await readSetting(a.db, nachlaufEinstellung);
    await saveSetting(a.db, nachlaufEinstellung, regeln, a.wer.name, a.now);
    await a.audit('einstellung', nachlaufEinstellung.schluessel, vorher, regeln);
    return ok();
  });
}

/** Sets the plan of the waves; the next step of every search follows it. */
export function saveWellenplan(kontext: Kontext, plan: Wellenplan): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vermittlung.wellen-setzen', async (a) => {
    const geprueft = checkWellenplan(plan);
    if (!geprueft.ok) return geprueft;
    const vorher = await readSetting(a.db, wellenplanEinstellung);
    await saveSetting(a.db, wellenplanEinstellung, plan, a.wer.name, a.now);
    await a.audit('einstellung', wellenplanEinstellung.schluessel, vorher, plan);
    return ok();
  });
}
