import { type Ergebnis, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import {
  checkEingabe,
  type Eingabe,
  type Feldfehler,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { decideKostenfolge } from '../absage.rules.ts';
import type { Aenderungsfolge } from '../aenderung.rules.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { assignEinsatz } from '../vermittlung/angebot.action.ts';
import { absageEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { describeAblehnung } from '../vermittlung/seiten.texte.ts';
import { listPersonen } from '../vermittlung/vermittlung.store.ts';
import { absageSchema, nichtVermitteltSchema } from './anfrage.schema.ts';
import { listSprechende } from './anfrage.store.ts';
import { changeAnfrage, previewAenderung } from './anfrage-aendern.action.ts';
import { approveAnfrage } from './anfrage-pruefen.action.ts';
import { isUnknown, notFound } from './eingabe.ts';
import { fieldsOf, inputOf } from './eingabe-aus-einsatz.ts';
import { cancelEinsatz } from './einsatz-absagen.action.ts';
import { loadAngebot, readAnfrage } from './formular.ts';
import { endUnvermittelt } from './nicht-vermittelt.action.ts';
import { EinsatzBearbeitenPage } from './pages/einsatz-bearbeiten.page.tsx';
import { AbsagenPage, NichtVermitteltPage, PersonEintragenPage } from './pages/einsatz-beenden.page.tsx';
import { anfragenTexte, sentenceOf } from './texte.ts';
import { resumeEinsatz } from './wiederaufnehmen.action.ts';
import { isBuero, mayActFor } from './zustaendigkeit.ts';

/** Acts on one Einsatz: the office's addresses and the requester's share them, each with its own words. */

type Seite = 'einsaetze' | 'meine-anfragen';

/** The Einsatz of the address, when this person may act on it. */
async function loadOwn(c: Ctx, seite: Seite): Promise<EinsatzMitNamen | null> {
  const { db, wer } = c.get('kontext');
  const einsatz = await findEinsatz(db, idOf(c));
  if (!einsatz) return null;
  // On their own pages people act for what is theirs, whatever else they may do.
  const erlaubt =
    seite === 'meine-anfragen'
      ? wer.stelleIds.includes(einsatz.stelle_id)
      : mayActFor(wer, einsatz.stelle_id);
  return erlaubt ? einsatz : null;
}

async function showBearbeiten(
  c: Ctx,
  seite: Seite,
  einsatz: EinsatzMitNamen,
  rest: {
    values: Eingabe;
    errors?: Feldfehler;
    rueckfragen?: readonly Grund[];
    folge?: Aenderungsfolge | null;
  },
  status: 200 | 422 = 200,
) {
  const angebot = await loadAngebot(c.get('kontext').db, einsatz.stelle_id);
  if (!angebot) return notFound(c);
  const { values, errors = {}, rueckfragen = [], folge = null } = rest;
  return show(
    c,
    <EinsatzBearbeitenPage
      rahmen={rahmenOf(c)}
      einsatz={einsatz}
      angebot={angebot}
      values={values}
      errors={errors}
      rueckfragen={rueckfragen}
      folge={folge}
      fuerStelle={seite === 'meine-anfragen'}
    />,
    status,
  );
}

async function postBearbeiten(c: Ctx, seite: Seite) {
  const kontext = c.get('kontext');
  const einsatz = await loadOwn(c, seite);
  if (!einsatz) return notFound(c);
  const values = await readEingabe(c);
  if (values.vorschlagen !== undefined) return showBearbeiten(c, seite, einsatz, { values });
  const formular = await readAnfrage(
    kontext,
    einsatz.stelle_id,
    { ...values, laienhinweisBestaetigt: 'ja' },
    einsatz,
  );
  if (!formular.ok) return showBearbeiten(c, seite, einsatz, { values, ...formular }, 422);
  if (values.schritt !== 'speichern') {
    const vorschau = await previewAenderung(kontext.db, einsatz, formular.anfrage, {
      jetzt: kontext.clock.now(),
      istBuero: isBuero(kontext.wer),
    });
    if (!vorschau.ok) return notFound(c);
    return showBearbeiten(c, seite, einsatz, { values, folge: vorschau.wert.folge });
  }
  const result = await changeAnfrage(kontext, einsatz.id, Number(values.version) || 0, formular.anfrage);
  if (result.ok) return redirect(c, `/${seite}/${einsatz.id}`, anfragenTexte[kontext.sprache].geaendert);
  if (isUnknown(result)) return notFound(c);
  // The next attempt counts against what stands there now.
  const neu =
    result.grund === 'satz.inzwischen-geaendert' ? { ...values, version: String(einsatz.version) } : values;
  return showBearbeiten(
    c,
    seite,
    einsatz,
    { values: neu, errors: refusalErrors(result, sentenceOf, kontext.sprache) },
    422,
  );
}

async function showAbsagen(
  c: Ctx,
  seite: Seite,
  einsatz: EinsatzMitNamen,
  values: Eingabe,
  errors: Feldfehler,
  status: 200 | 422 = 200,
) {
  const { db, clock } = c.get('kontext');
  const vorschlag = decideKostenfolge(
    {
      beginn: einsatz.beginn_at,
      absageAt: clock.now(),
      warVermittelt: einsatz.status === 'vermittelt',
      veranlasser: 'stelle',
      zahltStelle: einsatz.zahler === 'stelle',
    },
    await readSetting(db, absageEinstellung),
  );
  return show(
    c,
    <AbsagenPage
      rahmen={rahmenOf(c)}
      einsatz={einsatz}
      values={values}
      errors={errors}
      vorschlag={vorschlag}
      fuerStelle={seite === 'meine-anfragen'}
    />,
    status,
  );
}

async function postAbsagen(c: Ctx, seite: Seite) {
  const kontext = c.get('kontext');
  const einsatz = await loadOwn(c, seite);
  if (!einsatz) return notFound(c);
  const values = await readEingabe(c);
  const form = checkEingabe(values, absageSchema);
  if (!form.ok)
    return showAbsagen(c, seite, einsatz, values, fieldErrors(form.fehler, sentenceOf, kontext.sprache), 422);
  const result = await cancelEinsatz(kontext, einsatz.id, form.wert);
  if (result.ok) return redirect(c, `/${seite}/${einsatz.id}`, anfragenTexte[kontext.sprache].abgesagt);
  if (isUnknown(result)) return notFound(c);
  return showAbsagen(c, seite, einsatz, values, refusalErrors(result, sentenceOf, kontext.sprache), 422);
}

/** The routes for changing and cancelling, once for the office and once for requesters. */
export function einsatzTatRoutes(seite: Seite, zugang: string): Route[] {
  return [
    get(`/${seite}/:id/bearbeiten`, zugang, async (c) => {
      const einsatz = await loadOwn(c, seite);
      if (!einsatz) return notFound(c);
      return showBearbeiten(c, seite, einsatz, {
        values: { ...fieldsOf(inputOf(einsatz)), version: String(einsatz.version) },
      });
    }),
    post(`/${seite}/:id/bearbeiten`, zugang, (c) => postBearbeiten(c, seite)),
    get(`/${seite}/:id/absagen`, zugang, async (c) => {
      const einsatz = await loadOwn(c, seite);
      return einsatz ? showAbsagen(c, seite, einsatz, {}, {}) : notFound(c);
    }),
    post(`/${seite}/:id/absagen`, zugang, (c) => postAbsagen(c, seite)),
  ];
}

async function showPerson(c: Ctx, einsatz: EinsatzMitNamen, values: Eingabe, errors: Feldfehler) {
  const { db, clock } = c.get('kontext');
  const [personen, sprechende] = await Promise.all([listPersonen(db), listSprechende(db, einsatz.sprache)]);
  const ids = new Set(sprechende.map(({ id }) => id));
  const optionsOf = (spricht: boolean) =>
    personen
      .filter(({ id }) => ids.has(id) === spricht)
      .map(({ id, nachname, vorname, ort }) => ({
        value: String(id),
        label: `${nachname}, ${vorname}${ort ? ` (${ort})` : ''}`,
      }));
  return show(
    c,
    <PersonEintragenPage
      rahmen={rahmenOf(c)}
      einsatz={einsatz}
      values={values}
      errors={errors}
      istVorbei={einsatz.ende_at <= clock.now()}
      sprechende={optionsOf(true)}
      andere={optionsOf(false)}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

/** After an act in one button: back to the Einsatz, with what was done or why not. */
function back(c: Ctx, result: Ergebnis<unknown>, done: string) {
  const id = idOf(c);
  if (result.ok) return redirect(c, `/einsaetze/${id}`, done);
  if (isUnknown(result)) return notFound(c);
  const { '': sentence = '' } = refusalErrors({ ...result, feld: '' }, sentenceOf, c.get('kontext').sprache);
  return redirect(c, `/einsaetze/${id}`, sentence, 'danger');
}

const numberOf = (value: Eingabe[string]) =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;

export const einsatzRoutes: readonly Route[] = [
  ...einsatzTatRoutes('einsaetze', 'einsatz.bearbeiten'),
  post('/einsaetze/:id/freigabe', 'einsatz.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    return back(c, await approveAnfrage(kontext, idOf(c)), anfragenTexte[kontext.sprache].freigegeben);
  }),
  post('/einsaetze/:id/wiederaufnahme', 'einsatz.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    return back(c, await resumeEinsatz(kontext, idOf(c)), anfragenTexte[kontext.sprache].wiederaufgenommen);
  }),
  get('/einsaetze/:id/person', 'vermittlung.fuehren', async (c) => {
    const einsatz = await loadOwn(c, 'einsaetze');
    return einsatz ? showPerson(c, einsatz, {}, {}) : notFound(c);
  }),
  post('/einsaetze/:id/person', 'vermittlung.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const einsatz = await loadOwn(c, 'einsaetze');
    if (!einsatz) return notFound(c);
    const values = await readEingabe(c);
    const person = numberOf(values.sprachmittlerId);
    const result =
      person === null
        ? refuse('feld.fehlt', { feld: 'sprachmittlerId' })
        : await assignEinsatz(kontext, einsatz.id, person);
    if (result.ok)
      return redirect(c, `/einsaetze/${einsatz.id}`, anfragenTexte[kontext.sprache].personEingetragen);
    if (isUnknown(result)) return notFound(c);
    const satz =
      result.grund === 'feld.fehlt'
        ? sentenceOf(result, kontext.sprache)
        : describeAblehnung(result, kontext.sprache);
    return showPerson(c, einsatz, values, { sprachmittlerId: satz });
  }),
  get('/einsaetze/:id/nicht-vermittelt', 'einsatz.bearbeiten', async (c) => {
    const einsatz = await loadOwn(c, 'einsaetze');
    if (!einsatz) return notFound(c);
    const grund = c.req.query('grund');
    return show(
      c,
      <NichtVermitteltPage
        rahmen={rahmenOf(c)}
        einsatz={einsatz}
        values={grund ? { grund } : {}}
        errors={{}}
      />,
    );
  }),
  post('/einsaetze/:id/nicht-vermittelt', 'einsatz.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const einsatz = await loadOwn(c, 'einsaetze');
    if (!einsatz) return notFound(c);
    const values = await readEingabe(c);
    const form = checkEingabe(values, nichtVermitteltSchema);
    const again = (errors: Feldfehler) =>
      show(
        c,
        <NichtVermitteltPage rahmen={rahmenOf(c)} einsatz={einsatz} values={values} errors={errors} />,
        422,
      );
    if (!form.ok) return again(fieldErrors(form.fehler, sentenceOf, kontext.sprache));
    const result = await endUnvermittelt(kontext, einsatz.id, form.wert);
    if (result.ok) return redirect(c, `/einsaetze/${einsatz.id}`, anfragenTexte[kontext.sprache].beendet);
    return isUnknown(result) ? notFound(c) : again(refusalErrors(result, sentenceOf, kontext.sprache));
  }),
];
