import { spracheName } from '../../../begriffe/sprache.ts';
import { parseDatum } from '../../../begriffe/zeit.ts';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { hinweiseToJson, printReading, readInput } from './import-output.command.ts';
import { countNewcomers } from './merge.rules.ts';
import { readSprachmittler, type Sprachmittlerliste } from './sprachmittler.reader.ts';
import { formatAblehnung, texte } from './texte.ts';

/** Stores what was read, all or nothing. Given by whoever has a database. */
export type SaveSprachmittler = (liste: Sprachmittlerliste, call: CommandCall) => Promise<void>;

/**
 * `komut import sprachmittler FILE [--neu-seit YYYY-MM-DD] [--dry-run] [--json]`: reads an office's list of
 * interpreters. With --dry-run it needs no database; without it the list is given to `save`.
 */
export function importSprachmittlerCommand(save?: SaveSprachmittler): Command {
  return {
    name: 'import sprachmittler',
    positionals: ['FILE'],
    summary: { de: texte.de.sprachmittlerSummary(), en: texte.en.sprachmittlerSummary({}) },
    options: { 'dry-run': { type: 'boolean' }, 'neu-seit': { type: 'string' } },
    optionHelp: {
      'dry-run': { de: texte.de.dryRun(), en: texte.en.dryRun({}) },
      'neu-seit': { de: texte.de.neuSeit(), en: texte.en.neuSeit({}) },
    },
    async run(call) {
      const [datei] = call.positionals;
      if (datei === undefined) return 2;
      const inhalt = call.values['neu-seit'];
      const seit = typeof inhalt === 'string' ? parseDatum(inhalt) : undefined;
      if (seit !== undefined && !seit.ok) {
        call.warn(texte[call.language].neuSeitFalsch({ inhalt: String(inhalt) }));
        return 2;
      }
      const gelesen = readSprachmittler(await readInput(datei, call), { dateiname: datei });
      if (!gelesen.ok) throw new CommandRefusal(formatAblehnung(gelesen, call.language));
      const liste = gelesen.wert;
      if (call.values['dry-run'] !== true) {
        if (save === undefined) throw new CommandRefusal(texte[call.language]['liste.ohne-ziel']({}));
        await save(liste, call);
      }
      const neu = seit && { seit: seit.wert, anzahl: countNewcomers(liste.personen, seit.wert) };
      if (call.json) call.print(JSON.stringify(toJson(liste, neu, call)));
      else printListe(liste, neu, call);
      return 0;
    },
  };
}

interface Neu {
  seit: string;
  anzahl: number;
}

function toJson(liste: Sprachmittlerliste, neu: Neu | undefined, call: CommandCall) {
  return {
    zeilen: liste.zeilen,
    personen: liste.personen.length,
    zusammengefuehrt: liste.zusammengefuehrt,
    sprachen: liste.sprachen.length,
    ...(neu === undefined ? {} : { neu }),
    hinweise: hinweiseToJson(liste.hinweise, call),
  };
}

function printListe(liste: Sprachmittlerliste, neu: Neu | undefined, call: CommandCall): void {
  const worte = texte[call.language];
  const { zeilen, zusammengefuehrt, sprachen } = liste;
  call.print(worte.personenZeile({ zeilen, personen: liste.personen.length, zusammengefuehrt }));
  const namen = sprachen
    .map((code) => spracheName(code, call.language))
    .sort((a, b) => a.localeCompare(b, call.language));
  call.print(worte.sprachenZeile({ anzahl: sprachen.length, sprachen: namen.join(', ') }));
  if (neu !== undefined) call.print(worte.neuZeile({ ...neu }));
  printReading(liste.blaetter, liste.hinweise, call);
}
