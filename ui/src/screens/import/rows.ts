/** What rows of a calendar lack, and which somebody should look at. */
import type { ImportChoice, ImportRow } from '../../api/generated/types';

/** What a choice lacks to become what it says, as a message; none where it lacks nothing. */
export function lacks(choice: ImportChoice): string | null {
  if (choice.becomes === 'journey' && !(choice.from_place && choice.to_place)) return 'import-lacks-ends';
  if (choice.becomes === 'stay' && !choice.venue) return 'import-lacks-venue';
  return null;
}

/** Whether a row does something. */
export const comesIn = (row: ImportRow, choice: ImportChoice): boolean =>
  choice.becomes !== 'nothing' && (row.fate === 'cancelled' || lacks(choice) === null);

/** Whether somebody should look at a row: it lacks something, or what it says is not clear. */
export const isDoubtful = (row: ImportRow, choice: ImportChoice): boolean =>
  (choice.becomes !== 'nothing' && lacks(choice) !== null) ||
  row.notes.some((note) => note.gravity !== 'repaired') ||
  row.fate === 'removed_here';

/** Whether it is not clear which clock a row means. */
export const hasDoubtfulClock = (row: ImportRow): boolean =>
  row.choice.zone !== undefined ||
  row.notes.some((note) => note.code === 'floating' || note.code.startsWith('zone-'));
