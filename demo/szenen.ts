import { SYSTEM } from '../src/begriffe/wer.ts';
import type { Wochentag } from '../src/begriffe/zeit.ts';
import {
  addDays,
  addMinutes,
  type Datum,
  datumOf,
  toInstant,
  type Uhrzeit,
  weekdayOf,
} from '../src/begriffe/zeit.ts';
import type { Nichtvermittlungsgrund } from '../src/modules/sprachmittlung/absage.rules.ts';
import { reportAusfall } from '../src/modules/sprachmittlung/abschluss/ausfall.action.ts';
import { sendErinnerungen } from '../src/modules/sprachmittlung/abschluss/erinnerung.action.ts';
import { withdrawEinsatz } from '../src/modules/sprachmittlung/abschluss/rueckgabe.action.ts';
import { objectEinsatz } from '../src/modules/sprachmittlung/abschluss/widerspruch.action.ts';
import { cancelEinsatz } from '../src/modules/sprachmittlung/anfragen/einsatz-absagen.action.ts';
import { endUnvermittelt } from '../src/modules/sprachmittlung/anfragen/nicht-vermittelt.action.ts';
import { createReihe } from '../src/modules/sprachmittlung/anfragen/reihe-anlegen.action.ts';
import { findEinsatz } from '../src/modules/sprachmittlung/einsatz.store.ts';
import { sendAngebot } from '../src/modules/sprachmittlung/vermittlung/angebot.action.ts';
import { listAngebote } from '../src/modules/sprachmittlung/vermittlung/suche.store.ts';
import { buildAnfrage } from './anfrage.ts';
import { byLink, must } from './bau.ts';
import type { Gegenwart } from './gegenwart.ts';
import type { Bekannt } from './pool.ts';
import { stelleOf } from './stellen-anlegen.ts';

/** Requester, occasion, language, day from today, from, to. */
type Zeile = readonly [
  stelle: string,
  anlass: number,
  sprache: string,
  tag: number,
  von: Uhrzeit,
  bis: Uhrzeit,
];

/** All scenes around today, in the order in which one must not get in the other's way. */
export const SZENEN: readonly ((g: Gegenwart) => Promise<void>)[] = [
  playSprechstunde,
  playElterncafe,
  playGrenze,
  playHeute,
  playHanan,
  playOksana,
  playLetzteWochen,
  playNaechsteWochen,
  playOffeneAnfragen,
  playRueckgabe,
  playAbsage,
  playUngedeckterBedarf,
  (g) => g.catchUp(),
  async (g) => {
    await sendErinnerungen(g.bau.as(SYSTEM, g.bau.jetzt));
  },
];

/** Fixed weekly hours in a practice (R6): always the same person, one date cancelled. */
async function playSprechstunde(g: Gegenwart): Promise<void> {
  const beginn = nextWeekday(g.tag(-42), 2);
  const termine = await openReihe(g, 'kinderarzt', 'ar', {
    bezeichnung: 'Arabische Sprechstunde',
    beginn,
    ...{ von: '09:00', bis: '12:00', anzahl: 14, istSprechstunde: true },
  });
  await holdReihe(g, termine, 'bassel');
  const spaeter = termine.filter(({ datum }) => datum > g.tag(8));
  if (spaeter[1]) {
    const absage = {
      grund: 'stelle-verhindert',
      bemerkung: 'Fortbildung',
      veranlasser: 'stelle',
      kostenTraegt: null,
    } as const;
    await must(cancelEinsatz(g.bau.as(g.disposition, g.at(-1, '08:50')), spaeter[1].id, absage), 'Absage');
  }
}

/** A weekly series at a school. */
async function playElterncafe(g: Gegenwart): Promise<void> {
  const termine = await openReihe(g, 'obs', 'uk', {
    bezeichnung: 'Elterncafé',
    beginn: nextWeekday(g.tag(-14), 4),
    ...{ von: '08:15', bis: '09:00', anzahl: 8, istSprechstunde: false },
  });
  await holdReihe(g, termine, 'oksana');
}

