import { z } from 'zod';
import { nummer } from '../../../begriffe/felder.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addMonths, datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, readUpload } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { describeAblehnung } from './ablehnung.texte.ts';
import { markVerschieden, mergeWartende } from './doppelte.action.ts';
import { findDoppelte } from './doppelte.rules.ts';
import { listVerschiedene } from './doppelte.store.ts';
import { beginImport, discardImport, previewImport, takeOverImport } from './import.action.ts';
import { findImport } from './import.store.ts';
import { DOPPELTE, DoppeltePage } from './pages/doppelte.page.tsx';
import { IMPORT, ImportPage, ImportvorschauPage } from './pages/import.page.tsx';
import { WARTELISTE } from './pages/liste.page.tsx';
import { REGELN, RegelnPage } from './pages/regeln.page.tsx';
import { WARTEZEITEN, WartezeitenPage } from './pages/wartezeiten.page.tsx';
import { saveRegeln } from './regeln.action.ts';
import { regelnSchema, regelwerte } from './regeln.schema.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { wartelisteTexte } from './texte.ts';
import { OFFENE_STATUS } from './warteperson.rules.ts';
import { listWartende, listWartendeAlle } from './warteperson.store.ts';
import { countVermittelte, findWartestand, listWartezeiten } from './wartezeiten.store.ts';

const MAX_BODY = 12_000_000;
const paarSchema = z.object({ eine: nummer(), andere: nummer(), bleibt: nummer(), geht: nummer() });

/** Reading lists, finding doubles, waiting times, the rules. */
export const pflegeRoutes: readonly Route[] = [
  get(IMPORT, 'warteliste.fuehren', (c) => show(c, <ImportPage rahmen={rahmenOf(c)} />)),
  post(
    IMPORT,
    'warteliste.fuehren',
    async (c) => {
      const kontext = c.get('kontext');
      const datei = await readUpload(c, 'datei');
      const result = datei
        ? await beginImport(kontext, { name: datei.name.replaceAll(/\p{Cc}/gu, ''), inhalt: datei.inhalt })
        : ({ ok: false, grund: 'import.ohne-datei' } as const);
      if (result.ok) return redirect(c, `${IMPORT}/${result.wert}`);
      return show(
        c,
        <ImportPage rahmen={rahmenOf(c)} fehler={describeAblehnung(result, kontext.sprache)} />,
        422,
      );
    },
    { maxBytes: MAX_BODY },
  ),
  get(`${IMPORT}/:id{[0-9]+}`, 'warteliste.fuehren', (c) => showVorschau(c)),
  post(`${IMPORT}/:id{[0-9]+}/uebernehmen`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    if (!(await findImport(kontext.db, idOf(c)))) return c.notFound();
    const result = await takeOverImport(kontext, idOf(c));
    if (!result.ok) return showVorschau(c, describeAblehnung(result, kontext.sprache));
    return redirect(c, WARTELISTE, wartelisteTexte[kontext.sprache].uebernommen(result.wert));
  }),
  post(`${IMPORT}/:id{[0-9]+}/verwerfen`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    if (!(await findImport(kontext.db, idOf(c)))) return c.notFound();
    const result = await discardImport(kontext, idOf(c));
    return result.ok
      ? redirect(c, IMPORT, wartelisteTexte[kontext.sprache].verworfen)
      : redirect(c, WARTELISTE, describeAblehnung(result, kontext.sprache), 'warning');
  }),

  get(DOPPELTE, 'warteliste.sehen', (c) => showDoppelte(c)),
  post(`${DOPPELTE}/zusammenfuehren`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, paarSchema);
    const { bleibt, geht } = form.ok ? form.wert : { bleibt: 0, geht: 0 };
    const result = await mergeWartende(kontext, bleibt ?? 0, geht ?? 0);
    return result.ok
      ? redirect(c, DOPPELTE, wartelisteTexte[kontext.sprache].zusammengefuehrtGetan)
      : showDoppelte(c, describeAblehnung(result, kontext.sprache));
  }),
  post(`${DOPPELTE}/verschieden`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, paarSchema);
    const { eine, andere } = form.ok ? form.wert : { eine: 0, andere: 0 };
    const result = await markVerschieden(kontext, eine ?? 0, andere ?? 0);
    return result.ok
      ? redirect(c, DOPPELTE, wartelisteTexte[kontext.sprache].verschiedenGetan)
      : showDoppelte(c, describeAblehnung(result, kontext.sprache));
  }),

  get(WARTEZEITEN, 'wartezeit.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const heute = datumOf(clock.now());
    const seit = addMonths(heute, -12);
    const [zeiten, stand, vermittelt] = await Promise.all([
      listWartezeiten(db, heute, seit),
      findWartestand(db, heute),
      countVermittelte(db, seit, heute),
    ]);
    return show(
      c,
      <WartezeitenPage
        rahmen={rahmenOf(c)}
        zeiten={zeiten}
        stand={stand}
        vermittelt={vermittelt}
        darfListe={isAllowed(permissions, wer, 'warteliste.sehen')}
      />,
    );
  }),
  get(`${WARTEZEITEN}.csv`, 'wartezeit.sehen', (c) => sendWartezeiten(c, 'csv')),
  get(`${WARTEZEITEN}.xlsx`, 'wartezeit.sehen', (c) => sendWartezeiten(c, 'xlsx')),

  get(REGELN, 'warteliste.sehen', async (c) =>
    showRegeln(c, regelwerte(await readSetting(c.get('kontext').db, wartelisteEinstellung))),
  ),
  post(REGELN, 'warteliste.regeln', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, regelnSchema);
    if (!form.ok)
      return showRegeln(c, form.eingabe, fieldErrors(form.fehler, describeAblehnung, kontext.sprache));
    await saveRegeln(kontext, form.wert);
    return redirect(c, REGELN, wartelisteTexte[kontext.sprache].gespeichert);
  }),
];

