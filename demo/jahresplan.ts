import { isArbeitstag } from '../src/begriffe/feiertage.ts';
import {
  addDays,
  addMinutes,
  type Datum,
  minutesOf,
  monthOf,
  STUNDE_MS,
  toInstant,
  type Uhrzeit,
  weekdayOf,
} from '../src/begriffe/zeit.ts';
import type {
  Absagegrund,
  Ausfallgrund,
  Nichtvermittlungsgrund,
  Veranlasser,
} from '../src/modules/sprachmittlung/absage.rules.ts';
import { computeBestaetigungsfrist } from '../src/modules/sprachmittlung/abschluss.rules.ts';
import type { Modus, Punkt } from '../src/modules/sprachmittlung/bedarf.rules.ts';
import { geschaetzteWege } from '../src/modules/sprachmittlung/vermittlung/strecken.ts';
import type { PoolPerson } from './menschen.ts';
import { findOrt } from './orte.ts';
import type { Jahresmenge, PlanAbschluss, PlanEinsatz, Zusage } from './plan.ts';
import { isVerfuegbarAm, JAHR } from './pool.ts';
import { type DemoStelle, STELLEN } from './stellen.ts';
import type { Zufall } from './zufall.ts';

/** The search with its ranking is acted out for so many of one hundred; ranking everything would take minutes. */
const GESUCHT_PROZENT = 8;
/** Holidays make the summer and the turn of the year quiet. */
const MONATE = [72, 86, 95, 82, 90, 86, 55, 77, 100, 90, 100, 55];

/** Plans the appointments of one year, on its working days. */
export class Jahresplaner {
  readonly #zufall: Zufall;
  readonly #personen: readonly PoolPerson[];
  readonly #tage: readonly Datum[];
  /** Nobody interprets twice a day: so no way between two places can be too long. */
  readonly #belegt = new Set<string>();
  /** For which part of the year somebody was there, by number. */
  readonly #anteile: ReadonlyMap<number, number>;
  readonly #klienten = new Map<string, { klient: string; termine: number }>();
  #klientNr = 0;

