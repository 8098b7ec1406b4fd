import type { FormErrors, FormValues } from '../../../design/index.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { findTraeger } from '../traeger/traeger.store.ts';
import { EIGENE, EigeneVergabenPage, EigeneVergabePage } from './pages/angebot.page.tsx';
import { MAX_ANGEBOT_BYTES } from './vergabe.action.ts';
import { sendPdf, takeAngebot } from './vergabe.routes.tsx';
import { isOffen } from './vergabe.rules.ts';
import {
  findVergabeFor,
  listAngebote,
  listEingeladene,
  listKriterien,
  listLose,
  listVergabenFor,
  listVertraege,
  type Vergabe,
} from './vergabe.store.ts';

const EINE = `${EIGENE}/:id{[0-9]+}`;

/** What a provider sees of tenders: those it may bid for, and of the bids only its own. */
export const eigeneVergabeRoutes: readonly Route[] = [
  get(EIGENE, 'eigene-vergabe.bieten', async (c) => {
    const { db, wer } = c.get('kontext');
    const vergaben = await listVergabenFor(db, wer.traegerIds);
    return show(c, <EigeneVergabenPage rahmen={rahmenOf(c)} vergaben={vergaben} />);
  }),
  get(EINE, 'eigene-vergabe.bieten', (c) => withEigene(c, (vergabe) => showEigene(c, vergabe))),
  post(
    EINE,
    'eigene-vergabe.bieten',
    (c) =>
      withEigene(c, (vergabe) =>
        takeAngebot(
          c,
          vergabe,
          (values, errors) => showEigene(c, vergabe, values, errors),
          `${EIGENE}/${vergabe.id}`,
        ),
      ),
    { maxBytes: MAX_ANGEBOT_BYTES + 100_000 },
  ),
  get(`${EINE}/angebote/:angebot{[0-9]+}/brief.pdf`, 'eigene-vergabe.bieten', (c) =>
    withEigene(c, async (vergabe) => {
      const eigene = await listEigene(c, vergabe);
      return sendPdf(c, eigene.find(({ id }) => id === idOf(c, 'angebot'))?.briefId ?? null);
    }),
  ),
];

async function withEigene(
  c: Ctx,
  run: (vergabe: Vergabe) => Response | Promise<Response>,
): Promise<Response> {
  const { db, wer } = c.get('kontext');
  const vergabe = await findVergabeFor(db, idOf(c), wer.traegerIds);
  return vergabe ? run(vergabe) : c.notFound();
}

async function listEigene(c: Ctx, { id }: Vergabe) {
  const { db, wer } = c.get('kontext');
  return (await listAngebote(db, id)).filter(({ traegerId }) => wer.traegerIds.includes(traegerId));
}

async function showEigene(c: Ctx, vergabe: Vergabe, values?: FormValues, errors?: FormErrors) {
  const { db, wer, clock } = c.get('kontext');
  const [lose, kriterien, eigene, vertraege, eingeladene] = await Promise.all([
    listLose(db, vergabe.id),
    listKriterien(db, vergabe.id),
    listEigene(c, vergabe),
    listVertraege(db, vergabe.id),
    listEingeladene(db, vergabe.id),
  ]);
  const duerfen = wer.traegerIds.filter(
    (id) => isOffen(vergabe.art) || eingeladene.some((one) => one.id === id),
  );
  const traeger = (await Promise.all(duerfen.map((id) => findTraeger(db, id)))).filter((one) => one !== null);
  const isOpen = vergabe.status === 'laeuft' && clock.now() < vergabe.frist_at;
  return show(
    c,
    <EigeneVergabePage
      rahmen={rahmenOf(c)}
      vergabe={vergabe}
      lose={lose}
      kriterien={kriterien}
      eigene={eigene}
      gewonnen={vertraege.map(({ angebotId }) => angebotId)}
      bieten={
        isOpen || errors ? { traeger, ...(values ? { values } : {}), ...(errors ? { errors } : {}) } : null
      }
    />,
    errors ? 422 : 200,
  );
}
