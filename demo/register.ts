import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, toInstant } from '../src/begriffe/zeit.ts';
import {
  addAbwesenheit,
  addNotiz,
  addSchulung,
  addSperrpaar,
  setSteuererklaerung,
} from '../src/modules/sprachmittlung/register/eintraege.action.ts';
import {
  changeSprachmittler,
  changeSprachmittlerStatus,
  createSprachmittler,
} from '../src/modules/sprachmittlung/register/sprachmittler.action.ts';
import { ibanOf } from './angaben.ts';
import { type Bau, must } from './bau.ts';
import type { PoolPerson } from './menschen.ts';
import { JAHR } from './pool.ts';
import { type Stellenverzeichnis, stelleOf } from './stellen-anlegen.ts';

/** Ids in the register by the generator's number. */
export type Register = ReadonlyMap<number, number>;

const um = (tag: Datum, uhrzeit = '10:00') => toInstant(tag, uhrzeit);

/** Everybody joins on their day, with papers and trainings; declarations to the tax office follow each year. */
export async function enterPool(
  bau: Bau,
  wer: Wer,
  pool: readonly PoolPerson[],
  heute: Datum,
): Promise<Register> {
  const register = new Map<number, number>();
  const inOrder = pool.toSorted((a, b) => ((a.eintrittAm ?? heute) < (b.eintrittAm ?? heute) ? -1 : 1));
  await bau.each(inOrder, async (person) => {
    const tag = person.eintrittAm ?? addDays(heute, -5 - (person.nr % 20));
    const id = await must(createSprachmittler(bau.as(wer, um(tag)), recordOf(person)), nameOf(person));
    register.set(person.nr, id);
    if (person.eintrittAm === null) return;
    for (const bezeichnung of person.schulungen) {
      const am = addDays(tag, bezeichnung === 'Grundlagen' ? 21 : 90);
      if (am >= heute) continue;
      const schulung = { bezeichnung, am, gueltig_bis: null };
      await must(addSchulung(bau.as(wer, um(am)), id, schulung), nameOf(person));
    }
    for (const [at, { am, bis }] of person.fuehrungszeugnisse.entries()) {
      if (at === 0) continue;
      const erneuert = { fuehrungszeugnis_am: am, fuehrungszeugnis_bis: bis };
      await must(changeSprachmittler(bau.as(wer, um(am)), id, at, erneuert), nameOf(person));
    }
    if (person.gewicht > 0) await declare(bau, wer, person, id, heute);
  });
  return register;
}

/** Most hand in the yearly declaration; nearly all of them for § 3 Nr. 26a EStG. */
async function declare(bau: Bau, wer: Wer, person: PoolPerson, id: number, heute: Datum): Promise<void> {
  const erstes = Math.max(JAHR, Number(person.eintrittAm!.slice(0, 4)));
  const letztes = Number((person.austrittAm ?? heute).slice(0, 4));
  for (let jahr = erstes; jahr <= letztes; jahr++) {
    if ((person.nr * 7 + jahr) % 8 === 0) continue;
    const am = addDays(`${jahr}-01-10`, person.nr % 40);
    const abgegeben = am > person.eintrittAm! ? am : addDays(person.eintrittAm!, 2);
    if (abgegeben >= heute) continue;
    const erklaerung = {
      jahr,
      abgegeben_am: abgegeben,
      andere_cent: person.nr % 9 === 0 ? 30_000 + (person.nr % 4) * 12_000 : 0,
      freibetrag: person.nr % 17 === 0 ? ('26' as const) : ('26a' as const),
      hinweis: person.nr % 9 === 0 ? 'Übungsleitung im Sportverein' : '',
    };
    await must(setSteuererklaerung(bau.as(wer, um(abgegeben)), id, erklaerung), nameOf(person));
  }
}

/** Employees interpret in their working time; who is asked often has told the account by the first payment. */
function kontoOf({ rollen, iban, gewicht, nr }: PoolPerson): string | null {
  if (rollen.includes('sprachenpool')) return null;
  return iban ?? (gewicht > 0 ? ibanOf(4100 + nr * 37) : null);
}

