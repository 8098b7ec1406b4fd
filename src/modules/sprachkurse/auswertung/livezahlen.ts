/** What others may quote of the language courses, counted as the page of figures counts it. */
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Gliederung, Livezahl } from '../../../platform/modul.ts';
import { groupKurse, type Kurssumme, sumKurse } from './auswertung.rules.ts';
import { type Auswertungskurs, listAuswertungskurse } from './auswertung.store.ts';
import { GRUPPEN, type Gruppe, hinter, wertOf } from './gruppen.ts';
import { auswertungsTexte, gruppenwort } from './texte.ts';

type Titel = Livezahl['titel'];
type Filter = Partial<Record<Gruppe, string>>;

const kurse = { de: 'Kurse', en: 'courses' };
const { de, en } = auswertungsTexte;

async function load(
  { db }: Kontext,
  stichtag: Datum,
  von: Datum,
  filter: Filter,
): Promise<Auswertungskurs[]> {
  const alle = await listAuswertungskurse(db, von, stichtag);
  return alle.filter((kurs) =>
    Object.entries(filter).every(([nach, wert]) => wertOf(nach as Gruppe, kurs, stichtag) === wert),
  );
}

const gliederungen = (filter: Filter, of: (summe: Kurssumme) => number | null): Gliederung[] =>
  GRUPPEN.filter((nach) => filter[nach] === undefined).map((nach) => ({
    schluessel: nach,
    titel: { de: de.nach[nach].replace('Nach', 'nach'), en: en.nach[nach].replace('By', 'by') },
    findTeile: async (kontext, stichtag, von) =>
      groupKurse(await load(kontext, stichtag, von, filter), stichtag, (kurs) =>
        wertOf(nach, kurs, stichtag),
      ).map(({ wert, summe }) => ({
        bezeichnung: gruppenwort(nach, wert, kontext.sprache),
        wert: of(summe),
        href: hinter(von, stichtag, { ...filter, [nach]: wert }),
      })),
  }));

const zahl = (
  schluessel: string,
  titel: Titel,
  einheit: Titel,
  of: (summe: Kurssumme) => number | null,
  { filter = {}, ...mehr }: Partial<Livezahl> & { filter?: Filter } = {},
): Livezahl => ({
  schluessel: `sprachkurse.${schluessel}`,
  titel: { de: `Sprachkurse: ${titel.de}`, en: `Language courses: ${titel.en}` },
  einheit,
  seite: { zugang: 'kurszahlen.sehen', href: (stichtag, von) => hinter(von, stichtag, filter) },
  gliederungen: gliederungen(filter, of),
  ...mehr,
  findWert: async (kontext, stichtag, von) => {
    const alle = await load(kontext, stichtag, von, filter);
    return of(sumKurse(alle, stichtag));
  },
});

const euro = (cent: number | null) => (cent === null ? null : cent / 100);
const EURO = { de: '€', en: '€' };

export const kursLivezahlen: readonly Livezahl[] = [
  zahl(
    'abgeschlossen',
    { de: 'abgeschlossen', en: 'completed' },
    kurse,
    (summe) => summe.staende.abgeschlossen,
    {
      filter: { stand: 'abgeschlossen' },
    },
  ),
  zahl(
    'laufend',
    { de: 'laufend oder bewilligt', en: 'running or approved' },
    kurse,
    (summe) => summe.staende.laufend,
    {
      filter: { stand: 'laufend' },
      zeitbezug: 'stichtag',
    },
  ),
  zahl('kurse', { de: 'Kurse im Jahr', en: 'courses in the year' }, kurse, (summe) => summe.kurse),
  zahl(
    'ue',
    { de: 'gehaltene Unterrichtseinheiten', en: 'teaching units held' },
    { de: 'UE', en: 'units' },
    ({ ue }) => ue,
  ),
  zahl(
    'teilnehmer',
    { de: 'Teilnehmer', en: 'participants' },
    { de: 'Personen', en: 'people' },
    ({ teilnehmer }) => teilnehmer,
  ),
  zahl(
    'kosten',
    { de: 'anerkannte Rechnungen', en: 'accepted invoices' },
    EURO,
    ({ kostenCent }) => euro(kostenCent),
    {
      format: 'geld',
    },
  ),
  zahl(
    'frauenkurse',
    { de: 'anerkannte Rechnungen der Frauenkurse', en: "accepted invoices of women's courses" },
    EURO,
    ({ kostenCent }) => euro(kostenCent),
    { filter: { kursart: 'frauenkurs' }, format: 'geld' },
  ),
  zahl(
    'je-ue',
    { de: 'Kosten je Unterrichtseinheit', en: 'cost per teaching unit' },
    EURO,
    ({ jeUeCent }) => euro(jeUeCent),
    {
      format: 'geld',
    },
  ),
  zahl(
    'bestanden',
    { de: 'Prüfung bestanden', en: 'examination passed' },
    { de: '%', en: '%' },
    ({ bestandenProzent }) => bestandenProzent,
    { format: 'prozent' },
  ),
  zahl(
    'abgebrochen',
    { de: 'Teilnahme abgebrochen', en: 'participation dropped' },
    { de: '%', en: '%' },
    ({ abgebrochenProzent }) => abgebrochenProzent,
    { format: 'prozent' },
  ),
];
