/** Reports that are due soon, on the start page of those who write them. */
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, toInstant } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../berichte.permissions.ts';
import { listErinnerte } from './pflicht.store.ts';
import { pflichtenTexte } from './pflichten.texte.ts';

export async function findPflichtaufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'gremium.bearbeiten')) return [];
  const t = pflichtenTexte[sprache];
  const pflichten = await listErinnerte(db, datumOf(clock.now()));
  return pflichten.map(({ id, titel, gremium, empfaenger, zustaendig, faellig_am }) => ({
    titel: t.aufgabe(titel),
    hinweis: [gremium ?? empfaenger, zustaendig].filter(Boolean).join(', '),
    href: `/berichte/pflichten/${id}`,
    tat: t.aufgabeTat,
    faelligAt: toInstant(faellig_am, '23:59'),
    dringend: false,
  }));
}
