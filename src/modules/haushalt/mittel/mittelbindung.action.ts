import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import { findTopf } from '../toepfe/topf.store.ts';
import { checkReicht, offenOf, verfuegbarOf } from './mittel.rules.ts';
import { listJahresmittel, lockTopf } from './mittel.store.ts';
import {
  findMittelbindung,
  lockMittelbindung,
  type Mittelbindung,
  saveMittelbindung,
} from './mittelbindung.store.ts';

/** What a module promises to pay from a pot. */
export interface Mittelzusage {
  topfId: number;
  /** Year of the budget. */
  jahr: number;
  /** The module's own, unique in the house: 'kurs:12:2026'. */
  schluessel: string;
  /** As the office speaks of it. */
  titel: string;
  /** The page it stands on. */
  href: string;
  gebundenCent: Geld;
  /** Accepted invoices in all, paid or not. */
  berechnetCent?: Geld;
  /** Nothing more will be invoiced: what was not used is free again. */
  erledigt?: boolean;
}

/**
 * Writes down inside the caller's act what is promised under a key; saying the same again changes nothing. It does not
 * ask whether the money is there: `checkMittel` does. Pot and year change only while nothing is paid on it.
 * Refuses `topf.unbekannt`, `jahr.abgeschlossen`, `mittelbindung.schon-gezahlt`.
 */
export async function setMittelbindung(a: Act, zusage: Mittelzusage): Promise<Ergebnis<undefined>> {
  const { topfId, jahr, schluessel, titel, href, gebundenCent } = zusage;
  const neu = { berechnetCent: zusage.berechnetCent ?? 0, istErledigt: zusage.erledigt ?? false };
  if (!(await findTopf(a.db, topfId))) return refuse('topf.unbekannt');
  const alt = await lockMittelbindung(a.db, schluessel);
  if (alt && isSame(alt, { ...neu, topfId, jahr, titel, href, gebundenCent })) {
    a.unchanged();
    return ok();
  }
  for (const one of new Set([alt?.jahr ?? jahr, jahr])) {
    const offen = await checkJahrOffen(a.db, one);
    if (!offen.ok) return offen;
  }
  const isMoved = alt !== null && (alt.topfId !== topfId || alt.jahr !== jahr);
  if (isMoved && alt.gezahltCent !== 0) {
    return refuse('mittelbindung.schon-gezahlt', { werte: { titel: alt.titel } });
  }
  const id = await saveMittelbindung(a.db, {
    topf_id: topfId,
    jahr,
    schluessel,
    titel,
    href,
    gebunden_cent: gebundenCent,
    berechnet_cent: neu.berechnetCent,
    ist_erledigt: neu.istErledigt,
    geaendert_at: a.now,
  });
  a.audit('mittelbindung', id, alt && shown(alt), shown({ ...neu, topfId, jahr, titel, gebundenCent }));
  return ok();
}

type Inhalt = Pick<
  Mittelbindung,
  'topfId' | 'jahr' | 'titel' | 'href' | 'gebundenCent' | 'berechnetCent' | 'istErledigt'
>;

const isSame = (one: Inhalt, other: Inhalt) =>
  (Object.keys(other) as (keyof Inhalt)[]).every((key) => one[key] === other[key]);

const shown = (one: Omit<Inhalt, 'href'>) => ({
  topf: one.topfId,
  jahr: one.jahr,
  titel: one.titel,
  gebunden_cent: one.gebundenCent,
  berechnet_cent: one.berechnetCent,
  ist_erledigt: one.istErledigt,
});

/**
 * What a pot still has for a year: plan, changes and what was carried over, less what is paid and what is promised.
 * Negative when too much is promised; null when nobody planned anything for it.
 */
export async function findVerfuegbar(db: Db | Trx, topfId: number, jahr: number): Promise<Geld | null> {
  const [stand] = await listJahresmittel(db, { topfId, jahr });
  return stand ? verfuegbarOf(stand) : null;
}

export interface Mittelwunsch {
  topfId: number;
  jahr: number;
  /** The commitment that is to be made or changed; what it holds already is not asked for twice. */
  schluessel: string;
  /** What it would hold then. */
  gebundenCent: Geld;
  /** Somebody has read the warning and goes on. The caller writes that to its audit. */
  trotzdem?: boolean;
}

/**
 * Whether a pot has enough for a promise, before it is made with `setMittelbindung` in the same transaction: until that
 * ends nobody else promises anything of the pot. Less than before is always possible. Refuses `topf.unbekannt`,
 * `jahr.abgeschlossen`, and unless `trotzdem` is said `mittel.kein-ansatz` (topf, jahr) and `mittel.reichen-nicht`
 * (topf, jahr, verfuegbarCent, fehlenCent).
 * @returns what the pot has left with the promise; null when nobody planned anything for it
 */
export async function checkMittel(trx: Trx, wunsch: Mittelwunsch): Promise<Ergebnis<Geld | null>> {
  const { topfId, jahr, schluessel, gebundenCent, trotzdem = false } = wunsch;
  const topf = await lockTopf(trx, topfId);
  if (topf === null) return refuse('topf.unbekannt');
  const offen = await checkJahrOffen(trx, jahr);
  if (!offen.ok) return offen;
  const found = await findMittelbindung(trx, schluessel);
  const bisher = found?.topfId === topfId && found.jahr === jahr ? found : null;
  const neu = {
    berechnetCent: bisher?.berechnetCent ?? 0,
    gezahltCent: bisher?.gezahltCent ?? 0,
    gebundenCent,
    istErledigt: false,
  };
  const mehrCent = offenOf(neu) - (bisher ? offenOf(bisher) : 0);
  const verfuegbarCent = await findVerfuegbar(trx, topfId, jahr);
  const reicht = checkReicht({ verfuegbarCent, mehrCent, topf, jahr });
  if (!reicht.ok && !trotzdem) return reicht;
  return ok(verfuegbarCent === null ? null : verfuegbarCent - mehrCent);
}
