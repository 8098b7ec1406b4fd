import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listToepfe } from '../../haushalt/index.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { kalkulationOf } from '../foerderung/regeln.rules.ts';
import { describeKurs } from '../satz.ts';
import { vorschlagSchema } from './antrag.schema.ts';
import { discardVorschlag, grantBewilligung, proposeBewilligung } from './bewilligung.action.ts';
import { VorschlagPage } from './bewilligung.page.tsx';
import { type Bewilligung, findBewilligung, findVorschlag } from './bewilligung.store.ts';
import { findKursOf, showKurs } from './kurs.routes.tsx';
import { isGefoerdert } from './kurs.rules.ts';
import { type Kurs, listTermine } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { preiseOf, preiszeilenOf } from './preise.ts';
import { umfangOf } from './pruefung.rules.ts';

const KURS = '/kurse/:id{[0-9]+}';

interface Fehlversuch {
  values: FormValues;
  errors: FormErrors;
}

const t = (c: Ctx) => kursSeitenTexte[c.get('kontext').sprache];
const errorsOf = (c: Ctx, ablehnung: Ablehnung) =>
  refusalErrors(ablehnung, describeKurs, c.get('kontext').sprache);

async function showVorschlag(c: Ctx, kurs: Kurs, fehl?: Fehlversuch) {
  const { db, sprache } = c.get('kontext');
  const [bisher, offen, bedingung, toepfe, termine] = await Promise.all([
    findBewilligung(db, kurs.id),
    findVorschlag(db, kurs.id),
    findFoerderbedingungAm(db, kurs.kursart, kurs.beginn_am),
    listToepfe(db),
    listTermine(db, kurs.id),
  ]);
  const regeln = bisher?.regeln ?? bedingung?.regeln;
  if (!regeln) {
    return redirect(
      c,
      `/kurse/${kurs.id}`,
      describeKurs({ grund: 'kurs.keine-bedingungen' }, sprache),
      'warning',
    );
  }
  const vorlage: Bewilligung | null = offen ?? bisher;
  const { ue, plaetze_min, plaetze_max } = vorlage ?? kurs;
  const topfId = vorlage?.topf_id ?? bedingung?.topf_id ?? null;
  return show(
    c,
    <VorschlagPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      zeilen={preiszeilenOf(regeln, kurs)}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === topfId)}
      hoechst={kalkulationOf(regeln, umfangOf(kurs, termine)).positionen}
      values={
        fehl?.values ?? {
          ue: String(ue),
          plaetze_min: String(plaetze_min),
          plaetze_max: String(plaetze_max),
          topf_id: topfId === null ? '' : String(topfId),
          auflagen: vorlage?.auflagen ?? '',
          begruendung: offen?.begruendung ?? '',
          ...preiseOf(regeln, kurs, vorlage?.positionen ?? kurs.kalkulation, sprache),
        }
      }
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

const darfVorschlagen = (kurs: Kurs) => kurs.status === 'geprueft' || isGefoerdert(kurs.status);

/** The office's proposal, and the decision on it. */
export const bewilligungRoutes: Route[] = [
  get(`${KURS}/vorschlag`, 'kurs.pruefen', async (c) => {
    const kurs = await findKursOf(c);
    return kurs && darfVorschlagen(kurs) ? showVorschlag(c, kurs) : c.notFound();
  }),
  post(`${KURS}/vorschlag`, 'kurs.pruefen', async (c) => {
    const kurs = await findKursOf(c);
    if (!kurs || !darfVorschlagen(kurs)) return c.notFound();
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), vorschlagSchema);
    const values = form.eingabe as FormValues;
    if (!form.ok) {
      return showVorschlag(c, kurs, {
        values,
        errors: fieldErrors(form.fehler, describeKurs, kontext.sprache),
      });
    }
    const result = await proposeBewilligung(kontext, kurs.id, form.wert);
    return result.ok
      ? redirect(c, `/kurse/${kurs.id}`, kursSeitenTexte[kontext.sprache].getan.vorschlagen)
      : showVorschlag(c, kurs, { values, errors: errorsOf(c, result) });
  }),
  post(`${KURS}/bewilligen`, 'kurs.bewilligen', async (c) => {
    const kurs = await findKursOf(c);
    if (!kurs) return c.notFound();
    const eingabe = await readEingabe(c);
    const result = await grantBewilligung(c.get('kontext'), kurs.id, { trotzdem: eingabe.trotzdem === 'ja' });
    if (result.ok) return redirect(c, `/kurse/${kurs.id}`, t(c).getan.bewilligen);
    return showKurs(c, kurs, { tat: 'bewilligen', values: {}, errors: errorsOf(c, result) });
  }),
  post(`${KURS}/vorschlag/verwerfen`, 'kurs.pruefen', async (c) => {
    const result = await discardVorschlag(c.get('kontext'), idOf(c));
    return result.ok ? redirect(c, `/kurse/${idOf(c)}`, t(c).getan.verwerfen) : c.notFound();
  }),
];
