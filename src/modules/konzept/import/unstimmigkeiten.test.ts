import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileChild } from 'docx';
import { toAntwort } from './antwort.ts';
import type { GelesenesKonzept, Hinweis, Hinweisart } from './gelesenes-konzept.ts';
import { h, p, punkt, tabelle, word, type Zellinhalt } from './konzept.beispiele.ts';
import { readKonzept } from './konzept.reader.ts';
import { formatHinweis } from './texte.ts';

async function read(...inhalt: FileChild[]): Promise<GelesenesKonzept> {
  const ergebnis = readKonzept(await word(...inhalt));
  assert.ok(ergebnis.ok);
  return ergebnis.wert;
}
const only = (konzept: GelesenesKonzept, art: Hinweisart): Hinweis[] =>
  konzept.hinweise.filter((hinweis) => hinweis.art === art);
const placesOf = (hinweise: Hinweis[]) =>
  hinweise.map(({ stelle, gegenstelle }) =>
    [stelle, gegenstelle].map((ort) => (ort === undefined ? '' : `T${ort.tabelle}Z${ort.zeile}`)).join(' '),
  );
const gesundheit: Zellinhalt[][] = [
  ['Teilziele', 'Maßnahmen', 'Terminierung'],
  [
    'Zugang zur Praxis erleichtern',
    'Gesundheitslotsen begleiten Familien zum ersten Arztbesuch.',
    'Bis 2026',
  ],
  ['', 'Mehrsprachige Anamnesebögen liegen in allen Praxen des Kreises aus.', 'Bis 2027'],
  ['Vorsorge', 'Ein Bus mit Hebamme fährt im Sommer über die Dörfer.', 'laufend'],
];
const ehrenamt: Zellinhalt[][] = [
  ['Teilziele', 'Maßnahmen', 'Terminierung'],
  ['Vernetzung der Freiwilligen', 'Einmal im Jahr treffen sich alle Freiwilligen im Kreishaus.', 'Bis 2025'],
  ['Fortbildung der Freiwilligen', '', ''],
  ['Würdigung', 'Der Landrat ehrt Freiwillige mit einer Urkunde.', ''],
  ['Ausstattung', 'Die Freiwilligenbörse bekommt ein eigenes Büro.', 'verstetigen'],
];
const kapitel = (): FileChild[] => [
  h(1, '3. Handlungsfelder'),
  h(2, '3.1 Gesundheit und Pflege'),
  tabelle(...gesundheit),
  h(2, '3.2 Ehrenamt'),
  tabelle(...ehrenamt),
];
const anhang = (...zeilen: Zellinhalt[][]): FileChild[] => [
  h(1, 'Anhang 2: Maßnahmen nach Terminierung'),
  tabelle(['Terminierung', 'Handlungsfeld', 'Maßnahme', 'Teilziel'], ...zeilen),
];
const VORSORGE: Zellinhalt[] = [
  'laufend',
  'Gesundheit und Pflege',
  'Ein Bus mit Hebamme fährt im Sommer über die Dörfer.',
  'Vorsorge',
];
const TREFFEN = 'Einmal im Jahr treffen sich alle Freiwilligen im Kreishaus.';
const LOTSEN = 'Gesundheitslotsen begleiten Familien zum ersten Arztbesuch.';

