import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, addMonths, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { type Ctx, get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { permissions } from '../sprachmittlung.permissions.ts';
import { wort } from '../texte/woerter.ts';
import {
  type Bedarfszeile,
  type Bedarfszeitraum,
  countAlternativen,
  countBedarf,
  countBedarfJeQuartal,
  countGruende,
  type Grundzeile,
  listBedarfsjahre,
} from './bedarf.store.ts';
import { BedarfPage, type Bedarfstabelle, nameOfBedarf } from './pages/bedarf.page.tsx';
import { anfragenTexte } from './texte.ts';

/** The period of the address: a year, or one of its quarters. */
function readZeitraum(c: Ctx): Bedarfszeitraum & { jahr: number; quartal: number | null } {
  const typed = c.req.query('jahr') ?? '';
  const jahr = /^(19|20|21)\d{2}$/.test(typed)
    ? Number(typed)
    : yearOf(datumOf(c.get('kontext').clock.now()));
  const quartal = /^[1-4]$/.test(c.req.query('quartal') ?? '') ? Number(c.req.query('quartal')) : null;
  const von = `${jahr}-${String(((quartal ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`;
  return { jahr, quartal, von, bis: addDays(addMonths(von, quartal === null ? 12 : 3), -1) };
}

async function sendDemand(
  c: Ctx,
  format: TableFormat,
  tabelle: 'sprache' | 'ort' | 'thema' | 'quartal',
): Promise<Response> {
  const { db, sprache } = c.get('kontext');
  const t = anfragenTexte[sprache];
  const zeitraum = readZeitraum(c);
  const rows =
    tabelle === 'quartal'
      ? await countBedarfJeQuartal(db, zeitraum.jahr)
      : await countBedarf(db, tabelle, zeitraum);
  const columns: TableColumn<Bedarfszeile>[] = [
    {
      label: tabelle === 'quartal' ? t.quartalKurz : t[tabelle],
      value: (row) => nameOfBedarf(tabelle, row.schluessel, sprache),
      width: 30,
    },
    { label: t.bedarfNichtVermittelt, value: (row) => row.nichtVermittelt },
    { label: t.bedarfAnfragen, value: (row) => row.anfragen },
  ];
  return sendTable(c, format, fileName(c, t.bedarfNach[tabelle]), columns, rows);
}

async function sendReasons(c: Ctx, format: TableFormat, tabelle: 'grund' | 'alternative'): Promise<Response> {
  const { db, sprache } = c.get('kontext');
  const t = anfragenTexte[sprache];
  const zeitraum = readZeitraum(c);
  const istGrund = tabelle === 'grund';
  const rows = await (istGrund ? countGruende : countAlternativen)(db, zeitraum);
  const gruppe = istGrund ? 'nichtvermittlungsgrund' : 'alternative';
  const columns: TableColumn<Grundzeile>[] = [
    {
      label: istGrund ? t.grund : t.ersatzloesung,
      value: (row) => wort(sprache, gruppe, row.schluessel),
      width: 36,
    },
    { label: t.bedarfAnzahl, value: (row) => row.anzahl },
    { label: t.bedarfKostenKurz, value: (row) => ({ cents: row.cent }) },
  ];
  return sendTable(c, format, fileName(c, t.bedarfNach[tabelle]), columns, rows);
}

/** "Ungedeckter Bedarf 2026 Q1 Nach Sprache". */
function fileName(c: Ctx, tabelle: string): string {
  const { jahr, quartal } = readZeitraum(c);
  const t = anfragenTexte[c.get('kontext').sprache];
  return [t.bedarf, jahr, quartal === null ? '' : `Q${quartal}`, tabelle]
    .filter((teil) => teil !== '')
    .join(' ');
}

const exportOf = (tabelle: Bedarfstabelle): Route[] =>
  (['csv', 'xlsx'] as const).map((format) =>
    get(`/bedarf/${tabelle}.${format}`, 'bedarf.sehen', (c) =>
      tabelle === 'grund' || tabelle === 'alternative'
        ? sendReasons(c, format, tabelle)
        : sendDemand(c, format, tabelle),
    ),
  );

export const bedarfRoutes: readonly Route[] = [
  get('/bedarf', 'bedarf.sehen', async (c) => {
    const { db, clock, wer } = c.get('kontext');
    const { jahr, quartal, ...zeitraum } = readZeitraum(c);
    const [sprache, ort, thema, gruende, alternativen, quartale, jahre] = await Promise.all([
      countBedarf(db, 'sprache', zeitraum),
      countBedarf(db, 'ort', zeitraum),
      countBedarf(db, 'thema', zeitraum),
      countGruende(db, zeitraum),
      countAlternativen(db, zeitraum),
      countBedarfJeQuartal(db, jahr),
      listBedarfsjahre(db),
    ]);
    return show(
      c,
      <BedarfPage
        rahmen={rahmenOf(c)}
        jahr={jahr}
        quartal={quartal}
        jahre={jahre.includes(jahr) ? jahre : [jahr, ...jahre]}
        {...zeitraum}
        stand={datumOf(clock.now())}
        nach={{ sprache, ort, thema }}
        gruende={gruende}
        alternativen={alternativen}
        quartale={quartale.map(({ nichtVermittelt }) => nichtVermittelt)}
        darfListe={isAllowed(permissions, wer, 'einsatz.sehen')}
      />,
    );
  }),
  ...(['sprache', 'ort', 'thema', 'grund', 'alternative', 'quartal'] as const).flatMap(exportOf),
];
