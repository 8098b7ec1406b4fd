import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { type Regionenwahl, regionenEinstellung } from './regionen.settings.ts';

/** Says which county this is and with whom it is compared. */
export function setRegionen(kontext: Kontext, wahl: Regionenwahl): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bestand.regionen-waehlen', async (a) => {
    const vorher = await readSetting(a.db, regionenEinstellung);
    if (JSON.stringify(vorher) === JSON.stringify(wahl)) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, regionenEinstellung, wahl, a.wer.name, a.now);
    a.audit('bestandsregionen', 'wahl', vorher, wahl);
    return ok();
  });
}
