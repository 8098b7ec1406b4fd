import { parseTableQuery, tableWindow } from '../../../design/index.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Ctx, get, idOf, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { findAenderungen } from './aenderung.rules.ts';
import { mayOpen, spracheOf } from './leser.ts';
import { EintragPage, type GelesenerEintrag, ProtokollPage, protokollTabelle } from './protokoll.page.tsx';
import { findProtokolleintrag, listProtokoll, type Protokolleintrag } from './protokoll.store.ts';
import type { Protokollsprache } from './protokollsprache.ts';
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
    const worte = spracheOf(c);
    return show(
      c,
      <ProtokollPage
        rahmen={rahmenOf(c)}
        query={query}
        eintraege={eintraege.map(reader(c))}
        total={total}
        taten={worte.taten()}
        arten={worte.arten()}
      />,
    );
  }),

  get(`${LISTE}/export.csv`, ZUGANG, (c) => sendList(c, 'csv')),
  get(`${LISTE}/export.xlsx`, ZUGANG, (c) => sendList(c, 'xlsx')),

  get(`${LISTE}/:id`, ZUGANG, async (c) => {
    const eintrag = await findProtokolleintrag(c.get('kontext').db, idOf(c));
    if (!eintrag) return showFault(c, 404, 'fehler.404');
    return show(c, <EintragPage rahmen={rahmenOf(c)} eintrag={reader(c)(eintrag)} />);
  }),
];

const readQuery = (c: Ctx) => parseTableQuery(protokollTabelle, new URL(c.req.url).search);

/** Reads entries in the reader's words. */
function reader(c: Ctx): (eintrag: Protokolleintrag) => GelesenerEintrag {
  const worte = spracheOf(c);
  const allows = mayOpen(c);
  return (eintrag) => readEintrag(worte, allows, eintrag);
}

function readEintrag(
  worte: Protokollsprache,
  allows: (zugang: string) => boolean,
  eintrag: Protokolleintrag,
): GelesenerEintrag {
  const tatort = { tat: eintrag.tat, art: eintrag.gegenstandArt };
  const gegenstand = { art: eintrag.gegenstandArt, id: eintrag.gegenstandId };
  return {
    ...eintrag,
    geschehen: worte.tat(eintrag.tat),
    gegenstand: worte.gegenstand(gegenstand),
    href: worte.href(gegenstand, allows),
    aenderungen: findAenderungen(eintrag.vorher, eintrag.nachher).map(({ feld, vorher, nachher }) => ({
      feld: worte.feld(tatort, feld),
      vorher: worte.wert(tatort, feld, vorher),
      nachher: worte.wert(tatort, feld, nachher),
    })),
  };
}

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
  const changes = (row: GelesenerEintrag) =>
    row.aenderungen
      .map(
        ({ feld, vorher, nachher }) =>
          `${feld}: ${vorher === null ? '' : `${vorher} → `}${nachher ?? t.nichts}`,
      )
      .join('\n');
  const columns: TableColumn<GelesenerEintrag>[] = [
    { label: t.zeit, value: (row) => row.at, width: 18 },
    { label: t.wer, value: (row) => row.werName, width: 26 },
    { label: t.art, value: (row) => t.arten[row.werArt] ?? row.werArt },
    { label: t.gegenstand, value: (row) => row.gegenstand, width: 22 },
    { label: t.geschehen, value: (row) => row.geschehen, width: 28 },
    { label: t.aenderung, value: changes, width: 60 },
    { label: t.vorgang, value: (row) => row.vorgang, width: 38 },
    { label: t.schluesselTat, value: (row) => row.tat, width: 28 },
    { label: t.schluesselGegenstand, value: (row) => `${row.gegenstandArt} ${row.gegenstandId}`, width: 22 },
    { label: t.rohVorher, value: (row) => json(row.vorher), width: 50 },
    { label: t.rohNachher, value: (row) => json(row.nachher), width: 50 },
  ];
  return sendTable(c, format, t.titel, columns, eintraege.map(reader(c)));
}
