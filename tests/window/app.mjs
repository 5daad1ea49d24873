// Periplo in its real window, for stories:
//
//   const app = await start({ lang: 'es' });
//   await app.click('button', 'Agregar las muestras');
//   await app.see('FICA 2023');
//   await app.screenshot('forums-es');
//   await app.stop();
//
// Every start has a home of its own, so nothing of the machine's is read or written; hand `home` on to start again where a story left off.

import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { accessible } from './accessible.mjs';
import { ELEMENT, Session, send } from './webdriver.mjs';

/** How long a story waits for something to appear, in milliseconds. */
const PATIENCE = 20_000;

const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', ' ': ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', F1: '\uE031', F6: '\uE036',
};

/** What the program is to find where a screen reader listens. */
export const HEARING = { NO_AT_BRIDGE: '0' };

/** Starts the program in the language `lang`, with `workspace` (a file) or `files` as its arguments where given; `env` is for what else it is to find. */
export async function start({ workspace, files = [], lang = 'en', home = newHome(), program = process.env.PERIPLO_PROGRAM, env = {} } = {}) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'ignore', process.env.PERIPLO_LOUD ? 'inherit' : 'ignore'],
    env: {
      ...process.env,
      ...homeOf(home),
      LANG: `${lang}.UTF-8`,
      LANGUAGE: lang,
      TAURI_WEBVIEW_AUTOMATION: 'true',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
      ...env,
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until(async () => (await send('GET', `${address}/status`)).ready, 'WebKitWebDriver answers');
  const asked = Date.now();
  try {
    return new App(await Session.open(address, program, workspace ? [workspace, ...files] : files), driver, home, asked);
  } catch (trouble) {
    driver.kill();
    throw trouble;
  }
}

class App {
  #driver;

  constructor(session, driver, home, asked) {
    this.session = session;
    this.home = home;
    /** When the program was asked for, in milliseconds since 1970. */
    this.asked = asked;
    this.#driver = driver;
  }

  /** The first visible element with this role and, where given, this accessible name (a text, or a RegExp); waits until there is one. */
  async find(role, name) {
    const [source, flags] = name instanceof RegExp ? [name.source, name.flags] : [name ?? null, null];
    return until(
      async () => (await this.session.run(accessible, role, source, flags)) ?? undefined,
      `a ${role} named ${name ?? 'anything'} is on screen`,
      () => this.text(),
    );
  }

  /** Waits until `text` stands on screen. */
  async see(text) {
    return until(async () => (await this.text()).includes(text), `“${text}” is on screen`, () => this.text());
  }

  /** What a person can read on screen now. */
  text() {
    return this.session.run('return document.body ? document.body.innerText : ""');
  }

  title() {
    return this.session.say('GET', '/title');
  }

  /** The number of the process that started the program. */
  get driver() {
    return this.#driver.pid;
  }

  async click(role, name) {
    const element = await this.find(role, name);
    await this.session.say('POST', `/element/${element[ELEMENT]}/click`);
  }

  /** Replaces what a field holds by `text`. */
  async fill(role, name, text) {
    const element = await this.find(role, name);
    await this.session.say('POST', `/element/${element[ELEMENT]}/clear`);
    await this.session.say('POST', `/element/${element[ELEMENT]}/value`, { text });
  }

