import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { yearOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, readSettings, saveSetting } from '../../../platform/settings.ts';
import {
  type Ferien,
  ferienEinstellung,
  rechtsbehelfEinstellung,
  vieraugenEinstellung,
} from './kurs.settings.ts';

/** From which amount on two people decide (null: never), and what notices say about legal remedies. */
export function changeEinstellungen(
  kontext: Kontext,
  neu: { vieraugenAb: Geld | null; rechtsbehelf: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'sprachkurse.einstellen', async (a) => {
    const [vieraugenAb, rechtsbehelf] = await readSettings(
      a.db,
      vieraugenEinstellung,
      rechtsbehelfEinstellung,
    );
    if (vieraugenAb === neu.vieraugenAb && rechtsbehelf === neu.rechtsbehelf) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, vieraugenEinstellung, neu.vieraugenAb, a.wer.name, a.now);
    await saveSetting(a.db, rechtsbehelfEinstellung, neu.rechtsbehelf, a.wer.name, a.now);
    a.audit('einstellung', 'sprachkurse.bewilligen', { vieraugenAb, rechtsbehelf }, neu);
    return ok();
  });
}

/**
 * Enters school holidays beside those that are there; those of the same years go when `ersetzt` says so. Courses keep
 * the dates they have. @returns how many there are now
 */
export function enterFerien(
  kontext: Kontext,
  ferien: readonly Ferien[],
  ersetzt: boolean,
): Promise<Ergebnis<number>> {
  return act(kontext, 'sprachkurse.ferien', async (a) => {
    const bisher = await readSetting(a.db, ferienEinstellung);
    const jahre = new Set(ferien.map(({ von }) => yearOf(von)));
    const bleiben = ersetzt ? bisher.filter(({ von }) => !jahre.has(yearOf(von))) : bisher;
    const schon = new Set(ferien.map(({ von, bis }) => `${von} ${bis}`));
    const neu = [...bleiben.filter(({ von, bis }) => !schon.has(`${von} ${bis}`)), ...ferien].toSorted(
      (x, y) => (x.von < y.von ? -1 : 1),
    );
    await saveSetting(a.db, ferienEinstellung, neu, a.wer.name, a.now);
    a.audit('einstellung', 'sprachkurse.ferien', { ferien: bisher.length }, { ferien: neu.length });
    return ok(neu.length);
  });
}
