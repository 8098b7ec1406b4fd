/** What the concept gives to the start page and to the search field. */
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe, Treffer } from '../../../platform/modul.ts';
import { countOffeneHinweise } from '../hinweis.store.ts';
import { permissions } from '../konzept.permissions.ts';
import { findArbeitsausgabe, listAlleMassnahmen } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { countOhneSchritt, listFaellige, searchMassnahmen } from '../massnahmen/massnahme.store.ts';
import { listEndende } from '../schwerpunkte/schwerpunkt.store.ts';
import { schwerpunkteTexte } from '../schwerpunkte/schwerpunkte.texte.ts';
import { uebersichtTexte } from './uebersicht.texte.ts';

/** How long before its last day a measure becomes a matter of the day. */
const VORLAUF_TAGE = 30;
/** A new resolution takes its way through the committees. */
const SCHWERPUNKT_VORLAUF_TAGE = 120;
/** More would fill the start page with one concept. */
const GEZEIGT = 5;
const TREFFER = 20;

const kurz = (text: string) => (text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`);

/** Measures due or late, measures without a next step, undecided contradictions; for those who lead the concept. */
export async function findKonzeptAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  if (!isAllowed(permissions, wer, 'konzept.bearbeiten')) return [];
  const ausgabe = await findArbeitsausgabe(db);
  if (ausgabe === null) return [];
  const t = uebersichtTexte[sprache];
  const heute = datumOf(clock.now());
  const [faellige, spaete, schritte, hinweise, endende] = await Promise.all([
    listFaellige(db, ausgabe.id, addDays(heute, VORLAUF_TAGE), GEZEIGT),
    listAlleMassnahmen(db, ausgabe.id, { ueberfaelligAm: heute }),
    countOhneSchritt(db, ausgabe.id, heute),
    countOffeneHinweise(db, ausgabe.id),
    listEndende(db, ausgabe.konzept_id, { von: heute, bis: addDays(heute, SCHWERPUNKT_VORLAUF_TAGE) }),
  ]);
  const weitere = spaete.length - faellige.filter(({ frist }) => frist < heute).length;
  const tat = (titel: string, wort: string, href: string): Aufgabe => ({
    titel,
    href,
    tat: wort,
    faelligAt: clock.now(),
    dringend: false,
  });
  return [
    ...faellige.map(({ id, titel, frist, zustaendig }) => ({
      titel: frist < heute ? t.aufgabeSpaet(kurz(titel)) : t.aufgabeFaellig(kurz(titel)),
      hinweis: t.aufgabeFrist(formatDatum(frist, sprache), kurz(zustaendig)),
      href: `/konzept/massnahmen/${id}`,
      tat: t.aufgabeTat,
      faelligAt: toInstant(frist, '23:59'),
      dringend: false,
    })),
    ...endende.map(({ id, titel, bis_am }) => ({
      titel: schwerpunkteTexte[sprache].aufgabe(kurz(titel)),
      hinweis: schwerpunkteTexte[sprache].aufgabeHinweis(formatDatum(bis_am, sprache)),
      href: `/konzept/schwerpunkte#schwerpunkt-${id}`,
      tat: schwerpunkteTexte[sprache].aufgabeTat,
      faelligAt: toInstant(bis_am, '23:59'),
      dringend: false,
    })),
    ...(weitere > 0
      ? [
          tat(
            t.aufgabeWeitere(weitere),
            t.aufgabeWeitereTat,
            '/konzept/massnahmen?ueberfaellig=ja&sortierung=frist',
          ),
        ]
      : []),
    ...(schritte.ohne > 0
      ? [
          tat(
            t.aufgabeSchritt(schritte.ohne),
            t.aufgabeSchrittTat,
            '/konzept/massnahmen?status=in-umsetzung&status=verschoben&ohne-schritt=ja',
          ),
        ]
      : []),
    ...(hinweise > 0
      ? [tat(t.aufgabeHinweise(hinweise), t.aufgabeHinweiseTat, `/konzept/${ausgabe.id}/hinweise`)]
      : []),
  ];
}

/** Measures by what they say, for those who may see the concept. */
export async function searchKonzept({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!isAllowed(permissions, wer, 'konzept.sehen')) return [];
  const k = konzeptTexte[sprache];
  const funde = await searchMassnahmen(db, suchwort, TREFFER);
  return funde.map(({ id, titel, zustaendig, ausgabe, status, naehe }) => ({
    art: k.massnahme,
    titel: kurz(titel),
    hinweis: [k.status[status], kurz(zustaendig), ausgabe].filter(Boolean).join(' · '),
    href: `/konzept/massnahmen/${id}`,
    naehe,
  }));
}