  /** Types `text` where the focus is. */
  async type(text) {
    await this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  /** Presses a key, or several at once: `Control+Shift+z`. */
  async press(chord) {
    const values = chord.split('+').map((key) => KEYS[key] ?? key);
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    await this.#keys([...values.map((value) => ({ type: 'keyDown', value })), ...up]);
  }

  async #keys(actions) {
    await this.session.say('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Keeps a picture of the window, `name.png`, among the screenshots. */
  async screenshot(name) {
    await this.session.run(repaint);
    const picture = Buffer.from(await this.session.say('GET', '/screenshot'), 'base64');
    await this.session.run('document.getElementById("repaint").remove()');
    writeFileSync(join(process.env.PERIPLO_SCREENSHOTS, `${name}.png`), picture);
    return picture;
  }

  /** Calls one of the shell's own commands, past the interface. */
  shell(command, args = {}) {
    return this.session.run('return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])', command, args);
  }

  /** Calls a command of the api, past the interface: for what a story starts from, not for what it is about. */
  async call(name, request = {}) {
    const body = `
      const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
      const progress = '__CHANNEL__:' + transformCallback(() => {});
      return invoke('call', { name: arguments[0], request: arguments[1], job: 1_000_000, progress })
        .then((reply) => ({ reply }), (error) => ({ error }));`;
    const { reply, error } = await this.session.run(body, name, request);
    if (error) throw Object.assign(new Error(`${name}: ${error.code}`), { wire: error });
    return reply;
  }

  /** What a screen reader is told of the window, as `heard.py` says it; for a program that was started with `HEARING`. */
  async heard() {
    const script = fileURLToPath(new URL('heard.py', import.meta.url));
    const { stdout } = await promisify(execFile)('/usr/bin/python3', [script], { timeout: 60_000, maxBuffer: 1 << 26 });
    return JSON.parse(stdout);
  }

  /** Presses keys where the desktop's own focus is, as in the system's dialogs: `ctrl+l`, `Return`. */
  pressOutside(...keys) {
    return xdotool('key', '--delay', '60', ...keys);
  }

  /**
   * Names a folder in the system's dialog of this title.
   *
   * The dialog's line for a path takes the place of others while the first letters come in, and may lose one: what was typed is
   * typed again, over what stands there, until the dialog takes it; a slow one is given time to close, lest the letters go to the
   * window behind it. Return also closes what the dialog says of a folder that is not there.
   */
  async chooseFolder(title, folder) {
    await until(() => isOpen(title), `a window “${title}” is open`);
    await until(async () => {
      await this.pressOutside('slash');
      await pause(300);
      await this.pressOutside('ctrl+a');
      await xdotool('type', '--delay', '30', folder);
      await this.pressOutside('Return');
      return closed(title);
    }, `the window “${title}” is closed`);
  }

  /** Starts the program once more with these arguments, as a file manager does; waits until that start has ended, which it must do well. */
  async startAgain(...args) {
    const env = { ...process.env, ...homeOf(this.home), NO_AT_BRIDGE: '1' };
    await promisify(execFile)(process.env.PERIPLO_PROGRAM, args, { env, cwd: this.home, timeout: PATIENCE });
  }

  /** Opens files with the program by a desktop entry, as file managers do. */
  async launch(entry, ...files) {
    await promisify(execFile)('gio', ['launch', entry, ...files], { env: { ...process.env, ...homeOf(this.home), NO_AT_BRIDGE: '1' } });
  }

  /** Puts the window away, as a person does who needs the desktop. */
  async minimize() {
    await xdotool('windowminimize', '--sync', (await windowOf('^Periplo$')).id);
  }

  /** Waits until the window is the one that has the desktop's focus. */
  async inFront() {
    await until(async () => (await xdotool('getactivewindow', 'getwindowname')) === 'Periplo', 'the window is in front');
  }

  /** Drags files over the window, waits for `held` to be done with what is seen meanwhile, and lets them go there. */
  async drop(files, held = async () => {}) {
    const source = spawn('/usr/bin/python3', [fileURLToPath(new URL('dragged.py', import.meta.url)), ...files], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NO_AT_BRIDGE: '1' },
    });
    try {
      await new Promise((ready, fail) => {
        source.on('error', fail);
        source.on('exit', (code) => fail(new Error(`dragged.py ended with ${code}`)));
        createInterface({ input: source.stdout }).on('line', ready);
      });
      const { left, top, width, height } = await windowOf('^Periplo$');
      const to = [left + Math.round(width / 2), top + Math.round(height / 2)].map(String);
      await xdotool('mousemove', '20', '20', 'mousedown', '1');
      // A drag begins when the pointer has gone some way; then the window is entered, and told of each move.
      for (const step of ['30', '60', '120']) await xdotool('mousemove', step, step);
      await until(async () => {
        await xdotool('mousemove', ...to, 'mousemove_relative', '--', '-7', '-5');
        await pause(50);
        return this.session.run('return Boolean(document.querySelector(".over"))');
      }, 'the window takes notice of what is held over it');
      await held();
      await xdotool('mouseup', '1');
      await until(() => this.session.run('return !document.querySelector(".over")'), 'what was held is let go');
    } finally {
      source.removeAllListeners('exit');
      source.kill();
    }
  }

