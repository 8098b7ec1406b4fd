import type { Ablehnung, Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { fieldErrors, readForm, readUpload, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listBeschlusswahl } from '../beschluesse.ts';
import { listAbstammung } from '../fortschreibung/abstammung.store.ts';
import { listIndikatoren } from '../indikatoren/indikator.store.ts';
import { permissions } from '../konzept.permissions.ts';
import {
  type Ausgabe,
  findAusgabe,
  findMassnahme,
  listFassungen,
  listKnoten,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { describeKonzept, konzeptTexte } from '../konzept.texte.ts';
import { loadSchwerpunktsicht } from '../schwerpunkte/schwerpunkt.store.ts';
import { statusEinstellung } from '../status.settings.ts';
import { MAX_NACHWEIS, readNachweisdatei } from './datei.ts';
import { MassnahmeFormularPage } from './formular.page.tsx';
import { listeRoutes } from './liste.routes.tsx';
import {
  addEintrag,
  addMassnahme,
  changeMassnahme,
  changeStatus,
  removeMassnahme,
  setSchritt,
} from './massnahme.action.ts';
import { type Abgelehnt, MassnahmePage, type Teilformular } from './massnahme.page.tsx';
import {
  eintragSchema,
  massnahmeSchema,
  neueMassnahmeSchema,
  schrittSchema,
  statusSchema,
} from './massnahme.schema.ts';
import { findAusgabeOf, findEintragsdatei, listEintraege } from './massnahme.store.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';

const LISTE = '/konzept/massnahmen';
const EINE = `${LISTE}/:id{[0-9]+}`;

export const massnahmenRoutes: readonly Route[] = [
  ...listeRoutes,

  get('/konzept/:id{[0-9]+}/massnahmen/neu', 'konzept.bearbeiten', (c) => {
    const knoten = queryId(c, 'knoten');
    return showNeu(c, { ziele: knoten ? [String(knoten)] : [] });
  }),
  post('/konzept/:id{[0-9]+}/massnahmen/neu', 'konzept.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, neueMassnahmeSchema);
    if (!form.ok) return showNeu(c, form.eingabe, fieldErrors(form.fehler, describeKonzept, sprache));
    const result = await addMassnahme(kontext, idOf(c), form.wert);
    if (result.ok)
      return redirect(c, `${LISTE}/${result.wert}?ausgabe=${idOf(c)}`, massnahmenTexte[sprache].angelegt);
    return showNeu(c, form.eingabe, refusalErrors(result, describeKonzept, sprache));
  }),

  get(EINE, 'konzept.sehen', (c) => withMassnahme(c, (one) => showMassnahme(c, one))),
  get(`${EINE}/datei/:eintrag{[0-9]+}`, 'konzept.sehen', async (c) => {
    const { db } = c.get('kontext');
    const dateiId = await findEintragsdatei(db, idOf(c), idOf(c, 'eintrag'));
    const datei = dateiId === null ? null : await findDatei(db, dateiId);
    if (datei === null) return c.notFound();
    return c.body(new Uint8Array(datei.inhalt), 200, {
      'content-type': datei.typ,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(datei.name)}`,
    });
  }),

  get(`${EINE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, (one) => showFormular(c, one, valuesOf(one.massnahme))),
  ),
  post(`${EINE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      const form = await readForm(c, massnahmeSchema);
      if (!form.ok)
        return showFormular(c, one, form.eingabe, fieldErrors(form.fehler, describeKonzept, sprache));
      const { massnahme, ausgabe } = one;
      const result = await changeMassnahme(kontext, massnahme.id, ausgabe.id, form.wert);
      if (result.ok)
        return redirect(
          c,
          `${LISTE}/${massnahme.id}?ausgabe=${ausgabe.id}`,
          konzeptTexte[sprache].gespeichert,
        );
      if (result.grund === 'massnahme.unbekannt') return c.notFound();
      const values = {
        ...form.eingabe,
        version: String(massnahme.version),
        fassungVersion: String(massnahme.fassung_version),
      };
      return showFormular(c, one, values, refusalErrors(result, describeKonzept, sprache));
    }),
  ),

  post(`${EINE}/entfernen`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async ({ massnahme, ausgabe }) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      const result = await removeMassnahme(kontext, massnahme.id, ausgabe.id);
      if (result.ok)
        return redirect(c, `/konzept/${ausgabe.id}/gliederung`, massnahmenTexte[sprache].entfernt);
      const hier = `${LISTE}/${massnahme.id}?ausgabe=${ausgabe.id}`;
      return redirect(c, hier, describeKonzept(result, sprache), 'danger');
    }),
  ),

  post(`${EINE}/status`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const form = await readForm(c, statusSchema);
      if (!form.ok) return refused(c, one, 'status', form);
      const result = await changeStatus(c.get('kontext'), one.massnahme.id, form.wert);
      return answer(c, one, 'status', form.eingabe, result, (t) => t.statusGeaendert);
    }),
  ),
  post(`${EINE}/schritt`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const form = await readForm(c, schrittSchema);
      if (!form.ok) return refused(c, one, 'schritt', form);
      const result = await setSchritt(c.get('kontext'), one.massnahme.id, form.wert);
      return answer(c, one, 'schritt', form.eingabe, result, () => konzeptTexte[spracheOf(c)].gespeichert);
    }),
  ),
  post(
    `${EINE}/eintrag`,
    'konzept.bearbeiten',
    (c) =>
      withMassnahme(c, async (one) => {
        const upload = await readUpload(c, 'datei');
        const form = await readForm(c, eintragSchema);
        if (!form.ok) return refused(c, one, 'eintrag', form);
        const datei = readNachweisdatei(upload);
        if (!datei.ok) return answer(c, one, 'eintrag', form.eingabe, datei, () => '');
        const { art, eintrag, eintragAm, adresse, beschluss } = form.wert;
        const angaben = {
          art,
          text: eintrag,
          am: eintragAm,
          adresse,
          datei: datei.wert,
          beschlussId: beschluss,
        };
        const result = await addEintrag(c.get('kontext'), one.massnahme.id, angaben);
        return answer(c, one, 'eintrag', form.eingabe, result, (t) => t.eingetragen);
      }),
    { maxBytes: MAX_NACHWEIS + 100_000 },
  ),
];

interface Eine {
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
}

const spracheOf = (c: Ctx) => c.get('kontext').sprache;
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());
const darf = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);

/** The measure as the edition in the address says it, else the one in force; or 404. */
async function withMassnahme(c: Ctx, run: (one: Eine) => Response | Promise<Response>): Promise<Response> {
  const { db } = c.get('kontext');
  const ausgabeId = queryId(c, 'ausgabe') || (await findAusgabeOf(db, idOf(c)));
  const [ausgabe, massnahme] = ausgabeId
    ? await Promise.all([findAusgabe(db, ausgabeId), findMassnahme(db, idOf(c), ausgabeId)])
    : [null, null];
  return ausgabe && massnahme ? run({ ausgabe, massnahme }) : c.notFound();
}

async function showMassnahme(c: Ctx, { massnahme, ausgabe }: Eine, abgelehnt?: Abgelehnt) {
  const { db } = c.get('kontext');
  const darfBearbeiten = darf(c, 'konzept.bearbeiten');
  const [definitionen, fassungen, eintraege, sicht, indikatoren, abstammung, beschluesse] = await Promise.all(
    [
      readSetting(db, statusEinstellung),
      listFassungen(db, massnahme.id),
      listEintraege(db, massnahme.id),
      loadSchwerpunktsicht(db, ausgabe, heuteOf(c)),
      listIndikatoren(db, massnahme.konzept_id, massnahme.id),
      listAbstammung(db, massnahme.id),
      darfBearbeiten ? listBeschlusswahl(db, spracheOf(c)) : [],
    ],
  );
  return show(
    c,
    <MassnahmePage
      rahmen={rahmenOf(c)}
      massnahme={massnahme}
      ausgabe={ausgabe}
      fassungen={fassungen}
      // Internal notes are for those who lead the concept.
      eintraege={darfBearbeiten ? eintraege : eintraege.filter(({ art }) => art !== 'notiz')}
      heute={heuteOf(c)}
      sicht={sicht}
      indikatoren={indikatoren}
      abstammung={abstammung}
      beschluesse={beschluesse}
      definition={definitionen[massnahme.status]}
      darfBearbeiten={darfBearbeiten}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

function refused(
  c: Ctx,
  one: Eine,
  teil: Teilformular,
  { eingabe, fehler }: { eingabe: FormValues; fehler: Record<string, string> },
) {
  return showMassnahme(c, one, {
    teil,
    values: eingabe,
    errors: fieldErrors(fehler, describeKonzept, spracheOf(c)),
  });
}

async function answer(
  c: Ctx,
  one: Eine,
  teil: Teilformular,
  eingabe: FormValues,
  result: Ergebnis<unknown> | Ablehnung,
  fertig: (t: (typeof massnahmenTexte)['de']) => string,
): Promise<Response> {
  const sprache = spracheOf(c);
  if (result.ok) return redirect(c, `${LISTE}/${one.massnahme.id}`, fertig(massnahmenTexte[sprache]));
  if (result.grund === 'massnahme.unbekannt') return c.notFound();
  const errors = refusalErrors(result, describeKonzept, sprache);
  const values = { ...eingabe, version: String(one.massnahme.version) };
  return showMassnahme(c, one, { teil, values, errors });
}

function valuesOf(massnahme: Massnahmenzeile): FormValues {
  const tag = (datum: string | null) => (datum === null ? '' : formatDatum(datum, 'de'));
  return {
    version: String(massnahme.version),
    fassungVersion: String(massnahme.fassung_version),
    kennung: massnahme.kennung,
    kurztitel: massnahme.kurztitel,
    text: massnahme.text,
    zustaendig: massnahme.zustaendig,
    partner: massnahme.partner,
    termin: massnahme.termin,
    kosten: massnahme.kosten,
    indikator: massnahme.indikator,
    ziele: massnahme.ziele.map(({ id }) => String(id)),
    geplant_ab: tag(massnahme.geplant_ab),
    geplant_bis: tag(massnahme.geplant_bis),
    begonnen_am: tag(massnahme.begonnen_am),
    beendet_am: tag(massnahme.beendet_am),
    kontakt_name: massnahme.kontakt_name,
    kontakt_email: massnahme.kontakt_email,
    vertretung_name: massnahme.vertretung_name,
    vertretung_email: massnahme.vertretung_email,
    schlagworte: massnahme.schlagworte.join(', '),
    herkunft: massnahme.herkunft,
    herkunft_am: tag(massnahme.herkunft_am),
    finanzierung: massnahme.finanzierung,
    kosten_cent: massnahme.kosten_cent === null ? '' : formatGeld(massnahme.kosten_cent, 'de'),
    ...(massnahme.ist_von_migranten ? { ist_von_migranten: 'ja' } : {}),
  };
}

async function showNeu(c: Ctx, values: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const ausgabe = await findAusgabe(db, idOf(c));
  if (ausgabe === null) return c.notFound();
  return show(
    c,
    <MassnahmeFormularPage
      rahmen={rahmenOf(c)}
      massnahme={null}
      ausgabe={ausgabe}
      knoten={await listKnoten(db, ausgabe.id)}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showFormular(c: Ctx, { massnahme, ausgabe }: Eine, values: FormValues, errors?: FormErrors) {
  const knoten = await listKnoten(c.get('kontext').db, ausgabe.id);
  return show(
    c,
    <MassnahmeFormularPage
      rahmen={rahmenOf(c)}
      massnahme={massnahme}
      ausgabe={ausgabe}
      knoten={knoten}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
