import {
  addDays,
  type Datum,
  datumOf,
  toInstant,
  type Uhrzeit,
  type Wochentag,
  weekdayOf,
} from '../../src/begriffe/zeit.ts';
import { cancelEinsatz } from '../../src/modules/sprachmittlung/anfragen/einsatz-absagen.action.ts';
import { createReihe } from '../../src/modules/sprachmittlung/anfragen/reihe-anlegen.action.ts';
import { findEinsatz } from '../../src/modules/sprachmittlung/einsatz.store.ts';
import { buildAnfrage } from '../anfrage.ts';
import { must } from '../bau.ts';
import type { Gegenwart } from '../gegenwart.ts';
import type { Bekannt } from '../menschen.ts';
import { stelleOf } from '../stellen-anlegen.ts';

/** Fixed weekly hours in a practice (R6): always the same person, one date cancelled. */
export async function playSprechstunde(g: Gegenwart): Promise<void> {
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
export async function playElterncafe(g: Gegenwart): Promise<void> {
  const termine = await openReihe(g, 'obs', 'uk', {
    bezeichnung: 'Elterncafé',
    beginn: nextWeekday(g.tag(-14), 4),
    ...{ von: '08:15', bis: '09:00', anzahl: 8, istSprechstunde: false },
  });
  await holdReihe(g, termine, 'oksana');
}

/** The same child for the seventh time: the practice has to say why, and the office has to agree. */
export async function playGrenze(g: Gegenwart): Promise<void> {
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

function nextWeekday(tag: Datum, wochentag: Wochentag): Datum {
  return addDays(tag, (wochentag - weekdayOf(tag) + 7) % 7);
}