  /** Closes the window as a person does, and waits until the program has ended. */
  async closeWindow() {
    await until(() => xdotool('getactivewindow'), 'a window has the keyboard');
    await this.pressOutside('alt+F4');
    await this.ended();
  }

  /** Waits until no program runs in this home: only then is a start the first. */
  async ended() {
    await until(() => programsIn(this.home).length === 0, 'the program has ended');
  }

  /** Ends the program. */
  async stop({ keepHome = false } = {}) {
    await this.session.close().catch(() => {});
    this.#driver.kill();
    for (const program of programsIn(this.home)) end(program);
    await this.ended();
    // Processes of the engine outlive the program by a moment, and write.
    if (!keepHome) rmSync(this.home, { recursive: true, force: true, maxRetries: 12 });
  }
}

/** WebKit takes a picture at the next frame, and a page at rest has none: this makes frames, with a dot too faint to see, until it is removed. */
const repaint = `
const dot = document.body.appendChild(document.createElement('i'));
dot.id = 'repaint';
dot.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; background: currentColor; pointer-events: none';
const frame = (count) => {
  dot.style.opacity = count % 2 ? '0.004' : '0';
  if (dot.isConnected) requestAnimationFrame(() => frame(count + 1));
};
frame(0);`;

/** A folder that stands in for the user's home. */
export function newHome() {
  return mkdtempSync(join(tmpdir(), 'periplo-window-'));
}

function homeOf(home) {
  return {
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DOCUMENTS_DIR: join(home, 'documents'),
  };
}

/** Whether a window of this title, such as a dialog of the system's, is open. */
async function isOpen(title) {
  return (await xdotool('search', '--onlyvisible', '--name', title).catch(() => '')) !== '';
}

/** Whether a window of this title closes within a few seconds. */
async function closed(title) {
  for (let tries = 0; tries < 30; tries += 1) {
    await pause(100);
    if (!(await isOpen(title))) return true;
  }
  return false;
}

/** The visible window of this title, and where it lies; of several, such as those that GTK hides in a corner, the largest. */
async function windowOf(title) {
  const ids = (await xdotool('search', '--onlyvisible', '--name', title)).split('\n');
  const windows = ids.map(async (id) => {
    const said = await xdotool('getwindowgeometry', '--shell', id);
    const of = (name) => Number(new RegExp(`^${name}=(-?[0-9]+)$`, 'm').exec(said)[1]);
    return { id, left: of('X'), top: of('Y'), width: of('WIDTH'), height: of('HEIGHT') };
  });
  return (await Promise.all(windows)).sort((a, b) => b.width * b.height - a.width * a.height)[0];
}

/** The processes of the program that have this home, by number. */
function programsIn(home) {
  const ours = (entry) => {
    try {
      if (!/^[0-9]+$/.test(entry) || readlinkSync(`/proc/${entry}/exe`) !== process.env.PERIPLO_PROGRAM) return false;
      return readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      return false; // It has ended meanwhile, or is another user's.
    }
  };
  return readdirSync('/proc').filter(ours).map(Number);
}

/** Ends a process of ours, unless it has ended by itself. */
function end(number) {
  try {
    process.kill(number);
  } catch (trouble) {
    if (trouble.code !== 'ESRCH') throw trouble;
  }
}

/** Does what a hand on the keyboard does, whichever window has the focus. */
async function xdotool(...args) {
  const { stdout } = await promisify(execFile)('xdotool', args);
  return stdout.trim();
}

/** Tries until `question` answers something true, and fails after a while, saying what was awaited and what `instead` finds. */
export async function until(question, awaited, instead) {
  const end = Date.now() + PATIENCE;
  let trouble;
  while (Date.now() < end) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (error) {
      trouble = error;
    }
    await pause(50);
  }
  const found = instead ? `; instead:\n${await instead()}` : '';
  throw new Error(`waited in vain until ${awaited}${trouble ? ` (${trouble.message})` : ''}${found}`);
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
