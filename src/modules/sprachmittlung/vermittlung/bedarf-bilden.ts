import type { Themenregel } from '../anfrage.rules.ts';
import { type Bedarf, ROLLEN_FUER } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';

/** An Einsatz as the matching sees it. */
export function buildBedarf(
  einsatz: Einsatz,
  umfeld: {
    themenregeln: readonly Themenregel[];
    abgelehntePersonen: readonly number[];
    /** What of its allowance counts for the tax, in cents. */
    erwarteteEntschaedigung?: number;
  },
): Bedarf {
  const regel = umfeld.themenregeln.find(({ thema }) => thema === einsatz.thema);
  return {
    beginn: einsatz.beginn_at,
    ende: einsatz.ende_at,
    sprache: einsatz.sprache,
    ersatzsprachen: einsatz.ersatzsprachen,
    richtung: einsatz.richtung,
    mindestniveau: einsatz.mindestniveau,
    modus: einsatz.modus,
    punkt:
      einsatz.modus === 'vor-ort' && einsatz.lat !== null && einsatz.lon !== null
        ? { lat: einsatz.lat, lon: einsatz.lon }
        : null,
    thema: einsatz.thema || null,
    nachweise: regel?.nachweise ?? [],
    geschlecht: einsatz.geschlecht
      ? { wert: einsatz.geschlecht, istMuss: einsatz.geschlecht_ist_pflicht }
      : null,
    rollen: ROLLEN_FUER[einsatz.poolrolle],
    stelleId: einsatz.stelle_id,
    abgelehntePersonen: umfeld.abgelehntePersonen,
    wunschpersonId: einsatz.wunsch_sprachmittler_id,
    erwarteteEntschaedigung: umfeld.erwarteteEntschaedigung ?? 0,
  };
}
