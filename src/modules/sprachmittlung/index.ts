import type { Modul } from '../../platform/modul.ts';
import { entschaedigungApi } from './abrechnung/entschaedigung.api.ts';
import { entschaedigungRoutes } from './abrechnung/entschaedigung.routes.tsx';
import { findEntschaedigungAufgaben } from './abrechnung/entschaedigung-aufgaben.ts';
import { kostentraegerRoutes } from './abrechnung/kostentraeger.routes.tsx';
import { laufApi } from './abrechnung/lauf.api.ts';
import { laufRoutes } from './abrechnung/lauf.routes.tsx';
import { findAbrechnungshindernisse } from './abrechnung/lauf-abschluss.ts';
import { findLaufAufgaben } from './abrechnung/lauf-aufgaben.ts';
import { nachweisJobs } from './abrechnung/nachweis.jobs.ts';
import { nachweisRoutes } from './abrechnung/nachweis.routes.tsx';
import { abrechnungNavigation } from './abrechnung/navigation.ts';
import { positionRoutes } from './abrechnung/position.routes.tsx';
import { steuerRoutes } from './abrechnung/steuer.routes.tsx';
import { findSteuerAufgaben } from './abrechnung/steuer-aufgaben.ts';
import { weiterberechnungRoutes } from './abrechnung/weiterberechnung.routes.tsx';
import { abschlussApi } from './abschluss/abschluss.api.ts';
import { abschlussJobs } from './abschluss/abschluss.jobs.ts';
import { abschlussNavigation, abschlussRoutes } from './abschluss/abschluss.routes.ts';
import { findAbschlussAufgaben } from './abschluss/aufgaben.ts';
import { anfragenApi } from './anfragen/anfragen.api.ts';
import { anfragenJobs } from './anfragen/anfragen.jobs.ts';
import { anfragenRoutes } from './anfragen/anfragen.routes.ts';
import { anfragenNavigation } from './anfragen/navigation.ts';
import { reihenApi } from './anfragen/reihe.api.ts';
import { findAnfragenAufgaben, findStartkennzahlen, findTagestermine } from './anfragen/start.ts';
import { searchAnfragen } from './anfragen/suche.ts';
import { auswertungRoutes } from './auswertung/auswertung.routes.tsx';
import { sprachmittlungLivezahlen } from './auswertung/livezahlen.ts';
import { auswertungNavigation } from './auswertung/navigation.ts';
import { bezugsquellen } from './bezugsquellen.ts';
import { importRoutes } from './import/import.routes.tsx';
import { sprachmittlungProtokoll } from './protokoll.ts';
import { registerNavigation } from './register/navigation.ts';
import { profilRoutes } from './register/profil.routes.tsx';
import { registerApi } from './register/register.api.ts';
import { registerRoutes } from './register/register.routes.tsx';
import { findRegisterAufgaben, searchRegister } from './register/start.ts';
import { permissions } from './sprachmittlung.permissions.ts';
import { stellenApi } from './stellen/stellen.api.ts';
import { stellenRoutes } from './stellen/stellen.routes.tsx';
import { tagesplanNavigation } from './tagesplan/navigation.ts';
import { tagesplanJobs } from './tagesplan/tagesplan.jobs.ts';
import { tagesplanRoutes } from './tagesplan/tagesplan.routes.tsx';
import { angebotRoutes } from './vermittlung/angebot.routes.tsx';
import { findVermittlungAufgaben } from './vermittlung/aufgaben.ts';
import { vermittlungNavigation } from './vermittlung/navigation.ts';
import { reihenpersonenRoutes } from './vermittlung/reihen-personen.routes.tsx';
import { reihenangebotApi } from './vermittlung/reihenangebot.api.ts';
import { reihenangebotRoutes } from './vermittlung/reihenangebot.routes.tsx';
import { vermittlungApi } from './vermittlung/vermittlung.api.ts';
import { vermittlungRoutes } from './vermittlung/vermittlung.routes.tsx';
import { zusagenRoutes } from './vermittlung/zusagen.routes.tsx';
import { werbungNavigation } from './werbung/navigation.ts';
import { werbungRoutes } from './werbung/werbung.routes.tsx';
import { zugangRoutes } from './zugang/zugang.routes.tsx';

export { findPunkt, listOrte, type Ort } from './ort.store.ts';
export { findStelle, listStellenNamen } from './stelle.store.ts';

/** Interpreters: requests, matching, offers, acceptance, completion, and the register of the pool. */
export const sprachmittlung: Modul = {
  name: 'sprachmittlung',
  permissions,
  routes: [
    ...anfragenRoutes,
    ...registerRoutes,
    ...profilRoutes,
    ...stellenRoutes,
    ...zugangRoutes,
    ...importRoutes,
    ...vermittlungRoutes,
    ...tagesplanRoutes,
    ...angebotRoutes,
    ...zusagenRoutes,
    ...reihenangebotRoutes,
    ...reihenpersonenRoutes,
    ...abschlussRoutes,
    ...laufRoutes,
    ...positionRoutes,
    ...nachweisRoutes,
    ...weiterberechnungRoutes,
    ...entschaedigungRoutes,
    ...kostentraegerRoutes,
    ...steuerRoutes,
    ...auswertungRoutes,
    ...werbungRoutes,
  ],
  navigation: [
    ...anfragenNavigation,
    ...abschlussNavigation,
    ...tagesplanNavigation,
    ...vermittlungNavigation,
    ...registerNavigation,
    ...auswertungNavigation,
    ...werbungNavigation,
    ...abrechnungNavigation,
  ],
  api: [
    ...anfragenApi,
    ...reihenApi,
    ...registerApi,
    ...stellenApi,
    ...vermittlungApi,
    ...reihenangebotApi,
    ...abschlussApi,
    ...entschaedigungApi,
    ...laufApi,
  ],
  jobs: [...abschlussJobs, ...anfragenJobs, ...nachweisJobs, ...tagesplanJobs],
  bezugsquellen,
  livezahlen: sprachmittlungLivezahlen,
  protokoll: sprachmittlungProtokoll,
  findAufgaben: async (kontext) =>
    (
      await Promise.all([
        findAnfragenAufgaben(kontext),
        findAbschlussAufgaben(kontext),
        findRegisterAufgaben(kontext),
        findEntschaedigungAufgaben(kontext),
        findLaufAufgaben(kontext),
        findSteuerAufgaben(kontext),
        findVermittlungAufgaben(kontext),
      ])
    ).flat(),
  search: {
    zugaenge: ['sprachmittler.sehen', 'stelle.sehen', 'einsatz.sehen', 'eigene-anfragen.sehen'],
    find: async (kontext, suchwort) =>
      (await Promise.all([searchRegister(kontext, suchwort), searchAnfragen(kontext, suchwort)])).flat(),
  },
  findAbschlusshindernisse: findAbrechnungshindernisse,
  findTagestermine,
  findStartkennzahlen,
};
