import type { Protokollquelle } from '../../../platform/modul.ts';
import { protokollTexte } from '../protokoll.texte.ts';

/** How the audit and the outbox read what this module does. */
export const verwaltungProtokoll: Protokollquelle = {
  worte: protokollTexte,
  seiten: {
    benutzer: { zugang: 'benutzer.verwalten', href: (id) => `/verwaltung/benutzer/${id}` },
    einladung: { zugang: 'benutzer.verwalten', href: () => '/verwaltung/benutzer' },
    'api-schluessel': { zugang: 'schluessel.verwalten', href: () => '/verwaltung/api-schluessel' },
    mail: { zugang: 'postausgang.lesen', href: (id) => `/verwaltung/postausgang/${id}` },
    briefkopf: { zugang: 'briefkopf.bearbeiten', href: () => '/verwaltung/briefkopf' },
    vorlage: { zugang: 'vorlagen.bearbeiten', href: (id) => `/verwaltung/vorlagen/${id}` },
    seite: { zugang: 'rechtliches.bearbeiten', href: () => '/verwaltung/rechtliches' },
  },
};
