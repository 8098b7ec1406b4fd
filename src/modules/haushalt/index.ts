import type { Modul } from '../../platform/modul.ts';
import { aenderungenRoutes } from './aenderungen/aenderungen.routes.tsx';
import { findHaushaltAufgaben, searchHaushalt } from './aufgaben.ts';
import { ausgabenRoutes } from './ausgaben/ausgaben.routes.tsx';
import { buchungslisteRoutes } from './buchungsliste/buchungsliste.routes.tsx';
import { permissions } from './haushalt.permissions.ts';
import { jahreRoutes } from './jahre/jahre.routes.tsx';
import { kontoRoutes } from './konto/konto.routes.tsx';
import { projekteRoutes } from './projekte/projekte.routes.tsx';
import { haushaltProtokoll } from './protokoll.ts';
import { toepfeRoutes } from './toepfe/toepfe.routes.tsx';
import { findHaushaltLivezahlen, haushaltLivezahlen } from './ueberblick/livezahlen.ts';
import { ueberblickApi } from './ueberblick/ueberblick.api.ts';
import { ueberblickRoutes } from './ueberblick/ueberblick.routes.tsx';
import { zahllaufRoutes } from './zahllauf/zahllauf.routes.tsx';
import { dokumenteRoutes } from './zuwendung/dokumente.routes.tsx';
import { stellenRoutes } from './zuwendung/stellen.routes.tsx';
import { zuwendungRoutes } from './zuwendung/zuwendung.routes.tsx';
import { antragVorlage, nachweisVorlage } from './zuwendung/zuwendung-dateien.ts';

export { decideAenderung, requestAenderung } from './aenderungen/aenderung.action.ts';
export { bookEinzelausgabe } from './ausgaben/einzelausgabe.action.ts';
export { isJahrAbgeschlossen, listJahresabschluesse } from './jahre/jahr.store.ts';
export { checkJahrOffen } from './jahre/offen.action.ts';
export { saveHaushaltskonto } from './konto/konto.action.ts';
export { type Haushaltskonto, kontoEinstellung } from './konto/konto.settings.ts';
export { offenOf } from './mittel/mittel.rules.ts';
export {
  checkMittel,
  findVerfuegbar,
  type Mittelwunsch,
  type Mittelzusage,
  setMittelbindung,
} from './mittel/mittelbindung.action.ts';
export { findMittelbindung, listOffeneBindungen, type Mittelbindung } from './mittel/mittelbindung.store.ts';
export { createProjekt } from './projekte/projekt.action.ts';
export { isEwrIban, nextBankarbeitstag } from './sepa/sepa.rules.ts';
export { describeHaushalt } from './texte.ts';
export { createTopf, setAnsatz, type Topfangaben } from './toepfe/topf.action.ts';
export { listToepfe, listTopfstaende, type Topf, type Topfstand } from './toepfe/topf.store.ts';
export { type Rueckgabe, returnZahlung, type ZurueckgekommeneZahlung } from './zahllauf/rueckgabe.action.ts';
export { handOverZahllauf } from './zahllauf/uebergabe.action.ts';
export type { NeueBuchung, NeuerZahllauf, NeueZahlung } from './zahllauf/zahllauf.rules.ts';
export { createZahllauf, zahllaufConstraints } from './zahllauf/zahllauf-anlegen.action.ts';

export { checkNachweis, submitNachweis } from './zuwendung/nachweis.action.ts';
export { addBesetzung, createStelle, setRegel } from './zuwendung/stelle.action.ts';
export {
  addAuflage,
  applyZuwendung,
  callMittel,
  createZuwendung,
  grantZuwendung,
  receiveMittel,
  saveSachbericht,
  saveZuwendungskosten,
} from './zuwendung/zuwendung.action.ts';

export { permissions as haushaltPermissions };

const gruppe = { de: 'Haushalt', en: 'Budget' };

/**
 * Money that leaves the county: pots with their plans, payment runs with the file for the bank, closed years.
 * @param modules asked what still stands against closing a year
 */
export function haushalt(modules: readonly Modul[]): Modul {
  return {
    name: 'haushalt',
    permissions,
    routes: [
      ...zahllaufRoutes,
      ...ueberblickRoutes,
      ...toepfeRoutes(modules),
      ...aenderungenRoutes,
      ...ausgabenRoutes,
      ...projekteRoutes,
      ...zuwendungRoutes,
      ...dokumenteRoutes,
      ...stellenRoutes,
      ...kontoRoutes,
      ...buchungslisteRoutes,
      ...jahreRoutes(modules),
    ],
    navigation: [
      {
        gruppe,
        titel: { de: 'Haushaltsüberblick', en: 'Budget overview' },
        href: '/haushalt/ueberblick',
        zugang: 'topf.sehen',
      },
      {
        gruppe,
        titel: { de: 'Zahlläufe', en: 'Payment runs' },
        href: '/haushalt/zahllaeufe',
        zugang: 'zahllauf.sehen',
      },
      {
        gruppe,
        titel: { de: 'Haushaltstöpfe', en: 'Budget pots' },
        href: '/haushalt/toepfe',
        zugang: 'topf.sehen',
      },
      {
        gruppe,
        titel: { de: 'Planänderungen', en: 'Changes of the plan' },
        href: '/haushalt/aenderungen',
        zugang: 'topf.sehen',
      },
      {
        gruppe,
        titel: { de: 'Einzelausgaben', en: 'Single expenses' },
        href: '/haushalt/ausgaben',
        zugang: 'topf.sehen',
      },
      {
        gruppe,
        titel: { de: 'Partnerprojekte', en: 'Partner projects' },
        href: '/haushalt/projekte',
        zugang: 'projekt.sehen',
      },
      {
        gruppe,
        titel: { de: 'Landeszuwendung', en: 'State grant' },
        href: '/haushalt/zuwendungen',
        zugang: 'zuwendung.sehen',
      },
      {
        gruppe,
        titel: { de: 'Haushaltsjahre', en: 'Budget years' },
        href: '/haushalt/jahre',
        zugang: 'jahr.sehen',
      },
      {
        gruppe,
        titel: { de: 'Konto für Zahlungen', en: 'Account for payments' },
        href: '/haushalt/konto',
        zugang: 'haushaltskonto.sehen',
      },
      {
        gruppe,
        titel: { de: 'Buchungsliste', en: 'Booking list' },
        href: '/haushalt/buchungsliste',
        zugang: 'buchungsliste.einstellen',
      },
    ],
    protokoll: haushaltProtokoll,
    api: ueberblickApi,
    vorlagenarten: [antragVorlage, nachweisVorlage],
    livezahlen: haushaltLivezahlen,
    findLivezahlen: findHaushaltLivezahlen,
    findAufgaben: findHaushaltAufgaben,
    search: { zugaenge: ['zahllauf.sehen', 'projekt.bearbeiten'], find: searchHaushalt },
  };
}
