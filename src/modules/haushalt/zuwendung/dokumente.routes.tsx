import type { FormErrors, FormValues } from '../../../design/index.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { describeHaushalt } from '../texte.ts';
import { DOCX, loadInhalt } from './nachweis.action.ts';
import type { Sachbericht } from './nachweis.rules.ts';
import { SachberichtPage } from './sachbericht.page.tsx';
import { isFest, saveSachbericht } from './zuwendung.action.ts';
import { withZuwendung } from './zuwendung.routes.tsx';
import { sachberichtSchema } from './zuwendung.schema.ts';
import type { Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { buildAntrag, buildNachweis, type Dokument, writeDocx, writePdf } from './zuwendung-dateien.ts';
import { PFAD } from './zuwendungen.page.tsx';

const EINE = `${PFAD}/:id{[0-9]+}`;

/** Empty sections below those that are written. */
const MEHR = 1;

/** Writing the facts report, and application and statement as files. */
export const dokumenteRoutes: readonly Route[] = [
  get(`${EINE}/sachbericht`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, (zuwendung) =>
      isFest(zuwendung)
        ? redirect(c, `${PFAD}/${zuwendung.id}`)
        : showSachbericht(
            c,
            zuwendung,
            valuesOf(zuwendung, zuwendungTexte[c.get('kontext').sprache].vorschlaege),
          ),
    ),
  ),
  post(`${EINE}/sachbericht`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, sachberichtSchema);
      if (!form.ok) {
        return showSachbericht(
          c,
          zuwendung,
          form.eingabe,
          fieldErrors(form.fehler, describeHaushalt, sprache),
        );
      }
      const { version, ...sachbericht } = form.wert;
      const result = await saveSachbericht(c.get('kontext'), zuwendung.id, version, sachbericht);
      if (result.ok) return redirect(c, `${PFAD}/${zuwendung.id}`, zuwendungTexte[sprache].erledigtMeldung);
      return showSachbericht(c, zuwendung, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
    }),
  ),

  get(`${EINE}/antrag.docx`, 'zuwendung.sehen', (c) =>
    withZuwendung(c, async (zuwendung) =>
      sendDocx(c, zuwendung, await buildAntrag(c.get('kontext'), zuwendung)),
    ),
  ),
  get(`${EINE}/antrag.pdf`, 'zuwendung.sehen', (c) =>
    withZuwendung(c, async (zuwendung) =>
      sendPdf(c, zuwendung, await buildAntrag(c.get('kontext'), zuwendung)),
    ),
  ),
  get(`${EINE}/nachweis.docx`, 'zuwendung.sehen', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const kept = await sendKept(c, zuwendung.docx_id);
      return kept ?? sendDocx(c, zuwendung, await draft(c, zuwendung));
    }),
  ),
  get(`${EINE}/nachweis.pdf`, 'zuwendung.sehen', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const kept = await sendKept(c, zuwendung.pdf_id);
      return kept ?? sendPdf(c, zuwendung, await draft(c, zuwendung));
    }),
  ),
];

async function draft(c: Ctx, zuwendung: Zuwendung): Promise<Dokument> {
  const kontext = c.get('kontext');
  const katalog = await c.get('zahlenkatalog')(kontext);
  return buildNachweis(kontext, zuwendung, await loadInhalt(kontext, zuwendung, katalog));
}

/** The statement as it was handed in; null when there is none yet. */
async function sendKept(c: Ctx, id: number | null): Promise<Response | null> {
  const datei = id === null ? null : await findDatei(c.get('kontext').db, id);
  return datei && send(c, new Uint8Array(datei.inhalt), datei.typ, datei.name);
}

async function sendDocx(c: Ctx, zuwendung: Zuwendung, dokument: Dokument): Promise<Response> {
  return send(c, await writeDocx(c.get('kontext'), zuwendung, dokument), DOCX, `${dokument.name}.docx`);
}

async function sendPdf(c: Ctx, zuwendung: Zuwendung, dokument: Dokument): Promise<Response> {
  const kontext = c.get('kontext');
  const pdf = await writePdf(kontext, zuwendung, dokument);
  if (pdf.ok) return send(c, pdf.wert, 'application/pdf', `${dokument.name}.pdf`);
  return redirect(c, `${PFAD}/${zuwendung.id}`, dokumentTexte[kontext.sprache]['dokument.pdf-fehlt']);
}

const send = (c: Ctx, bytes: Uint8Array<ArrayBuffer>, typ: string, name: string) =>
  c.body(bytes, 200, {
    'content-type': typ,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

/** What is written so far; a fresh report has suggested headings. */
function valuesOf({ sachbericht }: Zuwendung, vorschlaege: readonly string[]): FormValues {
  const abschnitte: Sachbericht['abschnitte'] =
    sachbericht.abschnitte.length > 0
      ? sachbericht.abschnitte
      : vorschlaege.map((titel) => ({ titel, text: '' }));
  return Object.fromEntries([
    ...abschnitte.flatMap(({ titel, text }, index) => [
      [`abschnitte.${index}.titel`, titel],
      [`abschnitte.${index}.text`, text],
    ]),
    ['zahlen', sachbericht.zahlen],
  ]);
}

async function showSachbericht(c: Ctx, zuwendung: Zuwendung, values: FormValues, errors?: FormErrors) {
  const kontext = c.get('kontext');
  const katalog = await c.get('zahlenkatalog')(kontext);
  const geschrieben = Object.keys(values).filter((key) => /^abschnitte\.\d+\.text$/.test(key)).length;
  return show(
    c,
    <SachberichtPage
      rahmen={rahmenOf(c)}
      zuwendung={zuwendung}
      abschnitte={geschrieben + (errors ? 0 : MEHR)}
      katalog={katalog.map(({ schluessel, titel }) => ({ schluessel, titel: titel[kontext.sprache] }))}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
