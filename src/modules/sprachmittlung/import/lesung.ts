/** A file as an import reads it, with what would become of it: the preview shows it, the taking over saves it. */
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { woerter } from '../texte/woerter.ts';
import { nameKey } from './duplicates.rules.ts';
import { type Einsatzliste, readEinsaetze } from './einsaetze.reader.ts';
import type { EinsatzFeld } from './einsatz.fields.rules.ts';
import {
  type Einsatzsatz,
  einsatzKey,
  listStellensaetze,
  matchNamen,
  type Namenszuordnung,
  type Stellensatz,
  stelleKey,
  toEinsatzsaetze,
} from './einsatz-uebernahme.rules.ts';
import {
  findZuordnung,
  type Import,
  type ImportArt,
  listAlleStellen,
  listEinsatzmerkmale,
  listRegister,
} from './import.store.ts';
import { importTexte } from './import.texte.ts';
import { type Leseoptionen, rowPairKey } from './liste.rules.ts';
import { mergePersons } from './merge.rules.ts';
import {
  type Ergaenzung,
  findErgaenzung,
  matchRegister,
  type Personensatz,
  type Registerpaar,
  type Satzkenntnis,
  toPersonensatz,
} from './person-uebernahme.rules.ts';
import type { Blattansicht } from './preview.rules.ts';
import { foldTitel } from './sheet.rules.ts';
import type { SprachmittlerFeld } from './sprachmittler.fields.rules.ts';
import { readSprachmittler, type Sprachmittlerliste } from './sprachmittler.reader.ts';
import type { ImportierterSprachmittler } from './sprachmittler.row.rules.ts';

type Registerperson = Awaited<ReturnType<typeof listRegister>>[number];

/** What the office said: pairs of rows (`z …`), pairs with the register (`r …`), names (`n …`). */
export type Entscheidungen = Readonly<Record<string, string>>;

export interface Zeilenpaar {
  schluessel: string;
  eins: { blatt?: string; zeile: number };
  zwei: { blatt?: string; zeile: number };
  zusammen: boolean;
}

export interface Personenlesung {
  art: 'sprachmittler';
  liste: Sprachmittlerliste;
  personen: ImportierterSprachmittler[];
  saetze: Personensatz[];
  /** Alike rows of the list. */
  zeilenpaare: Zeilenpaar[];
  /** Alike people in the register. */
  registerpaare: (Registerpaar & { schluessel: string; zusammen: boolean; person: Registerperson })[];
  /** Positions in `saetze`. */
  neu: number[];
  ergaenzt: { position: number; person: Registerperson; felder: Ergaenzung; sprachen: Satzkenntnis[] }[];
  unveraendert: number;
}

export interface Einsatzlesung {
  art: 'einsaetze';
  liste: Einsatzliste;
  saetze: Einsatzsatz[];
  /** Rows without a date. */
  ohneDatum: number[];
  schonDa: number;
  stellen: Map<string, Stellensatz>;
  /** Ids of requesters that are there already, by key. */
  bekannteStellen: Map<string, number>;
  namen: (Namenszuordnung & { schluessel: string; name: string })[];
  sprachenJePerson: Set<string>[];
  register: { id: number; name: string }[];
}

export type Lesung = Personenlesung | Einsatzlesung;

export interface Lesewunsch {
  art: ImportArt;
  name: string;
  inhalt: Uint8Array;
  zuordnung: Readonly<Record<string, string>>;
  entscheidungen: Entscheidungen;
}

/** Titles of the first sheet, by which a list of the same kind is known again. */
export function kopfOf(blaetter: readonly Blattansicht<string>[]): string {
  return (blaetter[0]?.spalten ?? [])
    .map((spalte) => foldTitel(spalte.titel))
    .join('|')
    .slice(0, 1000);
}

const THEMEN: ReadonlyMap<string, string> = new Map(
  [woerter.de, woerter.en].flatMap(({ thema }) =>
    Object.entries(thema).map(([key, wort]) => [fold(wort), key]),
  ),
);

/** Finds out which kind of list a file holds. Refuses what the readers refuse. */
export function detectArt(inhalt: Uint8Array, name: string): Ergebnis<ImportArt> {
  const people = readSprachmittler(inhalt, { dateiname: name });
  if (people.ok) return ok('sprachmittler');
  const einsaetze = readEinsaetze(inhalt, { dateiname: name });
  return einsaetze.ok ? ok('einsaetze') : people.grund === 'liste.einsaetze' ? einsaetze : people;
}

/** The columns as the office corrected them for an earlier list with the same titles; none: as proposed. */
export async function findRemembered(
  db: Db | Trx,
  art: ImportArt,
  inhalt: Uint8Array,
  name: string,
): Promise<Record<string, string>> {
  const read = art === 'sprachmittler' ? readSprachmittler : readEinsaetze;
  const gelesen = read(inhalt, { dateiname: name });
  return (gelesen.ok ? await findZuordnung(db, art, kopfOf(gelesen.wert.blaetter)) : null) ?? {};
}

