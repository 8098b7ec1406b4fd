import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Command, type CommandLanguage, CommandRefusal } from './command.ts';
import { texte } from './command-line.texte.ts';

/** A command by its words; its module is loaded only when it is called, or for the help. */
export interface CommandEntry {
  name: string;
  load: () => Promise<Command>;
}

export interface CommandOutput {
  print(line: string): void;
  warn(line: string): void;
}

/** Wrong use of the command line: exit code 2. */
class WrongUse extends Error {}

const common: ParseArgsOptionsConfig = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * Finds the command (the longest name wins), reads its options and runs it.
 * With --json a problem is one document on standard output as well: {"fehler": "…"}.
 * @param argv what stands after `komut`
 * @returns exit code: 0 done, 1 refused or failed, 2 wrong use
 */
export async function runCommandLine(
  entries: readonly CommandEntry[],
  argv: readonly string[],
  output: CommandOutput,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const json = argv.includes('--json');
  let language = languageOf(env);
  try {
    language = askedLanguage(argv) ?? language;
    const words = commandWords(argv);
    const entry = findEntry(entries, words);
    if (argv.includes('--help') || argv.includes('-h')) {
      output.print(await help(entries, entry, words, language));
      return 0;
    }
    if (!entry) throw new WrongUse(unknownCommand(entries, words, language));
    const command = await entry.load();
    const { values, positionals } = readArguments(command, withoutWords(argv, entry.name), language);
    return await command.run({ positionals, values, json, language, ...output });
  } catch (fault) {
    const sentence = sentenceOf(fault, language);
    if (json) output.print(JSON.stringify({ fehler: sentence ?? texte[language].fault(String(fault)) }));
    else if (sentence) output.warn(sentence);
    if (!sentence)
      output.warn(texte[language].fault(fault instanceof Error ? (fault.stack ?? '') : String(fault)));
    return fault instanceof WrongUse ? 2 : 1;
  }
}

/** As for every program: LC_ALL before LC_MESSAGES before LANG; German unless it says English. */
function languageOf(env: NodeJS.ProcessEnv): CommandLanguage {
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'de';
}

function askedLanguage(argv: readonly string[]): CommandLanguage | null {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return null;
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
  if (value === 'de' || value === 'en') return value;
  throw new WrongUse(texte.de.wrongLanguage(value ?? ''));
}

/** The arguments that can be words of a command, with their place in argv. */
function wordsWithPlace(argv: readonly string[]): { word: string; at: number }[] {
  return argv
    .map((word, at) => ({ word, at }))
    .filter(({ word, at }) => !word.startsWith('-') && argv[at - 1] !== '--lang');
}

function commandWords(argv: readonly string[]): string[] {
  return wordsWithPlace(argv).map(({ word }) => word);
}

function withoutWords(argv: readonly string[], name: string): string[] {
  const places = wordsWithPlace(argv).slice(0, name.split(' ').length);
  return argv.filter((_, at) => !places.some((place) => place.at === at));
}

function findEntry(entries: readonly CommandEntry[], words: readonly string[]): CommandEntry | null {
  return entries
    .filter(({ name }) => name.split(' ').every((word, at) => word === words[at]))
    .reduce<CommandEntry | null>(
      (longest, entry) => (entry.name.length > (longest?.name.length ?? 0) ? entry : longest),
      null,
    );
}

function unknownCommand(
  entries: readonly CommandEntry[],
  words: readonly string[],
  language: CommandLanguage,
): string {
  const say = texte[language];
  if (words.length === 0) return say.noCommand;
  const guesses = entries
    .map(({ name }) => {
      const typed = words.slice(0, name.split(' ').length).join(' ');
      return { name, distance: editDistance(typed, name) };
    })
    .filter(
      ({ name, distance }) => distance <= Math.max(2, name.length / 4) || name.startsWith(`${words[0]} `),
    );
  guesses.sort((a, b) => a.distance - b.distance);
  return say.unknown(words.slice(0, 2).join(' ')) + (guesses[0] ? say.meant(guesses[0].name) : '');
}

