import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Abschlusshindernis, Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { countOffene, listKursrechnungen, listZahlbare } from './kursrechnung.store.ts';
import { abrechnungsTexte } from './texte.ts';

const TAG_MS = 86_400_000;
/** Providers wait for their money: an invoice is to be checked within two weeks, and paid a week later. */
const PRUEFEN_TAGE = 14;
const ANWEISEN_TAGE = 7;

/** What is due about providers' invoices. */
export async function findAbrechnungsAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  const t = abrechnungsTexte[sprache];
  const now = clock.now();
  const aufgaben: Aufgabe[] = [];
  if (isAllowed(permissions, wer, 'kursrechnung.pruefen')) {
    const { rows, total } = await listKursrechnungen(
      db,
      { status: ['eingegangen'] },
      { sort: { key: 'rechnung_am', direction: 'asc' }, page: 1, size: 1 },
    );
    if (rows[0]) {
      const faelligAt = new Date(rows[0].eingereichtAt.getTime() + PRUEFEN_TAGE * TAG_MS);
      aufgaben.push({
        titel: t.aufgabePruefen(total),
        href: '/kursrechnungen?status=eingegangen',
        tat: t.ansehen,
        faelligAt,
        dringend: faelligAt < now,
      });
    }
  }
  if (isAllowed(permissions, wer, 'kursrechnung.anweisen')) {
    const zahlbar = (await listZahlbare(db)).filter(({ geprueftVon }) => geprueftVon !== wer.id);
    const [erste] = zahlbar;
    if (erste) {
      const faelligAt = new Date((erste.geprueftAt ?? now).getTime() + ANWEISEN_TAGE * TAG_MS);
      aufgaben.push({
        titel: t.aufgabeAnweisen(zahlbar.length),
        href: '/kursrechnungen/anweisen',
        tat: t.ansehen,
        faelligAt,
        dringend: faelligAt < now,
      });
    }
  }
  return aufgaben;
}

/** Invoices that are neither paid nor refused stand against closing their year. */
export async function findKursrechnungshindernisse(
  { db, sprache }: Kontext,
  jahr: number,
): Promise<Abschlusshindernis[]> {
  const anzahl = await countOffene(db, jahr);
  return anzahl === 0
    ? []
    : [
        {
          titel: abrechnungsTexte[sprache].hindernis(anzahl),
          href: `/kursrechnungen?jahr=${jahr}&status=eingegangen&status=geprueft`,
        },
      ];
}
