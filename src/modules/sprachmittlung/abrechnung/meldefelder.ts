import { datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { chooseRegel } from './entschaedigung.rules.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { deriveTopf } from './kostentraeger.rules.ts';
import { standardtopfEinstellung } from './kostentraeger.schema.ts';
import { findTopfwege } from './kostentraeger.store.ts';
import { KEINE_MELDEFELDER, listMeldefelder, type Meldefelder } from './meldefelder.rules.ts';

/** What the report of an appointment asks, by the rule of its day. */
export async function loadMeldefelder(
  db: Db | Trx,
  einsatz: Pick<
    Einsatz,
    'beginn_at' | 'thema' | 'modus' | 'zahler' | 'stelle_id' | 'kostentraeger_id' | 'topf_id'
  >,
): Promise<Meldefelder> {
  const regeln = await listRegeln(db);
  if (regeln.length === 0) return KEINE_MELDEFELDER;
  const { beginn_at, thema, modus, zahler } = einsatz;
  const topfId = deriveTopf({
    einsatz: einsatz.topf_id,
    ...(await findTopfwege(db, einsatz)),
    standard: await readSetting(db, standardtopfEinstellung),
  });
  const regel = chooseRegel(regeln, { tag: datumOf(beginn_at), thema, modus, zahler, topfId });
  return listMeldefelder(regel?.satz ?? null, modus);
}
