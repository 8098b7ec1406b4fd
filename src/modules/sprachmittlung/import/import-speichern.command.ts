/** Gives the two import commands a database: without --dry-run they save through the same act as the browser. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import type { ImportArt } from './import.store.ts';
import { importSatz } from './import.texte.ts';
import { importEinsaetzeCommand } from './import-einsaetze.command.ts';
import { importSprachmittlerCommand } from './import-sprachmittler.command.ts';

/** Loaded only when something is saved: reading alone needs no database and starts faster. */
async function save(art: ImportArt, { positionals, values, language }: CommandCall): Promise<void> {
  const [{ openRuntime }, { importDatei }] = await Promise.all([
    import('../../../platform/runtime.ts'),
    import('./import-uebernehmen.action.ts'),
  ]);
  const runtime = await openRuntime({ shared: true });
  try {
    const list = runtime.mandanten.list();
    const wanted = values.mandant;
    const mandant =
      typeof wanted === 'string' ? runtime.mandanten.find(wanted) : list.length === 1 ? list[0]! : null;
    if (!mandant) {
      const names = list.map((one) => one.schema).join(', ');
      throw new CommandRefusal(
        language === 'de'
          ? `Für welchen Mandanten? Mit --mandant angeben: ${names || 'es gibt noch keinen'}.`
          : `For which Mandant? Say it with --mandant: ${names || 'there is none yet'}.`,
      );
    }
    const datei = positionals[0]!;
    const inhalt = new Uint8Array(await readFile(datei));
    const result = await importDatei(runtime.kontext(mandant, { sprache: language }), art, {
      name: basename(datei),
      inhalt,
    });
    if (!result.ok) throw new CommandRefusal(importSatz(result.grund, language, result.werte));
  } finally {
    await runtime.close();
  }
}

function withDatabase(command: Command): Command {
  return {
    ...command,
    options: { ...command.options, mandant: { type: 'string' } },
    optionHelp: {
      ...command.optionHelp,
      mandant: {
        de: 'Für welchen; nötig, wenn es mehrere gibt',
        en: 'For which one; needed where there are several',
      },
    },
  };
}

export const importSprachmittler = withDatabase(
  importSprachmittlerCommand((_liste, call) => save('sprachmittler', call)),
);

export const importEinsaetze = withDatabase(
  importEinsaetzeCommand((_liste, call) => save('einsaetze', call)),
);
