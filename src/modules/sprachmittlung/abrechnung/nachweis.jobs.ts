import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { keepOffeneNachweise } from './nachweis.action.ts';

/** Papers of statements: at once after a release, and at night whatever was left. */
export const nachweisJobs: JobDefinition[] = [
  {
    name: 'abrechnung.nachweisen',
    cron: '40 3 * * *',
    run: async (kontext, data) => {
      const { laufId } = data as { laufId?: number };
      await keepOffeneNachweise(kontext, laufId);
    },
  },
];
