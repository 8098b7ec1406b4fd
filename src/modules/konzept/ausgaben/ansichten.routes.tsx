import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { parseTableQuery } from '../../../design/index.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { fillVorlage } from '../../../platform/documents/vorlagen.ts';
import { sendWord, sendWorkbook } from '../../../platform/http/export.ts';
import { type Ctx, get, idOf, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { listIndikatoren, listWerte } from '../indikatoren/indikator.store.ts';
import { listKlassen } from '../klassen/klassen.rules.ts';
import { loadKlassen, loadTerminklassen } from '../klassen/klassen.store.ts';
import { permissions } from '../konzept.permissions.ts';
import {
  type Ausgabe,
  findArbeitsausgabe,
  findAusgabe,
  listAlleMassnahmen,
  listAusgaben,
  listKnoten,
} from '../konzept.store.ts';
import { compareSchlagworte } from '../massnahmen/massnahme.rules.ts';
import { listFilterworte } from '../massnahmen/massnahme.store.ts';
import { nameSchlagwort } from '../massnahmen/schlagworte.texte.ts';
import { loadSchwerpunktsicht } from '../schwerpunkte/schwerpunkt.store.ts';
import { groupAnhang } from './anhang.rules.ts';
import { OhneAusgabePage } from './ansicht-rahmen.page.tsx';
import {
  AnhangPage,
  FelderPage,
  FristenPage,
  HerkunftPage,
  ZeitplanPage,
  ZustaendigPage,
} from './ansichten.page.tsx';
import { ANSICHTEN, type Ansicht, countFelder } from './ansichten.rules.ts';
import { ansichtenTexte } from './ansichten.texte.ts';
import { ansichtTabelle, filterOf, idIn, pathOf } from './ansichten-tabelle.ts';
import { describeAusgabe, listSheets, renderDokument } from './ausgabe-dateien.ts';
import { composeDokument } from './ausgabe-dokument.ts';
import { loadAusgabeinhalt } from './ausgabe-laden.ts';
import { anhangVorlage, ausgabeVorlage, werteOf } from './ausgabe-vorlagen.ts';

const PAGES = {
  fristen: FristenPage,
  zustaendig: ZustaendigPage,
  herkunft: HerkunftPage,
  zeitplan: ZeitplanPage,
  anhang: AnhangPage,
};

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

async function showAnsicht(c: Ctx, ansicht: Ansicht) {
  const { db, wer, sprache } = c.get('kontext');
  const heute = heuteOf(c);
  const rahmen = rahmenOf(c);
  const query = parseTableQuery(ansichtTabelle, new URL(c.req.url).search);
  const gewaehlt = idIn(query.filter.ausgabe);
  const ausgabe = gewaehlt === undefined ? await findArbeitsausgabe(db) : await findAusgabe(db, gewaehlt);
  if (!ausgabe) {
    if (gewaehlt !== undefined) return c.notFound();
    return show(
      c,
      <OhneAusgabePage
        rahmen={rahmen}
        ansicht={ansicht}
        darfEinlesen={isAllowed(permissions, wer, 'konzept.importieren')}
      />,
    );
  }
  const [massnahmen, ausgaben, knoten, sicht, klassen, bedeutungen, worte] = await Promise.all([
    listAlleMassnahmen(db, ausgabe.id, filterOf(query, heute)),
    listAusgaben(db),
    listKnoten(db, ausgabe.id),
    loadSchwerpunktsicht(db, ausgabe, heute),
    loadTerminklassen(db, ausgabe),
    loadKlassen(db, ausgabe),
    listFilterworte(db, ausgabe.id),
  ]);
  const felder = knoten.filter(({ eltern_id, art }) => eltern_id === null && art === 'handlungsfeld');
  const props = {
    rahmen,
    ansicht,
    ausgabe,
    ausgaben,
    felder,
    klassen: listKlassen(worte.klassen, klassen, bedeutungen),
    schlagworte: worte.schlagworte
      .toSorted(compareSchlagworte)
      .map((value) => ({ value, label: nameSchlagwort(value, sprache) })),
    query,
    sicht,
    anzahl: massnahmen.length,
  };
  if (ansicht !== 'felder') {
    const Page = PAGES[ansicht];
    const anhang = groupAnhang(massnahmen, klassen, bedeutungen);
    return show(c, <Page {...props} massnahmen={massnahmen} heute={heute} anhang={anhang} />);
  }
  const gezeigt = felder.filter(
    ({ id }) => query.filter.feld === undefined || query.filter.feld === String(id),
  );
  return show(c, <FelderPage {...props} zeilen={countFelder(massnahmen, gezeigt, heute)} heute={heute} />);
}

/** Answers with a file of the edition in the path; 404 where there is none. */
async function withAusgabe(c: Ctx, answer: (ausgabe: Ausgabe) => Promise<Response>): Promise<Response> {
  const ausgabe = await findAusgabe(c.get('kontext').db, idOf(c));
  return ausgabe ? answer(ausgabe) : c.notFound();
}

function sendFile(c: Ctx, bytes: Uint8Array<ArrayBuffer>, type: string, name: string, isShown = false) {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

const sendPdf = (c: Ctx, umfang: 'ganz' | 'anhang') =>
  withAusgabe(c, async (ausgabe) => {
    const { db, sprache } = c.get('kontext');
    const heute = heuteOf(c);
    const dokument = composeDokument(
      await loadAusgabeinhalt(db, ausgabe, heuteOf(c)),
      heute,
      sprache,
      umfang,
    );
    const pdf = await renderDokument(dokument, heute, sprache, { mitInhalt: umfang === 'ganz' });
    if (!pdf.ok)
      return redirect(
        c,
        pathOf('anhang'),
        dokumentTexte[sprache][pdf.grund as 'dokument.pdf-fehlt'],
        'warning',
      );
    return sendFile(c, pdf.wert, 'application/pdf', `${ausgabe.bezeichnung}.pdf`, true);
  });

/** In the office's template where it has one. */
const sendDocx = (c: Ctx, umfang: 'ganz' | 'anhang') =>
  withAusgabe(c, async (ausgabe) => {
    const kontext = c.get('kontext');
    const inhalt = await loadAusgabeinhalt(kontext.db, ausgabe, heuteOf(c));
    const art = umfang === 'ganz' ? ausgabeVorlage : anhangVorlage;
    const datei = await fillVorlage(kontext, art, werteOf(inhalt, heuteOf(c), kontext.sprache, umfang));
    const name = ausgabe.bezeichnung;
    return sendWord(c, datei, umfang === 'ganz' ? name : `${name}, ${art.titel[kontext.sprache]}`);
  });

const AUSGABE = '/konzept/ausgaben/:id{[0-9]+}';

export const ansichtenNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: ansichtenTexte.de.gruppe, en: ansichtenTexte.en.gruppe },
    titel: { de: ansichtenTexte.de.ansichten, en: ansichtenTexte.en.ansichten },
    href: '/konzept/ansichten',
    zugang: 'konzept.sehen',
  },
];

