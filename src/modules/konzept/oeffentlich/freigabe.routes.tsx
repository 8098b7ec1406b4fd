import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findArbeitsausgabe, findGueltigeAusgabe, listAlleMassnahmen } from '../konzept.store.ts';
import {
  FreigabePage,
  OEFFENTLICH,
  OeffentlichPage,
  RUECKMELDUNGEN,
  RueckmeldungenPage,
  rueckmeldungTabelle,
} from './freigabe.page.tsx';
import { findAktuelleFassung } from './freigabe.store.ts';
import { closeRueckmeldung, saveFreigabe } from './oeffentlich.action.ts';
import { listSprachen } from './oeffentlich.rules.ts';
import { freigabeSchema } from './oeffentlich.schema.ts';
import { describeOeffentlich, oeffentlichTexte } from './oeffentlich.texte.ts';
import { listRueckmeldungen, type Rueckmeldungsfilter } from './rueckmeldung.store.ts';

const ZUGANG = 'konzept.bearbeiten';
const FREIGABE = '/konzept/massnahmen/:id{[0-9]+}/oeffentlich';

/** The office's side of the public page. */
export const freigabeRoutes: readonly Route[] = [
  get(OEFFENTLICH, ZUGANG, async (c) => {
    const { db } = c.get('kontext');
    const ausgabe = await findArbeitsausgabe(db);
    const massnahmen = ausgabe === null ? [] : await listAlleMassnahmen(db, ausgabe.id);
    return show(c, <OeffentlichPage rahmen={rahmenOf(c)} massnahmen={massnahmen} />);
  }),

  get(FREIGABE, ZUGANG, (c) => showFreigabe(c)),

  post(FREIGABE, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const massnahme = await findAktuelleFassung(kontext.db, idOf(c));
    if (massnahme === null) return showFault(c, 404, 'fehler.404');
    const form = await readForm(c, freigabeSchema(listSprachen([massnahme])));
    if (!form.ok)
      return showFreigabe(c, form.eingabe, fieldErrors(form.fehler, describeOeffentlich, sprache));
    const result = await saveFreigabe(kontext, massnahme.id, form.wert);
    if (!result.ok) return showFreigabe(c, form.eingabe, refusalErrors(result, describeOeffentlich, sprache));
    return redirect(c, OEFFENTLICH, oeffentlichTexte[sprache].gespeichert);
  }),

  get(RUECKMELDUNGEN, ZUGANG, async (c) => {
    const { query, filter } = queryOf(c);
    const { rows, total } = await listRueckmeldungen(c.get('kontext').db, filter, query);
    return show(c, <RueckmeldungenPage rahmen={rahmenOf(c)} query={query} rows={rows} total={total} />);
  }),
  get(`${RUECKMELDUNGEN}.csv`, ZUGANG, (c) => sendRueckmeldungen(c, 'csv')),
  get(`${RUECKMELDUNGEN}.xlsx`, ZUGANG, (c) => sendRueckmeldungen(c, 'xlsx')),

  post(`${RUECKMELDUNGEN}/:id{[0-9]+}/erledigt`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const result = await closeRueckmeldung(kontext, idOf(c));
    if (!result.ok) return showFault(c, 404, 'fehler.404');
    return redirect(c, `${RUECKMELDUNGEN}?zustand=offen`, oeffentlichTexte[kontext.sprache].abgelegt);
  }),
];

async function showFreigabe(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const [massnahme, gueltige] = await Promise.all([
    findAktuelleFassung(db, idOf(c)),
    findGueltigeAusgabe(db),
  ]);
  if (massnahme === null) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <FreigabePage
      rahmen={rahmenOf(c)}
      massnahme={massnahme}
      sprachen={listSprachen([massnahme])}
      gilt={massnahme.ausgabe_id === gueltige?.id}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function queryOf(c: Ctx) {
  const query = parseTableQuery(rueckmeldungTabelle, new URL(c.req.url).search);
  return { query, filter: query.filter as Rueckmeldungsfilter };
}

async function sendRueckmeldungen(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = oeffentlichTexte[sprache];
  const { query, filter } = queryOf(c);
  const { rows } = await listRueckmeldungen(db, filter, { ...query, page: 1, size: EXPORT_ROWS });
  return sendTable(
    c,
    format,
    t.rueckmeldungen,
    [
      { label: t.eingegangen, value: (row) => row.at, width: 18 },
      { label: t.nachricht, value: (row) => row.text, width: 80 },
      { label: t.von, value: (row) => row.name, width: 24 },
      { label: t.email, value: (row) => row.email, width: 30 },
      { label: t.massnahme, value: (row) => row.massnahme ?? t.zumGanzen, width: 40 },
      { label: t.erledigt, value: (row) => row.erledigt_at, width: 18 },
      { label: t.erledigtVon(''), value: (row) => row.erledigt_von, width: 24 },
    ],
    rows,
  );
}