export const lesewunschOf = (row: Import, datei: { name: string; inhalt: Uint8Array }): Lesewunsch => ({
  art: row.art,
  ...datei,
  zuordnung: (row.zuordnung ?? {}) as Record<string, string>,
  entscheidungen: (row.entscheidungen ?? {}) as Record<string, string>,
});

/** Without corrections the readers also notice a list of the other kind. */
function leseoptionen<F extends string>(
  dateiname: string,
  zuordnung: Readonly<Record<string, string>>,
): Leseoptionen<F> {
  return Object.keys(zuordnung).length === 0
    ? { dateiname }
    : { dateiname, zuordnung: zuordnung as Record<string, F | '-'> };
}

/** Reads the file and compares it with what is there. Refuses what the readers refuse. */
export async function readImport(
  db: Db | Trx,
  wunsch: Lesewunsch,
  jetzt: Date,
  sprache: Anzeigesprache,
): Promise<Ergebnis<Lesung>> {
  return wunsch.art === 'sprachmittler'
    ? readPersonen(db, wunsch, jetzt, sprache)
    : readTermine(db, wunsch, jetzt, sprache);
}

async function readPersonen(
  db: Db | Trx,
  { inhalt, name, zuordnung, entscheidungen }: Lesewunsch,
  jetzt: Date,
  sprache: Anzeigesprache,
): Promise<Ergebnis<Personenlesung>> {
  const optionen = leseoptionen<SprachmittlerFeld>(name, zuordnung);
  const gelesen = readSprachmittler(inhalt, optionen);
  if (!gelesen.ok) return gelesen;
  const zeilenpaare = gelesen.wert.hinweise.flatMap((hinweis): Zeilenpaar[] => {
    if (!hinweis.art.startsWith('doppelt') || hinweis.werte.andere === undefined) return [];
    const own = hinweis.blatt === undefined ? {} : { blatt: hinweis.blatt };
    const blatt = hinweis.werte.blatt === undefined ? own : { blatt: String(hinweis.werte.blatt) };
    const [eins, zwei] = [
      { ...blatt, zeile: Number(hinweis.werte.andere) },
      { ...own, zeile: hinweis.zeile },
    ];
    const schluessel = `z ${rowPairKey(eins, zwei)}`;
    const said = entscheidungen[schluessel];
    return [{ schluessel, eins, zwei, zusammen: said ? said === 'zusammen' : hinweis.art === 'doppelt' }];
  });
  const getrennt = new Set(
    zeilenpaare.filter((paar) => !paar.zusammen).map((paar) => paar.schluessel.slice(2)),
  );
  const again = getrennt.size > 0 ? readSprachmittler(inhalt, { ...optionen, getrennt }) : gelesen;
  const liste = again.ok ? again.wert : gelesen.wert;
  const personen = [...liste.personen];
  const at = ({ blatt, zeile }: { blatt?: string; zeile: number }) =>
    personen.findIndex((one) => one.zeilen.some((row) => row.zeile === zeile && row.blatt === blatt));
  for (const paar of zeilenpaare.filter((one) => one.zusammen)) {
    const [first, second] = [at(paar.eins), at(paar.zwei)];
    if (first < 0 || second < 0 || first === second) continue;
    personen[first] = mergePersons(personen[first]!, personen[second]!);
    personen.splice(second, 1);
  }
  const heute = datumOf(jetzt);
  const saetze = personen.map((one) => toPersonensatz(one, heute, importTexte[sprache].notizworte, THEMEN));
  const register = await listRegister(db);
  const byId = new Map(register.map((one) => [one.id, one]));
  const merkmale = (one: {
    telefon: string;
    mobil: string;
    email: string;
    iban: string | null;
    geburtsdatum: string | null;
    ort: string;
  }) => ({
    telefone: [one.mobil, one.telefon].filter(Boolean),
    emails: [one.email.toLowerCase()].filter(Boolean),
    ...(one.iban ? { iban: one.iban } : {}),
    ...(one.geburtsdatum ? { geburtsdatum: one.geburtsdatum } : {}),
    ...(one.ort ? { ort: one.ort } : {}),
  });
  const paare = matchRegister(
    saetze.map((one) => ({
      nachname: one.nachname,
      vorname: one.vorname,
      ...merkmale(one),
      sprachen: one.sprachen.map((s) => s.sprache),
    })),
    register.map((one) => ({
      id: one.id,
      nachname: one.nachname,
      vorname: one.vorname,
      ...merkmale(one),
      sprachen: one.codes ?? [],
    })),
  ).map((paar) => {
    const row = personen[paar.neu]!.zeilen[0]!;
    const schluessel = `r ${row.zeile}@${row.blatt ?? ''} ${paar.bekannt}`;
    const said = entscheidungen[schluessel];
    return {
      ...paar,
      schluessel,
      zusammen: said ? said === 'zusammen' : paar.sicher,
      person: byId.get(paar.bekannt)!,
    };
  });
  const lesung: Personenlesung = {
    art: 'sprachmittler',
    liste,
    personen,
    saetze,
    zeilenpaare,
    registerpaare: paare,
    neu: [],
    ergaenzt: [],
    unveraendert: 0,
  };
  for (const position of saetze.keys()) {
    const paar = paare.find((one) => one.neu === position && one.zusammen);
    if (!paar) {
      lesung.neu.push(position);
      continue;
    }
    const { felder, sprachen } = findErgaenzung(paar.person, paar.person.codes ?? [], saetze[position]!);
    if (Object.keys(felder).length + sprachen.length === 0) lesung.unveraendert += 1;
    else lesung.ergaenzt.push({ position, person: paar.person, felder, sprachen });
  }
  return ok(lesung);
}

