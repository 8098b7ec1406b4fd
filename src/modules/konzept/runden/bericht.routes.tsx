import { datumOf } from '../../../begriffe/zeit.ts';
import { sendTable, sendWord } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Ctx, get, idOf, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { BerichtPage, VergleichPage } from './bericht.page.tsx';
import { compareRunden, compareStaende } from './bericht.rules.ts';
import { describeFeld } from './bericht.texte.ts';
import { writeBericht } from './bericht-docx.ts';
import { findRunde, findSchnappschuss, listFruehereRunden } from './runde.store.ts';
import { loadSchnappschuss } from './schnappschuss.ts';
import { listVergleichsspalten } from './vergleich-spalten.ts';

const RUNDE = '/konzept/runden/:id{[0-9]+}';

export const berichtRoutes: readonly Route[] = [
  get(`${RUNDE}/bericht`, 'konzept.sehen', async (c) => {
    const bericht = await loadBericht(c);
    if (!bericht) return showFault(c, 404, 'fehler.404');
    return show(c, <BerichtPage rahmen={rahmenOf(c)} {...bericht} />);
  }),
  get(`${RUNDE}/bericht.docx`, 'konzept.sehen', async (c) => {
    const bericht = await loadBericht(c);
    if (!bericht) return showFault(c, 404, 'fehler.404');
    const { stand, seit, abschnitte } = bericht;
    const bytes = await writeBericht(stand, seit, abschnitte, c.get('kontext').sprache);
    return sendWord(c, bytes, stand.bezeichnung);
  }),
  get(`${RUNDE}/vergleich`, 'konzept.sehen', async (c) => {
    const vergleich = await loadVergleich(c);
    if (!vergleich) return showFault(c, 404, 'fehler.404');
    return show(c, <VergleichPage rahmen={rahmenOf(c)} {...vergleich} />);
  }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    get(`${RUNDE}/vergleich.${format}`, 'konzept.sehen', async (c) => {
      const vergleich = await loadVergleich(c);
      if (!vergleich?.mit) return showFault(c, 404, 'fehler.404');
      const { runde, mit, zeilen } = vergleich;
      const name = `${mit.bezeichnung} – ${runde.bezeichnung}`;
      return sendTable(c, format, name, listVergleichsspalten(c.get('kontext').sprache, vergleich), zeilen);
    }),
  ),
];

/** The round beside an earlier one, as the address says; null where there is no such round. */
async function loadVergleich(c: Ctx) {
  const { db, clock } = c.get('kontext');
  const runde = await findRunde(db, idOf(c));
  if (!runde) return null;
  const fruehere = await listFruehereRunden(db, runde);
  const mit = fruehere.find(({ id }) => id === queryId(c, 'mit')) ?? fruehere[0] ?? null;
  const damals = mit && (await findSchnappschuss(db, mit.id));
  const nurGeaendert = c.req.query('geaendert') === 'ja';
  const zeilen = damals
    ? compareRunden(damals, await loadSchnappschuss(db, runde, datumOf(clock.now()))).filter(
        (zeile) => !nurGeaendert || zeile.damals !== zeile.jetzt,
      )
    : [];
  return { runde, fruehere, mit: damals ? mit : null, nurGeaendert, zeilen };
}

/** A round's state and what changed since the frozen round before it. */
async function loadBericht(c: Ctx) {
  const { db, clock, sprache } = c.get('kontext');
  const runde = await findRunde(db, idOf(c));
  if (!runde) return null;
  const [letzte] = await listFruehereRunden(db, runde);
  const [stand, vorher] = await Promise.all([
    loadSchnappschuss(db, runde, datumOf(clock.now())),
    letzte ? findSchnappschuss(db, letzte.id) : null,
  ]);
  return {
    runde,
    stand,
    seit: letzte?.bezeichnung ?? null,
    abschnitte: compareStaende(vorher, stand).map((feld) => describeFeld(feld, sprache)),
  };
}
