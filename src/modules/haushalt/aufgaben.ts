import { formatGeld } from '../../begriffe/geld.ts';
import { isAllowed } from '../../begriffe/wer.ts';
import { datumOf, toInstant } from '../../begriffe/zeit.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Aufgabe, Treffer } from '../../platform/modul.ts';
import { readSetting } from '../../platform/settings.ts';
import { permissions } from './haushalt.permissions.ts';
import { kontoEinstellung } from './konto/konto.settings.ts';
import { haushaltTexte } from './texte.ts';
import { listToepfe } from './toepfe/topf.store.ts';
import { listZahllaeufe, searchReferenz } from './zahllauf/zahllauf.store.ts';

const SHOWN = 20;

/** Runs that the bank does not have yet, and the account without which nothing can be released. */
export async function findHaushaltAufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'zahllauf.uebergeben')) return [];
  const t = haushaltTexte[sprache];
  const [offen, konto, toepfe] = await Promise.all([
    listZahllaeufe(
      db,
      { zustand: 'offen' },
      { sort: { key: 'ausfuehrung_am', direction: 'asc' }, page: 1, size: SHOWN },
    ),
    readSetting(db, kontoEinstellung),
    listToepfe(db),
  ]);
  const heute = datumOf(clock.now());
  const aufgaben: Aufgabe[] = offen.rows.map((lauf) => ({
    titel: t.aufgabeUebergeben(lauf.bezeichnung),
    hinweis: t.aufgabeUebergebenHinweis(lauf.anzahl, formatGeld(lauf.summe_cent, sprache)),
    href: `/haushalt/zahllaeufe/${lauf.id}`,
    tat: t.aufgabeUebergebenTat,
    faelligAt: toInstant(lauf.ausfuehrung_am, '12:00'),
    dringend: lauf.ausfuehrung_am <= heute,
  }));
  if (konto === null && toepfe.length > 0) {
    aufgaben.push({
      titel: t.aufgabeKonto,
      hinweis: t.aufgabeKontoHinweis,
      href: '/haushalt/konto',
      tat: t.aufgabeKontoTat,
      faelligAt: clock.now(),
      dringend: false,
    });
  }
  return aufgaben;
}

/** References begin with this; anything else that is searched for is nobody's payment. */
const REFERENZ = /^\s*komut-\d/i;

/** The run or the payment that a bank names by its reference. */
export async function searchHaushalt({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!REFERENZ.test(suchwort) || !isAllowed(permissions, wer, 'zahllauf.sehen')) return [];
  const t = haushaltTexte[sprache];
  const found = await searchReferenz(db, suchwort);
  return found.map(({ zahllaufId, bezeichnung, kennung, empfaenger }) => ({
    art: empfaenger === null ? t.zahllauf : t.zahlung,
    titel: empfaenger ?? bezeichnung,
    hinweis: empfaenger === null ? kennung : `${bezeichnung}, ${kennung}`,
    href: `/haushalt/zahllaeufe/${zahllaufId}${empfaenger === null ? '' : `?suche=${encodeURIComponent(kennung)}`}`,
    naehe: 1,
  }));
}
