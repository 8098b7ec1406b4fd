import { addDays, type Datum, type Uhrzeit, type Wochentag } from '../src/begriffe/zeit.ts';
import type {
  Geschlecht,
  Mobilitaet,
  Poolrolle,
  Punkt,
  SprachmittlerStatus,
} from '../src/modules/sprachmittlung/bedarf.rules.ts';
import type { Kenntnis } from '../src/modules/sprachmittlung/register/sprachmittler.action.ts';
import { emailOf, ibanOf, mobilOf } from './angaben.ts';
import type { Herkunft } from './herkunft.ts';
import { type DemoOrt, ORTE, STRASSEN } from './orte.ts';
import type { Zufall } from './zufall.ts';

export interface Statuswechsel {
  status: SprachmittlerStatus;
  abAm: Datum;
  grund: string;
}

/** People whom the demo shows by name: two sign in, one has the fixed hours in a practice. */
export const BEKANNTE = {
  hanan: {
    vorname: 'Hanan',
    nachname: 'Darwisch',
    geschlecht: 'weiblich',
    sprache: 'ar',
    wohnort: 'Seefehn',
  },
  oksana: {
    vorname: 'Oksana',
    nachname: 'Kovalenko',
    geschlecht: 'weiblich',
    sprache: 'uk',
    wohnort: 'Ostergroden',
  },
  bassel: {
    vorname: 'Bassel',
    nachname: 'Qadri',
    geschlecht: 'maennlich',
    sprache: 'ar',
    wohnort: 'Wiekenburg',
  },
} as const satisfies Record<
  string,
  Pick<PoolPerson, 'vorname' | 'nachname' | 'geschlecht'> & { sprache: string; wohnort: string }
>;
export type Bekannt = keyof typeof BEKANNTE;

/** One person of the pool as the generator thinks of her. */
export interface PoolPerson {
  nr: number;
  bekannt: Bekannt | null;
  vorname: string;
  nachname: string;
  geschlecht: Geschlecht;
  geburtsdatum: Datum;
  ort: DemoOrt;
  strasse: string;
  punkt: Punkt;
  email: string;
  mobil: string;
  iban: string | null;
  mobilitaet: Mobilitaet;
  umkreisKm: number | null;
  rollen: Poolrolle[];
  sprachen: Kenntnis[];
  verfuegbarkeit: { wochentag: Wochentag; von: Uhrzeit; bis: Uhrzeit }[];
  themen: string[];
  abgelehnteThemen: string[];
  /** Null while she is only interested. */
  eintrittAm: Datum | null;
  /** First day outside the pool. */
  austrittAm: Datum | null;
  wechsel: Statuswechsel[];
  /** Certificates of good conduct, the first one first; each holds for five years. */
  fuehrungszeugnisse: { am: Datum; bis: Datum }[];
  istVerpflichtet: boolean;
  schulungen: string[];
  /** How often she is asked, compared with others; 0 never in 2023. */
  gewicht: number;
}

/** Makes people, no two with the same name. */
export class Menschen {
  readonly #zufall: Zufall;
  readonly #names = new Set(Object.values(BEKANNTE).map(({ vorname, nachname }) => `${vorname} ${nachname}`));
  readonly #decks = new Map<readonly string[], string[]>();
  #nr = 0;

  constructor(zufall: Zufall) {
    this.#zufall = zufall;
  }

