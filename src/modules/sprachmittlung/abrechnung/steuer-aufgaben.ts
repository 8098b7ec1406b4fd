import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, toInstant, yearOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import type { Steuerstufe } from './steuer.rules.ts';
import { steuerTexte } from './steuer.texte.ts';
import { loadSteuerstaende } from './steuer-stand.ts';

/** Who is over the allowance, or will be: nothing that stops anybody, but somebody should talk about it. */
export async function findSteuerAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, clock, wer, sprache } = kontext;
  if (!isAllowed(permissions, wer, 'steuer.bearbeiten')) return [];
  const jetzt = clock.now();
  const jahr = yearOf(datumOf(jetzt));
  const staende = await loadSteuerstaende(db, jahr, jetzt);
  const count = (...stufen: Steuerstufe[]) =>
    staende.filter(({ stand }) => stufen.includes(stand.stufe)).length;
  const t = steuerTexte[sprache];
  const zeile = (anzahl: number, titel: string, stufe: string): Aufgabe[] =>
    anzahl === 0
      ? []
      : [
          {
            titel,
            href: `/abrechnung/steuer?jahr=${jahr}&stufe=${stufe}`,
            tat: t.aufgabeTat,
            faelligAt: toInstant(`${jahr}-12-31`, '23:59'),
            dringend: false,
          },
        ];
  const [ueber, nahe] = [count('ueber'), count('nahe', 'voraussichtlich')];
  return [...zeile(ueber, t.aufgabeUeber(ueber), 'ueber'), ...zeile(nahe, t.aufgabeNahe(nahe), 'warnung')];
}
