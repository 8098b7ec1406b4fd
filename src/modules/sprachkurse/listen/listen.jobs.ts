import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { remindFehlende } from './frist.action.ts';

/** Missing lists are asked for each working morning; a mail goes out only when one is due again. */
export const listenJobs: readonly JobDefinition[] = [
  {
    name: 'teilnehmerlisten.erinnern',
    cron: '30 7 * * 1-5',
    run: async (kontext) => {
      await remindFehlende(kontext);
    },
  },
];
