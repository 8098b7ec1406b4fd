import { type CommandEntry, runCommandLine } from './platform/command-line.ts';

/**
 * Every command of ./komut, by name. A command's module is loaded when it is called, so each starts fast however
 * many there are, and one that only reads a file loads no database.
 */
export const commands: readonly CommandEntry[] = [
  { name: 'start', load: async () => (await import('./commands/start.command.ts')).startCommand },
  { name: 'migrate', load: async () => (await import('./commands/migrate.command.ts')).migrateCommand },
  {
    name: 'mandant add',
    load: async () => (await import('./commands/mandant-add.command.ts')).mandantAddCommand,
  },
  {
    name: 'mandant list',
    load: async () => (await import('./commands/mandant-list.command.ts')).mandantListCommand,
  },
  {
    name: 'user add',
    load: async () => (await import('./modules/verwaltung/user-add.command.ts')).userAddCommand,
  },
  { name: 'backup', load: async () => (await import('./commands/backup.command.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./commands/restore.command.ts')).restoreCommand },
  {
    name: 'import sprachmittler',
    load: async () =>
      (await import('./modules/sprachmittlung/import/import-speichern.command.ts')).importSprachmittler,
  },
  {
    name: 'import einsaetze',
    load: async () =>
      (await import('./modules/sprachmittlung/import/import-speichern.command.ts')).importEinsaetze,
  },
  {
    name: 'import statistik',
    load: async () => (await import('./modules/bestand/import/import-speichern.command.ts')).importStatistik,
  },
  {
    name: 'import konzept',
    load: async () =>
      (await import('./modules/konzept/import/import-konzept-speichern.command.ts'))
        .importKonzeptMitDatenbank,
  },
  {
    name: 'rechnung',
    load: async () => (await import('./modules/sprachkurse/rechnung/rechnung.command.ts')).rechnungCommand,
  },
  {
    name: 'kursplan',
    load: async () => (await import('./modules/sprachkurse/kursplan/kursplan.command.ts')).kursplanCommand,
  },
  {
    name: 'tagesplan',
    load: async () =>
      (await import('./modules/sprachmittlung/tagesplan/tagesplan.command.ts')).tagesplanCommand,
  },
];

if (import.meta.main) {
  // The reader of our output went away (komut … | head): nothing more to say.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit();
    throw fault;
  });
  process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  });
}
