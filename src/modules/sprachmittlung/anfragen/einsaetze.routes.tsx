import { spracheName } from '../../../begriffe/sprache.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { parseTableQuery } from '../../../design/index.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { type Einsatzzeile, listEinsaetze } from '../einsatz.store.ts';
import { listOrte } from '../ort.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { findStelle, listStellenNamen } from '../stelle.store.ts';
import { wort } from '../texte/woerter.ts';
import { themenEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { KandidatenPanel } from '../vermittlung/kandidaten.page.tsx';
import { loadKandidaten } from '../vermittlung/vermittlung.routes.tsx';
import { listPoolsprachen } from './anfrage.store.ts';
import { createAnfrage } from './anfrage-stellen.action.ts';
import { isUnknown, notFound } from './eingabe.ts';
import { loadEinsatzSicht } from './einsatz-sicht.ts';
import { type EinsatzQuery, einsatzTable, filterOf } from './einsatzliste.ts';
import { loadAngebot, readAnfrage } from './formular.ts';
import { AnfrageNeuPage, type AnfrageNeuProps, AnfrageStellePage } from './pages/anfrage-neu.page.tsx';
import { EinsaetzePage } from './pages/einsaetze.page.tsx';
import { EinsatzPage } from './pages/einsatz.page.tsx';
import { createReihe } from './reihe-anlegen.action.ts';
import { anfragenTexte, sentenceOf } from './texte.ts';

type Sortierung = Parameters<typeof listEinsaetze>[2]['sort']['key'];

const readQuery = (c: Ctx): EinsatzQuery => parseTableQuery(einsatzTable, new URL(c.req.url).searchParams);
const sortOf = ({ sort }: EinsatzQuery) => ({ key: sort.key as Sortierung, direction: sort.direction });

async function showList(c: Ctx) {
  const { db, clock, wer } = c.get('kontext');
  const query = readQuery(c);
  const filter = filterOf(query);
  const [{ rows, total }, poolsprachen, themen, orte, stelle] = await Promise.all([
    listEinsaetze(db, filter, { sort: sortOf(query), page: query.page, size: query.size }),
    listPoolsprachen(db),
    readSetting(db, themenEinstellung),
    listOrte(db),
    filter.stelleId === undefined ? null : findStelle(db, filter.stelleId),
  ]);
  return show(
    c,
    <EinsaetzePage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      jetzt={clock.now()}
      poolsprachen={poolsprachen}
      themen={themen.map(({ thema }) => thema)}
      orte={[...new Set(orte.map(({ name }) => name))]}
      stelle={stelle}
      darfAnlegen={isAllowed(permissions, wer, 'einsatz.anlegen')}
    />,
  );
}

async function exportList(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = anfragenTexte[sprache];
  const query = readQuery(c);
  const { rows } = await listEinsaetze(db, filterOf(query), {
    sort: sortOf(query),
    page: 1,
    size: EXPORT_ROWS,
  });
  const columns: TableColumn<Einsatzzeile>[] = [
    { label: 'Nr.', value: (row) => row.id },
    { label: t.beginn, value: (row) => row.beginn_at },
    { label: t.ende, value: (row) => row.ende_at },
    { label: t.sprache, value: (row) => spracheName(row.sprache, sprache) },
    { label: t.stelle, value: (row) => row.stelle },
    { label: t.ort, value: (row) => row.ort },
    { label: t.modusKurz, value: (row) => wort(sprache, 'modus', row.modus) },
    { label: t.thema, value: (row) => (row.thema ? wort(sprache, 'thema', row.thema) : '') },
    { label: t.werGebraucht, value: (row) => wort(sprache, 'gebraucht', row.poolrolle), width: 28 },
    { label: t.sprachmittler, value: (row) => row.sprachmittler },
    { label: t.status, value: (row) => wort(sprache, 'status', row.status) },
    { label: t.kurzfristig, value: (row) => (row.ist_kurzfristig ? t.kurzfristig : '') },
  ];
  return sendTable(c, format, t.einsaetze, columns, rows);
}

/** Values a fresh form begins with: the language chosen before, the requester's address and only contact. */
export function freshValues(angebot: NonNullable<Awaited<ReturnType<typeof loadAngebot>>>, sprache: string) {
  const [einzige, ...weitere] = angebot.ansprechpersonen;
  const kontakt = einzige && weitere.length === 0 ? einzige : null;
  return {
    ...(sprache ? { sprache } : {}),
    poolrolle: 'sprachmittler',
    modus: 'vor-ort',
    geschlecht: '',
    ohneFeiertage: 'ja',
    ...(kontakt
      ? {
          ansprechperson: kontakt.name,
          ansprechpersonTelefon: kontakt.telefon,
          ansprechpersonEmail: kontakt.email,
        }
      : {}),
  };
}

async function showForm(
  c: Ctx,
  stelleId: number,
  rest: Pick<AnfrageNeuProps, 'values' | 'errors' | 'rueckfragen'> | null,
  status: 200 | 422 = 200,
) {
  const angebot = await loadAngebot(c.get('kontext').db, stelleId);
  if (!angebot) return notFound(c);
  const formular = rest ?? {
    values: freshValues(angebot, c.req.query('sprache') ?? ''),
    errors: {},
    rueckfragen: [],
  };
  return show(
    c,
    <AnfrageNeuPage rahmen={rahmenOf(c)} angebot={angebot} {...formular} fuerStelle={false} />,
    status,
  );
}

export const einsaetzeRoutes: readonly Route[] = [
  get('/einsaetze', 'einsatz.sehen', showList),
  get('/einsaetze.csv', 'einsatz.sehen', (c) => exportList(c, 'csv')),
  get('/einsaetze.xlsx', 'einsatz.sehen', (c) => exportList(c, 'xlsx')),

  get('/einsaetze/neu', 'einsatz.anlegen', async (c) => {
    const stelleId = queryId(c, 'stelle');
    if (stelleId > 0) return showForm(c, stelleId, null);
    const { db } = c.get('kontext');
    const [stellen, poolsprachen] = await Promise.all([listStellenNamen(db), listPoolsprachen(db)]);
    return show(c, <AnfrageStellePage rahmen={rahmenOf(c)} stellen={stellen} poolsprachen={poolsprachen} />);
  }),
  post('/einsaetze/neu', 'einsatz.anlegen', async (c) => {
    const kontext = c.get('kontext');
    const t = anfragenTexte[kontext.sprache];
    const values = await readEingabe(c);
    const stelleId = Number(values.stelle) || 0;
    if (!Number.isSafeInteger(stelleId) || stelleId <= 0) return notFound(c);
    if (values.vorschlagen !== undefined)
      return showForm(c, stelleId, { values, errors: {}, rueckfragen: [] });
    const formular = await readAnfrage(kontext, stelleId, values);
    if (!formular.ok) return showForm(c, stelleId, { values, ...formular }, 422);
    const { anfrage, wiederholung } = formular;
    if (wiederholung.wiederholung) {
      const reihe = await createReihe(kontext, stelleId, anfrage, {
        ...wiederholung,
        wiederholung: wiederholung.wiederholung,
      });
      if (reihe.ok)
        return redirect(c, `/reihen/${reihe.wert.reiheId}`, t.reiheAngelegt(reihe.wert.ids.length));
      if (isUnknown(reihe)) return notFound(c);
      return showForm(
        c,
        stelleId,
        { values, errors: refusalErrors(reihe, sentenceOf, kontext.sprache), rueckfragen: [] },
        422,
      );
    }
    const neu = await createAnfrage(kontext, stelleId, anfrage);
    if (neu.ok) return redirect(c, `/einsaetze/${neu.wert.id}`, t.angelegt);
    if (isUnknown(neu)) return notFound(c);
    return showForm(
      c,
      stelleId,
      { values, errors: refusalErrors(neu, sentenceOf, kontext.sprache), rueckfragen: [] },
      422,
    );
  }),

  get('/einsaetze/:id', 'einsatz.sehen', async (c) => {
    const sicht = await loadEinsatzSicht(c.get('kontext'), idOf(c));
    if (!sicht) return notFound(c);
    const kandidaten = await loadKandidaten(c, sicht.einsatz);
    const rahmen = rahmenOf(c);
    return show(
      c,
      <EinsatzPage
        rahmen={rahmen}
        sicht={sicht}
        rechts={kandidaten && <KandidatenPanel rahmen={rahmen} sicht={kandidaten} />}
      />,
    );
  }),
];
