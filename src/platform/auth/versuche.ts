import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Db } from '../database/database.ts';

/**
 * Failed sign-ins slow down further ones. They are counted for the pair of account and origin, so that nobody can
 * lock somebody else out: a right password from another place still works. A second, wider count for the origin alone
 * stops whoever tries one password on many accounts.
 */
export interface Grenze {
  /** So many attempts cost no waiting. */
  frei: number;
  /** After so many seconds one attempt is forgotten. */
  abbauSekunden: number;
}

export const GRENZE_PAAR: Grenze = { frei: 5, abbauSekunden: 3600 };
export const GRENZE_HERKUNFT: Grenze = { frei: 50, abbauSekunden: 120 };

const ERSTE_WARTEZEIT_SEKUNDEN = 30;
const LAENGSTE_WARTEZEIT_SEKUNDEN = 3600;

export interface Versuchsstand {
  anzahl: number;
  gesperrtBis: Date | null;
  /** Up to when forgetting has been reckoned. */
  zuletztAt: Date;
}

/** Thirty seconds after the last free attempt, then twice as long each time, an hour at most. */
export function waitingSeconds(anzahl: number, grenze: Grenze): number {
  if (anzahl < grenze.frei) return 0;
  return Math.min(LAENGSTE_WARTEZEIT_SEKUNDEN, ERSTE_WARTEZEIT_SEKUNDEN * 2 ** (anzahl - grenze.frei));
}

/**
 * One more attempt. It counts before the password is looked at, so that many at once do not slip through together.
 * @returns how many seconds to wait (then nothing is counted), or the new state
 */
export function takeAttempt(
  stand: Versuchsstand | null,
  grenze: Grenze,
  now: Date,
): { warten: number } | { warten: 0; stand: Versuchsstand } {
  if (stand?.gesperrtBis && stand.gesperrtBis > now) {
    return { warten: Math.ceil((stand.gesperrtBis.getTime() - now.getTime()) / 1000) };
  }
  const abbauMs = grenze.abbauSekunden * 1000;
  const seit = stand?.zuletztAt.getTime() ?? now.getTime();
  const vergessen = Math.max(0, Math.floor((now.getTime() - seit) / abbauMs));
  const uebrig = Math.max(0, (stand?.anzahl ?? 0) - vergessen);
  const anzahl = uebrig + 1;
  const warten = waitingSeconds(anzahl, grenze);
  return {
    warten: 0,
    stand: {
      anzahl,
      gesperrtBis: warten > 0 ? new Date(now.getTime() + warten * 1000) : null,
      zuletztAt: uebrig === 0 ? now : new Date(seit + vergessen * abbauMs),
    },
  };
}

/** What an address counts as: IPv4 in full, IPv6 by its network of 64 bits, which one household or office has. */
export function originOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return address;
  const [front = '', back] = bare.toLowerCase().split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back ? back.split(':') : [];
  const filled =
    back === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** One count: its key (hashed, so that the table holds neither accounts nor addresses) and its limits. */
export interface Zaehler {
  schluessel: string;
  grenze: Grenze;
}

/** The two counts of one attempt: account with origin, and the origin alone. */
export function countersFor(secret: string, konto: string, address: string): Zaehler[] {
  const herkunft = originOf(address);
  const key = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  return [
    { schluessel: `paar ${key(`${konto}\n${herkunft}`)}`, grenze: GRENZE_PAAR },
    { schluessel: `herkunft ${key(herkunft)}`, grenze: GRENZE_HERKUNFT },
  ];
}

/**
 * Counts an attempt, or says how long to wait.
 * @returns seconds to wait; 0 when it may be made
 */
export async function beginAttempt(db: Db, now: Date, zaehler: readonly Zaehler[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const next: { schluessel: string; stand: Versuchsstand }[] = [];
    for (const { schluessel, grenze } of zaehler) {
      await trx
        .insertInto('anmeldeversuch')
        .values({ schluessel, anzahl: 0, gesperrt_bis: null, zuletzt_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await trx
        .selectFrom('anmeldeversuch')
        .select(['anzahl', 'gesperrt_bis as gesperrtBis', 'zuletzt_at as zuletztAt'])
        .where('schluessel', '=', schluessel)
        .forUpdate()
        .executeTakeFirst();
      const taken = takeAttempt(row ?? null, grenze, now);
      if (!('stand' in taken)) return taken.warten;
      next.push({ schluessel, stand: taken.stand });
    }
    for (const { schluessel, stand } of next) {
      await trx
        .updateTable('anmeldeversuch')
        .set({ anzahl: stand.anzahl, gesperrt_bis: stand.gesperrtBis, zuletzt_at: stand.zuletztAt })
        .where('schluessel', '=', schluessel)
        .execute();
    }
    return 0;
  });
}

/** The attempt succeeded: the pair starts anew, for the origin it did not count. */
export async function endAttempt(db: Db, zaehler: readonly Zaehler[]): Promise<void> {
  const [paar, herkunft] = zaehler;
  if (paar) await db.deleteFrom('anmeldeversuch').where('schluessel', '=', paar.schluessel).execute();
  if (herkunft) {
    await db
      .updateTable('anmeldeversuch')
      .set((eb) => ({ anzahl: eb.fn('greatest', [eb('anzahl', '-', 1), eb.val(0)]), gesperrt_bis: null }))
      .where('schluessel', '=', herkunft.schluessel)
      .execute();
  }
}

/**
 * Takes something that may be used once within a time, e.g. a one-time code that must not be played again.
 * @returns false when it was taken before
 */
export async function takeOnce(
  db: Db,
  now: Date,
  secret: string,
  what: string,
  seconds: number,
): Promise<boolean> {
  const schluessel = `einmal ${createHmac('sha256', secret).update(what).digest('base64url')}`;
  const taken = await db
    .insertInto('anmeldeversuch')
    .values({ schluessel, anzahl: 1, gesperrt_bis: null, zuletzt_at: now })
    .onConflict((conflict) =>
      conflict
        .column('schluessel')
        .doUpdateSet({ zuletzt_at: now })
        .where('anmeldeversuch.zuletzt_at', '<=', new Date(now.getTime() - seconds * 1000)),
    )
    .executeTakeFirst();
  return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
