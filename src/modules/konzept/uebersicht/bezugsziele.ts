import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Bezugsziel } from '../../../platform/modul.ts';
import { permissions } from '../konzept.permissions.ts';
import { findArbeitsausgabe, listAlleMassnahmen } from '../konzept.store.ts';

const LAENGE = 100;

/** The measures of the edition in force, for other modules to point to. */
export async function findMassnahmenziele({ db, wer }: Kontext): Promise<Bezugsziel[]> {
  if (!isAllowed(permissions, wer, 'konzept.sehen')) return [];
  const ausgabe = await findArbeitsausgabe(db);
  if (ausgabe === null) return [];
  const massnahmen = await listAlleMassnahmen(db, ausgabe.id, {});
  return massnahmen.map(({ id, kennung, kurztitel, text }) => {
    const titel = [kennung, kurztitel || text].filter((teil) => teil !== '').join(' ');
    return {
      titel: titel.length <= LAENGE ? titel : `${titel.slice(0, LAENGE - 1).trimEnd()}…`,
      href: `/konzept/massnahmen/${id}`,
    };
  });
}
