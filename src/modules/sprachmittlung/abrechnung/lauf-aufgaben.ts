import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { lastMonth, nameZeitraum } from './lauf.rules.ts';
import { type Laufzeile, listOffeneLaeufe } from './lauf.store.ts';
import { laufTexte } from './lauf.texte.ts';
import { countAbrechenbare } from './position.store.ts';

/** What waits for settlement, and the runs that wait for somebody: each for those who may do it. */
export async function findLaufAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { wer, db, clock, sprache } = kontext;
  const darfFuehren = isAllowed(permissions, wer, 'abrechnung.fuehren');
  const darfFreigeben = isAllowed(permissions, wer, 'abrechnung.freigeben');
  if (!darfFuehren && !darfFreigeben) return [];
  const t = laufTexte[sprache];
  // A month is settled when it is over.
  const vor = toInstant(addDays(lastMonth(datumOf(clock.now())).bis, 1), '00:00');
  const [laeufe, wartet] = await Promise.all([
    listOffeneLaeufe(db),
    darfFuehren ? countAbrechenbare(db, vor) : null,
  ]);
  const aufgabe = (lauf: Laufzeile, titel: string, tat: string): Aufgabe => ({
    titel,
    hinweis: t.aufgabeHinweis(t.anzahlEinsaetze(lauf.anzahl), formatGeld(lauf.summe_cent, sprache)),
    href: `/abrechnung/${lauf.id}`,
    tat,
    faelligAt: lauf.geprueft_at ?? lauf.erstellt_at,
    dringend: false,
  });
  return [
    ...(wartet && wartet.anzahl > 0
      ? [
          {
            titel: t.aufgabeWarten(wartet.anzahl),
            href: '/abrechnung',
            tat: t.aufgabeWartenTat,
            faelligAt: vor,
            dringend: false,
          },
        ]
      : []),
    ...laeufe
      .filter(({ status }) => darfFuehren && status === 'offen')
      .map((lauf) => aufgabe(lauf, t.aufgabePruefen(nameZeitraum(lauf, sprache)), t.aufgabePruefenTat)),
    ...laeufe
      .filter(({ status, geprueft_von }) => darfFreigeben && status === 'geprueft' && geprueft_von !== wer.id)
      .map((lauf) => aufgabe(lauf, t.aufgabeFreigeben(nameZeitraum(lauf, sprache)), t.aufgabeFreigebenTat)),
  ];
}
