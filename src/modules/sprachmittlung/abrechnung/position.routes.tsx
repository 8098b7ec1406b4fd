import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type FormResult, fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { listToepfe } from '../../haushalt/index.ts';
import { handelnder } from './lauf.action.ts';
import { refusedForm } from './lauf.routes.tsx';
import { possibleLauftaten } from './lauf.rules.ts';
import { abhakenSchema, grundSchema, korrekturSchema, ruecklaufSchema } from './lauf.schema.ts';
import { findLauf } from './lauf.store.ts';
import { laufTexte } from './lauf.texte.ts';
import { laufSatz } from './lauf-satz.ts';
import { listNachweise } from './nachweis.store.ts';
import type { AbgelehntesFormular } from './pages/lauf.page.tsx';
import { RuecklaufPage } from './pages/lauf-zahlungen.page.tsx';
import { PositionPage } from './pages/position.page.tsx';
import { correctPosition, recalculatePosition, removePosition, tickPruefung } from './position.action.ts';
import { findPosition } from './position.store.ts';
import { listKostentraegerNamen } from './pruefung.store.ts';
import { returnAuszahlung } from './ruecklauf.action.ts';

const PFAD = '/abrechnung/:id{[0-9]+}/positionen/:position{[0-9]+}';

async function showPosition(c: Ctx, abgelehnt?: AbgelehntesFormular) {
  const kontext = c.get('kontext');
  const { db } = kontext;
  const [lauf, position] = await Promise.all([
    findLauf(db, idOf(c)),
    findPosition(db, idOf(c), idOf(c, 'position')),
  ]);
  if (!lauf || !position) return showFault(c, 404, 'fehler.404');
  const [toepfe, kostentraeger] = await Promise.all([listToepfe(db), listKostentraegerNamen(db)]);
  const taten = possibleLauftaten(
    { status: lauf.status, geprueftVon: lauf.geprueft_von },
    handelnder(kontext),
  );
  return show(
    c,
    <PositionPage
      rahmen={rahmenOf(c)}
      lauf={lauf}
      position={position}
      darfBearbeiten={taten.includes('bearbeitung')}
      toepfe={toepfe.map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung }))}
      kostentraeger={kostentraeger}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

/** A form of the line's page; afterwards back to the line, or to the run when the line has left it. */
function positionPost<T, R>(
  name: string,
  read: (c: Ctx) => Promise<FormResult<T>>,
  work: (kontext: Kontext, ort: { laufId: number; positionId: number }, wert: T) => Promise<Ergebnis<R>>,
  say: (wert: R, sprache: Kontext['sprache']) => string,
  formularOf: (eingabe: FormResult<T>['eingabe']) => string = () => name,
): Route {
  return post(`${PFAD}/${name}`, 'abrechnung.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const ort = { laufId: idOf(c), positionId: idOf(c, 'position') };
    const form = await read(c);
    const formular = formularOf(form.eingabe);
    if (!form.ok) {
      return showPosition(c, {
        formular,
        values: form.eingabe,
        errors: fieldErrors(form.fehler, laufSatz, kontext.sprache),
      });
    }
    const result = await work(kontext, ort, form.wert);
    if (!result.ok) {
      if (result.grund.endsWith('.unbekannt')) return showFault(c, 404, 'fehler.404');
      return showPosition(c, refusedForm(formular, form.eingabe, result, kontext));
    }
    const lauf = `/abrechnung/${ort.laufId}`;
    return redirect(
      c,
      name === 'herausnehmen' ? lauf : `${lauf}/positionen/${ort.positionId}`,
      say(result.wert, kontext.sprache),
    );
  });
}

const nothing = async (): Promise<FormResult<undefined>> => ({ ok: true, wert: undefined, eingabe: {} });

async function showRuecklauf(c: Ctx, abgelehnt?: AbgelehntesFormular) {
  const { db } = c.get('kontext');
  const lauf = await findLauf(db, idOf(c));
  const nachweise = lauf ? await listNachweise(db, { laufId: lauf.id }) : [];
  const nachweis = nachweise.find(({ zahlung }) => zahlung?.id === idOf(c, 'zahlung'));
  if (!lauf || !nachweis) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <RuecklaufPage
      rahmen={rahmenOf(c)}
      lauf={lauf}
      nachweis={nachweis}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

export const positionRoutes: readonly Route[] = [
  get(PFAD, 'abrechnung.sehen', (c) => showPosition(c)),
  positionPost(
    'korrigieren',
    (c) => readForm(c, korrekturSchema),
    correctPosition,
    (_, sprache) => laufTexte[sprache].istKorrigiert,
  ),
  positionPost(
    'neu-berechnen',
    nothing,
    (kontext, ort) => recalculatePosition(kontext, ort),
    (_, sprache) => laufTexte[sprache].istKorrigiert,
  ),
  positionPost(
    'abhaken',
    (c) => readForm(c, abhakenSchema),
    (kontext, ort, { pruefung, grund }) => tickPruefung(kontext, ort, pruefung, grund),
    (anzahl, sprache) => laufTexte[sprache].istAbgehakt(anzahl),
    ({ pruefung }) => `abhaken-${pruefung}`,
  ),
  positionPost(
    'herausnehmen',
    (c) => readForm(c, grundSchema),
    (kontext, ort, { grund }) => removePosition(kontext, ort, grund),
    (_, sprache) => laufTexte[sprache].istHerausgenommen,
  ),
  get('/abrechnung/:id{[0-9]+}/zahlungen/:zahlung{[0-9]+}/ruecklauf', 'abrechnung.ruecklauf', (c) =>
    showRuecklauf(c),
  ),
  post('/abrechnung/:id{[0-9]+}/zahlungen/:zahlung{[0-9]+}/ruecklauf', 'abrechnung.ruecklauf', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, ruecklaufSchema);
    if (!form.ok) {
      return showRuecklauf(c, {
        formular: '',
        values: form.eingabe,
        errors: fieldErrors(form.fehler, laufSatz, kontext.sprache),
      });
    }
    const ort = { laufId: idOf(c), zahlungId: idOf(c, 'zahlung') };
    const result = await returnAuszahlung(kontext, ort, form.wert);
    if (result.ok) return redirect(c, `/abrechnung/${ort.laufId}`, laufTexte[kontext.sprache].istZurueck);
    if (result.grund.endsWith('.unbekannt')) return showFault(c, 404, 'fehler.404');
    return showRuecklauf(c, refusedForm('', form.eingabe, result, kontext));
  }),
];
