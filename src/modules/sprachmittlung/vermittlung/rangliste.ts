import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import { loadFreibetraege } from '../abrechnung/steuer-stand.ts';
import { type Rangliste, rankKandidaten } from '../eignung.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import type { Gewichte } from '../kriterien.rules.ts';
import { listAbgelehntePersonen, loadProfile } from '../profil.store.ts';
import { buildBedarf } from './bedarf-bilden.ts';
import { gewichteEinstellung, themenEinstellung } from './einstellungen.schema.ts';
import { loadWege, type Wegquelle } from './strecken.ts';

/** A ranking as it is kept with a search; older ones do not say where their distances come from. */
export interface Suchrangliste extends Rangliste {
  wegquelle?: Wegquelle;
}

/**
 * Ranks the whole pool for an Einsatz as things stand now, with the office's weights.
 * @param osrmUrl routing server, or null for estimated distances
 */
export async function loadRangliste(
  db: Db | Trx,
  einsatz: Einsatz,
  osrmUrl: string | null,
): Promise<{ rangliste: Suchrangliste; gewichte: Gewichte }> {
  const { freibetragOf, erwarteteEntschaedigung } = await loadFreibetraege(db, einsatz);
  const [profile, abgelehntePersonen, gewichte, themenregeln] = await Promise.all([
    loadProfile(
      db,
      {
        einsatzId: einsatz.id,
        stelleId: einsatz.stelle_id,
        pseudonym: einsatz.pseudonym,
        beginn: einsatz.beginn_at,
        ende: einsatz.ende_at,
      },
      freibetragOf,
    ),
    listAbgelehntePersonen(db, einsatz.stelle_id),
    readSetting(db, gewichteEinstellung),
    readSetting(db, themenEinstellung),
  ]);
  const bedarf = buildBedarf(einsatz, { themenregeln, abgelehntePersonen, erwarteteEntschaedigung });
  const starts = osrmUrl && bedarf.punkt ? profile.flatMap(({ punkt }) => (punkt ? [punkt] : [])) : [];
  const { wege, quelle } = await loadWege(osrmUrl, bedarf.punkt, starts);
  return {
    rangliste: { ...rankKandidaten(bedarf, profile, { wege, gewichte }), wegquelle: quelle },
    gewichte,
  };
}
