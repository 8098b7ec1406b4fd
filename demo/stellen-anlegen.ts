import type { Wer } from '../src/begriffe/wer.ts';
import { toInstant } from '../src/begriffe/zeit.ts';
import { saveOrte } from '../src/modules/sprachmittlung/stellen/ort.action.ts';
import {
  addAnsprechperson,
  addEinsatzort,
  createStelle,
} from '../src/modules/sprachmittlung/stellen/stelle.action.ts';
import { emailOf, festnetzOf } from './angaben.ts';
import { type Bau, must } from './bau.ts';
import type { Kostentraegerverzeichnis } from './entschaedigung.ts';
import { findOrt, ORTE } from './orte.ts';
import { type DemoStelle, STELLEN } from './stellen.ts';

/** A requester as it stands in the database. */
export interface AngelegteStelle {
  id: number;
  /** Ids of its further places, in the order of the list. */
  orte: readonly number[];
  kontakt: { name: string; telefon: string; email: string };
  /** The third party whose question it answers with yes; null for no. */
  kostentraegerId: number | null;
}

export type Stellenverzeichnis = ReadonlyMap<string, AngelegteStelle>;

/** The office took its requesters down before the first interpreter came. */
const ANFANG = toInstant('2016-02-01', '09:00');

export async function enterOrte(bau: Bau, wer: Wer): Promise<void> {
  const orte = ORTE.map(({ name, plz, lat, lon }) => ({ name, plz, lat, lon }));
  await must(saveOrte(bau.as(wer, ANFANG), orte), 'Orte');
}

export async function enterStellen(
  bau: Bau,
  wer: Wer,
  kostentraeger: Kostentraegerverzeichnis,
): Promise<Stellenverzeichnis> {
  const verzeichnis = new Map<string, AngelegteStelle>();
  const kontext = bau.as(wer, ANFANG);
  await bau.each([...STELLEN.entries()], async ([nr, stelle]) => {
    const id = await must(createStelle(kontext, recordOf(stelle, nr, kostentraeger)), stelle.name);
    const personen = stelle.kontakte.map(([name, funktion], at) => ({
      name,
      funktion,
      telefon: festnetzOf(100 + nr * 10 + at),
      email: emailOf(...name.replace(/^Dr\. /, '').split(' '), stelle.key),
    }));
    for (const person of personen) await must(addAnsprechperson(kontext, id, person), stelle.name);
    const orte: number[] = [];
    for (const [bezeichnung, name, strasse, hinweis] of stelle.orte ?? []) {
      const ort = { bezeichnung, strasse, plz: findOrt(name).plz, ort: name, hinweis };
      orte.push(await must(addEinsatzort(kontext, id, ort), stelle.name));
    }
    // Who has just arrived lives there.
    const kostentraegerId = stelle.key === 'unterkunft' ? kostentraeger.aufnahme : null;
    verzeichnis.set(stelle.key, { id, orte, kontakt: personen[0]!, kostentraegerId });
  });
  return verzeichnis;
}

function recordOf(stelle: DemoStelle, nr: number, { land }: Kostentraegerverzeichnis) {
  const { plz } = findOrt(stelle.ort);
  return {
    name: stelle.name,
    art: stelle.art,
    strasse: stelle.strasse,
    plz,
    ort: stelle.ort,
    telefon: festnetzOf(nr),
    email: emailOf('info', stelle.key),
    ist_eigene_verwaltung: stelle.istEigene ?? false,
    zahler: stelle.zahler ?? 'landkreis',
    kostentraeger_id: stelle.zahler === 'dritte' ? land : null,
    zahler_hinweis: '',
    konditionen: stelle.konditionen ?? '',
    notiz: '',
  } as const;
}

export function stelleOf(verzeichnis: Stellenverzeichnis, key: string): AngelegteStelle {
  const stelle = verzeichnis.get(key);
  if (!stelle) throw new Error(`no such requester: ${key}`);
  return stelle;
}
