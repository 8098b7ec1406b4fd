import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { remindAlle } from './erinnern.action.ts';

/** Reminders of open rounds, each working morning: nobody reads them at the weekend. */
export const rundenJobs: readonly JobDefinition[] = [
  {
    name: 'berichtsrunde.erinnern',
    cron: '15 7 * * 1-5',
    run: async (kontext) => {
      await remindAlle(kontext);
    },
  },
];
