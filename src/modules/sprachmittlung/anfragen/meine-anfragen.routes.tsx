import { readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findKostennamen } from '../abrechnung/kostentraeger.store.ts';
import { type EinsatzStatus, handelndeOf, possibleTaten } from '../einsatz.rules.ts';
import { findEinsatz, listEinsaetze } from '../einsatz.store.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { findBenutzerEmail, findSprachmittlerName, listPoolsprachen } from './anfrage.store.ts';
import { createAnfrage } from './anfrage-stellen.action.ts';
import { isUnknown, notFound } from './eingabe.ts';
import { freshValues } from './einsaetze.routes.tsx';
import { einsatzTatRoutes } from './einsatz.routes.tsx';
import { loadAngebot, readAnfrage } from './formular.ts';
import { AnfrageNeuPage, type AnfrageNeuProps, MeineAnfrageBeginnPage } from './pages/anfrage-neu.page.tsx';
import { MeineAnfragenPage, MeineAnfragePage } from './pages/meine-anfragen.page.tsx';
import { createReihe } from './reihe-anlegen.action.ts';
import { anfragenTexte, sentenceOf } from './texte.ts';

/** The requesters' own pages: theirs only, and no other exists for them. */

const OFFEN: readonly EinsatzStatus[] = ['angefragt', 'angeboten'];
const AENDERBAR: readonly EinsatzStatus[] = [...OFFEN, 'vermittelt'];
const VERGANGEN: readonly EinsatzStatus[] = [
  'strittig',
  'bestaetigt',
  'abgerechnet',
  'abgesagt',
  'ausgefallen',
  'nicht-vermittelt',
];
const MEISTENS = 100;
const VERGANGENE = 20;

async function showMeine(c: Ctx) {
  const { db, wer, clock } = c.get('kontext');
  const list = (status: readonly EinsatzStatus[], direction: 'asc' | 'desc', size: number) =>
    listEinsaetze(
      db,
      { stelleIds: wer.stelleIds, status },
      { sort: { key: 'beginn_at', direction }, page: 1, size },
    );
  const [zuBestaetigen, offene, vermittelte, vergangene] = await Promise.all([
    list(['gemeldet'], 'asc', MEISTENS),
    list(OFFEN, 'asc', MEISTENS),
    list(['vermittelt'], 'asc', MEISTENS),
    list(VERGANGEN, 'desc', VERGANGENE),
  ]);
  const istVorbei = ({ ende_at }: { ende_at: Date }) => ende_at <= clock.now();
  return show(
    c,
    <MeineAnfragenPage
      rahmen={rahmenOf(c)}
      zuBestaetigen={zuBestaetigen.rows}
      offene={offene.rows}
      kommende={vermittelte.rows.filter((row) => !istVorbei(row))}
      ungemeldete={vermittelte.rows.filter(istVorbei)}
      vergangene={vergangene.rows}
      mehrereStellen={wer.stelleIds.length > 1}
    />,
  );
}

async function showForm(
  c: Ctx,
  stelleId: number,
  rest: Pick<AnfrageNeuProps, 'values' | 'errors' | 'rueckfragen'> | null,
  status: 200 | 422 = 200,
) {
  const { db, wer } = c.get('kontext');
  const angebot = wer.stelleIds.includes(stelleId) ? await loadAngebot(db, stelleId) : null;
  if (!angebot) return notFound(c);
  const kontakt = rest
    ? {}
    : {
        ansprechperson: wer.name,
        ansprechpersonEmail: (wer.id && (await findBenutzerEmail(db, wer.id))) ?? '',
      };
  const formular = rest ?? {
    values: { ...freshValues(angebot, c.req.query('sprache') ?? ''), ...kontakt },
    errors: {},
    rueckfragen: [],
  };
  return show(c, <AnfrageNeuPage rahmen={rahmenOf(c)} angebot={angebot} {...formular} fuerStelle />, status);
}

async function postForm(c: Ctx) {
  const kontext = c.get('kontext');
  const t = anfragenTexte[kontext.sprache];
  const values = await readEingabe(c);
  const stelleId = Number(values.stelle) || 0;
  if (!kontext.wer.stelleIds.includes(stelleId)) return notFound(c);
  if (values.vorschlagen !== undefined) return showForm(c, stelleId, { values, errors: {}, rueckfragen: [] });
  const formular = await readAnfrage(kontext, stelleId, values);
  if (!formular.ok) return showForm(c, stelleId, { values, ...formular }, 422);
  const { anfrage, wiederholung } = formular;
  const result = wiederholung.wiederholung
    ? await createReihe(kontext, stelleId, anfrage, {
        ...wiederholung,
        wiederholung: wiederholung.wiederholung,
      })
    : await createAnfrage(kontext, stelleId, anfrage);
  if (!result.ok) {
    if (isUnknown(result)) return notFound(c);
    const errors = refusalErrors(result, sentenceOf, kontext.sprache);
    return showForm(c, stelleId, { values, errors, rueckfragen: [] }, 422);
  }
  if ('ids' in result.wert) {
    const { reiheId, ids, brauchtFreigabe } = result.wert;
    const satz = brauchtFreigabe ? t.gesendetFreigabe : t.reiheAngelegt(ids.length);
    return redirect(c, `/meine-anfragen/reihen/${reiheId}`, satz);
  }
  if (result.wert.brauchtFreigabe) return redirect(c, '/meine-anfragen', t.gesendetFreigabe);
  const { id, istKurzfristig } = result.wert;
  return redirect(c, `/meine-anfragen/${id}`, istKurzfristig ? t.gesendetKurzfristig : t.gesendet);
}

export const meineAnfragenRoutes: readonly Route[] = [
  get('/meine-anfragen', 'eigene-anfragen.sehen', showMeine),
  get('/meine-anfragen/neu', 'eigene-anfragen.stellen', async (c) => {
    const { db, wer } = c.get('kontext');
    const stelleId = queryId(c, 'stelle') || (wer.stelleIds.length === 1 ? wer.stelleIds[0]! : 0);
    if (stelleId > 0 && c.req.query('sprache')) return showForm(c, stelleId, null);
    const [poolsprachen, stellen] = await Promise.all([
      listPoolsprachen(db),
      Promise.all(wer.stelleIds.map((id) => loadAngebot(db, id))),
    ]);
    return show(
      c,
      <MeineAnfrageBeginnPage
        rahmen={rahmenOf(c)}
        stellen={stellen.flatMap((angebot) => (angebot ? [angebot.stelle] : []))}
        poolsprachen={poolsprachen}
      />,
    );
  }),
  post('/meine-anfragen/neu', 'eigene-anfragen.stellen', postForm),
  ...einsatzTatRoutes('meine-anfragen', 'eigene-anfragen.stellen'),
  get('/meine-anfragen/:id', 'eigene-anfragen.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const einsatz = await findEinsatz(db, idOf(c));
    if (!einsatz || !wer.stelleIds.includes(einsatz.stelle_id)) return notFound(c);
    const wunsch = einsatz.wunsch_sprachmittler_id;
    return show(
      c,
      <MeineAnfragePage
        rahmen={rahmenOf(c)}
        einsatz={einsatz}
        wunschperson={wunsch === null ? null : await findSprachmittlerName(db, wunsch)}
        kostentraeger={(await findKostennamen(db, einsatz)).kostentraeger}
        taten={possibleTaten(einsatz.status, handelndeOf(wer), lageOf(einsatz, clock.now()))}
        istVorbei={einsatz.ende_at <= clock.now()}
        istAenderbar={AENDERBAR.includes(einsatz.status) && einsatz.beginn_at > clock.now()}
      />,
    );
  }),
];
