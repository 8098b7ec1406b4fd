import { hasRolle, type Wer } from '../../../begriffe/wer.ts';
import { permissions } from '../verwaltung.permissions.ts';

/** Objects of mails about accounts: they hold links that let somebody in. */
export const KONTO_ARTEN: readonly string[] = ['benutzer', 'einladung'];

/** Whose mails somebody may read; those about accounts and those about the office's work are kept apart. */
export interface Leserecht {
  konto: boolean;
  fach: boolean;
}

export function leserechtOf(wer: Wer): Leserecht {
  return {
    konto: hasRolle(wer, ...permissions['postausgang.konto-mails']),
    fach: hasRolle(wer, ...permissions['postausgang.fach-mails']),
  };
}

export function isReadable(gegenstandArt: string, recht: Leserecht): boolean {
  return KONTO_ARTEN.includes(gegenstandArt) ? recht.konto : recht.fach;
}

/** Mail servers repeat addresses in their complaints; who may not read the mail shall not read them there. */
export function withoutAddresses(fehler: string): string {
  return fehler.replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…');
}
