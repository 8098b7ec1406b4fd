import { type Ablehnung, type Ergebnis, refuse } from '../begriffe/ablehnung.ts';
import type { Wer } from '../begriffe/wer.ts';
import type { Trx } from './database/database.ts';
import type { JobName } from './jobs/queue.ts';
import type { Kontext } from './kontext.ts';
import { type NeueMail, saveMail } from './mail/outbox.ts';

/** What an act works with inside its transaction. */
export interface Act {
  db: Trx;
  /** One instant for the whole act. */
  now: Date;
  wer: Wer;
  kontext: Kontext;
  /** Writes who did what to which object; values are what changed, without secrets. */
  audit(art: string, id: number | string, vorher: object | null, nachher: object | null): Promise<void>;
  /** The same entry for each of many objects, in one go. */
  auditEach(
    art: string,
    ids: readonly (number | string)[],
    vorher: object | null,
    nachher: object | null,
  ): Promise<void>;
  /** Says that the act found nothing to change, so that no audit entry is owed. */
  unchanged(): void;
  mail(mail: NeueMail): Promise<void>;
  /** Runs after the commit, at least once; its handler must be idempotent. */
  enqueue(job: JobName, data?: object): Promise<void>;
}

/** Which refusal a violated constraint means: the race that the rule could not see. */
export type ConstraintRefusals = Record<string, string>;

class Rollback extends Error {
  readonly refusal: Ablehnung;
  constructor(refusal: Ablehnung) {
    super(refusal.grund);
    this.refusal = refusal;
  }
}

const RETRIES = 4;
/** A statement takes 65,535 values at most. */
const AUDIT_ROWS = 2000;

/**
 * Runs one act in one transaction: all of it or nothing. A refusal rolls back and is returned; a violated
 * constraint named in `refusals` becomes that refusal; deadlocks and serialization failures are tried again.
 * @param tat name of the act in the audit, e.g. 'angebot.annehmen'
 * @throws what `work` throws, after rolling back; an act that neither audits nor says `unchanged` is a fault
 */
export async function act<T>(
  kontext: Kontext,
  tat: string,
  work: (a: Act) => Promise<Ergebnis<T>>,
  refusals: ConstraintRefusals = {},
): Promise<Ergebnis<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await kontext.db.transaction().execute(async (trx) => {
        let accounted = false;
        const now = kontext.clock.now();
        const auditEach: Act['auditEach'] = async (art, ids, vorher, nachher) => {
          accounted ||= ids.length > 0;
          await insertEintraege(trx, kontext, { tat, at: now, art, ids, vorher, nachher });
        };
        const result = await work({
          db: trx,
          now,
          wer: kontext.wer,
          kontext,
          audit: (art, id, vorher, nachher) => auditEach(art, [id], vorher, nachher),
          auditEach,
          unchanged() {
            accounted = true;
          },
          mail: (mail) => saveMail(trx, kontext, now, mail),
          enqueue: (job, data = {}) => kontext.jobs.enqueue(trx, kontext.mandant.schema, job, data),
        });
        if (!result.ok) throw new Rollback(result);
        if (!accounted) throw new Error(`Act ${tat} wrote no audit entry`);
        return result;
      });
    } catch (fault) {
      if (fault instanceof Rollback) return fault.refusal;
      const { code, constraint } = fault as { code?: string; constraint?: string };
      if ((code === '40001' || code === '40P01') && attempt < RETRIES) continue;
      const grund = constraint ? refusals[constraint] : undefined;
      if (grund) return refuse(grund);
      throw fault;
    }
  }
}

interface Eintraege {
  tat: string;
  at: Date;
  art: string;
  ids: readonly (number | string)[];
  vorher: object | null;
  nachher: object | null;
}

async function insertEintraege(
  trx: Trx,
  { wer, vorgang }: Kontext,
  { tat, at, art, ids, vorher, nachher }: Eintraege,
): Promise<void> {
  const eintrag = {
    at,
    wer_art: wer.art,
    wer_id: wer.id,
    wer_name: wer.name,
    tat,
    gegenstand_art: art,
    vorher: vorher === null ? null : JSON.stringify(vorher),
    nachher: nachher === null ? null : JSON.stringify(nachher),
    vorgang,
  };
  for (let from = 0; from < ids.length; from += AUDIT_ROWS) {
    const rows = ids.slice(from, from + AUDIT_ROWS).map((id) => ({ ...eintrag, gegenstand_id: String(id) }));
    await trx.insertInto('protokoll').values(rows).execute();
  }
}
