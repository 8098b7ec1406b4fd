import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Sachbericht } from './nachweis.rules.ts';
import { listRegeln } from './regel.store.ts';
import { listStellen, saveKosten } from './stelle.store.ts';
import { satzOn } from './stellenrechnung.rules.ts';
import {
  antragsfristOf,
  checkZeitraum,
  listOhneKosten,
  nachweisfristOf,
  transition,
} from './zuwendung.rules.ts';
import {
  insertAbruf,
  insertAuflage,
  insertZuwendung,
  lockZuwendung,
  receiveAbruf,
  settleAuflage,
  updateZuwendung,
  type Zuwendung,
} from './zuwendung.store.ts';
import { computeRechnung } from './zuwendung-laden.ts';

export interface NeueZuwendung {
  jahr: number;
  /** The whole year when nothing is said. */
  von: Datum | null;
  bis: Datum | null;
  behoerde: string;
}

/**
 * Begins a grant. Its deadline is the directive's that counts on its first day. Refuses `zuwendung.zeitraum`,
 * `zuwendung.ohne-regel`, `zuwendung.gibt-es-schon`.
 * @returns its id
 */
export function createZuwendung(kontext: Kontext, neu: NeueZuwendung): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'zuwendung.anlegen',
    async (a) => {
      const { jahr, behoerde } = neu;
      const von = neu.von ?? `${jahr}-01-01`;
      const bis = neu.bis ?? `${jahr}-12-31`;
      const zeitraum = checkZeitraum(jahr, von, bis);
      if (!zeitraum.ok) return zeitraum;
      const regel = satzOn(await listRegeln(a.db), von);
      if (!regel) return refuse('zuwendung.ohne-regel', { feld: 'jahr' });
      const row = { jahr, von, bis, behoerde, antrag_bis: antragsfristOf(jahr, regel.antragBis) };
      const id = await insertZuwendung(a.db, row);
      a.audit('zuwendung', id, null, row);
      return ok(id);
    },
    { zuwendung_ein_jahr: 'zuwendung.gibt-es-schon' },
  );
}

export interface Kostenangabe {
  besetzung: number;
  plan: Geld | null;
  ist: Geld | null;
}

/** Costs of the grant's year, planned and real. Refuses `zuwendung.unbekannt`, `zuwendung.fest`. */
export function saveZuwendungskosten(
  kontext: Kontext,
  id: number,
  kosten: readonly Kostenangabe[],
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.kosten', id, async (a, zuwendung) => {
    if (isFest(zuwendung)) return refuse('zuwendung.fest');
    const bisher = (await listStellen(a.db, zuwendung.jahr)).flatMap((stelle) => stelle.besetzungen);
    const changed = kosten.flatMap((neu) => {
      const alt = bisher.find((one) => one.id === neu.besetzung);
      return alt && (alt.planCent !== neu.plan || alt.istCent !== neu.ist) ? [{ alt, neu }] : [];
    });
    for (const { alt, neu } of changed) {
      await saveKosten(a.db, alt.id, zuwendung.jahr, { planCent: neu.plan, istCent: neu.ist });
      // Whose costs they are stands with the post; the audit names sums only.
      a.audit(
        'zuwendung',
        id,
        { besetzung: alt.id, plan_cent: alt.planCent, ist_cent: alt.istCent },
        { besetzung: alt.id, plan_cent: neu.plan, ist_cent: neu.ist },
      );
    }
    if (changed.length === 0) a.unchanged();
    return ok();
  });
}

/**
 * Notes that the application is with the authority; what it asks for is kept as it is now. Refuses
 * `zuwendung.unbekannt`, `zuwendung.schritt`, `zuwendung.kosten-fehlen` (namen), `zuwendung.kuenftig`.
 */
export function applyZuwendung(kontext: Kontext, id: number, am: Datum): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.beantragen', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'beantragen');
    if (!status.ok) return status;
    if (am > datumOf(a.now)) return refuse('zuwendung.kuenftig', { feld: 'am' });
    const { plan } = await computeRechnung(a.db, zuwendung);
    const ohne = listOhneKosten(plan, 'plan');
    if (ohne.length > 0 || plan.zeilen.length === 0) {
      return refuse('zuwendung.kosten-fehlen', { werte: { namen: ohne.join(', ') } });
    }
    const neu = { status: status.wert, beantragt_am: am, beantragt_cent: plan.zuwendungCent };
    await updateZuwendung(a.db, id, neu);
    a.audit('zuwendung', id, { status: zuwendung.status }, neu);
    return ok();
  });
}

export interface Bescheid {
  am: Datum;
  aktenzeichen: string;
  bewilligt: Geld;
  /** As the notice says; else the directive's months after the period. */
  nachweisBis: Datum | null;
}

/** Notes the notice. Refuses `zuwendung.unbekannt`, `zuwendung.schritt`, `zuwendung.kuenftig`. */
export function grantZuwendung(
  kontext: Kontext,
  id: number,
  bescheid: Bescheid,
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.bewilligen', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'bewilligen');
    if (!status.ok) return status;
    if (bescheid.am > datumOf(a.now)) return refuse('zuwendung.kuenftig', { feld: 'am' });
    const regel = satzOn(await listRegeln(a.db), zuwendung.von);
    const neu = {
      status: status.wert,
      bescheid_am: bescheid.am,
      aktenzeichen: bescheid.aktenzeichen,
      bewilligt_cent: bescheid.bewilligt,
      nachweis_bis:
        bescheid.nachweisBis ?? (regel ? nachweisfristOf(zuwendung.bis, regel.nachweisMonate) : null),
    };
    await updateZuwendung(a.db, id, neu);
    a.audit('zuwendung', id, { status: zuwendung.status }, neu);
    return ok();
  });
}

