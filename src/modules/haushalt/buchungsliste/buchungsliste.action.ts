import { isDeepStrictEqual } from 'node:util';
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import type { Listenform } from './buchungsliste.rules.ts';
import { listenformEinstellung } from './buchungsliste.settings.ts';

/** For the audit: columns by their headings. */
const shown = ({ spalten, ...form }: Listenform) => ({
  ...form,
  spalten: spalten.map(({ ueberschrift, feld }) => ueberschrift || feld),
});

/** How the finance system wants its booking list from now on. */
export function saveListenform(kontext: Kontext, form: Listenform): Promise<Ergebnis<undefined>> {
  return act(kontext, 'buchungsliste.einstellen', async (a) => {
    const vorher = await readSetting(a.db, listenformEinstellung);
    if (isDeepStrictEqual(vorher, form)) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, listenformEinstellung, form, a.wer.name, a.now);
    a.audit('buchungsliste', 1, shown(vorher), shown(form));
    return ok();
  });
}
