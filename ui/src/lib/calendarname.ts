/** What a calendar is called: its subject, or the forum. */
import type { CalendarRow, Forum } from '../api/generated/types';
import { country } from './look';
import { words } from './text';

export function calendarName(row: CalendarRow, forum: Forum): string {
  const title = words(row.title, forum.languages) || row.name;
  return title || (row.country ? country(row.country) : words(forum.name, forum.languages));
}