/** Levenshtein's distance: letters to change, add or leave out. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function readArguments(command: Command, args: string[], language: CommandLanguage) {
  const say = texte[language];
  const { values, positionals } = parse(command, args, language);
  const isOptional = (name: string) => name.startsWith('[');
  const takesMany = command.positionals.some((name) => /(\.\.\.|…)\]?$/.test(name));
  const required = command.positionals.filter((name) => !isOptional(name));
  const usage = `\n${say.usage(usageOf(command, language))}`;
  const missing = required[positionals.length];
  if (missing) throw new WrongUse(say.missing(missing) + usage);
  const extra = positionals[command.positionals.length];
  if (extra !== undefined && !takesMany) throw new WrongUse(say.tooMany(extra) + usage);
  return { values, positionals };
}

function parse(command: Command, args: string[], language: CommandLanguage) {
  const say = texte[language];
  try {
    const options = { ...command.options, ...common };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | string[] | undefined>, positionals };
  } catch (fault) {
    const { code, message } = fault as { code?: string; message: string };
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse(say.unknownOption(option));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new WrongUse(/does not take/.test(message) ? say.optionNoValue(option) : say.optionValue(option));
    }
    throw fault;
  }
}

/** What is said to people; null for a fault that nobody foresaw. */
function sentenceOf(fault: unknown, language: CommandLanguage): string | null {
  if (!(fault instanceof Error)) return null;
  if (fault instanceof WrongUse || fault instanceof CommandRefusal) return fault.message;
  // By shape and name: loading the classes would load the database and the settings for every command.
  const { sentences } = fault as { sentences?: Record<CommandLanguage, string> };
  if (sentences) return sentences[language];
  if (fault.name === 'ConfigurationError') return fault.message;
  const { code, path } = fault as NodeJS.ErrnoException;
  const reason = code ? texte[language].reasons[code] : undefined;
  // A folder opened as a file is noticed at the first read, which knows no path any more.
  return reason && (path || code === 'EISDIR') ? texte[language].unreadable(path ?? 'FILE', reason) : null;
}

function usageOf(command: Command, language: CommandLanguage): string {
  return [command.name, ...command.positionals, `[${texte[language].options}]`].join(' ');
}

async function help(
  entries: readonly CommandEntry[],
  entry: CommandEntry | null,
  words: readonly string[],
  language: CommandLanguage,
): Promise<string> {
  const say = texte[language];
  if (entry) return helpOf(await entry.load(), language);
  const group =
    words[0] === undefined ? entries : entries.filter(({ name }) => name.startsWith(`${words[0]} `));
  if (group.length === 0) throw new WrongUse(unknownCommand(entries, words, language));
  const commands = await Promise.all(group.map(({ load }) => load()));
  const rows = commands.map((command): [string, string] => [
    [command.name, ...command.positionals].join(' '),
    command.summary[language],
  ]);
  return [
    say.about,
    '',
    say.usage(`${say.command} [${say.options}]`),
    '',
    say.commands,
    ...columns(rows),
    '',
    say.optionList,
    ...columns(commonHelp(language)),
    '',
    say.more,
  ].join('\n');
}

function helpOf(command: Command, language: CommandLanguage): string {
  const say = texte[language];
  const own = Object.entries(command.options).map(([name, { type }]): [string, string] => [
    type === 'string' ? `--${name} …` : `--${name}`,
    command.optionHelp[name]?.[language] ?? '',
  ]);
  return [
    say.usage(usageOf(command, language)),
    '',
    command.summary[language],
    '',
    say.optionList,
    ...columns([...own, ...commonHelp(language)]),
  ].join('\n');
}

function commonHelp(language: CommandLanguage): [string, string][] {
  const say = texte[language];
  return [
    ['--json', say.json],
    ['--lang …', say.lang],
    ['--help', say.help],
  ];
}

function columns(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}
