import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { type Wartelistenregeln, wartelisteEinstellung } from './regeln.settings.ts';

/** Sets the rules of the list from now on. */
export function saveRegeln(kontext: Kontext, regeln: Wartelistenregeln): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteliste.einstellen', async (a) => {
    const vorher = await readSetting(a.db, wartelisteEinstellung);
    if (JSON.stringify(sorted(vorher)) === JSON.stringify(sorted(regeln))) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, wartelisteEinstellung, regeln, a.wer.name, a.now);
    a.audit('warteliste', wartelisteEinstellung.schluessel, sorted(vorher), sorted(regeln));
    return ok();
  });
}

/** Always in the same order, so that equal rules look equal. */
const sorted = ({ tempoKmh, ...regeln }: Wartelistenregeln) => ({
  ...Object.fromEntries(Object.entries(regeln).sort(([a], [b]) => a.localeCompare(b))),
  tempoKmh: Object.fromEntries(Object.entries(tempoKmh).sort(([a], [b]) => a.localeCompare(b))),
});
