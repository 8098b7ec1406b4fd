import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMinutes, toInstant } from '../../begriffe/zeit.ts';
import {
  AENDERUNGEN,
  AENDERUNGSMATRIX,
  type Aenderbar,
  type Aenderung,
  compareAnfragen,
  decideFolge,
  FOLGEN,
  tatOf,
} from './aenderung.rules.ts';
import { EINSATZ_STATUS, type EinsatzStatus, transition } from './einsatz.rules.ts';

const BEGINN = toInstant('2023-09-05', '10:00');
const kilometer = (a: { lat: number }, b: { lat: number }) => Math.abs(a.lat - b.lat) * 111;

const alt: Aenderbar = {
  beginn: BEGINN,
  ende: addMinutes(BEGINN, 60),
  poolrolle: 'sprachmittler',
  sprache: 'ar',
  dialekt: '',
  richtung: 'beide',
  ersatzsprachen: ['fr'],
  mindestniveau: null,
  modus: 'vor-ort',
  punkt: { lat: 53.3, lon: 9.28 },
  thema: 'schule',
  geschlecht: null,
  treffpunkt: 'Raum 12',
  ansprechpartner: 'Sekretariat',
  hinweis: '',
  klient: 'K-17',
  aktenzeichen: '',
};

test('what differs, in the words of the matrix', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [Partial<Aenderbar>, Aenderung[]][] = [
    [{}, []],
    [{ sprache: 'fr' }, ['sprache']],
    [{ poolrolle: 'kulturmittler' }, ['poolrolle']],
    [{ dialekt: 'Syrisch' }, ['dialekt']],
    [{ richtung: 'ins-deutsche' }, ['richtung']],
    [{ ersatzsprachen: [] }, ['ersatzsprachen']],
    [{ beginn: addMinutes(BEGINN, 30), ende: addMinutes(BEGINN, 90) }, ['uhrzeit']],
    [{ beginn: addMinutes(BEGINN, 1440), ende: addMinutes(BEGINN, 1500) }, ['datum']],
    [{ ende: addMinutes(BEGINN, 45) }, ['dauer-kuerzer']],
    [{ ende: addMinutes(BEGINN, 75) }, ['dauer-etwas-laenger']],
    [{ ende: addMinutes(BEGINN, 90) }, ['dauer-laenger']],
    [{ punkt: { lat: 53.31, lon: 9.28 } }, ['ort-nah']],
    [{ punkt: { lat: 53.6, lon: 9.28 } }, ['ort-weit']],
    [{ punkt: null }, ['ort-weit']],
    [{ treffpunkt: 'Raum 14' }, ['treffpunkt']],
    [{ geschlecht: { wert: 'weiblich', istMuss: true } }, ['geschlecht']],
    [{ geschlecht: { wert: 'weiblich', istMuss: false } }, []],
    [{ modus: 'video', thema: 'beratung', hinweis: 'Bitte klingeln' }, ['modus', 'thema', 'hinweis']],
  ];
  for (const [anders, erwartet] of faelle) {
    assert.deepEqual(
      compareAnfragen(alt, { ...alt, ...anders }, kilometer),
      erwartet,
      JSON.stringify(anders),
    );
  }
});

test('the strongest consequence counts, and those concerned hear of it', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [Aenderung[], EinsatzStatus, string, string[], string | null][] = [
    [[], 'vermittelt', 'nichts', [], null],
    [['treffpunkt'], 'vermittelt', 'informieren', ['sprachmittler', 'stelle'], null],
    [['treffpunkt', 'uhrzeit'], 'vermittelt', 'neu-fragen', ['sprachmittler', 'stelle'], 'rueckfrage'],
    [['uhrzeit', 'sprache'], 'vermittelt', 'absagen-und-neu', ['sprachmittler', 'stelle'], 'neusuche'],
    [['uhrzeit'], 'angeboten', 'neu-fragen', ['gefragte', 'stelle'], null],
    [['sprache'], 'angeboten', 'neu-suchen', ['gefragte', 'stelle'], 'neusuche'],
    [['sprache'], 'angefragt', 'neu-suchen', ['stelle'], null],
    [['dialekt'], 'angefragt', 'nichts', [], null],
    [['dialekt'], 'vermittelt', 'neu-fragen', ['sprachmittler', 'stelle'], 'rueckfrage'],
    [['richtung'], 'angefragt', 'neu-suchen', ['stelle'], null],
    [['richtung'], 'angeboten', 'neu-fragen', ['gefragte', 'stelle'], null],
    [['poolrolle'], 'vermittelt', 'absagen-und-neu', ['sprachmittler', 'stelle'], 'neusuche'],
    [['aktenzeichen'], 'abgerechnet', 'nichts', [], null],
    [['aktenzeichen', 'datum'], 'gemeldet', 'gesperrt', [], null],
  ];
  for (const [aenderungen, status, folge, wer, tat] of faelle) {
    const ergebnis = decideFolge(aenderungen, status);
    assert.deepEqual([ergebnis.folge, ergebnis.wer], [folge, wer], `${aenderungen} ${status}`);
    assert.equal(tatOf(ergebnis.folge, status), tat);
  }
});

test('several changes are never weaker than each alone, and their act is in the table', () => {
  const lage = {
    jetzt: addMinutes(BEGINN, -60),
    beginn: BEGINN,
    ende: addMinutes(BEGINN, 60),
    offeneAngebote: 0,
    bestaetigungsfristAt: null,
    hatGegenvorschlag: false,
    istAusgezahlt: false,
    istInAbrechnung: false,
  };
  fc.assert(
    fc.property(fc.subarray(AENDERUNGEN), fc.constantFrom(...EINSATZ_STATUS), (aenderungen, status) => {
      const { folge, einzeln } = decideFolge(aenderungen, status);
      for (const einzelne of einzeln) assert.ok(FOLGEN.indexOf(folge) >= FOLGEN.indexOf(einzelne.folge));
      const tat = tatOf(folge, status);
      if (tat) assert.equal(transition(status, tat, ['stelle'], lage).ok, true, `${status} ${tat}`);
    }),
  );
  assert.deepEqual(
    new Set(Object.values(AENDERUNGSMATRIX).map((zeile) => zeile.vorbei)),
    new Set(['gesperrt', 'nichts']),
  );
});
