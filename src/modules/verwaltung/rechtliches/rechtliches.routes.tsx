import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Eingabe, fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { saveEigentext } from './rechtliches.action.ts';
import { BearbeitenPage, RechtlichesPage, RechtlicheTextePage } from './rechtliches.page.tsx';
import { isSeite, SEITEN, type Seite } from './rechtliches.rules.ts';
import { eigentextSchema } from './rechtliches.schema.ts';
import { eigentextOf } from './rechtliches.settings.ts';
import { texte } from './texte.ts';

const ZUGANG = 'rechtliches.bearbeiten';
const LISTE = '/verwaltung/rechtliches';

export const rechtlichesRoutes: readonly Route[] = [
  ...SEITEN.map((seite) =>
    get(`/${seite}`, 'oeffentlich', async (c) => {
      const { db, sprache } = c.get('kontext');
      const { de, en } = await readSetting(db, eigentextOf(seite));
      const isEnglish = sprache === 'en' && en !== '';
      const text = isEnglish ? en : de;
      const eigen = text === '' ? null : { text, sprache: isEnglish ? ('en' as const) : ('de' as const) };
      return show(c, <RechtlichesPage rahmen={rahmenOf(c)} seite={seite} eigen={eigen} />);
    }),
  ),

  get(LISTE, ZUGANG, async (c) => {
    const { db } = c.get('kontext');
    const zeilen = await Promise.all(
      SEITEN.map(async (seite) => ({
        seite,
        eingetragen: (await readSetting(db, eigentextOf(seite))).de !== '',
      })),
    );
    return show(c, <RechtlicheTextePage rahmen={rahmenOf(c)} zeilen={zeilen} />);
  }),

  get(`${LISTE}/:seite`, ZUGANG, (c) => {
    const seite = c.req.param('seite') ?? '';
    return isSeite(seite) ? showBearbeiten(c, seite) : showFault(c, 404, 'fehler.404');
  }),

  post(`${LISTE}/:seite`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const seite = c.req.param('seite') ?? '';
    if (!isSeite(seite)) return showFault(c, 404, 'fehler.404');
    const form = await readForm(c, eigentextSchema);
    if (!form.ok)
      return showBearbeiten(c, seite, form.eingabe, fieldErrors(form.fehler, fehlerSatz, kontext.sprache));
    await saveEigentext(kontext, seite, form.wert);
    return redirect(c, LISTE, texte[kontext.sprache].gespeichert);
  }),
];

async function showBearbeiten(c: Ctx, seite: Seite, values?: Eingabe, errors?: Record<string, string>) {
  const { db, sprache } = c.get('kontext');
  const [text, history] = await Promise.all([
    readSetting(db, eigentextOf(seite)),
    readSettingHistory(db, eigentextOf(seite)),
  ]);
  const verlauf = history.slice(1).map(({ wert, gesetztVon, gesetztAt }) => ({
    wann: gesetztAt,
    wer: gesetztVon,
    text: wert[sprache] || wert.de,
  }));
  return show(
    c,
    <BearbeitenPage
      rahmen={rahmenOf(c)}
      seite={seite}
      text={text}
      verlauf={verlauf}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
