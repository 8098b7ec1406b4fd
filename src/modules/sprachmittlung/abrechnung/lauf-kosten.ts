import type { Trx } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { deriveTopf } from './kostentraeger.rules.ts';
import { standardtopfEinstellung } from './kostentraeger.schema.ts';
import type { Kosten } from './position.ts';
import { listTopfwege } from './pruefung.store.ts';

/** Pots of requesters and third parties, by id. */
export interface Kostenwege {
  stellen: ReadonlyMap<number, number | null>;
  kostentraeger: ReadonlyMap<number, number | null>;
  standard: number | null;
}

export async function loadKostenwege(
  trx: Trx,
  einsaetze: readonly Pick<Einsatz, 'stelle_id' | 'kostentraeger_id'>[],
): Promise<Kostenwege> {
  const ids = (all: readonly (number | null)[]) => [...new Set(all.filter((id) => id !== null))];
  const { stellen, kostentraeger } = await listTopfwege(
    trx,
    ids(einsaetze.map(({ stelle_id }) => stelle_id)),
    ids(einsaetze.map(({ kostentraeger_id }) => kostentraeger_id)),
  );
  return { stellen, kostentraeger, standard: await readSetting(trx, standardtopfEinstellung) };
}

/**
 * Who bears an appointment: `regel` is what the allowance goes by, `zeile` what its line is booked on. They differ
 * where something was cancelled late or did not take place: then the one who brought it about bears it.
 */
export function kostenOf(
  einsatz: Pick<
    Einsatz,
    'status' | 'zahler' | 'kostentraeger_id' | 'topf_id' | 'stelle_id' | 'kosten_traegt'
  >,
  { stellen, kostentraeger, standard }: Kostenwege,
): { regel: Kosten; zeile: Kosten } {
  const { zahler, kostentraeger_id: kostentraegerId } = einsatz;
  const topfFor = (traegerId: number | null) =>
    deriveTopf({
      einsatz: einsatz.topf_id,
      kostentraeger: traegerId === null ? null : (kostentraeger.get(traegerId) ?? null),
      stelle: stellen.get(einsatz.stelle_id) ?? null,
      standard,
    });
  const regel = { zahler, kostentraegerId, topfId: topfFor(kostentraegerId) };
  const istGehalten = einsatz.status !== 'abgesagt' && einsatz.status !== 'ausgefallen';
  if (istGehalten || einsatz.kosten_traegt === null) return { regel, zeile: regel };
  return {
    regel,
    zeile: {
      zahler: einsatz.kosten_traegt === 'stelle' ? 'stelle' : 'landkreis',
      kostentraegerId: null,
      topfId: topfFor(null),
    },
  };
}
