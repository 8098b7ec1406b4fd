import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toInstant } from '../../begriffe/zeit.ts';
import { type Bedarf, type BelegterTermin, ROLLEN_FUER, type Sprachmittlerprofil } from './bedarf.rules.ts';
import { BREMERVOERDE, bedarf, kenntnis, person, ROTENBURG, TAG, termin, wege } from './eignung.beispiele.ts';
import { rankKandidaten } from './eignung.rules.ts';

function gruende(was: Bedarf, wer: Sprachmittlerprofil): string[] {
  const { geeignet, ungeeignet } = rankKandidaten(was, [wer], { wege });
  assert.equal(geeignet.length + ungeeignet.length, 1);
  return ungeeignet[0]?.gruende.map((g) => g.grund) ?? [];
}

test('hard conditions: each has its reason', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [string, Partial<Bedarf>, Partial<Sprachmittlerprofil>, string[]][] = [
    ['nothing against it', {}, {}, []],
    ['does not speak it', { sprache: 'ti' }, {}, ['eignung.sprache-fehlt']],
    ['accepted substitute', { sprache: 'prs', ersatzsprachen: ['fa'] }, { sprachen: [kenntnis('fa')] }, []],
    ['one direction is not enough', {}, { sprachen: [kenntnis('ar', { richtung: 'ins-deutsche' })] }, ['eignung.richtung-fehlt']],
    ['one direction is asked for', { richtung: 'ins-deutsche' }, { sprachen: [kenntnis('ar', { richtung: 'ins-deutsche' })] }, []],
    ['level too low', { mindestniveau: 'C1' }, { sprachen: [kenntnis('ar')] }, ['eignung.niveau-zu-niedrig']],
    ['level high enough', { mindestniveau: 'B2' }, { sprachen: [kenntnis('ar')] }, []],
    ['unknown level excludes nobody', { mindestniveau: 'C1' }, { sprachen: [kenntnis('ar', { niveau: null })] }, []],
    ['native needs no level', { mindestniveau: 'C2' }, { sprachen: [kenntnis('ar', { niveau: null, istMuttersprache: true })] }, []],
    ['paused', {}, { status: 'pausiert' }, ['eignung.nicht-aktiv']],
    ['joins later', {}, { eintrittAm: '2023-09-06' }, ['eignung.noch-nicht-dabei']],
    ['left before', {}, { austrittAm: TAG }, ['eignung.nicht-mehr-dabei']],
    ['leaves the day after', {}, { austrittAm: '2023-09-06' }, []],
    ['other role', { rollen: ['kulturmittler'] }, {}, ['eignung.rolle-passt-nicht']],
    ['a cultural mediator interprets as well', { rollen: ROLLEN_FUER.sprachmittler }, { rollen: ['kulturmittler'] }, []],
    ['employees come only when asked for', { rollen: ROLLEN_FUER.sprachmittler }, { rollen: ['sprachenpool'] }, ['eignung.rolle-passt-nicht']],
    ['the internal pool', { rollen: ROLLEN_FUER.sprachenpool }, { rollen: ['sprachmittler', 'sprachenpool'] }, []],
    ['gender is a must', { geschlecht: { wert: 'maennlich', istMuss: true } }, {}, ['eignung.geschlecht-passt-nicht']],
    ['gender not known', { geschlecht: { wert: 'weiblich', istMuss: true } }, { geschlecht: null }, ['eignung.geschlecht-unbekannt']],
    ['gender is a wish', { geschlecht: { wert: 'maennlich', istMuss: false } }, {}, []],
    ['credential missing', { nachweise: ['fuehrungszeugnis'] }, {}, ['eignung.nachweis-fehlt']],
    ['credential expired on the day', { nachweise: ['fuehrungszeugnis'] }, { nachweise: [{ art: 'fuehrungszeugnis', gueltig: { von: '2018-09-05', bis: TAG } }] }, ['eignung.nachweis-nicht-gueltig']],
    ['credential valid', { nachweise: ['fuehrungszeugnis'] }, { nachweise: [{ art: 'fuehrungszeugnis', gueltig: { von: TAG, bis: null } }] }, []],
    ['requester does not want the person', { abgelehntePersonen: [1] }, {}, ['eignung.stelle-moechte-nicht']],
    ['person does not want the requester', {}, { abgelehnteStellen: [7] }, ['eignung.person-moechte-nicht']],
    ['person does not want the topic', { thema: 'gericht' }, { abgelehnteThemen: ['gericht'] }, ['eignung.thema-abgelehnt']],
    ['declined already', {}, { hatAbgelehnt: true }, ['eignung.hat-abgelehnt']],
    ['further than wanted', { punkt: BREMERVOERDE }, { maxKilometer: 20 }, ['eignung.zu-weit']],
    ['by video nobody travels', { punkt: BREMERVOERDE, modus: 'video' }, { maxKilometer: 20 }, []],
    ['away', {}, { abwesenheiten: [{ von: '2023-09-01', bis: '2023-09-06' }] }, ['eignung.abwesend']],
    ['back on the day', {}, { abwesenheiten: [{ von: '2023-09-01', bis: TAG }] }, []],
    ['away without an end', {}, { abwesenheiten: [{ von: '2023-09-01', bis: null }] }, ['eignung.abwesend-unbefristet']],
    ['outside the weekly hours', {}, { verfuegbarkeit: [{ wochentag: 2, von: '08:00', bis: '11:00' }] }, ['eignung.ausserhalb-der-zeiten']],
    ['other weekday', {}, { verfuegbarkeit: [{ wochentag: 3, von: '08:00', bis: '18:00' }] }, ['eignung.ausserhalb-der-zeiten']],
    ['two windows that touch', {}, { verfuegbarkeit: [{ wochentag: 2, von: '11:00', bis: '13:00' }, { wochentag: 2, von: '08:00', bis: '11:00' }] }, []],
    ['several reasons at once', { sprache: 'ti' }, { status: 'pausiert', hatAbgelehnt: true }, ['eignung.sprache-fehlt', 'eignung.nicht-aktiv', 'eignung.hat-abgelehnt']],
  ];
  for (const [name, was, wer, erwartet] of faelle)
    assert.deepEqual(gruende(bedarf(was), person(1, wer)), erwartet, name);
});

