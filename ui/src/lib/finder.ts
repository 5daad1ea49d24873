/** Finds among texts what is being typed. */
import { folded } from './text';

/**
 * Gives the search among `options`: those in which every word typed begins a word, accents and case aside, in their
 * order, with those that begin as typed before the others. Nothing typed finds all.
 */
export function finder<T extends { text: string; beside?: string }>(
  options: readonly T[],
): (typed: string) => T[] {
  const known = options.map((option) => ({
    option,
    text: ` ${folded(`${option.text} ${option.beside ?? ''}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`,
  }));
  return (typed) => {
    const wanted = folded(typed)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (wanted.length === 0) return [...options];
    const hits = known.filter(({ text }) => wanted.every((word) => text.includes(` ${word}`)));
    const first = hits.filter(({ text }) => text.startsWith(` ${wanted.join(' ')}`));
    return [...first, ...hits.filter((hit) => !first.includes(hit))].map(({ option }) => option);
  };
}
