import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { revokeLinks } from '../../../platform/links.ts';
import { checkAngaben } from './angaben.rules.ts';
import { LINK } from './links.ts';
import { withdrawOffene } from './vermittlung-ende.ts';
import { type Abmeldegrund, transition, type Wartetat } from './warteperson.rules.ts';
import type { Wartepersonangaben } from './warteperson.schema.ts';
import {
  insertVerlauf,
  insertWartende,
  lockWarteperson,
  saveStatus,
  updateWarteperson,
  type Warteperson,
} from './warteperson.store.ts';
import { locateOrt, newRow, rowOf } from './warteperson-zeile.ts';

/** A form may name an authority or a municipality that is not there. */
const FREMDES = {
  warteperson_stelle_id_fkey: 'feld.unlesbar',
  warteperson_gemeinde_id_fkey: 'feld.unlesbar',
};

/**
 * Puts somebody on the list. Refuses what `checkAngaben` refuses.
 * @returns the number KoMuT made for the person
 */
export function enterWarteperson(
  kontext: Kontext,
  angaben: Wartepersonangaben,
): Promise<Ergebnis<{ id: number; nummer: string }>> {
  return act(
    kontext,
    'warteperson.aufnehmen',
    async (a) => {
      const geprueft = checkAngaben(angaben, datumOf(a.now));
      if (!geprueft.ok) return geprueft;
      const [neu] = await insertAngaben(a, [angaben]);
      return ok(neu!);
    },
    FREMDES,
  );
}

/** Writes down people whose details were checked, inside the caller's act. */
export async function insertAngaben(
  a: Act,
  liste: readonly Wartepersonangaben[],
): Promise<{ id: number; nummer: string }[]> {
  const heute = datumOf(a.now);
  const punkte = new Map<string, Promise<{ lat: number | null; lon: number | null }>>();
  const rows = [];
  for (const angaben of liste) {
    const ort = `${angaben.plz} ${angaben.ort} ${angaben.gemeinde_id}`;
    if (!punkte.has(ort)) punkte.set(ort, locateOrt(a.db, angaben));
    rows.push(newRow(rowOf(angaben, await punkte.get(ort)!), a.now, heute, a.wer.name));
  }
  const neue = await insertWartende(a.db, rows);
  await insertVerlauf(
    a.db,
    neue.map(({ id }) => ({
      warteperson_id: id,
      status: 'wartet' as const,
      grund: '',
      gesetzt_von: a.wer.name,
      gesetzt_at: a.now,
    })),
  );
  for (const [index, { id, nummer }] of neue.entries())
    a.audit('warteperson', id, null, { nummer, ...auditedOf(rows[index]!) });
  return neue;
}

/** What the audit keeps: nothing that says who somebody is. */
const AUDITED = [
  'niveau',
  'ort',
  'wartet_seit',
  'vorrang',
  'kinder',
  'online_moeglich',
  'verkehrsmittel',
  'max_minuten',
  'max_kilometer',
] as const;

function auditedOf(row: { [Key in (typeof AUDITED)[number]]?: unknown } & { einwilligung_am?: unknown }) {
  return {
    ...Object.fromEntries(AUDITED.map((feld) => [feld, row[feld] ?? null])),
    einwilligung: row.einwilligung_am !== null,
  };
}

/**
 * Changes what is known of somebody. Refuses `warteliste.unbekannt`, `satz.inzwischen-geaendert` and what
 * `checkAngaben` refuses.
 * @param stelleIds only entries of these authorities; null for the office
 */
export function changeWarteperson(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Wartepersonangaben,
  stelleIds: readonly number[] | null = null,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'warteperson.aendern',
    async (a) => {
      const person = await lockErlaubte(a, id, stelleIds);
      if (!person) return refuse('warteliste.unbekannt');
      const geprueft = checkAngaben(angaben, datumOf(a.now));
      if (!geprueft.ok) return geprueft;
      const row = rowOf(angaben, await locateOrt(a.db, angaben));
      if (!(await updateWarteperson(a.db, id, version, row))) return refuse('satz.inzwischen-geaendert');
      const [vorher, nachher] = [auditedOf(person), auditedOf(row)];
      const keys = Object.keys(nachher).filter(
        (key) => vorher[key as keyof typeof vorher] !== nachher[key as keyof typeof nachher],
      );
      const pick = (from: object) =>
        Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
      a.audit('warteperson', id, pick(vorher), pick(nachher));
      return ok();
    },
    FREMDES,
  );
}

