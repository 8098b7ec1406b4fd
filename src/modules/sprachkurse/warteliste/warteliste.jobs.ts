import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { maintainWarteliste } from './pflege.action.ts';

export const wartelisteJobs: readonly JobDefinition[] = [
  { name: 'warteliste.pflegen', cron: '10 6 * * *', run: maintainWarteliste },
];
