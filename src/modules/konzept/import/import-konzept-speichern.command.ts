/** Gives the command a database: without --dry-run it saves through the same acts as the browser. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { importKonzeptCommand } from './import-konzept.command.ts';
import { formatAblehnung, texte } from './texte.ts';
import { vorschauTexte } from './vorschau.texte.ts';

/** Loaded only when something is saved: reading alone needs no database and starts faster. */
async function save({ positionals, values, language }: CommandCall): Promise<void> {
  const [{ openRuntime }, { importKonzept }] = await Promise.all([
    import('../../../platform/runtime.ts'),
    import('./uebernehmen.action.ts'),
  ]);
  const runtime = await openRuntime({ shared: true });
  try {
    const list = runtime.mandanten.list();
    const wanted = values.mandant;
    const mandant =
      typeof wanted === 'string' ? runtime.mandanten.find(wanted) : list.length === 1 ? list[0]! : null;
    if (!mandant) {
      const names = list.map((one) => one.schema).join(', ');
      throw new CommandRefusal(texte[language].befehl.welcherMandant(names));
    }
    const datei = positionals[0]!;
    const { absaetze } = values;
    const kontext = runtime.kontext(mandant, { sprache: language });
    const result = await importKonzept(
      kontext,
      {
        name: basename(datei),
        inhalt: new Uint8Array(await readFile(datei)),
        vorgabe: absaetze === 'einzeln' || absaetze === 'zusammen' ? { absaetze } : {},
      },
      ({ titel }) => ({
        titel: titel ?? konzeptTexte[language].konzept,
        bezeichnung: vorschauTexte[language].bezeichnungVorschlag(
          Number(
            /\b20\d\d\b/.exec(`${titel ?? ''} ${basename(datei)}`)?.[0] ??
              yearOf(datumOf(kontext.clock.now())),
          ),
        ),
        // Whether it is in force says the office, in the browser.
        status: 'entwurf',
        beschlossenAm: null,
        beschluss: '',
      }),
    );
    if (!result.ok)
      throw new CommandRefusal(
        vorschauTexte[language].fehler[result.grund] ?? formatAblehnung(result, language),
      );
  } finally {
    await runtime.close();
  }
}

const command = importKonzeptCommand((_konzept, call) => save(call));

export const importKonzeptMitDatenbank: Command = {
  ...command,
  options: { ...command.options, mandant: { type: 'string' } },
  optionHelp: {
    ...command.optionHelp,
    mandant: { de: texte.de.befehl.mandant, en: texte.en.befehl.mandant },
  },
};
