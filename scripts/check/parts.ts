import { BUILD, type PartedCommand, says, typescript } from '../lib/parts.ts';

const TSC = 'node_modules/typescript/bin/tsc';

/** `npm run check`: each of its parts, what node runs for it, and its options. */
export const CHECK = {
  name: 'npm run check',
  parts: {
    spec: { does: 'lints openapi.yaml', steps: [typescript('scripts/check/spec.ts')] },
    code: {
      does: 'checks format, lint rules and imports of the code',
      steps: [['node_modules/@biomejs/biome/bin/biome', 'check']],
    },
    types: {
      does: 'compiles the code',
      steps: [
        // What did not change since the last time is not checked again.
        [TSC, '-p', '.', '--incremental', '--tsBuildInfoFile', '.tmp/types.tsbuildinfo'],
        [TSC, '-p', 'test/pages'],
        says('Types: 0 errors.'),
      ],
    },
    generated: {
      does: 'fails where src/generated/ is not what openapi.yaml gives',
      steps: [typescript('scripts/generate.ts', '--check')],
    },
    size: {
      does: 'fails where the client is larger than its limit in package.json',
      steps: [BUILD, ['node_modules/size-limit/bin.js']],
    },
    api: {
      does: 'fails where the report in etc/ does not show the public types as they are',
      options: { update: { does: 'write the report' } },
      steps: [BUILD, typescript('scripts/check/api.ts')],
    },
    breaking: {
      does: 'fails where a change since the last release can break users, and nothing announces it',
      options: { base: { value: 'REF', does: 'compare with this tag, branch or commit' } },
      steps: [typescript('scripts/check/breaking.ts')],
    },
    judges: {
      does: 'asks tools of others about openapi.yaml',
      steps: [typescript('scripts/check/judges.ts')],
    },
    live: {
      does: 'holds openapi.yaml against the gateway of IMBRACE_BASE_URL, by reading calls',
      options: { out: { value: 'FILE', does: 'write what was found to this file, as JSON' } },
      steps: [typescript('scripts/check/live.ts')],
    },
  },
  byDefault: ['spec', 'code', 'types', 'generated', 'size', 'api'],
} as const satisfies PartedCommand;
