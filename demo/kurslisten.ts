/**
 * What providers tell about their courses month by month, and what they are paid for it. The invoices of the published
 * year come to the published sums, because each asks for what was approved for the year.
 */
import { addArbeitstage } from '../src/begriffe/feiertage.ts';
import { sumGeld } from '../src/begriffe/geld.ts';
import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, addMonths, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import { formatDatum } from '../src/begriffe/zeitanzeige.ts';
import { proposeZeilen } from '../src/modules/sprachkurse/abrechnung/anspruch.rules.ts';
import { payKursrechnungen } from '../src/modules/sprachkurse/abrechnung/auszahlung.action.ts';
import {
  approveKursrechnung,
  submitKursrechnung,
} from '../src/modules/sprachkurse/abrechnung/kursrechnung.action.ts';
import {
  findKursrechnung,
  listPositionen,
} from '../src/modules/sprachkurse/abrechnung/kursrechnung.store.ts';
import { loadAbrechnungslage } from '../src/modules/sprachkurse/abrechnung/lage.ts';
import { importListe, uploadListe } from '../src/modules/sprachkurse/listen/datei.action.ts';
import { recordErgebnisse } from '../src/modules/sprachkurse/listen/einschreibung.action.ts';
import {
  type Einschreibung,
  listEinschreibungen,
} from '../src/modules/sprachkurse/listen/einschreibung.store.ts';
import { approveListe, saveListe } from '../src/modules/sprachkurse/listen/liste.action.ts';
import { findListe, listKursmonate } from '../src/modules/sprachkurse/listen/liste.store.ts';
import { type Bau, must } from './bau.ts';
import type { PlanKurs } from './kurse-plan.ts';
import { Zufall } from './zufall.ts';

export interface Kursleute {
  kursverwaltung: Wer;
  zahlstelle: Wer;
}

/** A course as its way left it. */
export interface DemoKurs {
  kursId: number;
  plan: PlanKurs;
  /** Somebody of its provider. */
  wer: Wer;
  nr: number;
}

const GRUPPEN = [
  'Asylbewerber',
  'Ukraine',
  'Schutzberechtigte',
  'EU-Bürger',
  'Ukraine',
  'Schutzberechtigte',
] as const;

/** Everybody of a course comes with the provider's first list, two days after it began. */
export async function enterTeilnehmer(bau: Bau, { kursId, plan, wer, nr }: DemoKurs): Promise<void> {
  const monat = `${plan.beginnAm.slice(0, 7)}-01`;
  const kontext = bau.as(wer, toInstant(addDays(plan.beginnAm, 1), '15:10'));
  const zufall = new Zufall(5000 + nr);
  const zeilen = Array.from({ length: plan.plaetzeMax }, (_, at) => {
    const jahr = yearOf(plan.beginnAm) - zufall.int(19, 58);
    return `${nr + 1}-${String(at + 1).padStart(2, '0')};${jahr};${zufall.pick(GRUPPEN)};0`;
  });
  const inhalt = new TextEncoder().encode(['TN-Nr;Jahrgang;Gruppe;UE anwesend', ...zeilen].join('\n'));
  await must(uploadListe(kontext, kursId, monat, { name: 'Teilnehmer.csv', inhalt }), plan.titel);
  await must(importListe(kontext, kursId, monat, { einschreiben: true, ue: 0 }), plan.titel);
}

/** The lists of all months that are over, the results, and the invoices. */
export async function enterKurslisten(bau: Bau, leute: Kursleute, kurse: readonly DemoKurs[]): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const zahlbar: { id: number; am: Datum }[] = [];
  await bau.each(kurse, async (kurs) => {
    const monate = (await listKursmonate(bau.kontext.db, kurs.kursId)).filter(
      ({ monat }) => addMonths(monat, 1) <= heute,
    );
    const personen = await listEinschreibungen(bau.kontext.db, kurs.kursId);
    for (const { monat, ue } of monate) await enterListe(bau, leute, kurs, personen, monat, ue, heute);
    const istVorbei = addArbeitstage(kurs.plan.endeAm, 6) < heute;
    if (istVorbei) await enterErgebnisse(bau, kurs, personen);
    for (const [jahr, eigene] of Map.groupBy(monate, ({ monat }) => yearOf(monat))) {
      const letzter = eigene.at(-1)!.monat;
      // A year is billed when it is over or the course has ended; some send their first months earlier.
      if (jahr === yearOf(heute) && !istVorbei) {
        if (kurs.nr % 3 === 0 && eigene.length > 1)
          await enterTeilrechnung(bau, leute, kurs, eigene[0]!.monat, heute);
        continue;
      }
      const rechnung = await enterRechnung(
        bau,
        leute,
        kurs,
        jahr,
        eigene.map(({ monat }) => monat),
        letzter,
        heute,
      );
      if (rechnung) zahlbar.push(rechnung);
    }
  });
  await payMonthly(bau, leute.zahlstelle, zahlbar, heute);
}

