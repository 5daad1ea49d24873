/**
 * Drives the interface in the system's Chromium against `periplo-cli serve`.
 *
 * The program is taken from PERIPLO_CLI, else from target/debug; the interface must have been built (`npm run build`).
 * Words after the command narrow the files by name. Screenshots go to target/screenshots.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const cli =
  process.env.PERIPLO_CLI ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug/periplo-cli');
if (!existsSync(cli)) {
  console.error(
    `There is no ${cli}: build it first (cargo build -p periplo-cli), or name one in PERIPLO_CLI.`,
  );
  process.exit(2);
}
if (!existsSync(join(here, '../../dist/index.html'))) {
  console.error('There is no ui/dist: build the interface first (npm run build).');
  process.exit(2);
}

const files = [
  'first-start',
  'first-day',
  'regions',
  'desk',
  'made',
  'forms',
  'legs',
  'grid',
  'sheets',
  'import',
  'keyboard',
  'findings',
  'focus',
  'time',
  'screens',
];
const names = process.argv.slice(2);
const chosen = names.length > 0 ? files.filter((file) => names.some((name) => file.includes(name))) : files;
const scratch = mkdtempSync(join(tmpdir(), 'periplo-browser-'));

const tests = spawn(
  process.execPath,
  [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...chosen.map((file) => join(here, `${file}.test.mjs`)),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PERIPLO_CLI: cli,
      PERIPLO_SCRATCH: scratch,
      PERIPLO_SCREENSHOTS: join(root, 'target/screenshots'),
    },
  },
);
tests.on('exit', (code) => {
  rmSync(scratch, { recursive: true, force: true });
  process.exit(code ?? 1);
});
