import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { type Ctx, get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { shorten } from '../baum.page.tsx';
import { listKlassen } from '../klassen/klassen.rules.ts';
import { loadKlassen, loadTerminklassen } from '../klassen/klassen.store.ts';
import { permissions } from '../konzept.permissions.ts';
import {
  type Ausgabe,
  findArbeitsausgabe,
  findAusgabe,
  listAusgaben,
  listKnoten,
  listMassnahmen,
  type Massnahmenfilter,
  type Massnahmensortierung,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { describeFelder } from '../schwerpunkte/felder.ts';
import { OHNE_SCHWERPUNKT } from '../schwerpunkte/schwerpunkt.rules.ts';
import { loadSchwerpunktsicht } from '../schwerpunkte/schwerpunkt.store.ts';
import {
  type Filterauswahl,
  type Massnahmenanfrage,
  MassnahmenPage,
  massnahmenTabelle,
} from './liste.page.tsx';
import { listFilterworte } from './massnahme.store.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';

const LISTE = '/konzept/massnahmen';

/** All measures of an edition, on the page and as a file. */
export const listeRoutes: readonly Route[] = [
  get(LISTE, 'konzept.sehen', showListe),
  get(`${LISTE}.csv`, 'konzept.sehen', (c) => sendListe(c, 'csv')),
  get(`${LISTE}.xlsx`, 'konzept.sehen', (c) => sendListe(c, 'xlsx')),
];

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());
const darf = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);

/** The edition in the address; without one the edition in force, else the newest. */
async function readListe(c: Ctx): Promise<{ ausgabe: Ausgabe | null; query: Massnahmenanfrage }> {
  const { db } = c.get('kontext');
  const query = parseTableQuery(massnahmenTabelle, new URL(c.req.url).search);
  const gewaehlt = /^\d{1,15}$/.test(query.filter.ausgabe ?? '') ? Number(query.filter.ausgabe) : null;
  const ausgabe = gewaehlt === null ? null : await findAusgabe(db, gewaehlt);
  return { ausgabe: ausgabe ?? (await findArbeitsausgabe(db)), query };
}

function filterOf(c: Ctx, { filter }: Massnahmenanfrage): Massnahmenfilter {
  const { suche, feld, ziel, status, zustaendig, klasse, frist, schlagwort, herkunft } = filter;
  const knoten = ziel ?? feld;
  return {
    ...(suche !== undefined && { suche }),
    ...(knoten !== undefined && { knoten: /^\d{1,15}$/.test(knoten) ? Number(knoten) : 0 }),
    ...(status !== undefined && { status }),
    ...(zustaendig !== undefined && { zustaendig }),
    ...(klasse !== undefined && { klasse }),
    ...(frist !== undefined && { frist }),
    ...(filter.ueberfaellig && { ueberfaelligAm: heuteOf(c) }),
    ...(filter['ohne-schritt'] && { ohneSchritt: true }),
    ...(schlagwort !== undefined && { schlagwort }),
    ...(herkunft !== undefined && { herkunft }),
    ...(filter.migranten && { vonMigranten: true }),
  };
}

const sortOf = ({ sort }: Massnahmenanfrage) =>
  sort as { key: Massnahmensortierung; direction: 'asc' | 'desc' };

async function showListe(c: Ctx) {
  const { db } = c.get('kontext');
  const { ausgabe, query } = await readListe(c);
  const { page, size } = query;
  const leer = { rows: [], total: 0 };
  const [seite, auswahl] = await Promise.all([
    ausgabe === null
      ? leer
      : listMassnahmen(db, ausgabe.id, filterOf(c, query), { sort: sortOf(query), page, size }),
    ausgabe === null ? keineAuswahl : loadAuswahl(c, ausgabe),
  ]);
  return show(
    c,
    <MassnahmenPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      query={query}
      rows={seite.rows}
      total={seite.total}
      auswahl={auswahl}
      heute={heuteOf(c)}
      darfImportieren={darf(c, 'konzept.importieren')}
    />,
  );
}