function recordOf(person: PoolPerson) {
  const zeugnis = person.fuehrungszeugnisse[0];
  const istMitarbeitend = person.rollen.includes('sprachenpool');
  const verpflichtet = person.eintrittAm === null ? null : person.eintrittAm;
  const iban = kontoOf(person);
  return {
    vorname: person.vorname,
    nachname: person.nachname,
    geschlecht: person.geschlecht,
    geburtsdatum: person.geburtsdatum,
    strasse: person.strasse,
    plz: person.ort.plz,
    ort: person.ort.name,
    ...person.punkt,
    mobil: person.mobil,
    email: person.email,
    mobilitaet: person.mobilitaet,
    umkreis_km: person.umkreisKm,
    rollen: person.rollen,
    fachdienst: istMitarbeitend ? 'Bürgerservice' : '',
    einwilligung_am: istMitarbeitend ? verpflichtet : null,
    status: person.eintrittAm === null ? ('interessiert' as const) : ('aktiv' as const),
    eingetreten_am: person.eintrittAm,
    ausgetreten_am: null,
    verschwiegenheit_am: verpflichtet,
    verpflichtung_am: person.istVerpflichtet ? verpflichtet : null,
    fuehrungszeugnis_am: zeugnis?.am ?? null,
    fuehrungszeugnis_bis: zeugnis?.bis ?? null,
    iban,
    kontoinhaber: iban ? nameOf(person) : '',
    themen: person.themen,
    abgelehnte_themen: person.abgelehnteThemen,
    import_id: null,
    sprachen: person.sprachen,
    verfuegbarkeit: person.verfuegbarkeit,
  };
}

export const nameOf = (person: PoolPerson) => `${person.vorname} ${person.nachname}`;

/** Who left, who pauses, who is away, what the office noted. */
export async function changePool(
  bau: Bau,
  wer: Wer,
  pool: readonly PoolPerson[],
  register: Register,
  heute: Datum,
): Promise<void> {
  await bau.each(
    pool.filter(({ wechsel }) => wechsel.length > 0),
    async (person) => {
      for (const { status, abAm, grund } of person.wechsel) {
        const wechsel = { status, ab_am: abAm, grund };
        await must(
          changeSprachmittlerStatus(bau.as(wer, um(abAm)), register.get(person.nr)!, wechsel),
          nameOf(person),
        );
      }
    },
  );
  const treue = pool.filter(
    ({ eintrittAm, wechsel, bekannt }) => eintrittAm !== null && wechsel.length === 0 && bekannt === null,
  );
  const gestern = um(addDays(heute, -1));
  for (const [at, [von, tage, grund]] of ABWESENHEITEN.entries()) {
    const person = treue[(at * 13 + 5) % treue.length]!;
    const abwesenheit = { von_am: addDays(heute, von), bis_am: addDays(heute, von + tage), grund };
    await must(addAbwesenheit(bau.as(wer, gestern), register.get(person.nr)!, abwesenheit), nameOf(person));
  }
  for (const [at, text] of NOTIZEN.entries()) {
    const person = treue[(at * 17 + 2) % treue.length]!;
    const wann = um(addDays(heute, -40 + at * 9), '11:20');
    await must(addNotiz(bau.as(wer, wann), register.get(person.nr)!, text), nameOf(person));
  }
}

/** A few who shall not meet. */
export async function separate(
  bau: Bau,
  wer: Wer,
  pool: readonly PoolPerson[],
  register: Register,
  stellen: Stellenverzeichnis,
): Promise<void> {
  const arabisch = pool.filter(
    ({ bekannt, sprachen: [erste] }) => bekannt === null && erste!.sprache === 'ar',
  );
  for (const [at, [stelle, seite, grund]] of SPERRPAARE.entries()) {
    const id = register.get(arabisch[at]!.nr)!;
    const paar = { stelle: stelleOf(stellen, stelle).id, seite, grund };
    await must(addSperrpaar(bau.as(wer, um('2024-03-05')), id, paar), 'Sperrpaar');
  }
}

const SPERRPAARE: readonly (readonly [string, 'buero' | 'stelle' | 'sprachmittler', string])[] = [
  ['unterkunft', 'sprachmittler', 'wohnt selbst dort'],
  ['jugendamt', 'buero', 'mit einer Familie verwandt'],
  ['jobcenter', 'stelle', 'mehrmals verspätet'],
];

/** Days from today, length, reason. */
const ABWESENHEITEN: readonly (readonly [number, number, string])[] = [
  [-3, 12, 'Urlaub'],
  [-1, 2, 'krank'],
  [5, 14, 'Familienbesuch'],
  [9, 4, 'Fortbildung'],
  [20, 21, 'Urlaub'],
];

const NOTIZEN: readonly string[] = [
  'Möchte mehr Einsätze in Schulen, freitags am liebsten vormittags.',
  'Hat jetzt ein Auto und fährt auch nach Hammersiel.',
  'Bittet darum, vor Gesprächen im Klinikum kurz angerufen zu werden.',
  'Interesse an der Schulung Psychosozial im Frühjahr.',
];
