import { datumOf } from '../../../begriffe/zeit.ts';
import { sendTable, sendWorkbook } from '../../../platform/http/export.ts';
import { type Ctx, get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { listWahljahre, readJahr, thisYear } from '../jahrwahl.ts';
import { listJahresmittel } from '../mittel/mittel.store.ts';
import { listToepfe } from '../toepfe/topf.store.ts';
import { UeberblickPage } from './ueberblick.page.tsx';
import { ueberblickTexte } from './ueberblick.texte.ts';
import { buildBlaetter, ueberblickSpalten } from './ueberblick-blaetter.ts';
import { loadUeberblick } from './ueberblick-laden.ts';
import { VergleichPage } from './vergleich.page.tsx';

const PFAD = '/haushalt/ueberblick';

/** So many years stand beside each other: the next one, this one and those before. */
const NEBENEINANDER = 5;

const load = (c: Ctx) => loadUeberblick(c.get('kontext').db, readJahr(c), heuteOf(c));
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

export const ueberblickRoutes: readonly Route[] = [
  get(PFAD, 'topf.sehen', async (c) => {
    const ueberblick = await load(c);
    return show(
      c,
      <UeberblickPage
        rahmen={rahmenOf(c)}
        ueberblick={ueberblick}
        jahre={await listWahljahre(c, ueberblick.jahr)}
        heute={heuteOf(c)}
      />,
    );
  }),
  get(`${PFAD}.csv`, 'topf.sehen', async (c) => {
    const { sprache } = c.get('kontext');
    const { jahr, zeilen } = await load(c);
    return sendTable(c, 'csv', ueberblickTexte[sprache].dateiname(jahr), ueberblickSpalten(sprache), zeilen);
  }),
  get(`${PFAD}.xlsx`, 'topf.sehen', async (c) => {
    const { db, sprache } = c.get('kontext');
    const ueberblick = await load(c);
    const name = ueberblickTexte[sprache].dateiname(ueberblick.jahr);
    return sendWorkbook(c, name, await buildBlaetter(db, ueberblick, sprache));
  }),
  get(`${PFAD}/jahre`, 'topf.sehen', async (c) => {
    const { db } = c.get('kontext');
    const [toepfe, mittel] = await Promise.all([listToepfe(db), listJahresmittel(db)]);
    const letztes = thisYear(c) + 1;
    const jahre = [...new Set(mittel.map(({ jahr }) => jahr))]
      .filter((jahr) => jahr <= letztes)
      .sort((one, other) => one - other)
      .slice(-NEBENEINANDER);
    const zeilen = [...toepfe, null].map((topf) => ({
      topf,
      jahre: jahre.map(
        (jahr) => mittel.find((one) => one.topfId === (topf?.id ?? null) && one.jahr === jahr) ?? null,
      ),
    }));
    return show(
      c,
      <VergleichPage
        rahmen={rahmenOf(c)}
        jahre={jahre}
        zeilen={zeilen.filter((zeile) => zeile.jahre.some((one) => one !== null))}
        heute={heuteOf(c)}
      />,
    );
  }),
];
