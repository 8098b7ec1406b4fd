import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import type { IconName } from './icon.tsx';

/** How strongly something asks for attention; the only place where colour gets its meaning. */
export type Ton = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** Appearance the user chose; `system` follows the device. */
export type Aussehen = 'light' | 'dark' | 'system';

export interface NavigationEintrag {
  text: string;
  href: string;
  icon?: IconName;
  /** Small count beside the entry, for example open requests; 0 is not shown. */
  zahl?: number;
}

export interface NavigationGruppe {
  /** Heading of the group; the first group usually has none. */
  titel?: string;
  eintraege: readonly NavigationEintrag[];
}

/** One sentence after an act, shown once on the next page. */
export interface Meldung {
  art: Exclude<Ton, 'neutral'>;
  text: string;
}

/** Everything the frame around a page needs; the server builds it once for each request. */
export interface Rahmen {
  mandantName: string;
  sprache: Anzeigesprache;
  aussehen: Aussehen;
  /** Missing when nobody is signed in. */
  benutzer?: { name: string; rollen: string };
  navigation: readonly NavigationGruppe[];
  /** Whether searching could find this person anything; without, there is no search field. */
  sucht?: boolean;
  /** Path and query of the current request; marks the current page and is the way back from the switches. */
  pfad: string;
  meldung?: Meldung;
  /** Public addresses of the built files (see assets.ts). */
  assets: { css: string; js: string; icon?: string };
  /** True in the demo county: the frame says that everybody in it is invented. */
  demo: boolean;
}

/** A public page with an address of its own in each language; whole addresses, as search engines want them. */
export interface Sprachadressen {
  kanonisch: string;
  /** `name` in the language itself. */
  sprachen: readonly { sprache: string; name: string; href: string; istDiese: boolean }[];
}

/** Addresses that the frame itself links to; the server must answer them. */
export const rahmenAdressen = {
  start: '/',
  suche: '/suche',
  sprache: '/sprache',
  aussehen: '/aussehen',
  konto: '/konto',
  anmelden: '/anmelden',
  abmelden: '/abmelden',
  barrierefreiheit: '/barrierefreiheit',
  datenschutz: '/datenschutz',
  impressum: '/impressum',
  api: '/api/v1',
} as const;
