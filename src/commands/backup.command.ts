import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { backupMandant } from '../platform/backup/backup.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, CommandRefusal } from '../platform/command.ts';
import { openRuntime } from '../platform/runtime.ts';

export const backupCommand: Command = {
  name: 'backup',
  positionals: ['[FILE]'],
  summary: {
    de: 'Sichert einen Mandanten in eine Datei, auch während gearbeitet wird.',
    en: 'Saves one Mandant to a file, also while people work.',
  },
  options: { mandant: { type: 'string' } },
  optionHelp: {
    mandant: { de: 'Welcher; nötig, wenn es mehrere gibt', en: 'Which one; needed where there are several' },
  },
  async run({ positionals, values, json, language, print }) {
    const runtime = await openRuntime({ shared: true });
    try {
      const list = runtime.mandanten.list();
      const mandant =
        typeof values.mandant === 'string'
          ? runtime.mandanten.find(values.mandant)
          : list.length === 1
            ? list[0]!
            : null;
      if (!mandant) {
        const names = list.map((one) => one.schema).join(', ');
        throw new CommandRefusal(
          language === 'de'
            ? `Welchen Mandanten? Mit --mandant angeben: ${names || 'es gibt noch keinen'}.`
            : `Which Mandant? Say it with --mandant: ${names || 'there is none yet'}.`,
        );
      }
      const now = systemClock.now();
      const file = positionals[0] ?? `${mandant.schema}-${now.toISOString().slice(0, 10)}.komut.gz`;
      // Whole or not at all: an interrupted backup never looks like one.
      const half = `${file}.unfertig`;
      let rows: number;
      try {
        rows = await backupMandant(
          runtime.mandanten.shared,
          mandant,
          now,
          createWriteStream(half, { mode: 0o600 }),
        );
        await rename(half, file);
      } catch (fault) {
        await rm(half, { force: true });
        throw fault;
      }
      print(
        json
          ? JSON.stringify({ mandant: mandant.schema, datei: file, zeilen: rows })
          : language === 'de'
            ? `${mandant.titel}: ${rows} Zeilen in ${file} gesichert.`
            : `${mandant.titel}: ${rows} rows saved to ${file}.`,
      );
      return 0;
    } finally {
      await runtime.close();
    }
  },
};
