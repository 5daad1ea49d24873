/** What is found in the forum on screen, for the badges beside what it is about. */
import type { FindingsView, FindingView, Severity } from '../api/generated/types';

class Found {
  view = $state.raw<FindingsView | null>(null);

  /** The findings that nobody accepted, by the ids of what they are about, the graver first. */
  readonly of = $derived.by(() => {
    const by: Record<string, FindingView[]> = {};
    for (const finding of this.view?.findings ?? []) {
      if (finding.accepted !== undefined) continue;
      for (const subject of finding.subjects) (by[subject.id] ??= []).push(finding);
    }
    return by;
  });
}

export const found = new Found();

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** What is found about a record and not accepted. */
export function findingsOf(id: string): FindingView[] {
  return found.of[id] ?? [];
}

/** Whether a severity is at least as grave as another. */
export function asGraveAs(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
