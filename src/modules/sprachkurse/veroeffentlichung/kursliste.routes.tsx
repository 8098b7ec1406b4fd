import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { nameInSprache } from '../../../begriffe/eigensprache.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Ctx, get, idOf, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { baseUrl } from '../../../platform/links.ts';
import { listOrteJson, listTermineJson } from './integreat.ts';
import { buildKurskalender, type Feedherkunft } from './kalender.ts';
import {
  isGewaehlt,
  listSprachen,
  type OeffentlicherKurs,
  RAHMENSPRACHEN,
  readAuswahl,
  writeAuswahl,
} from './kursanzeige.rules.ts';
import { listOeffentlicheKurse, listOeffentlicheTermine } from './kursanzeige.store.ts';
import { writeOrteCsv } from './orte-csv.ts';
import { KURSLISTE, KursAnzeigePage, KurslistePage, type Oeffentlich } from './pages/kursliste.page.tsx';

/** Pages and feeds for everybody: no sign-in, no cookie, the language in the address. */
export const kurslisteRoutes: readonly Route[] = [
  get(KURSLISTE, 'oeffentlich', async (c) => {
    const { heute, alle, auswahl, kurse } = await loadKurse(c);
    const orte = [...new Map(alle.map((kurs) => [kurs.gemeinde_id, kurs.gemeinde]))]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'));
    return show(
      c,
      <KurslistePage
        {...frameOf(c, alle)}
        kurse={kurse}
        gesamt={alle.length}
        orte={orte}
        auswahl={auswahl}
        heute={heute}
      />,
    );
  }),

  get(`${KURSLISTE}/:id{[0-9]+}`, 'oeffentlich', async (c) => {
    const { heute, alle } = await loadKurse(c);
    const kurs = alle.find(({ id }) => id === idOf(c));
    if (!kurs) return showFault(c, 404, 'fehler.404');
    const termine = await listOeffentlicheTermine(c.get('kontext').db, [kurs.id], heute);
    return show(c, <KursAnzeigePage {...frameOf(c, [kurs])} kurs={kurs} termine={termine} heute={heute} />);
  }),

  get(`${KURSLISTE}.ics`, 'oeffentlich', async (c) => {
    const { kurse, termine, herkunft } = await loadTermine(c);
    return c.body(buildKurskalender(kurse, termine, herkunft), 200, {
      'content-type': 'text/calendar; charset=utf-8',
    });
  }),

  get(`${KURSLISTE}.csv`, 'oeffentlich', async (c) => {
    const { alle, kurse } = await loadKurse(c);
    return c.body(writeOrteCsv(kurse, herkunftOf(c, alle)), 200, {
      'content-type': 'text/csv; charset=utf-8',
    });
  }),

  get(`${KURSLISTE}.json`, 'oeffentlich', async (c) => {
    const { alle, kurse } = await loadKurse(c);
    return c.json(listOrteJson(kurse, herkunftOf(c, alle)));
  }),

  get(`${KURSLISTE}/termine.json`, 'oeffentlich', async (c) => {
    const { kurse, termine, herkunft } = await loadTermine(c);
    return c.json(listTermineJson(kurse, termine, herkunft));
  }),

  get(`${KURSLISTE}/sitemap.xml`, 'oeffentlich', async (c) => {
    const { alle } = await loadKurse(c);
    const base = baseUrl(c.get('kontext'));
    const url = (pfad: string, kurse: readonly OeffentlicherKurs[]) =>
      [
        `<url><loc>${base}${pfad}</loc>`,
        ...listSprachen(kurse).map(
          (eine) =>
            `<xhtml:link rel="alternate" hreflang="${eine}" href="${base}${pfad}?sprache=${encodeURIComponent(eine)}"/>`,
        ),
        '</url>',
      ].join('');
    const urls = [url(KURSLISTE, alle), ...alle.map((kurs) => url(`${KURSLISTE}/${kurs.id}`, [kurs]))];
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
      200,
      { 'content-type': 'application/xml; charset=utf-8' },
    );
  }),
];

/** All public courses, and those of them that the address asks for. */
async function loadKurse(c: Ctx) {
  const { db, clock } = c.get('kontext');
  const heute = datumOf(clock.now());
  const alle = await listOeffentlicheKurse(db, heute);
  const auswahl = readAuswahl(c.req.query());
  return { heute, alle, auswahl, kurse: alle.filter((kurs) => isGewaehlt(kurs, auswahl)) };
}

/** The same with the lessons to come. */
async function loadTermine(c: Ctx) {
  const { heute, alle, kurse } = await loadKurse(c);
  const ids = kurse.map(({ id }) => id);
  const termine = await listOeffentlicheTermine(c.get('kontext').db, ids, heute);
  return { kurse, termine, herkunft: herkunftOf(c, alle) };
}

/** The language asked for, where there are texts in it; otherwise that of the browser. */
function spracheOf(c: Ctx, kurse: readonly OeffentlicherKurs[]) {
  const { sprache: eigene } = c.get('kontext');
  const wunsch = c.req.query('sprache') ?? '';
  const sprache = listSprachen(kurse).includes(wunsch) ? wunsch : eigene;
  const rahmen = RAHMENSPRACHEN.includes(sprache) ? (sprache as Anzeigesprache) : eigene;
  return { sprache, rahmen };
}

function herkunftOf(c: Ctx, alle: readonly OeffentlicherKurs[]): Feedherkunft {
  const kontext = c.get('kontext');
  return { base: baseUrl(kontext), jetzt: kontext.clock.now(), ...spracheOf(c, alle) };
}

/** @param kurse whose languages are offered */
function frameOf(c: Ctx, kurse: readonly OeffentlicherKurs[]): Oeffentlich {
  const { sprache, rahmen } = spracheOf(c, kurse);
  const seite = `${baseUrl(c.get('kontext'))}${c.req.path}`;
  const auswahl = writeAuswahl(readAuswahl(c.req.query()));
  return {
    rahmen: { ...rahmenOf(c), sprache: rahmen },
    sprache,
    adressen: {
      kanonisch: `${seite}?sprache=${encodeURIComponent(sprache)}`,
      sprachen: listSprachen(kurse).map((eine) => ({
        sprache: eine,
        name: nameInSprache(eine),
        href: `${seite}?${new URLSearchParams({ sprache: eine, ...auswahl })}`,
        istDiese: eine === sprache,
      })),
    },
  };
}
