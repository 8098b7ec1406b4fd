import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { permissions } from '../konzept.permissions.ts';
import { findArbeitsausgabe, type Knoten, listAlleMassnahmen, listKnoten } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import {
  assessZiel,
  changeIndikator,
  createIndikator,
  recordWert,
  removeIndikator,
} from './indikator.action.ts';
import {
  bewertungSchema,
  indikatorAenderungSchema,
  indikatorSchema,
  wertSchema,
} from './indikator.schema.ts';
import {
  findIndikator,
  findKnoten,
  type Indikator,
  listIndikatoren,
  listWerte,
  type Zielknoten,
} from './indikator.store.ts';
import { IndikatorFormularPage, ZielPage } from './indikator-formular.page.tsx';
import { IndikatorenPage, IndikatorPage, LISTE } from './indikatoren.page.tsx';
import { describeIndikator, indikatorenTexte } from './indikatoren.texte.ts';

const EINER = `${LISTE}/:id{[0-9]+}`;
const ZIEL = '/konzept/ziele/:id{[0-9]+}';

export const indikatorenNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: 'Integrationskonzept', en: 'Integration concept' },
    titel: { de: indikatorenTexte.de.titel, en: indikatorenTexte.en.titel },
    href: LISTE,
    zugang: 'konzept.sehen',
  },
];

export const indikatorenRoutes: readonly Route[] = [
  get(LISTE, 'konzept.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const ausgabe = await findArbeitsausgabe(db);
    const [indikatoren, knoten] = ausgabe
      ? await Promise.all([listIndikatoren(db, ausgabe.konzept_id), listKnoten(db, ausgabe.id)])
      : [[], []];
    return show(
      c,
      <IndikatorenPage
        rahmen={rahmenOf(c)}
        worte={ausgabe?.worte ?? null}
        heute={datumOf(c.get('kontext').clock.now())}
        indikatoren={indikatoren}
        ziele={knoten.filter(isZiel)}
        darfBearbeiten={isAllowed(permissions, wer, 'konzept.bearbeiten')}
      />,
    );
  }),

  get(`${LISTE}/neu`, 'konzept.bearbeiten', (c) =>
    showFormular(c, null, { richtung: 'mehr', bezug: c.req.query('bezug') ?? '' }),
  ),
  post(`${LISTE}/neu`, 'konzept.bearbeiten', async (c) => {
    const form = await readForm(c, indikatorSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describeIndikator, spracheOf(c)));
    if (!(await isQuelle(c, form.wert.quelle))) return showFormular(c, null, form.eingabe, unknownQuelle(c));
    const result = await createIndikator(c.get('kontext'), form.wert);
    if (!result.ok)
      return showFormular(c, null, form.eingabe, refusalErrors(result, describeIndikator, spracheOf(c)));
    return redirect(c, `${LISTE}/${result.wert}`, textsOf(c).angelegt);
  }),

  get(EINER, 'konzept.sehen', (c) => withIndikator(c, (indikator) => showIndikator(c, indikator))),
  get(`${EINER}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withIndikator(c, (indikator) => showFormular(c, indikator.id, valuesOf(indikator, c))),
  ),
  post(`${EINER}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withIndikator(c, async (indikator) => {
      const form = await readForm(c, indikatorAenderungSchema);
      if (!form.ok)
        return showFormular(
          c,
          indikator.id,
          form.eingabe,
          fieldErrors(form.fehler, describeIndikator, spracheOf(c)),
        );
      const { version, ...angaben } = form.wert;
      if (!(await isQuelle(c, angaben.quelle)))
        return showFormular(c, indikator.id, form.eingabe, unknownQuelle(c));
      const result = await changeIndikator(c.get('kontext'), indikator.id, version, angaben);
      if (result.ok) return redirect(c, `${LISTE}/${indikator.id}`, wordsOf(c).gespeichert);
      const values = { ...form.eingabe, version: String(indikator.version) };
      return showFormular(c, indikator.id, values, refusalErrors(result, describeIndikator, spracheOf(c)));
    }),
  ),
  post(`${EINER}/werte`, 'konzept.bearbeiten', (c) =>
    withIndikator(c, async (indikator) => {
      const form = await readForm(c, wertSchema);
      if (!form.ok)
        return showIndikator(
          c,
          indikator,
          form.eingabe,
          fieldErrors(form.fehler, describeIndikator, spracheOf(c)),
        );
      const result = await recordWert(c.get('kontext'), indikator.id, form.wert);
      if (!result.ok)
        return showIndikator(
          c,
          indikator,
          form.eingabe,
          refusalErrors(result, describeIndikator, spracheOf(c)),
        );
      return redirect(c, `${LISTE}/${indikator.id}`, textsOf(c).eingetragen);
    }),
  ),
  post(`${EINER}/festhalten`, 'konzept.bearbeiten', (c) =>
    withIndikator(c, async (indikator) => {
      const live = await findLive(c, indikator);
      if (!live) return c.notFound();
      const href = `${LISTE}/${indikator.id}`;
      if (live.wert === null) return redirect(c, href, textsOf(c).nichtsZuZaehlen, 'warning');
      const stichtag = datumOf(c.get('kontext').clock.now());
      const wert = { stichtag, wert: live.wert, fehlt_weil: '', quelle: live.titel };
      const result = await recordWert(c.get('kontext'), indikator.id, wert);
      return result.ok ? redirect(c, href, textsOf(c).eingetragen) : c.notFound();
    }),
  ),
  post(`${EINER}/entfernen`, 'konzept.bearbeiten', (c) =>
    withIndikator(c, async (indikator) => {
      const result = await removeIndikator(c.get('kontext'), indikator.id);
      return result.ok ? redirect(c, LISTE, textsOf(c).entfernt) : c.notFound();
    }),
  ),

  get(ZIEL, 'konzept.bearbeiten', (c) =>
    withZiel(c, (ziel) =>
      showZiel(c, ziel, {
        version: String(ziel.version),
        bewertung: ziel.bewertung ?? '',
        grund: ziel.bewertung_grund,
        am: formatDatum(ziel.bewertung_am ?? datumOf(c.get('kontext').clock.now()), 'de'),
      }),
    ),
  ),
  post(ZIEL, 'konzept.bearbeiten', (c) =>
    withZiel(c, async (ziel) => {
      const form = await readForm(c, bewertungSchema);
      if (!form.ok)
        return showZiel(c, ziel, form.eingabe, fieldErrors(form.fehler, describeIndikator, spracheOf(c)));
      const result = await assessZiel(c.get('kontext'), ziel.id, form.wert);
      if (result.ok) return redirect(c, LISTE, textsOf(c).bewertet);
      return showZiel(
        c,
        ziel,
        { ...form.eingabe, version: String(ziel.version) },
        refusalErrors(result, describeIndikator, spracheOf(c)),
      );
    }),
  ),
];

