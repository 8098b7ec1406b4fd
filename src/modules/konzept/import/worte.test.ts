import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNamensvarianten } from './schreibweisen.rules.ts';
import { assignRollen, isKopfzeile, isMehrzahl } from './spalten.rules.ts';
import { readUeberschrift, readZielzeile } from './ueberschrift.rules.ts';
import { isQuerverweis } from './zeilen.rules.ts';

describe('titles of columns', () => {
  const KOEPFE: [string, string][] = [
    ['Teilziele | Maßnahmen | Terminierung', 'ziel massnahme terminierung'],
    ['Bereich | Teilziele | Maßnahmen | Terminierung', 'bereich ziel massnahme terminierung'],
    ['Leitziel | Handlungsziel | Empfehlung(en)', 'leitziel ziel massnahme'],
    ['Handlungsfeld | Teilziel | Maßnahme | Terminierung', 'handlungsfeld ziel massnahme terminierung'],
    ['Ziel | Maßnahme | Zuständig | Zeitraum | Status', 'ziel massnahme zustaendig terminierung status'],
    [
      'Nr. | Handlungsempfehlung | Verantwortlich | Kooperationspartner*innen | Zeithorizont | Kosten',
      'nummer massnahme zustaendig partner terminierung kosten',
    ],
    [
      'Oberziel | Teilziel | Vorhaben | Federführung | kurzfristig | langfristig',
      'uebergeordnetes-ziel ziel massnahme zustaendig terminklasse terminklasse',
    ],
    ['Ziele | Teilziele | Maßnahmen', 'uebergeordnetes-ziel ziel massnahme'],
    ['Maßnahme | Beschreibung | Träger:in | Beginn | Ende', 'massnahme beschreibung zustaendig beginn ende'],
    ['Was? | Wer? | Bis wann?', 'massnahme zustaendig terminierung'],
    ['Wann? | Wer macht es? | Was tun wir? | Wozu?', 'terminierung zustaendig massnahme ziel'],
    [
      'Schwerpunkt | Angestrebtes Ergebnis | Aktivität | Meilenstein | Verantwortung',
      'handlungsfeld ziel massnahme terminierung zustaendig',
    ],
    [
      'Strategisches Ziel | Operatives Ziel | Vorhaben | Umsetzungshorizont | Meilensteine',
      'uebergeordnetes-ziel ziel massnahme terminierung weiteres',
    ],
    ['Ziel | Instrumente | Frist', 'ziel massnahme terminierung'],
    ['Goal | Measure | Responsible | Timeline', 'ziel massnahme zustaendig terminierung'],
    ['Ziel | Zielgruppe | Maßnahmen zur Zielerreichung | Indikatoren', 'ziel weiteres massnahme indikator'],
  ];
  for (const [kopf, rollen] of KOEPFE) {
    it(kopf, () => {
      const titel = kopf.split(' | ');
      assert.equal(assignRollen(titel).join(' '), rollen);
      assert.ok(isKopfzeile(titel));
    });
  }

  it('what is no head of measures', () => {
    for (const zeile of [
      'Name | Anschrift | Telefon',
      'Jahr | Personen',
      'Handlungsfeld | Anzahl Maßnahmen',
      'Zielgruppe | Angebot | Ort',
      'Ziel | Die Maßnahme wird mit allen Beteiligten abgestimmt. | 2027',
      'Maßnahmen',
    ]) {
      assert.ok(!isKopfzeile(zeile.split(' | ')), zeile);
    }
  });

  it('one or several measures in a cell', () => {
    for (const titel of ['Maßnahmen', 'Empfehlung(en)', 'Handlungsempfehlungen', 'Measures'])
      assert.ok(isMehrzahl(titel), titel);
    for (const titel of ['Maßnahme', 'Handlungsempfehlung', 'Projekt']) assert.ok(!isMehrzahl(titel), titel);
  });
});

