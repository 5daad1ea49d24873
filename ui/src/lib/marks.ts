/** Marks: where a field's value comes from, when it is not the record itself. */
import type { Mark } from '../api/generated/types';

type Marks = { [field in string]?: Mark };

/** The mark of the first of these fields that has one; `*` is the whole record. */
export function markOf(marks: Marks, ...fields: string[]): Mark | undefined {
  for (const field of fields) {
    if (marks[field]) return marks[field];
  }
  return undefined;
}

/** Any mark on the record: for a line that shows most of its fields at once. */
export function anyMark(marks: Marks): Mark | undefined {
  return marks['*'] ?? Object.values(marks)[0];
}
