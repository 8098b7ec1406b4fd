import type { Kontext } from '../../../platform/kontext.ts';
import type { Abschlusshindernis } from '../../../platform/modul.ts';
import { nameZeitraum } from './lauf.rules.ts';
import { laufTexte } from './lauf.texte.ts';
import { countImJahr, countUnabgerechnete, listOffeneLaeufeImJahr } from './lauf-abschluss.store.ts';

/** What still stands against closing a year: not reported or confirmed, not settled, not released, not paid again. */
export async function findAbrechnungshindernisse(
  { db, sprache }: Kontext,
  jahr: number,
): Promise<Abschlusshindernis[]> {
  const t = laufTexte[sprache];
  // One after the other: inside the closing they share one connection.
  const ungemeldet = await countImJahr(db, jahr, ['vermittelt']);
  const unbestaetigt = await countImJahr(db, jahr, ['gemeldet', 'strittig']);
  const { anzahl, zurueckgekommen } = await countUnabgerechnete(db, jahr);
  const laeufe = await listOffeneLaeufeImJahr(db, jahr);
  const unabgerechnet = anzahl - zurueckgekommen;
  const listenadresse = (status: string) =>
    `/einsaetze?${new URLSearchParams({ status, 'am-von': `${jahr}-01-01`, 'am-bis': `${jahr}-12-31` })}`;
  return [
    ...(ungemeldet > 0
      ? [{ titel: t.abschlussUngemeldet(ungemeldet), href: listenadresse('vermittelt') }]
      : []),
    ...(unbestaetigt > 0
      ? [{ titel: t.abschlussUnbestaetigt(unbestaetigt), href: listenadresse('gemeldet') }]
      : []),
    ...(unabgerechnet > 0 ? [{ titel: t.abschlussUnabgerechnet(unabgerechnet), href: '/abrechnung' }] : []),
    ...laeufe.map((lauf) => ({
      titel: t.abschlussLauf(nameZeitraum(lauf, sprache)),
      href: `/abrechnung/${lauf.id}`,
    })),
    ...(zurueckgekommen > 0 ? [{ titel: t.abschlussRuecklauf(zurueckgekommen), href: '/abrechnung' }] : []),
  ];
}