interface Reihe {
  bezeichnung: string;
  beginn: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  anzahl: number;
  istSprechstunde: boolean;
}

interface Termin {
  id: number;
  datum: Datum;
}

async function openReihe(g: Gegenwart, key: string, sprache: string, reihe: Reihe): Promise<Termin[]> {
  const stelle = stelleOf(g.beteiligte.stellen, key);
  const { beginn: datum, von, bis, istSprechstunde, bezeichnung, anzahl } = reihe;
  const thema = istSprechstunde ? 'arztpraxis' : 'schule';
  const klient = istSprechstunde ? '' : 'Elterngruppe';
  const anfrage = buildAnfrage(stelle, { sprache, datum, von, bis, thema, art: bezeichnung, klient });
  const wann = toInstant(addDays(datum, -8), '10:30');
  const { ids } = await must(
    createReihe(g.bau.as(g.disposition, wann), stelle.id, anfrage, {
      wiederholung: 'woechentlich',
      wochentage: [],
      endetAm: null,
      anzahl,
      ausser: [],
      ohneFeiertage: true,
      istSprechstunde,
      bezeichnung,
    }),
    bezeichnung,
  );
  const termine: Termin[] = [];
  for (const id of ids) {
    const einsatz = await findEinsatz(g.bau.kontext.db, id);
    termine.push({ id, datum: datumOf(einsatz!.beginn_at) });
  }
  return termine;
}

/** Agreed with one person for all dates; what is past was reported and confirmed. */
async function holdReihe(g: Gegenwart, termine: readonly Termin[], bekannt: Bekannt): Promise<void> {
  const vereinbartAt = toInstant(addDays(termine[0]!.datum, -6), '11:00');
  for (const { id, datum } of termine) {
    await g.assign(id, g.person(bekannt), vereinbartAt);
    if (datum >= g.tag(-1)) continue;
    await g.report(id, toInstant(datum, '18:00'));
    await g.confirm(id, toInstant(addDays(datum, 1), '08:30'));
  }
}

/** The same child for the seventh time: the practice has to say why, and the office has to agree. */
async function playGrenze(g: Gegenwart): Promise<void> {
  const klient = 'Kind P-17';
  for (const tage of [-150, -125, -100, -75, -50, -25]) {
    const datum = g.arbeitstag(tage);
    const id = await g.ask({
      ...{ stelle: 'kinderarzt', sprache: 'ar', klient, datum, von: '14:30', bis: '15:30' },
      gefragtAt: toInstant(addDays(datum, -9), '12:10'),
    });
    await g.assign(id, g.person('bassel'), toInstant(addDays(datum, -8), '09:15'));
    await g.report(id, toInstant(datum, '17:00'));
    await g.confirm(id, toInstant(addDays(datum, 1), '09:40'));
  }
  await g.ask({
    ...{ stelle: 'kinderarzt', sprache: 'ar', klient, datum: g.arbeitstag(8), von: '14:30', bis: '15:30' },
    begruendung: 'Neuer Therapieplan bei chronischer Erkrankung, die Eltern müssen die Dosierung verstehen.',
    gefragtAt: g.before(3),
  });
}

/** Appointments of today: two of the same person with a way between, one far away, one by telephone. */
async function playHeute(g: Gegenwart): Promise<void> {
  const heute = g.heute;
  const gefragtAt = g.at(-6, '10:20');
  const fest = async (bekannt: Bekannt, szene: Parameters<Gegenwart['ask']>[0]) =>
    g.assign(await g.ask(szene), g.person(bekannt), g.at(-5, '09:05'));
  await fest('hanan', {
    stelle: 'jobcenter',
    sprache: 'ar',
    datum: heute,
    von: '08:30',
    bis: '09:30',
    gefragtAt,
  });
  await fest('hanan', {
    stelle: 'obs',
    anlass: 2,
    sprache: 'ar',
    datum: heute,
    von: '11:00',
    bis: '12:00',
    gefragtAt,
  });
  await fest('oksana', {
    stelle: 'klinikum',
    sprache: 'uk',
    datum: heute,
    von: '10:00',
    bis: '11:30',
    gefragtAt,
  });
  await arrangeAll(g, 0, [
    ['kita-seestern', 1, 'kmr', 0, '14:00', '15:00'],
    ['sozialamt', 0, 'ru', 0, '09:00', '10:00'],
  ]);
  await g.arrange({
    ...{ stelle: 'migrationsberatung', sprache: 'prs', datum: heute, von: '16:30', bis: '17:30' },
    ...{ modus: 'telefon', einwahl: 'Die Beratung ruft an.', gefragtAt },
  });
}

