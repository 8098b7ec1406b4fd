import {
  addDays,
  addMonths,
  type Datum,
  daysBetween,
  type Uhrzeit,
  type Wochentag,
} from '../src/begriffe/zeit.ts';
import type {
  Geschlecht,
  Mobilitaet,
  Poolrolle,
  Punkt,
  SprachmittlerStatus,
} from '../src/modules/sprachmittlung/bedarf.rules.ts';
import type { Kenntnis } from '../src/modules/sprachmittlung/register/sprachmittler.action.ts';
import { emailOf, ibanOf, mobilOf } from './angaben.ts';
import { HERKUNFT, type Herkunft } from './herkunft.ts';
import { type DemoOrt, findOrt, ORTE, STRASSEN } from './orte.ts';
import type { Zufall } from './zufall.ts';

/** The published figures of the demo county's year 2023, and how the pool went on from there. */
export const JAHR = 2023;
export const STICHTAG: Datum = '2023-12-31';
export const NEU_SEIT: Datum = '2023-07-01';
export const NEUE = 35;
export const AKTIVE = 90;

/** Left before the year 2023 was over, without having interpreted in it. */
const FRUEHER_AUSGESCHIEDENE = 6;
/** Interested now; the first talk is still to come. */
const INTERESSIERTE = 5;
/** Joining and leaving in each year after 2023. */
const ZUGANG_IM_JAHR = 12;
const ABGANG_IM_JAHR = 9;

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

/** Everybody who is, was or wants to be in the pool on the day `heute`; the same people whatever the day. */
export function buildPool(zufall: Zufall, heute: Datum): PoolPerson[] {
  const people = new People(zufall);
  const bestand = zufall.shuffle(
    HERKUNFT.flatMap((herkunft) => Array.from({ length: herkunft.anzahl }, () => people.create(herkunft))),
  );
  for (const [at, person] of bestand.entries()) {
    person.eintrittAm =
      at < NEUE
        ? addDays(NEU_SEIT, zufall.int(3, 155))
        : addDays('2023-06-20', -Math.floor(zufall.next() ** 1.6 * 2500));
  }
  for (const key of Object.keys(BEKANNTE) as Bekannt[]) introduce(key, bestand.slice(NEUE));
  chooseAktive(zufall, bestand);

  const frueher = Array.from({ length: FRUEHER_AUSGESCHIEDENE }, () => {
    const person = people.create(zufall.pick(HERKUNFT));
    person.eintrittAm = addDays('2017-03-01', zufall.int(0, 1200));
    leave(person, addDays('2022-11-01', zufall.int(0, 390)), zufall.pick(ABGANGSGRUENDE));
    return person;
  });

  const spaeter: PoolPerson[] = [];
  const gegangen = new Set<PoolPerson>();
  const jetzigesJahr = Number(heute.slice(0, 4));
  for (let jahr = JAHR + 1; jahr <= jetzigesJahr; jahr++) {
    for (let neue = 0; neue < ZUGANG_IM_JAHR; neue++) {
      const person = people.create(zufall.pick(HERKUNFT));
      person.eintrittAm = addDays(`${jahr}-01-15`, zufall.int(0, 330));
      person.gewicht = 3 + zufall.next() * 12;
      spaeter.push(person);
    }
    for (let geht = 0; geht < ABGANG_IM_JAHR; geht++) {
      const person = zufall.pick(bestand);
      if (gegangen.has(person) || person.bekannt) continue;
      gegangen.add(person);
      leave(person, addDays(`${jahr}-01-31`, zufall.int(0, 330)), zufall.pick(ABGANGSGRUENDE));
    }
  }
  const interessierte = Array.from({ length: INTERESSIERTE }, () => people.create(zufall.pick(HERKUNFT)));
  const pool = [...bestand, ...frueher, ...spaeter.filter((person) => person.eintrittAm! <= heute)];
  for (const person of pool) foresee(person, heute);
  pausieren(zufall, pool, heute);
  certify(zufall, pool, heute);
  return [...pool, ...interessierte];
}

/** Gives one of those who have long been there a name of the list, a car and every training. */
function introduce(key: Bekannt, alteingesessene: readonly PoolPerson[]): void {
  const { sprache, wohnort, ...name } = BEKANNTE[key];
  const person = alteingesessene.find(
    ({ bekannt, sprachen: [erste] }) => bekannt === null && erste!.sprache === sprache,
  );
  if (!person) throw new Error(`nobody speaks ${sprache}`);
  const ort = findOrt(wohnort);
  Object.assign(person, name, {
    bekannt: key,
    email: emailOf(name.vorname, name.nachname),
    mobilitaet: 'auto',
    umkreisKm: null,
    ort,
    punkt: { lat: ort.lat, lon: ort.lon },
    rollen: ['sprachmittler'],
    verfuegbarkeit: ([1, 2, 3, 4, 5] as const).map((wochentag) => ({
      wochentag,
      von: '08:00',
      bis: '18:00',
    })),
    abgelehnteThemen: [],
    schulungen: ['Grundlagen', 'Psychosozial'],
    istVerpflichtet: true,
  });
}

