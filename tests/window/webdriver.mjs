// A small WebDriver client: only what the tests of the window say to WebKitWebDriver.

import { request } from 'node:http';

/** The key under which the protocol hands out elements. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A conversation with one window. */
export class Session {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Starts `binary` with `args` through the driver at `address`. */
  static async open(address, binary, args) {
    const options = { 'webkitgtk:browserOptions': { binary, args } };
    const { sessionId } = await send('POST', `${address}/session`, { capabilities: { alwaysMatch: options } });
    return new Session(`${address}/session/${sessionId}`);
  }

  /** Says `path` of this session, and answers with the protocol's value. */
  say(method, path, body) {
    return send(method, `${this.#base}${path}`, body);
  }

  /** Runs `body`, the text of a function, in the page with `args`. */
  run(body, ...args) {
    return this.say('POST', '/execute/sync', { script: body, args });
  }

  close() {
    return this.say('DELETE', '');
  }
}

/** Asks the driver. A connection for each request: WebKitWebDriver does not answer a second one while the first is kept alive. */
export async function send(method, address, body) {
  const text = method === 'POST' ? JSON.stringify(body ?? {}) : '';
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const answer = await new Promise((done, fail) => {
    const asked = request(address, { method, headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      response.on('error', fail);
    });
    asked.setTimeout(60_000, () => asked.destroy(new Error(`${method} ${address}: no answer within a minute`)));
    asked.on('error', fail);
    asked.end(text);
  });
  const { value } = JSON.parse(answer.text);
  if (answer.status !== 200) throw new Error(`${method} ${new URL(address).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}
