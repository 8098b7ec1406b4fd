import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { continueFaelligeSuchen } from '../vermittlung/suche.action.ts';
import { confirmNachFrist } from './bestaetigung.action.ts';
import { sendErinnerungen } from './erinnerung.action.ts';

/** What happens by itself. What is due stands in the tables: a lost or repeated run changes nothing. */
export const abschlussJobs: JobDefinition[] = [
  {
    name: 'suche.fortsetzen',
    cron: '* * * * *',
    run: async (kontext) => {
      await continueFaelligeSuchen(kontext);
    },
  },
  {
    name: 'erinnerung.senden',
    cron: '*/5 * * * *',
    run: async (kontext) => {
      await sendErinnerungen(kontext);
    },
  },
  {
    name: 'meldung.bestaetigen',
    cron: '*/15 * * * *',
    run: async (kontext) => {
      await confirmNachFrist(kontext);
    },
  },
];
