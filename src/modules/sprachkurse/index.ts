import type { ApiRoute } from '../../platform/http/api.ts';
import type { Route } from '../../platform/http/route.ts';
import type { JobDefinition } from '../../platform/jobs/queue.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Aufgabe, Modul, Treffer } from '../../platform/modul.ts';
import { bezugsquellen } from './bezugsquellen.ts';
import { findListenAufgaben } from './listen/aufgaben.ts';
import { listenJobs } from './listen/listen.jobs.ts';
import { listenRoutes } from './listen/listen.routes.tsx';
import { navigation } from './navigation.ts';
import { sprachkurseProtokoll } from './protokoll.ts';
import { permissions } from './sprachkurse.permissions.ts';

const routes: readonly Route[] = [...listenRoutes];
const api: readonly ApiRoute[] = [];
const jobs: readonly JobDefinition[] = [...listenJobs];
const aufgaben: readonly ((kontext: Kontext) => Promise<Aufgabe[]>)[] = [findListenAufgaben];
const suchen: readonly ((kontext: Kontext, suchwort: string) => Promise<Treffer[]>)[] = [];

/** Language courses: providers, conditions, approval, lists, invoices, waiting list and course plan. */
export const sprachkurse: Modul = {
  name: 'sprachkurse',
  permissions,
  routes,
  navigation,
  api,
  jobs,
  bezugsquellen,
  protokoll: sprachkurseProtokoll,
  findAufgaben: async (kontext) => (await Promise.all(aufgaben.map((find) => find(kontext)))).flat(),
  search: {
    zugaenge: ['kursakte.sehen', 'traeger.sehen'],
    find: async (kontext, suchwort) =>
      (await Promise.all(suchen.map((search) => search(kontext, suchwort)))).flat(),
  },
};