describe('headings', () => {
  const UEBERSCHRIFTEN: [string, string, string][] = [
    ['3. Handlungsfelder', 'behaelter', 'Handlungsfelder'],
    [
      'Ziele und Maßnahmen in den Handlungsfeldern',
      'behaelter',
      'Ziele und Maßnahmen in den Handlungsfeldern',
    ],
    ['3.1. Interkulturelle Öffnung', 'kapitel', 'Interkulturelle Öffnung'],
    ['Handlungsfeld 1: Sprache und Bildung', 'feld', 'Sprache und Bildung'],
    ['4.4 Handlungsfeld 4: Wohnen', 'feld', 'Wohnen'],
    ['Handlungsfeld „Gesundheit“', 'feld', 'Gesundheit'],
    ['HANDLUNGSFELD II – ARBEIT', 'feld', 'ARBEIT'],
    ['Handlungsfeld Integration durch Sport', 'feld', 'Integration durch Sport'],
    ['Teil B: Handlungsfelder', 'behaelter', 'Handlungsfelder'],
    ['Leitgrundsätze:', 'etikett', 'Leitgrundsätze'],
    ['b) Übergeordnete Ziele', 'etikett', 'Übergeordnete Ziele'],
    ['Teilziele & Maßnahmen:', 'etikett', 'Teilziele & Maßnahmen'],
    ['3.7. Themenunabhängige Maßnahmen', 'kapitel', 'Themenunabhängige Maßnahmen'],
    ['Laufende Maßnahmen:', 'allgemein', 'Laufende Maßnahmen'],
    ['3.1.2. Ergebnisse', 'allgemein', 'Ergebnisse'],
    ['Integrationskonzept 2024', 'allgemein', 'Integrationskonzept 2024'],
    [
      'Anhang 6: Maßnahmen in chronologischer Reihenfolge',
      'anhang',
      'Anhang 6: Maßnahmen in chronologischer Reihenfolge',
    ],
    ['Inhaltsverzeichnis', 'verzeichnis', 'Inhaltsverzeichnis'],
  ];
  for (const [text, art, titel] of UEBERSCHRIFTEN) {
    it(text, () =>
      assert.deepEqual([readUeberschrift(text).art, readUeberschrift(text).titel], [art, titel]),
    );
  }

  it('objectives with their label in one line', () => {
    assert.deepEqual(readZielzeile('Leitziel 2: Alle finden Arbeit.'), {
      art: 'leitziel',
      text: 'Alle finden Arbeit.',
    });
    assert.deepEqual(readZielzeile('Teilziel 1.2 – Sprache fördern'), {
      art: 'ziel',
      text: 'Sprache fördern',
    });
    assert.equal(readZielzeile('Ziel der Veranstaltung: Fragen klären'), undefined);
    assert.equal(readZielzeile('Zielgruppe: Frauen'), undefined);
  });
});

describe('cells', () => {
  it('knows a reference from a measure that mentions one', () => {
    assert.ok(isQuerverweis('➔ Alle Maßnahmen dazu sind in Kapitel 3.4 zu finden.'));
    assert.ok(isQuerverweis('siehe Handlungsfeld 2'));
    assert.ok(isQuerverweis('(vgl. Punkt 4)'));
    assert.ok(!isQuerverweis('Das Kapitel Schule im Wegweiser wird neu geschrieben.'));
    assert.ok(!isQuerverweis('Die Sprechstunde findet im Sitzungssaal statt.'));
  });

  it('tells names that drift from grammar', () => {
    const stelle = { tabelle: 1 };
    const varianten = (text: string) =>
      findNamensvarianten([{ text, stelle }]).map(({ schreibweisen }) =>
        schreibweisen.map(({ name }) => name),
      );
    assert.deepEqual(varianten('Das NetwIn und das NetWIn'), [['NetwIn', 'NetWIn']]);
    assert.deepEqual(varianten('Wendo-Kurse, Wendokurse'), [['Wendo-Kurse', 'Wendokurse']]);
    assert.deepEqual(varianten('Angebote und angebote, Beruf und beruf'), []);
    assert.deepEqual(varianten('GESUNDHEIT und Gesundheit'), []);
    assert.deepEqual(varianten('Betriebs-spaziergang und Betriebsspaziergang'), []);
  });
});
