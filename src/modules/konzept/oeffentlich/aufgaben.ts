import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../konzept.permissions.ts';
import { oeffentlichTexte } from './oeffentlich.texte.ts';
import { countOffeneRueckmeldungen } from './rueckmeldung.store.ts';

/** What visitors wrote and nobody has dealt with. */
export async function findRueckmeldungsaufgaben({ db, wer, sprache }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'konzept.bearbeiten')) return [];
  const { anzahl, seitAt } = await countOffeneRueckmeldungen(db);
  if (seitAt === null) return [];
  const t = oeffentlichTexte[sprache];
  return [
    {
      titel: t.aufgabe(anzahl),
      hinweis: t.aufgabeHinweis,
      href: '/konzept/rueckmeldungen?zustand=offen',
      tat: t.aufgabeTat,
      faelligAt: seitAt,
      dringend: false,
    },
  ];
}
