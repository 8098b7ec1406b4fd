import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { startFaelligeKurse } from './status.action.ts';

/** Approved courses run from their first day on, without anybody having to say so. */
export const kursJobs: JobDefinition[] = [
  {
    name: 'kurse.beginnen',
    cron: '20 5 * * *',
    run: async (kontext) => {
      await startFaelligeKurse(kontext);
    },
  },
];
