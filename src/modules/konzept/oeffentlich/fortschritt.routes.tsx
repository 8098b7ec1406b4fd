import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { nameInSprache } from '../../../begriffe/eigensprache.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { baseUrl } from '../../../platform/links.ts';
import { findGueltigeAusgabe, listAlleMassnahmen, type Massnahmenzeile } from '../konzept.store.ts';
import { compareSchlagworte } from '../massnahmen/massnahme.rules.ts';
import { OHNE_SCHWERPUNKT } from '../schwerpunkte/schwerpunkt.rules.ts';
import { loadSchwerpunktsicht } from '../schwerpunkte/schwerpunkt.store.ts';
import { isMassnahmeStatus } from '../status.rules.ts';
import {
  FORTSCHRITT,
  FortschrittDankePage,
  FortschrittMassnahmePage,
  FortschrittPage,
  type Oeffentlich,
} from './fortschritt.page.tsx';
import { receiveRueckmeldung } from './oeffentlich.action.ts';
import { FORMULARSPRACHEN, listSprachen } from './oeffentlich.rules.ts';
import { rueckmeldungSchema } from './oeffentlich.schema.ts';
import { describeOeffentlich } from './oeffentlich.texte.ts';

/** A person writes a message in minutes; a program that writes more has to wait. */
const JE_MINUTE = 5;

/** Pages for everybody: no sign-in, no cookie, the language in the address. */
export const fortschrittRoutes: readonly Route[] = [
  get(FORTSCHRITT, 'oeffentlich', async (c) => showFortschritt(c)),

  get(`${FORTSCHRITT}/danke`, 'oeffentlich', async (c) => {
    const { massnahmen } = await loadOeffentliche(c);
    return show(c, <FortschrittDankePage {...frameOf(c, massnahmen)} />);
  }),

  get(`${FORTSCHRITT}/:id{[0-9]+}`, 'oeffentlich', async (c) => showMassnahme(c)),

  post(
    `${FORTSCHRITT}/rueckmeldung`,
    'oeffentlich',
    (c) => takeRueckmeldung(c, null, (values, errors) => showFortschritt(c, values, errors)),
    { perMinute: JE_MINUTE },
  ),

  post(
    `${FORTSCHRITT}/:id{[0-9]+}/rueckmeldung`,
    'oeffentlich',
    (c) => takeRueckmeldung(c, idOf(c), (values, errors) => showMassnahme(c, values, errors)),
    { perMinute: JE_MINUTE },
  ),

  get('/robots.txt', 'oeffentlich', (c) =>
    c.text(
      `User-agent: *\nAllow: ${FORTSCHRITT}\nAllow: /sprachkurse\nAllow: /assets/\nDisallow: /\n\n${['/sitemap.xml', '/sprachkurse/sitemap.xml'].map((pfad) => `Sitemap: ${baseUrl(c.get('kontext'))}${pfad}\n`).join('')}`,
    ),
  ),

  get('/sitemap.xml', 'oeffentlich', async (c) => {
    const { massnahmen } = await loadOeffentliche(c);
    const base = baseUrl(c.get('kontext'));
    const sprachen = listSprachen(massnahmen);
    const url = (pfad: string, geaendert?: Date) =>
      [
        `<url><loc>${base}${pfad}</loc>`,
        geaendert ? `<lastmod>${datumOf(geaendert)}</lastmod>` : '',
        ...sprachen.map(
          (eine) =>
            `<xhtml:link rel="alternate" hreflang="${eine}" href="${base}${pfad}?sprache=${encodeURIComponent(eine)}"/>`,
        ),
        '</url>',
      ].join('');
    const urls = [
      url(FORTSCHRITT),
      ...massnahmen.map(({ id, zuletzt_bewegt_at }) => url(`${FORTSCHRITT}/${id}`, zuletzt_bewegt_at)),
    ];
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
      200,
      { 'content-type': 'application/xml; charset=utf-8' },
    );
  }),
];

/** What is public: chosen measures of the edition in force. */
async function loadOeffentliche(c: Ctx) {
  const { db } = c.get('kontext');
  const ausgabe = await findGueltigeAusgabe(db);
  if (ausgabe === null) return { ausgabe, massnahmen: [], sicht: OHNE_SCHWERPUNKT };
  const [massnahmen, sicht] = await Promise.all([
    listAlleMassnahmen(db, ausgabe.id, { istOeffentlich: true }),
    loadSchwerpunktsicht(db, ausgabe, datumOf(c.get('kontext').clock.now())),
  ]);
  return { ausgabe, massnahmen, sicht };
}

