import { z } from 'zod';
import { ganzzahl, haken } from '../../../begriffe/felder.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addMonths, type Datum, datumOf, isDatum } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import {
  fieldErrors,
  readEingabe,
  readForm,
  readUpload,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import type { Kurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { isInMonat } from './abgleich.rules.ts';
import { assignSpalten, importListe, readRohblatt, readVorschau, uploadListe } from './datei.action.ts';
import { listEinschreibungen } from './einschreibung.store.ts';
import { changeListenfrist, letzterMonat } from './frist.action.ts';
import { listenfristFormSchema } from './frist.schema.ts';
import { listenfristEinstellung } from './frist.settings.ts';
import { withKurs } from './kurs-im-pfad.ts';
import { approveListe, findBefunde, returnListe, saveListe } from './liste.action.ts';
import { listeSchema, pruefungSchema, readSpaltenwahl, rueckgabeSchema } from './liste.schema.ts';
import {
  ABGEGEBEN,
  findListe,
  type KursmonatFilter,
  listKursmonate,
  listKursmonateAller,
  listListen,
  readUeJeTag,
} from './liste.store.ts';
import { KurslistenPage, ListePage } from './pages/liste.page.tsx';
import { ListenPage, listenTabelle } from './pages/listen.page.tsx';
import { Anwesenheitstafel } from './pages/teilnehmer.page.tsx';
import { VorschauPage } from './pages/vorschau.page.tsx';
import { describeListe } from './satz.ts';
import { teilnehmerRoutes } from './teilnehmer.routes.tsx';
import { listenTexte } from './texte.ts';

const KURS = '/kurse/:id{[0-9]+}';
/** `2026-03` */
const MONAT = `${KURS}/listen/:monat{[0-9-]+}`;
const UEBERSICHT = '/kurslisten';
/** A list of a hundred people is far smaller. */
const DATEI_BYTES = 6_000_000;

export const listenRoutes: readonly Route[] = [
  ...teilnehmerRoutes,
  get(UEBERSICHT, 'kursliste.sehen', (c) => showUebersicht(c)),
  get(`${UEBERSICHT}.csv`, 'kursliste.sehen', (c) => sendUebersicht(c, 'csv')),
  get(`${UEBERSICHT}.xlsx`, 'kursliste.sehen', (c) => sendUebersicht(c, 'xlsx')),
  post(`${UEBERSICHT}/frist`, 'kurs.einstellen', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, listenfristFormSchema);
    if (!form.ok) return showUebersicht(c, form.eingabe, fieldErrors(form.fehler, describeListe, sprache));
    await changeListenfrist(c.get('kontext'), form.wert);
    return redirect(c, UEBERSICHT, textsOf(c).gespeichert);
  }),

  get(`${KURS}/listen`, 'kursteilnehmer.sehen', (c) => withKurs(c, (kurs) => showKurslisten(c, kurs))),
  get(MONAT, 'kursteilnehmer.sehen', (c) => withMonat(c, (kurs, monat) => showListe(c, kurs, monat))),
  post(MONAT, 'kursliste.fuehren', (c) =>
    withMonat(c, async (kurs, monat) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, listeSchema);
      if (!form.ok)
        return showListe(c, kurs, monat, form.eingabe, fieldErrors(form.fehler, describeListe, sprache));
      const result = await saveListe(c.get('kontext'), kurs.id, monat, form.wert);
      if (!result.ok)
        return showListe(c, kurs, monat, form.eingabe, refusalErrors(result, describeListe, sprache));
      const t = textsOf(c);
      const path = pathOf(kurs, monat);
      return redirect(c, path, form.wert.einreichen ? t.eingereicht(result.wert.length) : t.gespeichert);
    }),
  ),
  post(
    `${MONAT}/datei`,
    'kursliste.fuehren',
    (c) =>
      withMonat(c, async (kurs, monat) => {
        const { sprache } = c.get('kontext');
        const datei = await readUpload(c, 'datei');
        if (!datei) {
          const errors = { datei: describeListe({ grund: 'liste.datei-fehlt' }, sprache) };
          return showListe(c, kurs, monat, undefined, errors);
        }
        const result = await uploadListe(c.get('kontext'), kurs.id, monat, datei);
        if (!result.ok)
          return showListe(c, kurs, monat, undefined, { datei: describeListe(result, sprache) });
        return redirect(c, `${pathOf(kurs, monat)}/datei`, textsOf(c).hochgeladen);
      }),
    { maxBytes: DATEI_BYTES },
  ),
  get(`${MONAT}/datei`, 'kursliste.fuehren', (c) =>
    withMonat(c, (kurs, monat) => showVorschau(c, kurs, monat)),
  ),
  post(`${MONAT}/spalten`, 'kursliste.fuehren', (c) =>
    withMonat(c, async (kurs, monat) => {
      const { sprache } = c.get('kontext');
      const result = await assignSpalten(
        c.get('kontext'),
        kurs.id,
        monat,
        readSpaltenwahl(await readEingabe(c)),
      );
      if (!result.ok) return showVorschau(c, kurs, monat, refusalErrors(result, describeListe, sprache));
      return redirect(c, `${pathOf(kurs, monat)}/datei`, textsOf(c).gespeichert);
    }),
  ),
  post(`${MONAT}/uebernehmen`, 'kursliste.fuehren', (c) =>
    withMonat(c, async (kurs, monat) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, uebernahmeSchema);
      if (!form.ok) return showVorschau(c, kurs, monat, fieldErrors(form.fehler, describeListe, sprache));
      const result = await importListe(c.get('kontext'), kurs.id, monat, form.wert);
      if (!result.ok) return showVorschau(c, kurs, monat, refusalErrors(result, describeListe, sprache));
      return redirect(c, pathOf(kurs, monat), textsOf(c).uebernommen);
    }),
  ),
  post(`${MONAT}/pruefen`, 'kursliste.pruefen', (c) =>
    withMonat(c, async (kurs, monat) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, pruefungSchema);
      if (!form.ok) return c.notFound();
      const result = await approveListe(c.get('kontext'), kurs.id, monat, form.wert.version);
      if (!result.ok)
        return showListe(c, kurs, monat, undefined, refusalErrors(result, describeListe, sprache));
      return redirect(c, pathOf(kurs, monat), textsOf(c).geprueft);
    }),
  ),
  post(`${MONAT}/zurueckgeben`, 'kursliste.pruefen', (c) =>
    withMonat(c, async (kurs, monat) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, rueckgabeSchema);
      const fail = (errors: FormErrors) =>
        showListe(c, kurs, monat, undefined, undefined, { values: form.eingabe, errors });
      if (!form.ok) return fail(fieldErrors(form.fehler, describeListe, sprache));
      const result = await returnListe(c.get('kontext'), kurs.id, monat, form.wert);
      if (!result.ok) return fail(refusalErrors(result, describeListe, sprache));
      return redirect(c, pathOf(kurs, monat), textsOf(c).zurueckgegeben);
    }),
  ),
];

