import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Command, type CommandCall, CommandRefusal } from './command.ts';
import { type CommandEntry, runCommandLine } from './command-line.ts';

const calls: CommandCall[] = [];

function command(name: string, own: Partial<Command> = {}): CommandEntry {
  const whole: Command = {
    name,
    positionals: [],
    summary: { de: `${name} auf Deutsch`, en: `${name} in English` },
    options: {},
    optionHelp: {},
    run: async (call) => {
      calls.push(call);
      return 0;
    },
    ...own,
  };
  return { name, load: async () => whole };
}

const entries = [
  command('import', { positionals: ['FILE'] }),
  command('import einsaetze', {
    positionals: ['FILE', '[BLATT]'],
    options: { 'neu-seit': { type: 'string' }, 'dry-run': { type: 'boolean' } },
    optionHelp: { 'neu-seit': { de: 'zählt Neue ab diesem Tag', en: 'counts newcomers since this day' } },
  }),
  command('mandant list'),
  command('mandant add', { positionals: ['NAME'] }),
  command('refuse', {
    run: async () => {
      throw new CommandRefusal('Die Datei hat keine Kopfzeile.');
    },
  }),
  command('read', {
    positionals: ['FILE'],
    run: async ({ positionals }) => readFileSync(positionals[0]!).length,
  }),
  command('break', {
    run: async () => {
      throw new TypeError('x is undefined');
    },
  }),
];

async function komut(line: string, env: NodeJS.ProcessEnv = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  calls.length = 0;
  const code = await runCommandLine(
    entries,
    line.split(' ').filter(Boolean),
    { print: (text) => out.push(text), warn: (text) => err.push(text) },
    env,
  );
  return { code, out: out.join('\n'), err: err.join('\n'), call: calls[0] };
}

describe('the command line', () => {
  test('runs the longest name that fits, options anywhere', async () => {
    for (const line of [
      'import einsaetze liste.xlsx --neu-seit 2023-07-01 --json',
      '--json import --lang de einsaetze --neu-seit=2023-07-01 liste.xlsx',
    ]) {
      const { code, call } = await komut(line);
      assert.equal(code, 0, line);
      assert.deepEqual(call?.positionals, ['liste.xlsx']);
      assert.equal(call?.values['neu-seit'], '2023-07-01');
      assert.equal(call?.json, true);
    }
    assert.deepEqual((await komut('import andere.csv')).call?.positionals, ['andere.csv']);
  });

  test('speaks German unless the environment or --lang says English', async () => {
    const languages = async (line: string, env: NodeJS.ProcessEnv) => (await komut(line, env)).call?.language;
    assert.equal(await languages('mandant list', { LANG: 'C.UTF-8' }), 'de');
    assert.equal(await languages('mandant list', { LANG: 'en_GB.UTF-8' }), 'en');
    assert.equal(await languages('mandant list', { LANG: 'en_GB.UTF-8', LC_ALL: 'de_DE.UTF-8' }), 'de');
    assert.equal(await languages('mandant list --lang en', {}), 'en');
    assert.equal((await komut('mandant list --lang fr')).code, 2);
  });

  test('answers wrong use with a sentence and code 2', async () => {
    const cases: [string, RegExp][] = [
      ['', /Es fehlt der Befehl/],
      ['mandant lsit', /„mandant lsit“ gibt es nicht\. Gemeint ist vielleicht „mandant list“/],
      ['mandant', /Gemeint ist vielleicht „mandant/],
      ['frühstück', /„frühstück“ gibt es nicht\.$/],
      ['import einsaetze', /Es fehlt: FILE\.\nAufruf: komut import einsaetze FILE \[BLATT\]/],
      ['import einsaetze a b c', /„c“ ist zu viel/],
      ['mandant list --alle', /Die Option --alle gibt es hier nicht/],
      ['import einsaetze a --neu-seit', /Die Option --neu-seit braucht einen Wert/],
      ['import einsaetze a --dry-run=ja', /Die Option --dry-run nimmt keinen Wert/],
    ];
    for (const [line, sentence] of cases) {
      const { code, out, err } = await komut(line);
      assert.equal(code, 2, line);
      assert.equal(out, '', line);
      assert.match(err, sentence);
    }
  });

  test('with --json a problem is the one document on standard output', async () => {
    const cases: [string, number, RegExp][] = [
      ['refuse --json', 1, /^Die Datei hat keine Kopfzeile\.$/],
      ['read fehlt.xlsx --json', 1, /^fehlt\.xlsx: gibt es nicht\.$/],
      ['read . --json --lang en', 1, /is a folder/],
      ['import --json', 2, /Es fehlt: FILE/],
      ['break --json', 1, /Unerwarteter Fehler: TypeError: x is undefined$/],
    ];
    for (const [line, exit, sentence] of cases) {
      const { code, out } = await komut(line);
      assert.equal(code, exit, line);
      assert.match((JSON.parse(out) as { fehler: string }).fehler, sentence);
    }
  });

  test('shows the place of a fault nobody foresaw', async () => {
    const { code, out, err } = await komut('break');
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /TypeError: x is undefined\n\s+at .*command-line\.test\.ts/);
  });

  test('helps in both languages: all commands, a group, one command', async () => {
    const all = await komut('--help');
    assert.equal(all.code, 0);
    assert.match(all.out, /Aufruf: komut BEFEHL.*mandant add NAME +mandant add auf Deutsch.*--json/s);
    const group = await komut('mandant --help --lang en');
    assert.match(group.out, /mandant list +mandant list in English/);
    assert.doesNotMatch(group.out, /import/);
    const one = await komut('import einsaetze --help --lang en');
    assert.match(one.out, /Usage: komut import einsaetze FILE \[BLATT\] \[options\]/);
    assert.match(one.out, /--neu-seit … +counts newcomers since this day/);
    assert.equal((await komut('unfug --help')).code, 2);
  });
});
