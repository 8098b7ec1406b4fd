import { type CommandEntry, runCommandLine } from './platform/command-line.ts';

/**
 * Every command of ./komut, by name. Loaded when called: a command starts fast however many there are, and with
 * --dry-run none needs a database.
 */
export const commands: readonly CommandEntry[] = [];

if (import.meta.main) {
  // The reader of our output went away (komut … | head): nothing more to say.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit();
    throw fault;
  });
  process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  });
}
