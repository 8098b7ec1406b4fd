import type { Act } from '../../../platform/act.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { findStelle } from '../../sprachmittlung/index.ts';
import type { Warteperson } from './warteperson.store.ts';

/** The authority that asked for somebody, where it has an address. */
export async function findMailstelle(a: Act, { stelle_id }: Pick<Warteperson, 'stelle_id'>) {
  const stelle = stelle_id === null ? null : await findStelle(a.db, stelle_id);
  if (!stelle || stelle.email === '') return null;
  return {
    email: stelle.email,
    name: stelle.name,
    sprache: await findBriefsprache(a.db, stelle.email),
  };
}
