import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import type { Ausfallgrund } from '../absage.rules.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { type Briefvorlage, toSprachmittler, toStelle } from '../vermittlung/post.mail.ts';
import { abschlussMails } from './mail.texte.ts';

/** Letters of the completion, in the language of whoever gets them like those of the dispatch. */

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
  if (person)
    await toSprachmittler(
      a,
      einsatz,
      person,
      (m, _, sprache) => abschlussMails[sprache].rueckgabe(m),
      'CANCEL',
    );
}

export async function mailAusfall(a: Act, einsatzId: number, grund: Ausfallgrund, an: An): Promise<void> {
  const { einsatz, person } = await load(a, einsatzId);
  const brief: Briefvorlage = (m, _, sprache) =>
    abschlussMails[sprache].ausfall(m, wort(sprache, 'ausfallgrund', grund));
  if (an.sprachmittler && person) await toSprachmittler(a, einsatz, person, brief);
  if (an.stelle) await toStelle(a, einsatz, brief);
}

/** Which times count after a dispute. */
export async function mailGeklaert(a: Act, einsatzId: number, begruendung: string, an: An): Promise<void> {
  const { einsatz, person } = await load(a, einsatzId);
  const brief: Briefvorlage = (m, _, sprache) => {
    const zeiten = formatTermin(einsatz.ist_beginn_at!, einsatz.ist_ende_at!, sprache);
    return abschlussMails[sprache].geklaert(m, zeiten, begruendung);
  };
  if (an.sprachmittler && person) await toSprachmittler(a, einsatz, person, brief);
  if (an.stelle) await toStelle(a, einsatz, brief);
}
