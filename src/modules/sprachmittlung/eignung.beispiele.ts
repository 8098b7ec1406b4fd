/** Fictional needs and people for the tests of the matching. */
import { toInstant } from '../../begriffe/zeit.ts';
import {
  type Bedarf,
  type BelegterTermin,
  buildWege,
  type Punkt,
  type Sprachkenntnis,
  type Sprachmittlerprofil,
  type Wege,
} from './bedarf.rules.ts';

export const ROTENBURG: Punkt = { lat: 53.11, lon: 9.41 };
export const ZEVEN: Punkt = { lat: 53.3, lon: 9.28 };
export const BREMERVOERDE: Punkt = { lat: 53.49, lon: 9.14 };

/** Flat-earth distances are good enough to test decisions. */
export const wege: Wege = buildWege((a, b) => 1.3 * Math.hypot((a.lat - b.lat) * 111, (a.lon - b.lon) * 67));

export const TAG = '2023-09-05'; // a Tuesday
export function bedarf(anders: Partial<Bedarf> = {}): Bedarf {
  return {
    beginn: toInstant(TAG, '10:00'),
    ende: toInstant(TAG, '11:30'),
    sprache: 'ar',
    ersatzsprachen: [],
    richtung: 'beide',
    mindestniveau: null,
    modus: 'vor-ort',
    punkt: ZEVEN,
    thema: null,
    nachweise: [],
    geschlecht: null,
    rollen: ['sprachmittler'],
    stelleId: 7,
    abgelehntePersonen: [],
    wunschpersonId: null,
    erwarteteEntschaedigung: 3000,
    ...anders,
  };
}

export function person(id: number, anders: Partial<Sprachmittlerprofil> = {}): Sprachmittlerprofil {
  return {
    id,
    status: 'aktiv',
    eintrittAm: '2020-01-01',
    austrittAm: null,
    rollen: ['sprachmittler'],
    geschlecht: 'weiblich',
    punkt: ZEVEN,
    mobilitaet: 'auto',
    maxKilometer: null,
    sprachen: [{ sprache: 'ar', niveau: 'C1', richtung: 'beide', istMuttersprache: false }],
    verfuegbarkeit: [],
    abwesenheiten: [],
    termine: [],
    nachweise: [],
    abgelehnteStellen: [],
    abgelehnteThemen: [],
    bevorzugteThemen: [],
    hatAbgelehnt: false,
    einsaetzeZuletzt: 0,
    letzterEinsatzAm: null,
    fruehere: { mitKlient: 0, beiStelle: 0 },
    freibetrag: null,
    angebote: { gefragt: 0, beantwortet: 0, ausgefallen: 0 },
    ...anders,
  };
}

export function kenntnis(sprache: string, anders: Partial<Sprachkenntnis> = {}): Sprachkenntnis {
  return { sprache, niveau: 'B2', richtung: 'beide', istMuttersprache: false, ...anders };
}

export function termin(von: string, bis: string, anders: Partial<BelegterTermin> = {}): BelegterTermin {
  return {
    beginn: toInstant(TAG, von),
    ende: toInstant(TAG, bis),
    modus: 'vor-ort',
    punkt: ZEVEN,
    ...anders,
  };
}