/** Notes that the authority has refused. Refuses `zuwendung.unbekannt`, `zuwendung.schritt`, `zuwendung.kuenftig`. */
export function noteAblehnung(
  kontext: Kontext,
  id: number,
  { am, aktenzeichen }: Pick<Bescheid, 'am' | 'aktenzeichen'>,
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.ablehnen', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'ablehnen');
    if (!status.ok) return status;
    if (am > datumOf(a.now)) return refuse('zuwendung.kuenftig', { feld: 'am' });
    const neu = { status: status.wert, bescheid_am: am, aktenzeichen };
    await updateZuwendung(a.db, id, neu);
    a.audit('zuwendung', id, { status: zuwendung.status }, neu);
    return ok();
  });
}

/** Writes down a condition of the notice. Refuses `zuwendung.unbekannt`. */
export function addAuflage(
  kontext: Kontext,
  id: number,
  { text, faelligAm }: { text: string; faelligAm: Datum | null },
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.auflage', id, async (a) => {
    const row = { text, faellig_am: faelligAm };
    await insertAuflage(a.db, { zuwendung_id: id, ...row, erledigt_am: null, erledigt_von: null });
    a.audit('zuwendung', id, null, { auflage: text, faellig_am: faelligAm });
    return ok();
  });
}

/** Notes that a condition is met; a second time changes nothing. Refuses `zuwendung.unbekannt`. */
export function meetAuflage(kontext: Kontext, id: number, auflageId: number): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.auflage-erledigen', id, async (a) => {
    const text = await settleAuflage(a.db, id, auflageId, datumOf(a.now), a.wer.name);
    if (text === null) a.unchanged();
    else a.audit('zuwendung', id, null, { auflage: text, erledigt_am: datumOf(a.now) });
    return ok();
  });
}

/**
 * Notes that money was called for. Refuses `zuwendung.unbekannt`, `zuwendung.nicht-bewilligt`, `zuwendung.kuenftig`,
 * `zuwendung.abruf-zu-hoch` for more than was granted in all.
 */
export function callMittel(
  kontext: Kontext,
  id: number,
  { am, betragCent }: { am: Datum; betragCent: Geld },
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.abrufen', id, async (a, zuwendung) => {
    if (zuwendung.bewilligt_cent === null) return refuse('zuwendung.nicht-bewilligt');
    if (betragCent <= 0) return refuse('geld.leer', { feld: 'abrufBetrag' });
    if (am > datumOf(a.now)) return refuse('zuwendung.kuenftig', { feld: 'abrufAm' });
    const { abrufe } = await computeRechnung(a.db, zuwendung);
    const bisher = abrufe.reduce((summe, one) => summe + (one.eingegangen_cent ?? one.betrag_cent), 0);
    const restCent = zuwendung.bewilligt_cent - bisher;
    if (betragCent > restCent) {
      return refuse('zuwendung.abruf-zu-hoch', {
        feld: 'abrufBetrag',
        werte: { restCent: Math.max(0, restCent) },
      });
    }
    await insertAbruf(a.db, {
      zuwendung_id: id,
      angefordert_am: am,
      betrag_cent: betragCent,
      eingegangen_am: null,
      eingegangen_cent: null,
    });
    a.audit('zuwendung', id, null, { angefordert_am: am, betrag_cent: betragCent });
    return ok();
  });
}

/** Notes what came for a call. Refuses `zuwendung.unbekannt`, `zuwendung.abruf-unbekannt`, `zuwendung.fest`, `zuwendung.kuenftig`. */
export function receiveMittel(
  kontext: Kontext,
  id: number,
  abrufId: number,
  eingang: { am: Datum; cent: Geld },
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.eingang', id, async (a, zuwendung) => {
    if (zuwendung.status === 'geprueft') return refuse('zuwendung.fest');
    if (eingang.am > datumOf(a.now)) return refuse('zuwendung.kuenftig', { feld: 'eingangAm' });
    if (!(await receiveAbruf(a.db, id, abrufId, eingang))) return refuse('zuwendung.abruf-unbekannt');
    a.audit('zuwendung', id, null, { eingegangen_am: eingang.am, eingegangen_cent: eingang.cent });
    return ok();
  });
}

/** Keeps the facts report as it is written so far. Refuses `zuwendung.unbekannt`, `zuwendung.fest`, `satz.inzwischen-geaendert`. */
export function saveSachbericht(
  kontext: Kontext,
  id: number,
  version: number,
  sachbericht: Sachbericht,
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.sachbericht', id, async (a, zuwendung) => {
    if (isFest(zuwendung)) return refuse('zuwendung.fest');
    if (zuwendung.version !== version) return refuse('satz.inzwischen-geaendert');
    await updateZuwendung(a.db, id, { sachbericht: JSON.stringify(sachbericht) });
    a.audit('zuwendung', id, null, {
      abschnitte: sachbericht.abschnitte.map(({ titel }) => titel),
      zahlen: sachbericht.zahlen,
    });
    return ok();
  });
}

/** Checked or handed in: what it says stays. */
export const isFest = ({ status }: Pick<Zuwendung, 'status'>) =>
  status === 'geprueft' || status === 'nachgewiesen';

/** An act about one grant, which nobody else changes meanwhile. Refuses `zuwendung.unbekannt`. */
export function inZuwendung<T>(
  kontext: Kontext,
  tat: string,
  id: number,
  work: (a: Act, zuwendung: Zuwendung) => Promise<Ergebnis<T>>,
): Promise<Ergebnis<T>> {
  return act(kontext, tat, async (a) => {
    const zuwendung = await lockZuwendung(a.db, id);
    return zuwendung ? work(a, zuwendung) : refuse('zuwendung.unbekannt');
  });
}
