import { isAllowed } from '../../../begriffe/wer.ts';
import { TAG_MS } from '../../../begriffe/zeit.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { listPersonenMitZusagen } from './zusagen.store.ts';
import { zusagenTexte } from './zusagen.texte.ts';

/** An appointment so near cannot wait for its decision. */
const DRINGEND_TAGE = 3;

/** What the dispatch waits for: whether those who pause or have left still come to what they accepted. */
export async function findVermittlungAufgaben({ db, wer, clock, sprache }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'einsatz.bearbeiten')) return [];
  const t = zusagenTexte[sprache];
  const jetzt = clock.now();
  return (await listPersonenMitZusagen(db, jetzt)).map((person) => ({
    titel: t.aufgabe(`${person.vorname} ${person.nachname}`.trim(), person.status === 'pausiert'),
    hinweis: t.aufgabeHinweis(person.anzahl, formatZeitpunkt(person.erster_at, sprache)),
    href: `/sprachmittler/${person.id}/zusagen`,
    tat: t.aufgabeTat,
    faelligAt: person.erster_at,
    dringend: person.erster_at.getTime() - jetzt.getTime() < DRINGEND_TAGE * TAG_MS,
  }));
}
