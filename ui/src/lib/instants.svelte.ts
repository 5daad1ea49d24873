/** Instants as the viewer's clock says them. The clock is asked of Rust: no zone is computed here. */
import { call } from '../api/call';
import { settings } from './settings.svelte';

/** What a clock says, and how it is named: a city, or UTC. */
export interface Clocked {
  wall: string;
  clock: string;
}

/**
 * The clock of instants in UTC (RFC 3339), in the zone the viewer chose, else in UTC; null for one that has not been
 * asked for yet. For use while a component is set up.
 */
export function instants(at: () => string[]): (instant: string) => Clocked | null {
  let known = $state.raw<Record<string, Clocked>>({});

  $effect(() => {
    const zone = settings.viewer_zone;
    const asked = at();
    const inUtc = () => Object.fromEntries(asked.map((one) => [one, { wall: one.slice(0, 16), clock: '' }]));
    if (!zone) {
      known = inUtc();
      return;
    }
    let current = true;
    call('clocks_at', { zone, at: asked })
      .then((clocks) => {
        if (!current) return;
        known = Object.fromEntries(
          clocks.map((clock, place) => [
            asked[place],
            { wall: clock.wall, clock: `${clock.city} ${clock.offset}` },
          ]),
        );
      })
      // A zone that the rules lack has no clock; UTC has one.
      .catch(() => {
        if (current) known = inUtc();
      });
    return () => {
      current = false;
    };
  });

  return (instant) => known[instant] ?? null;
}
