import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { computeWartenden } from './plan.action.ts';

/** Which plan waits stands in the table: a lost or repeated run changes nothing, one that broke off is made anew. */
export const tagesplanJobs: readonly JobDefinition[] = [
  {
    name: 'tagesplan.rechnen',
    cron: '* * * * *',
    run: async (kontext) => {
      await computeWartenden(kontext);
    },
  },
];
