import type { FormErrors, FormValues } from '../../../design/index.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { fieldErrors, readForm, readUpload, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readNachweisdatei } from '../massnahmen/datei.ts';
import { isHers, saveAntwort } from './antwort.action.ts';
import { LinkAntwortPage, LinkUebersichtPage } from './link.page.tsx';
import { BERICHT_LINK } from './link.ts';
import { findPerson } from './person.store.ts';
import { antwortSchema } from './runde.schema.ts';
import { findFrage, findRunde, listFragen } from './runde.store.ts';
import { MAX_ANTWORT, sendNachweis, withoutVersion } from './runden.routes.tsx';
import { describeRunde, rundenTexte } from './texte.ts';

const ZUGANG = `link:${BERICHT_LINK}` as const;

/** What a responsible person sees without an account: her measures, each to be answered by itself. */
export const rundenLinkRoutes: readonly Route[] = [
  get('/stand/:token', ZUGANG, async (c) => {
    const found = await findPersonOf(c);
    if (!found) return showFault(c, 404, 'fehler.404');
    const { person, runde } = found;
    const fragen = await listFragen(c.get('kontext').db, runde.id, person.id);
    return show(
      c,
      <LinkUebersichtPage rahmen={rahmenOf(c)} runde={runde} fragen={fragen} pfad={pfadOf(c)} />,
    );
  }),
  get('/stand/:token/:frage{[0-9]+}', ZUGANG, (c) => showFrage(c)),
  post(
    '/stand/:token/:frage{[0-9]+}',
    ZUGANG,
    async (c) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      const form = await readForm(c, antwortSchema);
      const refused = (errors: FormErrors) => showFrage(c, withoutVersion(form.eingabe), errors);
      if (!form.ok) return refused(fieldErrors(form.fehler, describeRunde, sprache));
      const { version, fertig, ohneDatei, ...antwort } = form.wert;
      const datei = readNachweisdatei(await readUpload(c, 'datei'));
      if (!datei.ok) return refused(refusalErrors(datei, describeRunde, sprache));
      const result = await saveAntwort(kontext, {
        frageId: idOf(c, 'frage'),
        version,
        antwort,
        istFertig: fertig,
        personId: c.get('link').bezugId,
        von: c.get('link').person,
        datei: datei.wert,
        istOhneDatei: ohneDatei,
      });
      if (!result.ok) return refused(refusalErrors(result, describeRunde, sprache));
      const t = rundenTexte[sprache];
      return redirect(c, pfadOf(c), fertig ? t.antwortFertig : t.antwortGemerkt);
    },
    { maxBytes: MAX_ANTWORT },
  ),
  get('/stand/:token/:frage{[0-9]+}/nachweis', ZUGANG, async (c) => {
    const found = await findPersonOf(c);
    const frage = await findFrage(c.get('kontext').db, idOf(c, 'frage'));
    if (!found || !frage || !isHers(frage, found.person.id)) return showFault(c, 404, 'fehler.404');
    return sendNachweis(c, frage);
  }),
];

const pfadOf = (c: Ctx) => `/stand/${c.req.param('token')}`;

async function findPersonOf(c: Ctx) {
  const { db } = c.get('kontext');
  const person = await findPerson(db, c.get('link').bezugId);
  const runde = person && (await findRunde(db, person.runde_id));
  return person && runde ? { person, runde } : null;
}

async function showFrage(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const found = await findPersonOf(c);
  const frage = await findFrage(c.get('kontext').db, idOf(c, 'frage'));
  if (!found || !frage || !isHers(frage, found.person.id)) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <LinkAntwortPage
      rahmen={rahmenOf(c)}
      runde={found.runde}
      frage={frage}
      pfad={pfadOf(c)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
