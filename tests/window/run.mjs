// Runs the real-window tests of one folder on a display and a message bus of their own, or the benchmark.
//
//   node tests/window/run.mjs stories [part of a file's name]
//   node tests/window/run.mjs bench [part of a section's name]
//
// PERIPLO_PROGRAM names the program, target/debug/periplo where it is not set; PERIPLO_SCREENSHOTS the folder of pictures, target/screenshots.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const [folder = 'stories', part = ''] = process.argv.slice(2);

const program = resolve(process.env.PERIPLO_PROGRAM ?? join(root, 'target/debug/periplo'));
if (!existsSync(program)) {
  console.error(`${program} is missing: cargo build -p periplo`);
  process.exit(1);
}
const screenshots = resolve(process.env.PERIPLO_SCREENSHOTS ?? join(root, 'target/screenshots'));
mkdirSync(screenshots, { recursive: true });

const isBench = folder === 'bench';
const tests = readdirSync(join(here, folder))
  .filter((name) => (isBench ? name.endsWith('.bench.mjs') : name.endsWith('.test.mjs') && name.includes(part)))
  .map((name) => join(here, folder, name));
if (tests.length === 0) {
  console.error(`tests/window/${folder} has no test named so`);
  process.exit(1);
}

/** Starts an X server without a screen on the first free display. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x960x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((done, fail) => {
    let said = '';
    server.on('error', fail);
    server.on('exit', () => fail(new Error('Xvfb did not start')));
    server.stdout.on('data', (data) => {
      said += data;
      if (said.includes('\n')) done(said.trim());
    });
  });
  return { name: `:${number}`, stop: () => server.kill() };
}

const display = await startDisplay();
// With a window manager windows have focus, dialogs stand above what they belong to, and Alt+F4 closes.
const onDisplay = { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name } };
const manager = spawn('openbox', [], onDisplay);
manager.on('error', () => console.error('openbox is missing: windows go without focus'));
// A window that came before it would stay without focus.
const hasManager = () => spawnSync('xdotool', ['get_desktop'], onDisplay).status === 0;
for (let tries = 0; tries < 100 && !hasManager(); tries += 1) await pause(50);
const how = isBench ? [...tests, part] : ['--test', '--test-concurrency=1', '--test-reporter=spec', ...tests];
const runner = spawn(
  'dbus-run-session',
  ['--', process.execPath, ...how],
  {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      DISPLAY: display.name,
      WAYLAND_DISPLAY: '',
      GDK_BACKEND: 'x11',
      PERIPLO_PROGRAM: program,
      PERIPLO_SCREENSHOTS: screenshots,
    },
  },
);
// What the message bus says of itself helps nobody who reads the tests.
createInterface({ input: runner.stderr }).on('line', (line) => {
  if (!/^(dbus-daemon\[|SpiRegistry)/.test(line)) console.error(line);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => runner.kill(signal));
runner.on('exit', (code) => {
  manager.kill();
  display.stop();
  process.exitCode = code ?? 1;
});
