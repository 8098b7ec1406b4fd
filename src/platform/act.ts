import type { Insertable } from 'kysely';
import { type Ablehnung, type Ergebnis, refuse } from '../begriffe/ablehnung.ts';
import type { Wer } from '../begriffe/wer.ts';
import { auditEntries } from './audit.ts';
import type { Trx } from './database/database.ts';
import { insertRows } from './database/insert.ts';
import { isOutdatedPlan } from './database/prepared.ts';
import type { Tables } from './database/tables.ts';
import type { Job, JobName } from './jobs/queue.ts';
import type { Kontext } from './kontext.ts';
import { type NeueMail, outboxRow } from './mail/outbox.ts';

/** What an act works with inside its transaction. */
export interface Act {
  db: Trx;
  /** One instant for the whole act. */
  now: Date;
  wer: Wer;
  kontext: Kontext;
  /** Notes who did what to which object; values are what changed, without secrets. */
  audit(art: string, id: number | string, vorher: object | null, nachher: object | null): void;
  /** The same entry for each of many objects. */
  auditEach(
    art: string,
    ids: readonly (number | string)[],
    vorher: object | null,
    nachher: object | null,
  ): void;
  /** Says that the act found nothing to change, so that no audit entry is owed. */
  unchanged(): void;
  mail(mail: NeueMail): void;
  /** Runs after the commit, at least once; its handler must be idempotent. */
  enqueue(job: JobName, data?: object): void;
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
const SEND_MAIL: Job = { name: 'mail.versenden', data: {} };

/**
 * Runs one act in one transaction: all of it or nothing. Audit entries, mails and jobs are collected and written
 * together before the commit. A refusal rolls back and is returned; a violated constraint named in `refusals`
 * becomes that refusal; deadlocks and serialization failures are tried again.
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
        const now = kontext.clock.now();
        const { wer, vorgang, mandant } = kontext;
        let entries: Insertable<Tables['protokoll']>[] = [];
        const mails: Insertable<Tables['mail']>[] = [];
        const jobs: Job[] = [];
        let isUnchanged = false;
        const auditEach: Act['auditEach'] = (art, ids, vorher, nachher) => {
          entries = entries.concat(auditEntries({ at: now, wer, tat, vorgang }, art, ids, vorher, nachher));
        };
        const result = await work({
          db: trx,
          now,
          wer,
          kontext,
          audit: (art, id, vorher, nachher) => auditEach(art, [id], vorher, nachher),
          auditEach,
          unchanged() {
            isUnchanged = true;
          },
          mail(mail) {
            mails.push(outboxRow(now, mail));
          },
          enqueue(name, data = {}) {
            jobs.push({ name, data });
          },
        });
        if (!result.ok) throw new Rollback(result);
        if (entries.length === 0 && !isUnchanged) throw new Error(`Act ${tat} wrote no audit entry`);
        if (mails.length > 0) jobs.push(SEND_MAIL);
        await Promise.all([
          insertRows(trx, 'protokoll', entries),
          insertRows(trx, 'mail', mails),
          kontext.jobs.enqueue(trx, mandant.schema, jobs),
        ]);
        return result;
      });
    } catch (fault) {
      if (fault instanceof Rollback) return fault.refusal;
      const { code, constraint } = fault as { code?: string; constraint?: string };
      const isPassing = code === '40001' || code === '40P01' || isOutdatedPlan(fault);
      if (isPassing && attempt < RETRIES) continue;
      const grund = constraint ? refusals[constraint] : undefined;
      if (grund) return refuse(grund);
      throw fault;
    }
  }
}
