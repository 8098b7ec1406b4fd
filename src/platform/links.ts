import type { Db, Trx } from './database/database.ts';
import type { Kontext } from './kontext.ts';
import { hashToken, newToken } from './token.ts';

/** What a personal link is for: one act, one person. Named like the act. */
export type LinkZweck = string;

export interface PersoenlicherLink {
  id: number;
  zweck: LinkZweck;
  bezugId: number;
  /** Name of the person it was made for: it stands in the audit. */
  person: string;
  gueltigBis: Date;
  benutztAt: Date | null;
}

export type LinkLookup =
  | { ok: true; link: PersoenlicherLink }
  | { ok: false; grund: 'link.unbekannt' | 'link.abgelaufen' | 'link.widerrufen' | 'link.ersetzt' };

/**
 * Makes a link for one act of one person. Only the hash of its token is kept.
 * @returns the full address; it goes into a mail and nowhere else
 */
export async function createLink(
  trx: Trx,
  kontext: Kontext,
  now: Date,
  link: { zweck: LinkZweck; pfad: string; bezugId: number; person: string; gueltigBis: Date },
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('persoenlicher_link')
    .values({
      token_hash: hashToken(token),
      zweck: link.zweck,
      bezug_id: link.bezugId,
      person: link.person,
      erstellt_at: now,
      gueltig_bis: link.gueltigBis,
      benutzt_at: null,
      widerrufen_at: null,
    })
    .execute();
  return `${baseUrl(kontext)}${link.pfad}/${token}`;
}

/** Address of the Mandant: its own host where it has one. */
export function baseUrl(kontext: Kontext): string {
  const { config, mandant } = kontext;
  if (!mandant.host) return config.baseUrl;
  const url = new URL(config.baseUrl);
  url.hostname = mandant.host;
  return url.toString().replace(/\/+$/, '');
}

/** A link that was revoked because the same person got a newer one for the same matter is `link.ersetzt`. */
export async function findLink(
  db: Db | Trx,
  now: Date,
  zweck: LinkZweck,
  token: string,
): Promise<LinkLookup> {
  const row = await db
    .selectFrom('persoenlicher_link')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('zweck', '=', zweck)
    .executeTakeFirst();
  if (!row) return { ok: false, grund: 'link.unbekannt' };
  if (row.widerrufen_at) {
    const neuerer = await db
      .selectFrom('persoenlicher_link')
      .select('id')
      .where('zweck', '=', zweck)
      .where('bezug_id', '=', row.bezug_id)
      .where('person', '=', row.person)
      .where('id', '>', row.id)
      .where('widerrufen_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return { ok: false, grund: neuerer ? 'link.ersetzt' : 'link.widerrufen' };
  }
  if (row.gueltig_bis <= now) return { ok: false, grund: 'link.abgelaufen' };
  return {
    ok: true,
    link: {
      id: row.id,
      zweck: row.zweck,
      bezugId: row.bezug_id,
      person: row.person,
      gueltigBis: row.gueltig_bis,
      benutztAt: row.benutzt_at,
    },
  };
}

/** @returns whether this was its first use, for links that work once only */
export async function markLinkUsed(trx: Trx, now: Date, id: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('persoenlicher_link')
    .set({ benutzt_at: now })
    .where('id', '=', id)
    .where('benutzt_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends all open links of one purpose for one object, e.g. when an offer is withdrawn. */
export async function revokeLinks(trx: Trx, now: Date, zweck: LinkZweck, bezugId: number): Promise<void> {
  await trx
    .updateTable('persoenlicher_link')
    .set({ widerrufen_at: now })
    .where('zweck', '=', zweck)
    .where('bezug_id', '=', bezugId)
    .where('widerrufen_at', 'is', null)
    .execute();
}
