import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SpecDocument } from './document.ts';

const FILE = new URL('../openapi.yaml', import.meta.url);

/** Reads openapi.yaml. Throws with the parser's message where it is not valid YAML. */
export function readSpec(): SpecDocument {
  try {
    return parse(readFileSync(FILE, 'utf8')) as SpecDocument;
  } catch (error) {
    throw new Error(`openapi.yaml: ${(error as Error).message.trim()}\nCorrect it; \`npm run check spec\` says more.`);
  }
}
