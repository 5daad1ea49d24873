/** Times of day as people type them. */

/**
 * Reads a time of day: `9`, `930`, `9:30`, `9.30`, `21h30`, `9:30 pm`, `9:30 p. m.`. Gives `HH:MM`, or null where
 * it is none.
 */
export function readTime(text: string): string | null {
  const bare = text.toLowerCase().replaceAll(/[\s\u00a0\u202f]/g, '');
  const parts = /^(\d{1,2})(?:[:.h](\d{2})?|(\d{2}))?(a\.?m\.?|p\.?m\.?)?$/.exec(bare);
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? '0');
  const half = parts[4]?.[0];
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'a' && hour === 12) hour = 0;
  if (half === 'p' && hour < 12) hour += 12;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
