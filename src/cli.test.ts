import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commands } from './cli.ts';

const here = new URL('.', import.meta.url);

test('every command is listed under its own name, with help in both languages', async () => {
  for (const { name, load } of commands) {
    const command = await load();
    assert.equal(command.name, name);
    for (const language of ['de', 'en'] as const) {
      assert.ok(command.summary[language], `${name}: ${language}`);
      for (const option of Object.keys(command.options)) {
        assert.ok(command.optionHelp[option]?.[language], `${name} --${option}: ${language}`);
      }
    }
  }
});

test('no command is forgotten', () => {
  const list = readFileSync(new URL('cli.ts', here), 'utf8');
  for (const file of globSync('**/*.command.ts', { cwd: here })) {
    if (!/export (const|function) \w+Command\b/.test(readFileSync(new URL(file, here), 'utf8'))) continue;
    assert.ok(list.includes(`'./${file}'`), `${file} is not listed in src/cli.ts`);
  }
});
