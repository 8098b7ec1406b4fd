/** From a list's appointments to Einsätze: which requesters and people they need, which are there already. */
import { fold } from '../../../begriffe/spelling.ts';
import { addMinutes, type Datum, toInstant } from '../../../begriffe/zeit.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import { recogniseStellenart, type Stellenart } from '../stellen/stelle.rules.ts';
import { compareNames } from './duplicates.rules.ts';
import type { ImportierterEinsatz } from './einsatz.row.rules.ts';
import type { Beteiligter } from './unify.rules.ts';

/** An Einsatz as it will be saved; requester and person by their keys, which become numbers when they are known. */
export interface Einsatzsatz {
  /** Key of the requester. */
  stelle: string;
  /** Position among the list's people; null when nobody held it. */
  person: number | null;
  sprache: string;
  ersatzsprachen: string[];
  dialekt: string;
  beginn: Date;
  ende: Date;
  /** The list says when it began and how long it took. */
  zeitBekannt: boolean;
  ort: string;
  thema: string;
  status: EinsatzStatus;
  grund: string;
  kilometerZehntel: number | null;
  angefragt: Date;
  ansprechperson: string;
  aktenzeichen: string;
  bemerkung: string;
}

export interface Stellensatz {
  schluessel: string;
  name: string;
  art: Stellenart;
  ort: string;
}

export const stelleKey = (name: string) => fold(name);

/** The list's own word for the kind; where that is only "Behörde", the name may say more. */
function artOf(stelleArt: string | undefined, name: string): Stellenart {
  const art = recogniseStellenart(stelleArt, name);
  const byName = recogniseStellenart(name);
  return art === 'behoerde' && byName !== 'sonstige' ? byName : art;
}

/** The requesters a list names, each once; its place where all its rows agree. */
export function listStellensaetze(
  einsaetze: readonly ImportierterEinsatz[],
  ohneAngabe: string,
): Map<string, Stellensatz> {
  const stellen = new Map<string, Stellensatz>();
  for (const { stelle, stelleArt, ort = '' } of einsaetze) {
    const name = stelle ?? ohneAngabe;
    const schluessel = stelleKey(name);
    const known = stellen.get(schluessel);
    if (known === undefined) {
      stellen.set(schluessel, { schluessel, name, art: artOf(stelleArt, name), ort });
    } else if (known.ort !== ort) known.ort = '';
  }
  return stellen;
}

const STATUS = {
  durchgefuehrt: 'bestaetigt',
  abgesagt: 'abgesagt',
  'nicht-vermittelt': 'nicht-vermittelt',
} as const;
const OHNE_DAUER = 60;

/**
 * Einsätze of the rows that have a date; each further interpreter of a row gets an Einsatz of her own, because each
 * has her own time and allowance. @param worte sentences for what the list leaves open
 */
export function toEinsatzsaetze(
  einsaetze: readonly ImportierterEinsatz[],
  {
    heute,
    jetzt,
    ohneAngabe,
    worte,
  }: { heute: Datum; jetzt: Date; ohneAngabe: string; worte: { ohneZeit: string; ohneDauer: string } },
): { saetze: Einsatzsatz[]; ohneDatum: number[] } {
  const saetze: Einsatzsatz[] = [];
  const ohneDatum: number[] = [];
  for (const row of einsaetze) {
    if (row.datum === undefined) {
      ohneDatum.push(row.zeile);
      continue;
    }
    const beginn = toInstant(row.datum, row.beginn ?? '00:00');
    const minuten =
      row.dauerMinuten && row.dauerMinuten > 0 && row.dauerMinuten <= 1440 ? row.dauerMinuten : null;
    const codes = [...new Set(row.sprachen.flatMap((one) => one.code ?? []))];
    const angefragt =
      row.anfrageAm && row.anfrageAm <= row.datum ? toInstant(row.anfrageAm, '00:00') : beginn;
    const satz: Omit<Einsatzsatz, 'person' | 'status'> = {
      stelle: stelleKey(row.stelle ?? ohneAngabe),
      sprache: codes[0] ?? row.sprachen[0]?.text ?? '',
      ersatzsprachen: codes.slice(1),
      dialekt: row.sprachen[0]?.dialekt ?? '',
      beginn,
      ende: addMinutes(beginn, minuten ?? OHNE_DAUER),
      zeitBekannt: row.beginn !== undefined && minuten !== null,
      ort: row.ort ?? '',
      thema: row.thema ?? '',
      grund: row.grund ?? '',
      kilometerZehntel: row.kilometerZehntel ?? null,
      angefragt: angefragt <= jetzt ? angefragt : jetzt,
      ansprechperson: row.ansprechpartner ?? '',
      aktenzeichen: row.aktenzeichen ?? '',
      bemerkung: [row.bemerkung, row.beginn ? '' : worte.ohneZeit, minuten ? '' : worte.ohneDauer]
        .filter(Boolean)
        .join('; '),
    };
    const people = row.ausgang === 'nicht-vermittelt' ? [] : row.beteiligte;
    for (const person of people.length > 0 ? people : [null]) {
      const status: EinsatzStatus =
        row.ausgang !== 'geplant'
          ? STATUS[row.ausgang]
          : person === null
            ? row.datum < heute
              ? 'nicht-vermittelt'
              : 'angefragt'
            : 'vermittelt';
      saetze.push({ ...satz, person, status });
    }
  }
  return { saetze, ohneDatum };
}

/** What makes two appointments the same: time, language, requester, interpreter. */
export const einsatzKey = (einsatz: {
  beginn: Date;
  sprache: string;
  stelleId: number;
  sprachmittlerId: number | null;
}) => `${einsatz.beginn.getTime()} ${einsatz.sprache} ${einsatz.stelleId} ${einsatz.sprachmittlerId ?? '-'}`;

export interface Registername {
  id: number;
  nachname: string;
  vorname: string;
  sprachen: readonly string[];
}

export interface Namenszuordnung {
  /** Id in the register; null: nobody there. */
  id: number | null;
  /** The spelling differs or several could be meant: the office should look. */
  fraglich: boolean;
}

/** Who in the register is meant by the list's people: by name, where that is not enough by language. */
export function matchNamen(
  personen: readonly Beteiligter[],
  sprachenJePerson: readonly ReadonlySet<string>[],
  register: readonly Registername[],
): Namenszuordnung[] {
  return personen.map((person, index) => {
    const sprachen = sprachenJePerson[index]!;
    const near = register.map((one) => ({ one, naehe: compareNames(person, one) }));
    const speaks = (one: Registername) => one.sprachen.some((code) => sprachen.has(code));
    for (const naehe of ['gleich', 'klang', 'tippfehler'] as const) {
      const same = near.filter((hit) => hit.naehe === naehe).map((hit) => hit.one);
      const fitting = same.filter(speaks);
      const [only] = fitting.length > 0 ? fitting : naehe === 'gleich' ? same : [];
      if (only) return { id: only.id, fraglich: naehe !== 'gleich' || (fitting.length || same.length) > 1 };
    }
    if (person.vorname !== '') return { id: null, fraglich: false };
    const bySurname = register.filter((one) => fold(one.nachname) === fold(person.nachname));
    const fitting = bySurname.filter(speaks);
    const [only] = fitting;
    return { id: fitting.length === 1 ? only!.id : null, fraglich: bySurname.length > 0 };
  });
}
