import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { saveTabellenwerte } from './tabelle.action.ts';

export const tabellenJob: JobDefinition = {
  name: 'statistik.speichern',
  async run(kontext, data) {
    const { id } = data as { id?: unknown };
    if (typeof id === 'number') await saveTabellenwerte(kontext, id);
  },
};
