import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import type { Erinnerungsregel } from './erinnerung.rules.ts';
import { erinnerungEinstellung } from './erinnerung.settings.ts';

/** Sets when people are reminded. Refuses `erinnerung.reihenfolge`: the office comes after the deputy. */
export function setErinnerungen(kontext: Kontext, regel: Erinnerungsregel): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.erinnerungen-einstellen', async (a) => {
    if (regel.bueroNach <= regel.vertretungNach)
      return refuse('erinnerung.reihenfolge', { feld: 'bueroNach' });
    const vorher = await readSetting(a.db, erinnerungEinstellung);
    if (JSON.stringify(vorher) === JSON.stringify(regel)) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, erinnerungEinstellung, regel, a.wer.name, a.now);
    a.audit('einstellung', erinnerungEinstellung.schluessel, vorher, regel);
    return ok();
  });
}
