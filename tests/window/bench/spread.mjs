// Figures as a table: how they spread, against what is aimed at.

const columns = ['least', 'median', '90 %', '95 %', 'most', 'n'];

/** The figure below which this share of the sorted `figures` lies. */
const share = (figures, part) => figures[Math.min(figures.length - 1, Math.ceil(figures.length * part) - 1)];

/** A line: what was measured in milliseconds, and the aim where there is one. */
export function spread(what, figures, aim = null) {
  const sorted = [...figures].sort((one, other) => one - other);
  const told = [sorted[0], share(sorted, 0.5), share(sorted, 0.9), share(sorted, 0.95), sorted.at(-1)];
  return { what, cells: [...told.map((figure) => `${Math.round(figure)}`), `${sorted.length}`], aim: aim ? `${aim}` : '' };
}

/** The table of the lines, in Markdown, so that it can stand in a document as it is printed. */
export function table(lines) {
  const rows = [['milliseconds', ...columns, 'aim'], ...lines.map(({ what, cells, aim }) => [what, ...cells, aim])];
  const wide = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(wide[at]) : cell.padStart(wide[at]))).join(' | ')} |`;
  const rule = `|${wide.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
