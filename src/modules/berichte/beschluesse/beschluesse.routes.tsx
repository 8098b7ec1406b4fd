import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { darf, heuteOf, sentence, sentences, spracheOf } from '../formular.ts';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import { listGremien } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import {
  BESCHLUESSE,
  BeschluessePage,
  type Beschlussanfrage,
  BeschlussFormularPage,
  beschlussTabelle,
} from './beschluesse.page.tsx';
import { addAuftrag, changeBeschluss, completeAuftrag, createBeschluss } from './beschluss.action.ts';
import { BeschlussPage } from './beschluss.page.tsx';
import type { Ergebniswort } from './beschluss.rules.ts';
import {
  auftragSchema,
  beschlussAenderungSchema,
  beschlussSchema,
  erledigungSchema,
} from './beschluss.schema.ts';
import { type Beschluss, findBeschluss, listAuftraege, selectBeschluesse } from './beschluss.store.ts';

const EINER = `${BESCHLUESSE}/:id{[0-9]+}`;

export const beschluesseRoutes: readonly Route[] = [
  get(BESCHLUESSE, 'bericht.sehen', async (c) => {
    const { db } = c.get('kontext');
    const query = readQuery(c);
    const [{ rows, total }, gremien] = await Promise.all([
      selectBeschluesse(db, filterOf(query), query),
      listGremien(db),
    ]);
    return show(
      c,
      <BeschluessePage
        rahmen={rahmenOf(c)}
        query={query}
        rows={rows}
        total={total}
        gremien={gremien}
        darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      />,
    );
  }),
  get(`${BESCHLUESSE}.csv`, 'bericht.sehen', (c) => sendListe(c, 'csv')),
  get(`${BESCHLUESSE}.xlsx`, 'bericht.sehen', (c) => sendListe(c, 'xlsx')),

  get(`${BESCHLUESSE}/neu`, 'gremium.bearbeiten', (c) =>
    showFormular(c, null, { am: formatDatum(heuteOf(c), 'de') }),
  ),
  post(`${BESCHLUESSE}/neu`, 'gremium.bearbeiten', async (c) => {
    const form = await readForm(c, beschlussSchema);
    if (!form.ok) return showFormular(c, null, form.eingabe, sentences(c, form.fehler));
    const result = await createBeschluss(c.get('kontext'), form.wert);
    if (!result.ok) return showFormular(c, null, form.eingabe, sentence(c, result));
    return redirect(c, `${BESCHLUESSE}/${result.wert}`, gremienTexte[spracheOf(c)].beschlussEingetragen);
  }),

  get(EINER, 'bericht.sehen', (c) => withBeschluss(c, (beschluss) => showBeschluss(c, beschluss))),
  get(`${EINER}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withBeschluss(c, (beschluss) => showFormular(c, beschluss.id, valuesOf(beschluss))),
  ),
  post(`${EINER}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withBeschluss(c, async (beschluss) => {
      const form = await readForm(c, beschlussAenderungSchema);
      if (!form.ok) return showFormular(c, beschluss.id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeBeschluss(c.get('kontext'), beschluss.id, version, angaben);
      if (result.ok)
        return redirect(c, `${BESCHLUESSE}/${beschluss.id}`, berichteTexte[spracheOf(c)].gespeichert);
      const values = { ...form.eingabe, version: String(beschluss.version) };
      return showFormular(c, beschluss.id, values, sentence(c, result));
    }),
  ),
  post(`${EINER}/auftraege`, 'gremium.bearbeiten', (c) =>
    withBeschluss(c, async (beschluss) => {
      const form = await readForm(c, auftragSchema);
      if (!form.ok) return showBeschluss(c, beschluss, 'auftrag', form.eingabe, sentences(c, form.fehler));
      const result = await addAuftrag(c.get('kontext'), beschluss.id, form.wert);
      if (!result.ok) return showBeschluss(c, beschluss, 'auftrag', form.eingabe, sentence(c, result));
      return redirect(c, `${BESCHLUESSE}/${beschluss.id}`, gremienTexte[spracheOf(c)].auftragAngelegt);
    }),
  ),
  post(`${EINER}/auftraege/erledigen`, 'gremium.bearbeiten', (c) =>
    withBeschluss(c, async (beschluss) => {
      const form = await readForm(c, erledigungSchema);
      if (!form.ok) return showBeschluss(c, beschluss, 'erledigung', form.eingabe, sentences(c, form.fehler));
      const result = await completeAuftrag(c.get('kontext'), beschluss.id, form.wert);
      if (!result.ok) return showBeschluss(c, beschluss, 'erledigung', form.eingabe, sentence(c, result));
      return redirect(c, `${BESCHLUESSE}/${beschluss.id}`, gremienTexte[spracheOf(c)].auftragErledigt);
    }),
  ),
];

async function withBeschluss(
  c: Ctx,
  run: (beschluss: Beschluss) => Response | Promise<Response>,
): Promise<Response> {
  const beschluss = await findBeschluss(c.get('kontext').db, idOf(c));
  return beschluss ? run(beschluss) : c.notFound();
}

const readQuery = (c: Ctx) => parseTableQuery(beschlussTabelle, new URL(c.req.url).search);

const filterOf = ({ filter }: Beschlussanfrage) => ({
  suche: filter.suche,
  gremiumId:
    filter.gremium === undefined ? undefined : /^\d{1,15}$/.test(filter.gremium) ? Number(filter.gremium) : 0,
  ergebnisse: filter.ergebnis as readonly Ergebniswort[] | undefined,
  zeitraum: filter.am,
  nurOffene: filter.offen,
});

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const query = readQuery(c);
  const { rows } = await selectBeschluesse(db, filterOf(query), { ...query, page: 1, size: EXPORT_ROWS });
  return sendTable(
    c,
    format,
    t.beschluesse,
    [
      { label: t.am, value: (row) => ({ datum: row.am }) },
      { label: t.gremium, value: (row) => row.gremium },
      { label: t.top, value: (row) => row.tagesordnungspunkt },
      { label: t.vorlage, value: (row) => row.vorlage },
      { label: t.vorlagennummer, value: (row) => row.vorlagennummer },
      { label: t.vorlagenadresse, value: (row) => row.adresse },
      { label: t.ergebnis, value: (row) => w.ergebnis[row.ergebnis] },
      { label: t.wortlaut, value: (row) => row.wortlaut },
      { label: t.auflagen, value: (row) => row.auflagen },
      { label: t.auftraege, value: (row) => row.auftraege },
      { label: t.offeneAuftraege, value: (row) => row.offene_auftraege },
    ],
    rows,
  );
}

const valuesOf = (beschluss: Beschluss): FormValues => ({
  version: String(beschluss.version),
  vorlage: beschluss.vorlage,
  gremium_id: String(beschluss.gremium_id),
  vorlagennummer: beschluss.vorlagennummer,
  adresse: beschluss.adresse,
  am: formatDatum(beschluss.am, 'de'),
  ergebnis: beschluss.ergebnis,
  tagesordnungspunkt: beschluss.tagesordnungspunkt,
  wortlaut: beschluss.wortlaut,
  auflagen: beschluss.auflagen,
});

async function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <BeschlussFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      gremien={await listGremien(c.get('kontext').db, { nurAktive: id === null })}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showBeschluss(
  c: Ctx,
  beschluss: Beschluss,
  name?: 'auftrag' | 'erledigung',
  values: FormValues = {},
  errors: FormErrors = {},
) {
  return show(
    c,
    <BeschlussPage
      rahmen={rahmenOf(c)}
      beschluss={beschluss}
      auftraege={await listAuftraege(c.get('kontext').db, beschluss.id)}
      heute={heuteOf(c)}
      darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      {...(name ? { formular: { name, values, errors } } : {})}
    />,
    name ? 422 : 200,
  );
}
