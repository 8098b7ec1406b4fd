// npm run bench: installs and builds where need be, then measures what we promise (bench/bench.ts).
import { handOver } from './setup.mjs';

await handOver(['--import', 'tsx', 'bench/bench.ts', ...process.argv.slice(2)]);
