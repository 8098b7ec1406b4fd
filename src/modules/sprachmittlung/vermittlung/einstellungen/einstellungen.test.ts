import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../../test-support/app.ts';
import { type Einstellung, readSetting } from '../../../../platform/settings.ts';
import { ANFRAGEGRENZEN, THEMENREGELN } from '../../anfrage.rules.ts';
import { WELLENPLAN } from '../../angebotswellen.rules.ts';
import { ERINNERUNGSREGELN } from '../../erinnerung.rules.ts';
import { GEWICHTE } from '../../kriterien.rules.ts';
import {
  absageEinstellung,
  abschlussEinstellung,
  erinnerungEinstellung,
  gewichteEinstellung,
  grenzenEinstellung,
  nachlaufEinstellung,
  themenEinstellung,
  wellenplanEinstellung,
} from '../einstellungen.schema.ts';
import { addStelle } from '../vermittlung.beispiele.ts';
import { formatFeld } from './felder.rules.ts';
import { REGELWERKE, type Regelwerkname, regelwerke } from './regelwerke.ts';
import { einstellungSatz, SEITEN, texte } from './texte.ts';

const PFAD = '/vermittlung/einstellungen';

describe('the rules of dispatch', () => {
  let t: TestApp;
  let koordination: TestUser;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
  });
  beforeEach(async () => {
    await t.database.db.deleteFrom('einstellung').execute();
    await t.database.db.deleteFrom('protokoll').execute();
  });
  after(() => t.close());

  const now = <T>(setting: Einstellung<T>) => readSetting(t.database.db, setting);
  const saved = () => t.database.db.selectFrom('einstellung').selectAll().execute();
  const textOf = async (path: string) => (await t.get(path, koordination)).text();
  /** The form of a rule as it stands on the page. */
  const formOf = async (name: Regelwerkname): Promise<Record<string, string>> => {
    const werte = await regelwerke[name].load(t.database.db);
    const fields = regelwerke[name].fields(werte).filter((feld) => werte[feld.name] !== undefined);
    return Object.fromEntries(
      fields
        .map(({ name: feld, art }) => [feld, formatFeld(art, werte[feld]!, 'de')] as const)
        .filter(([feld, text]) => text !== '' || !/^(verlangt|entschaedigt)/.test(feld)),
    );
  };
  const post = async (name: Regelwerkname, change: Record<string, string>) =>
    t.post(`${PFAD}/${name}`, koordination, { ...(await formOf(name)), ...change });

  it('are for those who may set them', async () => {
    for (const rolle of ['zahlstelle', 'auswertung', 'technik', 'stelle', 'sprachmittler'] as const) {
      const user = await t.signIn(rolle, rolle === 'stelle' || rolle === 'sprachmittler' ? 1 : undefined);
      for (const path of ['', '/angebote', '/themen', '/anfragen', '/nach-dem-termin', '/thema']) {
        assert.equal((await t.get(`${PFAD}${path}`, user)).status, 403, `${rolle} ${path}`);
      }
      for (const path of [...REGELWERKE, 'thema', 'thema/entfernen']) {
        assert.equal((await t.post(`${PFAD}/${path}`, user, { stunden: '2 Tage' })).status, 403, path);
      }
    }
    assert.deepEqual(await saved(), []);
  });

  it('stand on a tab each, with what KoMuT brought along as the first version', async () => {
    for (const seite of SEITEN) {
      const page = await textOf(seite === 'vorschlaege' ? PFAD : `${PFAD}/${seite}`);
      assert.match(page, new RegExp(`aria-current="page">${texte.de.seiten[seite]}`), seite);
      assert.match(page, /Noch nie geändert/);
      assert.match(page, /von Anfang an/);
      assert.match(page, /von KoMuT mitgebracht/);
    }
    const english = await t.signIn('leitung');
    await t.post('/sprache', english, { sprache: 'en', zurueck: PFAD });
    assert.match(await (await t.get(`${PFAD}/angebote`, english)).text(), /Next wave after/);
    assert.equal((await t.get(`${PFAD}/nachlauf`, koordination)).headers.get('location'), `${PFAD}/anfragen`);
  });

  it('change nothing when they are saved as they stand', async () => {
    for (const name of REGELWERKE) {
      const answer = await post(name, {});
      assert.equal(answer.status, 303, name);
    }
    assert.deepEqual(await saved(), []);
  });

  it('speak of durations as an office does', async () => {
    const page = await textOf(`${PFAD}/angebote`);
    assert.match(page, /name="bisStunden-2" value="3 Tage"/);
    assert.match(page, /name="minutenBisNaechste-2" value="3 Stunden"/);
    assert.match(page, /name="minutenBisNaechste-0" value="30 Minuten"/);
    assert.match(page, /name="fruehestensTage" value="60 Tage"/);
  });

  const refusals: [Regelwerkname, Record<string, string>, string, RegExp][] = [
    ['gewichte', { niveau: '101' }, 'niveau', /ganze Zahl von 0 bis 100/],
    ['gewichte', { niveau: '' }, 'niveau', /ganze Zahl von 0 bis 100/],
    ['wellen', { 'personen-1': '21' }, 'personen-1', /ganze Zahl von 1 bis 20/],
    ['wellen', { 'minutenBisNaechste-1': '10 Minuten' }, 'minutenBisNaechste-1', /von 30 Minuten bis 7 Tage/],
    ['wellen', { 'bisStunden-2': '1 Stunde' }, 'bisStunden-2', /aufsteigen/],
    ['wellen', { 'personen-3': '' }, 'personen-3', /alle drei/],
    ['wellen', { 'personen-5': '3' }, 'bisStunden-5', /alle drei/],
    ['wellen', { 'bisStunden-1': '24' }, 'bisStunden-1', /24 Minuten, Stunden oder Tage\?/],
    ['wellen', { ruheVon: 'abends' }, 'ruheVon', /Uhrzeit/],
    ['grenzen', { vorlaufArbeitstage: '31' }, 'vorlaufArbeitstage', /von 0 bis 30/],
    ['grenzen', { mindestMinuten: '2 Stunden', hoechstMinuten: '1 Stunde' }, 'hoechstMinuten', /kürzer/],
    ['nachlauf', { stunden: '15 Tage' }, 'stunden', /von 1 Stunde bis 14 Tage/],
    ['absage', { spaetStunden: '90 Minuten' }, 'spaetStunden', /in ganzen Stunden/],
    ['abschluss', { bestaetigungArbeitstage: '0' }, 'bestaetigungArbeitstage', /von 1 bis 60/],
    ['abschluss', { hoechstZehntelkilometer: 'weit' }, 'hoechstZehntelkilometer', /Kilometer von 1\s+km/],
    ['erinnerungen', { meldungArbeitstage: '7, 3' }, 'meldungArbeitstage', /aufsteigend/],
  ];
  for (const [name, change, feld, sentence] of refusals) {
    it(`refuse at the field: ${name} ${JSON.stringify(change)}`, async () => {
      const answer = await post(name, change);
      assert.equal(answer.status, 422);
      const page = await answer.text();
      const error = new RegExp(`id="${name}-${feld}-error".*?</p>`, 's').exec(page)?.[0] ?? '';
      assert.match(error, sentence);
      for (const value of Object.values(change)) if (value) assert.ok(page.includes(`value="${value}"`));
      assert.deepEqual(await saved(), []);
    });
  }

  it('are saved, written to the audit, and read by the code', async () => {
    const changes: [Regelwerkname, Record<string, string>, Einstellung<object>, object][] = [
      ['gewichte', { niveau: '20' }, gewichteEinstellung, { ...GEWICHTE, niveau: 20 }],
      [
        'grenzen',
        { vorlaufArbeitstage: '5' },
        grenzenEinstellung,
        { ...ANFRAGEGRENZEN, vorlaufArbeitstage: 5 },
      ],
      ['nachlauf', { stunden: '2 Tage' }, nachlaufEinstellung, { stunden: 48 }],
      [
        'absage',
        { spaetStunden: '3 Tage' },
        absageEinstellung,
        { spaetStunden: 72, entschaedigtSpaeteAbsage: true },
      ],
      [
        'abschluss',
        { kilometerFaktor: '1,5', hoechstZehntelkilometer: '250 km' },
        abschlussEinstellung,
        { ...abschlussEinstellung.vorgabe, kilometerFaktor: 1.5, hoechstZehntelkilometer: 2500 },
      ],
      [
        'erinnerungen',
        { uhrzeit: '8', meldungArbeitstage: '2, 5' },
        erinnerungEinstellung,
        { ...ERINNERUNGSREGELN, uhrzeit: '08:00', meldungArbeitstage: [2, 5] },
      ],
    ];
    for (const [name, change, setting, expected] of changes) {
      const answer = await post(name, change);
      assert.equal(answer.status, 303, name);
      assert.deepEqual(await now(setting), expected, name);
      const [entry] = await t.database.db
        .selectFrom('protokoll')
        .select(['tat', 'gegenstand_id', 'nachher'])
        .orderBy('id', 'desc')
        .limit(1)
        .execute();
      assert.equal(entry?.tat, regelwerke[name].tat);
      assert.deepEqual(entry?.nachher, expected);
    }
  });

  it('take unticked boxes for no', async () => {
    const { entschaedigtSpaeteAbsage, ...rest } = await formOf('absage');
    assert.equal(entschaedigtSpaeteAbsage, 'ja');
    assert.equal((await t.post(`${PFAD}/absage`, koordination, rest)).status, 303);
    assert.equal((await now(absageEinstellung)).entschaedigtSpaeteAbsage, false);
  });

  it('let waves be added and taken away', async () => {
    await post('wellen', { 'bisStunden-5': '90 Tage', 'personen-5': '2', 'minutenBisNaechste-5': '2 Tage' });
    const more = (await now(wellenplanEinstellung)).stufen;
    assert.deepEqual(more.at(-1), { bisStunden: 2160, personen: 2, minutenBisNaechste: 2880 });
    await post('wellen', { 'bisStunden-1': '', 'personen-1': ' ', 'minutenBisNaechste-1': '' });
    const { stufen } = await now(wellenplanEinstellung);
    assert.deepEqual(
      stufen.map(({ bisStunden }) => bisStunden),
      [6, 72, 336, 1440, 2160],
    );
    assert.deepEqual((await now(wellenplanEinstellung)).ruhe, WELLENPLAN.ruhe);
  });

  it('keep every version, down to the first', async () => {
    await post('gewichte', { niveau: '20' });
    t.clock.advance({ days: 1 });
    await post('gewichte', { niveau: '25', thema: '9' });
    const page = await textOf(PFAD);
    assert.match(page, /Alle Fassungen \(3\)/);
    const rows = [...page.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row.replaceAll(/<[^>]*>/g, ' '));
    assert.match(rows[1]!, /Sprachniveau: 20 → 25[\s\S]*Thema: 4 → 9/);
    assert.match(rows[2]!, /Sprachniveau: 12 → 20/);
    assert.doesNotMatch(rows[2]!, /Thema/);
    assert.match(rows[3]!, /von Anfang an[\s\S]*Sprachniveau: 12[\s\S]*Thema: 4/);
  });

  describe('for topics', () => {
    const thema = `${PFAD}/thema`;
    const form = { nachweise: ['verschwiegenheit'], anzahl: '', monate: '' };
    const find = async (name: string) => (await now(themenEinstellung)).find((one) => one.thema === name);

    it('are listed with what each asks for', async () => {
      const page = (await textOf(`${PFAD}/themen`)).replaceAll(/<[^>]*>/g, ' ');
      assert.match(
        page,
        /Arztpraxis\s+erlaubt\s+Verschwiegenheitserklärung\s+nötig\s+ab 6 Einsätzen in 6 Monaten/,
      );
      assert.match(page, /Gericht und Notariat\s+ausgeschlossen/);
    });

    it('refuse what cannot be, with the input kept', async () => {
      const cases: [Record<string, string | string[]>, RegExp][] = [
        [{ ...form, thema: '' }, /Bitte geben Sie dem Thema einen Namen/],
        [{ ...form, thema: 'x'.repeat(61) }, /zu lang/],
        [{ ...form, thema: 'SCHULE' }, /gibt es schon/],
        [{ ...form, thema: 'Standesamt', nachweise: ['jagdschein'] }, /Diesen Nachweis gibt es nicht/],
        [{ ...form, thema: 'Standesamt', anzahl: '3' }, /beides/],
        [{ ...form, thema: 'Standesamt', anzahl: '0', monate: '3' }, /von 1 bis 999/],
      ];
      for (const [input, sentence] of cases) {
        const answer = await t.post(thema, koordination, input);
        assert.equal(answer.status, 422, JSON.stringify(input));
        const page = await answer.text();
        assert.match(page, sentence);
        if (input.thema === 'Standesamt') assert.match(page, /value="Standesamt"/);
      }
      assert.equal((await t.get(`${thema}?name=gibt-es-nicht`, koordination)).status, 404);
      assert.equal((await t.post(thema, koordination, { ...form, bisher: 'gibt-es-nicht' })).status, 404);
      assert.deepEqual(await saved(), []);
    });

    it('are changed, made and removed', async () => {
      assert.match(await textOf(`${thema}?name=wohnen`), /name="bisher" value="wohnen"/);
      const changed = { ...form, bisher: 'wohnen', brauchtBegruendung: 'ja', anzahl: '4', monate: '12' };
      assert.equal((await t.post(thema, koordination, changed)).status, 303);
      assert.deepEqual(await find('wohnen'), {
        thema: 'wohnen',
        nachweise: ['verschwiegenheit'],
        istAusgeschlossen: false,
        brauchtBegruendung: true,
        hoechstens: { anzahl: 4, monate: 12 },
      });
      assert.equal((await now(themenEinstellung)).length, THEMENREGELN.length);
      await t.post(thema, koordination, {
        ...form,
        thema: ' Standes-  amt ',
        istAusgeschlossen: 'ja',
        nachweise: [],
      });
      assert.deepEqual(await find('Standes- amt'), {
        thema: 'Standes- amt',
        nachweise: [],
        istAusgeschlossen: true,
        brauchtBegruendung: false,
        hoechstens: null,
      });
      await t.post(`${thema}/entfernen`, koordination, { name: 'Standes- amt' });
      assert.equal(await find('Standes- amt'), undefined);
      const page = (await textOf(`${PFAD}/themen`)).replaceAll(/<[^>]*>/g, ' ');
      assert.match(page, /Alle Fassungen \(4\)/);
      assert.match(page, /Standes- amt: entfällt/);
      assert.match(page, /Wohnen: Nötige Nachweise: Verschwiegenheitserklärung → Nötige Nachweise/);
    });

    it('stand on the form of the requesters as they are set', async () => {
      await t.post(thema, koordination, { ...form, thema: 'Standesamt' });
      assert.match(await textOf(`/einsaetze/neu?stelle=${await addStelle(t)}`), /Standesamt/);
    });

    it('keep the last one', async () => {
      for (const { thema: name } of THEMENREGELN.slice(1)) {
        await t.post(`${thema}/entfernen`, koordination, { name });
      }
      await t.post(`${thema}/entfernen`, koordination, { name: THEMENREGELN[0]!.thema });
      assert.equal((await now(themenEinstellung)).length, 1);
    });
  });
});

describe('the words of the rules', () => {
  it('are there for every rule, field and sentence, in both languages', () => {
    assert.deepEqual(Object.keys(texte.en.felder), Object.keys(texte.de.felder));
    assert.deepEqual(Object.keys(texte.en.saetze), Object.keys(texte.de.saetze));
    for (const name of REGELWERKE.filter((one) => one !== 'gewichte')) {
      for (const feld of regelwerke[name].fields({ 'personen-0': 1 })) {
        const base = feld.name.replace(/-\d+$/, '');
        assert.ok(texte.de.felder[`${name} ${base}`] ?? texte.de.felder[base], feld.name);
        for (const sprache of ['de', 'en'] as const) {
          const grund = `einstellung.${feld.art}`;
          if (feld.art === 'ja' || feld.art === 'uhrzeit') continue;
          const satz = einstellungSatz({ grund, werte: { von: feld.von, bis: feld.bis } }, sprache);
          assert.doesNotMatch(satz, /einstellung\.|undefined|NaN/);
        }
      }
    }
  });
});
