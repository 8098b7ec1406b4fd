import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileChild } from 'docx';
import { toAntwort } from './antwort.ts';
import type { GelesenesKonzept, Lesevorgabe } from './gelesenes-konzept.ts';
import {
  fett,
  gezaehlt,
  h,
  NAMENSRAUM,
  p,
  punkt,
  rohesWord,
  tabelle,
  word,
  xmlAbsatz,
  xmlTabelle,
  xmlZeile,
  xmlZelle,
} from './konzept.beispiele.ts';
import { readKonzept } from './konzept.reader.ts';

function read(bytes: Uint8Array, vorgabe: Lesevorgabe = {}): GelesenesKonzept {
  const ergebnis = readKonzept(bytes, vorgabe);
  assert.ok(ergebnis.ok, ergebnis.ok ? '' : ergebnis.grund);
  return ergebnis.wert;
}
const readWord = async (inhalt: FileChild[], vorgabe: Lesevorgabe = {}) =>
  read(await word(...inhalt), vorgabe);
/** Field → [principles, overarching goals, guiding goals, objectives, measures]. */
const felderOf = (konzept: GelesenesKonzept) =>
  Object.fromEntries(
    toAntwort(konzept, 'de').handlungsfelder.map(({ titel, ...zahlen }) => [titel, Object.values(zahlen)]),
  );
const massnahmenOf = (konzept: GelesenesKonzept) =>
  konzept.handlungsfelder.flatMap((feld) => feld.massnahmen);
const artenOf = (konzept: GelesenesKonzept) => konzept.hinweise.map(({ art }) => art);

