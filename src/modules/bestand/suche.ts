/** What the search field finds among the baseline figures. */
import { isAllowed } from '../../begriffe/wer.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Treffer } from '../../platform/modul.ts';
import { permissions } from './bestand.permissions.ts';
import { searchKennzahlen } from './kennzahlen/kennzahl.store.ts';
import { searchTabellen } from './tabellen/tabelle.store.ts';
import { bestandTexte } from './texte.ts';

const TREFFER = 20;

/** Indicators and tables by what they are called, for those who may see them. */
export async function searchBestand({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!isAllowed(permissions, wer, 'bestand.sehen')) return [];
  const t = bestandTexte[sprache];
  const [kennzahlen, tabellen] = await Promise.all([
    searchKennzahlen(db, suchwort, TREFFER),
    searchTabellen(db, suchwort, TREFFER),
  ]);
  return [
    ...kennzahlen.map(({ id, bezeichnung, bereich, naehe }) => ({
      art: t.kennzahl,
      titel: bezeichnung,
      hinweis: t.bereiche[bereich],
      href: `/bestand/kennzahlen/${id}`,
      naehe,
    })),
    ...tabellen.map(({ id, titel, kennung, naehe }) => ({
      art: t.tabelle,
      titel: titel || kennung,
      hinweis: kennung,
      href: `/bestand/tabellen/${id}`,
      naehe,
    })),
  ];
}
