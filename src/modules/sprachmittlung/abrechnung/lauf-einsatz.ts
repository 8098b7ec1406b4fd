import type { Kontext } from '../../../platform/kontext.ts';
import { listLaufnamen } from './lauf.store.ts';
import type { AbgerechneterEinsatz } from './pages/lauf-einsatz.page.tsx';
import { listPositionen } from './position.store.ts';

/** The settlements that hold an appointment or paid it, the latest first. */
export async function loadEinsatzabrechnung(
  { db }: Pick<Kontext, 'db'>,
  einsatzId: number,
): Promise<AbgerechneterEinsatz[]> {
  const positionen = await listPositionen(db, { einsatzId });
  if (positionen.length === 0) return [];
  const laeufe = await listLaufnamen(
    db,
    positionen.map(({ lauf_id }) => lauf_id),
  );
  return positionen
    .toReversed()
    .map((position) => ({ position, lauf: laeufe.find(({ id }) => id === position.lauf_id)! }));
}