  constructor(zufall: Zufall, pool: readonly PoolPerson[], tage: readonly Datum[]) {
    this.#zufall = zufall;
    this.#tage = tage;
    this.#personen = pool.filter(
      (person) => person.gewicht > 0 && this.#tage.some((tag) => isVerfuegbarAm(person, tag)),
    );
    this.#anteile = new Map(
      this.#personen.map((person) => [
        person.nr,
        this.#tage.filter((tag) => isVerfuegbarAm(person, tag)).length / this.#tage.length,
      ]),
    );
  }

  plan(menge: Jahresmenge): PlanEinsatz[] {
    const plan: PlanEinsatz[] = [];
    // In the published year everybody who counts as active has interpreted at least once.
    const sichere = this.#tage[0]?.startsWith(String(JAHR)) ? this.#personen : [];
    const times = (anzahl: number, make: (at: number) => PlanEinsatz) => {
      for (let at = 0; at < anzahl; at++) plan.push(make(at));
    };
    times(menge.durchgefuehrt, (at) => this.#hold(sichere[at] ?? this.#someone()));
    times(menge.ausgefallen, () => this.#miss(this.#someone()));
    times(menge.abgesagt, () => this.#cancel(this.#someone()));
    times(menge.nichtVermittelt, () => this.#fail());
    return plan;
  }

  /** The heavier and the longer in the pool, the more often, as long as there are days left. */
  #someone(): PoolPerson {
    for (;;) {
      const person = this.#zufall.weighted(
        this.#personen,
        ({ gewicht, nr }) => gewicht * this.#anteile.get(nr)!,
      );
      if (this.#tage.some((tag) => this.#isFree(person, tag))) return person;
    }
  }

  #isFree(person: PoolPerson, tag: Datum): boolean {
    if (!isVerfuegbarAm(person, tag) || this.#belegt.has(`${person.nr} ${tag}`)) return false;
    return person.verfuegbarkeit.length === 0 || windowOn(person, tag) !== undefined;
  }

  #hold(person: PoolPerson): PlanEinsatz {
    const zufall = this.#zufall;
    const einsatz = this.#ask(person);
    const ende = toInstant(einsatz.datum, einsatz.bis);
    const geplant = minutesOf(einsatz.bis) - minutesOf(einsatz.von);
    const dauer =
      geplant + zufall.weighted([-15, 0, 15, 30], (abweichung) => ({ 0: 4, 15: 4 })[abweichung] ?? 2);
    const gemeldetAt = addMinutes(
      ende,
      zufall.chance(60) ? zufall.int(40, 300) : zufall.int(1, 3) * 1440 - 60,
    );
    const durch = zufall.weighted(ABSCHLUESSE, ([, gewicht]) => gewicht)[0];
    const frist = computeBestaetigungsfrist(gemeldetAt);
    const bestaetigtAt =
      durch === 'automatisch' ? addMinutes(frist, 15) : addMinutes(gemeldetAt, zufall.int(60, 4 * 1440));
    return {
      ...einsatz,
      ende: {
        art: 'durchgefuehrt',
        zusage: this.#promise(person, einsatz),
        meldung: {
          von: einsatz.von,
          bis: clock(minutesOf(einsatz.von) + dauer),
          zehntelkilometer: this.#drive(person, einsatz),
          at: gemeldetAt,
        },
        abschluss: { durch, at: bestaetigtAt },
      },
    };
  }

  #miss(person: PoolPerson): PlanEinsatz {
    const einsatz = this.#ask(person);
    const [ausfall] = this.#zufall.weighted(AUSFAELLE, ([, gewicht]) => gewicht);
    // Those who are shown by name are reliable.
    const grund = person.bekannt ? 'klient-nicht-erschienen' : ausfall;
    const at = addMinutes(toInstant(einsatz.datum, einsatz.von), this.#zufall.int(25, 90));
    return { ...einsatz, ende: { art: 'ausgefallen', zusage: this.#promise(person, einsatz), grund, at } };
  }

  #cancel(person: PoolPerson): PlanEinsatz {
    const zufall = this.#zufall;
    const einsatz = this.#ask(person);
    const zusage = zufall.chance(70) ? this.#promise(person, einsatz) : null;
    const [grund, durch] = zufall.pick(ABSAGEN);
    const frueh = Math.max(zusage?.at.getTime() ?? 0, einsatz.angefragtAt.getTime());
    const beginn = toInstant(einsatz.datum, einsatz.von).getTime();
    const at = new Date(frueh + (beginn - frueh) * (0.3 + 0.65 * zufall.next()));
    return { ...einsatz, ende: { art: 'abgesagt', zusage, grund, durch, at } };
  }

  /** Nobody was found: rare languages above all, and some that nobody in the pool speaks. */
  #fail(): PlanEinsatz {
    const zufall = this.#zufall;
    const [grund] = zufall.weighted(FEHLSCHLAEGE, ([, gewicht]) => gewicht);
    const sprache = zufall.pick(grund === 'sprache-nicht-im-pool' ? FEHLENDE_SPRACHEN : KNAPPE_SPRACHEN);
    const datum = this.#day(() => true);
    const stelle = zufall.weighted(STELLEN, ({ gewicht }) => gewicht);
    const von = clock(zufall.int(16, 30) * 30);
    const einsatz = this.#request({ stelle, sprache, datum, von });
    const beginn = toInstant(datum, von).getTime();
    const vorher = beginn - einsatz.angefragtAt.getTime();
    return {
      ...einsatz,
      ende: {
        art: 'nicht-vermittelt',
        grund,
        ersatz: zufall.chance(40) ? zufall.pick(['telefondolmetschen', 'agentur'] as const) : null,
        at: new Date(beginn - Math.min(24 * STUNDE_MS, vorher / 2)),
      },
    };
  }

  /** A request that this person can take. */
  #ask(person: PoolPerson): Omit<PlanEinsatz, 'ende'> {
    const zufall = this.#zufall;
    const datum = this.#day((tag) => this.#isFree(person, tag));
    this.#belegt.add(`${person.nr} ${datum}`);
    const fenster = windowOn(person, datum) ?? { von: '08:00', bis: '17:00' };
    const stelle = zufall.weighted(STELLEN, (kandidat) => attraction(person, kandidat));
    const spaetestens = Math.max(minutesOf(fenster.von), minutesOf(fenster.bis) - 150);
    const von = clock(quarter(zufall.int(minutesOf(fenster.von), spaetestens)));
    const [erste, ...weitere] = person.sprachen;
    const sprache = weitere.length > 0 && zufall.chance(22) ? zufall.pick(weitere).sprache : erste!.sprache;
    return this.#request({ stelle, sprache, datum, von });
  }

  #request(wunsch: Pick<PlanEinsatz, 'stelle' | 'sprache' | 'datum' | 'von'>): Omit<PlanEinsatz, 'ende'> {
    const zufall = this.#zufall;
    const { stelle, datum, von } = wunsch;
    const anlass = zufall.weighted(stelle.anlaesse, ({ gewicht }) => gewicht);
    const minuten =
      anlass.minuten + zufall.weighted([-15, 0, 30, 60], (mehr) => ({ 0: 6, 30: 4, 60: 2 })[mehr] ?? 1);
    const orte = stelle.orte?.length ?? 0;
    const tageVorher = zufall.chance(12) ? zufall.int(0, 2) : zufall.int(3, 24);
    const um = tageVorher === 0 ? Math.max(420, minutesOf(von) - 150) : zufall.int(480, 960);
    return {
      ...wunsch,
      anlass,
      ortNr: orte > 0 && zufall.chance(35) ? zufall.int(0, orte - 1) : null,
      modus: zufall.weighted(MODI, ([, gewicht]) => gewicht)[0],
      bis: clock(minutesOf(von) + minuten),
      klient: this.#klient(wunsch),
      angefragtAt: toInstant(tageVorher === 0 ? datum : workday(addDays(datum, -tageVorher)), clock(um)),
    };
  }

  /** Some come again, with the same requester and language; never so often that a limit of lay interpreting is reached. */
  #klient({ stelle, sprache, datum }: Pick<PlanEinsatz, 'stelle' | 'sprache' | 'datum'>): string {
    const key = `${stelle.key} ${sprache}`;
    const frueher = this.#klienten.get(key);
    if (frueher && frueher.termine < 4 && this.#zufall.chance(25)) {
      frueher.termine++;
      return frueher.klient;
    }
    const klient = `K-${datum.slice(2, 4)}-${String(++this.#klientNr).padStart(4, '0')}`;
    this.#klienten.set(key, { klient, termine: 1 });
    return klient;
  }

  #promise(person: PoolPerson, einsatz: Omit<PlanEinsatz, 'ende'>): Zusage {
    const beginn = toInstant(einsatz.datum, einsatz.von).getTime();
    const gefragt = einsatz.angefragtAt.getTime();
    // Between the request and half the time that is left, at the latest two days later.
    const bis = Math.min(gefragt + 48 * STUNDE_MS, gefragt + (beginn - gefragt) / 2);
    const at = new Date(gefragt + (bis - gefragt) * (0.1 + 0.9 * this.#zufall.next()));
    return { person, istGesucht: this.#zufall.chance(GESUCHT_PROZENT), at };
  }

  #drive(person: PoolPerson, einsatz: Omit<PlanEinsatz, 'ende'>): number {
    if (einsatz.modus !== 'vor-ort' || person.mobilitaet === 'fahrrad' || person.mobilitaet === 'zu-fuss')
      return 0;
    const hin = geschaetzteWege.kilometer(person.punkt, placeOf(einsatz.stelle, einsatz.ortNr));
    return Math.max(1, Math.round(hin * 2 * (0.97 + 0.12 * this.#zufall.next()))) * 10;
  }

  /** A working day that will do, busy months more often; what is asked for must exist. */
  #day(isFree: (tag: Datum) => boolean): Datum {
    for (let attempt = 0; attempt < 60; attempt++) {
      const datum = this.#zufall.pick(this.#tage);
      // The busiest month keeps all its days, the others lose some.
      if (this.#zufall.chance(MONATE[monthOf(datum) - 1]!) && isFree(datum)) return datum;
    }
    return this.#zufall.pick(this.#tage.filter(isFree));
  }
}

/** Where an appointment takes place. */
export function placeOf(stelle: DemoStelle, ortNr: number | null): Punkt {
  const name = ortNr === null ? stelle.ort : stelle.orte?.[ortNr]?.[1];
  const { lat, lon } = findOrt(name ?? stelle.ort);
  return { lat, lon };
}

/** How well a person and a requester go together: near, with the papers and the wish for its topics. */
function attraction(person: PoolPerson, stelle: DemoStelle): number {
  const themen = stelle.anlaesse.map(({ thema }) => thema);
  if (themen.some((thema) => person.abgelehnteThemen.includes(thema))) return 0;
  if (themen.includes('psychosozial') && !person.schulungen.includes('Psychosozial')) return 0;
  if (themen.includes('frauen') && person.geschlecht !== 'weiblich') return 0;
  const kilometer = geschaetzteWege.kilometer(person.punkt, placeOf(stelle, null));
  if (person.umkreisKm !== null && kilometer > person.umkreisKm) return stelle.gewicht / 1000;
  return stelle.gewicht * Math.exp(-kilometer / 20);
}

function windowOn(person: PoolPerson, tag: Datum): { von: Uhrzeit; bis: Uhrzeit } | undefined {
  const wochentag = weekdayOf(tag);
  return person.verfuegbarkeit.find((fenster) => fenster.wochentag === wochentag);
}

/** This day, or the working day before it. */
export function workday(tag: Datum): Datum {
  let arbeitstag = tag;
  while (!isArbeitstag(arbeitstag)) arbeitstag = addDays(arbeitstag, -1);
  return arbeitstag;
}

const quarter = (minuten: number) => Math.round(minuten / 15) * 15;

/** Minutes since midnight as a time of day. */
export function clock(minuten: number): Uhrzeit {
  return `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;
}

const MODI: readonly (readonly [Modus, number])[] = [
  ['vor-ort', 91],
  ['telefon', 5],
  ['video', 4],
];
const ABSCHLUESSE: readonly (readonly [PlanAbschluss['durch'], number])[] = [
  ['stelle', 66],
  ['automatisch', 28],
  ['buero', 5],
  ['klaerung', 1],
];
const AUSFAELLE: readonly (readonly [Ausfallgrund, number])[] = [
  ['klient-nicht-erschienen', 7],
  ['stelle-nicht-bereit', 1],
  ['sprachmittler-nicht-erschienen', 2],
];
const ABSAGEN: readonly (readonly [Absagegrund, Veranlasser])[] = [
  ['termin-verschoben', 'stelle'],
  ['klient-verhindert', 'klient'],
  ['klient-verhindert', 'klient'],
  ['stelle-verhindert', 'stelle'],
  ['kein-bedarf-mehr', 'stelle'],
  ['sprache-nicht-noetig', 'stelle'],
  ['andere-loesung', 'stelle'],
  ['witterung', 'hoehere-gewalt'],
];
const FEHLSCHLAEGE: readonly (readonly [Nichtvermittlungsgrund, number])[] = [
  ['niemand-verfuegbar', 8],
  ['alle-abgelehnt', 5],
  ['keine-antwort', 3],
  ['zu-kurzfristig', 4],
  ['sprache-nicht-im-pool', 5],
  ['alternative-genutzt', 1],
];
/** Asked for in many counties, spoken by nobody in this pool. */
const FEHLENDE_SPRACHEN = ['bn', 'ln', 'ta', 'mnk', 'om', 'el'];
const KNAPPE_SPRACHEN = ['ti', 'so', 'am', 'vi', 'hy', 'ka', 'ckb', 'ps', 'ur', 'ar', 'uk', 'kmr'];
