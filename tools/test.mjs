// npm test: installs where need be, then runs tools/test-run.mjs under the pinned Node.js.
import { handOver } from './setup.mjs';

await handOver(['tools/test-run.mjs', ...process.argv.slice(2)], { build: false });