const uebernahmeSchema = z.object({ einschreiben: haken(), ue: ganzzahl(0, 400, 'liste.ue-unlesbar') });

const textsOf = (c: Ctx) => listenTexte[c.get('kontext').sprache];
const pathOf = (kurs: Kurs, monat: Datum) => `/kurse/${kurs.id}/listen/${monat.slice(0, 7)}`;
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

const withMonat = (c: Ctx, run: (kurs: Kurs, monat: Datum) => Response | Promise<Response>) =>
  withKurs(c, (kurs) => {
    const monat = `${c.req.param('monat')}-01`;
    const isInKurs = isDatum(monat) && addMonths(monat, 1) > kurs.beginn_am && monat <= kurs.ende_am;
    return isInKurs ? run(kurs, monat) : c.notFound();
  });

function queryOf(c: Ctx) {
  const query = parseTableQuery(listenTabelle, new URL(c.req.url).search);
  const { suche, zustand, monat } = query.filter;
  const letzter = letzterMonat(heuteOf(c));
  const filter: KursmonatFilter = {
    suche,
    zustand,
    von: monat?.von && `${monat.von.slice(0, 7)}-01`,
    bis: monat?.bis && monat.bis < letzter ? monat.bis : letzter,
  };
  return { query, filter };
}

async function showUebersicht(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  const { query, filter } = queryOf(c);
  const darfEinstellen = isAllowed(permissions, wer, 'kurs.einstellen');
  const [{ rows, total }, { tag, abstandTage }] = await Promise.all([
    listKursmonateAller(db, filter, zugriffOf(wer), query),
    readSetting(db, listenfristEinstellung),
  ]);
  const frist = {
    values: values ?? { tag: String(tag), abstandTage: String(abstandTage) },
    ...(errors ? { errors } : {}),
  };
  return show(
    c,
    <ListenPage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      frist={darfEinstellen ? frist : null}
    />,
    errors ? 422 : 200,
  );
}

