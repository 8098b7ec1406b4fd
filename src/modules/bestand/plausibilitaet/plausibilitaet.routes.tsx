import { get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { regionenEinstellung } from '../regionen/regionen.settings.ts';
import { type Fund, PlausibilitaetPage } from './plausibilitaet.page.tsx';
import { listPruefzeilen } from './pruefung.store.ts';
import { checkTabelle } from './tabellenpruefung.rules.ts';

/** What one page shows; more than that is a table that was not understood. */
const MAX_FUNDE = 200;

export const plausibilitaetRoutes: readonly Route[] = [
  get('/bestand/plausibilitaet', 'bestand.sehen', async (c) => {
    const { db } = c.get('kontext');
    const wahl = await readSetting(db, regionenEinstellung);
    const zeilen = await listPruefzeilen(db, wahl ? [wahl.eigene, ...wahl.vergleich] : []);
    const gruppen = Map.groupBy(zeilen, ({ tabelleId, regionNummer }) => `${tabelleId} ${regionNummer}`);
    const funde = [...gruppen.values()].flatMap((gruppe) =>
      checkTabelle(gruppe).flatMap((befund): Fund[] => {
        const zeile = gruppe.find(
          (one) => one.merkmale === befund.merkmale && one.stichtag === befund.stichtag,
        );
        return zeile ? [{ ...befund, zeile }] : [];
      }),
    );
    return show(
      c,
      <PlausibilitaetPage rahmen={rahmenOf(c)} funde={funde.slice(0, MAX_FUNDE)} hatRegion={wahl !== null} />,
    );
  }),
];
