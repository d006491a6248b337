import type { Outcomes } from './scenario.ts';

/** What came of one runtime: the outcomes of its checks, or why it is missing. */
export interface Line {
  name: string;
  version?: string;
  outcomes?: Outcomes;
  missing?: string;
}

/** Prints a table in Markdown, a runtime a line and a check a column. @returns how many checks passed */
export function printTable(title: string, lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  const checks = [...new Set(lines.flatMap(({ outcomes = {} }) => Object.keys(outcomes)))];
  const table = [
    [title, ...checks],
    ...lines.map(({ name, version, outcomes, missing }) => [
      missing ? `${name} (not here)` : `${name} (${version})`,
      ...checks.map((check) => markOf(outcomes?.[check])),
    ]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((cells) => (cells[column] as string).length))) ?? [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  console.log(`\n${line(table[0] ?? [])}\n| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  for (const cells of table.slice(1)) console.log(line(cells));
  console.log();
  return lines.flatMap(({ outcomes = {} }) => Object.values(outcomes)).filter((problem) => problem === '').length;
}

/** A check that a runtime does not have is one that makes no sense there, or that it did not come to. */
const markOf = (problem: string | undefined) => (problem === undefined ? '–' : problem === '' ? '✓' : '✗');
