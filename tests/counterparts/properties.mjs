// Prints every property of every component below a folder as ical.js reads it, as JSON.
//
//   node properties.mjs FOLDER
//
// prints {"path/of/file.ics": [[path of the component, {NAME: [value, ...]}], ...]}. The name of an organizer stands under
// `ORGANIZER;CN`.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = createRequire(new URL('../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(ui.resolve('ical.js')));

function components(component, path, found) {
  const own = (path ? `${path}/` : '') + component.name.toUpperCase();
  const properties = {};
  const add = (name, value) => (properties[name] ??= []).push(String(value));
  for (const property of component.getAllProperties()) {
    const name = property.name.toUpperCase();
    property.getValues().forEach((value) => add(name, value));
    if (name === 'ORGANIZER' && property.getParameter('cn')) add('ORGANIZER;CN', property.getParameter('cn'));
  }
  found.push([own, properties]);
  component.getAllSubcomponents().forEach((inner) => components(inner, own, found));
  return found;
}

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
const told = files.sort().map((name) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), 'utf8')));
  return [name.split(sep).join('/'), components(calendar, '', [])];
});
process.stdout.write(JSON.stringify(Object.fromEntries(told)));
