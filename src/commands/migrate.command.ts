import type { Command } from '../platform/command.ts';
import { openRuntime } from '../platform/runtime.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  positionals: [],
  summary: {
    de: 'Bringt die Datenbank aller Mandanten auf den neuesten Stand (der Start tut das auch).',
    en: 'Brings the database of all Mandanten to the newest version (starting does so, too).',
  },
  options: {},
  optionHelp: {},
  async run({ json, language, print }) {
    // Opening migrates.
    const runtime = await openRuntime({ shared: true });
    const mandanten = runtime.mandanten.list().map((mandant) => mandant.schema);
    await runtime.close();
    print(
      json
        ? JSON.stringify({ mandanten })
        : language === 'de'
          ? `Auf dem neuesten Stand: ${mandanten.join(', ') || 'noch kein Mandant'}.`
          : `Up to date: ${mandanten.join(', ') || 'no Mandant yet'}.`,
    );
    return 0;
  },
};
