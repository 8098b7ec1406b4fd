import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMinutes, toInstant } from '../../begriffe/zeit.ts';
import {
  type Anfrage,
  type Anfrageumfeld,
  checkAnfrage,
  isKurzfristig,
  THEMENREGELN,
} from './anfrage.rules.ts';

const JETZT = toInstant('2023-09-05', '09:00'); // a Tuesday
const BEGINN = toInstant('2023-09-19', '10:00');

function anfrage(anders: Partial<Anfrage> = {}): Anfrage {
  return {
    poolrolle: 'sprachmittler',
    sprache: 'ar',
    ersatzsprachen: [],
    beginn: BEGINN,
    ende: addMinutes(BEGINN, 60),
    modus: 'vor-ort',
    hatOrt: true,
    thema: 'schule',
    begruendung: '',
    geschlecht: null,
    klient: 'K-17',
    laienhinweisBestaetigt: true,
    bestaetigteRueckfragen: [],
    ...anders,
  };
}

function umfeld(anders: Partial<Anfrageumfeld> = {}): Anfrageumfeld {
  return {
    jetzt: JETZT,
    istBuero: false,
    istEigeneVerwaltung: false,
    themenregeln: THEMENREGELN,
    bisherFuerKlient: 0,
    ...anders,
  };
}

test('what a request must hold', () => {
  const vorbei = { beginn: addMinutes(JETZT, -60), ende: addMinutes(JETZT, -10) };
  const pflicht = { wert: 'weiblich', istMuss: true, begruendung: ' ' } as const;
  // biome-ignore format: a table is read in rows
  const faelle: [string, Partial<Anfrage>, Partial<Anfrageumfeld>, [string, string?][]][] = [
    ['complete', {}, {}, []],
    ['no language', { sprache: '' }, {}, [['anfrage.sprache-fehlt', 'sprache']]],
    ['substitute is the language itself', { ersatzsprachen: ['ar'] }, {}, [['anfrage.ersatzsprache-doppelt', 'ersatzsprachen']]],
    ['end before beginning', { ende: BEGINN }, {}, [['anfrage.ende-vor-beginn', 'ende']]],
    ['too short', { ende: addMinutes(BEGINN, 10) }, {}, [['anfrage.zu-kurz', 'ende']]],
    ['too long', { ende: addMinutes(BEGINN, 481) }, {}, [['anfrage.zu-lang', 'ende']]],
    ['in the past', vorbei, {}, [['anfrage.termin-vorbei', 'datum']]],
    ['the office records the past', vorbei, { istBuero: true }, []],
    ['in two years', { beginn: toInstant('2025-09-05', '10:00'), ende: toInstant('2025-09-05', '11:00') }, {}, [['anfrage.zu-weit-voraus', 'datum']]],
    ['no place', { hatOrt: false }, {}, [['anfrage.ort-fehlt', 'ort']]],
    ['by telephone no place is needed', { hatOrt: false, modus: 'telefon' }, {}, []],
    ['a must without a reason', { geschlecht: pflicht }, {}, [['anfrage.geschlecht-braucht-begruendung', 'geschlechtBegruendung']]],
    ['a wish needs none', { geschlecht: { ...pflicht, istMuss: false } }, {}, []],
    ['no client', { klient: ' ' }, {}, [['anfrage.klient-fehlt', 'klient']]],
    ['lay interpreters not accepted', { laienhinweisBestaetigt: false }, {}, [['anfrage.laienhinweis-fehlt', 'laienhinweisBestaetigt']]],
    ['internal pool for others', { poolrolle: 'sprachenpool' }, {}, [['anfrage.sprachenpool-nur-eigene', 'poolrolle']]],
    ['internal pool for the own administration', { poolrolle: 'sprachenpool' }, { istEigeneVerwaltung: true }, []],
    ['internal pool by the office', { poolrolle: 'sprachenpool' }, { istBuero: true }, []],
    ['cultural mediator for everybody', { poolrolle: 'kulturmittler' }, {}, []],
    ['no topic', { thema: null }, {}, [['anfrage.thema-fehlt', 'thema']]],
    ['nothing for lay interpreters', { thema: 'gericht' }, {}, [['anfrage.thema-ausgeschlossen', 'thema']]],
    ['doctor without a reason', { thema: 'arztpraxis', begruendung: 'ja' }, {}, [['anfrage.begruendung-fehlt', 'begruendung']]],
    ['doctor with a reason', { thema: 'arztpraxis', begruendung: 'Aufklärung vor einer Operation' }, {}, []],
    ['limit reached, without a reason', { thema: 'arztpraxis' }, { bisherFuerKlient: 6 }, [['anfrage.grenze-braucht-begruendung', 'begruendung']]],
    ['several at once', { sprache: '', klient: '' }, {}, [['anfrage.sprache-fehlt', 'sprache'], ['anfrage.klient-fehlt', 'klient']]],
  ];
  for (const [name, was, wo, erwartet] of faelle) {
    const { ablehnungen } = checkAnfrage(anfrage(was), umfeld(wo));
    assert.deepEqual(
      ablehnungen.map((a) => [a.grund, a.feld]),
      erwartet,
      name,
    );
  }
});

