import type { ApiRoute } from '../../platform/http/api.ts';
import type { Route } from '../../platform/http/route.ts';
import type { JobDefinition } from '../../platform/jobs/queue.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Aufgabe, Modul, Treffer } from '../../platform/modul.ts';
import { abrechnungRoutes } from './abrechnung/abrechnung.routes.tsx';
import { findAbrechnungsAufgaben, findKursrechnungshindernisse } from './abrechnung/aufgaben.ts';
import { auswertungRoutes } from './auswertung/auswertung.routes.tsx';
import { kursLivezahlen } from './auswertung/livezahlen.ts';
import { bezugsquellen } from './bezugsquellen.ts';
import { foerderungRoutes } from './foerderung/foerderung.routes.tsx';
import { antragRoutes } from './kurse/antrag.routes.tsx';
import { bescheidVorlage } from './kurse/bescheid.ts';
import { bewilligungRoutes } from './kurse/bewilligung.routes.tsx';
import { einstellungenRoutes } from './kurse/einstellungen.routes.tsx';
import { kursRoutes } from './kurse/kurs.routes.tsx';
import { kurseApi } from './kurse/kurse.api.ts';
import { kursJobs } from './kurse/kurse.jobs.ts';
import { findBewilligungshindernisse, findKursAufgaben, searchSprachkurse } from './kurse/start.ts';
import { findListenAufgaben } from './listen/aufgaben.ts';
import { listenJobs } from './listen/listen.jobs.ts';
import { listenRoutes } from './listen/listen.routes.tsx';
import { navigation } from './navigation.ts';
import { offeneAngeboteRoutes } from './offene-angebote/offene-angebote.routes.tsx';
import { angeboteRoutes } from './planung/angebote.routes.tsx';
import { findPlanungAufgaben } from './planung/aufgaben.ts';
import { planungNavigation } from './planung/navigation.ts';
import { planRoutes } from './planung/plan.routes.tsx';
import { planungJobs } from './planung/planung.jobs.ts';
import { sprachkurseProtokoll } from './protokoll.ts';
import { permissions } from './sprachkurse.permissions.ts';
import { traegerRoutes } from './traeger/traeger.routes.tsx';
import { findVergabeAufgaben } from './vergabe/aufgaben.ts';
import { eigeneVergabeRoutes } from './vergabe/eigene.routes.tsx';
import { vergabeNavigation } from './vergabe/navigation.ts';
import { vergabeRoutes } from './vergabe/vergabe.routes.tsx';
import { freigabeRoutes } from './veroeffentlichung/freigabe.routes.tsx';
import { kurslisteRoutes } from './veroeffentlichung/kursliste.routes.tsx';
import { findWartelisteAufgaben, searchWarteliste } from './warteliste/aufgaben.ts';
import { kurseRoutes as wartekurseRoutes } from './warteliste/kurse.routes.tsx';
import { linkRoutes as wartelisteLinkRoutes } from './warteliste/link.routes.tsx';
import { wartelisteLivezahlen } from './warteliste/livezahlen.ts';
import { wartelisteNavigation } from './warteliste/navigation.ts';
import { pflegeRoutes } from './warteliste/pflege.routes.tsx';
import { stelleRoutes } from './warteliste/stelle.routes.tsx';
import { wartelisteJobs } from './warteliste/warteliste.jobs.ts';
import { wartelisteRoutes } from './warteliste/warteliste.routes.tsx';

const routes: readonly Route[] = [
  ...kursRoutes,
  ...antragRoutes,
  ...bewilligungRoutes,
  ...einstellungenRoutes,
  ...traegerRoutes,
  ...foerderungRoutes,
  ...listenRoutes,
  ...abrechnungRoutes,
  ...auswertungRoutes,
  ...wartelisteRoutes,
  ...wartekurseRoutes,
  ...pflegeRoutes,
  ...stelleRoutes,
  ...wartelisteLinkRoutes,
  ...angeboteRoutes,
  ...planRoutes,
  ...vergabeRoutes,
  ...eigeneVergabeRoutes,
  ...kurslisteRoutes,
  ...freigabeRoutes,
  ...offeneAngeboteRoutes,
];
const api: readonly ApiRoute[] = [...kurseApi];
const jobs: readonly JobDefinition[] = [...kursJobs, ...listenJobs, ...wartelisteJobs, ...planungJobs];
const aufgaben: readonly ((kontext: Kontext) => Promise<Aufgabe[]>)[] = [
  findKursAufgaben,
  findListenAufgaben,
  findAbrechnungsAufgaben,
  findWartelisteAufgaben,
  findPlanungAufgaben,
  findVergabeAufgaben,
];
const suchen: readonly ((kontext: Kontext, suchwort: string) => Promise<Treffer[]>)[] = [
  searchSprachkurse,
  searchWarteliste,
];

/** Language courses: providers, conditions, approval, lists, invoices, waiting list and course plan. */
export const sprachkurse: Modul = {
  name: 'sprachkurse',
  permissions,
  routes,
  navigation: [...navigation, ...wartelisteNavigation, ...planungNavigation, ...vergabeNavigation],
  api,
  jobs,
  bezugsquellen,
  livezahlen: [...kursLivezahlen, ...wartelisteLivezahlen],
  vorlagenarten: [bescheidVorlage],
  protokoll: sprachkurseProtokoll,
  findAufgaben: async (kontext) => (await Promise.all(aufgaben.map((find) => find(kontext)))).flat(),
  search: {
    zugaenge: ['kursakte.sehen', 'traeger.sehen', 'warteliste.sehen'],
    find: async (kontext, suchwort) =>
      (await Promise.all(suchen.map((search) => search(kontext, suchwort)))).flat(),
  },
  findAbschlusshindernisse: async (kontext, jahr) => [
    ...(await findBewilligungshindernisse(kontext, jahr)),
    ...(await findKursrechnungshindernisse(kontext, jahr)),
  ],
};
