import type { Protokollquelle, Protokollworte } from '../../platform/modul.ts';
import { protokollTexte } from './protokoll.texte.ts';
import { zuwendungProtokollTexte } from './zuwendung/zuwendung-protokoll.texte.ts';

const join = (one: Protokollworte, other: Protokollworte): Protokollworte => ({
  taten: { ...one.taten, ...other.taten },
  gegenstaende: { ...one.gegenstaende, ...other.gegenstaende },
  felder: { ...one.felder, ...other.felder },
  werte: { ...one.werte, ...other.werte },
});

/** How the audit and the outbox read what this module does. */
export const haushaltProtokoll: Protokollquelle = {
  worte: {
    de: join(protokollTexte.de, zuwendungProtokollTexte.de),
    en: join(protokollTexte.en, zuwendungProtokollTexte.en),
  },
  formate: {
    summe_cent: 'geld',
    ansatz_cent: 'geld',
    gezahlt_cent: 'geld',
    gebunden_cent: 'geld',
    berechnet_cent: 'geld',
    mittel_cent: 'geld',
    betrag_cent: 'geld',
    hoechstkosten_cent: 'geld',
    plan_cent: 'geld',
    ist_cent: 'geld',
    beantragt_cent: 'geld',
    bewilligt_cent: 'geld',
    eingegangen_cent: 'geld',
    anspruch_cent: 'geld',
  },
  seiten: {
    zahllauf: { zugang: 'zahllauf.sehen', href: (id) => `/haushalt/zahllaeufe/${id}` },
    topf: { zugang: 'topf.sehen', href: (id) => `/haushalt/toepfe/${id}` },
    mittelaenderung: { zugang: 'topf.sehen', href: () => '/haushalt/aenderungen' },
    einzelausgabe: { zugang: 'topf.sehen', href: () => '/haushalt/ausgaben' },
    partnerprojekt: { zugang: 'projekt.bearbeiten', href: (id) => `/haushalt/projekte/${id}` },
    zuwendung: { zugang: 'zuwendung.sehen', href: (id) => `/haushalt/zuwendungen/${id}` },
    zuwendungsregel: { zugang: 'zuwendung.sehen', href: () => '/haushalt/zuwendungen/regeln' },
    planstelle: { zugang: 'zuwendung.sehen', href: () => '/haushalt/stellen' },
    haushaltskonto: { zugang: 'haushaltskonto.sehen', href: () => '/haushalt/konto' },
    buchungsliste: { zugang: 'buchungsliste.einstellen', href: () => '/haushalt/buchungsliste' },
    jahr: { zugang: 'jahr.sehen', href: (id) => `/haushalt/jahre/${id}` },
  },
};
