import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { cleanSignIn } from './aufraeumen.action.ts';

/** Every night: what is over goes away. */
export const aufraeumenJob: JobDefinition = {
  name: 'anmeldung.aufraeumen',
  cron: '17 3 * * *',
  run: cleanSignIn,
};
