import { inspect } from 'node:util';
import { expect } from 'vitest';

export const CANARY = 'canary-7d1f"\\3b';
export const JWT = 'eyJhbGciOiJub25l.eyJjYW5hcnkiOiI3ZDFm.c2lnbmVkLWJ5LWEtY2FuYXJ5';

/** A thing in every form in which it could end up in a log. */
export function forms(thing: unknown): string {
  const texts = [
    String(thing),
    inspect(thing, { depth: null, showHidden: true, getters: true }),
    JSON.stringify(thing),
  ];
  texts.push(inspect(thing, { depth: null, customInspect: false, showHidden: true }));
  texts.push(inspect(structuredClone(thing), { depth: null, showHidden: true }));
  if (thing instanceof Error)
    texts.push(thing.stack ?? '', thing.message, forms({ ...thing }), thing.cause ? forms(thing.cause) : '');
  return texts.join('\n');
}

export function expectNoSecret(text: string): void {
  for (const secret of [CANARY, JSON.stringify(CANARY).slice(1, -1), '7d1f"', JWT, JWT.split('.')[2] ?? ''])
    expect(text).not.toContain(secret);
}