test('a suspicious pseudonym asks back, and goes through once confirmed', () => {
  const name = anfrage({ klient: 'Anna Beispiel' });
  assert.deepEqual(checkAnfrage(name, umfeld()).rueckfragen, [
    { grund: 'anfrage.pseudonym.voller-name', feld: 'klient' },
  ]);
  const bestaetigt = { ...name, bestaetigteRueckfragen: ['anfrage.pseudonym.voller-name'] };
  assert.deepEqual(checkAnfrage(bestaetigt, umfeld()).rueckfragen, []);
  const imText = anfrage({ begruendung: 'Gespräch mit Frau Beispiel über den Schulwechsel' });
  assert.deepEqual(checkAnfrage(imText, umfeld()).rueckfragen[0]?.grund, 'anfrage.name-im-text');
});

test('a date on a public holiday asks back', () => {
  const feiertag = toInstant('2023-10-03', '10:00');
  const { rueckfragen } = checkAnfrage(
    anfrage({ beginn: feiertag, ende: addMinutes(feiertag, 60) }),
    umfeld(),
  );
  assert.deepEqual(rueckfragen, [
    { grund: 'anfrage.feiertag', feld: 'datum', werte: { datum: '2023-10-03' } },
  ]);
});

test('medical escort is not unlimited: beyond the limit the office has to agree', () => {
  const arzt = anfrage({ thema: 'arztpraxis', begruendung: 'Laufende Behandlung nach Unfall' });
  const ueber = checkAnfrage(arzt, umfeld({ bisherFuerKlient: 6 }));
  assert.deepEqual([ueber.ablehnungen, ueber.brauchtFreigabe], [[], true]);
  assert.ok(ueber.hinweise.some((h) => h.grund === 'anfrage.grenze-erreicht'));
  assert.equal(checkAnfrage(arzt, umfeld({ bisherFuerKlient: 5 })).brauchtFreigabe, false);
  assert.equal(checkAnfrage(arzt, umfeld({ bisherFuerKlient: 9, istBuero: true })).brauchtFreigabe, false);
});

test('late is counted in working days', () => {
  for (const [eingang, termin, spaet] of [
    ['2023-09-05', '2023-09-05', true],
    ['2023-09-05', '2023-09-07', true],
    ['2023-09-05', '2023-09-08', false],
    ['2023-09-08', '2023-09-12', true], // Friday → Tuesday
    ['2023-09-08', '2023-09-13', false],
    ['2023-09-29', '2023-10-04', true], // over Unity Day
    ['2023-09-05', '2024-09-05', false],
  ] as const) {
    assert.equal(
      isKurzfristig(toInstant(termin, '10:00'), toInstant(eingang, '09:00'), 3),
      spaet,
      `${eingang} → ${termin}`,
    );
  }
  const geschlossen = new Set(['2023-09-06', '2023-09-07', '2023-09-08']);
  assert.equal(isKurzfristig(toInstant('2023-09-08', '10:00'), JETZT, 3, geschlossen), true);
  fc.assert(
    fc.property(fc.nat(400_000), fc.nat(5000), (minuten, spaeter) => {
      const beginn = addMinutes(JETZT, minuten);
      if (!isKurzfristig(beginn, JETZT, 3))
        assert.equal(isKurzfristig(addMinutes(beginn, spaeter), JETZT, 3), false);
    }),
  );
});
