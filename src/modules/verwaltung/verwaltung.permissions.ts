import type { PermissionTable } from '../../begriffe/rolle.ts';

export const permissions = {
  'benutzer.verwalten': ['technik'],
  'schluessel.verwalten': ['technik'],
  'protokoll.lesen': ['datenschutz'],
  'postausgang.lesen': ['technik', 'leitung', 'koordination', 'disposition'],
} as const satisfies PermissionTable;
