/** `npm run check [part ...]`: everything but the tests, or the parts that are named; `-- --help` lists them. */
import { BUILD, runParts, typescript } from './lib/parts.ts';

const TSC = 'node_modules/typescript/bin/tsc';

process.exitCode = runParts(
  {
    name: 'npm run check',
    parts: {
      spec: { does: 'lints openapi.yaml', steps: [typescript('scripts/check/spec.ts')] },
      code: {
        does: 'format, lint and imports of the code',
        steps: [['node_modules/@biomejs/biome/bin/biome', 'check']],
      },
      types: {
        does: 'compiles the code',
        steps: [
          [TSC, '-p', '.'],
          [TSC, '-p', 'test/pages'],
        ],
      },
      generated: {
        does: 'src/generated/ is what the spec gives',
        steps: [typescript('scripts/generate.ts', '--check')],
      },
      size: { does: 'the client stays as small as it is', steps: [BUILD, ['node_modules/size-limit/bin.js']] },
      api: {
        does: 'the report in etc/ shows the public types; --update writes it',
        options: '--update',
        steps: [BUILD, typescript('scripts/check/api.ts')],
      },
      breaking: {
        does: 'what can break a user since the last release is announced',
        options: '--base REF',
        steps: [typescript('scripts/check/breaking.ts')],
      },
      judges: {
        does: 'second opinions on the spec, by tools of others',
        steps: [typescript('scripts/check/judges.ts')],
      },
      live: {
        does: 'the spec against the gateway of IMBRACE_BASE_URL, by reading calls',
        options: '--out FILE',
        steps: [typescript('scripts/check/live.ts')],
      },
    },
    byDefault: ['spec', 'code', 'types', 'generated', 'size', 'api'],
  },
  process.argv.slice(2),
);
