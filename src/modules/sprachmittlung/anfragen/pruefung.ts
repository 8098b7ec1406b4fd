import { type Ablehnung, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { addMonths, type Datum, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSettings } from '../../../platform/settings.ts';
import { deriveKostenweg } from '../abrechnung/kostentraeger.rules.ts';
import { listKostenfragen } from '../abrechnung/kostentraeger.store.ts';
import { checkAnfrage, type Themenregel } from '../anfrage.rules.ts';
import type { Punkt } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { findPunkt } from '../ort.store.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import { findStelle, listEinsatzorte, type Stelle } from '../stelle.store.ts';
import { grenzenEinstellung, themenEinstellung } from '../vermittlung/einstellungen.schema.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';
import { hasSprachmittler, listFruehere, listTermineFuerKlient } from './anfrage.store.ts';
import { type Adresse, addressOf, anfrageOf, columnsOf } from './einsatzspalten.ts';

export interface Pruefumfeld {
  stelleId: number;
  jetzt: Date;
  /** The office enters or changes it itself. */
  istBuero: boolean;
  /** The Einsatz that is being changed: it does not count against itself, and what stays is not judged anew. */
  bisher?: Einsatz;
  /** All dates of a series in their order; left out for a single appointment. */
  termine?: readonly Datum[];
  /** Fixed weekly hours are for whoever comes: no limit for one client. */
  istSprechstunde?: boolean;
}

export interface Pruefbericht {
  /** Nothing is saved while there are any. */
  ablehnungen: Ablehnung[];
  /** To be confirmed or corrected; nothing is saved before. */
  rueckfragen: Grund[];
  /** For each date, in their order. */
  termine: { datum: Datum; istKurzfristig: boolean; brauchtFreigabe: boolean }[];
  hinweise: Grund[];
  stelle: Stelle;
  adresse: Adresse;
  punkt: Punkt | null;
  /** Who pays: asked with the request, else as agreed with the requester. */
  kosten: { zahler: Zahler; kostentraeger_id: number | null };
}

/**
 * Judges a request, or each date of a series, with all that has to be looked up for it. Changes nothing: pages show
 * its questions, actions refuse by it. Refuses `stelle.unbekannt`.
 */
export async function reviewAnfrage(
  db: Db | Trx,
  umfeld: Pruefumfeld,
  eingabe: AnfrageEingabe,
): Promise<Pruefbericht | Ablehnung> {
  const { stelleId, jetzt, istBuero, bisher, termine = [eingabe.datum] } = umfeld;
  const vorOrt = eingabe.modus === 'vor-ort';
  const [stelle, orte, [themenregeln, grenzen]] = await Promise.all([
    findStelle(db, stelleId),
    vorOrt ? listEinsatzorte(db, stelleId) : [],
    readSettings(db, themenEinstellung, grenzenEinstellung),
  ]);
  if (!stelle) return refuse('stelle.unbekannt');
  const adresse = (vorOrt && addressOf(eingabe, stelle, orte)) || NIRGENDS;
  const hatOrt = adresse.ort !== '' || adresse.plz !== '';
  const countBisher = umfeld.istSprechstunde ? () => 0 : await counterOf(db, umfeld, eingabe, themenregeln);
  const pruefungen = termine.map((datum) => {
    const anfrage = anfrageOf({ ...eingabe, datum }, hatOrt);
    return {
      datum,
      ...checkAnfrage(
        anfrage,
        {
          jetzt,
          istBuero,
          istEigeneVerwaltung: stelle.ist_eigene_verwaltung,
          themenregeln,
          bisherFuerKlient: countBisher(anfrage.beginn),
        },
        grenzen,
      ),
    };
  });
  const ablehnungen = [...pruefungen[0]!.ablehnungen];
  if (ablehnungen.length === 0)
    ablehnungen.push(...(pruefungen.find((p) => p.ablehnungen.length > 0)?.ablehnungen ?? []));
  // Put aside by the office: it may still enter for them, they themselves may change what they asked for.
  if (!stelle.ist_aktiv && !istBuero && !bisher) ablehnungen.unshift(refuse('anfrage.stelle-ruht'));
  const wunsch = eingabe.wunschSprachmittlerId;
  if (
    wunsch !== null &&
    wunsch !== bisher?.wunsch_sprachmittler_id &&
    !(await mayWish(db, istBuero, stelleId, wunsch))
  ) {
    ablehnungen.push(refuse('anfrage.wunschperson-unbekannt', { feld: 'wunschSprachmittlerId' }));
  }
  const frage = bisher ? null : eingabe.kostentraegerId;
  if (frage !== null && !(await listKostenfragen(db)).some(({ id }) => id === frage)) {
    ablehnungen.push(refuse('kostentraeger.unbekannt', { feld: 'kostentraegerId' }));
  }
  const { zahler, kostentraegerId: kostentraeger_id } = deriveKostenweg({
    frage,
    stelle: { zahler: stelle.zahler, kostentraegerId: stelle.kostentraeger_id },
  });
  const istNeu = bisher ? (grund: Grund) => isChanged(grund.feld, bisher, eingabe, adresse) : () => true;
  return {
    ablehnungen: ablehnungen.filter(istNeu),
    rueckfragen: distinct(pruefungen.flatMap((p) => p.rueckfragen)).filter(istNeu),
    hinweise: distinct(pruefungen.flatMap((p) => p.hinweise)),
    termine: pruefungen.map(({ datum, istKurzfristig, brauchtFreigabe }) => ({
      datum,
      istKurzfristig,
      brauchtFreigabe,
    })),
    stelle,
    adresse,
    kosten: { zahler, kostentraeger_id },
    punkt: adresse.punkt ?? (await findPunkt(db, adresse.plz, adresse.ort)),
  };
}

/**
 * Whether the field of an objection is one that is being changed. An Einsatz may be older than a rule, or come from a
 * list of the office: changing its reference must not fail for its topic.
 */
function isChanged(
  feld: string | undefined,
  bisher: Einsatz,
  eingabe: AnfrageEingabe,
  adresse: Adresse,
): boolean {
  const neu = columnsOf(eingabe, adresse, null);
  const differs = (...namen: (keyof typeof neu)[]) =>
    namen.some((name) => JSON.stringify(neu[name]) !== JSON.stringify(bisher[name]));
  switch (feld) {
    case 'datum':
    case 'ende':
      return differs('beginn_at', 'ende_at');
    case 'poolrolle':
      return differs('poolrolle');
    case 'klient':
      return differs('pseudonym');
    case 'begruendung':
      return differs('begruendung', 'thema', 'pseudonym');
    case 'thema':
      return differs('thema');
    case 'ort':
      return differs('modus', 'plz', 'ort');
    case 'geschlechtBegruendung':
      return differs('geschlecht', 'geschlecht_ist_pflicht', 'geschlecht_grund');
    case 'laienhinweisBestaetigt':
      return false;
    default:
      return true;
  }
}

const NIRGENDS: Adresse = { einsatzort: '', strasse: '', plz: '', ort: '', punkt: null, hinweis: '' };

const distinct = (gruende: readonly Grund[]) =>
  [...new Map(gruende.toReversed().map((grund) => [grund.grund, grund])).values()].toReversed();

/** How many Einsätze for the same client and topic precede a beginning, earlier dates of the same series included. */
async function counterOf(
  db: Db | Trx,
  { stelleId, bisher, termine = [] }: Pruefumfeld,
  eingabe: AnfrageEingabe,
  themenregeln: readonly Themenregel[],
): Promise<(beginn: Date) => number> {
  const monate = themenregeln.find(({ thema }) => thema === eingabe.thema)?.hoechstens?.monate;
  if (monate === undefined || eingabe.klient === '') return () => 0;
  const windowStart = (beginn: Date) => toInstant(addMonths(datumOf(beginn), -monate), '00:00');
  const eigene = (termine.length > 0 ? termine : [eingabe.datum]).map((datum) =>
    toInstant(datum, eingabe.beginn),
  );
  const fruehere = await listTermineFuerKlient(db, {
    stelleId,
    klient: eingabe.klient,
    thema: eingabe.thema,
    von: windowStart(eigene[0]!),
    bis: eigene.at(-1)!,
    ...(bisher ? { ohneId: bisher.id } : {}),
  });
  const alle = [...fruehere, ...eigene];
  return (beginn) => {
    const von = windowStart(beginn);
    return alle.filter((termin) => termin >= von && termin < beginn).length;
  };
}

/** The office may wish for anybody in the register, a requester for somebody it knows. */
async function mayWish(db: Db | Trx, istBuero: boolean, stelleId: number, id: number): Promise<boolean> {
  if (istBuero) return hasSprachmittler(db, id);
  return (await listFruehere(db, stelleId)).some((person) => person.id === id);
}

export const isAblehnung = (bericht: Pruefbericht | Ablehnung): bericht is Ablehnung => 'ok' in bericht;

/** The first thing that keeps the request from being saved: a refusal, else an open question; null when there is none. */
export function firstEinwand({ ablehnungen, rueckfragen }: Pruefbericht): Ablehnung | null {
  const [ablehnung] = ablehnungen;
  if (ablehnung) return ablehnung;
  const [frage] = rueckfragen;
  return frage ? { ok: false, ...frage } : null;
}
