import type { Modul } from '../../platform/modul.ts';
import { permissions } from './haushalt.permissions.ts';

export { isJahrAbgeschlossen, listJahresabschluesse } from './jahre/jahr.store.ts';
export { checkJahrOffen } from './jahre/offen.action.ts';
export { type Haushaltskonto, kontoEinstellung } from './konto/konto.settings.ts';
export { isEwrIban, nextBankarbeitstag } from './sepa/sepa.rules.ts';
export { listToepfe, listTopfstaende, sumAnsaetze, type Topf, type Topfstand } from './toepfe/topf.store.ts';
export { type Rueckgabe, returnZahlung, type ZurueckgekommeneZahlung } from './zahllauf/rueckgabe.action.ts';
export type { NeueBuchung, NeuerZahllauf, NeueZahlung } from './zahllauf/zahllauf.rules.ts';
export { createZahllauf, zahllaufConstraints } from './zahllauf/zahllauf-anlegen.action.ts';
export { permissions as haushaltPermissions };

/**
 * Money that leaves the county: pots with their plans, payment runs with the file for the bank, closed years.
 * @param modules asked what still stands against closing a year
 */
export function haushalt(modules: readonly Modul[]): Modul {
  return { name: 'haushalt', permissions, routes: modules.length === 0 ? [] : [] };
}
