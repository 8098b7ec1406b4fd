import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import type { Wer } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Beispielkonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { createIndikator, recordWert } from '../indikatoren/indikator.action.ts';
import { KOORDINATION, openBeispielrunde, PERSONEN, sowRundenkonzept } from '../runden/runde.beispiele.ts';
import {
  findAnlass,
  findNahendeSitzung,
  groupAnlaesse,
  isWertFaellig,
  type Massnahmenlage,
  SAMMELREGEL,
} from './anlass.rules.ts';
import { findErinnerungsaufgaben } from './aufgaben.ts';
import { sendSammelerinnerungen, setSammelregel } from './erinnerungen.action.ts';

const HEUTE = '2026-03-10';

describe('what about a measure somebody is reminded of', () => {
  const lage: Massnahmenlage = {
    status: 'in-umsetzung',
    frist: '2027-12-31',
    naechster_schritt: 'Räume suchen',
    naechster_schritt_am: '2026-05-01',
    bewegtAm: '2026-02-01',
  };
  const FAELLE: [string, Partial<Massnahmenlage>, ReturnType<typeof findAnlass>][] = [
    ['goes its way', {}, null],
    ['late', { frist: '2026-03-09' }, 'ueberfaellig'],
    ['on its last day', { frist: HEUTE }, 'bald'],
    ['within thirty days', { frist: '2026-04-09' }, 'bald'],
    ['in thirty-one days', { frist: '2026-04-10' }, null],
    ['a standing task has no last day', { status: 'laufend', frist: '2026-03-09' }, null],
    ['a step of yesterday', { naechster_schritt_am: '2026-03-09' }, 'schritt-vorbei'],
    ['no step', { naechster_schritt: '', naechster_schritt_am: null }, 'ohne-schritt'],
    [
      'no step before it begins',
      { status: 'offen', naechster_schritt: '', naechster_schritt_am: null },
      null,
    ],
    ['nothing written for 180 days', { bewegtAm: '2025-09-11' }, 'veraltet'],
    ['nothing written for 179 days', { bewegtAm: '2025-09-12' }, null],
    [
      'the most urgent counts',
      { frist: '2026-03-01', bewegtAm: '2020-01-01', naechster_schritt: '' },
      'ueberfaellig',
    ],
    ['done', { status: 'umgesetzt', frist: '2020-01-01', bewegtAm: '2020-01-01' }, null],
    ['dropped', { status: 'entfallen', frist: '2020-01-01' }, null],
  ];
  for (const [name, changes, anlass] of FAELLE)
    it(name, () => assert.equal(findAnlass({ ...lage, ...changes }, HEUTE, SAMMELREGEL), anlass));

  it('is named once, the most urgent first', () => {
    const spaet = { ...lage, frist: '2026-01-01' };
    const ohne = { ...lage, naechster_schritt: '', naechster_schritt_am: null };
    const gruppen = groupAnlaesse([ohne, spaet, lage], HEUTE, SAMMELREGEL);
    assert.deepEqual(
      [...gruppen],
      [
        ['ueberfaellig', [spaet]],
        ['ohne-schritt', [ohne]],
      ],
    );
  });

  it('a value is due after its months, and at once when there is none', () => {
    assert.equal(isWertFaellig({ stichtag: null, turnus_monate: 12 }, HEUTE), true);
    assert.equal(isWertFaellig({ stichtag: '2025-03-10', turnus_monate: 12 }, HEUTE), true);
    assert.equal(isWertFaellig({ stichtag: '2025-03-11', turnus_monate: 12 }, HEUTE), false);
  });

  it('a meeting is near when it is within the weeks', () => {
    const [heute, bald, spaeter] = [HEUTE, '2026-04-21', '2026-04-22'].map((am) => ({ am }));
    assert.equal(findNahendeSitzung([{ am: '2026-03-09' }, heute!, bald!], HEUTE, 6), heute);
    assert.equal(findNahendeSitzung([bald!], HEUTE, 6), bald);
    assert.equal(findNahendeSitzung([spaeter!], HEUTE, 6), undefined);
  });
});

