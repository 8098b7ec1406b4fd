/** A paper as it reads today. */
import type { Kontext } from '../../../platform/kontext.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import { ABSCHNITTE_JE_ART } from '../bericht.rules.ts';
import { type Bericht, findBericht, listBloecke, listFassungen } from './bericht.store.ts';
import { type Block, composePapier, type Papier } from './papier.rules.ts';
import { PAPIERWORTE } from './papier-worte.ts';
import { loadBefund, PAPIERSPRACHE } from './zahlen-laden.ts';

/** @param bloecke those of the paper when they are known already */
export async function loadPapier(
  kontext: Kontext,
  katalog: readonly Livezahl[],
  bericht: Bericht,
  bloecke?: readonly Block[],
): Promise<Papier> {
  const alle = bloecke ?? (await listBloecke(kontext.db, bericht.id));
  const zeit = { von: bericht.von_am, bis: bericht.bis_am };
  const befund = await loadBefund(kontext, katalog, alle, zeit);
  return composePapier(
    {
      art: bericht.art,
      titel: bericht.titel,
      von: bericht.von_am,
      bis: bericht.bis_am,
      vorlagennummer: bericht.vorlagennummer,
    },
    ABSCHNITTE_JE_ART[bericht.art],
    alle.map(({ id, abschnitt, inhalt }) => ({ id, abschnitt, inhalt })),
    befund,
    PAPIERWORTE,
    PAPIERSPRACHE,
  );
}

/** The paper that was issued last: of this report, else of the one it continues. Null when there is none. */
export async function findLetzteAusgabe(
  { db }: Pick<Kontext, 'db'>,
  bericht: Bericht,
): Promise<{ papier: Papier; nummer: number; titel: string } | null> {
  const [eigene] = await listFassungen(db, bericht.id);
  if (eigene) return { papier: eigene.papier, nummer: eigene.nummer, titel: eigene.papier.titel };
  if (bericht.vorgaenger_id === null) return null;
  const vorgaenger = await findBericht(db, bericht.vorgaenger_id);
  return vorgaenger && findLetzteAusgabe({ db }, vorgaenger);
}