async function sendUebersicht(c: Ctx, format: TableFormat) {
  const { db, wer, sprache } = c.get('kontext');
  const t = listenTexte[sprache];
  const { rows } = await listKursmonateAller(db, queryOf(c).filter, zugriffOf(wer), {
    page: 1,
    size: EXPORT_ROWS,
  });
  return sendTable(
    c,
    format,
    t.listen,
    [
      { label: t.monat, value: (row) => ({ datum: row.monat }) },
      { label: t.kurs, value: (row) => `${row.kennung} ${row.titel}`, width: 40 },
      { label: t.traeger, value: (row) => row.traeger, width: 30 },
      { label: t.stand, value: (row) => (row.status === null ? t.fehlt : t.status[row.status]) },
      { label: t.gehaltenKurz, value: (row) => row.ue },
      { label: t.anwesende, value: (row) => row.anwesende },
      { label: t.befunde, value: (row) => row.befunde },
    ],
    rows,
  );
}

async function showKurslisten(c: Ctx, kurs: Kurs) {
  const { db } = c.get('kontext');
  const [monate, listen, personen] = await Promise.all([
    listKursmonate(db, kurs.id),
    listListen(db, kurs.id),
    listEinschreibungen(db, kurs.id),
  ]);
  const heute = heuteOf(c);
  const rahmen = rahmenOf(c);
  const abgegeben = listen.filter(({ status }) => ABGEGEBEN.includes(status));
  return show(
    c,
    <KurslistenPage
      rahmen={rahmen}
      kurs={kurs}
      monate={monate
        .filter(({ monat }) => monat <= heute)
        .map(({ monat, ue }) => ({
          monat,
          ueStundenplan: ue,
          liste: listen.find((liste) => liste.monat === monat) ?? null,
        }))}
    >
      <Anwesenheitstafel rahmen={rahmen} kurs={kurs} personen={personen} listen={abgegeben} />
    </KurslistenPage>,
  );
}

async function showListe(
  c: Ctx,
  kurs: Kurs,
  monat: Datum,
  values?: FormValues,
  errors?: FormErrors,
  rueckgabe?: { values: FormValues; errors: FormErrors },
) {
  const { db, wer } = c.get('kontext');
  const [liste, alle, ueJeTag] = await Promise.all([
    findListe(db, kurs.id, monat),
    listEinschreibungen(db, kurs.id),
    readUeJeTag(db, kurs.id, monat),
  ]);
  const named = new Set(liste?.zeilen.map(({ einschreibungId }) => einschreibungId));
  const personen = alle.filter((person) => isInMonat(person, monat) || named.has(person.einschreibungId));
  const ueStundenplan = [...ueJeTag.values()].reduce((sum, ue) => sum + ue, 0);
  const befunde = liste ? await findBefunde(db, kurs.id, monat, liste) : [];
  const failed = errors !== undefined || rueckgabe !== undefined;
  return show(
    c,
    <ListePage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      monat={monat}
      liste={liste}
      personen={personen}
      ueStundenplan={ueStundenplan}
      befunde={befunde}
      istBuero={isAllowed(permissions, wer, 'kursliste.pruefen')}
      darfSchreiben={isAllowed(permissions, wer, 'kursliste.fuehren')}
      values={
        values ?? {
          ue: String(liste && liste.zeilen.length > 0 ? liste.ue : ueStundenplan),
          bemerkung: liste?.bemerkung ?? '',
          ...Object.fromEntries(
            personen.flatMap(({ einschreibungId }, index) => {
              const line = liste?.zeilen.find((one) => one.einschreibungId === einschreibungId);
              if (!line) return [];
              return [
                [`zeilen.${index}.anwesend`, String(line.ueAnwesend)],
                [`zeilen.${index}.entschuldigt`, String(line.ueEntschuldigt)],
              ];
            }),
          ),
        }
      }
      {...(errors ? { errors } : {})}
      {...(rueckgabe ? { rueckgabe } : {})}
    />,
    failed ? 422 : 200,
  );
}

async function showVorschau(c: Ctx, kurs: Kurs, monat: Datum, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const liste = await findListe(db, kurs.id, monat);
  if (!liste || liste.dateiId === null) return redirect(c, pathOf(kurs, monat));
  const [vorschau, rohblatt] = await Promise.all([readVorschau(db, liste), readRohblatt(db, liste)]);
  return show(
    c,
    <VorschauPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      monat={monat}
      vorschau={vorschau}
      rohblatt={rohblatt}
      wahl={liste.zuordnung}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
