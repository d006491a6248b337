import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../src/index.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { seeded } from '../helpers/arbitraries.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { invoke } from '../helpers/methods.ts';

/** Anything that is no text, so no id, no name and no header. */
const notText = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
  fc.object(),
  fc.constantFrom(new Date(0), Symbol('id')),
);
const notObject = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), fc.string(), fc.array(fc.anything()));

/** Each rejects with an InvalidArgumentError that names method and argument, and nothing is sent. */
async function expectRefused(method: string, args: readonly unknown[]): Promise<void> {
  let sent = 0;
  const fetch = async () => {
    sent++;
    return new Response();
  };
  const client = clientFor('https://gateway.example.com', { fetch, maxRetries: 0 });
  const error = await failureOf(invoke(client, method, args));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(error).toMatchObject({ operation: method, argument: expect.any(String), problem: expect.any(String) });
  expect(sent).toBe(0);
}

const withId = WIRE_TABLE.filter(({ args }) => typeof args[0] === 'string');
const withBody = WIRE_TABLE.filter(
  ({ body, args }) => body !== undefined && Object.getPrototypeOf(Object(args.at(-1))) === Object.prototype,
);

describe('what is of the wrong kind is refused before anything is sent', () => {
  it.each(withId)('the id of $method', async ({ method, args }) => {
    await fc.assert(
      fc.asyncProperty(notText, (id) => expectRefused(method, [id, ...args.slice(1)])),
      seeded(),
    );
  });

  it.each(withBody)('the input of $method', async ({ method, args }) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(notObject, fc.constant(undefined)), (input) =>
        expectRefused(method, [...args.slice(0, -1), input]),
      ),
      seeded(),
    );
  });

  it('the ids of markNotificationsRead', async () => {
    const holes: string[] = [];
    holes[2] = 'not_1';
    const wrong = fc.oneof(
      fc.constantFrom([''], ['..'], holes),
      notText.filter((value) => !Array.isArray(value)),
      fc.string(),
      fc.tuple(fc.array(fc.constant('not_1')), notText).map(([ids, other]) => [...ids, other]),
    );
    await fc.assert(
      fc.asyncProperty(wrong, (ids) => expectRefused('contacts.markNotificationsRead', [ids])),
      seeded(),
    );
  });

  it('what uploadAvatar uploads', async () => {
    const wrong = fc.oneof(
      notText,
      fc.string(),
      fc.record({ file: fc.oneof(notText, fc.string()) }),
      fc.record({ file: fc.uint8Array(), filename: fc.oneof(fc.integer(), fc.constant('a"b'), fc.constant('a\r\nb')) }),
    );
    await fc.assert(
      fc.asyncProperty(wrong, (upload) => expectRefused('contacts.uploadAvatar', [upload])),
      seeded(),
    );
  });

  it('the options of any method', async () => {
    const wrong = fc.oneof(
      notObject,
      fc.record({ timeout: fc.oneof(fc.string(), fc.double({ max: -1e-9, noNaN: true }), fc.constant(Number.NaN)) }),
      fc.record({ maxRetries: fc.oneof(fc.string(), fc.integer({ max: -1 })) }),
      fc.record({ signal: fc.oneof(fc.string(), fc.constant(null), fc.constant({})) }),
      fc.record({
        headers: fc.oneof(
          fc.string(),
          fc.array(fc.string()),
          fc.constant({ 'x-a': 'a\nb' }),
          fc.constant({ 'a b': '1' }),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WIRE_TABLE), wrong, ({ method, args }, options) =>
        expectRefused(method, [...args, options]),
      ),
      seeded(),
    );
  });
});