async function readTermine(
  db: Db | Trx,
  { inhalt, name, zuordnung, entscheidungen }: Lesewunsch,
  jetzt: Date,
  sprache: Anzeigesprache,
): Promise<Ergebnis<Einsatzlesung>> {
  const t = importTexte[sprache];
  const gelesen = readEinsaetze(inhalt, leseoptionen<EinsatzFeld>(name, zuordnung));
  if (!gelesen.ok) return gelesen;
  const liste = gelesen.wert;
  const { saetze: all, ohneDatum } = toEinsatzsaetze(liste.einsaetze, {
    heute: datumOf(jetzt),
    jetzt,
    ohneAngabe: t.ohneAngabe,
    worte: t,
  });
  const stellen = listStellensaetze(liste.einsaetze, t.ohneAngabe);
  const [register, known] = await Promise.all([listRegister(db), listAlleStellen(db)]);
  const bekannteStellen = new Map(known.toReversed().map((one) => [stelleKey(one.name), one.id]));
  const sprachenJePerson = liste.personen.map(() => new Set<string>());
  for (const { beteiligte, sprachen } of liste.einsaetze) {
    for (const person of beteiligte) {
      for (const { code } of sprachen) if (code) sprachenJePerson[person]!.add(code);
    }
  }
  const namen = matchNamen(
    liste.personen,
    sprachenJePerson,
    register.map((one) => ({ ...one, sprachen: one.codes ?? [] })),
  ).map((zuordnungOfName, index) => {
    const person = liste.personen[index]!;
    const schluessel = `n ${nameKey(person)}`;
    const said = entscheidungen[schluessel];
    const chosen = said === 'neu' ? null : register.find((one) => String(one.id) === said)?.id;
    return {
      ...zuordnungOfName,
      ...(chosen === undefined ? {} : { id: chosen }),
      schluessel,
      name: `${person.vorname} ${person.nachname}`.trim(),
    };
  });
  const saetze = await dropKnown(db, all, (satz) => ({
    stelleId: bekannteStellen.get(satz.stelle),
    sprachmittlerId: satz.person === null ? null : (namen[satz.person]!.id ?? undefined),
  }));
  return ok({
    art: 'einsaetze',
    liste,
    saetze,
    ohneDatum,
    schonDa: all.length - saetze.length,
    stellen,
    bekannteStellen,
    namen,
    sprachenJePerson,
    register: register.map((one) => ({
      id: one.id,
      name: [one.nachname, one.vorname].filter(Boolean).join(', '),
    })),
  });
}

/** Leaves out as many equal appointments as are there already, so that a list can be loaded twice. */
async function dropKnown(
  db: Db | Trx,
  saetze: readonly Einsatzsatz[],
  idsOf: (satz: Einsatzsatz) => { stelleId: number | undefined; sprachmittlerId: number | null | undefined },
): Promise<Einsatzsatz[]> {
  if (saetze.length === 0) return [];
  const times = saetze.map((satz) => satz.beginn.getTime()).sort((a, b) => a - b);
  const there = new Map<string, number>();
  for (const row of await listEinsatzmerkmale(db, new Date(times[0]!), new Date(times.at(-1)!))) {
    const key = einsatzKey({
      beginn: row.beginn_at,
      sprache: row.sprache,
      stelleId: row.stelle_id,
      sprachmittlerId: row.sprachmittler_id,
    });
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return saetze.filter((satz) => {
    const { stelleId, sprachmittlerId } = idsOf(satz);
    if (stelleId === undefined || sprachmittlerId === undefined) return true;
    const key = einsatzKey({ beginn: satz.beginn, sprache: satz.sprache, stelleId, sprachmittlerId });
    const left = there.get(key) ?? 0;
    if (left > 0) there.set(key, left - 1);
    return left === 0;
  });
}
