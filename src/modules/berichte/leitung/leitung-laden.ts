/** What the head's overview shows, built from what the modules publish. */
import { addDays, addMonths, type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import type { Aufgabe, Livezahl, Modul } from '../../../platform/modul.ts';
import { jahresanteilOf, judgeMittel, type Mittelstand } from './leitung.rules.ts';

export interface Mittelzeile {
  topf: string;
  href: string | null;
  geplant: number | null;
  gezahlt: number | null;
  verfuegbar: number | null;
  stand: Mittelstand;
}

export interface Monatszahl {
  livezahl: Livezahl;
  /** The last full month at the end. */
  verlauf: (number | null)[];
  href: string | null;
}

export interface Ueberblick {
  /** Both by their due time. */
  ueberfaellig: Aufgabe[];
  faellig: Aufgabe[];
  jahr: number;
  /** Hundredths of the year that are over. */
  jahresanteil: number;
  mittel: Mittelzeile[];
  /** First day of the last full month. */
  monat: Datum;
  zahlen: Monatszahl[];
}

/** How far ahead the head looks. */
const VORAUS_TAGE = 14;
const MONATE = 6;
/** Figures of the office's own making (indicators, pots) have pages of their own; of the others so many. */
const GEZEIGT = 12;

export async function loadUeberblick(
  kontext: Kontext,
  modules: readonly Modul[],
  katalog: Zahlenkatalog,
): Promise<Ueberblick> {
  const jetzt = kontext.clock.now();
  const heute = datumOf(jetzt);
  const [aufgaben, zahlen, mittel] = await Promise.all([
    Promise.all(modules.map((modul) => modul.findAufgaben?.(kontext) ?? [])),
    loadMonatszahlen(kontext, modules, heute),
    loadMittel(kontext, await katalog(kontext), heute),
  ]);
  const sortiert = aufgaben.flat().sort((a, b) => a.faelligAt.getTime() - b.faelligAt.getTime());
  const bis = new Date(jetzt.getTime() + VORAUS_TAGE * 86_400_000);
  return {
    ueberfaellig: sortiert.filter(({ faelligAt }) => faelligAt < jetzt),
    faellig: sortiert.filter(({ faelligAt }) => faelligAt >= jetzt && faelligAt <= bis),
    jahr: yearOf(heute),
    jahresanteil: jahresanteilOf(heute),
    mittel,
    monat: addMonths(`${heute.slice(0, 7)}-01`, -1),
    zahlen,
  };
}

/** What the modules count by time, in each of the last full months. */
async function loadMonatszahlen(
  kontext: Kontext,
  modules: readonly Modul[],
  heute: Datum,
): Promise<Monatszahl[]> {
  const dieser = `${heute.slice(0, 7)}-01`;
  const monate = Array.from({ length: MONATE }, (_, index) => addMonths(dieser, index - MONATE));
  const gezaehlt = modules
    .flatMap((modul) => modul.livezahlen ?? [])
    .filter(({ zeitbezug }) => zeitbezug !== 'stichtag');
  const zahlen: Monatszahl[] = [];
  for (const livezahl of gezaehlt.slice(0, GEZEIGT)) {
    const verlauf = await Promise.all(
      monate.map((von) => livezahl.findWert(kontext, addDays(addMonths(von, 1), -1), von)),
    );
    if (verlauf.every((wert) => wert === null || wert === 0)) continue;
    const von = monate.at(-1)!;
    zahlen.push({
      livezahl,
      verlauf,
      href: livezahl.seite?.href(addDays(dieser, -1), von) ?? null,
    });
  }
  return zahlen;
}

/** The budget publishes plan, payments and what is left of each pot under these keys. */
const TOPF = /^haushalt\.geplant\.(.+)$/;

async function loadMittel(
  kontext: Kontext,
  katalog: readonly Livezahl[],
  heute: Datum,
): Promise<Mittelzeile[]> {
  const nachSchluessel = new Map(katalog.map((livezahl) => [livezahl.schluessel, livezahl]));
  const von = `${yearOf(heute)}-01-01`;
  const anteil = jahresanteilOf(heute);
  const zeilen: Mittelzeile[] = [];
  for (const livezahl of katalog) {
    const topf = TOPF.exec(livezahl.schluessel)?.[1];
    if (topf === undefined) continue;
    const [geplant, gezahlt, verfuegbar] = await Promise.all(
      ['geplant', 'gezahlt', 'verfuegbar'].map(
        async (art) =>
          (await nachSchluessel.get(`haushalt.${art}.${topf}`)?.findWert(kontext, heute, von)) ?? null,
      ),
    );
    if (!geplant && !gezahlt) continue;
    zeilen.push({
      topf: livezahl.titel[kontext.sprache].replace(/:[^:]*$/, ''),
      href: livezahl.seite?.href(heute, von) ?? null,
      geplant: geplant ?? null,
      gezahlt: gezahlt ?? null,
      verfuegbar: verfuegbar ?? null,
      stand: judgeMittel(geplant ?? null, gezahlt ?? null, verfuegbar ?? null, anteil),
    });
  }
  return zeilen;
}
