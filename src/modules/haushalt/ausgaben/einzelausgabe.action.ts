import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import { checkReicht, keptBy } from '../mittel/mittel.rules.ts';
import { lockTopf } from '../mittel/mittel.store.ts';
import { findVerfuegbar } from '../mittel/mittelbindung.action.ts';
import { lockMittelbindung } from '../mittel/mittelbindung.store.ts';
import { cancelEinzelausgabe, findEinzelausgabe, insertEinzelausgabe } from './einzelausgabe.store.ts';

export interface NeueEinzelausgabe {
  topfId: number;
  /** Day on which it was paid. */
  am: Datum;
  /** Year of the budget. */
  jahr: number;
  empfaenger: string;
  zweck: string;
  betragCent: Geld;
  belegnummer: string;
  /** Key of the commitment of this pot and year that is kept by it. */
  mittelbindung?: string | null;
  /** Somebody has read that the pot does not have so much and goes on. */
  trotzdem: boolean;
}

/**
 * Writes down what was paid without a payment run. Refuses `geld.leer` for nothing, `ausgabe.kuenftig`,
 * `ausgabe.anderes-jahr`, `topf.unbekannt`, `jahr.abgeschlossen`, `ausgabe.mittelbindung`, and unless `trotzdem` is said what `checkReicht` refuses, at that field.
 * @returns its id
 */
export function bookEinzelausgabe(kontext: Kontext, neu: NeueEinzelausgabe): Promise<Ergebnis<number>> {
  return act(kontext, 'einzelausgabe.buchen', async (a) => {
    const { topfId, am, jahr, betragCent, trotzdem } = neu;
    if (betragCent <= 0) return refuse('geld.leer', { feld: 'betrag' });
    const heute = datumOf(a.now);
    if (am > heute) return refuse('ausgabe.kuenftig', { feld: 'am' });
    if (Math.abs(yearOf(am) - jahr) > 1) return refuse('ausgabe.anderes-jahr', { feld: 'jahr' });
    const topf = await lockTopf(a.db, topfId);
    if (topf === null) return refuse('topf.unbekannt', { feld: 'topf' });
    const offen = await checkJahrOffen(a.db, jahr);
    if (!offen.ok) return { ...offen, feld: 'jahr' };
    const bindung = neu.mittelbindung ? await lockMittelbindung(a.db, neu.mittelbindung) : null;
    if (neu.mittelbindung && (bindung?.topfId !== topfId || bindung.jahr !== jahr)) {
      return refuse('ausgabe.mittelbindung', { feld: 'mittelbindung' });
    }
    const verfuegbarCent = await findVerfuegbar(a.db, topfId, jahr);
    // What was promised already takes nothing more from the pot.
    const mehrCent = betragCent - (bindung ? keptBy(bindung, betragCent) : 0);
    const reicht = checkReicht({ verfuegbarCent, mehrCent, topf, jahr });
    if (!reicht.ok && !trotzdem) return { ...reicht, feld: 'trotzdem' };
    const id = await insertEinzelausgabe(a.db, {
      topf_id: topfId,
      jahr,
      am,
      empfaenger: neu.empfaenger,
      zweck: neu.zweck,
      betrag_cent: betragCent,
      belegnummer: neu.belegnummer,
      mittelbindung_id: bindung?.id ?? null,
      erfasst_von: a.wer.name,
      erfasst_at: a.now,
      storniert_at: null,
      storniert_von: null,
    });
    const { empfaenger, zweck, belegnummer } = neu;
    a.audit('einzelausgabe', id, null, {
      topf: topfId,
      jahr,
      am,
      empfaenger,
      zweck,
      betrag_cent: betragCent,
      belegnummer,
      ...(bindung ? { mittelbindung: bindung.titel } : {}),
      ...(reicht.ok ? {} : { trotzdem: true }),
    });
    return ok(id);
  });
}

/** Takes an expense out of the sums; it stays to be read. Refuses `ausgabe.unbekannt`, `ausgabe.storniert`, `jahr.abgeschlossen`. */
export function undoEinzelausgabe(kontext: Kontext, id: number, grund: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einzelausgabe.stornieren', async (a) => {
    const ausgabe = await findEinzelausgabe(a.db, id);
    if (!ausgabe) return refuse('ausgabe.unbekannt');
    const offen = await checkJahrOffen(a.db, ausgabe.jahr);
    if (!offen.ok) return offen;
    const isNew = await cancelEinzelausgabe(a.db, id, a.wer.name, grund, a.now);
    if (!isNew) return refuse('ausgabe.storniert');
    a.audit('einzelausgabe', id, { betrag_cent: ausgabe.betrag_cent }, { storniert_at: a.now, grund });
    return ok();
  });
}
