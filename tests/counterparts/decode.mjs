// Decodes every VEVENT below a folder to instants with ical.js, Thunderbird's engine, and prints them as JSON.
//
//   node decode.mjs FOLDER
//
// prints {"path/of/file.ics": {"ical.js": {UID: [start, end]}}}. An instant is written 2023-11-15T15:00:00Z, a whole day
// 2023-11-15. ical.js believes the VTIMEZONE in the file. It is one of the interface's packages: `npm ci` in ui/.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = createRequire(new URL('../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(ui.resolve('ical.js')));

function stamp(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time}`;
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

function decode(content) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents('vevent').map((event) => [
    event.getFirstPropertyValue('uid'),
    ['dtstart', 'dtend'].map((name) => stamp(event.getFirstPropertyValue(name))),
  ]);
  return Object.fromEntries(events);
}

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
const decoded = files.sort().map((name) => [
  name.split(sep).join('/'),
  { 'ical.js': decode(readFileSync(join(folder, name), 'utf8')) },
]);
console.log(JSON.stringify(Object.fromEntries(decoded), null, 1));
