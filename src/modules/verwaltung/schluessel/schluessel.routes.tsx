import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { ExterneRolle } from '../../../begriffe/rolle.ts';
import { addDays, datumOf } from '../../../begriffe/zeit.ts';
import {
  checkEingabe,
  type Eingabe,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { isExtern } from '../benutzer/rolle.rules.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { type Bezuege, loadBezuege, rollenWorte } from '../rollen-worte.ts';
import { createSchluessel, type NeuerSchluessel, revokeSchluessel } from './schluessel.action.ts';
import { NeuerSchluesselPage, SchluesselPage, TokenPage } from './schluessel.page.tsx';
import { type SchluesselEingabe, schluesselSchema } from './schluessel.schema.ts';
import { listSchluessel } from './schluessel.store.ts';
import { texte } from './texte.ts';

const ZUGANG = 'schluessel.verwalten';
const LISTE = '/verwaltung/api-schluessel';
/** A key that nobody thinks of ends by itself. */
const VORGABE_TAGE = 365;

export const schluesselRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const [schluessel, bezuege] = await Promise.all([
      listSchluessel(kontext.db),
      loadBezuege(kontext, c.get('bezugsquellen')),
    ]);
    const now = kontext.clock.now();
    const zeilen = schluessel.map((one) => ({
      ...one,
      abgelaufen: one.gueltigBis !== null && one.gueltigBis <= now,
      rollenWorte: rollenWorte(
        one.rollen.map((rolle) => ({ rolle, bezugId: isExtern(rolle) ? one.bezugId : null })),
        kontext.sprache,
        bezuege,
      ),
    }));
    return show(c, <SchluesselPage rahmen={rahmenOf(c)} zeilen={zeilen} />);
  }),

  get(`${LISTE}/neu`, ZUGANG, (c) => showNew(c)),

  post(`${LISTE}/neu`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const eingabe = await readEingabe(c);
    const form = checkEingabe(eingabe, schluesselSchema);
    if (!form.ok) return showNew(c, eingabe, fieldErrors(form.fehler, fehlerSatz, kontext.sprache));
    const neu = checkOffer(c, form.wert, await loadBezuege(kontext, c.get('bezugsquellen')));
    const result = neu.ok ? await createSchluessel(kontext, neu.wert) : neu;
    if (!result.ok) return showNew(c, eingabe, refusalErrors(result, fehlerSatz, kontext.sprache));
    return show(c, <TokenPage rahmen={rahmenOf(c)} name={form.wert.name} token={result.wert.token} />);
  }),

  post(`${LISTE}/:id/widerrufen`, ZUGANG, async (c) => {
    const { sprache } = c.get('kontext');
    const result = await revokeSchluessel(c.get('kontext'), idOf(c));
    c.get('anmeldung').forget();
    if (result.ok) return redirect(c, LISTE, texte[sprache].widerrufenGespeichert);
    return redirect(c, LISTE, fehlerSatz(result, sprache), 'warning');
  }),
];

/** Only scopes that exist, and only whom the modules know. */
function checkOffer(c: Ctx, wert: SchluesselEingabe, bezuege: Bezuege): Ergebnis<NeuerSchluessel> {
  const { bezug, ...rest } = wert;
  const known = new Set<string>(c.get('umfaenge'));
  if (!rest.umfang.every((umfang) => known.has(umfang)))
    return refuse('schluessel.umfang', { feld: 'umfang' });
  if (bezug === '') return ok({ ...rest, bezugId: null });
  const [rolle, id] = bezug.split(' ');
  const bezugId = Number(id);
  if (!bezuege.get(rolle as ExterneRolle)?.has(bezugId) || !rest.rollen.includes(rolle as ExterneRolle)) {
    return refuse('rollen.unbekannt', { feld: 'bezug' });
  }
  return ok({ ...rest, bezugId });
}

async function showNew(c: Ctx, values?: Eingabe, errors?: Record<string, string>) {
  const kontext = c.get('kontext');
  return show(
    c,
    <NeuerSchluesselPage
      rahmen={rahmenOf(c)}
      umfaenge={c.get('umfaenge')}
      bezuege={await loadBezuege(kontext, c.get('bezugsquellen'))}
      gueltigBis={addDays(datumOf(kontext.clock.now()), VORGABE_TAGE)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
