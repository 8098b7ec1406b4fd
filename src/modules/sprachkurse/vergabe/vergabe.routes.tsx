import { typedGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { toOrtszeit } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { fieldErrors, readForm, readUpload, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { findMittelbindung, listToepfe } from '../../haushalt/index.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { listTraegerNamen } from '../traeger/traeger.store.ts';
import { grenzenEinstellung } from './grenzen.settings.ts';
import { PapierangebotPage, WertungPage } from './pages/angebot.page.tsx';
import { VergabePage } from './pages/vergabe.page.tsx';
import type { Vergaberechte } from './pages/vergabe-angebote.page.tsx';
import {
  GRENZEN,
  VERGABEN,
  VergabeFormularPage,
  VergabenPage,
  WertgrenzenPage,
} from './pages/vergaben.page.tsx';
import { describeVergabe } from './satz.ts';
import { vergabeTexte } from './texte.ts';
import {
  announceVergabe,
  cancelVergabe,
  changeGrenzen,
  changeVergabe,
  createVergabe,
  MAX_ANGEBOT_BYTES,
  openAngebote,
  scoreAngebote,
  submitAngebot,
} from './vergabe.action.ts';
import { bindungOf, isOffen, splitByYear, WERTENDE } from './vergabe.rules.ts';
import {
  angebotSchema,
  aufhebenSchema,
  grenzenSchema,
  vergabeSchema,
  wertungSchema,
  zuschlagSchema,
} from './vergabe.schema.ts';
import {
  findAngebotsdatei,
  findVergabe,
  listAngebote,
  listEingeladene,
  listKriterien,
  listLose,
  listVergaben,
  listVertraege,
  listWertende,
  type Vergabe,
} from './vergabe.store.ts';
import { awardVergabe, loadRang } from './zuschlag.action.ts';

const EINE = `${VERGABEN}/:id{[0-9]+}`;

export const vergabeRoutes: readonly Route[] = [
  get(VERGABEN, 'vergabe.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    return show(
      c,
      <VergabenPage
        rahmen={rahmenOf(c)}
        vergaben={await listVergaben(db)}
        darfFuehren={isAllowed(permissions, wer, 'vergabe.fuehren')}
        darfRegeln={isAllowed(permissions, wer, 'vergabe.regeln')}
      />,
    );
  }),
  get(`${VERGABEN}/neu`, 'vergabe.fuehren', (c) => showFormular(c, null, { frist_um: '12:00' })),
  post(`${VERGABEN}/neu`, 'vergabe.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, vergabeSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describeVergabe, kontext.sprache));
    const result = await createVergabe(kontext, form.wert, vergabeTexte.de.preis);
    if (!result.ok)
      return showFormular(c, null, form.eingabe, refusalErrors(result, describeVergabe, kontext.sprache));
    return redirect(c, `${VERGABEN}/${result.wert}`, textsOf(c).gespeichert);
  }),
  get(GRENZEN, 'vergabe.regeln', (c) => showGrenzen(c)),
  post(GRENZEN, 'vergabe.regeln', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, grenzenSchema);
    if (!form.ok)
      return showGrenzen(c, form.eingabe, fieldErrors(form.fehler, describeVergabe, kontext.sprache));
    const result = await changeGrenzen(kontext, form.wert);
    if (!result.ok)
      return showGrenzen(c, form.eingabe, refusalErrors(result, describeVergabe, kontext.sprache));
    return redirect(c, GRENZEN, textsOf(c).grenzenGespeichert);
  }),
  get(EINE, 'vergabe.sehen', (c) => withVergabe(c, (vergabe) => showAkte(c, vergabe))),
  get(`${EINE}/bearbeiten`, 'vergabe.fuehren', (c) =>
    withVergabe(c, async (vergabe) =>
      vergabe.status === 'entwurf'
        ? showFormular(c, vergabe.id, await valuesOf(c, vergabe))
        : redirect(c, `${VERGABEN}/${vergabe.id}`),
    ),
  ),
  post(`${EINE}/bearbeiten`, 'vergabe.fuehren', (c) =>
    withVergabe(c, async ({ id }) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, vergabeSchema);
      if (!form.ok)
        return showFormular(c, id, form.eingabe, fieldErrors(form.fehler, describeVergabe, kontext.sprache));
      const result = await changeVergabe(kontext, id, form.wert, vergabeTexte.de.preis);
      if (!result.ok)
        return showFormular(c, id, form.eingabe, refusalErrors(result, describeVergabe, kontext.sprache));
      return redirect(c, `${VERGABEN}/${id}`, textsOf(c).gespeichert);
    }),
  ),
  post(`${EINE}/bekanntgeben`, 'vergabe.fuehren', (c) =>
    withVergabe(c, async (vergabe) => {
      const result = await announceVergabe(c.get('kontext'), vergabe.id);
      return result.ok
        ? back(c, vergabe, textsOf(c).bekanntgegeben)
        : refused(c, vergabe, {}, { ...result, feld: '' });
    }),
  ),
  post(`${EINE}/aufheben`, 'vergabe.fuehren', (c) =>
    withVergabe(c, async (vergabe) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, aufhebenSchema);
      if (!form.ok)
        return showAkte(c, vergabe, form.eingabe, fieldErrors(form.fehler, describeVergabe, kontext.sprache));
      const result = await cancelVergabe(kontext, vergabe.id, form.wert.grund);
      return result.ok ? back(c, vergabe, textsOf(c).aufgehoben) : refused(c, vergabe, form.eingabe, result);
    }),
  ),
  get(`${EINE}/angebot`, 'vergabe.fuehren', (c) => withVergabe(c, (vergabe) => showPapier(c, vergabe))),
  post(
    `${EINE}/angebot`,
    'vergabe.fuehren',
    (c) =>
      withVergabe(c, (vergabe) =>
        takeAngebot(c, vergabe, (values, errors) => showPapier(c, vergabe, values, errors)),
      ),
    { maxBytes: MAX_ANGEBOT_BYTES + 100_000 },
  ),
  post(`${EINE}/oeffnen`, 'vergabe.oeffnen', (c) =>
    withVergabe(c, async (vergabe) => {
      const result = await openAngebote(c.get('kontext'), vergabe.id);
      if (!result.ok) return refused(c, vergabe, {}, result);
      return back(c, vergabe, result.wert ? textsOf(c).geoeffnet : textsOf(c).oeffnungBegonnen);
    }),
  ),
  get(`${EINE}/wertung`, 'vergabe.werten', (c) =>
    withVergabe(c, (vergabe) =>
      vergabe.status === 'geoeffnet' ? showWertung(c, vergabe) : redirect(c, `${VERGABEN}/${vergabe.id}`),
    ),
  ),
  post(`${EINE}/wertung`, 'vergabe.werten', (c) =>
    withVergabe(c, async (vergabe) => {
      const kontext = c.get('kontext');
      const [angebote, kriterien] = await loadWertung(c, vergabe);
      const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
      const form = await readForm(c, wertungSchema(ids(angebote), ids(kriterien)));
      if (!form.ok)
        return showWertung(
          c,
          vergabe,
          form.eingabe,
          fieldErrors(form.fehler, describeVergabe, kontext.sprache),
        );
      const result = await scoreAngebote(kontext, vergabe.id, form.wert);
      if (!result.ok)
        return showWertung(c, vergabe, form.eingabe, refusalErrors(result, describeVergabe, kontext.sprache));
      return back(c, vergabe, textsOf(c).abgegeben);
    }),
  ),
  post(`${EINE}/zuschlag`, 'vergabe.zuschlagen', (c) =>
    withVergabe(c, async (vergabe) => {
      const kontext = c.get('kontext');
      const lose = await listLose(kontext.db, vergabe.id);
      const form = await readForm(c, zuschlagSchema(lose.map(({ id }) => id)));
      if (!form.ok)
        return showAkte(c, vergabe, form.eingabe, fieldErrors(form.fehler, describeVergabe, kontext.sprache));
      const result = await awardVergabe(kontext, vergabe.id, form.wert);
      return result.ok
        ? back(c, vergabe, textsOf(c).zugeschlagen)
        : refused(c, vergabe, form.eingabe, result);
    }),
  ),
  get(`${EINE}/angebote/:angebot{[0-9]+}/angebot.pdf`, 'vergabe.sehen', async (c) =>
    sendPdf(c, await findAngebotsdatei(c.get('kontext').db, idOf(c), idOf(c, 'angebot'))),
  ),
  get(`${EINE}/angebote/:angebot{[0-9]+}/brief.pdf`, 'vergabe.sehen', async (c) => {
    const angebote = await listAngebote(c.get('kontext').db, idOf(c));
    return sendPdf(c, angebote.find(({ id }) => id === idOf(c, 'angebot'))?.briefId ?? null);
  }),
];