describe('concepts of different counties', () => {
  it('Leitziel | Handlungsziel | Empfehlung(en): merged cells, several recommendations in one cell', async () => {
    const konzept = await readWord([
      h(1, 'Integrationskonzept Landkreis Heidmark'),
      h(1, 'Handlungsfeld 1: Ausbildung und Arbeit'),
      p('Arbeit ist der Schlüssel zur Teilhabe.'),
      tabelle(
        ['Leitziel', 'Handlungsziel', 'Empfehlung(en)'],
        [
          { text: 'Alle finden Arbeit.', zeilen: 2 },
          'Berufsorientierung nach der Schule',
          {
            absaetze: [
              'Eine Ausbildungsmesse wird jährlich veranstaltet.',
              'Betriebe öffnen ihre Werkstätten für Besuche.',
            ],
          },
        ],
        [
          'Anerkennung von Abschlüssen',
          { punkte: ['Beratung vor Ort', 'Kurse zur Nachqualifizierung', 'Lotsen'] },
        ],
        [
          'Niemand bleibt allein.',
          'Begleitung am Arbeitsplatz',
          'Patenschaften im Betrieb werden aufgebaut.',
        ],
      ),
      h(1, 'Handlungsfeld 2: Sprache und Bildung'),
      tabelle(
        ['Leitziel', 'Handlungsziel', 'Empfehlung(en)'],
        [
          'Deutsch für alle',
          'Kurse auch am Abend',
          { absaetze: ['Ein Abendkurs in jeder Gemeinde:', '– in Heidstadt', '– in Moordorf'] },
        ],
      ),
    ]);
    assert.deepEqual(felderOf(konzept), {
      'Ausbildung und Arbeit': [0, 0, 2, 3, 6],
      'Sprache und Bildung': [0, 0, 1, 1, 1],
    });
    const [erste, , dritte] = massnahmenOf(konzept);
    assert.deepEqual(erste!.ziele, [
      { leitziel: 'Alle finden Arbeit.', ziel: 'Berufsorientierung nach der Schule' },
    ]);
    assert.equal(dritte!.text, 'Beratung vor Ort');
    assert.equal(massnahmenOf(konzept).at(-1)!.absaetze.length, 3);
    assert.deepEqual(artenOf(konzept), ['ohne-terminierung', 'mehrere-absaetze']);
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, { ohne: 7 });
    assert.equal(konzept.anhang, null);
  });

  it('Bereich | Teilziele | Maßnahmen | Terminierung below numbered chapters with lists of principles', async () => {
    const konzept = await readWord([
      h(1, '4 Handlungsfelder'),
      h(2, '4.1 Sprache und Bildung'),
      h(3, '4.1.1 Ausgangslage'),
      punkt('Volkshochschule,'),
      punkt('Kirchenkreis und'),
      h(3, '4.1.2 Ergebnisse'),
      h(4, 'Leitgrundsätze'),
      punkt('Sprache öffnet Türen.'),
      punkt('Bildung beginnt in der Familie.'),
      punkt('auch vor der Schule', 1),
      h(4, 'Übergeordnete Ziele:'),
      gezaehlt('Genug Plätze in allen Kursen.'),
      p('Teilziele und Maßnahmen'),
      p('Legende:'),
      punkt('Vorschlag des Beirats'),
      tabelle(
        ['Bereich', 'Teilziele', 'Maßnahmen', 'Terminierung'],
        [
          { text: 'Sprache', zeilen: 3 },
          { text: 'Kurse ausbauen', zeilen: 2 },
          'Kurs am Abend',
          'bis Ende 2026',
        ],
        ['Kurs mit Kinderbetreuung', 'ab sofort'],
        ['Sprache im Alltag', 'Sprachcafé', 'laufend'],
        ['Bildung', 'Eltern erreichen', '➔ siehe Kapitel 4.2', ''],
      ),
      h(2, '4.2 Querschnitt'),
      tabelle(
        ['Teilziele', 'Maßnahmen', 'Terminierung'],
        ['Netzwerk', 'Runder Tisch', 'Q3/2025'],
        ['Netzwerk', 'Newsletter', '2026–2028'],
      ),
      h(1, '5 Ausblick'),
      h(2, '5.1 Sprache und Bildung'),
      p('Wir gehen es an.'),
    ]);
    assert.deepEqual(felderOf(konzept), {
      'Sprache und Bildung': [2, 1, 0, 3, 3],
      Querschnitt: [0, 0, 0, 1, 2],
    });
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, {
      '2025': 1,
      '2026': 1,
      '2028': 1,
      'ab sofort': 1,
      laufend: 1,
    });
    assert.deepEqual(
      massnahmenOf(konzept).map(({ bereich }) => bereich),
      ['Sprache', 'Sprache', 'Sprache', undefined, undefined],
    );
    assert.deepEqual(
      konzept.nichtUebernommen.map(({ art, stelle }) => [art, stelle.tabelle, stelle.zeile]),
      [['querverweis', 1, 5]],
    );
    assert.deepEqual(konzept.handlungsfelder[0]!.leitgrundsaetze[1]!.absaetze.length, 2);
    assert.deepEqual(artenOf(konzept), []);
  });

  it('one table for all: Handlungsfeld | Teilziel | Maßnahme | Terminierung, values repeated or left empty', async () => {
    const konzept = await readWord([
      h(1, 'Maßnahmenplan 2025'),
      tabelle(
        ['Handlungsfeld', 'Teilziel', 'Maßnahme', 'Terminierung'],
        ['Wohnen', 'Mieten erleichtern', 'Mietführerschein', 'kurzfristig'],
        ['Wohnen', 'Mieten erleichtern', 'Vermieter gewinnen', 'mittelfristig'],
        ['', 'Nachbarschaft', 'Hausfeste', 'kurzfristig'],
        ['Gesundheit', 'Ärzte erreichen', 'Übersetzungsgeräte', 'langfristig'],
        ['', '', 'Faltblatt in vier Sprachen', ''],
      ),
      p('kurzfristig: bis 2026, mittelfristig: bis 2028'),
    ]);
    assert.deepEqual(felderOf(konzept), { Wohnen: [0, 0, 0, 2, 3], Gesundheit: [0, 0, 0, 1, 2] });
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, {
      kurzfristig: 2,
      mittelfristig: 1,
      langfristig: 1,
      ohne: 1,
    });
    assert.equal(konzept.klassen.kurzfristig?.bis?.datum, '2026-12-31');
    assert.deepEqual(
      konzept.hinweise.map(({ art, stelle }) => [art, stelle.zeile]),
      [
        ['terminierung-undefiniert', 5],
        ['ohne-terminierung', 6],
      ],
    );
  });

  it('no styles at all: bold and numbered headings, typed bullets, Ziel | Maßnahme | Zuständig | Zeitraum | Status', async () => {
    const konzept = await readWord([
      fett('Integrationsplan der Region Seeland', 36),
      p('Inhalt'),
      p('1. Sprache 3'),
      p('2. Ehrenamt 7'),
      fett('1. Sprache', 28),
      p('Sprache verbindet.'),
      fett('Leitziele'),
      p('– Alle lernen Deutsch.'),
      p('– Mehrsprachigkeit ist ein Schatz.'),
      fett('Maßnahmen'),
      tabelle(
        ['Ziel', 'Maßnahme', 'Zuständig', 'Zeitraum', 'Status', 'Kosten'],
        ['Deutsch lernen', 'Lernpaten', 'Volkshochschule', '01.02.2025 – 31.12.2026', 'begonnen', '5.000 €'],
        ['', 'Onlinekurs', 'Kreis', 'dauerhaft', '', ''],
      ),
      fett('2. Ehrenamt', 28),
      fett('Leitziele'),
      p('• Ehrenamt wird gewürdigt.'),
      fett('Maßnahmen'),
      tabelle(
        ['Ziel', 'Maßnahme', 'Zuständig', 'Zeitraum', 'Status', 'Kosten'],
        ['Würdigung', 'Ehrenamtstag', 'Kreis', 'jährlich', '', ''],
      ),
    ]);
    assert.deepEqual(felderOf(konzept), { Sprache: [0, 0, 2, 1, 2], Ehrenamt: [0, 0, 1, 1, 1] });
    const [erste] = massnahmenOf(konzept);
    assert.equal(erste!.zustaendig, 'Volkshochschule');
    assert.equal(erste!.status, 'begonnen');
    assert.equal(erste!.kosten, '5.000 €');
    assert.deepEqual(erste!.terminierung.von, { datum: '2025-02-01', genauigkeit: 'tag' });
    assert.deepEqual(erste!.terminierung.bis, { datum: '2026-12-31', genauigkeit: 'tag' });
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, { '2026': 1, dauerhaft: 1, jährlich: 1 });
  });

  it('German style names, styles based on others, tracked changes and content controls', () => {
    const stil = (id: string, name: string, pPr = '', basis = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basis && `<w:basedOn w:val="${basis}"/>`}<w:pPr>${pPr}</w:pPr></w:style>`;
    const styles = `<w:styles ${NAMENSRAUM}>${[
      stil('berschrift1', 'Überschrift 1'),
      stil('KreisTitel', 'Kreis Kapitel', '', 'berschrift2'),
      stil('berschrift2', 'heading 2', '<w:outlineLvl w:val="1"/>'),
      stil('Aufzhlung', 'Aufzählungszeichen', '<w:numPr><w:numId w:val="4"/></w:numPr>'),
      stil('Verzeichnis1', 'toc 1'),
    ].join('')}</w:styles>`;
    const mit = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const konzept = read(
      rohesWord(
        [
          xmlAbsatz('Handlungsfelder 2', mit('Verzeichnis1')),
          xmlAbsatz('Handlungsfelder', mit('berschrift1')),
          xmlAbsatz('Kultur und Sport', mit('KreisTitel')),
          xmlAbsatz('Leitlinien', '<w:outlineLvl w:val="2"/>'),
          xmlAbsatz('Sport kennt keine Grenzen.', mit('Aufzhlung')),
          xmlAbsatz('Kultur gehört allen.', mit('Aufzhlung')),
          `<w:sdt><w:sdtContent>${xmlTabelle(
            xmlZeile('Ziele', 'Maßnahmen', 'Termin'),
            `<w:sdt><w:sdtContent>${xmlZeile('Vereine öffnen', xmlZelle('<w:p><w:r><w:t>Probe</w:t></w:r><w:del><w:r><w:delText>stunde</w:delText></w:r></w:del><w:ins><w:r><w:t>training</w:t></w:r></w:ins></w:p>'), 'März 2026')}</w:sdtContent></w:sdt>`,
            '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gestrichen</w:t></w:r></w:p></w:tc></w:tr>',
          )}</w:sdtContent></w:sdt>`,
        ].join(''),
        { 'word/styles.xml': styles },
      ),
    );
    assert.deepEqual(felderOf(konzept), { 'Kultur und Sport': [2, 0, 0, 1, 1] });
    assert.equal(massnahmenOf(konzept)[0]!.text, 'Probetraining');
    assert.deepEqual(massnahmenOf(konzept)[0]!.terminierung.bis, {
      datum: '2026-03-31',
      genauigkeit: 'monat',
    });
  });

  it('a table split over pages: with and without its head, a sentence cut in two, a head repeated in the middle', async () => {
    const konzept = await readWord([
      h(1, 'Handlungsfeld Arbeit'),
      tabelle(
        ['Ziele', 'Maßnahmen', 'Verantwortlich', 'Bis wann?'],
        ['Einstieg erleichtern', 'Praktikumswochen', 'Jobcenter', '2025'],
        ['', 'Betriebe und Schulen planen gemeinsam', 'Kammer', '2026'],
      ),
      tabelle(
        ['', 'ihre Besuche in den Werkstätten.', '', ''],
        ['', 'Lotsen begleiten die ersten Wochen.', 'Kreis', 'laufend'],
      ),
      p('Seite 2'),
      tabelle(
        ['Ziele', 'Maßnahmen', 'Verantwortlich', 'Bis wann?'],
        ['', 'Bewerbungstraining', 'VHS', '2027'],
        ['Ziele', 'Maßnahmen', 'Verantwortlich', 'Bis wann?'],
        ['Bleiben', 'Sprachkurs im Betrieb', 'VHS', '2027'],
      ),
    ]);
    assert.deepEqual(felderOf(konzept), { Arbeit: [0, 0, 0, 2, 5] });
    const [, zweite, , vierte] = massnahmenOf(konzept);
    assert.equal(zweite!.text, 'Betriebe und Schulen planen gemeinsam ihre Besuche in den Werkstätten.');
    assert.deepEqual(zweite!.weitereStellen, [{ tabelle: 2, zeile: 1, spalte: 2 }]);
    assert.deepEqual(vierte!.ziele, [{ ziel: 'Einstieg erleichtern' }]);
    assert.deepEqual(konzept.nichtUebernommen, []);
  });

  it('messy tables: heads in two rows, subtitles across, ticked schedule columns, merged schedules and measures', async () => {
    const konzept = await readWord([
      h(1, '3. Maßnahmen'),
      tabelle(
        [{ text: 'Maßnahmenübersicht des Kreises', spalten: 7 }],
        [
          { text: 'Ziele', spalten: 2 },
          { text: 'Maßnahme', zeilen: 2 },
          { text: 'Akteur*innen', zeilen: 2 },
          { text: 'Umsetzung', spalten: 3 },
        ],
        ['Leitziel', 'Teilziel', 'kurzfristig', 'mittelfristig', 'langfristig'],
        [{ text: 'Handlungsfeld A: Wohnen', spalten: 7 }],
        [
          { text: 'Gut wohnen', zeilen: 3 },
          'Finden',
          { text: 'Wohnungsbörse', zeilen: 2 },
          'Kreis',
          'x',
          '',
          '',
        ],
        ['Behalten', 'Gemeinden', '', '', ''],
        ['Bezahlen', 'Mietberatung', '', '', 'X', ''],
        [{ text: 'Handlungsfeld B: Gesundheit', spalten: 7 }],
        ['Gesund leben', 'Vorsorge', 'Gesundheitslotsen', 'Praxen', '', '', '●'],
      ),
    ]);
    assert.deepEqual(felderOf(konzept), { Wohnen: [0, 0, 1, 3, 2], Gesundheit: [0, 0, 1, 1, 1] });
    const [boerse] = massnahmenOf(konzept);
    assert.deepEqual(
      boerse!.ziele.map(({ ziel }) => ziel),
      ['Finden', 'Behalten'],
    );
    assert.equal(boerse!.zustaendig, 'Kreis; Gemeinden');
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, {
      kurzfristig: 1,
      mittelfristig: 1,
      langfristig: 1,
    });
  });

  it('sub-areas as chapters below fields, guiding goals as headings, groups by schedule, title and description', async () => {
    const konzept = await readWord([
      h(1, 'Teil B: Umsetzung'),
      h(2, 'Sprache und Schule'),
      h(3, 'Leitgrundsätze'),
      punkt('Sprache zuerst.'),
      h(3, 'Kindergarten'),
      h(4, 'Leitziel 1: Früh beginnen'),
      tabelle(
        ['Handlungsziel', 'Titel der Maßnahme', 'Beschreibung', 'Frist'],
        ['Vorlesen', 'Lesekoffer', 'Jede Kita bekommt einen Koffer.', '31.07.2026'],
      ),
      h(3, 'Grundschule'),
      h(4, 'Leitziel 2: Niemand bleibt zurück'),
      tabelle(
        ['Handlungsziel', 'Titel der Maßnahme', 'Beschreibung', 'Frist'],
        ['Üben', 'Lernzeit', 'Am Nachmittag wird geübt.', '2027'],
      ),
      h(2, 'Arbeit'),
      h(3, 'Kurzfristige Maßnahmen (bis 2025)'),
      tabelle(['Handlungsziel', 'Maßnahme'], ['Beraten', 'Sprechstunde im Rathaus']),
      h(3, 'Langfristige Maßnahmen'),
      tabelle(['Handlungsziel', 'Maßnahme'], ['Vermitteln', 'Jobmesse']),
    ]);
    assert.deepEqual(felderOf(konzept), { 'Sprache und Schule': [1, 0, 2, 2, 2], Arbeit: [0, 0, 0, 2, 2] });
    const [koffer, lernzeit, sprechstunde] = massnahmenOf(konzept);
    assert.equal(koffer!.kurztitel, 'Lesekoffer');
    assert.equal(koffer!.text, 'Lesekoffer\nJede Kita bekommt einen Koffer.');
    assert.equal(koffer!.bereich, 'Kindergarten');
    assert.deepEqual(lernzeit!.ziele, [{ leitziel: 'Niemand bleibt zurück', ziel: 'Üben' }]);
    assert.equal(sprechstunde!.terminierung.bis?.datum, '2025-12-31');
    assert.deepEqual(toAntwort(konzept, 'de').terminierung, {
      '2026': 1,
      '2027': 1,
      kurzfristig: 1,
      langfristig: 1,
    });
  });

  it('lists instead of tables, and tables that hold no measures', async () => {
    const konzept = await readWord([
      h(1, 'Handlungsfeld 1: Begegnung'),
      h(2, 'Übergeordnetes Ziel'),
      p('Menschen begegnen sich.'),
      p('Das geschieht an vielen Orten.'),
      h(2, 'Handlungsempfehlungen'),
      punkt('Ein Fest im Sommer'),
      punkt('Offene Werkstatt'),
      h(1, 'Handlungsfeld 2: Statistik'),
      p('Folgende Leitziele wurden vereinbart:'),
      punkt('Zahlen kennen'),
      tabelle(['Jahr', 'Personen'], ['2022', '1.200'], ['2023', '1.350']),
    ]);
    assert.deepEqual(felderOf(konzept), { Begegnung: [0, 1, 0, 0, 2], Statistik: [0, 0, 1, 0, 0] });
    assert.deepEqual(
      konzept.nichtUebernommen.map(({ art, zeilen }) => [art, zeilen]),
      [['keine-massnahmentabelle', 3]],
    );
  });

  it('frames around lists, guiding goals across a table, an annex before the chapters, bold names above tables', async () => {
    const konzept = await readWord([
      h(1, 'Übersicht der Maßnahmen'),
      tabelle(
        ['Handlungsfeld', 'Maßnahme', 'Termin'],
        ['Wohnen', 'Wohnungsbörse starten', 'bis 2026'],
        ['Sprache', 'Kurs anbieten', '2025'],
      ),
      h(1, 'Maßnahmen'),
      fett('Sprache'),
      tabelle([
        {
          absaetze: [
            'Leitgrundsätze für das Handlungsfeld Sprache:',
            '• Alle reden mit.',
            '• Keiner schweigt.',
          ],
        },
      ]),
      tabelle(
        ['Handlungsziel', 'Maßnahme', 'Termin'],
        [{ text: 'Leitziel 1: Deutsch für alle', spalten: 3 }],
        ['Kurse', 'Kurs anbieten', 'Bis 2025'],
        ['Begegnung', '–', ''],
      ),
      fett('Wohnen'),
      tabelle(['Handlungsziel', 'Maßnahme', 'Termin'], ['Finden', 'Wohnungsbörse starten', '2027']),
    ]);
    assert.deepEqual(felderOf(konzept), { Sprache: [2, 0, 1, 2, 1], Wohnen: [0, 0, 0, 1, 1] });
    assert.equal(konzept.anhang?.massnahmen.length, 2);
    assert.deepEqual(artenOf(konzept), ['terminierung-widerspruch', 'ziel-ohne-massnahme']);
  });
});
