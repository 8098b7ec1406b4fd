import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { restoreMandant } from '../platform/backup/backup.ts';
import type { Command } from '../platform/command.ts';
import { openRuntime } from '../platform/runtime.ts';

export const restoreCommand: Command = {
  name: 'restore',
  positionals: ['FILE'],
  summary: {
    de: 'Liest eine Sicherung als neuen Mandanten ein; ganz oder gar nicht.',
    en: 'Reads a backup in as a new Mandant; all of it or nothing.',
  },
  options: { mandant: { type: 'string' } },
  optionHelp: {
    mandant: { de: 'Anderer Name für den Mandanten', en: 'Another name for the Mandant' },
  },
  async run({ positionals, values, json, language, print }) {
    const file = positionals[0]!;
    await access(file);
    const runtime = await openRuntime({ shared: true });
    try {
      const name = typeof values.mandant === 'string' ? values.mandant : undefined;
      const { mandant, rows } = await restoreMandant(runtime.mandanten, createReadStream(file), name);
      print(
        json
          ? JSON.stringify({ mandant: mandant.schema, zeilen: rows })
          : language === 'de'
            ? `${mandant.titel} ist da (${mandant.schema}): ${rows} Zeilen eingelesen.`
            : `${mandant.titel} is there (${mandant.schema}): ${rows} rows read in.`,
      );
      return 0;
    } finally {
      await runtime.close();
    }
  },
};
