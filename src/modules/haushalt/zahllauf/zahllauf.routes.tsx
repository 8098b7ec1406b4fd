import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { layOutBuchungsliste, writeBuchungsliste } from '../buchungsliste/buchungsliste.rules.ts';
import { listenformEinstellung } from '../buchungsliste/buchungsliste.settings.ts';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { handOverZahllauf, takeBackUebergabe, takeZahlungsdatei } from './uebergabe.action.ts';
import { ZahllaeufePage, zahllaufTabelle } from './zahllaeufe.page.tsx';
import { ZahllaufPage, zahlungenTabelle } from './zahllauf.page.tsx';
import {
  findZahllauf,
  listBuchungszeilen,
  listZahljahre,
  listZahllaeufe,
  listZahlungen,
  sumNachTopf,
  type Zahllauf,
  type ZahllaufFilter,
  type ZahlungFilter,
} from './zahllauf.store.ts';

const LISTE = '/haushalt/zahllaeufe';

const queryOf = (c: Ctx) => {
  const query = parseTableQuery(zahllaufTabelle, new URL(c.req.url).search);
  const { jahr, ...rest } = query.filter;
  const filter = { ...rest, ...(/^\d{4}$/.test(jahr ?? '') ? { jahr: Number(jahr) } : {}) } as ZahllaufFilter;
  return { query, filter };
};

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = haushaltTexte[sprache];
  const { query, filter } = queryOf(c);
  const { rows } = await listZahllaeufe(db, filter, { ...query, page: 1, size: EXPORT_ROWS });
  return sendTable(
    c,
    format,
    t.zahllaeufe,
    [
      { label: t.bezeichnung, value: (row) => row.bezeichnung, width: 40 },
      { label: t.kennung, value: (row) => row.kennung, width: 26 },
      { label: t.erstellt, value: (row) => row.erstellt_at, width: 18 },
      { label: t.ausfuehrung, value: (row) => ({ datum: row.ausfuehrung_am }) },
      { label: t.zahlungen, value: (row) => row.anzahl },
      { label: t.summe, value: (row) => ({ cents: row.summe_cent }) },
      { label: t.geprueftVon, value: (row) => row.geprueft_von, width: 24 },
      { label: t.freigegebenVon, value: (row) => row.freigegeben_von, width: 24 },
      { label: t.uebergeben, value: (row) => row.uebergeben_at, width: 18 },
      { label: t.zurueckgekommen, value: (row) => row.zurueck },
    ],
    rows,
  );
}

async function showLauf(c: Ctx, lauf: Zahllauf) {
  const { db, wer, sprache, clock } = c.get('kontext');
  const query = parseTableQuery(zahlungenTabelle, new URL(c.req.url).search);
  const [{ rows, total }, toepfe] = await Promise.all([
    listZahlungen(db, lauf.id, query.filter as ZahlungFilter, query as Parameters<typeof listZahlungen>[3]),
    sumNachTopf(db, lauf.id),
  ]);
  const quellen = c.get('protokollquellen');
  const quelleOf = (art: string) => quellen.find(({ seiten }) => art in seiten);
  /** The page of another module's object, for whoever may open it. */
  const hrefOf = (art: string, id: number) => {
    const seite = quelleOf(art)?.seiten[art];
    return seite && c.get('permissions').allows(wer, seite.zugang) ? seite.href(String(id)) : undefined;
  };
  const wort = quelleOf(lauf.herkunft_art)?.worte[sprache].gegenstaende[lauf.herkunft_art];
  return show(
    c,
    <ZahllaufPage
      rahmen={rahmenOf(c)}
      lauf={lauf}
      heute={datumOf(clock.now())}
      query={query}
      zahlungen={rows}
      total={total}
      toepfe={toepfe}
      herkunft={{
        text: `${wort ?? lauf.herkunft_art} ${lauf.herkunft_id}`,
        href: hrefOf(lauf.herkunft_art, lauf.herkunft_id),
      }}
      empfaengerHref={(zahlung) => hrefOf(zahlung.empfaenger_art, zahlung.empfaenger_id)}
      darf={{
        datei: isAllowed(permissions, wer, 'zahllauf.datei'),
        buchungsliste: isAllowed(permissions, wer, 'zahllauf.buchungsliste'),
        uebergeben: isAllowed(permissions, wer, 'zahllauf.uebergeben'),
      }}
    />,
  );
}

