// Lists every VEVENT below a folder as ical.js, Thunderbird's engine, reads it, as JSON.
//
//   node events.mjs FOLDER
//
// prints {"path/of/file.ics": {"events": [[UID, start, end]…]}} for each file that is read,
// and {"error": …} for the others; the form of times is that of events.py. ical.js believes the VTIMEZONE in the file.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = createRequire(new URL('../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(ui.resolve('ical.js')));
const folder = process.argv[2];

function stamp(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

function read(content) {
  const parsed = ICAL.parse(content);
  const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((root) => new ICAL.Component(root));
  const events = roots.flatMap((root) => (root.name === 'vevent' ? [root] : root.getAllSubcomponents('vevent')));
  const found = { events: [] };
  for (const component of events) {
    if (!component.getFirstPropertyValue('dtstart')) continue;
    const event = new ICAL.Event(component);
    // It counts day by day, and would count for hours over a length that nobody meant.
    const length = component.getFirstPropertyValue('duration');
    const said = component.hasProperty('dtend') || (length && Math.abs(length.toSeconds()) < 4e8);
    found.events.push([event.uid ?? '', stamp(event.startDate), said ? stamp(event.endDate) : null]);
  }
  return found;
}

function attempt(content) {
  try {
    return read(content);
  } catch (error) {
    return { error: String(error) };
  }
}

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
const all = files.sort().map((name) => [name.split(sep).join('/'), attempt(readFileSync(join(folder, name), 'utf8'))]);
console.log(JSON.stringify(Object.fromEntries(all), null, 1));
