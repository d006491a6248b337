import { BUILD, type PartedCommand, typescript } from '../scripts/lib/parts.ts';

/** `npm run bench`: each of its parts, what node runs for it, and its options. */
export const BENCH = {
  name: 'npm run bench',
  parts: {
    speed: {
      does: 'measures what a call costs, beside other clients, and whether each bar holds; writes docs/benchmarks.md',
      steps: [BUILD, typescript('bench/speed.ts')],
    },
    load: {
      does: 'measures what loading the package adds to the start of a program',
      steps: [BUILD, typescript('bench/load.ts')],
    },
    csv: {
      does: 'measures the memory that an export takes',
      options: { mib: { value: 'SIZE', default: '1024', does: 'size of the exported file in MiB' } },
      steps: [typescript('bench/csv.ts')],
    },
    faults: {
      does: 'shows what goes wrong with this client and with others; writes docs/faults.md',
      steps: [BUILD, typescript('bench/faults.ts')],
    },
  },
  byDefault: ['speed'],
} as const satisfies PartedCommand;
