/** Gives the import command a database: with --mandant it keeps the table through the same acts as the browser. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { importStatistikCommand } from './import-statistik.command.ts';
import { formatAblehnung, texte } from './texte.ts';

/** Loaded only when something is saved: reading alone needs no database and starts faster. */
async function save(mandantName: string, { positionals, language }: CommandCall): Promise<number> {
  const [{ openRuntime }, { importTabelle }, { findTabelle }] = await Promise.all([
    import('../../../platform/runtime.ts'),
    import('../tabellen/tabelle.action.ts'),
    import('../tabellen/tabelle.store.ts'),
  ]);
  const runtime = await openRuntime({ shared: true });
  try {
    const mandant = runtime.mandanten.find(mandantName);
    if (!mandant) {
      const namen = runtime.mandanten.list().map(({ schema }) => schema);
      throw new CommandRefusal(texte[language].command.mandantUnbekannt(mandantName, namen.join(', ')));
    }
    const kontext = runtime.kontext(mandant, { sprache: language });
    const datei = positionals[0] ?? '';
    const inhalt = new Uint8Array(await readFile(datei));
    const result = await importTabelle(kontext, { name: basename(datei), inhalt });
    if (!result.ok) throw new CommandRefusal(formatAblehnung(result, language));
    return (await findTabelle(kontext.db, result.wert))?.gespeichert ?? 0;
  } finally {
    await runtime.close();
  }
}

const command = importStatistikCommand();

/** `komut import statistik FILE [--mandant NAME]`: reads a table, and keeps it for a Mandant where one is named. */
export const importStatistik: Command = {
  ...command,
  options: { ...command.options, mandant: { type: 'string' } },
  optionHelp: {
    ...command.optionHelp,
    mandant: { de: texte.de.command.mandant, en: texte.en.command.mandant },
  },
  run(call) {
    const { mandant } = call.values;
    if (typeof mandant !== 'string') return command.run(call);
    return importStatistikCommand(() => save(mandant, call)).run(call);
  },
};
