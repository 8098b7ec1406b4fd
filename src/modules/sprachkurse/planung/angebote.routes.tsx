import { isAllowed } from '../../../begriffe/wer.ts';
import { addMonths, datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listOrte } from '../../sprachmittlung/index.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { listGemeindeNamen } from '../traeger/gemeinde.store.ts';
import { listTraegerNamen } from '../traeger/traeger.store.ts';
import { wartelisteEinstellung } from '../warteliste/regeln.settings.ts';
import { rateGewicht } from '../warteliste/warteperson.rules.ts';
import { listWartendeAlle } from '../warteliste/warteperson.store.ts';
import { wochenzeitwerte } from '../warteliste/wochenzeiten.schema.ts';
import { listZielkurse } from '../warteliste/zielkurs.store.ts';
import { findLuecken } from './luecken.rules.ts';
import {
  changeMoeglichkeit,
  copyKurse,
  createMoeglichkeit,
  proposeMoeglichkeiten,
} from './moeglichkeit.action.ts';
import { kopierenSchema, moeglichkeitSchema, vorschlagenSchema } from './moeglichkeit.schema.ts';
import {
  findMoeglichkeit,
  listKopierbare,
  listMoeglichkeiten,
  type Moeglichkeit,
} from './moeglichkeit.store.ts';
import { LUECKEN, LueckenPage } from './pages/luecken.page.tsx';
import { ANGEBOTE, MoeglichkeitenPage, MoeglichkeitPage } from './pages/moeglichkeiten.page.tsx';
import { describePlan, planTexte } from './texte.ts';

/** Where places are missing, and the courses that could be opened. */
export const angeboteRoutes: readonly Route[] = [
  get(LUECKEN, 'kursplan.sehen', async (c) => {
    const { luecken, freiePlaetze } = await loadLuecken(c);
    const personen = await listWartendeAlle(c.get('kontext').db, ['wartet']);
    const orte = new Map(
      personen.flatMap(({ ort, lat, lon }) =>
        lat === null || lon === null ? [] : [[ort, { ort, lat, lon }] as const],
      ),
    );
    return show(
      c,
      <LueckenPage
        rahmen={rahmenOf(c)}
        luecken={luecken}
        orte={[...orte.values()]}
        freiePlaetze={freiePlaetze}
      />,
    );
  }),
  get(`${LUECKEN}.csv`, 'kursplan.sehen', (c) => sendLuecken(c, 'csv')),
  get(`${LUECKEN}.xlsx`, 'kursplan.sehen', (c) => sendLuecken(c, 'xlsx')),

  get(ANGEBOTE, 'kursplan.sehen', (c) => showListe(c)),
  post(`${ANGEBOTE}/vorschlagen`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, vorschlagenSchema);
    if (!form.ok) return showListe(c, form.eingabe, fieldErrors(form.fehler, describePlan, kontext.sprache));
    const { satz, betreuung, ...rest } = form.wert;
    const result = await proposeMoeglichkeiten(kontext, {
      ...rest,
      satzCent: satz,
      betreuungCent: betreuung,
    });
    if (!result.ok) return showListe(c, form.eingabe, refusalErrors(result, describePlan, kontext.sprache));
    return redirect(c, ANGEBOTE, planTexte[kontext.sprache].vorgeschlagen(result.wert));
  }),
  post(`${ANGEBOTE}/kopieren`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, kopierenSchema);
    const result = await copyKurse(kontext, form.ok ? form.wert.kurs : []);
    if (!result.ok)
      return showListe(c, undefined, refusalErrors({ ...result, feld: '' }, describePlan, kontext.sprache));
    return redirect(c, ANGEBOTE, planTexte[kontext.sprache].vorgeschlagen(result.wert));
  }),

  get(`${ANGEBOTE}/neu`, 'kursplan.fuehren', (c) =>
    showFormular(c, null, {
      format: 'allgemein',
      durchfuehrung: 'praesenz',
      plaetze_min: '8',
      plaetze_max: '16',
      ist_aktiv: 'ja',
    }),
  ),
  post(`${ANGEBOTE}/neu`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, moeglichkeitSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describePlan, kontext.sprache));
    const result = await createMoeglichkeit(kontext, form.wert);
    if (!result.ok)
      return showFormular(c, null, form.eingabe, refusalErrors(result, describePlan, kontext.sprache));
    return redirect(c, ANGEBOTE, planTexte[kontext.sprache].gespeichert);
  }),
  get(`${ANGEBOTE}/:id{[0-9]+}`, 'kursplan.fuehren', async (c) => {
    const moeglichkeit = await findMoeglichkeit(c.get('kontext').db, idOf(c));
    return moeglichkeit ? showFormular(c, moeglichkeit, valuesOf(moeglichkeit)) : c.notFound();
  }),
  post(`${ANGEBOTE}/:id{[0-9]+}`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const moeglichkeit = await findMoeglichkeit(kontext.db, idOf(c));
    if (!moeglichkeit) return c.notFound();
    const form = await readForm(c, moeglichkeitSchema);
    if (!form.ok)
      return showFormular(
        c,
        moeglichkeit,
        form.eingabe,
        fieldErrors(form.fehler, describePlan, kontext.sprache),
      );
    const { zeiten } = form.wert;
    // The form shows one span for all days: hours that differ by day stay as they are until they are typed anew.
    const istUnveraendert = sameForm(wochenzeitwerte(zeiten), wochenzeitwerte(moeglichkeit.zeiten));
    const angaben = { ...form.wert, zeiten: istUnveraendert ? moeglichkeit.zeiten : zeiten };
    const result = await changeMoeglichkeit(kontext, moeglichkeit.id, angaben);
    if (result.ok) return redirect(c, ANGEBOTE, planTexte[kontext.sprache].gespeichert);
    const values = { ...form.eingabe, version: String(moeglichkeit.version) };
    return showFormular(c, moeglichkeit, values, refusalErrors(result, describePlan, kontext.sprache));
  }),
];

