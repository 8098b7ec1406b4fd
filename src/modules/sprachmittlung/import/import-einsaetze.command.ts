import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { type Einsatzliste, readEinsaetze } from './einsaetze.reader.ts';
import { hinweiseToJson, printReading, readInput } from './import-output.command.ts';
import { formatAblehnung, texte } from './texte.ts';

/** Stores what was read, all or nothing. Given by whoever has a database. */
export type SaveEinsaetze = (liste: Einsatzliste, call: CommandCall) => Promise<void>;

/**
 * `komut import einsaetze FILE [--dry-run] [--json]`: reads the list of a year's appointments. With --dry-run it
 * needs no database; without it the list is given to `save`.
 */
export function importEinsaetzeCommand(save?: SaveEinsaetze): Command {
  return {
    name: 'import einsaetze',
    positionals: ['FILE'],
    summary: { de: texte.de.einsaetzeSummary(), en: texte.en.einsaetzeSummary({}) },
    options: { 'dry-run': { type: 'boolean' } },
    optionHelp: { 'dry-run': { de: texte.de.dryRun(), en: texte.en.dryRun({}) } },
    async run(call) {
      const [datei] = call.positionals;
      if (datei === undefined) return 2;
      const gelesen = readEinsaetze(await readInput(datei, call), { dateiname: datei });
      if (!gelesen.ok) throw new CommandRefusal(formatAblehnung(gelesen, call.language));
      const liste = gelesen.wert;
      if (call.values['dry-run'] !== true) {
        if (save === undefined) throw new CommandRefusal(texte[call.language]['liste.ohne-ziel']({}));
        await save(liste, call);
      }
      if (call.json) call.print(JSON.stringify(toJson(liste, call)));
      else printListe(liste, call);
      return 0;
    },
  };
}

function toJson(liste: Einsatzliste, call: CommandCall) {
  const { zeilen, durchgefuehrt, abgesagt, nichtVermittelt, beteiligte } = liste;
  const hinweise = hinweiseToJson(liste.hinweise, call);
  return { zeilen, durchgefuehrt, abgesagt, nichtVermittelt, beteiligte, hinweise };
}

function printListe(liste: Einsatzliste, call: CommandCall): void {
  const worte = texte[call.language];
  const { zeilen, durchgefuehrt, abgesagt, nichtVermittelt, geplant, beteiligte } = liste;
  call.print(worte.einsaetzeZeile({ zeilen, durchgefuehrt, abgesagt, nichtVermittelt }));
  if (geplant > 0) call.print(worte.geplantZeile({ geplant }));
  call.print(worte.beteiligteZeile({ beteiligte }));
  printReading(liste.blaetter, liste.hinweise, call);
}