describe('chapters against the annex', () => {
  it('tells an annex with other columns in another order from the chapters', async () => {
    const konzept = await read(
      ...kapitel(),
      ...anhang(
        VORSORGE,
        ['Bis 2025', 'Ehrenamt', TREFFEN, 'Vernetzung der Freiwilligen'],
        ['Bis 2025', 'Ehrenamt', TREFFEN, 'Fortbildung der Freiwilligen'],
        ['Bis 2026', 'Gesundheit', LOTSEN, 'Vorsorge'],
        [
          'Bis 2028',
          'Gesundheit und Pflege',
          'Mehrsprachige Anamnesebögen liegen in allen Praxen aus.',
          'Zugang zur Praxis erleichtern',
        ],
        ['Bis 2027', 'Ehrenamt', 'Der Landrat ehrt Freiwillige mit einer Urkunde.', 'Würdigung'],
        ['Bis 2030', 'Ehrenamt', 'Ein Festival der Kulturen findet statt.', 'Würdigung'],
      ),
    );
    const antwort = toAntwort(konzept, 'de');
    assert.equal(antwort.massnahmen, 6);
    assert.deepEqual(antwort.anhang, {
      massnahmen: 7,
      terminierung: { '2025': 2, '2026': 1, '2027': 1, '2028': 1, '2030': 1, laufend: 1 },
    });
    assert.deepEqual(placesOf(only(konzept, 'terminierung-widerspruch')), ['T1Z3 T3Z6']);
    assert.deepEqual(placesOf(only(konzept, 'terminierung-nur-im-anhang')), ['T2Z4 T3Z7']);
    assert.deepEqual(placesOf(only(konzept, 'terminierung-undefiniert')), ['T2Z5 ']);
    assert.deepEqual(placesOf(only(konzept, 'fehlt-im-anhang')), ['T2Z5 ']);
    assert.deepEqual(placesOf(only(konzept, 'fehlt-im-kapitel')), ['T3Z8 ']);
    assert.deepEqual(placesOf(only(konzept, 'mehrfach-im-anhang')), ['T2Z2 T3Z4']);
    assert.deepEqual(placesOf(only(konzept, 'anderes-ziel')), ['T3Z5 T1Z2']);
    assert.deepEqual(placesOf(only(konzept, 'abweichende-schreibweise')), ['T3Z5 T1Z2']);
    assert.deepEqual(placesOf(only(konzept, 'abweichender-wortlaut')), ['T3Z6 T1Z3']);
    assert.equal(konzept.hinweise.length, 9);
  });

  it('a measure that the annex lists under the empty objective below it serves both objectives', async () => {
    const konzept = await read(
      ...kapitel(),
      ...anhang(
        VORSORGE,
        ['Bis 2025', 'Ehrenamt', TREFFEN, 'Fortbildung der Freiwilligen'],
        ['Bis 2026', 'Gesundheit und Pflege', LOTSEN, 'Vorsorge'],
      ),
    );
    const treffen = konzept.handlungsfelder[1]!.massnahmen[0]!;
    assert.deepEqual(
      treffen.ziele.map(({ ziel }) => ziel),
      ['Vernetzung der Freiwilligen', 'Fortbildung der Freiwilligen'],
    );
    assert.deepEqual(treffen.weitereStellen, [{ tabelle: 2, zeile: 3 }]);
    assert.deepEqual(konzept.nichtUebernommen, []);
    assert.deepEqual(only(konzept, 'ziel-ohne-massnahme'), []);
  });

  it('without an annex the empty objective has no measure, and no measure is missing anywhere', async () => {
    const konzept = await read(...kapitel());
    assert.equal(konzept.anhang, null);
    assert.deepEqual(placesOf(only(konzept, 'ziel-ohne-massnahme')), ['T2Z3 ']);
    assert.deepEqual(
      konzept.nichtUebernommen.map(({ art }) => art),
      ['ziel-ohne-massnahme'],
    );
    assert.deepEqual(placesOf(only(konzept, 'ohne-terminierung')), ['T2Z4 ']);
    assert.equal(konzept.hinweise.length, 3);
  });

  it('tables in an annex that repeat nothing are the concept itself', async () => {
    const konzept = await read(
      h(1, '1. Einleitung'),
      p('Die Maßnahmen stehen in der Anlage.'),
      h(1, 'Anlage 1: Maßnahmenplan'),
      h(2, 'Gesundheit'),
      h(3, 'Leitgrundsätze'),
      punkt('Gesundheit ist ein Menschenrecht.'),
      tabelle(...gesundheit),
    );
    assert.equal(konzept.anhang, null);
    assert.equal(konzept.handlungsfelder[0]!.titel, 'Gesundheit');
    assert.equal(konzept.handlungsfelder[0]!.leitgrundsaetze.length, 1);
    assert.equal(konzept.handlungsfelder[0]!.massnahmen.length, 3);
  });

  it('an overview that says nothing of an annex is known by what it repeats; groups define the classes', async () => {
    const konzept = await read(
      ...kapitel().slice(0, 3),
      h(1, '5. Gesamtübersicht'),
      h(2, 'Mittelfristige Maßnahmen'),
      tabelle(['Maßnahme', 'Handlungsfeld', 'Frist'], [LOTSEN, 'Gesundheit und Pflege', '2026']),
      h(2, 'Laufende Maßnahmen'),
      tabelle(['Maßnahme', 'Handlungsfeld'], [VORSORGE[2]!, 'Gesundheit und Pflege']),
    );
    assert.deepEqual(toAntwort(konzept, 'de').anhang, {
      massnahmen: 2,
      terminierung: { '2026': 1, laufend: 1 },
    });
    assert.equal(konzept.klassen.mittelfristig?.klasse, '2026');
    assert.deepEqual(
      konzept.hinweise.map(({ art }) => art),
      ['fehlt-im-anhang'],
    );
  });
});