const ABGANGSGRUENDE = [
  'Umzug',
  'neue Arbeitsstelle',
  'auf eigenen Wunsch',
  'Studium',
  'keine Rückmeldung mehr',
];

function leave(person: PoolPerson, am: Datum, grund: string): void {
  person.austrittAm = am;
  person.wechsel = [{ status: 'ausgeschieden', abAm: am, grund }];
}

/** What has not happened yet on the day `heute` is not known yet. */
function foresee(person: PoolPerson, heute: Datum): void {
  if (person.austrittAm === null || person.austrittAm <= heute) return;
  person.austrittAm = null;
  person.wechsel = [];
}

/** Some pause now, some did and came back. */
function pausieren(zufall: Zufall, pool: readonly PoolPerson[], heute: Datum): void {
  const treue = zufall.shuffle(
    pool.filter((p) => p.austrittAm === null && p.eintrittAm! < addMonths(heute, -12)),
  );
  const gruende = ['Elternzeit', 'Prüfungen', 'Pflege in der Familie', 'Krankheit'];
  for (const [at, person] of treue.slice(0, 9).entries()) {
    const beginn = addDays(heute, at < 4 ? -zufall.int(20, 90) : -zufall.int(150, 300));
    if (beginn <= STICHTAG) continue;
    person.wechsel = [{ status: 'pausiert', abAm: beginn, grund: zufall.pick(gruende) }];
    if (at >= 4)
      person.wechsel.push({ status: 'aktiv', abAm: addDays(beginn, zufall.int(40, 100)), grund: '' });
  }
}

const ZEUGNIS_JAHRE = 5;
/** Days from today on which some certificates end or ended: the office has to remind their owners. */
const BALD_ABLAUFEND = [-38, -6, 5, 12, 20, 27];

/** Most have a certificate and renew it in time; some are about to forget. */
function certify(zufall: Zufall, pool: readonly PoolPerson[], heute: Datum): void {
  for (const person of pool) {
    if (!zufall.chance(90) && !person.bekannt) continue;
    for (let am = addDays(person.eintrittAm!, -zufall.int(0, 20)); am < heute; ) {
      const bis = addDays(addMonths(am, ZEUGNIS_JAHRE * 12), -1);
      person.fuehrungszeugnisse.push({ am, bis });
      am = addDays(bis, -zufall.int(5, 40));
    }
  }
  const vergessliche = pool.filter(
    ({ austrittAm, bekannt, eintrittAm, fuehrungszeugnisse, gewicht }) =>
      austrittAm === null &&
      bekannt === null &&
      gewicht > 0 &&
      fuehrungszeugnisse.length > 0 &&
      eintrittAm! < addMonths(heute, -64),
  );
  for (const [at, tage] of BALD_ABLAUFEND.entries()) {
    const person = vergessliche[at];
    if (!person) break;
    const bis = addDays(heute, tage);
    person.fuehrungszeugnisse = [{ am: addMonths(bis, -ZEUGNIS_JAHRE * 12), bis }];
  }
}

/** Few do much, many do a little: that is how volunteers are. */
function chooseAktive(zufall: Zufall, bestand: readonly PoolPerson[]): void {
  // Who alone speaks a language must be among them: every language of the pool was asked for.
  const seen = new Set<string>();
  const sichere = bestand.filter(({ sprachen: [erste], bekannt }) => {
    // Bassel's weeks are planned by hand.
    const isNew = !seen.has(erste!.sprache) && bekannt !== 'bassel';
    if (isNew) seen.add(erste!.sprache);
    return isNew || bekannt === 'hanan' || bekannt === 'oksana';
  });
  const rest = bestand.filter((person) => !sichere.includes(person) && person.bekannt !== 'bassel');
  const aktive = [...sichere, ...zufall.shuffle(rest)].slice(0, AKTIVE);
  for (const person of aktive) person.gewicht = 0.15 + 4 * zufall.next() ** 3;
  // Together those of one language are asked as often as the language is.
  for (const { sprache, nachfrage } of HERKUNFT) {
    const gruppe = aktive.filter(({ sprachen: [erste] }) => erste!.sprache === sprache);
    const summe = gruppe.reduce(
      (teil, { gewicht, eintrittAm }) => teil + gewicht * shareOf2023(eintrittAm!),
      0,
    );
    for (const person of gruppe) person.gewicht *= nachfrage / summe;
  }
}

/** The part of the published year in which somebody was there; a few weeks count as a third, or newcomers would do all. */
function shareOf2023(eintrittAm: Datum): number {
  return Math.min(1, Math.max(1 / 3, daysBetween(eintrittAm, STICHTAG) / 365));
}

/** Makes people, no two with the same name. */
class People {
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

/** In the pool on the day, and not on a pause. */
export function isVerfuegbarAm(person: PoolPerson, tag: Datum): boolean {
  if (person.eintrittAm === null || tag <= person.eintrittAm) return false;
  if (person.austrittAm !== null && tag >= person.austrittAm) return false;
  const [pause, ende] = person.wechsel;
  return pause?.status !== 'pausiert' || tag < pause.abAm || (ende !== undefined && tag >= ende.abAm);
}

export const alterAm = (person: PoolPerson, tag: Datum) =>
  Math.floor(daysBetween(person.geburtsdatum, tag) / 365.25);
