import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkEingabe } from '../../../platform/http/form.ts';
import type { Regel } from './entschaedigung.rules.ts';
import { regelSchema } from './entschaedigung.schema.ts';
import { fieldsOfRegel } from './entschaedigung-formular.ts';
import { LEERER_SATZ, MODELLE } from './entschaedigung-pruefung.rules.ts';

const regel = (satz: Regel['satz'], rest: Partial<Regel> = {}): Regel => ({
  id: 1,
  bezeichnung: 'Satzung 2026',
  fassung: 1,
  gueltigAb: '2026-01-01',
  gueltigBis: null,
  geltung: {},
  satz,
  ...rest,
});

const read = (felder: Record<string, string | undefined>) => checkEingabe(felder, regelSchema);

describe('the form of a rule', () => {
  const alles: Regel['satz'] = {
    grundCent: 1050,
    zeit: { art: 'takt', takt: 15, cent: 250, freiMinuten: 45 },
    wartezeit: { art: 'takt', takt: 30, cent: 300 },
    fahrzeit: { art: 'wie-einsatz' },
    anteilProzent: 80,
    mindestCent: 1000,
    hoechstCent: 100_000,
    weg: {
      pkwCent: 38,
      fahrradCent: 10,
      mitfahrtCent: 2,
      freiZehntel: 55,
      weitere: { abZehntel: 200, cent: 25 },
      hoechstCent: 12_500,
    },
    auslagen: { erstattet: true, hoechstCent: 2000 },
    spaeteAbsage: { prozent: 0, mitWeg: false },
    ausfall: { prozent: 75, mitWeg: true },
  };
  for (const [name, satz] of Object.entries({ ...MODELLE, leer: LEERER_SATZ, alles })) {
    it(`gives back the rule it shows: ${name}`, () => {
      const gezeigt = regel(satz, {
        gueltigBis: '2027-01-01',
        geltung: { thema: 'kita', zahler: 'dritte', topfId: 4 },
      });
      const form = read(fieldsOfRegel(gezeigt));
      assert.ok(form.ok, JSON.stringify(form));
      const { bezeichnung, gueltigAb, gueltigBis, geltung } = gezeigt;
      assert.deepEqual(form.wert, {
        bezeichnung,
        gueltigAb,
        gueltigBis,
        geltung,
        satz,
        beendetBisherige: false,
      });
    });
  }

  const stunde = fieldsOfRegel(regel(MODELLE.stunde));
  const stufen = fieldsOfRegel(regel(MODELLE.stufen));
  const cases: [string, Record<string, string | undefined>, Record<string, string>][] = [
    ['no name', { ...stunde, bezeichnung: ' ' }, { bezeichnung: 'regel.bezeichnung-fehlt' }],
    ['no day', { ...stunde, gueltigab: '' }, { gueltigab: 'datum.leer' }],
    [
      'an end before the beginning',
      { ...stunde, gueltigbis: '31.12.2025' },
      { gueltigbis: 'zeitraum.ende-vor-beginn' },
    ],
    ['an amount that is none', { ...stunde, taktbetrag: 'zwölf' }, { taktbetrag: 'geld.unlesbar' }],
    ['no amount for the hour', { ...stunde, taktbetrag: '' }, { taktbetrag: 'geld.leer' }],
    ['less than nothing', { ...stunde, grund: '-5' }, { grund: 'regel.betrag-unmoeglich' }],
    ['a share above all', { ...stunde, anteil: '101' }, { anteil: 'feld.keine-zahl' }],
    [
      'a second rate without its border',
      { ...stunde, weiterersatz: '0,25' },
      { weitereab: 'kilometer.leer' },
    ],
    [
      'steps in the wrong order',
      { ...stufen, 'stufen.1.ab': '0' },
      { 'stufen.1.ab': 'regel.stufen-aufsteigend' },
    ],
    [
      'a step with less',
      { ...stufen, 'stufen.1.betrag': '19,99' },
      { 'stufen.1.betrag': 'regel.stufen-nie-weniger' },
    ],
    ['a step without a border', { ...stufen, 'stufen.1.ab': '' }, { 'stufen.1.ab': 'feld.keine-zahl' }],
    [
      'no steps',
      { ...stufen, 'stufen.0.ab': '', 'stufen.0.betrag': '', 'stufen.1.ab': '', 'stufen.1.betrag': '' },
      { 'stufen.0.betrag': 'regel.stufen-fehlen' },
    ],
    [
      'a border that does not begin',
      { ...stufen, 'stufen.0.ab': '30' },
      { 'stufen.0.ab': 'regel.erste-stufe-ab-null' },
    ],
  ];
  for (const [name, felder, fehler] of cases) {
    it(`says at the field: ${name}`, () => {
      const form = read(felder);
      assert.deepEqual(form.ok ? {} : form.fehler, fehler);
    });
  }

  it('reads amounts as they are typed', () => {
    const form = read({
      ...stunde,
      taktbetrag: '12',
      pkw: '0,38 €',
      gueltigab: '1.1.26',
      'stufen.0.ab': 'x',
    });
    assert.ok(!form.ok);
    const lesbar = read({ ...stunde, taktbetrag: '12', pkw: '0,38 €', gueltigab: '1.1.26' });
    assert.ok(lesbar.ok);
    assert.deepEqual(
      [lesbar.wert.satz.weg.pkwCent, lesbar.wert.satz.zeit, lesbar.wert.gueltigAb],
      [38, { art: 'takt', takt: 60, cent: 1200, freiMinuten: 0 }, '2026-01-01'],
    );
  });
});