describe('inside the chapters', () => {
  it('the same and similar measures of two fields, with one schedule or with two', async () => {
    const konzept = await read(
      h(1, 'Handlungsfeld Schule'),
      tabelle(
        ['Ziel', 'Maßnahme', 'Termin'],
        ['Lesen', 'Lesepaten üben mit Kindern.', '2026'],
        [
          'Lesen',
          'Der Elternkompass der Volkshochschule wird weiterentwickelt und um Schulen ergänzt.',
          'laufend',
        ],
        ['Rechnen', 'Rechenabende für Familien in den Gemeinden.', '2027'],
      ),
      h(1, 'Handlungsfeld Familie'),
      tabelle(
        ['Ziel', 'Maßnahme', 'Termin'],
        ['Bindung', 'Lesepaten üben mit Kindern.', '2026'],
        [
          'Rat',
          'Durch die Weiterentwicklung des Elternkompasses der Volkshochschule finden Mütter und Väter Kurse.',
          '2027',
        ],
        ['Rat', 'Sprechstunden der Hebammen im Rathaus.', '2027'],
      ),
    );
    assert.deepEqual(placesOf(only(konzept, 'aehnliche-massnahme')), ['T1Z2 T2Z2']);
    assert.deepEqual(placesOf(only(konzept, 'terminierung-widerspruch')), ['T1Z3 T2Z3']);
    assert.match(
      formatHinweis(only(konzept, 'terminierung-widerspruch')[0]!, 'de'),
      /Elternkompass.*„laufend“.*„2027“ in „Familie“ \(Tabelle 2, Zeile 3\)/,
    );
    assert.equal(konzept.hinweise.length, 2);
  });

  it('one measure under two objectives of a field, a row that is repeated, and a name in three spellings', async () => {
    const konzept = await read(
      h(1, 'Handlungsfeld Arbeit'),
      tabelle(
        ['Ziel', 'Maßnahme', 'Termin'],
        ['Einstieg', 'Das Projekt MiA begleitet Frauen in den Beruf.', '2026'],
        ['Einstieg', 'Das Projekt MiA begleitet Frauen in den Beruf.', '2026'],
        ['Aufstieg', 'Das Projekt MiA begleitet Frauen in den Beruf.', '2026'],
        ['Aufstieg', 'MIA und die Jobcenter werben in Kitas.', '2026'],
        ['Bleiben', 'Das Job-Center berät; kita-nahe Sprechstunden.', '2026'],
      ),
    );
    assert.equal(konzept.handlungsfelder[0]!.massnahmen.length, 4);
    assert.deepEqual(
      konzept.tabellen[0]!.zeilen.map(({ befund }) => befund),
      ['kopf', 'massnahme', 'wiederholung', 'massnahme', 'massnahme', 'massnahme'],
    );
    assert.deepEqual(placesOf(only(konzept, 'anderes-ziel')), ['T1Z2 T1Z4']);
    const namen = only(konzept, 'abweichende-schreibweise').map(({ werte }) => werte.namen);
    assert.deepEqual(namen, ['MiA (2), MIA (1)', 'Job-Center (1), Jobcenter (1)']);
  });

  it('every finding has its sentence in both languages', async () => {
    const konzept = await read(...kapitel(), ...anhang(VORSORGE, ['2026', 'Gesundheit', LOTSEN, 'Vorsorge']));
    for (const hinweis of konzept.hinweise) {
      for (const sprache of ['de', 'en'] as const) {
        const satz = formatHinweis(hinweis, sprache);
        assert.doesNotMatch(satz, /undefined|NaN|\(\)/);
        assert.ok(satz.length > 20);
      }
    }
  });
});
