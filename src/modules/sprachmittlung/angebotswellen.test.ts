import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMinutes, minutesOf, toInstant, toOrtszeit } from '../../begriffe/zeit.ts';
import {
  checkWellenplan,
  findStufe,
  HOECHSTENS_JE_WELLE,
  MINDESTABSTAND_MINUTEN,
  planSchritt,
  type Suchstand,
  WELLENPLAN,
} from './angebotswellen.rules.ts';

const BEGINN = toInstant('2023-09-15', '10:00'); // a Friday
const POOL = Array.from({ length: 40 }, (_, i) => i + 1);

function stand(jetzt: Date, anders: Partial<Suchstand> = {}): Suchstand {
  return {
    jetzt,
    beginn: BEGINN,
    rangliste: POOL,
    gefragt: new Set(),
    letzteWelleAt: null,
    offeneAngebote: 0,
    ...anders,
  };
}

const am = (datum: string, uhrzeit: string) => toInstant(datum, uhrzeit);

test('the closer the date, the larger and quicker the waves', () => {
  for (const [jetzt, personen, minuten] of [
    [am('2023-08-20', '09:00'), 4, 1440],
    [am('2023-09-05', '09:00'), 5, 720],
    [am('2023-09-13', '09:00'), 8, 180],
    [am('2023-09-14', '11:00'), 12, 60],
    [am('2023-09-15', '05:00'), 20, 30],
  ] as const) {
    const schritt = planSchritt(stand(jetzt));
    assert.ok(schritt.art === 'welle', JSON.stringify(schritt));
    assert.deepEqual(schritt.personen, POOL.slice(0, personen));
    assert.deepEqual(schritt.naechsteAt, addMinutes(jetzt, minuten));
    assert.deepEqual(schritt.antwortBisAt, addMinutes(BEGINN, -60));
  }
});

test('when to wait, and for what', () => {
  const mittag = am('2023-09-13', '12:00');
  const laufend = { gefragt: new Set([1, 2, 3]), letzteWelleAt: mittag, offeneAngebote: 3 };
  // biome-ignore format: a table is read in rows
  const faelle: [string, Suchstand, string, Date | null][] = [
    ['nobody is asked in the evening', stand(am('2023-09-05', '21:30')), 'welle.ruhezeit', am('2023-09-06', '07:00')],
    ['nor before the morning', stand(am('2023-09-05', '05:30')), 'welle.ruhezeit', am('2023-09-05', '07:00')],
    ['two months away is too early', stand(am('2023-05-05', '10:00')), 'welle.noch-weit', am('2023-07-17', '07:00')],
    ['answers are awaited', stand(addMinutes(mittag, 60), laufend), 'welle.antworten-abwarten', addMinutes(mittag, 180)],
    ['everybody asked, answers open', stand(addMinutes(mittag, 60), { ...laufend, rangliste: [1, 2, 3] }), 'welle.alle-gefragt', addMinutes(mittag, 180)],
    ['everybody asked, no answer for long', stand(addMinutes(mittag, 180), { ...laufend, rangliste: [1, 2, 3] }), 'welle.antworten-fehlen', null],
    ['everybody declined', stand(mittag, { rangliste: [1, 2], gefragt: new Set([1, 2]) }), 'welle.alle-abgelehnt', null],
    ['nobody fits', stand(mittag, { rangliste: [] }), 'welle.niemand-geeignet', null],
    ['too close for mail', stand(addMinutes(BEGINN, -30)), 'welle.zu-knapp', null],
    ['over', stand(BEGINN), 'welle.termin-erreicht', null],
  ];
  for (const [name, wie, grund, bisAt] of faelle) {
    const schritt = planSchritt(wie);
    assert.ok(schritt.art !== 'welle', name);
    assert.equal(schritt.grund, grund, name);
    if (bisAt) assert.deepEqual(schritt.art === 'warten' && schritt.bisAt, bisAt, name);
  }
});

test('when everybody asked has declined the next wave does not wait', () => {
  const mittag = am('2023-09-13', '12:00');
  const schritt = planSchritt(
    stand(addMinutes(mittag, 5), { gefragt: new Set([1, 2]), letzteWelleAt: mittag }),
  );
  assert.ok(schritt.art === 'welle');
  assert.deepEqual(schritt.personen[0], 3);
});

