/** What the programme is narrowed to. */
import type { ProgrammeRequest } from '../../api/generated/types';

/** The choices of the filter bar; empty: all. */
export interface Filter {
  search: string;
  leg: string;
  track: string;
  kind: string;
  person: string;
  delegation: string;
}

export const noFilter: Filter = { search: '', leg: '', track: '', kind: '', person: '', delegation: '' };

/** Whether anything is narrowed. */
export function narrows(filter: Filter): boolean {
  return Object.values(filter).some((value: string) => value.trim() !== '');
}

/** The part of a request that the filter makes. */
export function asRequest(filter: Filter): Omit<ProgrammeRequest, 'forum'> {
  const chosen = Object.entries(filter).filter(([, value]: [string, string]) => value.trim() !== '');
  return Object.fromEntries(chosen.map(([name, value]: [string, string]) => [name, value.trim()]));
}
