import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, toInstant } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../konzept.permissions.ts';
import { listFragen, listRunden } from './runde.store.ts';
import { rundenTexte } from './texte.ts';

/** What the office owes its open rounds: ask where nobody answered, take over what came, close what is whole. */
export async function findRundenAufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'runde.fuehren')) return [];
  const t = rundenTexte[sprache];
  const now = clock.now();
  const aufgaben: Aufgabe[] = [];
  for (const runde of await listRunden(db)) {
    if (runde.status !== 'offen') continue;
    const href = `/konzept/runden/${runde.id}`;
    const faelligAt = toInstant(runde.frist_am, '12:00');
    const dringend = runde.frist_am < datumOf(now);
    const beimBuero = (await listFragen(db, runde.id)).filter(
      ({ stufe, ist_fertig }) => stufe === 2 && !ist_fertig,
    ).length;
    const zuUebernehmen = runde.fertig - runde.uebernommen;
    if (beimBuero > 0)
      aufgaben.push({
        titel: t.aufgabeBuero(beimBuero, runde.bezeichnung),
        hinweis: t.aufgabeBueroHinweis,
        href: `${href}?zustand=offen#massnahmen`,
        tat: t.aufgabeBueroTat,
        faelligAt,
        dringend,
      });
    if (zuUebernehmen > 0)
      aufgaben.push({
        titel: t.aufgabeUebernehmen(zuUebernehmen, runde.bezeichnung),
        href: `${href}?zustand=fertig#massnahmen`,
        tat: t.aufgabeUebernehmenTat,
        faelligAt,
        dringend,
      });
    if (runde.massnahmen > 0 && runde.uebernommen === runde.massnahmen)
      aufgaben.push({
        titel: t.aufgabeEinfrieren(runde.bezeichnung),
        hinweis: t.aufgabeEinfrierenHinweis,
        href,
        tat: t.aufgabeEinfrierenTat,
        faelligAt,
        dringend,
      });
  }
  return aufgaben;
}
