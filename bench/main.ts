/** `npm run bench [part ...]`: what the client costs, and how it fails, beside others; `-- --help` lists the parts. */
import { BUILD, runParts, typescript } from '../scripts/lib/parts.ts';

process.exitCode = runParts(
  {
    name: 'npm run bench',
    parts: {
      speed: {
        does: 'what a call costs, beside other clients, and whether each bar holds; writes docs/benchmarks.md',
        steps: [BUILD, typescript('bench/speed.ts')],
      },
      load: {
        does: 'what loading the package adds to the start of a program',
        steps: [BUILD, typescript('bench/load.ts')],
      },
      csv: {
        does: 'the memory that an export takes',
        options: '--mib 1024',
        steps: [typescript('bench/csv.ts')],
      },
      faults: {
        does: 'what goes wrong with this client and with others; writes docs/faults.md',
        steps: [BUILD, typescript('bench/faults.ts')],
      },
    },
    byDefault: ['speed'],
  },
  process.argv.slice(2),
);
