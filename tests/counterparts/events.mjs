// Lists what happens in every calendar below a folder as ical.js, Thunderbird's engine, reads it, as JSON.
//
//   node events.mjs FOLDER WINDOWS
//
// What it takes and prints is that of events.py. ical.js believes the VTIMEZONE in the file, and reads a time in a zone
// that the file does not describe as floating.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = createRequire(new URL('../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(ui.resolve('ical.js')));
const [folder, windows] = [process.argv[2], JSON.parse(readFileSync(process.argv[3], 'utf8'))];
/** A series has more occurrences than any test asks for. */
const MOST = 20000;

function stamp(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

/** An event that does not repeat, with its end where the file says one. */
function single(component) {
  const event = new ICAL.Event(component);
  // It counts day by day, and would count for hours over a length that nobody meant.
  const length = component.getFirstPropertyValue('duration');
  const said = component.hasProperty('dtend') || (length && Math.abs(length.toSeconds()) < 4e8);
  return [event.uid ?? '', stamp(event.startDate), said ? stamp(event.endDate) : null, false];
}

/** The occurrences of a series whose start lies within the days, single ones as the file says otherwise of them. */
function* series(master, exceptions, [first, last]) {
  const event = new ICAL.Event(master, { exceptions, strictExceptions: false });
  const said = master.hasProperty('dtend') || master.hasProperty('duration');
  const iterator = event.iterator();
  for (let count = 0; count < MOST; count += 1) {
    const next = iterator.next();
    if (!next || next.toString().slice(0, 10) > last) return;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    const day = startDate.toString().slice(0, 10);
    if (first <= day && day <= last) yield [event.uid ?? '', stamp(startDate), said ? stamp(endDate) : null, true];
  }
}

function* happenings(calendar, window) {
  const of = (root) => (root.name === 'vevent' ? [root] : root.getAllSubcomponents('vevent'));
  const events = of(calendar).filter((event) => event.getFirstPropertyValue('dtstart'));
  const uid = (event) => event.getFirstPropertyValue('uid') ?? '';
  const repeats = (event) => event.hasProperty('rrule') || event.hasProperty('rdate');
  const repeated = new Set(events.filter(repeats).map(uid));
  for (const event of events) if (!repeated.has(uid(event))) yield single(event);
  for (const event of events.filter(repeats)) {
    const exceptions = events.filter((other) => uid(other) === uid(event) && other.hasProperty('recurrence-id'));
    yield* series(event, exceptions, window);
  }
}

function read(content, window) {
  try {
    const parsed = ICAL.parse(content);
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((root) => new ICAL.Component(root));
    return { events: roots.flatMap((root) => [...happenings(root, window)]) };
  } catch (error) {
    return { error: String(error) };
  }
}

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
const names = files.sort().map((name) => [name.split(sep).join('/'), join(folder, name)]);
const all = names.map(([name, path]) => [name, read(readFileSync(path, 'utf8'), windows[name])]);
console.log(JSON.stringify(Object.fromEntries(all), null, 1));
