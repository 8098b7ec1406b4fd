import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { begriffTexte } from '../../../begriffe/texte.ts';
import * as absage from '../absage.rules.ts';
import { AENDERUNGEN, FOLGEN } from '../aenderung.rules.ts';
import { THEMENREGELN } from '../anfrage.rules.ts';
import * as bedarf from '../bedarf.rules.ts';
import { EINSATZ_STATUS, EINSATZ_TATEN } from '../einsatz.rules.ts';
import { KRITERIEN } from '../kriterien.rules.ts';
import { RHYTHMEN } from '../reihe.rules.ts';
import { describeGrund, regelTexte } from './regeln.ts';
import { woerter, wort } from './woerter.ts';

/** Rules write every key in full, so that reading their source finds all of them. */
function findKeys(ordner: URL, dateien: RegExp, bereiche: string): string[] {
  const keys = new Set<string>();
  for (const datei of readdirSync(ordner).filter((name) => dateien.test(name))) {
    const quelle = readFileSync(new URL(datei, ordner), 'utf8');
    for (const [, key] of quelle.matchAll(new RegExp(`'((?:${bereiche})\\.[a-z.-]+)'`, 'g'))) keys.add(key!);
  }
  return [...keys].sort();
}

test('every reason of every rule has its sentence in both languages, and no sentence is left over', () => {
  const bereiche = 'absage|abschluss|anfrage|eignung|einsatz|reihe|sprachmittler|welle';
  const gefunden = findKeys(new URL('../', import.meta.url), /\.rules\.ts$/, bereiche);
  assert.ok(gefunden.length > 100);
  assert.deepEqual(Object.keys(regelTexte.de).sort(), gefunden);
  assert.deepEqual(Object.keys(regelTexte.en).sort(), gefunden);
});

test('so does every refusal of the shared values', () => {
  const begriffe = new URL('../../../begriffe/', import.meta.url);
  const gefunden = findKeys(
    begriffe,
    /^(zeit|zeitraum|dauer|geld|felder|festkomma|kilometer|niveau)\.ts$/,
    'datum|uhrzeit|zeitraum|dauer|feld|geld|zahl|kilometer|niveau',
  );
  assert.deepEqual(Object.keys(begriffTexte.de).sort(), gefunden);
  assert.deepEqual(Object.keys(begriffTexte.en).sort(), gefunden);
});

test('every word that rules use has a label in both languages', () => {
  const gruppen: Partial<Record<keyof typeof woerter.de, readonly string[]>> = {
    status: EINSATZ_STATUS,
    tat: EINSATZ_TATEN,
    modus: bedarf.MODI,
    richtung: bedarf.RICHTUNGEN,
    geschlecht: bedarf.GESCHLECHTER,
    mobilitaet: bedarf.MOBILITAETEN,
    poolrolle: bedarf.POOLROLLEN,
    sprachmittlerStatus: bedarf.SPRACHMITTLER_STATUS,
    kriterium: KRITERIEN,
    thema: THEMENREGELN.map((regel) => regel.thema),
    veranlasser: absage.VERANLASSER,
    absagegrund: absage.ABSAGEGRUENDE,
    rueckgabegrund: absage.RUECKGABEGRUENDE,
    ablehnungsgrund: absage.ABLEHNUNGSGRUENDE,
    ausfallgrund: absage.AUSFALLGRUENDE,
    nichtvermittlungsgrund: absage.NICHTVERMITTLUNGSGRUENDE,
    alternative: absage.ALTERNATIVEN,
    folge: FOLGEN,
    aenderung: AENDERUNGEN,
    rhythmus: RHYTHMEN,
  };
  for (const [gruppe, schluessel] of Object.entries(gruppen)) {
    assert.deepEqual(Object.keys(woerter.de[gruppe as 'status']).sort(), [...schluessel].sort(), gruppe);
    assert.deepEqual(Object.keys(woerter.en[gruppe as 'status']).sort(), [...schluessel].sort(), gruppe);
  }
  for (const art of THEMENREGELN.flatMap((regel) => regel.nachweise)) {
    assert.notEqual(wort('de', 'nachweis', art), art);
    assert.notEqual(wort('en', 'nachweis', art), art);
  }
  assert.equal(wort('de', 'thema', 'eigenes-thema'), 'eigenes-thema');
});

test('no sentence shows a hole where a value should be', () => {
  const werte = {
    ...{
      anzahl: 1,
      beantwortet: 3,
      bis: '2023-09-06',
      datum: '2023-09-05',
      eingabe: '31.2.',
      erwartet: 30,
      gefragt: 4,
    },
    ...{
      geschlecht: 'weiblich',
      hoechstens: 20,
      jahr: 2025,
      kilometer: 12,
      kriterium: 'niveau',
      meiste: 9,
      mindestens: 'B2',
    },
    ...{
      minuten: 60,
      monate: 6,
      nach: 'aktiv',
      nachweis: 'fuehrungszeugnis',
      niveau: 'B1',
      pause: 20,
      rest: 1250,
    },
    ...{
      richtung: 'beide',
      rolle: 'kulturmittler',
      sprache: 'ar',
      status: 'aktiv',
      stellen: 2,
      stunden: 12,
      tage: 540,
      tat: 'annahme',
    },
    ...{ thema: 'schule', von: '2023-09-05', weg: 35, weitere: 1, wenigste: 0, wochentag: 2 },
  };
  for (const sprache of ['de', 'en'] as const) {
    for (const grund of [...Object.keys(regelTexte.de), ...Object.keys(begriffTexte.de)]) {
      const satz = describeGrund({ grund, werte }, sprache);
      assert.ok(satz !== grund && !/undefined|NaN|Invalid/.test(satz), `${grund}: ${satz}`);
    }
  }
  assert.equal(
    describeGrund({ grund: 'eignung.zu-weit', werte: { kilometer: 35, hoechstens: 20 } }, 'de'),
    '35 km entfernt, fährt höchstens 20 km',
  );
  assert.equal(describeGrund({ grund: 'datum.leer' }, 'en'), 'Please give a date.');
  assert.equal(describeGrund({ grund: 'unbekannt' }, 'de'), 'unbekannt');
});