const withLauf = (answer: (c: Ctx, lauf: Zahllauf) => Response | Promise<Response>) => async (c: Ctx) => {
  const lauf = await findZahllauf(c.get('kontext').db, idOf(c));
  return lauf ? answer(c, lauf) : c.notFound();
};

function sendFile(
  c: Ctx,
  { name, typ, inhalt }: { name: string; typ: string; inhalt: Uint8Array<ArrayBuffer> },
) {
  return c.body(inhalt, 200, {
    'content-type': typ,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
}

/** A deed on a run, answered with its page. */
const deed = (
  pfad: string,
  act: (kontext: Kontext, id: number) => ReturnType<typeof handOverZahllauf>,
  done: 'uebergabeVermerkt' | 'uebergabeZurueckgenommen',
): Route =>
  post(`${LISTE}/:id{[0-9]+}/${pfad}`, 'zahllauf.uebergeben', async (c) => {
    const kontext = c.get('kontext');
    const id = idOf(c);
    const result = await act(kontext, id);
    if (result.ok) return redirect(c, `${LISTE}/${id}`, haushaltTexte[kontext.sprache][done]);
    if (result.grund === 'zahllauf.unbekannt') return c.notFound();
    return redirect(c, `${LISTE}/${id}`, describeHaushalt(result, kontext.sprache), 'danger');
  });

export const zahllaufRoutes: readonly Route[] = [
  get(LISTE, 'zahllauf.sehen', async (c) => {
    const { db } = c.get('kontext');
    const { query, filter } = queryOf(c);
    const [{ rows, total }, jahre] = await Promise.all([
      listZahllaeufe(db, filter, query),
      listZahljahre(db),
    ]);
    return show(
      c,
      <ZahllaeufePage rahmen={rahmenOf(c)} query={query} rows={rows} total={total} jahre={jahre} />,
    );
  }),
  get(`${LISTE}.csv`, 'zahllauf.sehen', (c) => sendListe(c, 'csv')),
  get(`${LISTE}.xlsx`, 'zahllauf.sehen', (c) => sendListe(c, 'xlsx')),
  get(`${LISTE}/:id{[0-9]+}`, 'zahllauf.sehen', withLauf(showLauf)),
  get(
    `${LISTE}/:id{[0-9]+}/buchungsliste.csv`,
    'zahllauf.buchungsliste',
    withLauf(async (c, lauf) => {
      const { db } = c.get('kontext');
      const form = await readSetting(db, listenformEinstellung);
      const rows = layOutBuchungsliste(await listBuchungszeilen(db, lauf.id), form);
      const charset = form.kodierung === 'windows-1252' ? 'windows-1252' : 'utf-8';
      return sendFile(c, {
        name: `buchungsliste-${lauf.kennung}.csv`,
        typ: `text/csv; charset=${charset}`,
        inhalt: writeBuchungsliste(rows, form),
      });
    }),
  ),
  post(`${LISTE}/:id{[0-9]+}/zahlungsdatei`, 'zahllauf.datei', async (c) => {
    const result = await takeZahlungsdatei(c.get('kontext'), idOf(c));
    return result.ok ? sendFile(c, result.wert) : c.notFound();
  }),
  deed('uebergeben', handOverZahllauf, 'uebergabeVermerkt'),
  deed('uebergabe-zuruecknehmen', takeBackUebergabe, 'uebergabeZurueckgenommen'),
];
