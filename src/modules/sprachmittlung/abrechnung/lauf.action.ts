import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addDays, type Datum, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { checkZeitraum, type Lauftat, nameZeitraum, transitionLauf } from './lauf.rules.ts';
import { findOffenenLauf, insertLauf, type Lauf, lockLauf, lockSammeln, updateLauf } from './lauf.store.ts';
import { buildPositionen, checkZeilen, draftPosition } from './lauf-berechnen.ts';
import { kostenOf, loadKostenwege } from './lauf-kosten.ts';
import {
  insertPositionen,
  invalidatePositionen,
  listEinsaetze,
  listPositionen,
  lockAbrechenbare,
  moveEinsaetze,
  type Position,
  updatePositionen,
} from './position.store.ts';
import { isOffen, keepErledigt } from './pruefung.rules.ts';

/** What the database says when two runs reach for the same appointment. */
export const positionConstraints = { abrechnungsposition_einmal: 'lauf.schon-gesammelt' };

/** Locks a run for an act that its status and the person's roles allow. Refuses `lauf.unbekannt` and what these refuse. */
export async function lockLaufFor(
  a: Act,
  laufId: number,
  tat: Lauftat,
): Promise<Ergebnis<{ lauf: Lauf; nach: Lauf['status'] }>> {
  const lauf = await lockLauf(a.db, laufId);
  if (!lauf) return refuse('lauf.unbekannt');
  const nach = transitionLauf({ status: lauf.status, geprueftVon: lauf.geprueft_von }, tat, handelnder(a));
  return nach.ok ? ok({ lauf, nach: nach.wert }) : nach;
}

/** Only a signed-in user releases: keys and links have ids as well. */
export const handelnder = ({ wer }: Pick<Act, 'wer'>) => ({
  id: wer.art === 'benutzer' ? wer.id : null,
  rollen: wer.rollen,
});

/**
 * Begins a run: collects everything that can be settled and took place up to its last day, older leftovers as well.
 * The open run of the same period is found again instead of begun twice. Refuses what `checkZeitraum` refuses,
 * `lauf.nichts-zu-tun` and `lauf.rolle-darf-nicht`.
 */
export function startLauf(
  kontext: Kontext,
  eingabe: { von: Datum; bis: Datum },
): Promise<Ergebnis<{ id: number; anzahl: number }>> {
  return act(
    kontext,
    'abrechnung.beginnen',
    async (a) => {
      const darf = transitionLauf({ status: 'offen', geprueftVon: null }, 'bearbeitung', handelnder(a));
      if (!darf.ok) return darf;
      const zeitraum = checkZeitraum(eingabe, datumOf(a.now));
      if (!zeitraum.ok) return zeitraum;
      await lockSammeln(a.db);
      const offener = await findOffenenLauf(a.db, eingabe);
      if (offener !== null) {
        a.unchanged();
        return ok({ id: offener, anzahl: 0 });
      }
      const einsaetze = await lockAbrechenbare(a.db, instantsOf(eingabe));
      if (einsaetze.length === 0) return refuse('lauf.nichts-zu-tun', { feld: 'bis' });
      const bezeichnung = nameZeitraum({ von_am: eingabe.von, bis_am: eingabe.bis }, 'de');
      const id = await insertLauf(a.db, { bezeichnung, ...eingabe, von_wem: a.wer.name, at: a.now });
      await collect(a, id, einsaetze);
      a.audit('abrechnungslauf', id, null, { bezeichnung, anzahl: einsaetze.length });
      return ok({ id, anzahl: einsaetze.length });
    },
    positionConstraints,
  );
}

/** Adds what was confirmed since. Refuses `lauf.unbekannt` and what the status refuses. @returns how many */
export function collectMore(kontext: Kontext, laufId: number): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'abrechnung.nachsammeln',
    async (a) => {
      await lockSammeln(a.db);
      const zugriff = await lockLaufFor(a, laufId, 'bearbeitung');
      if (!zugriff.ok) return zugriff;
      const einsaetze = await lockAbrechenbare(
        a.db,
        instantsOf({ von: zugriff.wert.lauf.von_am, bis: zugriff.wert.lauf.bis_am }),
      );
      if (einsaetze.length === 0) {
        a.unchanged();
        return ok(0);
      }
      await collect(a, laufId, einsaetze);
      await updateLauf(a.db, laufId, {});
      a.audit('abrechnungslauf', laufId, null, { anzahl: einsaetze.length });
      return ok(einsaetze.length);
    },
    positionConstraints,
  );
}

/** From midnight before the first day to midnight after the last. */
const instantsOf = ({ von, bis }: { von: Datum; bis: Datum }) => ({
  ab: toInstant(von, '00:00'),
  vor: toInstant(addDays(bis, 1), '00:00'),
});