const textsOf = (c: Ctx) => vergabeTexte[c.get('kontext').sprache];

const back = (c: Ctx, { id }: Vergabe, satz: string) => redirect(c, `${VERGABEN}/${id}`, satz);

async function withVergabe(
  c: Ctx,
  run: (vergabe: Vergabe) => Response | Promise<Response>,
): Promise<Response> {
  const vergabe = await findVergabe(c.get('kontext').db, idOf(c));
  return vergabe ? run(vergabe) : c.notFound();
}

function refused(c: Ctx, vergabe: Vergabe, values: FormValues, refusal: Parameters<typeof refusalErrors>[0]) {
  return showAkte(c, vergabe, values, refusalErrors(refusal, describeVergabe, c.get('kontext').sprache));
}

/** Sends a PDF that belongs to a bid; 404 while it is sealed. */
export async function sendPdf(c: Ctx, dateiId: number | null): Promise<Response> {
  const datei = dateiId === null ? null : await findDatei(c.get('kontext').db, dateiId);
  if (!datei) return c.notFound();
  return c.body(new Uint8Array(datei.inhalt), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(datei.name)}`,
    'cache-control': 'private, no-store',
  });
}

/** Reads a bid and puts it into its envelope; `retry` shows the form again. */
export async function takeAngebot(
  c: Ctx,
  vergabe: Vergabe,
  retry: (values: FormValues, errors: FormErrors) => Response | Promise<Response>,
  ziel = `${VERGABEN}/${vergabe.id}`,
): Promise<Response> {
  const kontext = c.get('kontext');
  const lose = await listLose(kontext.db, vergabe.id);
  const form = await readForm(c, angebotSchema(lose.map(({ id }) => id)));
  const datei = await readUpload(c, 'datei');
  const errors = form.ok ? {} : fieldErrors(form.fehler, describeVergabe, kontext.sprache);
  if (!datei) errors.datei = describeVergabe({ grund: 'vergabe.datei-fehlt' }, kontext.sprache);
  if (!form.ok || !datei) return retry(form.eingabe, errors);
  const result = await submitAngebot(kontext, vergabe.id, form.wert, datei);
  if (!result.ok) return retry(form.eingabe, refusalErrors(result, describeVergabe, kontext.sprache));
  return redirect(c, ziel, textsOf(c).angebotGespeichert);
}

async function showAkte(c: Ctx, vergabe: Vergabe, values?: FormValues, errors?: FormErrors) {
  const { db, wer, clock } = c.get('kontext');
  const [rang, eingeladene, angebote, wertende, vertraege] = await Promise.all([
    loadRang(db, vergabe.id),
    listEingeladene(db, vergabe.id),
    listAngebote(db, vergabe.id),
    listWertende(db, vergabe.id),
    listVertraege(db, vergabe.id),
  ]);
  const may = (tat: string) => isAllowed(permissions, wer, tat);
  const rechte: Vergaberechte = {
    fuehren: may('vergabe.fuehren'),
    oeffnen:
      may('vergabe.oeffnen') &&
      clock.now() >= vergabe.frist_at &&
      angebote.length > 0 &&
      vergabe.oeffnung_von !== wer.id,
    werten:
      may('vergabe.werten') &&
      vergabe.status === 'geoeffnet' &&
      wertende.length < WERTENDE &&
      wertende.every(({ von }) => von !== wer.id),
    zuschlagen: may('vergabe.zuschlagen'),
  };
  const mitJahren = await Promise.all(
    vertraege.map(async (vertrag) => ({
      ...vertrag,
      jahre: await Promise.all(
        splitByYear(vertrag.betragCent, vertrag.beginnAm, vertrag.endeAm).map(async ({ jahr }) => {
          const bindung = await findMittelbindung(db, bindungOf(vertrag.id, jahr));
          return { jahr, gebundenCent: bindung?.gebundenCent ?? 0, gezahltCent: bindung?.gezahltCent ?? 0 };
        }),
      ),
    })),
  );
  return show(
    c,
    <VergabePage
      rahmen={rahmenOf(c)}
      akte={{ vergabe, ...rang, eingeladene, angebote, wertende, vertraege: mitJahren }}
      rechte={rechte}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const [toepfe, traeger] = await Promise.all([listToepfe(db, { nurAktive: true }), listTraegerNamen(db)]);
  return show(
    c,
    <VergabeFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      values={values}
      toepfe={toepfe}
      traeger={traeger}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function valuesOf(c: Ctx, vergabe: Vergabe): Promise<FormValues> {
  const { db, sprache } = c.get('kontext');
  const [lose, kriterien, eingeladene] = await Promise.all([
    listLose(db, vergabe.id),
    listKriterien(db, vergabe.id),
    listEingeladene(db, vergabe.id),
  ]);
  const { datum, uhrzeit } = toOrtszeit(vergabe.frist_at);
  const row = (name: string, at: number, felder: Record<string, string | number>) =>
    Object.entries(felder).map(([key, value]) => [`${name}.${at}.${key}`, String(value)] as const);
  return {
    titel: vergabe.titel,
    beschreibung: vergabe.beschreibung,
    schaetzwert: typedGeld(vergabe.schaetzwert_cent),
    art: vergabe.art,
    art_grund: vergabe.art_grund,
    frist_am: formatDatum(datum, sprache),
    frist_um: uhrzeit,
    topf_id: String(vergabe.topf_id),
    beginn_am: formatDatum(vergabe.beginn_am, sprache),
    ende_am: formatDatum(vergabe.ende_am, sprache),
    eingeladen: eingeladene.map(({ id }) => String(id)),
    preis_gewicht: String(kriterien.find(({ istPreis }) => istPreis)?.gewicht ?? ''),
    version: String(vergabe.version),
    ...Object.fromEntries([
      ...lose.flatMap(({ titel, ue, plaetze, niveau_von, niveau_bis }, at) =>
        row('lose', at, { titel, ue, plaetze, niveau_von, niveau_bis }),
      ),
      ...kriterien
        .filter(({ istPreis }) => !istPreis)
        .flatMap(({ bezeichnung, gewicht }, at) => row('kriterien', at, { bezeichnung, gewicht })),
    ]),
  };
}

async function showGrenzen(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const grenzen = await readSetting(c.get('kontext').db, grenzenEinstellung);
  return show(
    c,
    <WertgrenzenPage
      rahmen={rahmenOf(c)}
      grenzen={[...grenzen].reverse()}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showPapier(c: Ctx, vergabe: Vergabe, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const traeger = isOffen(vergabe.art) ? await listTraegerNamen(db) : await listEingeladene(db, vergabe.id);
  return show(
    c,
    <PapierangebotPage
      rahmen={rahmenOf(c)}
      vergabe={vergabe}
      lose={await listLose(db, vergabe.id)}
      traeger={traeger}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function loadWertung(c: Ctx, { id }: Vergabe) {
  const { db } = c.get('kontext');
  const [angebote, kriterien] = await Promise.all([listAngebote(db, id), listKriterien(db, id)]);
  return [angebote, kriterien.filter(({ istPreis }) => !istPreis)] as const;
}

async function showWertung(c: Ctx, vergabe: Vergabe, values?: FormValues, errors?: FormErrors) {
  const [angebote, kriterien] = await loadWertung(c, vergabe);
  return show(
    c,
    <WertungPage
      rahmen={rahmenOf(c)}
      vergabe={vergabe}
      angebote={angebote}
      kriterien={kriterien}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
