import { addDays, addMinutes, toInstant } from '../../src/begriffe/zeit.ts';
import type { Nichtvermittlungsgrund } from '../../src/modules/sprachmittlung/absage.rules.ts';
import { withdrawEinsatz } from '../../src/modules/sprachmittlung/abschluss/rueckgabe.action.ts';
import { cancelEinsatz } from '../../src/modules/sprachmittlung/anfragen/einsatz-absagen.action.ts';
import { endUnvermittelt } from '../../src/modules/sprachmittlung/anfragen/nicht-vermittelt.action.ts';
import { findEinsatz } from '../../src/modules/sprachmittlung/einsatz.store.ts';
import { sendAngebot } from '../../src/modules/sprachmittlung/vermittlung/angebot.action.ts';
import { listAngebote } from '../../src/modules/sprachmittlung/vermittlung/suche.store.ts';
import { byLink, must } from '../bau.ts';
import type { Gegenwart } from '../gegenwart.ts';
import type { Bekannt } from '../menschen.ts';
import { stelleOf } from '../stellen-anlegen.ts';
import { arrangeAll, type Zeile } from './termine.ts';

/** What the office has to do something about. */
export async function playOffeneAnfragen(g: Gegenwart): Promise<void> {
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
  // Not just any interpreter: somebody who also explains, somebody from the house.
  await g.ask({
    ...{ stelle: 'jugendamt', sprache: 'ar', datum: g.arbeitstag(11), von: '14:00', bis: '15:30' },
    ...{ poolrolle: 'kulturmittler', gefragtAt: g.at(-1, '15:30') },
  });
  await g.ask({
    ...{ stelle: 'sozialamt', sprache: 'ru', datum: g.arbeitstag(12), von: '09:00', bis: '10:00' },
    ...{ poolrolle: 'sprachenpool', gefragtAt: g.at(-1, '15:40') },
  });
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
export async function playRueckgabe(g: Gegenwart): Promise<void> {
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
export async function playAbsage(g: Gegenwart): Promise<void> {
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
export async function playUngedeckterBedarf(g: Gegenwart): Promise<void> {
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
