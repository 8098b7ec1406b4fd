import { minutesBetween } from '../../../begriffe/zeit.ts';
import type { Themenregel } from '../anfrage.rules.ts';
import { type Bedarf, ROLLEN_FUER } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';

/** What offices usually pay per started hour; a guess for the tax allowance until the settlement's rules say it exactly. */
const ANSATZ_CENT_JE_STUNDE = 1200;

/** An Einsatz as the matching sees it. */
export function buildBedarf(
  einsatz: Einsatz,
  umfeld: { themenregeln: readonly Themenregel[]; abgelehntePersonen: readonly number[] },
): Bedarf {
  const regel = umfeld.themenregeln.find(({ thema }) => thema === einsatz.thema);
  const stunden = Math.ceil(minutesBetween(einsatz.beginn_at, einsatz.ende_at) / 60);
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
    erwarteteEntschaedigung: stunden * ANSATZ_CENT_JE_STUNDE,
  };
}
