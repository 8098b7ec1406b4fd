import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Absatz, Papier, Tabellenblock, Zeile } from './bloecke.ts';
import type { GelesenesKonzept } from './gelesenes-konzept.ts';
import { readKonzeptAusPapier } from './konzept.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

const TITEL = ['Handlungsfeld', 'Leitziel', 'Teilziel', 'Maßnahme', 'Zuständig', 'Terminierung', 'Bemerkung'];
const FELDER = ['Wohnen', 'Arbeit', 'Sprache', ''];
const WORTE = [
  'Lotsen',
  'Kurse',
  'Treffpunkt',
  'Beratung',
  'Messe',
  'Paten',
  'Werkstatt',
  'Ausflug',
  'Chor',
  'Garten',
];
const zellwert = (werte: readonly string[]) => fc.constantFrom(...werte);
const zeile = fc.record({
  werte: fc.tuple(
    zellwert(FELDER),
    zellwert(['Ankommen', 'Bleiben', '']),
    zellwert(['Finden', 'Halten', 'Fördern', '']),
    fc.oneof(
      fc.array(zellwert(WORTE), { minLength: 1, maxLength: 5 }).map((worte) => `${worte.join(' und ')}.`),
      zellwert(['', '→ siehe Kapitel 2', 'und weiter im Satz']),
    ),
    zellwert(['Kreis', 'Stadt', '']),
    zellwert(['laufend', 'Bis 2025', '2027', 'verstetigen', '']),
    zellwert(['', 'neu']),
  ),
  verbunden: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
});
const zeilen = fc.array(zeile, { minLength: 1, maxLength: 25 });

const absaetze = (text: string): Absatz[] => (text === '' ? [] : [{ text }]);
function build(
  daten: { werte: string[]; verbunden: number[] }[],
  ordnung: readonly number[],
  nummer = 1,
): Tabellenblock {
  const alle: Zeile[] = [TITEL, ...daten.map(({ werte }) => werte)].map((werte, index) => ({
    nummer: index + 1,
    zellen: ordnung.map((spalte, ort) => ({
      spalte: ort + 1,
      breite: 1,
      absaetze: absaetze(werte[spalte]!),
      verbunden: index > 0 && daten[index - 1]!.verbunden.includes(spalte),
    })),
  }));
  return { art: 'tabelle', nummer, zeilen: alle };
}
const read = (...bloecke: Papier['bloecke']) => readKonzeptAusPapier({ bloecke });
const massnahmenOf = (konzept: GelesenesKonzept) =>
  konzept.handlungsfelder.flatMap((feld) => feld.massnahmen);
const ORDNUNG = TITEL.map((_, index) => index);

describe('reading tables of any content', () => {
  it('counts always add up: every row is a head, subtitle, measure, continuation, repetition or listed', () => {
    fc.assert(
      fc.property(zeilen, zeilen, (erste, zweite) => {
        const tabellen = [build(erste, ORDNUNG), build(zweite, ORDNUNG, 2)];
        const konzept = read(...tabellen);
        const alle = [...massnahmenOf(konzept), ...(konzept.anhang?.massnahmen ?? [])];
        const anzahl = { massnahme: 0, 'nicht-uebernommen': 0 } as Record<string, number>;
        for (const tabelle of konzept.tabellen) {
          assert.deepEqual(
            tabelle.zeilen.map(({ zeile: nummer }) => nummer),
            tabellen[tabelle.nummer - 1]!.zeilen.map(({ nummer }) => nummer),
          );
          for (const { befund } of tabelle.zeilen) anzahl[befund] = (anzahl[befund] ?? 0) + 1;
        }
        assert.equal(anzahl.massnahme, alle.length);
        assert.equal(anzahl['nicht-uebernommen'], konzept.nichtUebernommen.length);
        // Every measure's text stands in the row it is traced to.
        for (const { stelle, text } of alle) {
          const zellen = tabellen[stelle.tabelle! - 1]!.zeilen[stelle.zeile! - 1]!.zellen;
          assert.ok(text.startsWith(zellen[stelle.spalte! - 1]!.absaetze[0]!.text.replace(/-$/, '')));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('any order of the columns gives the same concept', () => {
    const ordnung = fc.shuffledSubarray(ORDNUNG, { minLength: ORDNUNG.length });
    const shape = (konzept: GelesenesKonzept) => ({
      felder: konzept.handlungsfelder.map(({ titel, leitziele, teilziele, massnahmen }) => ({
        titel,
        leitziele: leitziele.map(({ text }) => text),
        teilziele: teilziele.map(({ pfad }) => pfad),
        massnahmen: massnahmen.map(({ text, ziele, terminierung, zustaendig, weiteres }) => {
          return { text, ziele: ziele.map(zieltext), klasse: terminierung.klasse, zustaendig, weiteres };
        }),
      })),
      rest: konzept.nichtUebernommen.map(({ art, stelle }) => [art, stelle.zeile]),
      hinweise: konzept.hinweise.map(({ art, stelle }) => [art, stelle.zeile]),
    });
    fc.assert(
      fc.property(zeilen, ordnung, (daten, gemischt) => {
        assert.deepEqual(shape(read(build(daten, gemischt))), shape(read(build(daten, ORDNUNG))));
      }),
      { numRuns: 150 },
    );
  });

  it('an annex of the same rows in any order contradicts nothing', () => {
    const eigene = fc.uniqueArray(
      fc.tuple(
        zellwert(FELDER.slice(0, 3)),
        zellwert(WORTE),
        fc.nat({ max: 99 }),
        zellwert(['laufend', 'Bis 2025']),
      ),
      {
        selector: ([, wort, nummer]) => `${wort}${nummer}`,
        minLength: 4,
        maxLength: 15,
      },
    );
    fc.assert(
      fc.property(eigene, fc.infiniteStream(fc.nat()), (daten, zufall) => {
        const werte = daten.map(([feld, wort, nummer, termin]) => [
          feld,
          '',
          `Ziel ${feld}`,
          `${wort} im Quartier ${nummer}.`,
          '',
          termin,
          '',
        ]);
        const gemischt = werte
          .map((eine) => ({ eine, rang: zufall.next().value as number }))
          .toSorted((a, b) => a.rang - b.rang);
        const konzept = read(
          build(
            werte.map((eine) => ({ werte: eine, verbunden: [] })),
            ORDNUNG,
          ),
          { art: 'absatz', nummer: 1, text: 'Anhang', ebene: 1, betont: false, groesse: 0 },
          build(
            gemischt.map(({ eine }) => ({ werte: eine, verbunden: [] })),
            ORDNUNG.toReversed(),
            2,
          ),
        );
        assert.equal(massnahmenOf(konzept).length, daten.length);
        assert.equal(konzept.anhang?.massnahmen.length, daten.length);
        const arten = konzept.hinweise.map(({ art }) => art).filter((art) => art !== 'aehnliche-massnahme');
        assert.deepEqual(arten, []);
      }),
      { numRuns: 60 },
    );
  });
});
