import { isAllowed } from '../../../begriffe/wer.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { sendDownload } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  checkEingabe,
  fieldErrors,
  readEingabe,
  readForm,
  readUpload,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { permissions } from '../konzept.permissions.ts';
import {
  findArbeitsausgabe,
  findAusgabe,
  listAlleMassnahmen,
  listKnoten,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { MAX_NACHWEIS, readNachweisdatei } from '../massnahmen/datei.ts';
import { STATUS_BEENDET } from '../status.rules.ts';
import { saveAntwort, takeOverAlle, takeOverAntwort } from './antwort.action.ts';
import { type Abgewiesen, AntwortPage, PersonPage } from './antwort.page.tsx';
import { freezeRunde } from './einfrieren.action.ts';
import { setErinnerungen } from './einstellen.action.ts';
import { ErinnerungenPage } from './einstellungen.page.tsx';
import { erinnerungEinstellung } from './erinnerung.settings.ts';
import { openRunde } from './eroeffnen.action.ts';
import { passOn, sendAgain } from './person.action.ts';
import { findPerson, listPost } from './person.store.ts';
import { type Fristeingabe, RundePage } from './runde.page.tsx';
import {
  antwortSchema,
  erinnerungSchema,
  fristSchema,
  rundeSchema,
  weitergabeSchema,
} from './runde.schema.ts';
import {
  findFrage,
  findRunde,
  findSchnappschuss,
  listFragen,
  listRunden,
  type Rundenfrage,
} from './runde.store.ts';
import { NeueRundePage, RundenPage } from './runden.page.tsx';
import { isAntwortzustand } from './runden-zustand.rules.ts';
import { loadFragen } from './schnappschuss.ts';
import { describeRunde, rundenTexte } from './texte.ts';
import { extendFrist } from './verlaengern.action.ts';

const PFAD = '/konzept/runden';
/** A little more than a file may have, so that one that is too large gets its own sentence. */
export const MAX_ANTWORT = MAX_NACHWEIS + 2_000_000;
const RUNDE = `${PFAD}/:id{[0-9]+}`;
const ANTWORT = `${RUNDE}/antworten/:antwort{[0-9]+}`;

export const rundenRoutes: readonly Route[] = [
  get(PFAD, 'konzept.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const darfFuehren = isAllowed(permissions, wer, 'runde.fuehren');
    return show(
      c,
      <RundenPage rahmen={rahmenOf(c)} runden={await listRunden(db)} darfFuehren={darfFuehren} />,
    );
  }),
  get(`${PFAD}/neu`, 'runde.fuehren', (c) => showNeue(c)),
  post(`${PFAD}/neu`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, rundeSchema);
    if (!form.ok) return showNeue(c, form.eingabe, fieldErrors(form.fehler, describeRunde, sprache));
    const result = await openRunde(kontext, { ausgabeId: queryId(c, 'ausgabe'), ...form.wert });
    if (!result.ok) return showNeue(c, form.eingabe, refusalErrors(result, describeRunde, sprache));
    const { id, mails } = result.wert;
    return redirect(c, `${PFAD}/${id}`, rundenTexte[sprache].eroeffnet(mails));
  }),

  get(`${PFAD}/erinnerungen`, 'runde.fuehren', (c) => showErinnerungen(c)),
  post(`${PFAD}/erinnerungen`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, erinnerungSchema);
    if (!form.ok) return showErinnerungen(c, form.eingabe, fieldErrors(form.fehler, describeRunde, sprache));
    const result = await setErinnerungen(kontext, form.wert);
    if (!result.ok) return showErinnerungen(c, form.eingabe, refusalErrors(result, describeRunde, sprache));
    return redirect(c, `${PFAD}/erinnerungen`, konzeptTexte[sprache].gespeichert);
  }),

  get(RUNDE, 'konzept.sehen', (c) => showRunde(c)),
  post(`${RUNDE}/uebernehmen`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const t = rundenTexte[kontext.sprache];
    const { uebernommen, abgelehnt } = await takeOverAlle(kontext, idOf(c));
    const [erste] = abgelehnt;
    if (erste)
      return showRunde(
        c,
        t.nichtUebernommen(abgelehnt.length, erste.titel, describeRunde(erste, kontext.sprache)),
      );
    return redirect(c, `${PFAD}/${idOf(c)}`, t.uebernommenSatz(uebernommen));
  }),
  post(`${RUNDE}/frist`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, fristSchema);
    const refused = (errors: FormErrors) => showRunde(c, undefined, { values: form.eingabe, errors });
    if (!form.ok) return refused(fieldErrors(form.fehler, describeRunde, sprache));
    const result = await extendFrist(kontext, idOf(c), form.wert.fristAm);
    if (result.ok) return redirect(c, `${PFAD}/${idOf(c)}`, rundenTexte[sprache].verlaengert(result.wert));
    return result.feld === undefined
      ? showRunde(c, describeRunde(result, sprache))
      : refused(refusalErrors(result, describeRunde, sprache));
  }),
  post(`${RUNDE}/einfrieren`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const result = await freezeRunde(kontext, idOf(c));
    if (!result.ok) return showRunde(c, describeRunde(result, kontext.sprache));
    return redirect(c, `${PFAD}/${idOf(c)}`, rundenTexte[kontext.sprache].istEingefroren);
  }),

  get(ANTWORT, 'runde.fuehren', (c) => showAntwort(c, idOf(c, 'antwort'))),
  post(
    ANTWORT,
    'runde.fuehren',
    async (c) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      const t = rundenTexte[sprache];
      const frage = await findFrageOf(c, idOf(c, 'antwort'));
      if (!frage) return showFault(c, 404, 'fehler.404');
      const form = await readForm(c, antwortSchema);
      const refused = (errors: FormErrors) =>
        showAntwort(c, frage.id, { form: 'antwort', values: withoutVersion(form.eingabe), errors });
      if (!form.ok) return refused(fieldErrors(form.fehler, describeRunde, sprache));
      const { version, fertig, ohneDatei, ...antwort } = form.wert;
      const datei = readNachweisdatei(await readUpload(c, 'datei'));
      if (!datei.ok) return refused(refusalErrors(datei, describeRunde, sprache));
      const result = await saveAntwort(kontext, {
        frageId: frage.id,
        version,
        antwort,
        istFertig: fertig,
        personId: null,
        von: rundenTexte.de.aufgenommen(frage.person_name || frage.person_email || '', kontext.wer.name),
        datei: datei.wert,
        istOhneDatei: ohneDatei,
      });
      if (!result.ok) return refused(refusalErrors(result, describeRunde, sprache));
      const wohin = fertig ? `${PFAD}/${frage.runde_id}/antworten/${frage.id}` : `${PFAD}/${frage.runde_id}`;
      return redirect(c, wohin, fertig ? t.antwortFertig : t.antwortGemerkt);
    },
    { maxBytes: MAX_ANTWORT },
  ),
  get(`${ANTWORT}/nachweis`, 'runde.fuehren', async (c) => {
    const frage = await findFrageOf(c, idOf(c, 'antwort'));
    return frage ? sendNachweis(c, frage) : showFault(c, 404, 'fehler.404');
  }),
  post(`${ANTWORT}/uebernehmen`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const frage = await findFrageOf(c, idOf(c, 'antwort'));
    if (!frage) return showFault(c, 404, 'fehler.404');
    const result = await takeOverAntwort(kontext, frage.id);
    if (result.ok) return redirect(c, `${PFAD}/${frage.runde_id}`, rundenTexte[sprache].uebernommenSatz(1));
    return showAntwort(c, frage.id, { form: 'tat', errors: { '': describeRunde(result, sprache) } });
  }),

  get(`${RUNDE}/personen/:person{[0-9]+}`, 'runde.fuehren', (c) => showPerson(c, idOf(c, 'person'))),
  post(`${RUNDE}/personen/:person{[0-9]+}/erneut`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const personId = idOf(c, 'person');
    const result = await sendAgain(kontext, idOf(c), personId);
    if (result.ok)
      return redirect(c, `${PFAD}/${idOf(c)}/personen/${personId}`, rundenTexte[sprache].erneutGesendet);
    return showPerson(c, personId, { form: 'tat', errors: { '': describeRunde(result, sprache) } });
  }),
  /** From a measure's page or from a person's: there the form stands again when it is refused. */
  post(`${RUNDE}/weitergeben`, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const [antwortId, personId] = [queryId(c, 'antwort'), queryId(c, 'person')];
    const eingabe = await readEingabe(c);
    const form = checkEingabe(eingabe, weitergabeSchema);
    const refused = (errors: FormErrors) => {
      const abgewiesen: Abgewiesen = { form: 'weitergabe', values: eingabe, errors };
      return personId > 0 ? showPerson(c, personId, abgewiesen) : showAntwort(c, antwortId, abgewiesen);
    };
    if (!form.ok) return refused(fieldErrors(form.fehler, describeRunde, sprache));
    const { massnahmen, ...an } = form.wert;
    const result = await passOn(kontext, idOf(c), massnahmen, an);
    if (!result.ok) return refused(refusalErrors(result, describeRunde, sprache));
    return redirect(c, `${PFAD}/${idOf(c)}`, rundenTexte[sprache].weitergegeben);
  }),
];

