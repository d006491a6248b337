import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { ImbraceClient } from '../../src/index.ts';
import { allTouchpoints, createOnce, PATIENT, withoutRetryAfter } from '../helpers/careful-caller.ts';
import { withoutBackoff } from '../helpers/client.ts';
import { PATIENCE } from '../helpers/project.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

const CLIENTS = 50;
const EACH = 4;
const FAIL = { 500: 0.1, 503: 0.05, 429: 0.05, lost: 0.1 };

/** Each client creates touchpoints and renames them; in the end each is there once, under its last name. */
async function workOf(client: ImbraceClient, number: number): Promise<void> {
  for (let index = 0; index < EACH; index++) {
    const name = `Touchpoint ${number}.${index}`;
    await createOnce(client, name);
    const all = await allTouchpoints(client);
    const id = all.find((each) => each.name === name)?._id ?? '';
    await client.campaign.updateTouchpoint(id, { name: `${name}!` }, PATIENT);
  }
}
const EXPECTED = Array.from(
  { length: CLIENTS * EACH },
  (_, at) => `Touchpoint ${at % CLIENTS}.${Math.floor(at / CLIENTS)}!`,
);

describe.each(GENERATIONS)('fifty clients at once, with faults on, in the %s generation', (generation) => {
  beforeEach(withoutBackoff);

  it.each(['in this process', 'over sockets'])(
    'create nothing twice and lose nothing: %s',
    { timeout: PATIENCE },
    async (where) => {
      const options = { generation, fail: FAIL, contacts: 1, seedData: { touchpoints: [] } };
      const inProcess = where === 'in this process' ? createSandbox(options) : undefined;
      const { sandbox = inProcess } = inProcess ? {} : await sandboxWith(options);
      const baseUrl = sandbox && 'url' in sandbox ? sandbox.url : 'https://gateway.example.com';
      const send = inProcess?.fetch ?? fetch;
      const clients = Array.from(
        { length: CLIENTS },
        () => new ImbraceClient({ apiKey: 'any', baseUrl, fetch: withoutRetryAfter(send) }),
      );
      await Promise.all(clients.map(workOf));
      const rows = [...(sandbox?.state.touchpoints.values() ?? [])];
      expect(rows.map(({ name }) => name).sort()).toEqual([...EXPECTED].sort());
      expect(sandbox?.counters.processed['campaign.createTouchpoint']).toBe(EXPECTED.length);
      expect(Object.keys(sandbox?.counters.faults ?? {}).sort()).toEqual(['429', '500', '503', 'lost']);
    },
  );
});