async function showVorschau(c: Ctx, fehler?: string) {
  const kontext = c.get('kontext');
  const eintrag = await findImport(kontext.db, idOf(c));
  if (eintrag?.status !== 'vorschau') return c.notFound();
  const gelesen = await previewImport(kontext, eintrag.id);
  if (!gelesen.ok) return c.notFound();
  return show(
    c,
    <ImportvorschauPage
      rahmen={rahmenOf(c)}
      id={eintrag.id}
      liste={gelesen.wert}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

/** Pairs on one page; the next come when these are decided. */
const PAARE = 20;
const ALLE = { sort: { key: 'nummer', direction: 'asc' }, page: 1, size: 1_000_000 } as const;

async function showDoppelte(c: Ctx, fehler?: string) {
  const { db, wer } = c.get('kontext');
  const [personen, verschiedene] = await Promise.all([
    listWartendeAlle(db, OFFENE_STATUS),
    listVerschiedene(db),
  ]);
  const paare = findDoppelte(personen, verschiedene).slice(0, PAARE);
  const { rows } = paare.length > 0 ? await listWartende(db, {}, ALLE) : { rows: [] };
  const nachId = new Map(rows.map((row) => [row.id, row]));
  return show(
    c,
    <DoppeltePage
      rahmen={rahmenOf(c)}
      paare={paare.map(({ eine, andere }) => ({ eine: nachId.get(eine)!, andere: nachId.get(andere)! }))}
      darfFuehren={isAllowed(permissions, wer, 'warteliste.fuehren')}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

async function sendWartezeiten(c: Ctx, format: 'csv' | 'xlsx') {
  const { db, sprache, clock } = c.get('kontext');
  const t = wartelisteTexte[sprache];
  const heute = datumOf(clock.now());
  return sendTable(
    c,
    format,
    t.wartezeiten,
    [
      { label: t.wohnort, value: ({ ort }) => ort },
      { label: t.niveau, value: ({ niveau }) => niveau },
      { label: t.wartende, value: ({ wartende }) => wartende },
      { label: t.medianTage, value: ({ wartende, median }) => (wartende ? median : null) },
      { label: t.laengsteTage, value: ({ wartende, laengste }) => (wartende ? laengste : null) },
      { label: t.vermittelt, value: ({ vermittelt }) => vermittelt },
      { label: t.medianBisPlatz, value: ({ medianBisPlatz }) => medianBisPlatz },
    ],
    await listWartezeiten(db, heute, addMonths(heute, -12)),
  );
}

async function showRegeln(c: Ctx, values: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  return show(
    c,
    <RegelnPage
      rahmen={rahmenOf(c)}
      values={values}
      fassungen={await readSettingHistory(db, wartelisteEinstellung)}
      darfAendern={isAllowed(permissions, wer, 'warteliste.regeln')}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
