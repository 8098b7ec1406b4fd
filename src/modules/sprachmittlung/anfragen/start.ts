import { spracheName } from '../../../begriffe/sprache.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import {
  addDays,
  addMonths,
  type Datum,
  datumOf,
  mondayOf,
  monthOf,
  TAG_MS,
  toInstant,
  toOrtszeit,
  yearOf,
} from '../../../begriffe/zeit.ts';
import { formatDatumMitWochentag } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe, Startkennzahl, Tagestermin } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { fristOf } from '../abschluss/stand.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import { listEinsaetze } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { ansichten } from './einsatzliste.ts';
import {
  countJeAbschnitt,
  listOffeneAnfragen,
  listTageseinsaetze,
  medianStundenJeAbschnitt,
} from './start.store.ts';
import { STATUS_TON } from './status-ton.ts';
import { anfragenTexte } from './texte.ts';

/** What requests and appointments give to the start page, for the office and for requesters. */

const HOECHSTENS = 50;
const DRINGEND_MS = 2 * TAG_MS;
/** Days that "placed within" looks back on, today included. */
const TAGE_DAUER = 28;
/** Points of a trend line. */
const PUNKTE = 12;
const GEPLANT: readonly EinsatzStatus[] = ['vermittelt', 'gemeldet', 'strittig', 'bestaetigt', 'abgerechnet'];
const OFFEN: readonly EinsatzStatus[] = ['angefragt', 'angeboten'];

const isBuero = ({ wer }: Kontext) => isAllowed(permissions, wer, 'einsatz.bearbeiten');
const isStelle = ({ wer }: Kontext) => isAllowed(permissions, wer, 'eigene-anfragen.sehen');

/** "morgen 9:00", "heute 14:30", "Mi., 18.03.2026, 9:00". */
function describeWann(beginn: Date, { clock, sprache }: Kontext): string {
  const t = anfragenTexte[sprache];
  const { datum, uhrzeit } = toOrtszeit(beginn);
  const heute = datumOf(clock.now());
  const tag =
    datum === heute
      ? t.heute
      : datum === addDays(heute, 1)
        ? t.morgen
        : `${formatDatumMitWochentag(datum, sprache)},`;
  return `${tag} ${uhrzeit.replace(/^0/, '')}`;
}

/** Open requests and what waits for the office's consent, the most urgent first; for requesters, reports to confirm. */
export async function findAnfragenAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  if (isBuero(kontext)) return findFuerBuero(kontext);
  return isStelle(kontext) ? findFuerStelle(kontext) : [];
}

async function findFuerStelle(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, sprache, wer } = kontext;
  const t = anfragenTexte[sprache];
  const regeln = await readSetting(db, abschlussEinstellung);
  const { rows } = await listEinsaetze(
    db,
    { stelleIds: wer.stelleIds, status: ['gemeldet'] },
    { sort: { key: 'beginn_at', direction: 'asc' }, page: 1, size: HOECHSTENS },
  );
  return rows.map((row) => ({
    titel: t.aufgabeBestaetigen(spracheName(row.sprache, sprache)),
    hinweis: [row.stelle, describeWann(row.beginn_at, kontext)].join(', '),
    href: `/meine-anfragen/${row.id}/bestaetigen`,
    tat: t.aufgabeBestaetigenTat,
    faelligAt: fristOf(row, regeln) ?? row.ende_at,
    dringend: false,
  }));
}

async function findFuerBuero(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, clock, sprache } = kontext;
  const t = anfragenTexte[sprache];
  const jetzt = clock.now();
  const offene = await listOffeneAnfragen(db, HOECHSTENS);
  return offene.map((anfrage): Aufgabe => {
    const name = spracheName(anfrage.sprache, sprache);
    const wo = [anfrage.stelle, anfrage.ort].filter(Boolean).join(', ');
    const gemeinsam = {
      href: `/einsaetze/${anfrage.id}`,
      faelligAt: anfrage.beginn_at,
      dringend: anfrage.beginn_at.getTime() - jetzt.getTime() < DRINGEND_MS,
    };
    if (anfrage.beginn_at <= jetzt) {
      return {
        ...gemeinsam,
        titel: t.aufgabeAnfrage(name, describeWann(anfrage.beginn_at, kontext)),
        hinweis: `${wo}: ${t.aufgabeVorbei}`,
        tat: t.aufgabeVorbeiTat,
      };
    }
    if (anfrage.braucht_pruefung) {
      return {
        ...gemeinsam,
        titel: t.aufgabeFreigabe(name),
        hinweis: `${wo}: ${t.aufgabeFreigabeHinweis}`,
        tat: t.aufgabePruefen,
      };
    }
    const stand =
      anfrage.offen > 0
        ? t.aufgabeGefragt(anfrage.offen)
        : anfrage.gefragt > 0
          ? t.aufgabeAlleAbgelehnt
          : t.aufgabeNiemandGefragt;
    return {
      ...gemeinsam,
      titel: t.aufgabeAnfrage(name, describeWann(anfrage.beginn_at, kontext)),
      hinweis: `${wo}: ${stand}`,
      tat: anfrage.offen > 0 ? t.aufgabeAntworten : t.aufgabeVorschlaege,
    };
  });
}

