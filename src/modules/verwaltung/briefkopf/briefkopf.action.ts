import { isDeepStrictEqual } from 'node:util';
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { type Briefkopf, briefkopfEinstellung } from '../../../platform/documents/briefkopf.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';

/** What stands above the office's letters from now on. */
export function saveBriefkopf(kontext: Kontext, briefkopf: Briefkopf): Promise<Ergebnis<undefined>> {
  return act(kontext, 'briefkopf.aendern', async (a) => {
    const vorher = await readSetting(a.db, briefkopfEinstellung);
    if (isDeepStrictEqual(vorher, briefkopf)) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, briefkopfEinstellung, briefkopf, a.wer.name, a.now);
    a.audit('briefkopf', 1, { briefkopf: shown(vorher) }, { briefkopf: shown(briefkopf) });
    return ok();
  });
}

const shown = (briefkopf: Briefkopf) => Object.values(briefkopf).filter((line) => line !== '');
