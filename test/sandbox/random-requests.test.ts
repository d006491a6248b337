import { expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { problemsOf } from '../helpers/exchange-problems.ts';
import { collectGarbage } from '../helpers/garbage-collection.ts';
import { PATIENCE } from '../helpers/project.ts';
import { type RandomRequest, randomRequests } from '../helpers/random-requests.ts';
import { sandboxWith } from '../helpers/sandbox.ts';
import { operationOf } from '../helpers/spec.ts';

const REQUESTS = 10_000;
const AT_ONCE = 50;
/** What remains once all rows are as they were: caches of the runtime, and the log of the last requests. */
const LEFT_OVER_BYTES = 30 * 1024 * 1024;

/** What is wrong with the answer to a request. */
async function wrongWith({ valid, verb, target, headers, body }: RandomRequest, url: string): Promise<string[]> {
  const response = await fetch(url + target, { method: verb, headers, ...(body && { body }) });
  const { status, headers: answerHeaders } = response;
  const answer = await response.text();
  const { pathname: path } = new URL(url + target);
  const operation = operationOf(verb, path);
  if (status === 500 || (valid && ![200, 204, 400, 404].includes(status))) return [`it is answered with ${status}`];
  if (!operation) return [404, 405].includes(status) ? [] : [`an operation that there is not has a ${status}`];
  // The request is random; its answer is not.
  const exchange = { verb, path, query: [], headers, body: undefined, status, answerHeaders, answer, operation };
  const problems = problemsOf(exchange).filter((problem) => problem.includes(': answer'));
  // Some are refused for what is there already, but never because the spec does not allow them.
  const { field, validate } = status === 400 ? JSON.parse(answer) : {};
  const isByRows = validate === undefined || validate === 'unique' || field === undefined;
  return valid && !isByRows ? [...problems, `it is refused: ${answer}`] : problems;
}

it.each(GENERATIONS)(
  'random requests leave the sandbox up, are answered by the spec, and take no memory: %s',
  { timeout: 3 * PATIENCE },
  async (generation) => {
    const { sandbox, client } = await sandboxWith({ generation });
    const requests = randomRequests(REQUESTS, generation === 'documented' ? 1 : 2);
    const before = await heapBytes();
    const wrong: string[] = [];
    for (let index = 0; index < requests.length; index += AT_ONCE) {
      const some = requests.slice(index, index + AT_ONCE);
      const found = await Promise.all(some.map((request) => wrongWith(request, sandbox.url)));
      wrong.push(...found.flatMap((each, at) => each.map((text) => `${JSON.stringify(some[at])}: ${text}`)));
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(sandbox.counters.received).toBe(REQUESTS);
    expect(Object.keys(sandbox.counters.processed).length).toBeGreaterThan(35);
    expect(sandbox.requests).toHaveLength(1_000);
    expect(await client.contacts.list()).toHaveProperty('data');
    sandbox.reset();
    expect((await heapBytes()) - before).toBeLessThan(LEFT_OVER_BYTES);
  },
);

async function heapBytes(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}
