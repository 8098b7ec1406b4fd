import type { Protokollquelle } from '../../platform/modul.ts';
import { protokollTexte } from './protokoll.texte.ts';

/** How the audit and the outbox read what this module does. */
export const haushaltProtokoll: Protokollquelle = {
  worte: protokollTexte,
  formate: {
    summe_cent: 'geld',
    ansatz_cent: 'geld',
    gezahlt_cent: 'geld',
    gebunden_cent: 'geld',
    berechnet_cent: 'geld',
  },
  seiten: {
    zahllauf: { zugang: 'zahllauf.sehen', href: (id) => `/haushalt/zahllaeufe/${id}` },
    topf: { zugang: 'topf.sehen', href: (id) => `/haushalt/toepfe/${id}` },
    mittelaenderung: { zugang: 'topf.sehen', href: () => '/haushalt/aenderungen' },
    einzelausgabe: { zugang: 'topf.sehen', href: () => '/haushalt/ausgaben' },
    partnerprojekt: { zugang: 'projekt.bearbeiten', href: (id) => `/haushalt/projekte/${id}` },
    haushaltskonto: { zugang: 'haushaltskonto.sehen', href: () => '/haushalt/konto' },
    buchungsliste: { zugang: 'buchungsliste.einstellen', href: () => '/haushalt/buchungsliste' },
    jahr: { zugang: 'jahr.sehen', href: (id) => `/haushalt/jahre/${id}` },
  },
};
