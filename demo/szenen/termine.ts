import { addMinutes, toInstant, type Uhrzeit } from '../../src/begriffe/zeit.ts';
import { reportAusfall } from '../../src/modules/sprachmittlung/abschluss/ausfall.action.ts';
import { objectEinsatz } from '../../src/modules/sprachmittlung/abschluss/widerspruch.action.ts';
import { findEinsatz } from '../../src/modules/sprachmittlung/einsatz.store.ts';
import { byLink, must } from '../bau.ts';
import type { Gegenwart } from '../gegenwart.ts';
import type { Bekannt } from '../menschen.ts';

/** Appointments of today: two of the same person with a way between, one far away, one by telephone. */
export async function playHeute(g: Gegenwart): Promise<void> {
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
export async function playHanan(g: Gegenwart): Promise<void> {
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

export async function playOksana(g: Gegenwart): Promise<void> {
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
export async function playLetzteWochen(g: Gegenwart): Promise<void> {
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
    ['jugendamt', 1, 'ru', -1, '10:00', '12:00'],
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
export async function playNaechsteWochen(g: Gegenwart): Promise<void> {
  await arrangeAll(g, -4, [
    ['obs', 2, 'tr', 1, '11:00', '12:30'],
    ['jobcenter', 0, 'pes', 1, '14:30', '16:00'],
    ['sozialamt', 1, 'ro', 2, '09:30', '10:30'],
    ['kita-kiebitz', 1, 'kmr', 2, '15:00', '16:00'],
    ['gs-moor', 0, 'sq', 4, '08:30', '09:30'],
    ['jugendamt', 0, 'ru', 5, '13:00', '14:30'],
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

/** Requester, occasion, language, day from today, from, to. */
export type Zeile = readonly [
  stelle: string,
  anlass: number,
  sprache: string,
  tag: number,
  von: Uhrzeit,
  bis: Uhrzeit,
];

export async function arrangeAll(g: Gegenwart, gefragt: number, zeilen: readonly Zeile[]): Promise<number[]> {
  const ids: number[] = [];
  for (const [stelle, anlass, sprache, tage, von, bis] of zeilen) {
    const gefragtAt = g.at(Math.min(0, tage) + Math.min(-3, gefragt), '09:20');
    const datum = tage === 0 ? g.heute : g.arbeitstag(tage);
    ids.push(await g.arrange({ stelle, anlass, sprache, datum, von, bis, gefragtAt }));
  }
  return ids;
}
