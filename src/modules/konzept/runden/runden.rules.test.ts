import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, type Datum, daysBetween } from '../../../begriffe/zeit.ts';
import {
  compareRunden,
  compareStaende,
  type Massnahmenstand,
  type Schnappschuss,
  titelOf,
} from './bericht.rules.ts';
import { berichtAsText, describeFeld } from './bericht.texte.ts';
import {
  chooseEmpfaenger,
  ERINNERUNGSREGEL,
  nextErinnerung,
  type OffeneFrage,
  type Stufe,
} from './erinnerung.rules.ts';
import { LEER } from './runde.beispiele.ts';

const FRIST = '2026-03-31';

describe('who is asked, and when', () => {
  const nobody = { kontakt_name: '', kontakt_email: '', vertretung_name: '', vertretung_email: '' };

  it('the responsible person, else the deputy, else the office', () => {
    const kontakt = { kontakt_name: 'Ada', kontakt_email: 'a@x.example' };
    const vertretung = { vertretung_name: 'Vera', vertretung_email: 'v@x.example' };
    assert.equal(chooseEmpfaenger({ ...nobody, ...kontakt, ...vertretung }).person?.name, 'Ada');
    assert.deepEqual(chooseEmpfaenger({ ...nobody, ...vertretung }).stufe, 1);
    assert.deepEqual(chooseEmpfaenger(nobody), { stufe: 2, person: null });
    assert.equal(chooseEmpfaenger({ ...nobody, kontakt_name: 'ohne Adresse' }).person, null);
  });

  const frage: OffeneFrage = { stufe: 0, erinnerungen: 0, gefragtAm: '2026-03-01', hatVertretung: true };
  const cases: [string, Partial<OffeneFrage>, Datum, ReturnType<typeof nextErinnerung>][] = [
    ['eight days before', {}, '2026-03-23', null],
    ['a week before', {}, '2026-03-24', 'erinnerung'],
    ['reminded already', { erinnerungen: 1 }, '2026-03-25', null],
    ['asked the day before yesterday', { gefragtAm: '2026-03-23' }, '2026-03-25', null],
    ['on the last day', { erinnerungen: 1 }, FRIST, 'frist'],
    ['on the last day, never reminded', {}, FRIST, 'frist'],
    ['reminded at the deadline', { erinnerungen: 2 }, '2026-04-02', null],
    ['three days late', { erinnerungen: 2 }, '2026-04-03', 'vertretung'],
    ['three days late without a deputy', { erinnerungen: 2, hatVertretung: false }, '2026-04-03', 'buero'],
    ['the deputy was asked', { stufe: 1, gefragtAm: '2026-04-03' }, '2026-04-06', null],
    ['the deputy is silent', { stufe: 1, gefragtAm: '2026-04-03' }, '2026-04-07', 'buero'],
    ['the office has it', { stufe: 2 }, '2026-05-01', null],
  ];
  for (const [name, lage, heute, expected] of cases)
    it(name, () => assert.equal(nextErinnerung({ ...frage, ...lage }, FRIST, heute), expected));

  it('whatever the days: at most three mails, never closer than the minimum, in the end the office', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.boolean(), (tageDavor, hatVertretung) => {
        const gefragt = addDays(FRIST, -tageDavor);
        const lage: OffeneFrage = { stufe: 0, erinnerungen: 0, gefragtAm: gefragt, hatVertretung };
        const mails: Datum[] = [gefragt];
        for (let tag = gefragt; tag <= addDays(FRIST, 30); tag = addDays(tag, 1)) {
          const schritt = nextErinnerung(lage, FRIST, tag);
          if (schritt === null) continue;
          if (schritt === 'buero') lage.stufe = 2;
          else {
            mails.push(tag);
            lage.gefragtAm = tag;
            if (schritt === 'vertretung') lage.stufe = 1 as Stufe;
            else lage.erinnerungen = schritt === 'frist' ? 2 : 1;
          }
        }
        assert.equal(lage.stufe, 2);
        assert.ok(mails.length <= 4);
        for (let i = 1; i < mails.length; i++)
          assert.ok(daysBetween(mails[i - 1]!, mails[i]!) >= ERINNERUNGSREGEL.mindestabstand);
      }),
    );
  });
});

const stand = (massnahmeId: number, rest: Partial<Massnahmenstand> = {}): Massnahmenstand => ({
  massnahmeId,
  kennung: '',
  titel: `Maßnahme ${massnahmeId}`,
  text: `Maßnahme ${massnahmeId}`,
  felder: ['Sprache'],
  zustaendig: 'Amt',
  status: 'offen',
  statusGrund: '',
  statusAm: null,
  begonnenAm: null,
  beendetAm: null,
  frist: null,
  istUeberfaellig: false,
  schritt: '',
  schrittAm: null,
  kostenCent: null,
  gefragt: 'Ada Amt',
  antwort: LEER,
  beantwortetAm: '2026-03-20',
  beantwortetVon: 'Ada Amt',
  ...rest,
});

const bild = (massnahmen: Massnahmenstand[]): Schnappschuss => ({
  konzept: 'Integrationskonzept',
  ausgabe: 'Konzept 2024',
  bezeichnung: 'Bericht 2026',
  vonAm: '2025-04-01',
  bisAm: '2026-03-31',
  am: '2026-04-01',
  massnahmen,
});

const textOf = (vorher: Schnappschuss | null, jetzt: Schnappschuss) =>
  berichtAsText(compareStaende(vorher, jetzt).map((feld) => describeFeld(feld, 'de')));

