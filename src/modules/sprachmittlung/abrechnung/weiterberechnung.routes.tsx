import { isAllowed } from '../../../begriffe/wer.ts';
import { isDatum } from '../../../begriffe/zeit.ts';
import { formatMonat } from '../../../begriffe/zeitanzeige.ts';
import { renderBrief } from '../../../platform/documents/brief.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../sprachmittlung.permissions.ts';
import {
  MeineKostenPage,
  WeiterberechnungenPage,
  WeiterberechnungPage,
} from './pages/weiterberechnung.page.tsx';
import { billMonat } from './weiterberechnung.action.ts';
import {
  findWeiterberechnung,
  listOffeneMonate,
  listWeiterberechnungen,
  type Weiterberechnung,
} from './weiterberechnung.store.ts';
import { weiterberechnungTexte } from './weiterberechnung.texte.ts';
import { buildKostenbrief, listPosten, postenspalten } from './weiterberechnung.ts';

async function showListe(c: Ctx, fehler?: string) {
  const { db, wer } = c.get('kontext');
  const [monate, listen] = await Promise.all([listOffeneMonate(db), listWeiterberechnungen(db)]);
  return show(
    c,
    <WeiterberechnungenPage
      rahmen={rahmenOf(c)}
      monate={monate}
      listen={listen}
      darfErstellen={isAllowed(permissions, wer, 'weiterberechnung.erstellen')}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

type Pfad = '/weiterberechnung' | '/meine-kosten';

/** A list that the reader may see: the office all, a requester its own. */
async function findLesbare(c: Ctx, pfad: Pfad): Promise<Weiterberechnung | null> {
  const { db, wer } = c.get('kontext');
  const liste = await findWeiterberechnung(db, idOf(c));
  if (!liste || pfad === '/weiterberechnung') return liste;
  return liste.stelleId !== null && wer.stelleIds.includes(liste.stelleId) ? liste : null;
}

/** The pages and files of one list, at the office's address or at the requester's. */
function listenRoutes(pfad: Pfad, zugang: string): Route[] {
  const eine = (name: string, answer: (c: Ctx, liste: Weiterberechnung) => Promise<Response>) =>
    get(`${pfad}/:id{[0-9]+}${name}`, zugang, async (c) => {
      const liste = await findLesbare(c, pfad);
      return liste ? answer(c, liste) : showFault(c, 404, 'fehler.404');
    });
  const file = (format: 'csv' | 'xlsx') =>
    eine(`/liste.${format}`, async (c, liste) => {
      const { db, sprache } = c.get('kontext');
      const name = `${liste.name} ${formatMonat(liste.monat, sprache)}`;
      return sendTable(c, format, name, postenspalten(sprache), await listPosten(db, liste.id));
    });
  return [
    eine('', async (c, liste) =>
      show(
        c,
        <WeiterberechnungPage
          rahmen={rahmenOf(c)}
          liste={liste}
          posten={await listPosten(c.get('kontext').db, liste.id)}
          pfad={pfad}
        />,
      ),
    ),
    file('csv'),
    file('xlsx'),
    eine('/schreiben.pdf', async (c, liste) => {
      const kontext = c.get('kontext');
      const pdf = await renderBrief(kontext, buildKostenbrief(liste, await listPosten(kontext.db, liste.id)));
      if (!pdf.ok) {
        const satz = dokumentTexte[kontext.sprache]['dokument.pdf-fehlt'];
        return redirect(c, `${pfad}/${liste.id}`, satz, 'warning');
      }
      return c.body(pdf.wert, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Kosten_WB-${liste.id}.pdf"`,
        'cache-control': 'private, no-store',
      });
    }),
  ];
}

export const weiterberechnungRoutes: readonly Route[] = [
  get('/weiterberechnung', 'weiterberechnung.sehen', (c) => showListe(c)),
  post('/weiterberechnung', 'weiterberechnung.erstellen', async (c) => {
    const kontext = c.get('kontext');
    const t = weiterberechnungTexte[kontext.sprache];
    const { monat } = await readEingabe(c);
    if (typeof monat !== 'string' || !isDatum(monat)) return showListe(c, t.nichtsZuTun);
    const result = await billMonat(kontext, monat);
    if (!result.ok) return showListe(c, t.nichtsZuTun);
    return redirect(c, '/weiterberechnung', t.erstellt(result.wert.length));
  }),
  ...listenRoutes('/weiterberechnung', 'weiterberechnung.sehen'),
  get('/meine-kosten', 'eigene-kosten.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const listen = await listWeiterberechnungen(db, { stelleIds: wer.stelleIds });
    return show(c, <MeineKostenPage rahmen={rahmenOf(c)} listen={listen} />);
  }),
  ...listenRoutes('/meine-kosten', 'eigene-kosten.sehen'),
];