async function collect(a: Act, laufId: number, einsaetze: readonly Einsatz[]): Promise<void> {
  await insertPositionen(a.db, laufId, await buildPositionen(a.db, einsaetze, a.now));
  const bestaetigte = einsaetze.filter(({ status }) => status === 'bestaetigt').map(({ id }) => id);
  await moveEinsaetze(a.db, bestaetigte, 'bestaetigt', 'abgerechnet');
  a.auditEach('einsatz', bestaetigte, { status: 'bestaetigt' }, { status: 'abgerechnet', lauf: laufId });
}

/** Lines leave their run; their appointments can be settled again. */
export async function releasePositionen(
  a: Act,
  positionen: readonly Position[],
  grund: string,
): Promise<void> {
  await invalidatePositionen(
    a.db,
    positionen.map(({ id }) => id),
    grund,
  );
  const abgerechnete = positionen
    .filter(({ einsatz_status }) => einsatz_status === 'abgerechnet')
    .map(({ einsatz_id }) => einsatz_id);
  await moveEinsaetze(a.db, abgerechnete, 'abgerechnet', 'bestaetigt');
  a.auditEach('einsatz', abgerechnete, { status: 'abgerechnet' }, { status: 'bestaetigt', grund });
}

/**
 * Counts all lines anew by the rules that hold now and checks them. Corrected lines and those paid again keep their
 * amount. Refuses `lauf.unbekannt` and what the status refuses.
 */
export function recalculateLauf(kontext: Kontext, laufId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.neu-berechnen', async (a) => {
    const zugriff = await lockLaufFor(a, laufId, 'bearbeitung');
    if (!zugriff.ok) return zugriff;
    const positionen = await listPositionen(a.db, { laufId });
    const neue = await recalculate(a, positionen);
    const summe = (all: readonly { betrag_cent: number }[]) =>
      all.reduce((sum, { betrag_cent }) => sum + betrag_cent, 0);
    await updatePositionen(a.db, neue);
    await updateLauf(a.db, laufId, {});
    a.audit('abrechnungslauf', laufId, { summe_cent: summe(positionen) }, { summe_cent: summe(neue) });
    return ok();
  });
}

/** Lines as they come out now, with what was ticked off as far as it still stands there. */
export async function recalculate(
  a: Act,
  positionen: readonly Position[],
  auchKorrigierte = false,
): Promise<Position[]> {
  const einsatzOf = await loadEinsaetze(a, positionen);
  const [regeln, wege] = await Promise.all([listRegeln(a.db), loadKostenwege(a.db, [...einsatzOf.values()])]);
  const neue = positionen.map((position): Position => {
    const bleibt =
      position.ersetzt_zahlung_id !== null || (position.korrektur_grund !== '' && !auchKorrigierte);
    if (bleibt) return position;
    const einsatz = einsatzOf.get(position.einsatz_id)!;
    const {
      hinweise: _,
      ersetzt_zahlung_id: __,
      weiterberechnung_id: ___,
      ...neu
    } = draftPosition(einsatz, kostenOf(einsatz, wege), regeln);
    return { ...position, ...neu };
  });
  return recheck(a, neue, einsatzOf);
}

/** The same lines with what the checks find now. */
export async function recheck(
  a: Act,
  positionen: readonly Position[],
  bekannt?: ReadonlyMap<number, Einsatz>,
): Promise<Position[]> {
  const einsatzOf = bekannt ?? (await loadEinsaetze(a, positionen));
  const hinweise = await checkZeilen(
    a.db,
    positionen.map((position) => ({ ...position, einsatz: einsatzOf.get(position.einsatz_id)! })),
    a.now,
  );
  return positionen.map((position, index) => ({
    ...position,
    hinweise: keepErledigt(hinweise[index]!, position.hinweise),
  }));
}

async function loadEinsaetze(a: Act, positionen: readonly Position[]): Promise<Map<number, Einsatz>> {
  const einsaetze = await listEinsaetze(
    a.db,
    positionen.map(({ einsatz_id }) => einsatz_id),
  );
  return new Map(einsaetze.map((einsatz) => [einsatz.id, einsatz]));
}

/** How many checks keep lines from being released. */
export const countOffene = (positionen: readonly Position[]) =>
  positionen.flatMap(({ hinweise }) => hinweise.filter(isOffen)).length;

/** Everything leaves the run, which then is history. Refuses `lauf.unbekannt`, `lauf.grund-fehlt` and what the status refuses. */
export function discardLauf(kontext: Kontext, laufId: number, grund: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.verwerfen', async (a) => {
    const zugriff = await lockLaufFor(a, laufId, 'verwerfung');
    if (!zugriff.ok) return zugriff;
    if (grund === '') return refuse('lauf.grund-fehlt', { feld: 'grund' });
    const { lauf, nach } = zugriff.wert;
    const positionen = await listPositionen(a.db, { laufId });
    await releasePositionen(a, positionen, grund);
    await updateLauf(a.db, laufId, { status: nach });
    a.audit(
      'abrechnungslauf',
      laufId,
      { status: lauf.status },
      { status: nach, anzahl: positionen.length, grund },
    );
    return ok();
  });
}
