import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import type { Seite } from './rechtliches.rules.ts';
import { type Eigentext, eigentextOf } from './rechtliches.settings.ts';

export async function saveEigentext(
  kontext: Kontext,
  seite: Seite,
  text: Eigentext,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'rechtliches.aendern', async (a) => {
    const einstellung = eigentextOf(seite);
    const vorher = await readSetting(a.db, einstellung);
    if (vorher.de === text.de && vorher.en === text.en) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, einstellung, text, a.wer.name, a.now);
    a.audit('seite', seite, vorher, text);
    return ok();
  });
}
