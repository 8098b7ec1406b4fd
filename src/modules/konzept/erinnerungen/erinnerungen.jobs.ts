import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { sendSammelerinnerungen } from './erinnerungen.action.ts';

/** The collected letters, each working morning. */
export const erinnerungenJobs: readonly JobDefinition[] = [
  {
    name: 'konzept.erinnern',
    cron: '25 7 * * 1-5',
    run: async (kontext) => {
      await sendSammelerinnerungen(kontext);
    },
  },
];
