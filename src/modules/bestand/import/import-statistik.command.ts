import { readFile, stat } from 'node:fs/promises';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { MAX_STATISTIK_BYTES, readStatistik, refuseSize } from './statistik.reader.ts';
import type { Reihe, StatistikTabelle } from './statistik.rules.ts';
import { formatAblehnung, texte } from './texte.ts';

/** Keeps a table; answers how many values were kept. Given by whoever has a database. */
export type SaveStatistik = (tabelle: StatistikTabelle) => Promise<number>;

/**
 * `komut import statistik FILE [--region KEY] [--json] [--dry-run]`: reads a table of official statistics.
 * With `save` and without --dry-run it also keeps it; without `save` it only reads and needs no database.
 */
export function importStatistikCommand(save?: SaveStatistik): Command {
  return {
    name: 'import statistik',
    positionals: ['FILE'],
    summary: { de: texte.de.command.summary, en: texte.en.command.summary },
    options: { region: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    optionHelp: {
      region: { de: texte.de.command.region, en: texte.en.command.region },
      'dry-run': { de: texte.de.command.dryRun, en: texte.en.command.dryRun },
    },
    async run(call) {
      const [datei] = call.positionals;
      if (datei === undefined) return 2;
      const worte = texte[call.language].command;
      const ergebnis = await readDatei(datei, call);
      if (!ergebnis.ok) throw new CommandRefusal(formatAblehnung(ergebnis, call.language));
      const tabelle = ergebnis.wert;
      const region = typeof call.values.region === 'string' ? call.values.region.trim() : undefined;
      const reihen = region === undefined ? undefined : [...tabelle.reihen(region)];
      if (region !== undefined && reihen?.length === 0)
        throw new CommandRefusal(worte.regionUnbekannt(region));
      if (call.json) call.print(JSON.stringify(toJson(tabelle, reihen)));
      else printTabelle(tabelle, reihen, call);
      if (tabelle.quelle === null) call.warn(worte.ohneLegende);
      else if (tabelle.lizenz === null) call.warn(worte.ohneLizenz);
      if (save && call.values['dry-run'] !== true) call.warn(worte.gespeichert(await save(tabelle)));
      return 0;
    },
  };
}

async function readDatei(datei: string, call: CommandCall) {
  let bytes: Buffer;
  try {
    const { size } = await stat(datei);
    if (size > MAX_STATISTIK_BYTES) return refuseSize();
    bytes = await readFile(datei);
  } catch {
    throw new CommandRefusal(texte[call.language].command.nichtGefunden(datei));
  }
  return readStatistik(bytes);
}

/**
 * The command's answer. `regionen` counts the regions with a value, `werte` the cells that hold a figure or a sign
 * (empty cells count for nothing); `reihen` are the values of the region asked for.
 */
function toJson(tabelle: StatistikTabelle, reihen: Reihe[] | undefined) {
  return {
    tabelle: tabelle.tabelle,
    titel: tabelle.titel,
    quelle: tabelle.quelle,
    lizenz: tabelle.lizenz,
    stand: tabelle.stand,
    regionen: tabelle.regionen.size,
    stichtage: tabelle.stichtage,
    werte: tabelle.werte,
    ...(reihen ? { reihen } : {}),
    statistik: tabelle.statistik,
    inhalt: tabelle.inhalt,
    fussnoten: tabelle.fussnoten,
  };
}

function printTabelle(
  tabelle: StatistikTabelle,
  reihen: Reihe[] | undefined,
  { language, print }: CommandCall,
): void {
  const worte = texte[language].command;
  const quelle = [tabelle.quelle, tabelle.lizenz].filter((teil) => teil !== null).join('; ');
  print(`${tabelle.tabelle}  ${tabelle.titel}`);
  print(`${worte.quelle}: ${quelle || worte.ohneAngabe}`);
  print(`${worte.stand}: ${tabelle.stand ?? worte.ohneAngabe}`);
  print(`${worte.stichtage}: ${tabelle.stichtage.join(', ')}`);
  print(worte.umfang(tabelle.regionen.size, tabelle.werte));
  const zahl = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 10 });
  for (const { stichtag, merkmale, wert, symbol, einheit } of reihen ?? []) {
    const bedeutung = symbol === null ? '' : ` (${texte[language].symbol[symbol] ?? symbol})`;
    const figur =
      wert === null || symbol === '-' ? `${symbol}${bedeutung}` : `${zahl.format(wert)}${bedeutung}`;
    print(`  ${stichtag}  ${Object.values(merkmale).join(' · ')}: ${figur} ${einheit ?? ''}`.trimEnd());
  }
}
