/** The rows of a list as somebody wants them: searched, narrowed and in an order. */
import { folded } from './text';

/** Something to choose, with its words. */
export interface Named {
  value: string;
  text: string;
}

/** What can be done with the rows of a list. */
export interface Shape<Row> {
  /** The texts of a row that are searched. */
  texts: (row: Row) => (string | null | undefined)[];
  /** The orders, the usual one first; one without a key is the order in which the rows come. What has no key comes last. */
  sorts: (Named & { by?: (row: Row) => string | number | null | undefined })[];
  /** The columns that can be hidden. */
  columns: Named[];
  /** What the list can be narrowed by: what each row is or has. */
  filter?: { label: string; all: string; of: (row: Row) => Named[] };
}

/** What is wanted of a list. */
export interface Wanted {
  search: string;
  filter: string;
  sort: string;
  /** The language whose order of letters counts. */
  language: string;
}

const isSo = <Row>(shape: Shape<Row>, row: Row, wanted: string): boolean =>
  shape.filter?.of(row).some((one) => one.value === wanted) ?? false;

/** What the rows can be narrowed to, by name. */
export function choices<Row>(shape: Shape<Row>, rows: readonly Row[], language: string): Named[] {
  const { filter } = shape;
  if (!filter) return [];
  const all = new Map(rows.flatMap((row) => filter.of(row).map((one) => [one.value, one] as const)));
  return [...all.values()].sort((one, other) => one.text.localeCompare(other.text, language));
}

/** What a list is narrowed to: nothing where no row is so any more. */
export function chosen<Row>(shape: Shape<Row>, rows: readonly Row[], filter: string): string {
  return filter && rows.some((row) => isSo(shape, row, filter)) ? filter : '';
}

/** The rows that show, in their order; what is alike stays in the order it comes in. */
export function shown<Row>(shape: Shape<Row>, rows: readonly Row[], wanted: Wanted): Row[] {
  const typed = folded(wanted.search.trim());
  const filter = chosen(shape, rows, wanted.filter);
  const fits = (row: Row) =>
    (!typed || shape.texts(row).some((text) => folded(text ?? '').includes(typed))) &&
    (!filter || isSo(shape, row, filter));
  const found = rows.filter(fits);
  const by = (shape.sorts.find((sort) => sort.value === wanted.sort) ?? shape.sorts[0])?.by;
  if (!by) return found;
  const words = new Intl.Collator(wanted.language, { numeric: true });
  const keys = new Map(found.map((row) => [row, by(row) ?? '']));
  return found.toSorted((one, other) => {
    const [a, b] = [keys.get(one) ?? '', keys.get(other) ?? ''];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
  });
}
