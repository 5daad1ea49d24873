// Measures how fast ical.js, Thunderbird's engine, reads and writes the calendars of a folder, and prints it as JSON.
//
//   node bench.mjs FOLDER SECONDS
//
// prints {"file.ics": {"read": ms, "write": ms}}: the median time of one pass over a file, in milliseconds. To read is to
// make events of its text with their starts and ends as instants; to write is to make its text of the components.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = createRequire(new URL('../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(ui.resolve('ical.js')));
const [folder, seconds] = [process.argv[2], Number(process.argv[3])];

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return [event.uid, event.summary, event.startDate.toUnixTime(), event.endDate.toUnixTime()];
  });
  return { calendar, events };
}

/** The median time of doing something again and again for some seconds, at least thrice. */
function median(work) {
  const times = [];
  for (const begun = performance.now(); times.length < 3 || performance.now() - begun < seconds * 1000; ) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const figures = readdirSync(folder)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { calendar, events } = read(text);
    return [name, { events: events.length, read: median(() => read(text)), write: median(() => calendar.toString()) }];
  });
console.log(JSON.stringify(Object.fromEntries(figures)));
