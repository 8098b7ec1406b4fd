import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const files = {
  'broken.mjs': `throw new Error('while loading');`,
  'mixed.mjs': `import { describe, test } from 'node:test';
    console.log('printed');
    describe('outer', () => {
      test('bad', () => { throw new Error('really bad'); });
      test('good', () => {});
      test.skip('left out', () => {});
    });`,
  'nested.mjs': `import { test } from 'node:test';
    test('parent', async (t) => {
      await t.test('first', () => {});
      await t.test('second', () => { throw new Error('in the second'); });
    });`,
  'late.mjs': `import { test } from 'node:test';
    test('good', () => {});
    setTimeout(() => { throw new Error('afterwards'); }, 50);`,
  'empty.mjs': '',
  'quiet.mjs': `import { test } from 'node:test';
    test('good', () => console.log('not shown'));`,
};

test('counts every kind of failure once and shows it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'komut-report-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const program = `
      import { run } from 'node:test';
      import { Report } from ${JSON.stringify(new URL('./test-report.mjs', import.meta.url).href)};
      const paths = ${JSON.stringify(Object.keys(files).map((name) => join(folder, name)))};
      const report = new Report(${JSON.stringify(folder)}, paths);
      for await (const event of run({ files: paths, concurrency: 2 })) report.take(event);
      report.end();
      console.log(JSON.stringify(report.counts));`;
    // Without the mark of being a test itself, in which node:test would run no files.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    writeFileSync(join(folder, 'run.mjs'), program);
    const { stdout } = spawnSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8', env });
    const lines = stdout.trim().split('\n');
    assert.deepEqual(JSON.parse(lines.pop()!), { passed: 4, failed: 4, skipped: 1 });
    for (const shown of [
      /^✖ broken\.mjs \(0\)/m,
      /while loading/,
      /^✖ mixed\.mjs \(1, 1 skipped\)/m,
      /✖ outer › bad\n.*really bad/,
      /^printed$/m,
      /✖ parent › second\n.*in the second/,
      /^✖ late\.mjs \(1\)/m,
      /afterwards/,
      /^✔ empty\.mjs \(0\)/m,
      /^✔ quiet\.mjs \(1\)/m,
    ]) {
      assert.match(stdout, shown);
    }
    assert.doesNotMatch(stdout, /not shown/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
