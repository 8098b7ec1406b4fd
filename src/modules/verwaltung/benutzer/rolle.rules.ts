import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { EXTERNE_ROLLEN, type ExterneRolle, type Rolle } from '../../../begriffe/rolle.ts';

/** One role of a user; external roles belong to one organisation or person. */
export interface Rollenzuweisung {
  rolle: Rolle;
  bezugId: number | null;
}

/** An organisation or person outside the office, and the role that people have there. */
export interface Bezug {
  rolle: ExterneRolle;
  bezugId: number;
}

export const isBezug = (zuweisung: Rollenzuweisung, { rolle, bezugId }: Bezug): boolean =>
  zuweisung.rolle === rolle && zuweisung.bezugId === bezugId;

/** Whether these roles are that one and nothing more; without one everything will do. */
export const isOnlyFor = (rollen: readonly Rollenzuweisung[], bezug: Bezug | undefined): boolean =>
  bezug === undefined || (rollen.length === 1 && isBezug(rollen[0]!, bezug));

export const isExtern = (rolle: Rolle): rolle is ExterneRolle =>
  (EXTERNE_ROLLEN as readonly Rolle[]).includes(rolle);

/**
 * Whether a user may have these roles together. Refuses: `rollen.fehlen`, `rollen.bezug-fehlt` (rolle),
 * `rollen.gemischt` (nobody works here and is a customer in one account), `rollen.ein-sprachmittler`.
 */
export function checkRollen(rollen: readonly Rollenzuweisung[]): Ergebnis<undefined> {
  if (rollen.length === 0) return refuse('rollen.fehlen', { feld: 'rollen' });
  const ohneBezug = rollen.find(({ rolle, bezugId }) => isExtern(rolle) && bezugId === null);
  if (ohneBezug) return refuse('rollen.bezug-fehlt', { feld: 'rollen', werte: { rolle: ohneBezug.rolle } });
  const externe = rollen.filter(({ rolle }) => isExtern(rolle));
  if (externe.length > 0 && externe.length < rollen.length)
    return refuse('rollen.gemischt', { feld: 'rollen' });
  if (externe.filter(({ rolle }) => rolle === 'sprachmittler').length > 1) {
    return refuse('rollen.ein-sprachmittler', { feld: 'rollen' });
  }
  return ok();
}

/** Without doubles, in a fixed order: the same roles make the same record. */
export function normalizeRollen(rollen: readonly Rollenzuweisung[]): Rollenzuweisung[] {
  const byKey = new Map(
    rollen.map(({ rolle, bezugId }) => [
      `${rolle} ${isExtern(rolle) ? bezugId : ''}`,
      { rolle, bezugId: isExtern(rolle) ? bezugId : null },
    ]),
  );
  return [...byKey].sort(([a], [b]) => a.localeCompare(b)).map(([, zuweisung]) => zuweisung);
}

/** Those of these roles that see content of the office's work: all of its own but Technik. */
export const inhaltsrollenOf = (rollen: readonly Rolle[]): Rolle[] =>
  rollen.filter((rolle) => !isExtern(rolle) && rolle !== 'technik');

/** As the audit keeps it: `disposition`, `stelle 17`. */
export const rollenText = (rollen: readonly Rollenzuweisung[]): string[] =>
  rollen.map(({ rolle, bezugId }) => (bezugId === null ? rolle : `${rolle} ${bezugId}`));