/** What Hanan Darwisch finds: a dispute with the Jobcenter, a report that waits, one that is still missing. */
async function playHanan(g: Gegenwart): Promise<void> {
  const strittig = await meet(g, 'hanan', 'jobcenter', 1, -6, '12:00', '13:00');
  const gemeldetAt = toInstant(g.arbeitstag(-6), '16:20');
  await g.report(strittig, gemeldetAt, { laenger: 45, bemerkung: 'Es gab noch Fragen zum Antrag.' });
  const jobcenter = g.beteiligte.portal.get('jobcenter')!;
  const widerspruch = {
    begruendung: 'Nach unseren Notizen war um 13:15 Uhr Schluss.',
    zeiten: { von: '12:00', bis: '13:15' },
  };
  await must(
    objectEinsatz(g.bau.as(jobcenter, addMinutes(gemeldetAt, 17 * 60)), strittig, widerspruch, 'stelle'),
    'Widerspruch',
  );
  const wartet = await meet(g, 'hanan', 'jobcenter', 0, -3, '09:00', '10:30');
  await g.report(wartet, toInstant(g.arbeitstag(-3), '19:10'));
  await meet(g, 'hanan', 'klinikum', 2, -1, '15:30', '17:00');
  await meet(g, 'hanan', 'auslaenderbehoerde', 0, 2, '13:00', '14:00');
}

async function playOksana(g: Gegenwart): Promise<void> {
  const wartet = await meet(g, 'oksana', 'jobcenter', 3, -2, '13:00', '15:00', 'uk');
  await g.report(wartet, toInstant(g.arbeitstag(-2), '18:30'));
  await meet(g, 'oksana', 'gs-siel', 1, 3, '14:00', '15:00', 'uk');
}

/** An appointment of a known person, agreed some days before. */
async function meet(
  g: Gegenwart,
  bekannt: Bekannt,
  stelle: string,
  anlass: number,
  tage: number,
  von: Uhrzeit,
  bis: Uhrzeit,
  sprache = 'ar',
): Promise<number> {
  const datum = g.arbeitstag(tage);
  const gefragtAt = g.at(Math.min(tage, 0) - 7, '09:40');
  const id = await g.ask({ stelle, anlass, sprache, datum, von, bis, gefragtAt });
  await g.assign(id, g.person(bekannt), addMinutes(gefragtAt, 24 * 60));
  return id;
}