/** Today's appointments. */
export async function findTagestermine(kontext: Kontext): Promise<Tagestermin[]> {
  const { db, clock, sprache, wer } = kontext;
  const t = anfragenTexte[sprache];
  const buero = isBuero(kontext);
  const eigene = buero
    ? {}
    : isStelle(kontext)
      ? { stelleIds: wer.stelleIds }
      : wer.sprachmittlerId !== null
        ? { sprachmittlerId: wer.sprachmittlerId }
        : null;
  if (eigene === null) return [];
  const pfad = buero ? 'einsaetze' : isStelle(kontext) ? 'meine-anfragen' : 'meine-einsaetze';
  const heute = datumOf(clock.now());
  const rows = await listTageseinsaetze(
    db,
    toInstant(heute, '00:00'),
    toInstant(addDays(heute, 1), '00:00'),
    eigene,
  );
  return rows.map((row) => ({
    // The language alone fits the block on the axis; the list below has the names.
    titel: spracheName(row.sprache, sprache),
    hinweis: [buero ? (row.sprachmittler ?? t.niemand) : '', row.stelle, row.ort].filter(Boolean).join(', '),
    href: `/${pfad}/${row.id}`,
    beginnAt: row.beginn_at,
    endeAt: row.ende_at,
    zustand: STATUS_TON[row.status],
  }));
}

/** The twelve weeks that end with this one, as their bounds. */
function weekBounds(heute: Datum): Date[] {
  const montag = mondayOf(heute);
  return Array.from({ length: PUNKTE + 1 }, (_, index) =>
    toInstant(addDays(montag, (index - PUNKTE + 1) * 7), '00:00'),
  );
}

/** The twelve months that end with this one. */
function monthBounds(heute: Datum): Date[] {
  const erster = `${heute.slice(0, 8)}01`;
  return Array.from({ length: PUNKTE + 1 }, (_, index) =>
    toInstant(addMonths(erster, index - PUNKTE + 1), '00:00'),
  );
}

export async function findStartkennzahlen(kontext: Kontext): Promise<Startkennzahl[]> {
  if (isBuero(kontext)) return officeFigures(kontext);
  if (isStelle(kontext)) return requesterFigures(kontext);
  return [];
}

const total = async ({ db }: Kontext, filter: Parameters<typeof listEinsaetze>[1]) =>
  (await listEinsaetze(db, filter, { sort: { key: 'beginn_at', direction: 'asc' }, page: 1, size: 1 })).total;

async function officeFigures(kontext: Kontext): Promise<Startkennzahl[]> {
  const { db, clock, sprache } = kontext;
  const t = anfragenTexte[sprache];
  const jetzt = clock.now();
  const heute = datumOf(jetzt);
  const wochen = weekBounds(heute);
  const monate = monthBounds(heute);
  // Whole days, so that the list of the records counts the same.
  const letzteVon = addDays(heute, 1 - TAGE_DAUER);
  const letzteTage = [toInstant(letzteVon, '00:00'), toInstant(addDays(heute, 1), '00:00')];
  const quartalVon = `${yearOf(heute)}-${String(Math.floor((monthOf(heute) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  const quartalBis = addDays(addMonths(quartalVon, 3), -1);
  const [offen, eingang, termine, dauer, [mittel = null], fehlend, imQuartal] = await Promise.all([
    total(kontext, { status: OFFEN }),
    countJeAbschnitt(db, 'angefragt_at', wochen),
    countJeAbschnitt(db, 'beginn_at', wochen, { status: GEPLANT }),
    medianStundenJeAbschnitt(db, wochen),
    medianStundenJeAbschnitt(db, letzteTage),
    countJeAbschnitt(db, 'beginn_at', monate, { status: ['nicht-vermittelt'] }),
    total(kontext, { status: ['nicht-vermittelt'], von: quartalVon, bis: quartalBis }),
  ]);
  return [
    {
      titel: t.kennzahlOffen,
      wert: String(offen),
      hinweis: t.kennzahlOffenHinweis,
      verlauf: eingang,
      href: ansichten.offene(),
    },
    {
      titel: t.kennzahlWoche,
      wert: String(termine.at(-1) ?? 0),
      hinweis: t.kennzahlWocheHinweis,
      verlauf: termine,
      href: ansichten.dieseWoche(heute),
    },
    {
      titel: t.kennzahlDauer,
      wert: mittel === null ? t.keineAngabe : t.stunden(Math.round(mittel)),
      hinweis: t.kennzahlDauerHinweis,
      verlauf: dauer.flatMap((stunden) => (stunden === null ? [] : [Math.round(stunden)])),
      href: ansichten.vermittelte(letzteVon, heute),
    },
    {
      titel: t.kennzahlBedarf,
      wert: String(imQuartal),
      hinweis: t.kennzahlBedarfHinweis,
      verlauf: fehlend,
      href: ansichten.nichtVermittelt(quartalVon, quartalBis),
    },
  ];
}

async function requesterFigures(kontext: Kontext): Promise<Startkennzahl[]> {
  const { db, clock, sprache, wer } = kontext;
  const t = anfragenTexte[sprache];
  const { stelleIds } = wer;
  const heute = datumOf(clock.now());
  const monate = monthBounds(heute);
  const [offen, kommend, gefragt, termine] = await Promise.all([
    total(kontext, { stelleIds, status: OFFEN }),
    total(kontext, { stelleIds, status: ['vermittelt'], von: heute }),
    countJeAbschnitt(db, 'angefragt_at', monate, { stelleIds }),
    countJeAbschnitt(db, 'beginn_at', monate, { stelleIds, status: GEPLANT }),
  ]);
  const href = '/meine-anfragen';
  return [
    {
      titel: t.kennzahlMeineOffen,
      wert: String(offen),
      hinweis: t.kennzahlBedarfHinweis,
      verlauf: gefragt,
      href,
    },
    {
      titel: t.kennzahlMeineKommend,
      wert: String(kommend),
      hinweis: t.kennzahlBedarfHinweis,
      verlauf: termine,
      href,
    },
  ];
}