/** Who leaves early: the last of the list, in the course's second half. */
const isLeaving = (kurs: DemoKurs, at: number) => at >= kurs.plan.plaetzeMax - 1 - (kurs.nr % 3);

async function enterListe(
  bau: Bau,
  { kursverwaltung }: Kursleute,
  kurs: DemoKurs,
  personen: readonly Einschreibung[],
  monat: Datum,
  ue: number,
  heute: Datum,
): Promise<void> {
  const { kursId, plan, wer, nr } = kurs;
  const folgemonat = addMonths(monat, 1);
  const istLetzter = addMonths(folgemonat, 1) > heute;
  // Of the month just over some lists are missing, some wait for the office.
  if (istLetzter && nr % 4 === 0) return;
  const zufall = new Zufall(9000 + nr * 40 + Number(monat.slice(5, 7)));
  const halbzeit = addMonths(plan.beginnAm, 2);
  const zeilen = personen.map(({ einschreibungId }, at) => {
    if (isLeaving(kurs, at) && monat > halbzeit) return { id: einschreibungId, anwesend: 0, entschuldigt: 0 };
    const gefehlt = zufall.chance(35) ? zufall.int(1, Math.max(1, Math.floor(ue / 5))) : 0;
    return { id: einschreibungId, anwesend: ue - gefehlt, entschuldigt: zufall.chance(70) ? gefehlt : 0 };
  });
  const am = toInstant(addArbeitstage(folgemonat, 3 + (nr % 4)), '10:20');
  const angaben = { ue, bemerkung: '', version: 0, einreichen: true, zeilen };
  await must(saveListe(bau.as(wer, am), kursId, monat, angaben), `${plan.titel} ${monat}`);
  if (istLetzter && nr % 4 !== 1) return;
  const { version } = (await findListe(bau.kontext.db, kursId, monat))!;
  const danach = toInstant(addArbeitstage(folgemonat, 8), '09:30');
  await must(approveListe(bau.as(kursverwaltung, danach), kursId, monat, version), `${plan.titel} ${monat}`);
}

async function enterErgebnisse(bau: Bau, kurs: DemoKurs, personen: readonly Einschreibung[]): Promise<void> {
  const { kursId, plan, wer, nr } = kurs;
  const zufall = new Zufall(7000 + nr);
  const zeilen = personen.map(({ einschreibungId: id }, at) => {
    if (isLeaving(kurs, at)) {
      const grund = zufall.pick(['Arbeit aufgenommen', 'Umzug', 'Krankheit', 'Kinderbetreuung fehlt']);
      return { id, at, ergebnis: 'abgebrochen' as const, niveau: null, grund };
    }
    const hatBestanden = zufall.chance(74);
    return {
      id,
      at,
      ergebnis: hatBestanden ? ('bestanden' as const) : ('nicht-bestanden' as const),
      niveau: hatBestanden ? plan.bis : null,
      grund: '',
    };
  });
  const am = toInstant(addArbeitstage(plan.endeAm, 2), '12:05');
  await must(recordErgebnisse(bau.as(wer, am), kursId, { bis_am: plan.endeAm, zeilen }), plan.titel);
}

/** The first month of a running course: it lies on the desk, checked or not. */
async function enterTeilrechnung(
  bau: Bau,
  leute: Kursleute,
  kurs: DemoKurs,
  monat: Datum,
  heute: Datum,
): Promise<void> {
  const lage = await loadAbrechnungslage(bau.kontext.db, kurs.kursId, [monat]);
  if (!lage || lage.ohneListe.length > 0) return;
  const zeilen = proposeZeilen(lage.anspruch);
  const id = await submit(bau, kurs, {
    zeilen,
    monate: [monat],
    am: addArbeitstage(addDays(heute, -9), 0),
    zusatz: '/1',
  });
  if (kurs.nr % 2 === 0) await approve(bau, leute, id, addArbeitstage(addDays(heute, -5), 0));
}

