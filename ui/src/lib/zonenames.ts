/** The zones there are, to choose from. */
import { program } from './app.svelte';
import { cityOf } from './wall';

/** The zones of the rules in use by their region, as IANA names have it. */
export function zonesByRegion(): [string, string[]][] {
  const groups: Record<string, string[]> = {};
  for (const name of program.view?.zones.names ?? []) {
    if (name.includes('/')) (groups[name.slice(0, name.indexOf('/'))] ??= []).push(name);
  }
  return Object.entries(groups);
}

/** A zone by its city, the nearest first: `America/Argentina/Salta` is *Salta, Argentina*. */
export const zoneName = (zone: string): string =>
  [cityOf(zone), ...zone.split('/').slice(1, -1).reverse().map(cityOf)].join(', ');
