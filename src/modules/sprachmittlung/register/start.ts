/** What register and requesters give to the search field and to the start page. */
import { spracheName } from '../../../begriffe/sprache.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe, Treffer } from '../../../platform/modul.ts';
import { listOffeneImporte } from '../import/import.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { artWort, texte as stellenTexte } from '../stellen/texte.ts';
import { wort } from '../texte/woerter.ts';
import { isRegisterLeer, listAblaufendeNachweise, listAblaufendeSchulungen } from './register.store.ts';
import { searchSprachmittler, searchStellen } from './suchen.store.ts';
import { texte } from './texte.ts';

/** How long before its end a certificate or training becomes a matter of the day. */
const VORLAUF_TAGE = 30;

/** People and organisations by name or place, for those who may see them. */
export async function searchRegister(kontext: Kontext, suchwort: string): Promise<Treffer[]> {
  const { db, wer, sprache } = kontext;
  const [people, stellen] = await Promise.all([
    isAllowed(permissions, wer, 'sprachmittler.sehen') ? searchSprachmittler(db, suchwort) : [],
    isAllowed(permissions, wer, 'stelle.sehen') ? searchStellen(db, suchwort) : [],
  ]);
  return [
    ...people.map((one) => ({
      art: texte[sprache].sprachmittler,
      titel: one.name,
      hinweis: [
        one.ort,
        one.sprachen.map((code) => spracheName(code, sprache)).join(', '),
        one.status === 'aktiv' ? '' : wort(sprache, 'sprachmittlerStatus', one.status),
      ]
        .filter(Boolean)
        .join(' · '),
      href: `/sprachmittler/${one.id}`,
      naehe: one.naehe,
    })),
    ...stellen.map((one) => ({
      art: stellenTexte[sprache].stellen,
      titel: one.name,
      hinweis: [artWort(one.art, sprache), one.ort].filter(Boolean).join(' · '),
      href: `/stellen/${one.id}`,
      naehe: one.naehe,
    })),
  ];
}

/** Certificates and trainings that end soon or have ended, previews that nobody has taken over, and for a new office its first list. */
export async function findRegisterAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  const t = texte[sprache];
  const heute = datumOf(clock.now());
  const darfLaden = isAllowed(permissions, wer, 'import.ausfuehren');
  const darfBearbeiten = isAllowed(permissions, wer, 'sprachmittler.bearbeiten');
  const bis = addDays(heute, VORLAUF_TAGE);
  const [nachweise, schulungen, importe, istLeer] = await Promise.all([
    darfBearbeiten ? listAblaufendeNachweise(db, heute, bis) : [],
    darfBearbeiten ? listAblaufendeSchulungen(db, heute, bis) : [],
    darfLaden ? listOffeneImporte(db) : [],
    darfLaden ? isRegisterLeer(db) : false,
  ]);
  const ending = (one: { id: number }, titel: string, gueltigBis: Datum): Aufgabe => ({
    titel,
    hinweis: (gueltigBis < heute ? t.aufgabeAbgelaufen : t.aufgabeAblaufend)(
      formatDatum(gueltigBis, sprache),
    ),
    href: `/sprachmittler/${one.id}`,
    tat: t.aufgabeTat,
    faelligAt: toInstant(gueltigBis, '23:59'),
    // It keeps somebody from some topics, but nobody waits at a door.
    dringend: false,
  });
  const name = (one: { vorname: string; nachname: string }) => `${one.vorname} ${one.nachname}`.trim();
  return [
    ...nachweise.map((one) => ending(one, t.aufgabeNachweis(name(one)), one.fuehrungszeugnis_bis!)),
    ...schulungen.map((one) => ending(one, t.aufgabeSchulung(one.bezeichnung, name(one)), one.gueltig_bis!)),
    ...importe.map((one) => ({
      titel: t.aufgabeImport(one.name),
      href: `/import/${one.id}`,
      tat: t.aufgabeImportTat,
      faelligAt: one.erstellt_at,
      dringend: false,
    })),
    ...(istLeer && importe.length === 0
      ? [
          {
            titel: t.aufgabeErsteListe,
            hinweis: t.aufgabeErsteListeHinweis,
            href: '/import',
            tat: t.aufgabeErsteListeTat,
            faelligAt: toInstant(heute, '00:00'),
            dringend: false,
          },
        ]
      : []),
  ];
}
