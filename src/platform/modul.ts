import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import type { ExterneRolle, PermissionTable } from '../begriffe/rolle.ts';
import type { Datum } from '../begriffe/zeit.ts';
import type { Vorlagenart } from './documents/vorlagen.ts';
import type { ApiRoute } from './http/api.ts';
import type { Route } from './http/route.ts';
import type { JobDefinition } from './jobs/queue.ts';
import type { Kontext } from './kontext.ts';

/** One entry of the main navigation; shown to whoever may do `zugang`. */
export interface NavigationEintrag {
  gruppe: Record<Anzeigesprache, string>;
  titel: Record<Anzeigesprache, string>;
  href: string;
  zugang: string;
}

/** One line of the start page: a deed, why it is due, and where to do it. */
export interface Aufgabe {
  titel: string;
  /** What is known about it in a few words. */
  hinweis?: string;
  href: string;
  /** What the link says, e.g. "Vorschläge ansehen". */
  tat: string;
  /** When it must be done; the list is sorted by it. */
  faelligAt: Date;
  dringend: boolean;
}

/** An appointment on today's time axis of the start page. */
export interface Tagestermin {
  titel: string;
  hinweis: string;
  href: string;
  beginnAt: Date;
  endeAt: Date;
  zustand: 'info' | 'success' | 'warning' | 'danger' | 'neutral';
}

/** A figure of the start page with the course it took. */
export interface Startkennzahl {
  titel: string;
  wert: string;
  hinweis: string;
  verlauf: number[];
  href: string;
}

/** One hit of the search field. */
export interface Treffer {
  art: string;
  titel: string;
  hinweis: string;
  href: string;
  /** Similarity from 0 to 1; the best come first. */
  naehe: number;
}

/** What must be done before a year can be closed, and where. */
export interface Abschlusshindernis {
  titel: string;
  hinweis?: string;
  href: string;
}

/** A page of a module that others may point to: a measure of the concept, for example. */
export interface Bezugsziel {
  titel: string;
  /** Stays the same, because others store it. */
  href: string;
}

/** How a module answers the search field. */
export interface Suche {
  /** Whoever may do one of these acts can find something here; who may do none of any module sees no search field. */
  zugaenge: readonly string[];
  /** What this person may see of what was found. */
  find(kontext: Kontext, suchwort: string): Promise<Treffer[]>;
}

/** To whom a user of an external role belongs: the module that keeps these organisations or persons lists them. */
export interface Bezugsquelle {
  rolle: ExterneRolle;
  /** Those who may have users, by name. */
  findBezuege(kontext: Kontext): Promise<{ id: number; name: string }[]>;
}

/** One part of a figure: a language, a town, a month. */
export interface Teilzahl {
  bezeichnung: string;
  wert: number | null;
  /** The records of this part. */
  href?: string;
}

/** How a figure divides, for tables and charts: by language, by town, by month. */
export interface Gliederung {
  /** Unique within the figure: `sprache`. */
  schluessel: string;
  /** Continues the figure's title: `nach Sprachen`. */
  titel: Record<Anzeigesprache, string>;
  /** The parts follow each other in time: drawn as a line. */
  istVerlauf?: boolean;
  /** In the order in which they are read; asked like `findWert`. */
  findTeile(kontext: Kontext, stichtag: Datum, von: Datum): Promise<Teilzahl[]>;
}

/** A figure that a module publishes for others to quote; always a count or a sum, never about one person. */
export interface Livezahl {
  /** Stays the same, because others store it: `sprachmittlung.einsaetze`. */
  schluessel: string;
  titel: Record<Anzeigesprache, string>;
  einheit: Record<Anzeigesprache, string>;
  /** How it is written; the value itself stands in its unit: `geld` in euros, `prozent` in percent. Default `zahl`. */
  format?: 'zahl' | 'geld' | 'prozent';
  /** Counted from `von` to the reference date (the default), or as things stand on it. */
  zeitbezug?: 'zeitraum' | 'stichtag';
  /** Where it comes from, as a paper names it: `Statistik der Bundesagentur für Arbeit`. Default: the office's records. */
  quelle?: Record<Anzeigesprache, string>;
  /** The page with the records behind it, and who may open it. */
  seite?: { zugang: string; href(stichtag: Datum, von: Datum): string };
  gliederungen?: readonly Gliederung[];
  /**
   * Both days belong to the period; whoever has no period asks from the first day of the reference date's year.
   * Null when there is nothing to count or nothing known for that time.
   */
  findWert(kontext: Kontext, stichtag: Datum, von: Datum): Promise<number | null>;
  /**
   * For figures published once a year: the reference date that the value really has, `2024-12-31` or in the source's
   * words `2024`, which may be older than the day asked for. Without it the value holds on that day.
   */
  findStand?(kontext: Kontext, stichtag: Datum): Promise<string | null>;
}

/** How a value of the audit is read besides plain text: cents, tenths of a kilometre, a language's code, a weekday. */
export type Protokollformat = 'geld' | 'kilometer' | 'sprache' | 'wochentag';

/**
 * The words in which the audit and the outbox speak of a module's acts. The key of a field may be led by an act or a
 * kind of object where it means something else there: `grund`, `angebot status`, `einsatz.zurueckgeben grund`.
 */
export interface Protokollworte {
  /** Act → what happened: `angebot.annehmen` → `Angebot angenommen`. */
  taten: Readonly<Record<string, string>>;
  /** Kind of object → its name: `einsatz` → `Einsatz`. */
  gegenstaende: Readonly<Record<string, string>>;
  felder: Readonly<Record<string, string>>;
  /** Field, or kind of object whose ids are keys, → key → word. A key not named stands as it is: free text. */
  werte: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a module tells about its entries in the audit and its mails in the outbox. */
export interface Protokollquelle {
  worte: Record<Anzeigesprache, Protokollworte>;
  formate?: Readonly<Record<string, Protokollformat>>;
  /** Fields whose value is an object with data as keys, e.g. titles of columns: these keys need no words. */
  freieSchluessel?: readonly string[];
  /** Kind of object, or kind and id where objects of one kind have pages of their own, → its page and who opens it. */
  seiten: Readonly<Record<string, { zugang: string; href: (id: string) => string }>>;
}

/** What a module gives to the whole; `app.tsx` lists them. */
export interface Modul {
  name: string;
  permissions: PermissionTable;
  routes: readonly Route[];
  navigation?: readonly NavigationEintrag[];
  api?: readonly ApiRoute[];
  jobs?: readonly JobDefinition[];
  bezugsquellen?: readonly Bezugsquelle[];
  livezahlen?: readonly Livezahl[];
  /** Figures that the office has defined itself, such as its indicators or pots. */
  findLivezahlen?(kontext: Kontext): Promise<Livezahl[]>;
  protokoll?: Protokollquelle;
  /** Word documents for which the office may bring a template of its own. */
  vorlagenarten?: readonly Vorlagenart[];
  findAufgaben?(kontext: Kontext): Promise<Aufgabe[]>;
  findTagestermine?(kontext: Kontext): Promise<Tagestermin[]>;
  findStartkennzahlen?(kontext: Kontext): Promise<Startkennzahl[]>;
  search?: Suche;
  /** What this person may point to, e.g. from a line of the budget; in the order in which it is offered. */
  findBezugsziele?(kontext: Kontext): Promise<Bezugsziel[]>;
  /** What of this module still stands against closing a year; asked inside the closing's transaction as well. */
  findAbschlusshindernisse?(kontext: Kontext, jahr: number): Promise<Abschlusshindernis[]>;
}