/** The file that somebody sent as evidence, or 404. */
export async function sendNachweis(c: Ctx, { nachweis_datei_id }: Rundenfrage): Promise<Response> {
  const datei = nachweis_datei_id === null ? null : await findDatei(c.get('kontext').db, nachweis_datei_id);
  if (!datei) return showFault(c, 404, 'fehler.404');
  return sendDownload(c, new Uint8Array(datei.inhalt), datei.typ, datei.name);
}

/** What was typed, with the version as it is now: the next try knows what the page shows. */
export function withoutVersion({ version: _, ...eingabe }: FormValues): FormValues {
  return eingabe;
}

async function findFrageOf(c: Ctx, frageId: number) {
  const frage = await findFrage(c.get('kontext').db, frageId);
  return frage?.runde_id === idOf(c) ? frage : null;
}

async function showNeue(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const gewuenscht = queryId(c, 'ausgabe');
  const ausgabe = gewuenscht > 0 ? await findAusgabe(db, gewuenscht) : await findArbeitsausgabe(db);
  const auswahl = { knoten: queryId(c, 'knoten'), auchBeendete: c.req.query('beendete') === 'ja' };
  const [knoten, massnahmen] = ausgabe
    ? await Promise.all([
        listKnoten(db, ausgabe.id),
        listAlleMassnahmen(db, ausgabe.id, auswahl.knoten > 0 ? { knoten: auswahl.knoten } : {}),
      ])
    : [[], []];
  const letzte = (await listRunden(db)).find(
    ({ konzept_id, status }) => status === 'eingefroren' && konzept_id === ausgabe?.konzept_id,
  );
  const damals = letzte && (await findSchnappschuss(db, letzte.id));
  const berichtet = new Map(damals?.massnahmen.map((one) => [one.massnahmeId, one.status]));
  // What goes on, and what was finished since the last report: the next one tells of it.
  const isBerichtenswert = ({ id, status }: Massnahmenzeile) =>
    !STATUS_BEENDET.includes(status) || (berichtet.has(id) && berichtet.get(id) !== status);
  return show(
    c,
    <NeueRundePage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      felder={knoten.filter(({ art }) => art === 'handlungsfeld')}
      auswahl={auswahl}
      massnahmen={auswahl.auchBeendete ? massnahmen : massnahmen.filter(isBerichtenswert)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showErinnerungen(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const [regel, verlauf] = await Promise.all([
    readSetting(db, erinnerungEinstellung),
    readSettingHistory(db, erinnerungEinstellung),
  ]);
  return show(
    c,
    <ErinnerungenPage
      rahmen={rahmenOf(c)}
      regel={regel}
      verlauf={verlauf}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showRunde(c: Ctx, fehler?: string, frist?: Fristeingabe) {
  const { db, wer } = c.get('kontext');
  const runde = await findRunde(db, idOf(c));
  if (!runde) return showFault(c, 404, 'fehler.404');
  const [fragen, gesendet] = await Promise.all([loadFragen(db, runde), listPost(db, runde.id)]);
  const zustand = c.req.query('zustand') ?? '';
  return show(
    c,
    <RundePage
      rahmen={rahmenOf(c)}
      runde={runde}
      fragen={fragen}
      post={gesendet}
      zustand={isAntwortzustand(zustand) ? zustand : null}
      darfFuehren={isAllowed(permissions, wer, 'runde.fuehren')}
      {...(fehler === undefined ? {} : { fehler })}
      {...(frist === undefined ? {} : { frist })}
    />,
    fehler === undefined && frist === undefined ? 200 : 422,
  );
}

async function showAntwort(c: Ctx, frageId: number, abgewiesen?: Abgewiesen) {
  const { db } = c.get('kontext');
  const runde = await findRunde(db, idOf(c));
  const frage = runde && (await loadFragen(db, runde)).find(({ id }) => id === frageId);
  if (!frage) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <AntwortPage rahmen={rahmenOf(c)} runde={runde} frage={frage} {...(abgewiesen ? { abgewiesen } : {})} />,
    abgewiesen ? 422 : 200,
  );
}

async function showPerson(c: Ctx, personId: number, abgewiesen?: Abgewiesen) {
  const { db } = c.get('kontext');
  const [runde, person] = await Promise.all([findRunde(db, idOf(c)), findPerson(db, personId)]);
  if (!runde || person?.runde_id !== runde.id) return showFault(c, 404, 'fehler.404');
  const [fragen, gesendet] = await Promise.all([listFragen(db, runde.id, person.id), listPost(db, runde.id)]);
  return show(
    c,
    <PersonPage
      rahmen={rahmenOf(c)}
      runde={runde}
      person={person}
      fragen={fragen}
      post={gesendet.filter(({ person_id }) => person_id === person.id)}
      {...(abgewiesen ? { abgewiesen } : {})}
    />,
    abgewiesen ? 422 : 200,
  );
}
