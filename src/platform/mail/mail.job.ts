import type { Config } from '../config.ts';
import type { Metrics } from '../http/log.ts';
import type { JobDefinition } from '../jobs/queue.ts';
import { createMailer, sendWaitingMail } from './mailer.ts';

/** Sends what waits in the outbox: after each act that wrote a mail, and each minute for what failed before. */
export function mailJob(config: Config, metrics: Metrics): JobDefinition {
  const mailer = createMailer(config);
  return {
    name: 'mail.versenden',
    cron: '* * * * *',
    isFrequent: true,
    async run(kontext) {
      const sent = await sendWaitingMail(kontext, mailer);
      metrics.mailSent.inc(sent);
    },
  };
}