/** @returns what waits for its payment; null when it lies on the desk, or lists are missing */
async function enterRechnung(
  bau: Bau,
  leute: Kursleute,
  kurs: DemoKurs,
  jahr: number,
  monate: readonly Datum[],
  letzter: Datum,
  heute: Datum,
): Promise<{ id: number; am: Datum } | null> {
  const lage = await loadAbrechnungslage(bau.kontext.db, kurs.kursId, monate);
  if (!lage || lage.ohneListe.length > 0) return null;
  const bewilligt = lage.bewilligung.jahre.find((teil) => teil.jahr === jahr)?.betragCent;
  const zeilen = claim(proposeZeilen(lage.anspruch), bewilligt);
  const am = addArbeitstage(addMonths(letzter, 1), 12 + (kurs.nr % 5));
  if (am >= heute || zeilen.length === 0) return null;
  const id = await submit(bau, kurs, { zeilen, monate, am });
  const geprueftAm = addArbeitstage(am, 4);
  if (geprueftAm >= heute) return null;
  await approve(bau, leute, id, geprueftAm);
  return { id, am: geprueftAm };
}

type Zeile = ReturnType<typeof proposeZeilen>[number];

function submit(
  bau: Bau,
  { kursId, plan, wer }: DemoKurs,
  {
    zeilen,
    monate,
    am,
    zusatz = '',
  }: { zeilen: readonly Zeile[]; monate: readonly Datum[]; am: Datum; zusatz?: string },
): Promise<number> {
  const bis = addDays(addMonths(monate.at(-1)!, 1), -1);
  const text = `${plan.titel}, ${formatDatum(monate[0]!, 'de')} bis ${formatDatum(bis, 'de')}`;
  return must(
    submitKursrechnung(bau.as(wer, toInstant(am, '14:15')), kursId, {
      nummer: `${monate[0]!.slice(2, 4)}/${String(kursId).padStart(3, '0')}${zusatz}`,
      rechnung_am: am,
      monate: [...monate],
      zeilen: zeilen.map((zeile) => ({ ...zeile, text })),
    }),
    plan.titel,
  );
}

async function approve(bau: Bau, { kursverwaltung }: Kursleute, id: number, am: Datum): Promise<void> {
  const { db } = bau.kontext;
  const [rechnung, positionen] = await Promise.all([findKursrechnung(db, id), listPositionen(db, id)]);
  const zeilen = positionen.map(({ art, betragCent }) => ({ art, anerkannt: betragCent, grund: '' }));
  const angaben = { version: rechnung!.version, begruendung: '', zeilen };
  await must(
    approveKursrechnung(bau.as(kursverwaltung, toInstant(am, '11:00')), id, angaben),
    rechnung!.nummer,
  );
}

/** What was approved for the year, as far as the lists allow it: whatever is more comes off the last lines. */
function claim<Z extends { betragCent: number }>(zeilen: readonly Z[], zielCent = 0): Z[] {
  let zuviel = sumGeld(zeilen.map(({ betragCent }) => betragCent)) - zielCent;
  return zeilen
    .toReversed()
    .map((zeile) => {
      const weniger = Math.max(0, Math.min(zeile.betragCent, zuviel));
      zuviel -= weniger;
      return { ...zeile, betragCent: zeile.betragCent - weniger };
    })
    .toReversed()
    .filter(({ betragCent }) => betragCent > 0);
}

/** On the last working days of each month whoever pays takes what was checked by then. */
async function payMonthly(
  bau: Bau,
  zahlstelle: Wer,
  zahlbar: readonly { id: number; am: Datum }[],
  heute: Datum,
): Promise<void> {
  const laeufe = [...Map.groupBy(zahlbar, ({ am }) => am.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [monat, rechnungen] of laeufe) {
    const tag = addArbeitstage(addDays(addMonths(`${monat}-01`, 1), -3), 0);
    if (tag >= heute) continue;
    const ids = rechnungen.map(({ id }) => id);
    await must(
      payKursrechnungen(bau.as(zahlstelle, toInstant(tag, '10:45')), ids, addArbeitstage(tag, 1)),
      `Auszahlung ${monat}`,
    );
  }
}
