// A small WebDriver client: only what the tests of the window say to WebKitWebDriver.

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

async function send(method, address, body) {
  const answer = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}
