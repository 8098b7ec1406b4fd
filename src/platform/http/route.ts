import type { Context } from 'hono';
import type { Anmeldung } from '../auth/anmeldung.ts';
import type { Aussehen, Identitaet } from '../auth/identitaet.ts';
import type { Vorlagenart } from '../documents/vorlagen.ts';
import type { Kontext } from '../kontext.ts';
import type { PersoenlicherLink } from '../links.ts';
import type { Zahlenkatalog } from '../livezahlen.ts';
import type { Bezugsquelle, Protokollquelle } from '../modul.ts';
import type { Umfang } from './api.ts';
import type { Permissions } from './permissions.ts';
import type { Frames } from './show.tsx';

/** What every handler finds in its Hono context. */
export interface Env {
  Variables: {
    kontext: Kontext;
    aussehen: Aussehen;
    /** Who is signed in; null for guests, links and API keys. */
    identitaet: Identitaet | null;
    frames: Frames;
    /** Ways to sign in and out; also forgets what is remembered of sessions. */
    anmeldung: Anmeldung;
    /** Scopes that the modules' API operations ask for, and whom external users can belong to. */
    umfaenge: readonly Umfang[];
    bezugsquellen: readonly Bezugsquelle[];
    /** Figures that the modules publish. */
    zahlenkatalog: Zahlenkatalog;
    /** The words of all modules' acts, and what somebody may do in any of them. */
    protokollquellen: readonly Protokollquelle[];
    /** Kinds of Word documents for which the office may bring templates. */
    vorlagenarten: readonly Vorlagenart[];
    permissions: Permissions;
    /** Set on routes with access `link:…`. */
    link: PersoenlicherLink;
  };
}

export type Ctx = Context<Env>;

/**
 * Who may come in: everybody, whoever is signed in, the holder of a personal link (its token is the path's `:token`),
 * or the roles that the modules' permission tables name for an act.
 */
export type Zugang = 'oeffentlich' | 'angemeldet' | `link:${string}` | (string & {});

export interface RouteOptions {
  /** Largest body in bytes; a form without files needs no more than the default of 256 KiB. */
  maxBytes?: number;
  /** How many requests a minute one origin may make here. */
  perMinute?: number;
}

/** One URL: method, path, who may come in, what it does. */
export interface Route extends RouteOptions {
  method: 'get' | 'post';
  path: string;
  zugang: Zugang;
  handler: (c: Ctx) => Response | Promise<Response>;
}

export function get(
  path: string,
  zugang: Zugang,
  handler: Route['handler'],
  options: RouteOptions = {},
): Route {
  return { method: 'get', path, zugang, handler, ...options };
}

export function post(
  path: string,
  zugang: Zugang,
  handler: Route['handler'],
  options: RouteOptions = {},
): Route {
  return { method: 'post', path, zugang, handler, ...options };
}

/** The number of a record in the address; 0 for anything else: no record has that number. */
export function idOf(c: Ctx, name = 'id'): number {
  return numberIn(c.req.param(name));
}

/** The same from the query. */
export function queryId(c: Ctx, name: string): number {
  return numberIn(c.req.query(name));
}

const numberIn = (text = ''): number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0);
