// The memory of the program's processes, as Linux tells it.

import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process may have ended since it was listed.
    return '';
  }
};

/** Every process that `parent` started, and those that these started: its number, its parent's, its name. */
function descendants(parent) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      // The name stands in parentheses and may itself have some.
      const [, called, rest] = /^\d+ \((.*)\) (.*)$/s.exec(read(`/proc/${name}/stat`)) ?? [null, '', ' 0'];
      return { pid: Number(name), parent: Number(rest.split(' ')[1]), name: called };
    });
  const found = [parent];
  for (const pid of found) found.push(...all.filter((one) => one.parent === pid).map((one) => one.pid));
  return all.filter((one) => one.pid !== parent && found.includes(one.pid));
}

/**
 * What each process under `driver` holds, in MiB: `rss` with what it shares, `pss` with its share of that, so that these add
 * up to what all take together.
 */
export function memory(driver) {
  const kib = (text, field) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
  return descendants(driver).map(({ pid, name }) => {
    const told = read(`/proc/${pid}/smaps_rollup`);
    return { name, rss: kib(told, 'Rss') / 1024, pss: kib(told, 'Pss') / 1024 };
  });
}

/** How long the processors have worked for each process under `driver` so far, all together in milliseconds. */
export function spent(driver) {
  return descendants(driver).reduce((all, { pid }) => {
    const [, rest] = /\) (.*)$/s.exec(read(`/proc/${pid}/stat`)) ?? [null, ''];
    const [user, system] = rest.split(' ').slice(11, 13).map(Number);
    // Linux counts these in hundredths of a second for every program that asks.
    return all + 10 * ((user || 0) + (system || 0));
  }, 0);
}

/** The machine in a line, and how much else runs on it. */
export function machine() {
  const processors = read('/proc/cpuinfo').split('\n').filter((line) => line.startsWith('model name'));
  const name = processors[0]?.split(':')[1]?.trim() ?? 'unknown processor';
  return `${processors.length} × ${name}; load ${read('/proc/loadavg').split(' ').slice(0, 3).join(' ')}`;
}
