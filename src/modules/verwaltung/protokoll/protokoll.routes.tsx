import { parseTableQuery, tableWindow } from '../../../design/index.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Ctx, get, idOf, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { EintragPage, ProtokollPage, protokollTabelle } from './protokoll.page.tsx';
import { findProtokolleintrag, listProtokoll, type Protokolleintrag } from './protokoll.store.ts';
import { texte } from './texte.ts';

const ZUGANG = 'protokoll.lesen';
const LISTE = '/verwaltung/protokoll';

export const protokollRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, async (c) => {
    const query = readQuery(c);
    const { eintraege, total } = await listProtokoll(c.get('kontext').db, {
      ...query.filter,
      direction: query.sort.direction,
      ...tableWindow(query),
    });
    return show(c, <ProtokollPage rahmen={rahmenOf(c)} query={query} eintraege={eintraege} total={total} />);
  }),

  get(`${LISTE}/export.csv`, ZUGANG, (c) => sendList(c, 'csv')),
  get(`${LISTE}/export.xlsx`, ZUGANG, (c) => sendList(c, 'xlsx')),

  get(`${LISTE}/:id`, ZUGANG, async (c) => {
    const eintrag = await findProtokolleintrag(c.get('kontext').db, idOf(c));
    if (!eintrag) return showFault(c, 404, 'fehler.404');
    return show(c, <EintragPage rahmen={rahmenOf(c)} eintrag={eintrag} />);
  }),
];

const readQuery = (c: Ctx) => parseTableQuery(protokollTabelle, new URL(c.req.url).search);

async function sendList(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = texte[sprache];
  const query = readQuery(c);
  const { eintraege } = await listProtokoll(db, {
    ...query.filter,
    direction: query.sort.direction,
    limit: EXPORT_ROWS,
    offset: 0,
  });
  const json = (value: object | null) => (value ? JSON.stringify(value) : null);
  const columns: TableColumn<Protokolleintrag>[] = [
    { label: t.zeit, value: (row) => row.at, width: 18 },
    { label: t.wer, value: (row) => row.werName, width: 26 },
    { label: t.art, value: (row) => t.arten[row.werArt] ?? row.werArt },
    { label: t.tat, value: (row) => row.tat, width: 28 },
    { label: t.gegenstand, value: (row) => `${row.gegenstandArt} ${row.gegenstandId}`, width: 22 },
    { label: t.vorher, value: (row) => json(row.vorher), width: 50 },
    { label: t.nachher, value: (row) => json(row.nachher), width: 50 },
    { label: t.vorgang, value: (row) => row.vorgang, width: 38 },
  ];
  return sendTable(c, format, t.titel, columns, eintraege);
}
