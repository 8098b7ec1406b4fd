/** Work on single lines of an open run: taken out, corrected, counted anew, ticked off. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { isKostenweg } from './kostentraeger.rules.ts';
import { lockLaufFor, recalculate, recheck, releasePositionen } from './lauf.action.ts';
import { updateLauf } from './lauf.store.ts';
import { findPosition, listPositionen, type Position, updatePositionen } from './position.store.ts';
import type { Kosten } from './position.ts';
import { PRUEFUNGEN, type Pruefung } from './pruefung.rules.ts';
import { existsKosten } from './pruefung.store.ts';

/** Largest amount of one line: 10,000 €. */
const HOECHSTBETRAG: Geld = 1_000_000;

/** One line of an open run, locked with its run. Refuses `lauf.unbekannt`, `position.unbekannt`, what the status refuses. */
function onPosition(
  kontext: Kontext,
  tat: string,
  { laufId, positionId }: { laufId: number; positionId: number },
  work: (a: Act, position: Position) => Promise<Ergebnis<undefined>>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const zugriff = await lockLaufFor(a, laufId, 'bearbeitung');
    if (!zugriff.ok) return zugriff;
    const position = await findPosition(a.db, laufId, positionId);
    if (!position?.gilt) return refuse('position.unbekannt');
    const ergebnis = await work(a, position);
    if (ergebnis.ok) await updateLauf(a.db, laufId, {});
    return ergebnis;
  });
}

/** Takes a line out; its appointment waits for another run. Refuses `lauf.grund-fehlt` besides. */
export function removePosition(
  kontext: Kontext,
  ort: { laufId: number; positionId: number },
  grund: string,
): Promise<Ergebnis<undefined>> {
  return onPosition(kontext, 'abrechnung.herausnehmen', ort, async (a, position) => {
    if (grund === '') return refuse('lauf.grund-fehlt', { feld: 'grund' });
    await releasePositionen(a, [position], grund);
    a.audit('abrechnungslauf', ort.laufId, lineOf(position), { grund });
    return ok();
  });
}

/** What the audit says of a line. */
const lineOf = ({ einsatz_id, sprachmittler, betrag_cent }: Position) => ({
  einsatz: einsatz_id,
  sprachmittler,
  betrag_cent,
});

export interface Korrektur extends Kosten {
  betragCent: Geld;
  grund: string;
}

/**
 * Sets another amount, payer or pot; the calculation by the rules stays readable. Refuses `lauf.grund-fehlt`,
 * `position.betrag-zu-hoch`, `position.kostenweg`, and `position.wird-nochmal-gezahlt` for what came back from the bank.
 */
export function correctPosition(
  kontext: Kontext,
  ort: { laufId: number; positionId: number },
  { betragCent, grund, ...kosten }: Korrektur,
): Promise<Ergebnis<undefined>> {
  return onPosition(kontext, 'abrechnung.korrigieren', ort, async (a, position) => {
    if (grund === '') return refuse('lauf.grund-fehlt', { feld: 'korrekturGrund' });
    if (betragCent > HOECHSTBETRAG) return refuse('position.betrag-zu-hoch', { feld: 'betrag' });
    if (position.ersetzt_zahlung_id !== null) return refuse('position.wird-nochmal-gezahlt');
    if (!isKostenweg(kosten) || !(await existsKosten(a.db, kosten)))
      return refuse('position.kostenweg', { feld: 'kosten' });
    const neu = {
      betrag_cent: betragCent,
      zahler: kosten.zahler,
      kostentraeger_id: kosten.kostentraegerId,
      topf_id: kosten.topfId,
    };
    await updatePositionen(a.db, await recheck(a, [{ ...position, ...neu, korrektur_grund: grund }]));
    const { betrag_cent, zahler, kostentraeger_id, topf_id } = position;
    a.audit(
      'abrechnungslauf',
      ort.laufId,
      { ...lineOf(position), betrag_cent, zahler, kostentraeger_id, topf_id },
      { ...neu, grund },
    );
    return ok();
  });
}

/** Counts one line anew, also one that was corrected: the rules decide again. */
export function recalculatePosition(
  kontext: Kontext,
  ort: { laufId: number; positionId: number },
): Promise<Ergebnis<undefined>> {
  return onPosition(kontext, 'abrechnung.zeile-neu-berechnen', ort, async (a, position) => {
    const [neu] = await recalculate(a, [position], true);
    await updatePositionen(a.db, [neu!]);
    a.audit('abrechnungslauf', ort.laufId, lineOf(position), { betrag_cent: neu!.betrag_cent });
    return ok();
  });
}

/**
 * Somebody looked and says why it is right: one line, or with `positionId` null every line where this check found
 * something. Checks of a person are ticked for all her lines. What stops a payment cannot be ticked off.
 * Refuses `lauf.unbekannt`, `position.unbekannt`, `lauf.grund-fehlt`, `pruefung.sperrt` and what the status refuses.
 * @returns how many lines
 */
export function tickPruefung(
  kontext: Kontext,
  { laufId, positionId }: { laufId: number; positionId: number | null },
  pruefung: Pruefung,
  grund: string,
): Promise<Ergebnis<number>> {
  return act(kontext, 'abrechnung.abhaken', async (a) => {
    const zugriff = await lockLaufFor(a, laufId, 'bearbeitung');
    if (!zugriff.ok) return zugriff;
    if (PRUEFUNGEN[pruefung].schwere === 'sperrt') return refuse('pruefung.sperrt');
    if (grund === '') return refuse('lauf.grund-fehlt', { feld: 'grund' });
    const betroffene = (await listPositionen(a.db, { laufId, pruefung })).filter(({ hinweise }) =>
      hinweise.some((hinweis) => hinweis.pruefung === pruefung && !hinweis.erledigt),
    );
    const eine = betroffene.find(({ id }) => id === positionId);
    if (positionId !== null && !eine && !(await findPosition(a.db, laufId, positionId)))
      return refuse('position.unbekannt');
    const gemeint = betroffene.filter(
      ({ id, sprachmittler_id }) =>
        positionId === null ||
        id === positionId ||
        (PRUEFUNGEN[pruefung].jePerson && sprachmittler_id === eine?.sprachmittler_id),
    );
    if (gemeint.length === 0) {
      a.unchanged();
      return ok(0);
    }
    const erledigt = { von: a.wer.name, at: a.now.toISOString(), grund };
    await updatePositionen(
      a.db,
      gemeint.map((position) => ({
        ...position,
        hinweise: position.hinweise.map((hinweis) =>
          hinweis.pruefung === pruefung && !hinweis.erledigt ? { ...hinweis, erledigt } : hinweis,
        ),
      })),
    );
    await updateLauf(a.db, laufId, {});
    a.audit('abrechnungslauf', laufId, null, { pruefung, zeilen: gemeint.length, grund });
    return ok(gemeint.length);
  });
}