/** The last two weeks: most is confirmed, some reports wait for the requester, two are missing, one did not take place. */
async function playLetzteWochen(g: Gegenwart): Promise<void> {
  const zeilen: readonly Zeile[] = [
    ['jobcenter', 0, 'tr', -16, '09:00', '10:30'],
    ['kita-kiebitz', 1, 'ar', -15, '10:00', '11:00'],
    ['jugendamt', 0, 'pes', -14, '13:00', '14:30'],
    ['klinikum', 0, 'ru', -13, '08:30', '09:30'],
    ['migrationsberatung', 0, 'ti', -13, '14:00', '15:00'],
    ['gs-siel', 2, 'sq', -12, '11:30', '13:00'],
    ['sozialamt', 0, 'uk', -10, '09:30', '10:30'],
    ['frauenarzt', 0, 'ar', -9, '10:00', '11:00'],
    ['obs', 2, 'kmr', -9, '14:00', '15:30'],
    ['schwangere', 0, 'prs', -8, '09:00', '10:00'],
    ['unterkunft', 1, 'ar', -8, '16:00', '17:00'],
  ];
  for (const [at, id] of (await arrangeAll(g, -8, zeilen)).entries()) {
    const gemeldetAt = toInstant(g.arbeitstag(zeilen[at]![3]), '19:00');
    if (await g.report(id, gemeldetAt, { laenger: at % 3 === 0 ? 15 : 0 }))
      await g.confirm(id, addMinutes(gemeldetAt, 1100));
  }
  const wartende: readonly Zeile[] = [
    ['auslaenderbehoerde', 0, 'ps', -3, '10:30', '11:30'],
    ['bbs', 0, 'fr', -3, '14:00', '15:00'],
    ['kita-moorfroesche', 1, 'ar', -2, '15:00', '16:00'],
    ['jugendamt', 1, 'ro', -1, '10:00', '12:00'],
  ];
  for (const [at, id] of (await arrangeAll(g, -5, wartende)).entries()) {
    await g.report(id, toInstant(g.arbeitstag(wartende[at]![3]), '17:45'), { laenger: at === 3 ? 15 : 0 });
  }
  await arrangeAll(g, -5, [['hausarzt', 0, 'bg', -1, '09:00', '10:00']]);
  const [ausfall] = await arrangeAll(g, -6, [['jobcenter', 1, 'pl', -4, '11:00', '12:00']]);
  const einsatz = await findEinsatz(g.bau.kontext.db, ausfall!);
  if (einsatz?.status !== 'vermittelt') return;
  await must(
    reportAusfall(
      g.bau.as(
        byLink(einsatz.sprachmittler!.split(', ').reverse().join(' ')),
        addMinutes(einsatz.beginn_at, 35),
      ),
      einsatz.id,
      {
        grund: 'klient-nicht-erschienen',
        veranlasser: null,
        zehntelkilometer: 120,
        kosten: 'vorschlag',
        begruendung: '',
      },
      'sprachmittler',
    ),
    'Ausfall',
  );
}

/** What is agreed for the next two weeks. */
async function playNaechsteWochen(g: Gegenwart): Promise<void> {
  await arrangeAll(g, -4, [
    ['obs', 2, 'tr', 1, '11:00', '12:30'],
    ['jobcenter', 0, 'pes', 1, '14:30', '16:00'],
    ['sozialamt', 1, 'ru', 2, '09:30', '10:30'],
    ['kita-kiebitz', 1, 'kmr', 2, '15:00', '16:00'],
    ['gs-moor', 0, 'sq', 4, '08:30', '09:30'],
    ['jugendamt', 0, 'ro', 5, '13:00', '14:30'],
    ['auslaenderbehoerde', 1, 'prs', 7, '10:00', '12:00'],
    ['klinikum', 2, 'bg', 8, '09:00', '10:30'],
    ['hammersiel', 0, 'ar', 9, '10:30', '11:30'],
    ['psz', 0, 'ar', 12, '14:00', '15:00'],
  ]);
  await g.arrange({
    ...{ stelle: 'frauenarzt', sprache: 'ar', datum: g.arbeitstag(3), von: '10:00', bis: '11:00' },
    ...{
      geschlecht: 'weiblich',
      geschlechtIstPflicht: true,
      geschlechtBegruendung: 'Gynäkologische Untersuchung',
    },
    gefragtAt: g.at(-4, '09:20'),
  });
  await g.arrange({
    ...{ stelle: 'bbs', sprache: 'fr', datum: g.arbeitstag(6), von: '12:00', bis: '13:00', modus: 'video' },
    gefragtAt: g.at(-4, '13:30'),
  });
}

