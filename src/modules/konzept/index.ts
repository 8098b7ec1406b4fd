import type { Modul } from '../../platform/modul.ts';
import { ansichtenNavigation, ansichtenRoutes } from './ausgaben/ansichten.routes.tsx';
import { anhangVorlage, ausgabeVorlage } from './ausgaben/ausgabe-vorlagen.ts';
import { findErinnerungsaufgaben } from './erinnerungen/aufgaben.ts';
import { erinnerungenJobs } from './erinnerungen/erinnerungen.jobs.ts';
import { erinnerungenRoutes } from './erinnerungen/erinnerungen.routes.tsx';
import { fortschreibungNavigation, fortschreibungRoutes } from './fortschreibung/fortschreibung.routes.tsx';
import { gliederungRoutes } from './gliederung/gliederung.routes.tsx';
import { importRoutes } from './import/import.routes.tsx';
import { indikatorenNavigation, indikatorenRoutes } from './indikatoren/indikatoren.routes.tsx';
import { jahresbilanzNavigation, jahresbilanzRoutes } from './jahresbilanz/jahresbilanz.routes.tsx';
import { klassenRoutes } from './klassen/klassen.routes.tsx';
import { permissions } from './konzept.permissions.ts';
import { massnahmenRoutes } from './massnahmen/massnahmen.routes.tsx';
import { findRueckmeldungsaufgaben } from './oeffentlich/aufgaben.ts';
import { fortschrittRoutes } from './oeffentlich/fortschritt.routes.tsx';
import { freigabeRoutes } from './oeffentlich/freigabe.routes.tsx';
import { konzeptProtokoll } from './protokoll.ts';
import { findRundenAufgaben } from './runden/aufgaben.ts';
import { berichtRoutes } from './runden/bericht.routes.tsx';
import { rundenLinkRoutes } from './runden/link.routes.tsx';
import { rundenJobs } from './runden/runden.jobs.ts';
import { rundenRoutes } from './runden/runden.routes.tsx';
import { schwerpunkteNavigation, schwerpunkteRoutes } from './schwerpunkte/schwerpunkte.routes.tsx';
import { findKonzeptAufgaben, searchKonzept } from './uebersicht/aufgaben.ts';
import { findMassnahmenziele } from './uebersicht/bezugsziele.ts';
import { uebersichtRoutes } from './uebersicht/uebersicht.routes.tsx';
import { zustaendigeRoutes } from './zustaendige/zustaendige.routes.tsx';

export { beginFortschreibung, decideVerbleib } from './fortschreibung/fortschreibung.action.ts';
export { addKnoten, saveWorte } from './gliederung/gliederung.action.ts';
export { importKonzept } from './import/uebernehmen.action.ts';
export { defineKlassen } from './klassen/klassen-definieren.action.ts';
export {
  findArbeitsausgabe,
  findAusgabe,
  listAlleMassnahmen,
  listKnoten,
  type Massnahmenzeile,
} from './konzept.store.ts';
export { addEintrag, changeMassnahme, changeStatus, setSchritt } from './massnahmen/massnahme.action.ts';
export { receiveRueckmeldung, saveFreigabe } from './oeffentlich/oeffentlich.action.ts';
export type { Kurztexte } from './oeffentlich/oeffentlich.rules.ts';
export { setSchwerpunkt } from './schwerpunkte/schwerpunkt.action.ts';
export type { MassnahmeStatus } from './status.rules.ts';
export { assignKontakt } from './zustaendige/zustaendige.action.ts';

const gruppe = { de: 'Integrationskonzept', en: 'Integration concept' };

/** The integration concept: its editions, its measures and what becomes of them. */
export const konzept: Modul = {
  name: 'konzept',
  permissions,
  routes: [
    ...uebersichtRoutes,
    ...gliederungRoutes,
    ...klassenRoutes,
    ...jahresbilanzRoutes,
    ...zustaendigeRoutes,
    ...schwerpunkteRoutes,
    ...massnahmenRoutes,
    ...ansichtenRoutes,
    ...indikatorenRoutes,
    ...importRoutes,
    ...fortschreibungRoutes,
    ...fortschrittRoutes,
    ...freigabeRoutes,
    ...rundenRoutes,
    ...erinnerungenRoutes,
    ...berichtRoutes,
    ...rundenLinkRoutes,
  ],
  navigation: [
    {
      gruppe,
      titel: { de: 'Konzept', en: 'Concept' },
      href: '/konzept',
      zugang: 'konzept.sehen',
    },
    {
      gruppe,
      titel: { de: 'Maßnahmen', en: 'Measures' },
      href: '/konzept/massnahmen',
      zugang: 'konzept.sehen',
    },
    ...ansichtenNavigation,
    ...schwerpunkteNavigation,
    ...jahresbilanzNavigation,
    ...indikatorenNavigation,
    {
      gruppe,
      titel: { de: 'Berichtsrunden', en: 'Report rounds' },
      href: '/konzept/runden',
      zugang: 'konzept.sehen',
    },
    {
      gruppe,
      titel: { de: 'Konzept importieren', en: 'Import a concept' },
      href: '/konzept/import',
      zugang: 'konzept.importieren',
    },
    ...fortschreibungNavigation,
    {
      gruppe,
      titel: { de: 'Öffentliche Seite', en: 'Public page' },
      href: '/konzept/oeffentlich',
      zugang: 'konzept.bearbeiten',
    },
  ],
  jobs: [...rundenJobs, ...erinnerungenJobs],
  findAufgaben: async (kontext) =>
    (
      await Promise.all([
        findKonzeptAufgaben(kontext),
        findRundenAufgaben(kontext),
        findErinnerungsaufgaben(kontext),
        findRueckmeldungsaufgaben(kontext),
      ])
    ).flat(),
  findBezugsziele: findMassnahmenziele,
  search: { zugaenge: ['konzept.sehen'], find: searchKonzept },
  protokoll: konzeptProtokoll,
  vorlagenarten: [ausgabeVorlage, anhangVorlage],
};
