import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Eingabe, readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findReihe } from '../anfragen/anfrage.store.ts';
import { loadRangliste } from './rangliste.ts';
import { rankReihe, type Terminrangliste } from './reihen-eignung.rules.ts';
import { ReihenpersonenPage } from './reihen-personen.page.tsx';
import { assignReihe, beginReihensuche, offerReihe } from './reihenangebot.action.ts';
import { listOffeneTermine } from './reihenangebot.store.ts';
import { reihenangebotTexte } from './reihenangebot.texte.ts';
import { describeAblehnung } from './seiten.texte.ts';
import { findOffeneSuche, listAngebote } from './suche.store.ts';
import { listPersonen } from './vermittlung.store.ts';

/** The office looks for one person for a whole series. */

async function showPersonen(c: Ctx, fehler?: string) {
  const { db, config, clock } = c.get('kontext');
  const reihe = await findReihe(db, idOf(c));
  if (!reihe) return showFault(c, 404, 'fehler.404');
  const offene = (await listOffeneTermine(db, reihe.id, clock.now())).filter(
    ({ braucht_pruefung }) => !braucht_pruefung,
  );
  const ranglisten: Terminrangliste[] = [];
  const gefragt = new Map<number, number>();
  let kannSuchen = false;
  for (const einsatz of offene) {
    const { rangliste } = await loadRangliste(db, einsatz, config.osrmUrl);
    ranglisten.push({ einsatzId: einsatz.id, rangliste });
    for (const { sprachmittler_id, status } of await listAngebote(db, einsatz.id)) {
      if (status === 'offen') gefragt.set(sprachmittler_id, (gefragt.get(sprachmittler_id) ?? 0) + 1);
    }
    kannSuchen ||= (await findOffeneSuche(db, einsatz.id)) === null;
  }
  return show(
    c,
    <ReihenpersonenPage
      rahmen={rahmenOf(c)}
      reihe={reihe}
      offene={offene}
      kandidaten={rankReihe(ranglisten)}
      personen={await listPersonen(db)}
      gefragt={gefragt}
      kannSuchen={kannSuchen}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

const personIn = ({ sprachmittlerId }: Eingabe): number => {
  const id = Number([sprachmittlerId ?? ''].flat()[0]);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
};

/** After an act: back to the choice, with what was done or why not. */
async function answer<T>(c: Ctx, result: Ergebnis<T>, done: (wert: T) => string) {
  if (result.ok) return redirect(c, `/reihen/${idOf(c)}/personen`, done(result.wert));
  return showPersonen(c, describeAblehnung(result, c.get('kontext').sprache));
}

export const reihenpersonenRoutes: readonly Route[] = [
  get('/reihen/:id{[0-9]+}/personen', 'vermittlung.fuehren', (c) => showPersonen(c)),
  post('/reihen/:id{[0-9]+}/angebote', 'vermittlung.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const person = personIn(await readEingabe(c));
    const result = await offerReihe(kontext, idOf(c), person > 0 ? [person] : []);
    return answer(c, result, reihenangebotTexte[kontext.sprache].angeboten);
  }),
  post('/reihen/:id{[0-9]+}/zuteilung', 'vermittlung.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const t = reihenangebotTexte[kontext.sprache];
    const result = await assignReihe(kontext, idOf(c), personIn(await readEingabe(c)));
    return answer(c, result, ({ angenommen, abgelehnt }) =>
      abgelehnt.length > 0 ? t.zugeteiltTeils(angenommen, abgelehnt.length) : t.zugeteilt(angenommen),
    );
  }),
  post('/reihen/:id{[0-9]+}/suche', 'vermittlung.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const result = await beginReihensuche(kontext, idOf(c));
    return answer(c, result, reihenangebotTexte[kontext.sprache].gesucht);
  }),
];
