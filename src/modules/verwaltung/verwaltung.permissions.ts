import type { PermissionTable } from '../../begriffe/rolle.ts';

/**
 * Technik keeps users, keys and settings but sees no content of the office's work; so it reads the mails about
 * accounts, and the office's own roles read the others.
 */
export const permissions = {
  'benutzer.verwalten': ['technik'],
  'schluessel.verwalten': ['technik'],
  'rechtliches.bearbeiten': ['technik'],
  'briefkopf.bearbeiten': ['leitung', 'koordination', 'zahlstelle', 'technik'],
  'vorlagen.bearbeiten': ['leitung', 'koordination', 'kursverwaltung', 'technik'],
  'protokoll.lesen': ['datenschutz'],
  'postausgang.lesen': ['technik', 'leitung', 'koordination', 'disposition'],
  'postausgang.konto-mails': ['technik'],
  'postausgang.fach-mails': ['leitung', 'koordination', 'disposition'],
} as const satisfies PermissionTable;
