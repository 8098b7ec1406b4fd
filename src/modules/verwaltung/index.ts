import { isAllowed } from '../../begriffe/wer.ts';
import type { Modul } from '../../platform/modul.ts';
import { anmeldelinkRoutes } from './anmeldung/anmeldelink.routes.tsx';
import { anmeldungRoutes } from './anmeldung/anmeldung.routes.tsx';
import { aufraeumenJob } from './anmeldung/aufraeumen.job.ts';
import { benutzerRoutes } from './benutzer/benutzer.routes.tsx';
import { searchBenutzer } from './benutzer/benutzer.store.ts';
import { briefkopfRoutes } from './briefkopf/briefkopf.routes.tsx';
import { kontoRoutes } from './konto/konto.routes.tsx';
import { postausgangRoutes } from './postausgang/postausgang.routes.tsx';
import { findGescheiterte } from './postausgang/postausgang.store.ts';
import { texte as postausgangTexte } from './postausgang/texte.ts';
import { protokollRoutes } from './protokoll/protokoll.routes.tsx';
import { verwaltungProtokoll } from './protokoll/quelle.ts';
import { rechtlichesRoutes } from './rechtliches/rechtliches.routes.tsx';
import { rollenWorte } from './rollen-worte.ts';
import { schluesselRoutes } from './schluessel/schluessel.routes.tsx';
import { permissions } from './verwaltung.permissions.ts';
import { vorlagenRoutes } from './vorlagen/vorlagen.routes.tsx';

export { createUser, type NeuerBenutzer } from './benutzer/benutzer-anlegen.action.ts';
export { inviteBenutzer, type NeueEinladung } from './benutzer/einladen.action.ts';
export type { Rollenzuweisung } from './benutzer/rolle.rules.ts';
export { saveBriefkopf } from './briefkopf/briefkopf.action.ts';
export { rollenTexte } from './rollen.texte.ts';
export { createSchluessel, type NeuerSchluessel } from './schluessel/schluessel.action.ts';
export { zugangRoutesFor } from './zugang/zugang.routes.tsx';

const gruppe = { de: 'Verwaltung', en: 'Administration' };

/** Users, sign-in, keys, audit, outbox: the office's own housekeeping. */
export const verwaltung: Modul = {
  name: 'verwaltung',
  permissions,
  routes: [
    ...anmeldungRoutes,
    ...anmeldelinkRoutes,
    ...kontoRoutes,
    ...benutzerRoutes,
    ...schluesselRoutes,
    ...protokollRoutes,
    ...postausgangRoutes,
    ...briefkopfRoutes,
    ...rechtlichesRoutes,
    ...vorlagenRoutes,
  ],
  navigation: [
    {
      gruppe,
      titel: { de: 'Benutzer', en: 'Users' },
      href: '/verwaltung/benutzer',
      zugang: 'benutzer.verwalten',
    },
    {
      gruppe,
      titel: { de: 'API-Schlüssel', en: 'API keys' },
      href: '/verwaltung/api-schluessel',
      zugang: 'schluessel.verwalten',
    },
    {
      gruppe,
      titel: { de: 'Postausgang', en: 'Outbox' },
      href: '/verwaltung/postausgang',
      zugang: 'postausgang.lesen',
    },
    {
      gruppe,
      titel: { de: 'Protokoll', en: 'Audit' },
      href: '/verwaltung/protokoll',
      zugang: 'protokoll.lesen',
    },
    {
      gruppe,
      titel: { de: 'Briefkopf', en: 'Letterhead' },
      href: '/verwaltung/briefkopf',
      zugang: 'briefkopf.bearbeiten',
    },
    {
      gruppe,
      titel: { de: 'Word-Vorlagen', en: 'Word templates' },
      href: '/verwaltung/vorlagen',
      zugang: 'vorlagen.bearbeiten',
    },
    {
      gruppe,
      titel: { de: 'Rechtliche Texte', en: 'Legal texts' },
      href: '/verwaltung/rechtliches',
      zugang: 'rechtliches.bearbeiten',
    },
  ],
  protokoll: verwaltungProtokoll,
  jobs: [aufraeumenJob],

  async findAufgaben({ db, wer, sprache, clock }) {
    if (!isAllowed(permissions, wer, 'postausgang.lesen')) return [];
    const { anzahl, seit } = await findGescheiterte(db);
    if (anzahl === 0) return [];
    const t = postausgangTexte[sprache];
    return [
      {
        titel: t.aufgabe(anzahl),
        hinweis: t.aufgabeHinweis,
        href: '/verwaltung/postausgang?status=gescheitert',
        tat: t.aufgabeTat,
        faelligAt: seit ?? clock.now(),
        dringend: true,
      },
    ];
  },

  search: {
    zugaenge: ['benutzer.verwalten'],
    async find({ db, wer, sprache }, suchwort) {
      if (!isAllowed(permissions, wer, 'benutzer.verwalten')) return [];
      const found = await searchBenutzer(db, suchwort);
      return found.map(({ nummer, name, email, rollen, naehe }) => ({
        art: sprache === 'de' ? 'Zugang' : 'Account',
        titel: name,
        hinweis: [email, rollenWorte(rollen, sprache)].filter(Boolean).join(' · '),
        href: `/verwaltung/benutzer/${nummer}`,
        naehe,
      }));
    },
  },
};
