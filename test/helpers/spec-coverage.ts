import type { Exchange } from './recording-fetch.ts';
import type { Operation } from './spec.ts';

/**
 * What the spec documents and no exchange has shown: each status of each operation (`default` by any status that is
 * not listed), and each named example of a success.
 */
export function missingCells(operations: readonly Operation[], exchanges: readonly Exchange[]): string[] {
  const shown = new Set(exchanges.flatMap(cellsOf));
  return operations.flatMap(documentedCells).filter((cell) => !shown.has(cell));
}

function documentedCells({ sdkMethod, replies }: Operation): string[] {
  return [...replies].flatMap(([code, types]) => [
    `${sdkMethod} ${code}`,
    ...(code.startsWith('2')
      ? Object.values(types).flatMap(({ examples = {} }) =>
          Object.keys(examples).map((name) => `${sdkMethod} ${code} ${name}`),
        )
      : []),
  ]);
}

function cellsOf({ operation, status, headers }: Exchange): string[] {
  if (!operation) return [];
  const code = operation.replies.has(String(status)) ? String(status) : 'default';
  const example = /example=(\w+)/.exec(headers.prefer ?? '')?.[1];
  return [
    `${operation.sdkMethod} ${code}`,
    ...(example === undefined ? [] : [`${operation.sdkMethod} ${code} ${example}`]),
  ];
}