/** The language asked for, where there are texts in it; otherwise that of the browser. */
function frameOf(c: Ctx, massnahmen: readonly Massnahmenzeile[]): Oeffentlich {
  const kontext = c.get('kontext');
  const sprachen = listSprachen(massnahmen);
  const wunsch = c.req.query('sprache') ?? '';
  const sprache = sprachen.includes(wunsch) ? wunsch : kontext.sprache;
  const rahmensprache = FORMULARSPRACHEN.includes(sprache) ? (sprache as Anzeigesprache) : kontext.sprache;
  const { pathname, searchParams } = new URL(c.req.url);
  // After a refused form the address is the form's own: the page is the one above it.
  const pfad = pathname.replace(/\/(rueckmeldung|danke)$/, '');
  const base = baseUrl(kontext);
  const hrefIn = (eine: string) => {
    const query = new URLSearchParams({ sprache: eine });
    for (const name of ['feld', 'status', 'schlagwort'])
      if (searchParams.has(name)) query.set(name, searchParams.get(name)!);
    return `${base}${pfad}?${query}`;
  };
  return {
    rahmen: { ...rahmenOf(c), sprache: rahmensprache },
    sprache,
    adressen: {
      kanonisch: `${base}${pfad}?sprache=${encodeURIComponent(sprache)}`,
      sprachen: sprachen.map((eine) => ({
        sprache: eine,
        name: nameInSprache(eine),
        href: hrefIn(eine),
        istDiese: eine === sprache,
      })),
    },
  };
}

async function showFortschritt(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { ausgabe, massnahmen, sicht } = await loadOeffentliche(c);
  const status = c.req.query('status') ?? '';
  const filter = {
    feld: queryId(c, 'feld') || null,
    status: isMassnahmeStatus(status) ? status : null,
    schlagwort: c.req.query('schlagwort') || null,
  };
  const felder = [
    ...new Map(massnahmen.flatMap((eine) => eine.felder).map((feld) => [feld.id, feld])).values(),
  ];
  const gewaehlt = massnahmen.filter(
    (eine) =>
      (filter.status === null || eine.status === filter.status) &&
      (filter.schlagwort === null || eine.schlagworte.includes(filter.schlagwort)) &&
      (filter.feld === null || eine.felder.some(({ id }) => id === filter.feld)),
  );
  // A measure of several fields stands once: under the chosen field, else under its first.
  const gruppen = [...felder, { id: null, text: '' }]
    .map(({ id, text }) => ({
      id,
      feld: text,
      massnahmen: gewaehlt.filter((eine) => (filter.feld ?? eine.felder[0]?.id ?? null) === id),
    }))
    .filter((gruppe) => gruppe.massnahmen.length > 0);
  return show(
    c,
    <FortschrittPage
      {...frameOf(c, massnahmen)}
      ausgabe={ausgabe}
      felder={felder}
      schlagworte={[...new Set(massnahmen.flatMap((eine) => eine.schlagworte))].sort(compareSchlagworte)}
      sicht={sicht}
      filter={filter}
      gruppen={gruppen}
      gesamt={massnahmen.length}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showMassnahme(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { ausgabe, massnahmen, sicht } = await loadOeffentliche(c);
  const massnahme = massnahmen.find(({ id }) => id === idOf(c));
  if (!massnahme) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <FortschrittMassnahmePage
      {...frameOf(c, massnahmen)}
      massnahme={massnahme}
      worte={ausgabe?.worte ?? {}}
      sicht={sicht}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function takeRueckmeldung(
  c: Ctx,
  massnahmeId: number | null,
  again: (values: FormValues, errors: FormErrors) => Promise<Response>,
): Promise<Response> {
  const kontext = c.get('kontext');
  const { massnahmen } = await loadOeffentliche(c);
  const { sprache, rahmen } = frameOf(c, massnahmen);
  const form = await readForm(c, rueckmeldungSchema);
  if (!form.ok) return again(form.eingabe, fieldErrors(form.fehler, describeOeffentlich, rahmen.sprache));
  const result = await receiveRueckmeldung(kontext, massnahmeId, form.wert);
  if (!result.ok) return again(form.eingabe, refusalErrors(result, describeOeffentlich, rahmen.sprache));
  // No sentence on the next page: that would need a cookie.
  return c.redirect(`${FORTSCHRITT}/danke?sprache=${encodeURIComponent(sprache)}`, 303);
}
