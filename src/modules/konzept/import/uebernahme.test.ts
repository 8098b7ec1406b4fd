import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { matchMassnahmen } from './abgleich.rules.ts';
import { splitZeilen } from './bloecke.ts';
import { isWahl, keyOfHinweis, listWahlen } from './entscheidung.rules.ts';
import type { Hinweis } from './gelesenes-konzept.ts';
import { readKonzept } from './konzept.reader.ts';
import { bindHinweise, type NeueMassnahme, type NeuerKnoten, planUebernahme } from './uebernahme.rules.ts';

const readTabelle = (...zeilen: string[][]) => {
  const gelesen = readKonzept(new TextEncoder().encode(zeilen.map((zeile) => zeile.join('\t')).join('\n')));
  assert.ok(gelesen.ok);
  return gelesen.wert;
};
const outline = (knoten: readonly NeuerKnoten[], ebene = 0): string[] =>
  knoten.flatMap(({ art, text, kinder }) => [
    `${'  '.repeat(ebene)}${art} ${text}`,
    ...outline(kinder, ebene + 1),
  ]);
const massnahme = (nummer: number, text: string): NeueMassnahme => ({
  ...planUebernahme(readTabelle(['Ziel', 'Maßnahme', 'Frist'], ['Z', 'M', '2027']), '–').massnahmen[0]!,
  nummer,
  text,
  stelle: { tabelle: 1, zeile: nummer + 1 },
});

describe('what is saved of a reading', () => {
  it('is a tree in which each level stands once', () => {
    const plan = planUebernahme(
      readTabelle(
        ['Handlungsfeld', 'Bereich', 'Leitziel', 'Teilziel', 'Maßnahme', 'Terminierung'],
        ['Gesundheit', 'Pflege', 'Gut alt werden', 'Beratung', 'Pflegeberatung in vier Sprachen', 'laufend'],
        ['', '', '', 'Ausbildung', 'Probetage in Pflegeheimen', 'bis 2028'],
        ['', 'Vorsorge', 'Gesund bleiben', 'Impfen', 'Impftage im Dorfhaus', 'bis 2026'],
      ),
      'Ohne',
    );
    assert.deepEqual(outline(plan.wurzeln), [
      'handlungsfeld Gesundheit',
      '  bereich Pflege',
      '    leitziel Gut alt werden',
      '      handlungsziel Beratung',
      '      handlungsziel Ausbildung',
      '  bereich Vorsorge',
      '    leitziel Gesund bleiben',
      '      handlungsziel Impfen',
    ]);
    assert.deepEqual(
      plan.massnahmen.map(({ knoten }) => knoten.map(({ text }) => text)),
      [['Beratung'], ['Ausbildung'], ['Impfen']],
    );
  });

  it('keeps the words of the schedule and reads status, partners and what it has no column for', () => {
    const plan = planUebernahme(
      readTabelle(
        ['Ziel', 'Maßnahme', 'Terminierung', 'Zuständig', 'Status', 'Zielgruppe'],
        ['A', 'Lesepaten in jeder Schule', '1. Halbjahr 2027', 'Schulamt', 'in Umsetzung', 'Kinder'],
        ['A', 'Lesefest im Park', 'demnächst', 'Bücherei', 'gelb', 'alle'],
      ),
      'Ohne Handlungsfeld',
    );
    const [eine, andere] = plan.massnahmen;
    assert.deepEqual(
      [eine?.termin, eine?.termin_am, eine?.termin_genauigkeit, eine?.status, eine?.zustaendig],
      ['1. Halbjahr 2027', '2027-06-30', 'halbjahr', 'in-umsetzung', 'Schulamt'],
    );
    assert.deepEqual([andere?.termin_am, andere?.terminklasse, andere?.status], [null, 'demnächst', 'offen']);
    assert.deepEqual(
      andere?.weiteres.map(({ titel, text }) => `${titel}: ${text}`),
      ['Zielgruppe: alle', 'Status: gelb'],
    );
    assert.equal(plan.wurzeln[0]?.text, 'Ohne Handlungsfeld');
  });
});

describe('numbers before a text', () => {
  const faelle: [string, string][] = [
    ['1. Halbjahr 2027', '1. Halbjahr 2027'],
    ['31. März 2027', '31. März 2027'],
    ['2. Quartal/2026', '2. Quartal/2026'],
    ['1. Junge Menschen beraten', 'Junge Menschen beraten'],
    ['2. Mailverteiler aufbauen', 'Mailverteiler aufbauen'],
    ['3. Quartalsbericht 2027', 'Quartalsbericht 2027'],
  ];
  for (const [zeile, text] of faelle)
    it(`„${zeile}“ reads „${text}“`, () => assert.equal(splitZeilen(zeile)[0]?.text, text));
});

