import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { keysOf } from './pointer.ts';

interface Located {
  /** The first syntax error, where there is one. */
  fault?: { line: number; message: string };
  /** The line of a JSON pointer; where nothing is there, of the nearest place above it. Follows each `$ref`. */
  lineOf: (pointer: string) => number;
}

/** Finds the lines of places in a YAML document. */
export function locate(text: string): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  const lineAt = (node: unknown) => lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line;

  function lineOf(place: readonly string[], node: unknown = document.contents, line = 1, jumps = 0): number {
    const [key, ...rest] = place;
    if (key === undefined) return line;
    if (isMap(node)) {
      const pair = node.items.find(({ key: each }) => isScalar(each) && String(each.value) === key);
      if (pair) return lineOf(rest, pair.value, lineAt(pair.key), jumps);
      const target = node.get('$ref');
      if (typeof target === 'string' && target.startsWith('#/') && jumps < 100)
        return lineOf([...keysOf(target), ...place], document.contents, line, jumps + 1);
    }
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item !== undefined) return lineOf(rest, item, lineAt(item), jumps);
    }
    return line;
  }

  return {
    lineOf: (pointer) => lineOf(keysOf(pointer)),
    ...(error && {
      fault: { line: error.linePos?.[0].line ?? 1, message: error.message.split(/ at line \d/, 1).join() },
    }),
  };
}
