import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { Wer } from '../../begriffe/wer.ts';
import type { Meldung, NavigationGruppe, Rahmen } from '../../design/rahmen.ts';
import { baseUrl } from '../links.ts';
import type { Modul } from '../modul.ts';
import type { Assets } from './assets.ts';
import type { Permissions } from './permissions.ts';
import type { Ctx } from './route.ts';

const FLASH_COOKIE = 'komut.meldung';
const FLASH_SECONDS = 60;

/** Answers with a page. Status 422 for a refused form, so that programs and tests see it as well. */
export function show(
  c: Ctx,
  page: Child,
  status: 200 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 = 200,
): Response | Promise<Response> {
  return c.html(String(page), status);
}

/** After an act: on to the next page (303), with one sentence about what was done. */
export function redirect(c: Ctx, href: string, meldung?: string, art: Meldung['art'] = 'success'): Response {
  if (meldung) {
    const value = Buffer.from(JSON.stringify({ art, text: meldung })).toString('base64url');
    setCookie(c, FLASH_COOKIE, value, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: baseUrl(c.get('kontext')).startsWith('https:'),
      path: '/',
      maxAge: FLASH_SECONDS,
    });
  }
  return c.redirect(href, 303);
}

function takeFlash(c: Ctx): Meldung | undefined {
  const value = getCookie(c, FLASH_COOKIE);
  if (!value) return undefined;
  deleteCookie(c, FLASH_COOKIE, { path: '/' });
  try {
    const { art, text } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Record<string, unknown>;
    if (typeof text !== 'string' || !['info', 'success', 'warning', 'danger'].includes(String(art)))
      return undefined;
    return { art: art as Meldung['art'], text: text.slice(0, 300) };
  } catch {
    return undefined;
  }
}

/** Builds the frame of a page: who is signed in, what they may open, where they are. */
export class Frames {
  readonly #modules: readonly Modul[];
  readonly #permissions: Permissions;
  readonly #assets: Assets;
  readonly #roleNames: (rolle: string, sprache: 'de' | 'en') => string;
  /** Navigation depends on roles and language only. */
  readonly #navigation = new Map<string, readonly NavigationGruppe[]>();

  constructor(
    modules: readonly Modul[],
    permissions: Permissions,
    assets: Assets,
    roleNames: (rolle: string, sprache: 'de' | 'en') => string,
  ) {
    this.#modules = modules;
    this.#permissions = permissions;
    this.#assets = assets;
    this.#roleNames = roleNames;
  }

  build(c: Ctx): Rahmen {
    const { mandant, sprache } = c.get('kontext');
    const identitaet = c.get('identitaet');
    const url = new URL(c.req.url);
    const isLink = c.get('link') !== undefined;
    const meldung = takeFlash(c);
    return {
      mandantName: mandant.titel,
      sprache,
      aussehen: c.get('aussehen'),
      ...(identitaet
        ? {
            benutzer: {
              name: identitaet.wer.name,
              rollen: identitaet.wer.rollen.map((rolle) => this.#roleNames(rolle, sprache)).join(', '),
            },
          }
        : {}),
      navigation: identitaet && !isLink ? this.#navigationFor(c) : [],
      sucht: identitaet !== null && !isLink && this.#canFind(identitaet.wer),
      pfad: url.pathname + url.search,
      ...(meldung ? { meldung } : {}),
      assets: {
        css: this.#assets.address('komut.css'),
        js: this.#assets.address('komut.js'),
        icon: this.#assets.address('icon.svg'),
      },
      demo: mandant.demo,
    };
  }

  /** Whether any module's search could answer this person. */
  #canFind(wer: Wer): boolean {
    return this.#modules.some(({ search }) =>
      search?.zugaenge.some((zugang) => this.#permissions.allows(wer, zugang)),
    );
  }

  #navigationFor(c: Ctx): readonly NavigationGruppe[] {
    const { wer, sprache } = c.get('kontext');
    const key = `${sprache} ${wer.rollen.join(' ')}`;
    let groups = this.#navigation.get(key);
    if (!groups) {
      const byTitle = new Map<string, { text: string; href: string }[]>();
      for (const modul of this.#modules) {
        for (const eintrag of modul.navigation ?? []) {
          if (!this.#permissions.allows(wer, eintrag.zugang)) continue;
          const titel = eintrag.gruppe[sprache];
          byTitle.set(titel, [
            ...(byTitle.get(titel) ?? []),
            { text: eintrag.titel[sprache], href: eintrag.href },
          ]);
        }
      }
      groups = [...byTitle].map(([titel, eintraege]) => ({ ...(titel ? { titel } : {}), eintraege }));
      this.#navigation.set(key, groups);
    }
    return groups;
  }
}

/** The frame for the current request. */
export function rahmenOf(c: Ctx): Rahmen {
  return c.get('frames').build(c);
}
