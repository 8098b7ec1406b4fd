import { runEach } from '../../../platform/jobs/each.ts';
import type { JobDefinition } from '../../../platform/jobs/queue.ts';
import { saveTabellenwerte } from './tabelle.action.ts';
import { listWartende } from './tabelle.store.ts';
import { readWartende } from './tabelle-lesen.action.ts';

/** Which table waits stands in the table: a lost job is caught up with a minute later, a repeated one changes nothing. */
export const lesejob: JobDefinition = {
  name: 'statistik.lesen',
  cron: '* * * * *',
  async run(kontext) {
    await runEach(await listWartende(kontext.db, 'wird-gelesen'), (id) => readWartende(kontext, id));
  },
};

export const speicherjob: JobDefinition = {
  name: 'statistik.speichern',
  cron: '* * * * *',
  async run(kontext) {
    await runEach(await listWartende(kontext.db, 'wird-gespeichert'), (id) => saveTabellenwerte(kontext, id));
  },
};
