import { z } from 'zod';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { INTERNE_ROLLEN, type InterneRolle } from '../../../begriffe/rolle.ts';
import { emailFeld, nameFeld, sprachFeld } from '../konto/konto.schema.ts';
import type { Rollenzuweisung } from './rolle.rules.ts';

export const stammdatenSchema = z.object({ name: nameFeld, email: emailFeld });
export const einladungSchema = z.object({ name: nameFeld, email: emailFeld, sprache: sprachFeld });

type Eingabe = Record<string, string | string[] | undefined>;

/** Name of the field for one organisation or person of an external role; several are numbered. */
export const bezugFeld = (rolle: string, index: number) => `bezug-${rolle}-${index}`;

/**
 * Reads the ticked internal roles and the chosen organisations of external ones. What is neither offered nor known
 * is refused: `rollen.unbekannt`.
 * @param bezuege who can be belonged to: role → known numbers
 */
export function readRollen(
  eingabe: Eingabe,
  bezuege: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Ergebnis<Rollenzuweisung[]> {
  const rollen: Rollenzuweisung[] = [];
  for (const rolle of [eingabe.rollen ?? []].flat()) {
    if (!INTERNE_ROLLEN.includes(rolle as InterneRolle))
      return refuse('rollen.unbekannt', { feld: 'rollen' });
    rollen.push({ rolle: rolle as InterneRolle, bezugId: null });
  }
  for (const [feld, value] of Object.entries(eingabe)) {
    const rolle = /^bezug-([a-z]+)-\d+$/.exec(feld)?.[1];
    if (!rolle || value === undefined || value === '') continue;
    const bezugId = Number(value);
    if (!bezuege.get(rolle)?.has(bezugId)) return refuse('rollen.unbekannt', { feld: 'rollen' });
    rollen.push({ rolle: rolle as Rollenzuweisung['rolle'], bezugId });
  }
  return ok(rollen);
}
