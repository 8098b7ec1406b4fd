import type { Command } from '../platform/command.ts';
import { openRuntime } from '../platform/runtime.ts';

export const mandantListCommand: Command = {
  name: 'mandant list',
  positionals: [],
  summary: { de: 'Listet die Stellen (Mandanten).', en: 'Lists the offices (Mandanten).' },
  options: {},
  optionHelp: {},
  async run({ json, print }) {
    const runtime = await openRuntime({ shared: true });
    try {
      const list = runtime.mandanten.list();
      if (json) print(JSON.stringify(list));
      else
        for (const { schema, titel, host, demo } of list)
          print([schema, titel, host ?? '', demo ? 'Demo' : ''].join('\t').trimEnd());
      return 0;
    } finally {
      await runtime.close();
    }
  },
};
