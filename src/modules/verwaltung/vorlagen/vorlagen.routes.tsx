import type { FormErrors } from '../../../design/index.ts';
import { findVorlage, listFassungen, listGeltende } from '../../../platform/documents/vorlagen.store.ts';
import { checkVorlage, type Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { sendWord } from '../../../platform/http/export.ts';
import { readUpload } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { describeAblehnung, texte } from './texte.ts';
import { restoreVorlage, uploadVorlage, withdrawVorlage } from './vorlage.action.ts';
import { LISTE, pathOf, VorlagenPage, VorlagePage } from './vorlagen.page.tsx';

const ZUGANG = 'vorlagen.bearbeiten';
const EINE = `${LISTE}/:art`;
/** A little more than a template may have, so that one that is too large gets its own sentence. */
const MAX_BYTES = 8 * 1024 * 1024;

export const vorlagenRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, async (c) => {
    const geltende = await listGeltende(c.get('kontext').db);
    return show(c, <VorlagenPage rahmen={rahmenOf(c)} arten={c.get('vorlagenarten')} geltende={geltende} />);
  }),
  get(EINE, ZUGANG, (c) => withArt(c, (art) => showVorlage(c, art))),
  post(
    EINE,
    ZUGANG,
    (c) =>
      withArt(c, async (art) => {
        const kontext = c.get('kontext');
        const t = texte[kontext.sprache];
        const datei = await readUpload(c, 'datei');
        if (!datei) return showVorlage(c, art, { datei: t.dateiFehlt });
        const name = datei.name.toWellFormed().replaceAll(/\p{Cc}/gu, '');
        const result = await uploadVorlage(kontext, art, { ...datei, name });
        if (!result.ok) return showVorlage(c, art, { datei: describeAblehnung(result, kontext.sprache) });
        return redirect(c, pathOf(art), t.hochgeladen(result.wert));
      }),
    { maxBytes: MAX_BYTES },
  ),
  get(`${EINE}/muster.docx`, ZUGANG, (c) =>
    withArt(c, async (art) => {
      const { sprache } = c.get('kontext');
      return sendWord(c, await art.writeMuster(sprache), art.titel[sprache]);
    }),
  ),
  get(`${EINE}/probe.docx`, ZUGANG, (c) =>
    withArt(c, async (art) => {
      const { db, sprache } = c.get('kontext');
      const vorlage = await findVorlage(db, art.schluessel);
      const eigene = vorlage?.datei_id == null ? null : await findDatei(db, vorlage.datei_id);
      const probe = checkVorlage(eigene?.inhalt ?? (await art.writeMuster(sprache)), art);
      if (!probe.ok) return redirect(c, pathOf(art), describeAblehnung(probe, sprache), 'warning');
      return sendWord(c, probe.wert, art.titel[sprache]);
    }),
  ),
  get(`${EINE}/fassungen/:nr{[0-9]+}/vorlage.docx`, ZUGANG, (c) =>
    withArt(c, async (art) => {
      const { db } = c.get('kontext');
      const fassungen = await listFassungen(db, art.schluessel);
      const gewaehlt = fassungen.find(({ fassung }) => fassung === idOf(c, 'nr'));
      const datei = gewaehlt?.datei_id == null ? null : await findDatei(db, gewaehlt.datei_id);
      if (!datei) return c.notFound();
      return sendWord(c, new Uint8Array(datei.inhalt), datei.name.replace(/\.\w+$/, ''));
    }),
  ),
  post(`${EINE}/fassungen/:nr{[0-9]+}`, ZUGANG, (c) =>
    withArt(c, async (art) => {
      const { sprache } = c.get('kontext');
      const result = await restoreVorlage(c.get('kontext'), art, idOf(c, 'nr'));
      if (result.ok) return redirect(c, pathOf(art), texte[sprache].wiederhergestellt(result.wert));
      if (result.grund === 'vorlage.keine-fassung') return c.notFound();
      return redirect(c, pathOf(art), describeAblehnung(result, sprache), 'warning');
    }),
  ),
  post(`${EINE}/zuruecknehmen`, ZUGANG, (c) =>
    withArt(c, async (art) => {
      const { sprache } = c.get('kontext');
      const result = await withdrawVorlage(c.get('kontext'), art);
      if (result.ok) return redirect(c, pathOf(art), texte[sprache].zurueckgenommen);
      return redirect(c, pathOf(art), describeAblehnung(result, sprache), 'warning');
    }),
  ),
];

async function withArt(c: Ctx, answer: (art: Vorlagenart) => Promise<Response>): Promise<Response> {
  const art = c.get('vorlagenarten').find(({ schluessel }) => schluessel === c.req.param('art'));
  return art ? answer(art) : c.notFound();
}

async function showVorlage(c: Ctx, art: Vorlagenart, errors?: FormErrors) {
  const fassungen = await listFassungen(c.get('kontext').db, art.schluessel);
  return show(
    c,
    <VorlagePage rahmen={rahmenOf(c)} art={art} fassungen={fassungen} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
