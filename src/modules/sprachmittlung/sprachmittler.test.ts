import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changeStatus,
  checkVollstaendigkeit,
  countPool,
  isImPool,
  listAblaufende,
  type Profilangaben,
  planLoeschung,
  type Statuseintrag,
  statusAt,
} from './sprachmittler.rules.ts';

const historie: Statuseintrag[] = [
  { status: 'interessiert', abAm: '2022-11-01' },
  { status: 'aktiv', abAm: '2023-01-15' },
  { status: 'pausiert', abAm: '2023-08-01' },
];

test('the status on a day', () => {
  for (const [tag, status] of [
    ['2022-10-31', null],
    ['2022-11-01', 'interessiert'],
    ['2023-07-31', 'aktiv'],
    ['2023-08-01', 'pausiert'],
    ['2030-01-01', 'pausiert'],
  ] as const) {
    assert.equal(statusAt(historie, tag), status);
    assert.equal(statusAt(historie.toReversed(), tag), status, 'whatever the order');
  }
});

test('changes of status', () => {
  for (const [nach, abAm, erwartet] of [
    ['aktiv', '2023-09-01', 'ok'],
    ['ausgeschieden', '2023-08-01', 'ok'],
    ['pausiert', '2023-09-01', 'sprachmittler.status-gleich'],
    ['interessiert', '2023-09-01', 'sprachmittler.status-unpassend'],
    ['aktiv', '2023-07-31', 'sprachmittler.status-rueckwirkend'],
  ] as const) {
    const ergebnis = changeStatus(historie, nach, abAm);
    assert.equal(ergebnis.ok ? 'ok' : ergebnis.grund, erwartet, `${nach} ${abAm}`);
    if (ergebnis.ok) assert.equal(statusAt(ergebnis.wert, abAm), nach);
  }
  assert.equal(changeStatus([], 'aktiv', '2023-01-01').ok, true);
});

test('figures of the pool', () => {
  const personen = [
    { id: 1, eintrittAm: '2020-01-01', austrittAm: null, sprachen: ['ar', 'fr'] },
    { id: 2, eintrittAm: '2023-07-01', austrittAm: null, sprachen: ['ar', 'ar'] },
    { id: 3, eintrittAm: '2019-01-01', austrittAm: '2023-10-01', sprachen: ['ti'] },
    { id: 4, eintrittAm: '2024-02-01', austrittAm: null, sprachen: ['uk'] },
    { id: 5, eintrittAm: null, austrittAm: null, sprachen: ['ru'] },
    { id: 6, eintrittAm: null, austrittAm: '2024-03-01', nurInteressiert: true, sprachen: ['tr'] },
  ];
  const einsaetze = [
    { sprachmittlerId: 1, datum: '2023-05-01' },
    { sprachmittlerId: 1, datum: '2023-06-01' },
    { sprachmittlerId: 3, datum: '2023-12-31' },
    { sprachmittlerId: 2, datum: '2024-01-01' },
  ];
  const kennzahlen = countPool(personen, einsaetze, {
    stichtag: '2023-12-31',
    zeitraum: { von: '2023-01-01', bis: '2024-01-01' },
    neuSeit: '2023-07-01',
  });
  assert.deepEqual(kennzahlen, {
    groesse: 3,
    aktiv: 2,
    sprachen: [
      { sprache: 'ar', personen: 2 },
      { sprache: 'fr', personen: 1 },
      { sprache: 'ru', personen: 1 },
    ],
    neu: 1,
  });
  assert.equal(isImPool(personen[2]!, '2023-09-30'), true);
  assert.equal(isImPool(personen[2]!, '2023-10-01'), false);
});

test('what expires: the latest of a kind counts', () => {
  const nachweise = [
    { art: 'fuehrungszeugnis', gueltig: { von: '2018-10-01', bis: '2023-10-01' } },
    { art: 'verschwiegenheit', gueltig: { von: '2018-10-01', bis: null } },
    { art: 'schulung:grundlagen', gueltig: { von: '2019-01-01', bis: '2021-01-01' } },
  ];
  assert.deepEqual(listAblaufende(nachweise, '2023-09-01', 60), [
    { art: 'schulung:grundlagen', gueltigBis: '2020-12-31', istAbgelaufen: true },
    { art: 'fuehrungszeugnis', gueltigBis: '2023-09-30', istAbgelaufen: false },
  ]);
  const erneuert = [
    ...nachweise,
    { art: 'fuehrungszeugnis', gueltig: { von: '2023-09-01', bis: '2028-09-01' } },
  ];
  assert.deepEqual(
    listAblaufende(erneuert, '2023-09-01', 60).map((n) => n.art),
    ['schulung:grundlagen'],
  );
  const vorherUnbefristet = [
    { art: 'verschwiegenheit', gueltig: { von: '2018-10-01', bis: null } },
    { art: 'verschwiegenheit', gueltig: { von: '2019-01-01', bis: '2019-02-01' } },
  ];
  assert.deepEqual(listAblaufende(vorherUnbefristet, '2023-09-01', 60), []);
});

test('a complete profile, and what is missing', () => {
  const profil: Profilangaben = {
    telefon: '0176 1234567',
    email: 'amina@beispiel.example',
    wohnort: 'Zeven',
    iban: 'DE02120300000000202051',
    geschlecht: 'weiblich',
    sprachen: [{ niveau: null, istMuttersprache: true }],
    verfuegbarkeit: [{}],
    nachweise: [
      { art: 'verschwiegenheit', gueltig: { von: '2020-01-01', bis: null } },
      { art: 'fuehrungszeugnis', gueltig: { von: '2020-01-01', bis: '2025-01-01' } },
    ],
    steuererklaerungen: [2023],
  };
  assert.deepEqual(checkVollstaendigkeit(profil, '2023-09-01'), { prozent: 100, fehlt: [] });
  const spaeter = checkVollstaendigkeit({ ...profil, iban: '' }, '2025-09-01');
  assert.deepEqual(spaeter.fehlt, [
    'sprachmittler.fehlt.fuehrungszeugnis',
    'sprachmittler.fehlt.iban',
    'sprachmittler.fehlt.steuererklaerung',
  ]);
  assert.equal(spaeter.prozent, 72);
});

test('when data may go', () => {
  const nie = { austrittAm: null, letzterEinsatzAm: '2023-05-01', letzteZahlungAm: null };
  assert.deepEqual(planLoeschung(nie), { profilAb: null, belegeAb: null });
  assert.deepEqual(
    planLoeschung({
      austrittAm: '2023-02-28',
      letzterEinsatzAm: '2023-01-10',
      letzteZahlungAm: '2023-03-15',
    }),
    {
      profilAb: '2024-02-28',
      belegeAb: '2034-01-01',
    },
  );
  const datum = fc.constantFrom('2020-01-31', '2021-06-15', '2023-12-31');
  fc.assert(
    fc.property(datum, fc.option(datum), datum, (austrittAm, letzterEinsatzAm, letzteZahlungAm) => {
      const plan = planLoeschung({ austrittAm, letzterEinsatzAm, letzteZahlungAm });
      assert.ok(
        plan.profilAb! > austrittAm && (letzterEinsatzAm === null || plan.profilAb! > letzterEinsatzAm),
      );
    }),
  );
});
