import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kalkulationOf } from '../foerderung/regeln.rules.ts';
import { readFerien } from './ferien.reader.ts';
import { ORT, REGELN } from './kurs.beispiele.ts';
import { checkAntrag, type Pruefstoff, umfangOf } from './pruefung.rules.ts';
import { describePunkt } from './pruefung.texte.ts';
import { schrittOf, weitereTaten } from './schritt.rules.ts';
import { makeStundenplan } from './termine.rules.ts';
import { dateitypOf } from './unterlage.rules.ts';

const plan = makeStundenplan({
  beginnAm: '2026-04-13',
  ue: 40,
  zeiten: [{ wochentag: 1, von: '09:00', bis: '12:15' }],
  inSchulferien: true,
  ferien: [],
});
assert.ok(plan.ok);
const { termine } = plan.wert;

const grund = {
  ...ORT,
  ue: 40,
  plaetze_min: 8,
  plaetze_max: 16,
  beginn_am: '2026-04-13',
  ende_am: termine.at(-1)!.am,
  in_schulferien: false,
};
const kurs = { ...grund, kalkulation: kalkulationOf(REGELN, umfangOf(grund, termine)).positionen };

const stoff = (changes: Partial<Pruefstoff> = {}): Pruefstoff => ({
  kurs,
  regeln: REGELN,
  termine,
  ferien: [],
  unterlagen: [],
  hatKonto: true,
  beantragtAm: '2026-03-10',
  mittel: [{ jahr: 2026, betragCent: 100, verfuegbarCent: 200 }],
  ...changes,
});

/** Points that are not met, with their result. */
const offene = (changes: Partial<Pruefstoff>) =>
  checkAntrag(stoff(changes))
    .filter(({ ergebnis }) => ergebnis !== 'erfuellt')
    .map(({ punkt, ergebnis }) => `${punkt} ${ergebnis}`);

describe('the check of an application', () => {
  it('finds nothing in a good one, and says so point by point in both languages', () => {
    assert.deepEqual(offene({}), []);
    for (const punkt of checkAntrag(stoff())) {
      for (const sprache of ['de', 'en'] as const) assert.match(describePunkt(punkt, sprache).satz, /\.$/);
    }
  });

  it('names every point that is not met', () => {
    const dearer = kurs.kalkulation.map((one) => ({ ...one, betragCent: one.betragCent + 1 }));
    for (const [changes, erwartet] of [
      [{ regeln: null }, ['bedingungen verletzt']],
      [{ kurs: { ...kurs, kalkulation: dearer } }, ['betrag verletzt']],
      [{ kurs: { ...kurs, kalkulation: [] } }, ['betrag verletzt']],
      [{ kurs: { ...kurs, plaetze_min: 5 } }, ['mindestzahl verletzt']],
      [{ kurs: { ...kurs, lehrkraft: '' } }, ['lehrkraft hinweis']],
      [{ regeln: { ...REGELN, teilnehmerMax: 12 } }, ['hoechstzahl verletzt']],
      [{ regeln: { ...REGELN, unterlagen: ['konzept'] } }, ['unterlagen verletzt']],
      [{ termine: termine.slice(1) }, ['stunden hinweis']],
      [{ ferien: [{ name: 'Ferien', von: '2026-04-20', bis: '2026-04-20' }] }, ['feiertage hinweis']],
      [{ beantragtAm: '2026-04-14' }, ['frist hinweis']],
      [{ hatKonto: false }, ['konto hinweis']],
      [{ mittel: [{ jahr: 2026, betragCent: 201, verfuegbarCent: 200 }] }, ['mittel hinweis']],
      [{ mittel: [{ jahr: 2027, betragCent: 1, verfuegbarCent: null }] }, ['mittel hinweis']],
    ] as const satisfies readonly (readonly [Partial<Pruefstoff>, readonly string[]])[]) {
      assert.deepEqual(offene(changes), erwartet);
    }
  });
});

describe('the next step', () => {
  const stand = (status: Parameters<typeof schrittOf>[0]['status'], hatVorschlag = false) => ({
    status,
    beginn_am: '2026-04-13',
    ende_am: '2026-06-15',
    hatVorschlag,
    heute: '2026-04-13',
  });

  it('is one deed for the side whose turn it is', () => {
    assert.equal(schrittOf(stand('entwurf'), 'traeger').tat, 'beantragen');
    assert.deepEqual(schrittOf(stand('beantragt'), 'traeger'), { satz: 'warten', tat: null });
    assert.equal(schrittOf(stand('beantragt'), 'buero').tat, 'pruefen');
    assert.equal(schrittOf(stand('geprueft'), 'buero').tat, 'vorschlagen');
    assert.equal(schrittOf(stand('geprueft', true), 'buero').tat, 'bewilligen');
    assert.equal(schrittOf(stand('bewilligt'), 'traeger').tat, 'beginnen');
    assert.deepEqual(schrittOf(stand('laeuft'), 'buero'), { satz: 'laeuft', tat: null });
    assert.equal(schrittOf({ ...stand('laeuft'), heute: '2026-06-15' }, 'buero').tat, 'abschliessen');
    assert.equal(schrittOf(stand('abgelehnt'), 'buero').satz, 'beendet');
  });

  it('leaves the others behind it, by the table of transitions', () => {
    assert.deepEqual(weitereTaten(stand('laeuft'), 'buero', null), [
      'unterbrechen',
      'abbrechen',
      'widerrufen',
    ]);
    assert.deepEqual(weitereTaten(stand('bewilligt'), 'traeger', 'beginnen'), ['zurueckziehen']);
    assert.deepEqual(weitereTaten(stand('laeuft'), 'leser', null), []);
  });
});

describe('school holidays', () => {
  it('are read from lines and from a calendar, in the order of their days', () => {
    assert.deepEqual(readFerien('Herbst;12.10.26;24.10.26\n\nBrückentag;15.5.2026'), {
      ok: true,
      wert: [
        { name: 'Brückentag', von: '2026-05-15', bis: '2026-05-15' },
        { name: 'Herbst', von: '2026-10-12', bis: '2026-10-24' },
      ],
    });
    const ics =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261223\nDTEND:20270110\nSUMMARY:Weihnachts\n ferien\\, Nds.\nEND:VEVENT\nEND:VCALENDAR';
    assert.deepEqual(readFerien(ics), {
      ok: true,
      wert: [{ name: 'Weihnachtsferien, Nds.', von: '2026-12-23', bis: '2027-01-09' }],
    });
  });

  it('say which line cannot be read', () => {
    const result = readFerien('Herbst;12.10.26;24.10.26\nOstern;24.3.26;3.3.26');
    assert.ok(!result.ok);
    assert.deepEqual([result.grund, result.werte], ['ferien.unlesbar', { zeile: 2 }]);
    assert.equal((readFerien('BEGIN:VCALENDAR\nEND:VCALENDAR') as { grund: string }).grund, 'ferien.leer');
  });
});

describe('a document', () => {
  it('is what its name and its first bytes say together', () => {
    const bytes = (...zahlen: number[]) => Uint8Array.from(zahlen);
    assert.equal(dateitypOf('a.PDF', bytes(0x25, 0x50, 0x44, 0x46)), 'application/pdf');
    assert.equal(dateitypOf('a.png', bytes(0x25, 0x50, 0x44, 0x46)), null);
    assert.equal(dateitypOf('a.html', bytes(0x3c)), null);
  });
});
