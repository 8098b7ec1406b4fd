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
  const files = globSync('**/*.command.ts', { cwd: here });
  const isListed = (file: string) => list.includes(`'./${file}'`);
  // A listed command may be made of another, such as one that only reads.
  const parts = files.filter(isListed).map((file) => readFileSync(new URL(file, here), 'utf8'));
  for (const file of files) {
    if (!/export (const|function) \w+Command\b/.test(readFileSync(new URL(file, here), 'utf8'))) continue;
    const isPart = parts.some((text) => text.includes(`/${file.split('/').at(-1)}'`));
    assert.ok(isListed(file) || isPart, `${file} is not listed in src/cli.ts`);
  }
});