describe('findings and decisions', () => {
  const hinweis: Hinweis = {
    art: 'terminierung-widerspruch',
    stelle: { tabelle: 1, zeile: 2, spalte: 2 },
    gegenstelle: { tabelle: 3, zeile: 4, spalte: 3 },
    werte: { fall: 'anhang', massnahme: 'Lesefest', kapitel: 'bis 2025', anhang: 'bis 2026' },
  };

  it('have one key for one finding, another for every other', () => {
    assert.equal(
      keyOfHinweis(hinweis),
      keyOfHinweis({ ...hinweis, werte: { ...hinweis.werte, kapitel: 'bis 2024' } }),
    );
    assert.notEqual(
      keyOfHinweis(hinweis),
      keyOfHinweis({ ...hinweis, stelle: { tabelle: 1, zeile: 3, spalte: 2 } }),
    );
    assert.notEqual(keyOfHinweis(hinweis), keyOfHinweis({ ...hinweis, art: 'abweichender-wortlaut' }));
  });

  it('offer what the kind allows, and something for every kind', () => {
    assert.deepEqual(listWahlen(hinweis), ['kapitel', 'anhang']);
    assert.ok(!isWahl(hinweis, 'zusammenfassen'));
    assert.deepEqual(listWahlen({ art: 'unbekannt', werte: {} }), ['bleibt']);
  });

  it('know the measures they speak of', () => {
    const konzept = readTabelle(
      ['Handlungsfeld', 'Ziel', 'Maßnahme', 'Terminierung'],
      ['Sprache', 'Kurse', 'Ein Sprachcafé öffnet jede Woche in der Bücherei.', 'bis 2026'],
      ['Ehrenamt', 'Treffen', 'Ein Sprachcafé öffnet jede Woche in der Bücherei.', 'bis 2028'],
    );
    const [fund] = bindHinweise(konzept).filter(({ art }) => art === 'terminierung-widerspruch');
    assert.deepEqual([fund?.massnahme, fund?.gegenMassnahme], [1, 2]);
  });
});

describe('the edition before', () => {
  const alte = [
    { id: 11, text: 'Die Bücherei öffnet einmal im Monat ein Sprachcafé mit Kinderbetreuung.' },
    { id: 12, text: 'Der Sportbund bietet Schwimmkurse für erwachsene Frauen an.' },
  ];

  it('is found again by equal and by similar texts; what is new stays new', () => {
    const neue = [
      massnahme(1, 'Der Sportbund bietet Schwimmkurse für erwachsene Frauen an.'),
      massnahme(2, 'Die Bücherei öffnet jede Woche ein Sprachcafé mit Kinderbetreuung.'),
      massnahme(3, 'Ein Fonds gibt Darlehen für den Führerschein.'),
    ];
    assert.deepEqual(
      matchMassnahmen(neue, alte).map(({ alt, grad }) => [alt?.id ?? null, grad]),
      [
        [12, 'gleich'],
        [11, 'aehnlich'],
        [null, 'neu'],
      ],
    );
  });

  it('is what the office says', () => {
    const neue = [massnahme(1, alte[0]!.text), massnahme(2, 'Ein Fonds gibt Darlehen.')];
    const [erste, zweite] = matchMassnahmen(neue, alte);
    const korrigiert = matchMassnahmen(neue, alte, { [erste!.schluessel]: 0, [zweite!.schluessel]: 12 });
    assert.deepEqual(
      korrigiert.map(({ alt }) => alt?.id ?? null),
      [null, 12],
    );
  });

  it('goes on in one measure at most, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('Sprachcafé', 'Bücherei', 'Garten', 'Hafen', 'Schule', 'Kurs'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (neu, alt) => {
        const abgleich = matchMassnahmen(
          neu.map((worte, index) => massnahme(index + 1, worte.join(' '))),
          alt.map((worte, index) => ({ id: index + 1, text: worte.join(' ') })),
        );
        const ids = abgleich.flatMap(({ alt: eine }) => eine?.id ?? []);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(abgleich.length, neu.length);
      }),
      { numRuns: 40 },
    );
  });
});
