import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, readEingabe, readUpload } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { entscheidungenSchema, zuordnungSchema } from './import.schema.ts';
import { findImport, listImporte } from './import.store.ts';
import { importSatz, importTexte } from './import.texte.ts';
import { takeOverImport, undoImport } from './import-uebernehmen.action.ts';
import {
  discardImport,
  MAX_DATEI,
  openImport,
  setEntscheidungen,
  setZuordnung,
  startImport,
} from './import-vorbereiten.action.ts';
import { ImportListePage } from './pages/liste.page.tsx';
import { VorschauPage } from './pages/vorschau.page.tsx';

/** Room for what a form adds to the file, so that a file that is a little too large gets its own sentence. */
const MAX_BODY = MAX_DATEI + 1_000_000;

async function showListe(c: Ctx, values: FormValues = {}, errors: FormErrors = {}) {
  return show(
    c,
    <ImportListePage
      rahmen={rahmenOf(c)}
      importe={await listImporte(c.get('kontext').db)}
      values={values}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

async function showVorschau(c: Ctx, id: number, fehler?: string) {
  const opened = await openImport(c.get('kontext'), id);
  if (!opened.ok) return c.notFound();
  const number = (name: string) => Number(/^\d{1,6}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0);
  const { row, name, lesung } = opened.wert;
  return show(
    c,
    <VorschauPage
      rahmen={rahmenOf(c)}
      row={row}
      name={name}
      lesung={lesung}
      blatt={number('blatt')}
      seite={number('seite')}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

/** After an act: on with its sentence, or the preview with the reason why not. */
async function answer(c: Ctx, id: number, result: Ergebnis<unknown>, fertig: string, href = `/import/${id}`) {
  if (result.ok) return redirect(c, href, fertig);
  if (result.grund === 'import.unbekannt') return c.notFound();
  return showVorschau(c, id, importSatz(result.grund, c.get('kontext').sprache, result.werte));
}

function act(
  pfad: string,
  run: (c: Ctx, id: number) => Promise<Ergebnis<unknown>>,
  fertig: (t: (typeof importTexte)['de']) => string,
  href?: string,
): Route {
  return post(`/import/:id{[0-9]+}/${pfad}`, 'import.ausfuehren', async (c) => {
    const id = idOf(c);
    return answer(c, id, await run(c, id), fertig(importTexte[c.get('kontext').sprache]), href);
  });
}

export const importRoutes: Route[] = [
  get('/import', 'import.ausfuehren', (c) => showListe(c)),
  post(
    '/import',
    'import.ausfuehren',
    async (c) => {
      const kontext = c.get('kontext');
      const [datei, eingabe] = [await readUpload(c, 'datei'), await readEingabe(c)];
      const refused = (grund: string, werte?: Record<string, string | number>) =>
        showListe(c, eingabe, { datei: importSatz(grund, kontext.sprache, werte) });
      if (!datei) return refused('import.datei-fehlt');
      const art = eingabe.art === 'sprachmittler' || eingabe.art === 'einsaetze' ? eingabe.art : null;
      const name = datei.name.toWellFormed().replaceAll(/\p{Cc}/gu, '');
      const result = await startImport(kontext, { name, inhalt: datei.inhalt, art });
      return result.ok ? redirect(c, `/import/${result.wert}`) : refused(result.grund, result.werte);
    },
    { maxBytes: MAX_BODY },
  ),
  get('/import/:id{[0-9]+}', 'import.ausfuehren', async (c) => {
    const row = await findImport(c.get('kontext').db, idOf(c));
    return row ? showVorschau(c, row.id) : c.notFound();
  }),
  act(
    'zuordnung',
    async (c, id) => {
      const row = await findImport(c.get('kontext').db, id);
      const form = checkEingabe(await readEingabe(c), zuordnungSchema);
      const known = (row?.zuordnung ?? {}) as Record<string, string>;
      return setZuordnung(c.get('kontext'), id, { ...known, ...(form.ok ? form.wert : {}) });
    },
    (t) => t.neuGelesen,
  ),
  act(
    'entscheidungen',
    async (c, id) => {
      const form = checkEingabe(await readEingabe(c), entscheidungenSchema);
      return setEntscheidungen(c.get('kontext'), id, form.ok ? form.wert : {});
    },
    (t) => t.entschieden,
  ),
  act(
    'uebernehmen',
    (c, id) => takeOverImport(c.get('kontext'), id),
    (t) => t.uebernommen,
  ),
  act(
    'verwerfen',
    (c, id) => discardImport(c.get('kontext'), id),
    (t) => t.verworfen,
    '/import',
  ),
  act(
    'rueckgaengig',
    (c, id) => undoImport(c.get('kontext'), id),
    (t) => t.rueckgaengigFertig,
  ),
];
