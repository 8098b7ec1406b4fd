import type { z } from 'zod';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors } from '../../../design/index.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Eingabe, fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { renderDokument } from '../ausgaben/ausgabe-dateien.ts';
import { writeDocx } from '../ausgaben/ausgabe-docx.ts';
import {
  type Ausgabe,
  findArbeitsausgabe,
  findAusgabe,
  findMassnahme,
  listAlleMassnahmen,
  listKnoten,
} from '../konzept.store.ts';
import { EntscheidungPage } from './entscheidung.page.tsx';
import {
  addNeueMassnahme,
  beginFortschreibung,
  decideVerbleib,
  putIntoForce,
  saveMitwirkende,
  takeOverRest,
} from './fortschreibung.action.ts';
import {
  type Abgelehnt,
  ANSICHTEN,
  type Ansicht,
  BeginnPage,
  EntwurfPage,
  OhneAusgabePage,
  pathOf,
} from './fortschreibung.page.tsx';
import {
  beginnSchema,
  entscheidungSchema,
  inkraftSchema,
  mitwirkendeSchema,
  neueMassnahmeSchema,
} from './fortschreibung.schema.ts';
import { findVerbleib, isFortschreibung, listNachfolger } from './fortschreibung.store.ts';
import { describeFortschreibung, fortschreibungTexte } from './fortschreibung.texte.ts';
import { SynopsePage } from './synopse.page.tsx';
import { composeSynopse, loadSynopse, type Synopse } from './synopse.ts';

const SEHEN = 'konzept.sehen';
const BEARBEITEN = 'konzept.bearbeiten';
const PFAD = '/konzept/ausgaben/:id{[0-9]+}/fortschreibung';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const t = (c: Ctx) => fortschreibungTexte[c.get('kontext').sprache];

export const fortschreibungNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: 'Integrationskonzept', en: 'Integration concept' },
    titel: { de: fortschreibungTexte.de.fortschreibung, en: fortschreibungTexte.en.fortschreibung },
    href: '/konzept/fortschreibung',
    zugang: BEARBEITEN,
  },
];

export const fortschreibungRoutes: readonly Route[] = [
  get('/konzept/fortschreibung', BEARBEITEN, async (c) => {
    const ausgabe = await findArbeitsausgabe(c.get('kontext').db);
    return ausgabe ? redirect(c, pathOf(ausgabe.id)) : show(c, <OhneAusgabePage rahmen={rahmenOf(c)} />);
  }),

  get(PFAD, BEARBEITEN, (c) => showFortschreibung(c)),

  post(PFAD, BEARBEITEN, (c) =>
    answer(
      c,
      'beginn',
      beginnSchema,
      ({ bezeichnung }) => beginFortschreibung(c.get('kontext'), idOf(c), bezeichnung),
      (id) => redirect(c, pathOf(id), t(c).begonnen),
    ),
  ),

  post(`${PFAD}/neu`, BEARBEITEN, (c) =>
    answer(
      c,
      'neu',
      neueMassnahmeSchema,
      (eingabe) => addNeueMassnahme(c.get('kontext'), idOf(c), eingabe),
      () => redirect(c, `${pathOf(idOf(c))}?zeige=neu`, t(c).hinzugefuegt),
    ),
  ),

  post(`${PFAD}/mitwirkende`, BEARBEITEN, (c) =>
    answer(
      c,
      'mitwirkende',
      mitwirkendeSchema,
      ({ mitwirkende }) => saveMitwirkende(c.get('kontext'), idOf(c), mitwirkende),
      () => redirect(c, pathOf(idOf(c)), t(c).gespeichert),
    ),
  ),

  post(`${PFAD}/rest`, BEARBEITEN, async (c) => {
    const { sprache } = c.get('kontext');
    const result = await takeOverRest(c.get('kontext'), idOf(c));
    if (result.ok) return redirect(c, `${pathOf(idOf(c))}?zeige=entschieden`, t(c).uebernommen(result.wert));
    return redirect(c, pathOf(idOf(c)), describeFortschreibung(result, sprache), 'warning');
  }),

  post(`${PFAD}/in-kraft`, BEARBEITEN, (c) =>
    answer(
      c,
      'inkraft',
      inkraftSchema,
      (eingabe) => putIntoForce(c.get('kontext'), idOf(c), eingabe),
      () => redirect(c, `${pathOf(idOf(c))}/synopse`, t(c).istInKraft),
    ),
  ),

  get(`${PFAD}/synopse`, SEHEN, (c) =>
    withSynopse(c, ({ alt, neu, zeilen, knoten }) =>
      show(c, <SynopsePage rahmen={rahmenOf(c)} alt={alt} neu={neu} zeilen={zeilen} knoten={knoten} />),
    ),
  ),
  get(`${PFAD}/synopse.pdf`, SEHEN, (c) =>
    withSynopse(c, async (synopse) => {
      const { sprache } = c.get('kontext');
      const heute = heuteOf(c);
      const dokument = composeSynopse(synopse, heute, sprache);
      const pdf = await renderDokument(dokument, heute, sprache, { mitInhalt: false });
      if (!pdf.ok) {
        const satz = dokumentTexte[sprache][pdf.grund as 'dokument.pdf-fehlt'];
        return redirect(c, `${pathOf(synopse.neu.id)}/synopse`, satz, 'warning');
      }
      return sendFile(c, pdf.wert, 'application/pdf', `synopse-${synopse.neu.id}.pdf`);
    }),
  ),
  get(`${PFAD}/synopse.docx`, SEHEN, (c) =>
    withSynopse(c, async (synopse) => {
      const { sprache } = c.get('kontext');
      const bytes = await writeDocx(composeSynopse(synopse, heuteOf(c), sprache), sprache);
      return sendFile(c, bytes, DOCX, `synopse-${synopse.neu.id}.docx`);
    }),
  ),

  get(`${PFAD}/:massnahme{[0-9]+}`, BEARBEITEN, (c) => showEntscheidung(c)),

  post(`${PFAD}/:massnahme{[0-9]+}`, BEARBEITEN, async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, entscheidungSchema);
    if (!form.ok)
      return showEntscheidung(c, form.eingabe, fieldErrors(form.fehler, describeFortschreibung, sprache));
    const result = await decideVerbleib(kontext, idOf(c), idOf(c, 'massnahme'), form.wert);
    if (!result.ok)
      return showEntscheidung(c, form.eingabe, refusalErrors(result, describeFortschreibung, sprache));
    const neu = await findAusgabe(kontext.db, idOf(c));
    const synopse = neu && (await loadSynopse(kontext.db, neu));
    const naechste = synopse?.zeilen.find(({ art }) => art === null)?.alt;
    return naechste
      ? redirect(c, `${pathOf(idOf(c))}/${naechste.id}`, t(c).gespeichert)
      : redirect(c, `${pathOf(idOf(c))}?zeige=entschieden`, t(c).alleEntschieden);
  }),
];

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