test('no overlap, and time for the road between two places', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [string, BelegterTermin, Partial<Bedarf>, string[]][] = [
    ['at the same time', termin('11:00', '12:00'), {}, ['eignung.anderer-termin']],
    ['ends when the other begins, same place', termin('09:00', '10:00'), {}, []],
    ['same place, afterwards', termin('11:30', '12:00'), {}, []],
    ['30 km in 25 minutes', termin('08:00', '09:35', { punkt: ROTENBURG }), {}, ['eignung.weg-zu-lang']],
    ['30 km in an hour', termin('08:00', '09:00', { punkt: ROTENBURG }), {}, []],
    ['30 km afterwards', termin('11:45', '12:00', { punkt: ROTENBURG }), {}, ['eignung.weg-zu-lang']],
    ['unknown place', termin('09:00', '09:45', { punkt: null }), {}, ['eignung.weg-zu-lang']],
    ['telephone right before', termin('09:00', '10:00', { modus: 'telefon' }), {}, ['eignung.weg-zu-lang']],
    ['telephone with a margin', termin('09:00', '09:50', { modus: 'telefon' }), {}, []],
    ['two telephone calls', termin('09:00', '10:00', { modus: 'telefon' }), { modus: 'telefon' }, []],
  ];
  for (const [name, belegt, was, erwartet] of faelle) {
    assert.deepEqual(gruende(bedarf(was), person(1, { termine: [belegt] })), erwartet, name);
  }
  const ohneAuto = person(1, {
    mobilitaet: 'oepnv',
    termine: [termin('08:00', '09:00', { punkt: ROTENBURG })],
  });
  assert.deepEqual(gruende(bedarf(), ohneAuto), ['eignung.weg-zu-lang']);
});

test('an appointment over midnight needs both days', () => {
  const nachts = bedarf({ beginn: toInstant(TAG, '23:00'), ende: toInstant('2023-09-06', '01:00') });
  const abends = { wochentag: 2 as const, von: '18:00', bis: '24:00' };
  assert.deepEqual(gruende(nachts, person(1, { verfuegbarkeit: [abends] })), [
    'eignung.ausserhalb-der-zeiten',
  ]);
  const nacht = { wochentag: 3 as const, von: '00:00', bis: '06:00' };
  assert.deepEqual(gruende(nachts, person(1, { verfuegbarkeit: [abends, nacht] })), []);
});
