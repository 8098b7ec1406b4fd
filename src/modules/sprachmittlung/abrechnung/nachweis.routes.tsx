import { datumOf } from '../../../begriffe/zeit.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Ctx, get, idOf, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { dateinameOf, listNachweiszeilen, loadNachweisPdf } from './nachweis.action.ts';
import { NACHWEIS_LINK } from './nachweis.mail.ts';
import { findNachweis, listNachweise, type Nachweis } from './nachweis.store.ts';
import { MeineAbrechnungenPage, MeineAbrechnungPage, NachweisLinkPage } from './pages/nachweis.page.tsx';

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

/** @param back where to go when this machine makes no papers */
async function sendPdf(c: Ctx, nachweis: Nachweis | null, back: string) {
  if (!nachweis) return showFault(c, 404, 'fehler.404');
  const kontext = c.get('kontext');
  const pdf = await loadNachweisPdf(kontext, nachweis);
  if (!pdf.ok) return redirect(c, back, dokumentTexte[kontext.sprache]['dokument.pdf-fehlt'], 'warning');
  const file = dateinameOf(nachweis);
  return c.body(new Uint8Array(pdf.wert), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file)}`,
    'cache-control': 'private, no-store',
  });
}

/** Somebody's own statement; another one's does not exist for her. */
async function findEigenen(c: Ctx): Promise<Nachweis | null> {
  const { db, wer } = c.get('kontext');
  const nachweis = await findNachweis(db, idOf(c));
  return nachweis && nachweis.sprachmittlerId === wer.sprachmittlerId ? nachweis : null;
}

const findVerlinkten = (c: Ctx) => findNachweis(c.get('kontext').db, c.get('link').bezugId);

export const nachweisRoutes: readonly Route[] = [
  get('/abrechnung/:id{[0-9]+}/nachweise/:nachweis{[0-9]+}/nachweis.pdf', 'abrechnung.sehen', async (c) => {
    const nachweis = await findNachweis(c.get('kontext').db, idOf(c, 'nachweis'));
    return sendPdf(c, nachweis?.laufId === idOf(c) ? nachweis : null, `/abrechnung/${idOf(c)}`);
  }),

  get('/meine-abrechnungen', 'eigene-abrechnungen.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const nachweise =
      wer.sprachmittlerId === null ? [] : await listNachweise(db, { sprachmittlerId: wer.sprachmittlerId });
    return show(c, <MeineAbrechnungenPage rahmen={rahmenOf(c)} nachweise={nachweise} heute={heuteOf(c)} />);
  }),
  get('/meine-abrechnungen/:id{[0-9]+}', 'eigene-abrechnungen.sehen', async (c) => {
    const nachweis = await findEigenen(c);
    if (!nachweis) return showFault(c, 404, 'fehler.404');
    return show(
      c,
      <MeineAbrechnungPage
        rahmen={rahmenOf(c)}
        nachweis={nachweis}
        positionen={await listNachweiszeilen(c.get('kontext'), nachweis)}
        heute={heuteOf(c)}
        pdf={`/meine-abrechnungen/${nachweis.id}/nachweis.pdf`}
      />,
    );
  }),
  get('/meine-abrechnungen/:id{[0-9]+}/nachweis.pdf', 'eigene-abrechnungen.sehen', async (c) =>
    sendPdf(c, await findEigenen(c), `/meine-abrechnungen/${idOf(c)}`),
  ),

  get('/nachweis/:token', `link:${NACHWEIS_LINK}`, async (c) => {
    const nachweis = await findVerlinkten(c);
    if (!nachweis) return showFault(c, 404, 'fehler.404');
    return show(
      c,
      <NachweisLinkPage
        rahmen={rahmenOf(c)}
        nachweis={nachweis}
        positionen={await listNachweiszeilen(c.get('kontext'), nachweis)}
        heute={heuteOf(c)}
        pdf={`/nachweis/${c.req.param('token')}/nachweis.pdf`}
      />,
    );
  }),
  get('/nachweis/:token/nachweis.pdf', `link:${NACHWEIS_LINK}`, async (c) =>
    sendPdf(c, await findVerlinkten(c), `/nachweis/${c.req.param('token')}`),
  ),
];
