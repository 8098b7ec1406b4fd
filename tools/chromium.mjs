// The browser for the journeys in e2e/: the system's Chromium; as root on Debian it is installed where missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns path of the program, or null where there is none and none can be installed */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = look();
  if (found || process.getuid?.() !== 0 || !inPath('apt-get')) return found;
  console.log('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['--quiet=2', ...args], { stdio: 'ignore', env });
  }
  return look();
}

function look() {
  return NAMES.map(inPath).find(Boolean) ?? ELSEWHERE.find(isProgram) ?? null;
}

function inPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