async function arrangeAll(g: Gegenwart, gefragt: number, zeilen: readonly Zeile[]): Promise<number[]> {
  const ids: number[] = [];
  for (const [stelle, anlass, sprache, tage, von, bis] of zeilen) {
    const gefragtAt = g.at(Math.min(0, tage) + Math.min(-3, gefragt), '09:20');
    const datum = tage === 0 ? g.heute : g.arbeitstag(tage);
    ids.push(await g.arrange({ stelle, anlass, sprache, datum, von, bis, gefragtAt }));
  }
  return ids;
}

/** What the office has to do something about. */
async function playOffeneAnfragen(g: Gegenwart): Promise<void> {
  // Nobody has been asked yet, and it is tomorrow.
  await g.ask({
    ...{ stelle: 'klinikum', sprache: 'ti', datum: g.tag(1), von: '09:00', bis: '10:00' },
    ...{ ortWahl: stelleOf(g.beteiligte.stellen, 'klinikum').orte[0]!, ersatzsprachen: ['am'] },
    ...{ bemerkung: 'Aufklärung vor einer geplanten Geburt.', gefragtAt: g.before(2) },
  });
  // A search that goes on: two have declined, many have not answered.
  const laeuft = await g.ask({
    ...{ stelle: 'jugendamt', sprache: 'ar', datum: g.arbeitstag(5), von: '10:00', bis: '12:00', anlass: 1 },
    ...{ dialekt: 'irakisch', gefragtAt: g.at(-1, '09:10') },
  });
  await g.search(laeuft, g.at(-1, '09:30'));
  await g.decline(laeuft, g.at(-1, '11:05'), ['keine-zeit', 'zu-weit']);
  await offerBy(g, laeuft, 'hanan', g.at(-1, '15:00'));
  // Everybody has declined: the office has to telephone.
  const uebergeben = await g.ask({
    ...{ stelle: 'unterkunft', anlass: 1, sprache: 'vi', datum: g.tag(2), von: '11:00', bis: '12:00' },
    gefragtAt: g.at(-1, '09:40'),
  });
  await g.search(uebergeben, g.at(-1, '10:00'));
  await g.decline(uebergeben, g.at(-1, '11:30'), [
    'keine-zeit',
    'krank',
    'keine-zeit',
    'befangen',
    'zu-weit',
  ]);
  // Nobody in the pool speaks it.
  const fehlt = await g.ask({
    ...{
      stelle: 'auslaenderbehoerde',
      anlass: 1,
      sprache: 'bn',
      datum: g.arbeitstag(6),
      von: '09:00',
      bis: '11:00',
    },
    gefragtAt: g.at(-1, '13:20'),
  });
  await g.search(fehlt, g.at(-1, '13:30'));
  // Only a woman will do; the offers are out.
  const frau = await g.ask({
    ...{ stelle: 'schwangere', sprache: 'prs', datum: g.arbeitstag(8), von: '09:00', bis: '10:00' },
    ...{ geschlecht: 'weiblich', geschlechtIstPflicht: true, geschlechtBegruendung: 'Wunsch der Klientin' },
    ...{ ersatzsprachen: ['pes'], gefragtAt: g.at(-1, '13:40') },
  });
  await g.search(frau, g.at(-1, '14:00'));
  const fuerOksana = await g.ask({
    ...{
      stelle: 'kita-seestern',
      anlass: 2,
      sprache: 'uk',
      datum: g.arbeitstag(10),
      von: '16:00',
      bis: '18:00',
    },
    ...{ ersatzsprachen: ['ru'], gefragtAt: g.at(-1, '15:10') },
  });
  await offerBy(g, fuerOksana, 'oksana', g.at(-1, '15:20'));
  // Just in.
  await g.ask({
    ...{ stelle: 'jobcenter', anlass: 2, sprache: 'kmr', datum: g.arbeitstag(9), von: '10:00', bis: '11:30' },
    ...{ aktenzeichen: 'BG-2207', ersatzsprachen: ['tr'], gefragtAt: g.before(0.6) },
  });
  await g.ask({
    ...{ stelle: 'verein', sprache: 'ckb', datum: g.arbeitstag(16), von: '09:30', bis: '11:00' },
    gefragtAt: g.before(20),
  });
}