const keineAuswahl: Filterauswahl = {
  ausgaben: [],
  felder: [],
  ziele: [],
  klassen: [],
  schlagworte: [],
  herkuenfte: [],
  sicht: OHNE_SCHWERPUNKT,
};

async function loadAuswahl(c: Ctx, ausgabe: Ausgabe): Promise<Filterauswahl> {
  const { db } = c.get('kontext');
  const [ausgaben, knoten, worte, sicht, klassen, bedeutungen] = await Promise.all([
    listAusgaben(db),
    listKnoten(db, ausgabe.id),
    listFilterworte(db, ausgabe.id),
    loadSchwerpunktsicht(db, ausgabe, heuteOf(c)),
    loadTerminklassen(db, ausgabe),
    loadKlassen(db, ausgabe),
  ]);
  const options = (arten: readonly string[]) =>
    knoten
      .filter(({ art }) => arten.includes(art))
      .map(({ id, text }) => ({ value: String(id), label: shorten(text, 90) }));
  return {
    ...worte,
    klassen: listKlassen(worte.klassen, klassen, bedeutungen),
    sicht,
    ausgaben,
    felder: options(['handlungsfeld']),
    ziele: options(['leitziel', 'handlungsziel']),
  };
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = massnahmenTexte[sprache];
  const { ausgabe, query } = await readListe(c);
  const { rows } =
    ausgabe === null
      ? { rows: [] }
      : await listMassnahmen(db, ausgabe.id, filterOf(c, query), {
          sort: sortOf(query),
          page: 1,
          size: EXPORT_ROWS,
        });
  const sicht = ausgabe === null ? OHNE_SCHWERPUNKT : await loadSchwerpunktsicht(db, ausgabe, heuteOf(c));
  const worte = ausgabe?.worte ?? {};
  const datum = (tag: string | null) => (tag === null ? null : { datum: tag });
  return sendTable<Massnahmenzeile>(
    c,
    format,
    t.exportname,
    [
      { label: t.kennung, value: ({ kennung }) => kennung },
      {
        label: levelWord(worte, 'handlungsfeld', sprache),
        value: (row) => describeFelder(row, sicht, sprache).join('; '),
        width: 30,
      },
      { label: t.ziele, value: ({ ziele }) => ziele.map(({ text }) => text).join('; '), width: 40 },
      { label: t.kurztitel, value: ({ kurztitel }) => kurztitel, width: 30 },
      { label: t.text, value: ({ text }) => text, width: 70 },
      { label: t.zustaendig, value: ({ zustaendig }) => zustaendig, width: 30 },
      { label: t.partner, value: ({ partner }) => partner, width: 30 },
      { label: t.termin, value: ({ termin }) => termin },
      { label: t.frist, value: ({ frist }) => datum(frist) },
      { label: t.status, value: ({ status }) => konzeptTexte[sprache].status[status] },
      { label: t.seit, value: ({ status_am }) => datum(status_am) },
      { label: t.grund, value: ({ status_grund }) => status_grund, width: 30 },
      { label: t.begonnenAm, value: ({ begonnen_am }) => datum(begonnen_am) },
      { label: t.beendetAm, value: ({ beendet_am }) => datum(beendet_am) },
      { label: t.naechsterSchritt, value: ({ naechster_schritt }) => naechster_schritt, width: 40 },
      { label: t.schrittAm, value: ({ naechster_schritt_am }) => datum(naechster_schritt_am) },
      { label: t.schlagworte, value: ({ schlagworte }) => schlagworte.join(', ') },
      { label: t.herkunft, value: ({ herkunft }) => herkunft },
      {
        label: t.kostenBetrag,
        value: ({ kosten_cent }) => (kosten_cent === null ? null : { cents: kosten_cent }),
      },
      { label: t.finanzierung, value: ({ finanzierung }) => finanzierung },
    ],
    rows,
  );
}