const spracheOf = (c: Ctx) => c.get('kontext').sprache;
const textsOf = (c: Ctx) => indikatorenTexte[spracheOf(c)];
const wordsOf = (c: Ctx) => konzeptTexte[spracheOf(c)];

const unknownQuelle = (c: Ctx) =>
  refusalErrors({ feld: 'quelle', grund: 'quelle.unbekannt' }, describeIndikator, spracheOf(c));

const listLivezahlen = (c: Ctx) => c.get('zahlenkatalog')(c.get('kontext'));

const isQuelle = async (c: Ctx, quelle: string) =>
  quelle === '' || (await listLivezahlen(c)).some(({ schluessel }) => schluessel === quelle);

/** What the figure behind an indicator says today; null when its values come by hand. */
async function findLive(c: Ctx, { quelle }: Indikator) {
  if (quelle === '') return null;
  const kontext = c.get('kontext');
  const livezahl = (await listLivezahlen(c)).find(({ schluessel }) => schluessel === quelle);
  if (!livezahl) return null;
  const { titel, einheit } = livezahl;
  const heute = datumOf(kontext.clock.now());
  const wert = await livezahl.findWert(kontext, heute, `${yearOf(heute)}-01-01`);
  return { titel: titel[kontext.sprache], einheit: einheit[kontext.sprache], wert };
}

/** Fields, sub-areas and principles are no goals. */
const isZiel = ({ art }: Pick<Knoten, 'art'>) =>
  art !== 'handlungsfeld' && art !== 'bereich' && art !== 'leitgrundsatz';

async function withIndikator(
  c: Ctx,
  run: (one: Indikator) => Response | Promise<Response>,
): Promise<Response> {
  const indikator = await findIndikator(c.get('kontext').db, idOf(c));
  return indikator ? run(indikator) : c.notFound();
}

async function withZiel(c: Ctx, run: (one: Zielknoten) => Response | Promise<Response>): Promise<Response> {
  const ziel = await findKnoten(c.get('kontext').db, idOf(c));
  return ziel && isZiel(ziel) ? run(ziel) : c.notFound();
}

function valuesOf(indikator: Indikator, c: Ctx): FormValues {
  const { massnahme_id, knoten_id, ziel, ziel_am, ausgang } = indikator;
  const typed = (zahl: number | null) => (zahl === null ? '' : String(zahl).replace('.', ','));
  return {
    version: String(indikator.version),
    bezug: massnahme_id === null ? `knoten-${knoten_id}` : `massnahme-${massnahme_id}`,
    bezeichnung: indikator.bezeichnung,
    einheit: indikator.einheit,
    richtung: indikator.richtung,
    quelle: indikator.quelle,
    turnus_monate: String(indikator.turnus_monate),
    ziel: typed(ziel),
    ziel_am: ziel_am === null ? '' : formatDatum(ziel_am, spracheOf(c)),
    ausgang: typed(ausgang),
  };
}

async function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const ausgabe = await findArbeitsausgabe(db);
  if (!ausgabe) return redirect(c, LISTE);
  const [massnahmen, knoten, livezahlen] = await Promise.all([
    listAlleMassnahmen(db, ausgabe.id),
    listKnoten(db, ausgabe.id),
    listLivezahlen(c),
  ]);
  return show(
    c,
    <IndikatorFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      massnahmen={massnahmen}
      ziele={knoten.filter(isZiel)}
      livezahlen={livezahlen.map(({ schluessel, titel }) => ({ schluessel, titel: titel[spracheOf(c)] }))}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showIndikator(c: Ctx, indikator: Indikator, values?: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  return show(
    c,
    <IndikatorPage
      rahmen={rahmenOf(c)}
      indikator={indikator}
      werte={await listWerte(db, indikator.id)}
      live={await findLive(c, indikator)}
      darfBearbeiten={isAllowed(permissions, wer, 'konzept.bearbeiten')}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function showZiel(c: Ctx, ziel: Zielknoten, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <ZielPage rahmen={rahmenOf(c)} ziel={ziel} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
