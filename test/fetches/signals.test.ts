import { AbortController as OtherController } from 'node-abort-controller';
import { expect, it } from 'vitest';
import { clientFor, failureOf } from '../helpers/client.ts';
import { CONTACT, json, serve, silence } from '../helpers/server.ts';

it('a signal of node-abort-controller ends a call, and is left without listeners', async () => {
  const server = await serve(json(CONTACT));
  const controller = new OtherController();
  const signal = controller.signal as AbortSignal;
  const { eventEmitter } = controller.signal as unknown as { eventEmitter: NodeJS.EventEmitter };
  const client = clientFor(server.url, { signal });
  const both = await Promise.all([client.contacts.get('con_1'), client.contacts.get('con_1')]);
  expect(both).toMatchObject([CONTACT, CONTACT]);
  expect(eventEmitter.listenerCount('abort')).toBe(0);
  const still = await serve(silence);
  const call = clientFor(still.url, { signal }).contacts.get('con_1');
  setImmediate(() => controller.abort());
  expect(await failureOf(call)).toMatchObject({ name: 'AbortError', attempts: 1 });
  expect(eventEmitter.listenerCount('abort')).toBe(0);
});