const sameForm = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

async function loadLuecken(c: Ctx) {
  const { db, clock } = c.get('kontext');
  const heute = datumOf(clock.now());
  const [personen, kurse, regeln] = await Promise.all([
    listWartendeAlle(db, ['wartet']),
    listZielkurse(db, heute),
    readSetting(db, wartelisteEinstellung),
  ]);
  const gewichte = personen.map((person) => rateGewicht(person, heute, regeln.vorrangTage));
  return {
    luecken: findLuecken(personen, gewichte, kurse, regeln),
    freiePlaetze: kurse.reduce((summe, { frei }) => summe + Math.max(0, frei), 0),
  };
}

async function sendLuecken(c: Ctx, format: 'csv' | 'xlsx') {
  const t = planTexte[c.get('kontext').sprache];
  const { luecken } = await loadLuecken(c);
  return sendTable(
    c,
    format,
    t.luecken,
    [
      { label: t.ort, value: ({ ort }) => ort },
      { label: t.niveau, value: ({ niveau }) => niveau },
      { label: t.wartende, value: ({ wartende }) => wartende },
      { label: t.mitKindern, value: ({ mitKindern }) => mitKindern },
      { label: t.auchOnline, value: ({ auchOnline }) => auchOnline },
      { label: t.nurAbends, value: ({ nurAbends }) => nurAbends },
      { label: t.frauenkurs, value: ({ frauenkurs }) => frauenkurs },
      { label: t.freiVorOrt, value: ({ freieOrtsplaetze }) => freieOrtsplaetze },
      { label: t.ohnePlatz, value: ({ ohnePlatz }) => ohnePlatz },
    ],
    luecken,
  );
}

async function showListe(c: Ctx, werte?: FormValues, fehler?: FormErrors) {
  const kontext = c.get('kontext');
  const [moeglichkeiten, kopierbare, vorschlagwerte] = await Promise.all([
    listMoeglichkeiten(kontext.db),
    listKopierbare(kontext.db),
    werte ?? loadVorschlagwerte(c),
  ]);
  return show(
    c,
    <MoeglichkeitenPage
      rahmen={rahmenOf(c)}
      moeglichkeiten={moeglichkeiten}
      kopierbare={kopierbare}
      darfFuehren={isAllowed(permissions, kontext.wer, 'kursplan.fuehren')}
      vorschlagwerte={vorschlagwerte}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

const inEuro = (cent: number) => (cent / 100).toFixed(2).replace('.', ',');

/** What the conditions in force say of a usual course. */
async function loadVorschlagwerte(c: Ctx): Promise<FormValues> {
  const { db, clock } = c.get('kontext');
  const bedingung = await findFoerderbedingungAm(db, 'sprachkurs', addMonths(datumOf(clock.now()), 1));
  const regeln = bedingung?.regeln;
  const betreuung = regeln?.pauschalen.find(({ art, bezug }) => art === 'kinderbetreuung' && bezug === 'ue');
  return {
    ue: '200',
    satz: regeln?.abrechnung === 'ue' ? inEuro(regeln.satzUeCent) : '',
    betreuung: betreuung ? inEuro(betreuung.satzCent) : '',
    min: String(regeln?.teilnehmerMin ?? 8),
    max: String(regeln?.teilnehmerMax ?? 16),
  };
}

const valuesOf = (one: Moeglichkeit): FormValues => ({
  titel: one.titel,
  traeger_id: one.traeger_id === null ? '' : String(one.traeger_id),
  niveau: one.niveau,
  format: one.format,
  durchfuehrung: one.durchfuehrung,
  plz: one.plz,
  ort: one.ort,
  gemeinde_id: one.gemeinde_id === null ? '' : String(one.gemeinde_id),
  plaetze_min: String(one.plaetze_min),
  plaetze_max: String(one.plaetze_max),
  ue: String(one.ue),
  kosten: inEuro(one.kosten_cent),
  kinderbetreuung: one.kinderbetreuung ? 'ja' : undefined,
  ist_aktiv: one.ist_aktiv ? 'ja' : undefined,
  version: String(one.version),
  ...wochenzeitwerte(one.zeiten),
});

async function showFormular(
  c: Ctx,
  moeglichkeit: Moeglichkeit | null,
  values: FormValues,
  errors?: FormErrors,
) {
  const { db } = c.get('kontext');
  const [traeger, gemeinden, orte] = await Promise.all([
    listTraegerNamen(db, moeglichkeit?.traeger_id),
    listGemeindeNamen(db, moeglichkeit?.gemeinde_id),
    listOrte(db),
  ]);
  return show(
    c,
    <MoeglichkeitPage
      rahmen={rahmenOf(c)}
      id={moeglichkeit?.id ?? null}
      values={values}
      traeger={traeger}
      gemeinden={gemeinden}
      orte={[...new Set(orte.map(({ name }) => name))]}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
