import { spracheName } from '../../../begriffe/sprache.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Treffer } from '../../../platform/modul.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { wort } from '../texte/woerter.ts';
import { searchEinsaetze } from './suche.store.ts';

const ART = { de: 'Einsatz', en: 'Assignment' };

/** Cases for the search field: the office finds all, a requester its own; nothing of the client is shown. */
export async function searchAnfragen(kontext: Kontext, suchwort: string): Promise<Treffer[]> {
  const { db, wer, sprache } = kontext;
  const buero = isAllowed(permissions, wer, 'einsatz.sehen');
  if (!buero && !isAllowed(permissions, wer, 'eigene-anfragen.sehen')) return [];
  const found = await searchEinsaetze(db, suchwort, buero ? undefined : wer.stelleIds);
  return found.map((one) => ({
    art: ART[sprache],
    titel: `${spracheName(one.sprache, sprache)}, ${formatTermin(one.beginn_at, one.ende_at, sprache)}`,
    hinweis: [one.stelle, one.aktenzeichen, wort(sprache, 'status', one.status)].filter(Boolean).join(' · '),
    href: `/${buero ? 'einsaetze' : 'meine-anfragen'}/${one.id}`,
    naehe: one.naehe,
  }));
}
