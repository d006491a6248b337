import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly } from '../redocly.ts';
import { type Exchange, toHar } from './traffic.ts';

export interface Deviation {
  /** Where in the body, as a JSON pointer; "" for the answer itself. */
  pointer: string;
  problem: string;
}

interface Finding {
  exchangeIndex: number;
  message: string;
  target: string;
  dataPath?: string;
  schemaPath?: string;
  details?: { keyword?: string };
}

/** Compares the exchanges with the spec by `redocly drift`. @returns the deviations of each, in their order */
export async function drift(spec: string, server: string, exchanges: readonly Exchange[]): Promise<Deviation[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'imbrace-openapi-'));
  try {
    const har = join(folder, 'traffic.har');
    writeFileSync(har, toHar(exchanges));
    const { stdout, stderr } = await redocly([
      'drift',
      har,
      '--api',
      spec,
      '--server',
      server,
      '--format=json',
      '--min-severity=error',
    ]);
    if (!stdout.trim().startsWith('{')) throw new Error(`redocly drift failed:\n${stderr}`);
    const { problems } = JSON.parse(stdout) as { problems: Finding[] };
    return exchanges.map((_, index) => {
      const own = problems.filter(({ exchangeIndex }) => exchangeIndex === index);
      return nearest(own).map(({ dataPath = '', message, target }) => ({
        pointer: dataPath,
        problem: target === 'request' ? `the request: ${message}` : message,
      }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Where a value fits no alternative of an `anyOf`, there is a finding that says so, and those of all alternatives. Only the
 * findings of the nearest alternative say what is wrong.
 */
function nearest(findings: readonly Finding[]): Finding[] {
  const [summary] = findings
    .filter(({ details }) => details?.keyword === 'anyOf')
    .sort((a, b) => (a.schemaPath ?? '').length - (b.schemaPath ?? '').length);
  if (!summary) return [...findings];
  const { schemaPath = '', dataPath = '' } = summary;
  const inside = (finding: Finding) =>
    branchOf(finding, schemaPath) !== undefined && within(finding.dataPath ?? '', dataPath);
  const branches = groupByBranch(findings.filter(inside), schemaPath);
  const outside = findings.filter((finding) => finding !== summary && !inside(finding));
  const candidates = [...branches.values()].map(nearest).sort((a, b) => distance(a, dataPath) - distance(b, dataPath));
  return [...(candidates[0] ?? []), ...nearest(outside)];
}

function groupByBranch(findings: readonly Finding[], schemaPath: string): Map<string | undefined, Finding[]> {
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const branch = branchOf(finding, schemaPath);
    groups.set(branch, [...(groups.get(branch) ?? []), finding]);
  }
  return groups;
}

/** The number of the alternative that a finding belongs to. */
const branchOf = ({ schemaPath = '' }: Finding, anyOf: string): string | undefined =>
  schemaPath.startsWith(`${anyOf}/`) ? schemaPath.slice(anyOf.length + 1).split('/')[0] : undefined;

const within = (place: string, above: string) => place === above || place.startsWith(`${above}/`);

/** A value of another kind is further away than one with any number of wrong fields. */
const OTHER_KIND = 1000;
const distance = (findings: readonly Finding[], place: string) =>
  findings.reduce(
    (sum, { details, dataPath = '' }) => sum + (details?.keyword === 'type' && dataPath === place ? OTHER_KIND : 1),
    0,
  );