  create(herkunft: Herkunft): PoolPerson {
    const zufall = this.#zufall;
    const nr = this.#nr++;
    const { vorname, nachname, geschlecht } = this.#name(herkunft);
    const ort = zufall.weighted(ORTE, ({ gewicht }) => gewicht);
    const mobilitaet = zufall.weighted(MOBILITAET, ([, gewicht]) => gewicht)[0];
    return {
      nr,
      bekannt: null,
      vorname,
      nachname,
      geschlecht,
      geburtsdatum: addDays('1958-01-01', zufall.int(0, 15_700)),
      ort,
      strasse: `${zufall.pick(STRASSEN)} ${zufall.int(1, 88)}`,
      punkt: { lat: round(ort.lat + scatter(zufall, 0.014)), lon: round(ort.lon + scatter(zufall, 0.022)) },
      email: zufall.chance(91) ? emailOf(vorname, nachname) : '',
      mobil: mobilOf(nr),
      iban: zufall.chance(94) ? ibanOf(4100 + nr * 37) : null,
      mobilitaet,
      umkreisKm: UMKREIS[mobilitaet],
      rollen: zufall.weighted(ROLLEN, ([, gewicht]) => gewicht)[0],
      sprachen: buildSprachen(zufall, herkunft),
      verfuegbarkeit: zufall.chance(60) ? buildWoche(zufall) : [],
      themen: zufall.chance(30) ? [zufall.pick(['schule', 'kita', 'krankenhaus', 'behoerde', 'frauen'])] : [],
      abgelehnteThemen: zufall.chance(10)
        ? [zufall.pick(['psychosozial', 'krankenhaus', 'jugendhilfe'])]
        : [],
      eintrittAm: null,
      austrittAm: null,
      wechsel: [],
      fuehrungszeugnisse: [],
      istVerpflichtet: zufall.chance(72),
      schulungen: [
        ...(zufall.chance(75) ? ['Grundlagen'] : []),
        ...(zufall.chance(22) ? ['Psychosozial'] : []),
      ],
      gewicht: 0,
    };
  }

  /** Like cards: no name comes again before all of its list have come. */
  #deal(names: readonly string[]): string {
    let deck = this.#decks.get(names);
    if (!deck?.length) {
      deck = this.#zufall.shuffle(names);
      this.#decks.set(names, deck);
    }
    return deck.pop()!;
  }

  #name(herkunft: Herkunft): Pick<PoolPerson, 'vorname' | 'nachname' | 'geschlecht'> {
    const zufall = this.#zufall;
    for (let attempt = 0; ; attempt++) {
      const isFrau = zufall.chance(64);
      const vorname = this.#deal(isFrau ? herkunft.frauen : herkunft.maenner);
      const [mann, frau] = this.#deal(herkunft.nachnamen).split('|');
      const nachname = (isFrau ? frau : undefined) ?? mann!;
      const name = `${vorname} ${nachname}`;
      if (this.#names.has(name) && attempt < 200) continue;
      this.#names.add(name);
      return { vorname, nachname, geschlecht: isFrau ? 'weiblich' : 'maennlich' };
    }
  }
}

const MOBILITAET: readonly (readonly [Mobilitaet, number])[] = [
  ['auto', 62],
  ['oepnv', 22],
  ['fahrrad', 12],
  ['zu-fuss', 4],
];
const UMKREIS: Record<Mobilitaet, number | null> = { auto: null, oepnv: 40, fahrrad: 15, 'zu-fuss': 6 };

const ROLLEN: readonly (readonly [Poolrolle[], number])[] = [
  [['sprachmittler'], 84],
  [['sprachmittler', 'kulturmittler'], 11],
  [['sprachenpool'], 5],
];

function buildSprachen(zufall: Zufall, herkunft: Herkunft): Kenntnis[] {
  const dialekt = herkunft.dialekte ? zufall.pick(herkunft.dialekte) : '';
  return [
    { sprache: herkunft.sprache, dialekt, niveau: 'C2', ist_muttersprache: true },
    ...herkunft.weitere.flatMap(([sprache, prozent]): Kenntnis[] =>
      zufall.chance(prozent) ? [{ sprache, niveau: zufall.pick(['B2', 'C1', 'C1', 'C2']) }] : [],
    ),
  ];
}

const WOCHEN: readonly (readonly [Uhrzeit, Uhrzeit])[] = [
  ['08:00', '13:00'],
  ['08:00', '16:00'],
  ['09:00', '18:00'],
  ['12:00', '18:00'],
];

function buildWoche(zufall: Zufall): PoolPerson['verfuegbarkeit'] {
  const [von, bis] = zufall.pick(WOCHEN);
  const tage = zufall.shuffle([1, 2, 3, 4, 5] as Wochentag[]).slice(0, zufall.int(3, 5));
  return tage.sort().map((wochentag) => ({ wochentag, von, bis }));
}

const scatter = (zufall: Zufall, width: number) => (zufall.next() - 0.5) * 2 * width;
const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
