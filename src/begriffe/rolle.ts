/** Who somebody is to the office. One user may hold several; external roles belong to one organisation or person. */
export const INTERNE_ROLLEN = [
  'leitung',
  'koordination',
  'disposition',
  'kursverwaltung',
  'beratung',
  'zahlstelle',
  'auswertung',
  'datenschutz',
  'technik',
] as const;

export const EXTERNE_ROLLEN = [
  'stelle',
  'sprachmittler',
  'kurstraeger',
  'gemeinde',
  'netzwerkpartner',
] as const;

export const ROLLEN = [...INTERNE_ROLLEN, ...EXTERNE_ROLLEN] as const;

export type InterneRolle = (typeof INTERNE_ROLLEN)[number];
export type ExterneRolle = (typeof EXTERNE_ROLLEN)[number];
export type Rolle = (typeof ROLLEN)[number];

/**
 * Internal roles that see personal data of others: they need a second factor.
 * Technik sees no content, but makes users and API keys, which opens everything: it needs one as well.
 */
export const ROLLEN_MIT_ZWEITEM_FAKTOR: readonly Rolle[] = [
  'leitung',
  'koordination',
  'disposition',
  'kursverwaltung',
  'beratung',
  'zahlstelle',
  'datenschutz',
  'technik',
];

/** Act × role table of a module: who may do what. */
export type PermissionTable = Record<string, readonly Rolle[]>;
