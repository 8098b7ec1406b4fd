import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { ABLEHNUNGSGRUENDE, type Ablehnungsgrund } from '../absage.rules.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { acceptAngebot, anredeOf, declineAngebot } from './angebot.action.ts';
import { AngebotErgebnisPage, AngebotPage, type AngebotSicht } from './angebot.page.tsx';
import { type Bekanntes, knownOf } from './bekanntes.rules.ts';
import { describeUnterschiede } from './bekanntes.ts';
import { ortZeile } from './kalender.ts';
import { describeAblehnung } from './seiten.texte.ts';
import { geschaetzteWege } from './strecken.ts';
import { type Angebot, findAngebot } from './suche.store.ts';
import { LINK } from './vermittlung.mail.ts';

/** Answers to offers: by personal link without an account, and by signed-in interpreters; the page first, POST acts. */

async function loadSicht(c: Ctx, angebot: Angebot, pfad: string): Promise<AngebotSicht | null> {
  const { db, sprache } = c.get('kontext');
  const [einsatz, person] = await Promise.all([
    findEinsatz(db, angebot.einsatz_id),
    findSprachmittler(db, angebot.sprachmittler_id),
  ]);
  if (!einsatz || !person) return null;
  const unterwegs = einsatz.modus === 'vor-ort' && einsatz.lat !== null && einsatz.lon !== null;
  const kilometer =
    unterwegs && person.lat !== null && person.lon !== null
      ? geschaetzteWege.kilometer(
          { lat: person.lat, lon: person.lon },
          { lat: einsatz.lat!, lon: einsatz.lon! },
        )
      : null;
  return {
    name: anredeOf(person),
    gesucht: einsatz.poolrolle === 'sprachmittler' ? '' : wort(sprache, 'gebraucht', einsatz.poolrolle),
    sprache: spracheName(einsatz.sprache, sprache) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
    termin: formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache),
    ort: einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : wort(sprache, 'modus', einsatz.modus),
    kilometer: kilometer === null ? null : Math.round(kilometer),
    thema: wort(sprache, 'thema', einsatz.thema),
    stelle: einsatz.stelle,
    hinweis: einsatz.ort_hinweis,
    antwortBis: formatZeitpunkt(angebot.gueltig_bis, sprache),
    neues: newsOf(angebot, einsatz, sprache),
    pfad,
  };
}

/** What changed for somebody who is asked again; null for a first question. */
export function newsOf(
  angebot: Pick<Angebot, 'vorher'>,
  einsatz: EinsatzMitNamen,
  sprache: Anzeigesprache,
): AngebotSicht['neues'] {
  const vorher = angebot.vorher as Bekanntes | null;
  if (!vorher) return null;
  const { zugesagt } = vorher;
  return { zugesagt, unterschiede: describeUnterschiede(vorher, knownOf(einsatz, zugesagt), sprache) };
}

const ENDE: Record<
  Exclude<Angebot['status'], 'offen'>,
  { ergebnis: 'angenommen' | 'abgelehnt' | 'vorbei'; grund: string }
> = {
  angenommen: { ergebnis: 'angenommen', grund: '' },
  abgelehnt: { ergebnis: 'abgelehnt', grund: '' },
  vergeben: { ergebnis: 'vorbei', grund: 'einsatz.bereits-vermittelt' },
  zurueckgezogen: { ergebnis: 'vorbei', grund: 'einsatz.angebot-zurueckgezogen' },
  abgelaufen: { ergebnis: 'vorbei', grund: 'einsatz.nicht-mehr-gesucht' },
};

async function showAngebot(
  c: Ctx,
  angebotId: number,
  pfad: string,
  refusal?: { satz: string; grund?: Ablehnungsgrund },
) {
  const { db, sprache } = c.get('kontext');
  const angebot = await findAngebot(db, angebotId);
  const sicht = angebot && (await loadSicht(c, angebot, pfad));
  if (!angebot || !sicht) return showFault(c, 404, 'fehler.404');
  const rahmen = rahmenOf(c);
  if (angebot.status !== 'offen') {
    const { ergebnis, grund } = ENDE[angebot.status];
    const satz = refusal?.satz ?? (grund ? satzFor(grund, sprache) : undefined);
    return show(
      c,
      <AngebotErgebnisPage rahmen={rahmen} sicht={sicht} ergebnis={ergebnis} satz={satz} />,
      refusal ? 422 : 200,
    );
  }
  return show(
    c,
    <AngebotPage rahmen={rahmen} sicht={sicht} fehler={refusal?.satz} grund={refusal?.grund} />,
    refusal ? 422 : 200,
  );
}

const satzFor = (grund: string, sprache: Anzeigesprache) => describeAblehnung({ grund }, sprache);

async function answer(
  c: Ctx,
  angebotId: number,
  pfad: string,
  act: () => Promise<Ergebnis<unknown>>,
  grund?: Ablehnungsgrund,
) {
  const result = await act();
  if (result.ok) return c.redirect(pfad, 303);
  return showAngebot(c, angebotId, pfad, {
    satz: describeAblehnung(result, c.get('kontext').sprache),
    ...(grund ? { grund } : {}),
  });
}

async function readGrund(c: Ctx): Promise<Ablehnungsgrund> {
  const { grund } = await readEingabe(c);
  return ABLEHNUNGSGRUENDE.find((eintrag) => eintrag === grund) ?? 'sonstiges';
}

/** The signed-in interpreter's own offer, or null. */
async function findEigenes(c: Ctx): Promise<number | null> {
  const { db, wer } = c.get('kontext');
  const angebot = await findAngebot(db, idOf(c));
  return angebot && angebot.sprachmittler_id === wer.sprachmittlerId ? angebot.id : null;
}

export const angebotRoutes: readonly Route[] = [
  get('/a/:token', `link:${LINK.angebot}`, (c) => showAngebot(c, c.get('link').bezugId, c.req.path)),
  post('/a/:token/annehmen', `link:${LINK.angebot}`, (c) => {
    const id = c.get('link').bezugId;
    return answer(c, id, c.req.path.replace(/\/annehmen$/, ''), () => acceptAngebot(c.get('kontext'), id));
  }),
  post('/a/:token/ablehnen', `link:${LINK.angebot}`, async (c) => {
    const id = c.get('link').bezugId;
    const grund = await readGrund(c);
    return answer(
      c,
      id,
      c.req.path.replace(/\/ablehnen$/, ''),
      () => declineAngebot(c.get('kontext'), id, grund),
      grund,
    );
  }),
  get('/meine-angebote/:id', 'eigene-einsaetze.sehen', async (c) => {
    const id = await findEigenes(c);
    return id === null ? showFault(c, 404, 'fehler.404') : showAngebot(c, id, c.req.path);
  }),
  post('/meine-angebote/:id/annehmen', 'eigene-einsaetze.melden', async (c) => {
    const id = await findEigenes(c);
    if (id === null) return showFault(c, 404, 'fehler.404');
    return answer(c, id, `/meine-angebote/${id}`, () => acceptAngebot(c.get('kontext'), id));
  }),
  post('/meine-angebote/:id/ablehnen', 'eigene-einsaetze.melden', async (c) => {
    const id = await findEigenes(c);
    if (id === null) return showFault(c, 404, 'fehler.404');
    const grund = await readGrund(c);
    return answer(c, id, `/meine-angebote/${id}`, () => declineAngebot(c.get('kontext'), id, grund), grund);
  }),
];
