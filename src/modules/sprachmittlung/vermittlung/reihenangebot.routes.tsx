import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { ABLEHNUNGSGRUENDE, RUECKGABEGRUENDE } from '../absage.rules.ts';
import { replaceSprachmittler } from '../abschluss/rueckgabe.action.ts';
import { findSprachmittler, type Sprachmittler } from '../sprachmittler.store.ts';
import { wort } from '../texte/woerter.ts';
import { anredeOf } from './angebot.action.ts';
import { newsOf } from './angebot.routes.tsx';
import type { Unterschied } from './bekanntes.ts';
import { ortZeile } from './kalender.ts';
import { findKonflikt } from './konflikt.ts';
import { acceptReihenangebot, declineReihenangebot } from './reihenangebot.action.ts';
import { ReihenangebotPage, type ReihenangebotSicht, type Terminsicht } from './reihenangebot.page.tsx';
import { findReihenangebot, listReihenfragen, type Reihenfrage } from './reihenangebot.store.ts';
import { reihenangebotTexte } from './reihenangebot.texte.ts';
import { describeAblehnung } from './seiten.texte.ts';
import { LINK } from './vermittlung.mail.ts';

/** Answers to the question about several dates: by personal link without an account, or signed in. */
interface Tuer {
  pfad: string;
  sehen: string;
  tun: string;
  /** The question of the address, null when it is not hers. */
  findId(c: Ctx): Promise<number | null>;
  basisOf(c: Ctx): string;
}

const TUEREN: readonly Tuer[] = [
  {
    pfad: '/r/:token',
    sehen: `link:${LINK.reihenangebot}`,
    tun: `link:${LINK.reihenangebot}`,
    findId: async (c) => c.get('link').bezugId,
    basisOf: (c) => `/r/${c.req.param('token')}`,
  },
  {
    pfad: '/meine-reihenangebote/:id{[0-9]+}',
    sehen: 'eigene-einsaetze.sehen',
    tun: 'eigene-einsaetze.melden',
    async findId(c) {
      const { db, wer } = c.get('kontext');
      const reihenangebot = await findReihenangebot(db, idOf(c));
      return reihenangebot && reihenangebot.sprachmittler_id === wer.sprachmittlerId
        ? reihenangebot.id
        : null;
    },
    basisOf: (c) => `/meine-reihenangebote/${c.req.param('id')}`,
  },
];

const ortOf = ({ einsatz }: Reihenfrage, c: Ctx) =>
  einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : wort(c.get('kontext').sprache, 'modus', einsatz.modus);

/** The dates of the question, sorted by what she can do with each. */
async function loadSicht(c: Ctx, tuer: Tuer, id: number): Promise<ReihenangebotSicht | null> {
  const { db, sprache, clock } = c.get('kontext');
  const t = reihenangebotTexte[sprache];
  const reihenangebot = await findReihenangebot(db, id);
  const person = reihenangebot && (await findSprachmittler(db, reihenangebot.sprachmittler_id));
  const fragen = await listReihenfragen(db, id);
  const erste = fragen[0];
  if (!reihenangebot || !person || !erste) return null;
  const orte = new Set(fragen.map((frage) => ortOf(frage, c)));
  const sichtOf = (frage: Reihenfrage, warum: string): Terminsicht => ({
    einsatzId: frage.einsatz.id,
    termin: formatTermin(frage.einsatz.beginn_at, frage.einsatz.ende_at, sprache),
    ort: orte.size > 1 ? ortOf(frage, c) : '',
    warum,
  });
  const offene: Terminsicht[] = [];
  const unmoegliche: Terminsicht[] = [];
  const eigene: Terminsicht[] = [];
  const geschlossene: Terminsicht[] = [];
  const gefragte = fragen.filter(
    ({ angebot, einsatz }) => angebot.status === 'offen' && einsatz.beginn_at > clock.now(),
  );
  for (const frage of fragen) {
    const { angebot, einsatz } = frage;
    if (gefragte.includes(frage)) {
      const konflikt = await findKonflikt(db, einsatz, person);
      if (konflikt) unmoegliche.push(sichtOf(frage, describeAblehnung(konflikt, sprache)));
      else offene.push(sichtOf(frage, ''));
    } else if (isEigener(frage, person) && einsatz.beginn_at > clock.now()) eigene.push(sichtOf(frage, ''));
    else
      geschlossene.push(
        sichtOf(frage, einsatz.status === 'abgesagt' ? t.abgesagt : t.status[angebot.status]!),
      );
  }
  const { einsatz } = erste;
  return {
    name: anredeOf(person),
    sprache: spracheName(einsatz.sprache, sprache) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
    thema: wort(sprache, 'thema', einsatz.thema),
    stelle: einsatz.stelle,
    ort: orte.size > 1 ? '' : [...orte].join(),
    antwortBis: formatZeitpunkt(
      new Date(
        Math.min(...(gefragte.length > 0 ? gefragte : fragen).map(({ angebot }) => +angebot.gueltig_bis)),
      ),
      sprache,
    ),
    neues: newsOfAll(gefragte, c),
    offene,
    unmoegliche,
    eigene,
    geschlossene,
    pfad: tuer.basisOf(c),
  };
}

const isEigener = ({ angebot, einsatz }: Reihenfrage, person: Pick<Sprachmittler, 'id'>) =>
  angebot.status === 'angenommen' &&
  einsatz.status === 'vermittelt' &&
  einsatz.sprachmittler_id === person.id;

