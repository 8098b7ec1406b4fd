import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';

it('the client script is typed against the DOM, which the rest of the program does not know', async () => {
  const root = join(import.meta.dirname, '../..');
  await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), [
    '--noEmit',
    '-p',
    join(import.meta.dirname, 'client'),
  ]);
});
