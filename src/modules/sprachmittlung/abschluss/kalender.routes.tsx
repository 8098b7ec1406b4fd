import { createHash } from 'node:crypto';
import { TAG_MS } from '../../../begriffe/zeit.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { hashToken } from '../../../platform/token.ts';
import { BELEGENDE_STATUS, type EinsatzStatus } from '../einsatz.rules.ts';
import { buildFeed } from '../vermittlung/kalender.ts';
import { herkunftOf } from '../vermittlung/post.mail.ts';
import { type Feedbesitzer, findFeed, listFeeds, listMitNamen } from './abschluss.store.ts';
import { createKalenderadresse, feedsOf, revokeKalenderadresse } from './kalenderadresse.action.ts';
import { KalenderPage, type Kalendersicht } from './pages/kalender.page.tsx';
import { texte } from './texte.ts';

const TAGE_ZURUECK = 90;
const TAGE_VORAUS = 400;
/** Calendars ask about once an hour; a quarter of it keeps a cancellation from waiting. */
const CACHE = 'private, max-age=900';
/** An office behind one address may have many calendars. */
const PER_MINUTE = 240;

const FEED_STATUS: readonly EinsatzStatus[] = [...BELEGENDE_STATUS, 'abgesagt', 'ausgefallen'];

async function sendFeed(c: Ctx) {
  const kontext = c.get('kontext');
  const token = /^([\w-]+)\.ics$/.exec(c.req.param('datei') ?? '')?.[1];
  const besitzer = token ? await findFeed(kontext.db, hashToken(token)) : null;
  if (!besitzer) return showFault(c, 404, 'fehler.404');
  const jetzt = kontext.clock.now();
  const alle = await listMitNamen(kontext.db, {
    ...(besitzer.art === 'stelle' ? { stelleId: besitzer.id } : { sprachmittlerId: besitzer.id }),
    status: FEED_STATUS,
    von: new Date(jetzt.getTime() - TAGE_ZURUECK * TAG_MS),
    bis: new Date(jetzt.getTime() + TAGE_VORAUS * TAG_MS),
  });
  // A request cancelled before anybody accepted was in nobody's calendar.
  const einsaetze = alle.filter(({ sprachmittler_id }) => sprachmittler_id !== null);
  const stand = einsaetze.map(({ id, version, stelle, sprachmittler }) => [
    id,
    version,
    stelle,
    sprachmittler,
  ]);
  const etag = `"${createHash('sha256').update(JSON.stringify(stand)).digest('base64url')}"`;
  const headers = { etag, 'cache-control': CACHE, 'referrer-policy': 'no-referrer' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const text = buildFeed(
    einsaetze,
    besitzer.art,
    kontext.mandant.titel,
    'de',
    herkunftOf({ kontext, now: jetzt }),
  );
  return c.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' });
}

const keyOf = ({ art, id }: Feedbesitzer) => `${art}-${id}`;

async function showKalender(c: Ctx, neu?: Kalendersicht['neu']) {
  const { db, wer } = c.get('kontext');
  const feeds = (await listFeeds(db, feedsOf(wer))).map((feed) => ({ ...feed, fuer: keyOf(feed) }));
  return show(c, <KalenderPage rahmen={rahmenOf(c)} feeds={feeds} {...(neu ? { neu } : {})} />);
}

/** The feed that a form names, when it is the own. */
async function readFeed(c: Ctx): Promise<Feedbesitzer | null> {
  const { fuer } = await readEingabe(c);
  return feedsOf(c.get('kontext').wer).find((feed) => keyOf(feed) === fuer) ?? null;
}

export const kalenderRoutes: readonly Route[] = [
  get('/kalender/:datei', 'oeffentlich', sendFeed, { perMinute: PER_MINUTE }),
  get('/mein-kalender', 'eigener-kalender.verwalten', (c) => showKalender(c)),
  post('/mein-kalender/neu', 'eigener-kalender.verwalten', async (c) => {
    const feed = await readFeed(c);
    const result = feed && (await createKalenderadresse(c.get('kontext'), feed));
    if (!feed || !result?.ok) return showFault(c, 404, 'fehler.404');
    // No way on to another page: the address is shown here and nowhere else.
    return showKalender(c, { fuer: keyOf(feed), adresse: result.wert });
  }),
  post('/mein-kalender/widerrufen', 'eigener-kalender.verwalten', async (c) => {
    const feed = await readFeed(c);
    const result = feed && (await revokeKalenderadresse(c.get('kontext'), feed));
    if (!result?.ok) return showFault(c, 404, 'fehler.404');
    return redirect(c, '/mein-kalender', texte[c.get('kontext').sprache].kalenderAus);
  }),
];
