// Times what a person waits for, inside the page: from the event that the page gets to the frame that shows what it led to.
// The driver's own way of carrying keys and questions is not counted.

import { until } from '../app.mjs';

/**
 * Starts a stopwatch in the page at its next event of the kind `on`, does `act`, and gives how many milliseconds it was until
 * `shown` was true and drawn. `shown` is the text of an expression over `args` and `seen`, an object of its own; it is asked
 * after each change of the page, and at each frame. The time ends when the frame with the change has been laid out and drawn, as browsers
 * themselves end the time of an interaction; waiting for that frame (16 ms at 60 a second) is in every figure. Keys that are held for
 * another begin nothing: the driver presses them some time before.
 */
export async function timed(app, { on = 'keydown', shown, args = [] }, act) {
  await app.session.run(arm(shown), on, args);
  await act();
  return until(async () => (await app.session.run('return globalThis.stopwatch.took')) ?? undefined, `what was timed is shown: ${shown}`);
}

const arm = (shown) => `
const [on, args] = arguments;
const seen = {};
const stopwatch = (globalThis.stopwatch = { took: null });
const shown = () => Boolean(${shown});
const begin = (event) => {
  if (['Alt', 'Control', 'Shift', 'Meta'].includes(event.key)) return;
  removeEventListener(on, begin, { capture: true });
  const begun = performance.now();
  let done = false;
  const look = () => {
    if (done || !shown()) return;
    done = true;
    watcher.disconnect();
    // Both come after the frame is drawn; which is first depends on what else the page does. The next frame tells when it began, whatever
    // the page does in it before this is called.
    const end = (at) => (stopwatch.took ??= at - begun);
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => end(performance.now());
      drawn.port2.postMessage(null);
      requestAnimationFrame(end);
    });
  };
  const frame = () => {
    look();
    if (!done) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};
addEventListener(on, begin, { capture: true });
`;

/**
 * Waits until the page is at rest: 20 frames in a row came in time. Gives the longest that a frame was late before that, in
 * milliseconds: as long the page answered nothing.
 */
export function rest(app) {
  return app.session.run(`
    return new Promise((done) => {
      let [before, calm, longest] = [performance.now(), 0, 0];
      const frame = () => {
        const now = performance.now();
        longest = Math.max(longest, now - before);
        calm = now - before < 40 ? calm + 1 : 0;
        before = now;
        if (calm >= 20) done(longest);
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });`);
}
