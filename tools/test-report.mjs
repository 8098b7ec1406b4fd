// What npm test prints: one line for each file; of a file that fails, every failure in full and what it printed.
import { relative } from 'node:path';

/** Events that come in order, file after file. */
const IN_ORDER = /^test:(start|pass|fail|diagnostic|stdout|stderr|summary)$/;

export class Report {
  counts = { passed: 0, failed: 0, skipped: 0 };
  #root;
  #paths;
  #file = new FileResult();
  /** Set when the file's tests are through; that the file itself failed may still follow. */
  #done = null;
  /** Names of the suites and tests around the event, by depth. */
  #names = [];

  /**
   * @param {string} root
   * @param {readonly string[]} paths of the files that run, absolute
   */
  constructor(root, paths) {
    this.#root = root;
    this.#paths = new Set(paths);
  }

  /** Takes one event of the stream that `run` of node:test gives. */
  take({ type, data }) {
    if (!IN_ORDER.test(type)) return;
    if (this.#done && data.file !== this.#done.path) this.#close();
    const file = this.#file;
    if (type === 'test:start') this.#names[data.nesting] = data.name;
    if (type === 'test:stdout' || type === 'test:stderr') file.printed += data.message;
    // For example a fault after the test had ended.
    if (type === 'test:diagnostic' && data.file) file.printed += `${data.message}\n`;
    const isFile = this.#paths.has(data.name);
    if (type === 'test:pass' && data.details.type !== 'suite' && !isFile) {
      file.counts[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    }
    if (type === 'test:fail') this.#fail(data, isFile);
    if (type === 'test:summary' && data.file) this.#done = { path: data.file, duration: data.duration_ms };
    // A file without a test, or one that could not even be loaded, has no summary.
    if (isFile && data.details) this.#done ??= { path: data.name, duration: data.details.duration_ms };
  }

  end() {
    if (this.#done) this.#close();
  }

  #fail({ name, nesting, details: { error } }, isFile) {
    // The failed test inside has been told already.
    if (error.failureType === 'subtestsFailed') return;
    const path = isFile ? relative(this.#root, name) : [...this.#names.slice(0, nesting), name].join(' › ');
    this.#file.counts.failed += 1;
    this.#file.failures.push(`  ✖ ${path}\n${describe(error.cause ?? error)}`);
  }

  #close() {
    const { path, duration } = this.#done;
    const { counts, failures, printed } = this.#file;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    tell(counts.failed === 0, `${relative(this.#root, path)} (${counts.passed}${skipped})`, duration);
    if (counts.failed > 0) console.log([...failures, printed.trimEnd()].filter(Boolean).join('\n'));
    for (const kind of Object.keys(counts)) this.counts[kind] += counts[kind];
    this.#file = new FileResult();
    this.#done = null;
  }
}

class FileResult {
  counts = { passed: 0, failed: 0, skipped: 0 };
  failures = [];
  printed = '';
}

/** @param {number} duration in milliseconds */
export function tell(good, what, duration) {
  console.log(`${good ? '✔' : '✖'} ${what} ${(duration / 1000).toFixed(1)} s`);
}

function describe(error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, '      ');
}
