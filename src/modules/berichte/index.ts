import type { Modul } from '../../platform/modul.ts';
import { findBerichtsaufgaben, findSitzungstermine, searchBerichte } from './aufgaben.ts';
import { beratungRoutes } from './beratung/beratung.routes.tsx';
import { berichtRoutes } from './bericht/bericht.routes.tsx';
import { blockRoutes } from './bericht/block.routes.tsx';
import { papierVorlage } from './bericht/papier-docx.ts';
import { textbausteinRoutes } from './bericht/textbausteine.routes.tsx';
import { berichteApi } from './berichte.api.ts';
import { permissions } from './berichte.permissions.ts';
import { beschluesseRoutes } from './beschluesse/beschluesse.routes.tsx';
import { gremienRoutes } from './gremien/gremien.routes.tsx';
import { leitungRoutes } from './leitung/leitung.routes.tsx';
import { pflichtenRoutes } from './pflichten/pflichten.routes.tsx';
import { berichteProtokoll } from './protokoll.ts';
import { berichteLivezahlen } from './sitzungen/livezahlen.ts';
import { sitzungenRoutes } from './sitzungen/sitzungen.routes.tsx';

export {
  addBeratung,
  changeBeratung,
  planWeg,
  recordAusgang,
  setVorlage,
} from './beratung/beratung.action.ts';
export { listBeratungen } from './beratung/beratung.store.ts';
export { writeAusgabe } from './bericht/ausgabe-schreiben.ts';
export { addBlock, createBericht } from './bericht/bericht.action.ts';
export { findBericht } from './bericht/bericht.store.ts';
export type { Blockinhalt } from './bericht/block.rules.ts';
export { loadPapier } from './bericht/papier-laden.ts';
export { approveBericht, issueBericht, moveBericht } from './bericht/pruefung.action.ts';
export { createTextbaustein } from './bericht/textbaustein.action.ts';
export { addAuftrag, completeAuftrag, createBeschluss } from './beschluesse/beschluss.action.ts';
export { type Beschluss, findBeschluss, listBeschluesse } from './beschluesse/beschluss.store.ts';
export { addGast, createGremium, decideGast } from './gremien/gremium.action.ts';
export { createPflicht } from './pflichten/pflicht.action.ts';
export { createSitzung } from './sitzungen/sitzung.action.ts';
export { listSitzungen, type Sitzung } from './sitzungen/sitzung.store.ts';

const gruppe = { de: 'Berichte', en: 'Reports' };

/** All but the head's overview, which asks the other modules as well. */
const papiere: Modul = {
  name: 'berichte',
  permissions,
  routes: [
    ...gremienRoutes,
    ...sitzungenRoutes,
    ...beschluesseRoutes,
    ...pflichtenRoutes,
    ...textbausteinRoutes,
    ...berichtRoutes,
    ...blockRoutes,
    ...beratungRoutes,
  ],
  api: berichteApi,
  vorlagenarten: [papierVorlage],
  navigation: [
    {
      gruppe,
      titel: { de: 'Überblick der Leitung', en: "The head's overview" },
      href: '/leitung',
      zugang: 'leitung.sehen',
    },
    {
      gruppe,
      titel: { de: 'Berichte und Vorlagen', en: 'Reports and papers' },
      href: '/berichte',
      zugang: 'bericht.sehen',
    },
    {
      gruppe,
      titel: { de: 'Berichtskalender', en: 'Reporting calendar' },
      href: '/berichte/pflichten',
      zugang: 'bericht.sehen',
    },
    {
      gruppe,
      titel: { de: 'Beschlüsse', en: 'Resolutions' },
      href: '/berichte/beschluesse',
      zugang: 'bericht.sehen',
    },
    {
      gruppe,
      titel: { de: 'Sitzungen', en: 'Meetings' },
      href: '/berichte/sitzungen',
      zugang: 'bericht.sehen',
    },
    { gruppe, titel: { de: 'Gremien', en: 'Bodies' }, href: '/berichte/gremien', zugang: 'bericht.sehen' },
    {
      gruppe,
      titel: { de: 'Textbausteine', en: 'Text blocks' },
      href: '/berichte/textbausteine',
      zugang: 'bericht.schreiben',
    },
  ],
  livezahlen: berichteLivezahlen,
  findAufgaben: findBerichtsaufgaben,
  findTagestermine: findSitzungstermine,
  search: { zugaenge: ['bericht.sehen'], find: searchBerichte },
  protokoll: berichteProtokoll,
};

/**
 * Papers with live figures, their way through the bodies, what came of it, and the head's overview.
 * @param modules asked for what is due and for their figures
 */
export function berichte(modules: readonly Modul[]): Modul {
  return { ...papiere, routes: [...papiere.routes, ...leitungRoutes([...modules, papiere])] };
}
