import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { computeWartende } from './plan.action.ts';

export const planungJobs: readonly JobDefinition[] = [
  {
    name: 'kursplan.rechnen',
    // Also by timetable: a plan whose process died is taken up again.
    cron: '*/5 * * * *',
    async run(kontext) {
      await computeWartende(kontext);
    },
  },
];
