import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { EIGENE } from './pages/angebot.page.tsx';
import { VERGABEN } from './pages/vergaben.page.tsx';
import { vergabeTexte } from './texte.ts';
import { WERTENDE } from './vergabe.rules.ts';
import { listAngebote, listVergaben, listVergabenFor, listWertende } from './vergabe.store.ts';

/** What is due about tenders: providers bid; the office opens, scores and awards. */
export async function findVergabeAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  const t = vergabeTexte[sprache];
  if (isAllowed(permissions, wer, 'eigene-vergabe.bieten')) {
    const aufgaben: Aufgabe[] = [];
    for (const { id, titel, frist_at, status } of await listVergabenFor(db, wer.traegerIds)) {
      if (status !== 'laeuft' || clock.now() >= frist_at) continue;
      const angebote = await listAngebote(db, id);
      if (angebote.some(({ traegerId }) => wer.traegerIds.includes(traegerId))) continue;
      const href = `${EIGENE}/${id}`;
      aufgaben.push({
        titel: t.aufgabeBieten(titel),
        href,
        tat: t.ansehen,
        faelligAt: frist_at,
        dringend: false,
      });
    }
    return aufgaben;
  }
  if (!isAllowed(permissions, wer, 'vergabe.sehen')) return [];
  const aufgaben: Aufgabe[] = [];
  for (const vergabe of await listVergaben(db)) {
    const add = (titel: string) =>
      aufgaben.push({
        titel,
        href: `${VERGABEN}/${vergabe.id}`,
        tat: t.ansehen,
        faelligAt: vergabe.frist_at,
        dringend: false,
      });
    if (vergabe.status === 'laeuft' && clock.now() >= vergabe.frist_at && vergabe.oeffnung_von !== wer.id)
      add(t.aufgabeOeffnen(vergabe.titel));
    if (vergabe.status !== 'geoeffnet') continue;
    const wertende = await listWertende(db, vergabe.id);
    if (wertende.length >= WERTENDE) {
      if (isAllowed(permissions, wer, 'vergabe.zuschlagen')) add(t.aufgabeZuschlag(vergabe.titel));
    } else if (wertende.every(({ von }) => von !== wer.id)) add(t.aufgabeWerten(vergabe.titel));
  }
  return aufgaben;
}
