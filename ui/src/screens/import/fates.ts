/** How rows of an import stand to what is here: the message of each fate and the tone it is told in. */
import type { ImportFate } from '../../api/generated/types';

export type Tone = 'plain' | 'notice' | 'warning' | 'error' | 'done';

export interface FateLook {
  /** A message. */
  word: string;
  tone: Tone;
}

export const calendarFates: Record<ImportFate, FateLook> = {
  new: { word: 'import-fate-new', tone: 'done' },
  changed: { word: 'import-fate-changed', tone: 'notice' },
  cancelled: { word: 'import-fate-cancelled', tone: 'error' },
  removed_here: { word: 'import-fate-removed-here', tone: 'warning' },
  older: { word: 'import-fate-older', tone: 'warning' },
  never_was: { word: 'import-fate-never-was', tone: 'plain' },
  ours: { word: 'import-fate-ours', tone: 'plain' },
  same: { word: 'import-fate-same', tone: 'plain' },
};

export const programmeFates: Record<string, FateLook> = {
  added: { word: 'import-fate-new', tone: 'done' },
  changed: { word: 'import-fate-changed', tone: 'notice' },
  gone: { word: 'programme-fate-gone', tone: 'error' },
  cancelled: { word: 'programme-fate-cancelled', tone: 'error' },
  unchanged: { word: 'import-fate-same', tone: 'plain' },
  left_out: { word: 'programme-fate-left-out', tone: 'plain' },
};