function sendFile(c: Ctx, bytes: Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}

/** Reads a form of the page and does its act; what is refused comes back on the page with what was typed. */
async function answer<T, R>(
  c: Ctx,
  form: Abgelehnt['form'],
  schema: z.ZodType<T>,
  work: (wert: T) => Promise<Ergebnis<R>>,
  done: (wert: R) => Response,
): Promise<Response> {
  const read = await readForm(c, schema);
  const { sprache } = c.get('kontext');
  if (!read.ok) {
    const errors = fieldErrors(read.fehler, describeFortschreibung, sprache);
    return showFortschreibung(c, { form, values: read.eingabe, errors });
  }
  const result = await work(read.wert);
  if (result.ok) return done(result.wert);
  const errors = refusalErrors(result, describeFortschreibung, sprache);
  return showFortschreibung(c, { form, values: read.eingabe, errors });
}

async function showFortschreibung(c: Ctx, abgelehnt?: Abgelehnt): Promise<Response> {
  const { db } = c.get('kontext');
  const ausgabe = await findAusgabe(db, idOf(c));
  if (ausgabe === null) return showFault(c, 404, 'fehler.404');
  const status = abgelehnt ? 422 : 200;
  const synopse = ausgabe.status === 'entwurf' ? await loadSynopse(db, ausgabe) : null;
  if (synopse === null) return show(c, await beginnOf(c, ausgabe, abgelehnt), status);
  const wunsch = c.req.query('zeige');
  const offen = synopse.zeilen.some(({ art }) => art === null);
  const ansicht: Ansicht = ANSICHTEN.find((eine) => eine === wunsch) ?? (offen ? 'offen' : 'alle');
  return show(
    c,
    <EntwurfPage
      rahmen={rahmenOf(c)}
      alt={synopse.alt}
      neu={synopse.neu}
      zeilen={synopse.zeilen}
      ansicht={ansicht}
      knoten={await listKnoten(db, ausgabe.id)}
      istEingelesen={!(await isFortschreibung(db, ausgabe.id))}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    status,
  );
}

async function beginnOf(c: Ctx, ausgabe: Ausgabe, abgelehnt?: Abgelehnt) {
  const nachfolger = await listNachfolger(c.get('kontext').db, ausgabe.id);
  return (
    <BeginnPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      entwurf={nachfolger.find(({ status }) => status === 'entwurf') ?? null}
      {...(abgelehnt ? { abgelehnt } : {})}
    />
  );
}

async function showEntscheidung(c: Ctx, values?: Eingabe, errors?: FormErrors): Promise<Response> {
  const { db } = c.get('kontext');
  const neu = await findAusgabe(db, idOf(c));
  const massnahmeId = idOf(c, 'massnahme');
  const alt = neu?.vorgaenger_id ? await findMassnahme(db, massnahmeId, neu.vorgaenger_id) : null;
  if (neu === null || alt === null) return showFault(c, 404, 'fehler.404');
  if (neu.status !== 'entwurf' && !errors) return redirect(c, `${pathOf(neu.id)}/synopse`, t(c).gilt, 'info');
  const [vorher, massnahmen] = await Promise.all([
    findVerbleib(db, neu.id, massnahmeId),
    listAlleMassnahmen(db, neu.id),
  ]);
  const teilIds = vorher?.art === 'geteilt' ? vorher.ziel_massnahmen : [];
  return show(
    c,
    <EntscheidungPage
      rahmen={rahmenOf(c)}
      neu={neu}
      alt={alt}
      fassung={massnahmen.find(({ id }) => id === massnahmeId) ?? null}
      vorher={vorher}
      teile={massnahmen.filter(({ id }) => teilIds.includes(id)).map(({ text }) => text)}
      ziele={massnahmen.filter(({ id }) => id !== massnahmeId && !teilIds.includes(id))}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function withSynopse(
  c: Ctx,
  use: (synopse: Synopse) => Response | Promise<Response>,
): Promise<Response> {
  const { db } = c.get('kontext');
  const neu = await findAusgabe(db, idOf(c));
  const synopse = neu && (await loadSynopse(db, neu));
  return synopse ? use(synopse) : showFault(c, 404, 'fehler.404');
}
