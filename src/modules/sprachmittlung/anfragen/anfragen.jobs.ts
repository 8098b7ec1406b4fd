import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { endVerstrichene } from './nicht-vermittelt.action.ts';

/** What happens to requests by itself. */
export const anfragenJobs: JobDefinition[] = [
  {
    name: 'anfrage.verstreichen',
    cron: '*/15 * * * *',
    run: async (kontext) => {
      await endVerstrichene(kontext);
    },
  },
];
