/** Words and choices of the screens of sheets. */
import type {
  RowChoice,
  SheetColumn,
  SheetFate,
  SheetKind,
  SheetList,
  SheetNote,
  SheetRow,
} from '../../api/generated/types';
import { moment } from '../../lib/look';
import { t } from '../../lib/messages.svelte';

export const sheetKinds: SheetKind[] = ['people', 'delegates', 'sessions', 'journeys', 'stays'];

/** The lists that are written; the first of them are read back. */
export const sheetLists: SheetList[] = [
  ...sheetKinds,
  'organizations',
  'delegations',
  'legs',
  'tracks',
  'host_events',
  'places',
  'venues',
  'rooms',
  'partners',
  'tasks',
  'outcomes',
];

/** Whether a list that was written is read back. */
export const readBack = (list: SheetList): boolean => sheetKinds.some((kind) => kind === list);

/** Whether a list has what belongs to no forum. */
export const spansForums = (list: SheetList): boolean =>
  ['people', 'organizations', 'host_events', 'places', 'venues', 'rooms'].includes(list);

export const kindText = (kind: SheetList): string => t(`sheet-kind-${kind.replaceAll('_', '-')}`);

export const fateText = (fate: SheetFate): string => t(`sheet-fate-${fate.replaceAll('_', '-')}`);

/** What a column holds, in words: a field, and the language of its texts. */
export function holdsText(holds: string, kind: SheetKind): string {
  const [field = '', language] = holds.split('@');
  const lodging = kind === 'stays' && field === 'venue';
  const word = t(lodging ? 'sheet-field-venue-stays' : `sheet-field-${field.replaceAll('_', '-')}`);
  return language ? `${word} (${language})` : word;
}

/** Where a remark is, as spreadsheets name cells. */
export const placeOf = (note: SheetNote): string => `${note.column ?? ''}${note.row ?? ''}`;

/** The same with the name of the sheet, where it has one. */
export const placeInBook = (note: SheetNote): string => [note.sheet, placeOf(note)].filter(Boolean).join('!');

export function noteText(note: SheetNote): string {
  const args = Object.fromEntries(
    Object.entries(note.args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : moment(String(value ?? '')),
    ]),
  );
  return t(`sheet-note-${note.code}`, args);
}

/** The tone in which the fate of a row is shown. */
export const fateTone: Record<SheetFate, 'plain' | 'accent' | 'warning'> = {
  new: 'accent',
  updated: 'accent',
  joined: 'accent',
  same: 'plain',
  twice: 'plain',
  left_out: 'plain',
  removed_here: 'plain',
  ask: 'warning',
  broken: 'warning',
};

/** A choice as the value of a select. */
export const choiceValue = (choice: RowChoice): string =>
  typeof choice === 'string' ? choice : `is:${choice.is}`;

export const choiceOf = (value: string): RowChoice =>
  value.startsWith('is:') ? { is: value.slice(3) } : (value as RowChoice);

/** Whether there is something to choose about a row. */
export const canChoose = (row: SheetRow): boolean =>
  row.choice !== 'take' || !['broken', 'left_out', 'same'].includes(row.fate);

/** What the select of a column shows as chosen. */
export const holdsValue = (column: SheetColumn): string => column.holds ?? '';
