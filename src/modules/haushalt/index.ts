import type { Modul } from '../../platform/modul.ts';
import { findHaushaltAufgaben, searchHaushalt } from './aufgaben.ts';
import { buchungslisteRoutes } from './buchungsliste/buchungsliste.routes.tsx';
import { permissions } from './haushalt.permissions.ts';
import { jahreRoutes } from './jahre/jahre.routes.tsx';
import { kontoRoutes } from './konto/konto.routes.tsx';
import { haushaltProtokoll } from './protokoll.ts';
import { haushaltLivezahlen } from './toepfe/livezahlen.ts';
import { toepfeRoutes } from './toepfe/toepfe.routes.tsx';
import { zahllaufRoutes } from './zahllauf/zahllauf.routes.tsx';

export { isJahrAbgeschlossen, listJahresabschluesse } from './jahre/jahr.store.ts';
export { checkJahrOffen } from './jahre/offen.action.ts';
export { saveHaushaltskonto } from './konto/konto.action.ts';
export { type Haushaltskonto, kontoEinstellung } from './konto/konto.settings.ts';
export {
  checkMittel,
  findVerfuegbar,
  type Mittelwunsch,
  type Mittelzusage,
  setMittelbindung,
} from './mittel/mittelbindung.action.ts';
export { findMittelbindung, type Mittelbindung } from './mittel/mittelbindung.store.ts';
export { isEwrIban, nextBankarbeitstag } from './sepa/sepa.rules.ts';
export { describeHaushalt } from './texte.ts';
export { createTopf, setAnsatz, type Topfangaben } from './toepfe/topf.action.ts';
export { listToepfe, listTopfstaende, sumAnsaetze, type Topf, type Topfstand } from './toepfe/topf.store.ts';
export { type Rueckgabe, returnZahlung, type ZurueckgekommeneZahlung } from './zahllauf/rueckgabe.action.ts';
export { handOverZahllauf } from './zahllauf/uebergabe.action.ts';
export type { NeueBuchung, NeuerZahllauf, NeueZahlung } from './zahllauf/zahllauf.rules.ts';
export { createZahllauf, zahllaufConstraints } from './zahllauf/zahllauf-anlegen.action.ts';

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
      ...toepfeRoutes,
      ...kontoRoutes,
      ...buchungslisteRoutes,
      ...jahreRoutes(modules),
    ],
    navigation: [
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
    livezahlen: haushaltLivezahlen,
    findAufgaben: findHaushaltAufgaben,
    search: { zugaenge: ['zahllauf.sehen'], find: searchHaushalt },
  };
}
