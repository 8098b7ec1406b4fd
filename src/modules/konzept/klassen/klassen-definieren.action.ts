import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { listAusgaben } from '../konzept.store.ts';
import type { Terminklassen } from './klassen.rules.ts';
import { klassenEinstellung } from './klassen.settings.ts';
import { redateAusgabe } from './klassen.store.ts';

/**
 * Says what the classes of schedules mean from a day on, and dates the measures of editions anew that it counts for;
 * replaced editions keep their dates. @returns how many measures got another date
 */
export function defineKlassen(kontext: Kontext, neu: Terminklassen): Promise<Ergebnis<number>> {
  return act(kontext, 'konzept.terminklassen', async (a) => {
    const vorher = await readSetting(a.db, klassenEinstellung);
    await saveSetting(a.db, klassenEinstellung, neu, a.wer.name, a.now);
    let anzahl = 0;
    for (const ausgabe of await listAusgaben(a.db))
      if (ausgabe.status !== 'abgeloest') anzahl += await redateAusgabe(a.db, ausgabe);
    a.audit('terminklassen', 'konzept', describe(vorher), { ...describe(neu), massnahmen: anzahl });
    return ok(anzahl);
  });
}

const describe = ({ abAm, klassen }: Terminklassen) => ({
  ab: formatDatum(abAm, 'de'),
  klassen: klassen.map(({ wort, jahre, bisJahr }) =>
    [wort, jahre !== null && `+${jahre}`, bisJahr]
      .filter((teil) => teil !== null && teil !== false)
      .join(' '),
  ),
});