/** Asks somebody by hand, unless a wave has done so. */
async function offerBy(g: Gegenwart, id: number, bekannt: Bekannt, at: Date): Promise<void> {
  const personId = g.person(bekannt);
  const angebote = await listAngebote(g.bau.kontext.db, id);
  if (angebote.some(({ sprachmittler_id }) => sprachmittler_id === personId)) return;
  await must(sendAngebot(g.bau.as(g.disposition, at), id, [personId]), 'Angebot');
}

/** Somebody fell ill: a replacement is wanted. */
async function playRueckgabe(g: Gegenwart): Promise<void> {
  const [id] = await arrangeAll(g, -5, [['obs', 3, 'ar', 3, '15:00', '16:30']]);
  const einsatz = await findEinsatz(g.bau.kontext.db, id!);
  if (einsatz?.status !== 'vermittelt') return;
  const wer = byLink(einsatz.sprachmittler!.split(', ').reverse().join(' '));
  const rueckgabe = { grund: 'krank', bemerkung: 'Grippe, es tut mir leid.' } as const;
  const at = g.at(-1, '18:10');
  await must(withdrawEinsatz(g.bau.as(wer, at), einsatz.id, rueckgabe, 'sprachmittler'), 'Rückgabe');
  await g.search(einsatz.id, addMinutes(at, 5));
}

/** The requester cancels what was agreed. */
async function playAbsage(g: Gegenwart): Promise<void> {
  const [id] = await arrangeAll(g, -6, [['jobcenter', 0, 'prs', 4, '10:00', '11:30']]);
  const absage = {
    grund: 'termin-verschoben',
    bemerkung: '',
    veranlasser: null,
    kostenTraegt: null,
  } as const;
  const wer = g.beteiligte.portal.get('jobcenter')!;
  await must(cancelEinsatz(g.bau.as(wer, g.before(1)), id!, absage), 'Absage');
}

/** Unmet demand of the last months, besides what the years before hold. */
async function playUngedeckterBedarf(g: Gegenwart): Promise<void> {
  const zeilen: readonly (readonly [...Zeile, Nichtvermittlungsgrund])[] = [
    ['klinikum', 2, 'ti', -75, '09:00', '10:30', 'niemand-verfuegbar'],
    ['jugendamt', 0, 'so', -61, '10:00', '11:30', 'alle-abgelehnt'],
    ['auslaenderbehoerde', 1, 'bn', -48, '09:00', '11:00', 'sprache-nicht-im-pool'],
    ['jobcenter', 0, 'ti', -33, '13:00', '14:30', 'zu-kurzfristig'],
    ['frauenhaus', 0, 'ps', -21, '11:00', '12:30', 'niemand-verfuegbar'],
    ['gs-siel', 1, 'hy', -11, '08:30', '09:30', 'keine-antwort'],
    ['unterkunft', 0, 'ln', -5, '15:00', '17:00', 'sprache-nicht-im-pool'],
  ];
  for (const [stelle, anlass, sprache, tage, von, bis, grund] of zeilen) {
    const datum = g.arbeitstag(tage);
    const gefragtAt = toInstant(addDays(datum, -4), '10:00');
    const id = await g.ask({ stelle, anlass, sprache, datum, von, bis, gefragtAt });
    const ersatzloesung = anlass === 0 ? null : ('telefondolmetschen' as const);
    const ende = {
      grund,
      ersatzloesung,
      anbieter: ersatzloesung ? 'Telefondienst' : '',
      kosten: ersatzloesung ? 4800 : null,
    };
    const wann = toInstant(addDays(datum, -1), '14:00');
    await must(endUnvermittelt(g.bau.as(g.disposition, wann), id, ende), 'Ende');
  }
}

function nextWeekday(tag: Datum, wochentag: Wochentag): Datum {
  return addDays(tag, (wochentag - weekdayOf(tag) + 7) % 7);
}