describe('reminders of the concept', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    await t.signIn('auswertung');
  });
  after(() => t.close());

  const mails = () =>
    t.database.db.selectFrom('mail').select(['an', 'betreff', 'text']).orderBy('id').execute();
  const aufgaben = (wer: Wer = KOORDINATION) => findErinnerungsaufgaben(t.kontext(wer));
  async function on(day: string) {
    const before = (await mails()).length;
    t.clock.set(new Date(`${day}T06:25:00Z`));
    await Promise.all([sendSammelerinnerungen(t.kontext()), sendSammelerinnerungen(t.kontext())]);
    return (await mails()).slice(before);
  }

  it('say nothing before there is a concept', async () => {
    assert.deepEqual(await aufgaben(), []);
    assert.deepEqual(await on('2026-03-10'), []);
    konzept = await sowRundenkonzept(t);
  });

  it('are set by those who lead the concept, with what was typed kept', async () => {
    const pfad = '/konzept/erinnerungen';
    const typed = { tageVorher: '20', veraltetNachTagen: '90', mindestabstand: '10', wochenVorSitzung: '4' };
    const auswertung = await t.signIn('auswertung');
    assert.equal((await t.get(pfad, auswertung)).status, 403);
    assert.equal((await t.post(pfad, auswertung, typed)).status, 403);
    const refused = await t.post(pfad, koordination, { ...typed, mindestabstand: 'nie' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /ganze Zahl von 1 bis 365[\s\S]*value="nie"/);
    assert.equal((await t.post(pfad, koordination, { ...typed, anBuero: 'on' })).status, 303);
    assert.match(await (await t.get(pfad, koordination)).text(), /value="90"[\s\S]*Test koordination/);
    const result = await setSammelregel(t.kontext(), SAMMELREGEL);
    assert.ok(result.ok);
  });

  it('stand on the start page of those who lead it', async () => {
    const { lotsen, praktika } = konzept.massnahmen;
    const { db } = t.database;
    // Late, and stale; a step that is over.
    await db
      .updateTable('massnahme')
      .set({ zuletzt_bewegt_at: new Date('2025-01-01T12:00:00Z'), geplant_bis: null })
      .where('id', 'in', [lotsen, konzept.massnahmen.sprachcafe])
      .execute();
    await db
      .updateTable('massnahme')
      .set({ naechster_schritt: 'Stelle ausschreiben', naechster_schritt_am: '2026-03-01' })
      .where('id', '=', praktika)
      .execute();
    const created = await createIndikator(t.kontext(), {
      bezug: { art: 'knoten', id: konzept.knoten.ziel },
      bezeichnung: 'Eltern in Kursen',
      einheit: '',
      richtung: 'mehr',
      ziel: null,
      ziel_am: null,
      ausgang: null,
      quelle: '',
      turnus_monate: 6,
    });
    assert.ok(created.ok);
    assert.deepEqual(
      (await aufgaben()).map(({ titel, hinweis, href }) => [titel, hinweis, href]),
      [
        [
          'Zu einer Maßnahme ist lange nichts eingetragen',
          'Am längsten: Ein Sprachcafé findet jede Woche statt',
          `/konzept/massnahmen/${konzept.massnahmen.sprachcafe}`,
        ],
        [
          'Der nächste Schritt einer Maßnahme ist vorbei',
          undefined,
          '/konzept/massnahmen?sortierung=naechster_schritt_am',
        ],
        ['Neuer Wert fällig: Eltern in Kursen', 'Noch kein Wert', `/konzept/indikatoren/${created.wert}`],
      ],
    );
    const { wer } = t.kontext();
    assert.deepEqual(await aufgaben({ ...wer, art: 'benutzer', rollen: ['auswertung'] } as Wer), []);
    await recordWert(t.kontext(), created.wert, {
      stichtag: '2026-01-31',
      wert: 20,
      fehlt_weil: '',
      quelle: '',
    });
    assert.equal((await aufgaben()).filter(({ titel }) => /Neuer Wert/.test(titel)).length, 0);
    assert.match(await (await t.get('/konzept/indikatoren', koordination)).text(), /31\.01\.2026/);
  });

  it('come as one letter to the office, not again within the gap', async () => {
    const [brief, ...weitere] = await on('2026-03-11');
    assert.deepEqual(weitere, []);
    assert.match(brief!.betreff, /Integrationskonzept: 4 Erinnerungen/);
    assert.match(
      brief!.text,
      /Überfällig \(1\):\n- Lotsinnen und Lotsen begleiten zu Ämtern \(bis 31\.12\.2025\)/,
    );
    assert.match(
      brief!.text,
      /Nächster Schritt ist vorbei \(1\):\n- .*Stelle ausschreiben \(bis 01\.03\.2026\)/,
    );
    assert.match(brief!.text, /Ohne nächsten Schritt \(1\):\n- Kurse mit Kinderbetreuung/);
    assert.match(brief!.text, /Lange nichts eingetragen \(1\):\n- Ein Sprachcafé.*\(zuletzt 01\.01\.2025\)/);
    assert.match(brief!.text, /http:\/\/localhost:3000\/konzept/);
    assert.deepEqual(await on('2026-03-12'), []);
    assert.deepEqual(await on('2026-03-24'), []);
    assert.equal((await on('2026-03-25')).length, 1);
  });

  it('go to the contacts as well where the office wants it, each about her own', async () => {
    await setSammelregel(t.kontext(), { ...SAMMELREGEL, anBuero: false, anZustaendige: true });
    const briefe = await on('2026-04-20');
    assert.deepEqual(briefe.map(({ an }) => an).sort(), [PERSONEN.ada.email, PERSONEN.ben.email]);
    const ben = briefe.find(({ an }) => an === PERSONEN.ben.email)!;
    assert.match(
      ben.text,
      /Guten Tag Ben Bildung[\s\S]*Lotsinnen[\s\S]*Bitte antworten Sie auf diese E-Mail/,
    );
    assert.doesNotMatch(ben.text, /Sprachcafé|localhost/);
    assert.deepEqual(await on('2026-04-21'), []);
    await setSammelregel(t.kontext(), { ...SAMMELREGEL, anBuero: false });
    assert.deepEqual(await on('2026-06-21'), []);
  });

  it('ask for the state of measures before a meeting, unless a round does already', async () => {
    t.clock.set(new Date('2026-03-10T09:00:00Z'));
    const { db } = t.database;
    const { id: gremiumId } = await db
      .insertInto('gremium')
      .values({ name: 'Ausschuss für Soziales', art: 'fachausschuss', abstand_monate: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const meet = (am: string, ist_abgesagt = false) =>
      db
        .insertInto('sitzung')
        .values({ gremium_id: gremiumId, am, ist_abgesagt, frist_am: null, teilnehmende: null })
        .execute();
    await meet('2026-03-15', true);
    await meet('2026-04-21');
    const vor = async () => (await aufgaben()).find(({ titel }) => /Ausschuss/.test(titel));
    const aufgabe = await vor();
    assert.equal(aufgabe?.titel, 'Für „Ausschuss für Soziales“ am 21.04.2026 den Stand einholen');
    assert.equal(aufgabe?.hinweis, 'Von 3 Maßnahmen fehlt der Stand');
    assert.equal(datumOf(aufgabe!.faelligAt), '2026-03-31');
    await setSammelregel(t.kontext(), { ...SAMMELREGEL, wochenVorSitzung: 0 });
    assert.equal(await vor(), undefined);
    await setSammelregel(t.kontext(), { ...SAMMELREGEL, mindestabstand: 1 });
    const [brief] = await on('2026-04-10');
    assert.match(
      brief!.text,
      /Am 21\.04\.2026 tagt „Ausschuss für Soziales“\. Bis dahin fehlt der Stand von 3/,
    );
    await openBeispielrunde(t, konzept, { fristAm: '2026-04-20' });
    assert.equal(await vor(), undefined);
  });
});