describe('what happened since the last report', () => {
  it('tells what was done, begun, put off, dropped and late, each in its sentence', () => {
    const vorher = bild([1, 2, 3, 4, 5, 6].map((id) => stand(id)));
    const jetzt = bild([
      stand(1, {
        status: 'umgesetzt',
        beendetAm: '2026-02-01',
        antwort: { ...LEER, geschehen: 'Drei Kurse laufen' },
      }),
      stand(2, { status: 'in-umsetzung', statusAm: '2025-09-01' }),
      stand(3, { status: 'laufend', statusAm: '2025-10-01' }),
      stand(4, { status: 'verschoben', frist: '2027-06-30', statusGrund: 'Die Stelle ist frei.' }),
      stand(5, { status: 'entfallen', statusGrund: 'Der Bund macht es' }),
      stand(6, {
        frist: '2025-12-31',
        istUeberfaellig: true,
        schritt: 'Räume suchen.',
        schrittAm: '2026-05-15',
        antwort: null,
      }),
    ]);
    assert.equal(
      textOf(vorher, jetzt),
      `Sprache

6 Maßnahmen: 1 offen, 1 in Umsetzung, 1 als Daueraufgabe, 1 umgesetzt, 1 verschoben und 1 entfallen.

Neu umgesetzt
– „Maßnahme 1“ ist seit dem 01.02.2026 umgesetzt. Drei Kurse laufen.

Neu begonnen
– „Maßnahme 2“ wird seit dem 01.09.2025 umgesetzt.
– „Maßnahme 3“ läuft seit dem 01.10.2025 als Daueraufgabe.

Verschoben
– „Maßnahme 4“ ist auf den 30.06.2027 verschoben. Grund: Die Stelle ist frei.

Entfallen
– „Maßnahme 5“ entfällt. Grund: Der Bund macht es.

Verspätet
– „Maßnahme 6“ sollte bis zum 31.12.2025 umgesetzt sein. Ein Grund ist nicht angegeben.

Nächste Schritte
– „Maßnahme 6“: Räume suchen (bis 15.05.2026).

Ohne Antwort
– „Maßnahme 6“`,
    );
  });

  it('says when nothing changed', () => {
    const same = bild([stand(1, { status: 'umgesetzt', beendetAm: '2024-01-01' })]);
    assert.equal(
      textOf(same, same),
      'Sprache\n\nEine Maßnahme: 1 umgesetzt. Am Stand der Maßnahmen hat sich nichts geändert.',
    );
  });

  it('the first round tells what happened in its period, not what was before', () => {
    const [feld] = compareStaende(
      null,
      bild([
        stand(1, { status: 'umgesetzt', statusAm: '2025-04-01' }),
        stand(2, { status: 'umgesetzt', statusAm: '2025-03-31' }),
        stand(3, { status: 'umgesetzt' }),
      ]),
    );
    assert.deepEqual(
      feld?.umgesetzt.map(({ massnahmeId }) => massnahmeId),
      [1],
    );
  });

  it('a measure of several fields is told once, those without a field in a part of their own', () => {
    const felder = compareStaende(
      null,
      bild([stand(1, { felder: ['Arbeit', 'Sprache'] }), stand(2, { felder: [] })]),
    );
    assert.deepEqual(
      felder.map(({ feld, massnahmen }) => [feld, massnahmen.length]),
      [
        ['Arbeit', 1],
        ['', 1],
      ],
    );
    assert.equal(describeFeld(felder[1]!, 'de').titel, 'Ohne Handlungsfeld');
  });

  it('every measure stands in one field, in one list of changes at most', () => {
    const status = fc.constantFrom(
      'offen',
      'geplant',
      'in-umsetzung',
      'laufend',
      'umgesetzt',
      'verschoben',
      'entfallen',
    );
    const staende = fc
      .array(status, { maxLength: 12 })
      .map((liste) =>
        bild(liste.map((one, index) => stand(index + 1, { status: one as Massnahmenstand['status'] }))),
      );
    fc.assert(
      fc.property(staende, staende, (vorher, jetzt) => {
        const felder = compareStaende(vorher, jetzt);
        const told = felder.flatMap(({ massnahmen }) => massnahmen);
        assert.equal(told.length, jetzt.massnahmen.length);
        const changed = felder.flatMap((one) => [
          ...one.umgesetzt,
          ...one.begonnen,
          ...one.verschoben,
          ...one.entfallen,
        ]);
        assert.equal(new Set(changed).size, changed.length);
      }),
    );
  });

  it('compares two rounds measure by measure, those that fell out last', () => {
    const zeilen = compareRunden(
      bild([stand(1), stand(2, { status: 'geplant' })]),
      bild([stand(3), stand(1, { status: 'laufend' })]),
    );
    assert.deepEqual(
      zeilen.map(({ massnahmeId, damals, jetzt }) => [massnahmeId, damals, jetzt]),
      [
        [3, null, 'offen'],
        [1, 'offen', 'laufend'],
        [2, 'geplant', null],
      ],
    );
  });

  it('calls a measure by its short title, else by the beginning of its text', () => {
    assert.equal(titelOf({ kurztitel: 'Lotsen', text: 'Lang' }), 'Lotsen');
    assert.equal(titelOf({ kurztitel: '', text: 'Erste Zeile\nZweite' }), 'Erste Zeile');
    const lang = titelOf({ kurztitel: '', text: 'Wort '.repeat(60) });
    assert.ok(lang.length <= 122 && lang.endsWith('Wort …'), lang);
  });
});
