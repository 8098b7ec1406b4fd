import { addDays, addMonths, type Datum, daysBetween } from '../src/begriffe/zeit.ts';
import { emailOf } from './angaben.ts';
import { HERKUNFT } from './herkunft.ts';
import { BEKANNTE, type Bekannt, Menschen, type PoolPerson } from './menschen.ts';
import { findOrt } from './orte.ts';
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

/** Everybody who is, was or wants to be in the pool on the day `heute`; the same people whatever the day. */
export function buildPool(zufall: Zufall, heute: Datum): PoolPerson[] {
  const menschen = new Menschen(zufall);
  const bestand = zufall.shuffle(
    HERKUNFT.flatMap((herkunft) => Array.from({ length: herkunft.anzahl }, () => menschen.create(herkunft))),
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
    const person = menschen.create(zufall.pick(HERKUNFT));
    person.eintrittAm = addDays('2017-03-01', zufall.int(0, 1200));
    leave(person, addDays('2022-11-01', zufall.int(0, 390)), zufall.pick(ABGANGSGRUENDE));
    return person;
  });

  const spaeter: PoolPerson[] = [];
  const gegangen = new Set<PoolPerson>();
  const jetzigesJahr = Number(heute.slice(0, 4));
  for (let jahr = JAHR + 1; jahr <= jetzigesJahr; jahr++) {
    for (let neue = 0; neue < ZUGANG_IM_JAHR; neue++) {
      const person = menschen.create(zufall.pick(HERKUNFT));
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
  const interessierte = Array.from({ length: INTERESSIERTE }, () => menschen.create(zufall.pick(HERKUNFT)));
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

/** In the pool on the day, and not on a pause. */
export function isVerfuegbarAm(person: PoolPerson, tag: Datum): boolean {
  if (person.eintrittAm === null || tag <= person.eintrittAm) return false;
  if (person.austrittAm !== null && tag >= person.austrittAm) return false;
  const [pause, ende] = person.wechsel;
  return pause?.status !== 'pausiert' || tag < pause.abAm || (ende !== undefined && tag >= ende.abAm);
}

export const alterAm = (person: PoolPerson, tag: Datum) =>
  Math.floor(daysBetween(person.geburtsdatum, tag) / 365.25);
