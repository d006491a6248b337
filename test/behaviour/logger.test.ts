import { describe, expect, it, vi } from 'vitest';
import type { Logger } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, thrownBy } from '../helpers/client.ts';
import { never } from '../helpers/clock.ts';
import { withoutVariables } from '../helpers/environment-variables.ts';
import { getFrom } from '../helpers/recorded-hooks.ts';
import { CONTACT, inTurn, json, serve } from '../helpers/server.ts';

withoutVariables();

describe('the logger', () => {
  it('is the console by default', async () => {
    const server = await serve(inTurn(json(CONTACT), json({}, 404)));
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const client = clientFor(server.url, { logLevel: 'info' });
    await getFrom(client);
    await failureOf(getFrom(client));
    expect([info.mock.calls.length, error.mock.calls.length]).toEqual([1, 1]);
    expect(info.mock.calls[0]).toEqual([expect.stringMatching(/^imbrace \w+ contacts\.get GET /)]);
    vi.restoreAllMocks();
  });

  it('is called as a method: it may be an object that needs its `this`', async () => {
    class Kept {
      lines: string[] = [];
      error(line: string) {
        this.lines.push(line);
      }
      warn = this.error;
      info = this.error;
      debug = this.error;
    }
    const logger = new Kept();
    const server = await serve(json(CONTACT));
    await getFrom(clientFor(server.url, { logger, logLevel: 'info' }));
    expect(logger.lines).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    [
      'throws',
      () => {
        throw new Error('disk full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('disk full'))],
    [
      'throws what is no text',
      () => {
        throw Object.create(null);
      },
    ],
  ])('that %s does not fail the call', async (_name, write) => {
    const server = await serve(json(CONTACT));
    const logger = { error: write, warn: write, info: write, debug: write } as Logger;
    await expect(getFrom(clientFor(server.url, { logger, logLevel: 'debug' }))).resolves.toMatchObject(CONTACT);
  });

  it('that hangs does not outlast timeout, totalTimeout or the signal', async () => {
    const logger: Logger = { error: never, warn: never, info: never, debug: never };
    const fetch = scriptedFetch(() => answer(CONTACT));
    const client = clientFor('http://127.0.0.1:1', { fetch, logger, logLevel: 'info' });
    await expect(client.contacts.get('con_1', { timeout: 30 })).resolves.toMatchObject(CONTACT);
    await expect(client.contacts.get('con_1', { totalTimeout: 30 })).resolves.toMatchObject(CONTACT);
    const call = client.contacts.get('con_1', { signal: AbortSignal.timeout(30) });
    expect((await failureOf(call)).name).toBe('AbortError');
  });

  it.each<[string, unknown]>([
    ['logger', {}],
    ['logger', null],
    ['logger', () => {}],
    ['logger', { error: 'text' }],
  ])('that is none is refused: %s %o', (name, value) => {
    const error = thrownBy(() => clientFor('https://gateway.example.com', { [name]: value }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: name });
  });
});
