import type { ParseArgsOptionsConfig } from 'node:util';

export type CommandLanguage = 'de' | 'en';

/** What a command is called with. */
export interface CommandCall {
  /** Positional arguments after the command's own words, in order. */
  positionals: string[];
  /** Options by name, as node:util parseArgs reads them. */
  values: Record<string, string | boolean | string[] | undefined>;
  /** --json was given: standard output must hold exactly one JSON document. */
  json: boolean;
  /** Language for human output (--lang, else LANG, else German). */
  language: CommandLanguage;
  /** Writes one line to standard output. With --json call it once, with the JSON document. */
  print(line: string): void;
  /** Writes one line to standard error (progress, warnings, problems). */
  warn(line: string): void;
}

/** One command of ./komut. Listed in src/cli.ts, defined beside the module it belongs to (`*.command.ts`). */
export interface Command {
  /** Its words, e.g. 'import konzept'. */
  name: string;
  /** Positional arguments as shown in the usage line, e.g. ['FILE']. A name in brackets is optional. */
  positionals: string[];
  /** One sentence: what it does. */
  summary: Record<CommandLanguage, string>;
  /** Own options besides the common --json, --lang, --help, each with its sentence. */
  options: ParseArgsOptionsConfig;
  optionHelp: Record<string, Record<CommandLanguage, string>>;
  /** Runs it; answers the exit code: 0 done, 1 refused (bad input, said in a sentence), 2 wrong use. */
  run(call: CommandCall): Promise<number>;
}

/** Bad input of a command: printed as its sentence, exit code 1, no stack. */
export class CommandRefusal extends Error {
  override name = 'CommandRefusal';
}
