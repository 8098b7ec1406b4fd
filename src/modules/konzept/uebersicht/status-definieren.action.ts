import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { type Statusdefinitionen, statusEinstellung } from '../status.settings.ts';

/** Says what each status means; the older definitions stay as history. */
export function defineStatus(
  kontext: Kontext,
  definitionen: Statusdefinitionen,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'konzept.status-definieren', async (a) => {
    const vorher = await readSetting(a.db, statusEinstellung);
    await saveSetting(a.db, statusEinstellung, definitionen, a.wer.name, a.now);
    a.audit('statusdefinitionen', 'konzept', vorher, definitionen);
    return ok();
  });
}