async function lockErlaubte(
  a: Act,
  id: number,
  stelleIds: readonly number[] | null,
): Promise<Warteperson | null> {
  const person = await lockWarteperson(a.db, id);
  if (!person || stelleIds === null) return person;
  return person.stelle_id !== null && stelleIds.includes(person.stelle_id) ? person : null;
}

/** Takes back the consent: name and addresses are deleted at once. Refuses `warteliste.unbekannt`. */
export function withdrawEinwilligung(
  kontext: Kontext,
  id: number,
  stelleIds: readonly number[] | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteperson.einwilligung-widerrufen', async (a) => {
    const person = await lockErlaubte(a, id, stelleIds);
    if (!person) return refuse('warteliste.unbekannt');
    if (person.einwilligung_am === null) {
      a.unchanged();
      return ok();
    }
    await updateWarteperson(a.db, id, person.version, OHNE_KONTAKT);
    await revokeLinks(a.db, a.now, LINK.rueckmeldung, id);
    a.audit('warteperson', id, { einwilligung: true }, { einwilligung: false });
    return ok();
  });
}

export const OHNE_KONTAKT = { einwilligung_am: null, name: '', telefon: '', email: '' } as const;

export interface Statusangaben {
  /** Why somebody leaves. */
  grund?: Abmeldegrund | 'rueckmeldung' | 'keine-antwort' | 'pause-zu-ende';
  ruhtBis?: Datum;
}

/**
 * Somebody pauses, goes on, leaves or comes back. An open offer of a place is withdrawn, and who leaves has no name and
 * no address in KoMuT any more. Refuses `warteliste.unbekannt`, `warteliste.geht-nicht`, `warteliste.zukunft-fehlt`.
 */
export function moveWarteperson(
  kontext: Kontext,
  id: number,
  tat: Extract<Wartetat, 'ruhen' | 'fortsetzen' | 'abmelden' | 'wiederaufnehmen'>,
  angaben: Statusangaben = {},
  stelleIds: readonly number[] | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, `warteperson.${tat}`, async (a) => {
    const person = await lockErlaubte(a, id, stelleIds);
    return person ? movePerson(a, person, tat, angaben) : refuse('warteliste.unbekannt');
  });
}

/** The same inside another act, with somebody who is locked already. */
export async function movePerson(
  a: Act,
  person: Warteperson,
  tat: Wartetat,
  { grund, ruhtBis }: Statusangaben = {},
): Promise<Ergebnis<undefined>> {
  const ziel = transition(person.status, tat);
  if (!ziel.ok) return ziel;
  const heute = datumOf(a.now);
  if (tat === 'ruhen' && ruhtBis !== undefined && ruhtBis <= heute)
    return refuse('warteliste.zukunft-fehlt', { feld: 'ruht_bis' });
  if (tat === 'abmelden') await withdrawOffene(a, person.id);
  await saveStatus(
    a.db,
    person,
    ziel.wert,
    { grund: grund ?? '', von: a.wer.name, at: a.now },
    {
      ruht_bis: tat === 'ruhen' ? (ruhtBis ?? null) : null,
      ...(tat === 'abmelden' ? OHNE_KONTAKT : {}),
      ...(tat === 'fortsetzen' || tat === 'wiederaufnehmen'
        ? { bestaetigt_am: heute, gefragt_at: null }
        : {}),
    },
  );
  if (ziel.wert !== 'wartet') await revokeLinks(a.db, a.now, LINK.rueckmeldung, person.id);
  a.audit(
    'warteperson',
    person.id,
    { status: person.status },
    { status: ziel.wert, ...(grund ? { grund } : {}), ...(ruhtBis ? { ruht_bis: ruhtBis } : {}) },
  );
  return ok();
}

/** Somebody still waits. Refuses `warteliste.unbekannt`, and `warteliste.geht-nicht` for who waits no more. */
export function confirmWartend(
  kontext: Kontext,
  id: number,
  stelleIds: readonly number[] | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteperson.bestaetigen', async (a) => {
    const person = await lockErlaubte(a, id, stelleIds);
    if (!person) return refuse('warteliste.unbekannt');
    // Who paused because nobody answered waits again by answering.
    if (person.status === 'ruht') return movePerson(a, person, 'fortsetzen');
    if (person.status !== 'wartet')
      return refuse('warteliste.geht-nicht', { werte: { status: person.status } });
    const heute = datumOf(a.now);
    await updateWarteperson(a.db, id, person.version, { bestaetigt_am: heute, gefragt_at: null });
    a.audit('warteperson', id, { bestaetigt_am: person.bestaetigt_am }, { bestaetigt_am: heute });
    return ok();
  });
}