test('an urgent matter is mailed at night as well', () => {
  const nachts = am('2023-09-15', '02:00');
  assert.equal(planSchritt(stand(nachts)).art, 'welle');
  assert.deepEqual(planSchritt(stand(am('2023-09-14', '21:00'))), {
    art: 'warten',
    bisAt: am('2023-09-14', '22:00'),
    grund: 'welle.ruhezeit',
  });
});

test('a plan keeps the limits', () => {
  assert.equal(checkWellenplan(WELLENPLAN).ok, true);
  const mit = (stufe: Partial<(typeof WELLENPLAN.stufen)[number]>) =>
    checkWellenplan({
      ...WELLENPLAN,
      stufen: [{ bisStunden: 24, personen: 5, minutenBisNaechste: 60, ...stufe }],
    });
  for (const [ergebnis, grund] of [
    [mit({ personen: 21 }), 'welle.personen-grenze'],
    [mit({ personen: 0 }), 'welle.personen-grenze'],
    [mit({ minutenBisNaechste: 29 }), 'welle.abstand-grenze'],
    [mit({ minutenBisNaechste: Number.NaN }), 'welle.abstand-grenze'],
    [mit({ bisStunden: 0 }), 'welle.stufen-ordnung'],
    [checkWellenplan({ ...WELLENPLAN, stufen: [] }), 'welle.stufen-ordnung'],
  ] as const) {
    assert.equal(ergebnis.ok ? 'ok' : ergebnis.grund, grund);
  }
});

test('a search ends, asks nobody twice and keeps to the limits, however it goes', () => {
  const stufe = fc.record({
    bisStunden: fc.integer({ min: 1, max: 2000 }),
    personen: fc.integer({ min: -3, max: 50 }),
    minutenBisNaechste: fc.integer({ min: 0, max: 3000 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 200_000 }),
      fc.array(stufe, { maxLength: 4 }),
      fc.integer({ min: 0, max: 60 }),
      fc.infiniteStream(fc.nat(3)),
      (minutenVorher, stufen, groesse, antworten) => {
        const plan = { ...WELLENPLAN, stufen };
        const gefragt = new Set<number>();
        let [jetzt, letzteWelleAt, offeneAngebote]: [Date, Date | null, number] = [
          addMinutes(BEGINN, -minutenVorher),
          null,
          0,
        ];
        for (let runde = 0; ; runde++) {
          assert.ok(runde < 500, 'ends');
          const schritt = planSchritt(
            {
              jetzt,
              beginn: BEGINN,
              rangliste: POOL.slice(0, groesse),
              gefragt,
              letzteWelleAt,
              offeneAngebote,
            },
            plan,
          );
          if (schritt.art === 'buero' || schritt.art === 'ende') break;
          const weiterAt: Date = schritt.art === 'welle' ? schritt.naechsteAt : schritt.bisAt;
          assert.ok(weiterAt > jetzt, 'time goes on');
          if (schritt.art === 'welle') {
            assert.ok(schritt.personen.length >= 1 && schritt.personen.length <= HOECHSTENS_JE_WELLE);
            for (const id of schritt.personen) assert.ok(!gefragt.has(id));
            if (letzteWelleAt && offeneAngebote > 0) {
              assert.ok(jetzt.getTime() - letzteWelleAt.getTime() >= MINDESTABSTAND_MINUTEN * 60_000);
            }
            const stunde = minutesOf(toOrtszeit(jetzt).uhrzeit) / 60;
            const istDringend = BEGINN.getTime() - jetzt.getTime() <= WELLENPLAN.dringendStunden * 3_600_000;
            assert.ok(istDringend || (stunde >= 7 && stunde < 20), 'nobody is woken');
            for (const id of schritt.personen) gefragt.add(id);
            letzteWelleAt = jetzt;
            offeneAngebote += schritt.personen.length;
          }
          offeneAngebote = Math.max(0, offeneAngebote - antworten.next().value * 2);
          jetzt = weiterAt;
        }
      },
    ),
    { numRuns: 60 },
  );
  assert.equal(findStufe(1, { ...WELLENPLAN, stufen: [] }).personen, 1);
});