/** What is new at the dates, each thing once. */
function newsOfAll(fragen: readonly Reihenfrage[], c: Ctx): ReihenangebotSicht['neues'] {
  const alle = fragen.flatMap(
    ({ angebot, einsatz }) => newsOf(angebot, einsatz, c.get('kontext').sprache) ?? [],
  );
  if (alle.length === 0) return null;
  const einmal = new Map<string, Unterschied>();
  for (const unterschied of alle.flatMap(({ unterschiede }) => unterschiede)) {
    einmal.set(JSON.stringify(unterschied), unterschied);
  }
  const geordnet = [...einmal.values()].toSorted(
    (a, b) => Number(b.bereich === 'termin') - Number(a.bereich === 'termin'),
  );
  return { zugesagt: alle.some(({ zugesagt }) => zugesagt), unterschiede: geordnet };
}

async function showReihenangebot(
  c: Ctx,
  tuer: Tuer,
  id: number,
  refusal?: { satz: string; gewaehlt?: readonly string[] },
) {
  const sicht = await loadSicht(c, tuer, id);
  if (!sicht) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <ReihenangebotPage
      rahmen={rahmenOf(c)}
      sicht={sicht}
      {...(refusal ? { fehler: refusal.satz } : {})}
      {...(refusal?.gewaehlt ? { gewaehlt: refusal.gewaehlt } : {})}
    />,
    refusal ? 422 : 200,
  );
}

const numbersIn = (wert: string | string[] | undefined): number[] =>
  [wert ?? []]
    .flat()
    .map(Number)
    .filter((zahl) => Number.isSafeInteger(zahl) && zahl > 0);

/** Runs an answer for the question of the address; it says what was done, or why not. */
async function answer(
  c: Ctx,
  tuer: Tuer,
  run: (id: number) => Promise<Ergebnis<string>>,
  gewaehlt?: readonly string[],
) {
  const id = await tuer.findId(c);
  if (id === null) return showFault(c, 404, 'fehler.404');
  const result = await run(id);
  if (result.ok) return redirect(c, tuer.basisOf(c), result.wert);
  if (result.grund.endsWith('.unbekannt')) return showFault(c, 404, 'fehler.404');
  const satz = describeAblehnung(result, c.get('kontext').sprache);
  return showReihenangebot(c, tuer, id, { satz, ...(gewaehlt ? { gewaehlt } : {}) });
}

const routesOf = (tuer: Tuer): Route[] => [
  get(tuer.pfad, tuer.sehen, async (c) => {
    const id = await tuer.findId(c);
    return id === null ? showFault(c, 404, 'fehler.404') : showReihenangebot(c, tuer, id);
  }),
  post(`${tuer.pfad}/annehmen`, tuer.tun, async (c) => {
    const kontext = c.get('kontext');
    const t = reihenangebotTexte[kontext.sprache];
    const gewaehlt = numbersIn((await readEingabe(c)).einsatzId);
    return answer(
      c,
      tuer,
      async (id) => {
        const result = await acceptReihenangebot(kontext, id, gewaehlt);
        if (!result.ok) return result;
        const { angenommen, abgelehnt } = result.wert;
        if (angenommen === 0 && abgelehnt[0]) return abgelehnt[0].ablehnung;
        return {
          ok: true,
          wert:
            abgelehnt.length > 0 ? t.angenommenTeils(angenommen, abgelehnt.length) : t.angenommen(angenommen),
        };
      },
      gewaehlt.map(String),
    );
  }),
  post(`${tuer.pfad}/ablehnen`, tuer.tun, async (c) => {
    const kontext = c.get('kontext');
    const { grund } = await readEingabe(c);
    const gewaehlt = ABLEHNUNGSGRUENDE.find((eintrag) => eintrag === grund) ?? 'sonstiges';
    return answer(c, tuer, async (id) => {
      const result = await declineReihenangebot(kontext, id, gewaehlt);
      return result.ok ? { ok: true, wert: reihenangebotTexte[kontext.sprache].abgelehntDank } : result;
    });
  }),
  post(`${tuer.pfad}/rueckgabe`, tuer.tun, async (c) => {
    const kontext = c.get('kontext');
    const { einsatzId, grund } = await readEingabe(c);
    const gewaehlt = RUECKGABEGRUENDE.find((eintrag) => eintrag === grund) ?? 'sonstiges';
    return answer(c, tuer, async (id) => {
      const person = { id: (await findReihenangebot(kontext.db, id))?.sprachmittler_id ?? 0 };
      // The link is for these dates and this person: it gives back no other, and not what somebody else has now.
      const eigener = (await listReihenfragen(kontext.db, id)).find(
        (frage) => String(frage.einsatz.id) === einsatzId && isEigener(frage, person),
      );
      if (!eigener) return { ok: false, grund: 'einsatz.unbekannt' };
      const result = await replaceSprachmittler(
        kontext,
        eigener.einsatz.id,
        { grund: gewaehlt, bemerkung: '' },
        'sprachmittler',
      );
      return result.ok ? { ok: true, wert: reihenangebotTexte[kontext.sprache].zurueckgegeben } : result;
    });
  }),
];

export const reihenangebotRoutes: readonly Route[] = TUEREN.flatMap(routesOf);