export const ansichtenRoutes: readonly Route[] = [
  get('/konzept/ansichten', 'konzept.sehen', (c) => redirect(c, pathOf('fristen'))),
  ...ANSICHTEN.map((ansicht) => get(pathOf(ansicht), 'konzept.sehen', (c) => showAnsicht(c, ansicht))),
  get(`${AUSGABE}/konzept.pdf`, 'konzept.sehen', (c) => sendPdf(c, 'ganz')),
  get(`${AUSGABE}/anhang.pdf`, 'konzept.sehen', (c) => sendPdf(c, 'anhang')),
  get(`${AUSGABE}/konzept.docx`, 'konzept.sehen', (c) => sendDocx(c, 'ganz')),
  get(`${AUSGABE}/anhang.docx`, 'konzept.sehen', (c) => sendDocx(c, 'anhang')),
  get(`${AUSGABE}/konzept.xlsx`, 'konzept.sehen', (c) =>
    withAusgabe(c, async (ausgabe) => {
      const { db, sprache } = c.get('kontext');
      return sendWorkbook(
        c,
        ausgabe.bezeichnung,
        listSheets(await loadAusgabeinhalt(db, ausgabe, heuteOf(c)), sprache),
      );
    }),
  ),
  get(`${AUSGABE}/konzept.json`, 'konzept.sehen', (c) =>
    withAusgabe(c, async (ausgabe) => {
      const { db } = c.get('kontext');
      const [inhalt, indikatoren] = await Promise.all([
        loadAusgabeinhalt(db, ausgabe, heuteOf(c)),
        listIndikatoren(db, ausgabe.konzept_id),
      ]);
      const mitWerten = await Promise.all(
        indikatoren.map(async (einer) => ({ ...einer, werte: await listWerte(db, einer.id) })),
      );
      c.header('content-disposition', `attachment; filename="konzept-${ausgabe.id}.json"`);
      return c.json(describeAusgabe(inhalt, mitWerten, heuteOf(c)));
    }),
  ),
];
