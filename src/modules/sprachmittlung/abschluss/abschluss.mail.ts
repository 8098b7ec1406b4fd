import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import type { Ausfallgrund } from '../absage.rules.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { toSprachmittler, toStelle } from '../vermittlung/post.mail.ts';
import { abschlussMails as t } from './mail.texte.ts';

/** Letters of the completion, in German like those of the dispatch. */

interface An {
  sprachmittler: boolean;
  stelle: boolean;
}

async function load(
  a: Act,
  einsatzId: number,
  sprachmittlerId?: number,
): Promise<{ einsatz: EinsatzMitNamen; person: Sprachmittler | null }> {
  const einsatz = await findEinsatz(a.db, einsatzId);
  if (!einsatz) throw new Error(`einsatz ${einsatzId} is gone`);
  const id = sprachmittlerId ?? einsatz.sprachmittler_id;
  return { einsatz, person: id === null ? null : await findSprachmittler(a.db, id) };
}

/** Thanks for saying so in time; the calendar entry is cancelled. */
export async function mailRueckgabe(a: Act, einsatzId: number, sprachmittlerId: number): Promise<void> {
  const { einsatz, person } = await load(a, einsatzId, sprachmittlerId);
  if (person) await toSprachmittler(a, einsatz, person, (m) => t.rueckgabe(m), 'CANCEL');
}

export async function mailAusfall(a: Act, einsatzId: number, grund: Ausfallgrund, an: An): Promise<void> {
  const { einsatz, person } = await load(a, einsatzId);
  const satz = wort('de', 'ausfallgrund', grund);
  if (an.sprachmittler && person) await toSprachmittler(a, einsatz, person, (m) => t.ausfall(m, satz));
  if (an.stelle) await toStelle(a, einsatz, (m) => t.ausfall(m, satz));
}

/** Which times count after a dispute. */
export async function mailGeklaert(a: Act, einsatzId: number, begruendung: string, an: An): Promise<void> {
  const { einsatz, person } = await load(a, einsatzId);
  const zeiten = formatTermin(einsatz.ist_beginn_at!, einsatz.ist_ende_at!, 'de');
  if (an.sprachmittler && person)
    await toSprachmittler(a, einsatz, person, (m) => t.geklaert(m, zeiten, begruendung));
  if (an.stelle) await toStelle(a, einsatz, (m) => t.geklaert(m, zeiten, begruendung));
}
