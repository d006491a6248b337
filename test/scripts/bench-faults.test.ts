import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Cells, observeAll, PARTS } from '../../bench/faults/matrix.ts';
import { installPackages } from '../../scripts/lib/install-packages.ts';
import { tableRows } from '../package/support/markdown.ts';
import { careless, contender } from './support/contenders.ts';
import { PATIENCE } from './support/project.ts';

/** What the page says of this client, and of the peer that needs no package. */
const SHOWN = tableRows(readFileSync('docs/faults.md', 'utf8'))
  .filter(([fault]) => fault !== 'Fault' && fault !== '---')
  .map(([fault = '', ours = '', raw = '']) => [fault, ours, raw] as const);

/** Nearly all faults are tried at the same time: how long something takes then says nothing. */
const withoutTime = (cell: string) => cell.replace(/; (?:at once|after \d+ s)$/, '');
/** What is collected depends on the runtime. */
const LISTENERS = /^(?:\d+ )?listeners stay on it/;

describe('npm run bench:faults', () => {
  let cells: Cells;
  beforeAll(async () => {
    for (const name of ['API_KEY', 'ACCESS_TOKEN', 'ORGANIZATION_ID', 'ENV', 'BASE_URL']) {
      vi.stubEnv(`IMBRACE_${name}`, undefined);
    }
    // For the certificate of the server under https.
    await installPackages('bench');
    cells = await observeAll([contender, careless]);
    vi.unstubAllEnvs();
  }, PATIENCE);

  it('has the rows that docs/faults.md has', () => {
    const faults = Object.values(PARTS).flatMap((rows) => rows.map(({ fault }) => fault));
    expect(faults).toEqual(SHOWN.map(([fault]) => fault));
  });

  it.each(SHOWN)('sees what docs/faults.md says: %s', (fault, ...shown) => {
    expect(cells.get(fault)?.map(withoutTime)).toEqual(
      shown.map((cell) => (LISTENERS.test(cell) ? expect.stringMatching(LISTENERS) : withoutTime(cell))),
    );
  });
});
