import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import type { Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { buildEinladung, type Kalenderherkunft, ortZeile } from './kalender.ts';
import { type Mailangaben, type VermittlungMails, vermittlungTexte } from './texte.ts';

/**
 * How letters about appointments leave: one at a time, or gathered. An act on several dates of a series would write to
 * the same people many times; it gathers what it has to say, and each gets one letter for all dates.
 */

export interface Brief {
  betreff: string;
  text: string;
}

/** What a letter says, in the language of whoever gets it. */
export type Briefvorlage = (m: Mailangaben, t: VermittlungMails, sprache: Anzeigesprache) => Brief;

interface Entwurf {
  an: { email: string; name: string };
  sprache: Anzeigesprache;
  fuer: 'sprachmittler' | 'stelle';
  einsatz: EinsatzMitNamen;
  brief: Briefvorlage;
  kalender: 'REQUEST' | 'CANCEL' | undefined;
  /** Letters to the same person under one key say the same and may be one. */
  gleich: string;
}

/** The question to one person about one date, which waits to be asked together with others. */
export interface Fragenentwurf {
  angebotId: number;
  einsatzId: number;
  sprachmittlerId: number;
  gueltigBis: Date;
}

export interface Post {
  entwuerfe: Entwurf[];
  fragen: Fragenentwurf[];
  /** Einsätze that somebody has just accepted. */
  zusagen: number[];
  /** Einsätze whose search is to begin anew: all are ranked before anybody is asked. */
  suchen: number[];
}

/** An act that may gather its letters. */
export interface Postact extends Act {
  post?: Post;
}

/** The same act, whose letters wait until it is completed (`completePost`). */
export function gatherPost(a: Act): Postact & { post: Post } {
  return { ...a, post: { entwuerfe: [], fragen: [], zusagen: [], suchen: [] } };
}

export function herkunftOf(a: Pick<Act, 'kontext' | 'now'>): Kalenderherkunft {
  return {
    host: new URL(baseUrl(a.kontext)).hostname,
    mandantTitel: a.kontext.mandant.titel,
    jetzt: a.now,
  };
}

/** What a letter tells of one date, or of several that agree in all but the time. */
export function angabenOf(
  einsaetze: EinsatzMitNamen | readonly EinsatzMitNamen[],
  empfaenger: string,
  mandant: string,
  sprache: Anzeigesprache,
): Mailangaben {
  const alle = [einsaetze].flat();
  const einsatz = alle[0]!;
  const termine = alle.map(({ beginn_at, ende_at }) => formatTermin(beginn_at, ende_at, sprache));
  return {
    empfaenger,
    gesucht: einsatz.poolrolle === 'sprachmittler' ? '' : wort(sprache, 'gebraucht', einsatz.poolrolle),
    sprache: spracheName(einsatz.sprache, sprache) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
    termin: vermittlungTexte[sprache].termine(termine),
    termine,
    wo: einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : wort(sprache, 'modus', einsatz.modus),
    thema: wort(sprache, 'thema', einsatz.thema),
    stelle: einsatz.stelle,
    sprachmittler: einsatz.sprachmittler?.split(', ').reverse().join(' ').trim() ?? '',
    mandant,
  };
}

export function nameOf(person: Pick<Sprachmittler, 'vorname' | 'nachname'>): string {
  return `${person.vorname} ${person.nachname}`.trim();
}

/**
 * Writes to an interpreter; somebody without an address is called by the office, which the offer's way says.
 * @param gleich key under which an act that gathers its letters may make one of several
 */
export async function toSprachmittler(
  a: Postact,
  einsatz: EinsatzMitNamen,
  person: Sprachmittler,
  brief: Briefvorlage,
  kalender?: 'REQUEST' | 'CANCEL',
  gleich?: string,
): Promise<void> {
  if (!person.email) return;
  const an = { email: person.email, name: nameOf(person) };
  const sprache = await findBriefsprache(a.db, person.email);
  await write(a, { an, sprache, fuer: 'sprachmittler', einsatz, brief, kalender }, gleich);
}

/** Writes to the requester: the person who asked, else the organisation's address. */
export async function toStelle(
  a: Postact,
  einsatz: EinsatzMitNamen,
  brief: Briefvorlage,
  kalender?: 'REQUEST' | 'CANCEL',
  gleich?: string,
): Promise<void> {
  const stelle = await a.db
    .selectFrom('stelle')
    .select(['name', 'email'])
    .where('id', '=', einsatz.stelle_id)
    .executeTakeFirstOrThrow();
  const email = einsatz.ansprechperson_email || stelle.email;
  if (!email) return;
  const an = { email, name: einsatz.ansprechperson || stelle.name };
  const sprache = await findBriefsprache(a.db, email);
  await write(a, { an, sprache, fuer: 'stelle', einsatz, brief, kalender }, gleich);
}

async function write(a: Postact, entwurf: Omit<Entwurf, 'gleich'>, gleich?: string): Promise<void> {
  if (a.post && gleich !== undefined) a.post.entwuerfe.push({ ...entwurf, gleich });
  else await send(a, [{ ...entwurf, gleich: '' }]);
}

/** One letter about all these dates, with an entry for each in the calendar. */
async function send(a: Act, entwuerfe: readonly Entwurf[]): Promise<void> {
  const geordnet = entwuerfe.toSorted((x, y) => +x.einsatz.beginn_at - +y.einsatz.beginn_at);
  const { an, sprache, brief, fuer, einsatz } = geordnet[0]!;
  const einsaetze = geordnet.map((entwurf) => entwurf.einsatz);
  // Some dates may not stand in a calendar yet.
  const eingetragene = geordnet.filter((entwurf) => entwurf.kalender);
  const methode = eingetragene[0]?.kalender;
  const angaben = angabenOf(einsaetze, an.name, a.kontext.mandant.titel, sprache);
  a.mail({
    an,
    ...brief(angaben, vermittlungTexte[sprache], sprache),
    gegenstand: gegenstandOf(einsatz, entwuerfe.length),
    ...(methode
      ? {
          kalender: calendarOf(
            a,
            eingetragene.map((entwurf) => entwurf.einsatz),
            fuer,
            methode,
            sprache,
          ),
        }
      : {}),
  });
}

/** A letter about several dates belongs to their series. */
export function gegenstandOf(
  einsatz: Pick<EinsatzMitNamen, 'id' | 'reihe_id'>,
  anzahl: number,
): { art: string; id: number } {
  return anzahl > 1 && einsatz.reihe_id !== null
    ? { art: 'reihe', id: einsatz.reihe_id }
    : { art: 'einsatz', id: einsatz.id };
}

/** iTIP allows one UID for each calendar object (RFC 5546, 3.2): several dates are several objects, one after the other. */
export function calendarOf(
  a: Act,
  einsaetze: readonly EinsatzMitNamen[],
  fuer: 'sprachmittler' | 'stelle',
  methode: 'REQUEST' | 'CANCEL',
  sprache: Anzeigesprache,
): { text: string; methode: 'REQUEST' | 'CANCEL' } {
  const objekte = einsaetze.map(
    (einsatz) => buildEinladung(einsatz, fuer, methode, sprache, herkunftOf(a)).text,
  );
  return { text: objekte.join('\r\n'), methode };
}

/** Sends what the act has gathered about its dates: to each person one letter for each thing there is to say. */
export async function sendEntwuerfe(a: Postact & { post: Post }): Promise<void> {
  const gruppen = new Map<string, Entwurf[]>();
  for (const entwurf of a.post.entwuerfe) {
    // The letter names language, place, topic and requester once: where they differ it takes a second letter.
    const { sprache, wo, thema, stelle } = angabenOf(entwurf.einsatz, '', '', entwurf.sprache);
    const key = JSON.stringify([entwurf.an, entwurf.gleich, sprache, wo, thema, stelle]);
    gruppen.set(key, [...(gruppen.get(key) ?? []), entwurf]);
  }
  for (const gruppe of gruppen.values()) await send(a, gruppe);
  a.post.entwuerfe.length = 0;
}
