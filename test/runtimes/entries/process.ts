/** How Node, Bun and Deno run the scenario: a program that prints the outcomes. They can also `require` the package. */
import { createRequire } from 'node:module';
import * as sdk from 'imbrace-openapi';
import { startSandbox } from 'imbrace-openapi/sandbox/server';
import { API_KEY, equal, failureOf, judge, type Place, runScenario } from '../scenario.ts';

const place = JSON.parse(process.argv[2] as string) as Place;
const outcomes = await runScenario(place);

outcomes.require = await judge(async () => {
  const required = createRequire(import.meta.url)('imbrace-openapi') as typeof sdk;
  const client = new required.ImbraceClient({ apiKey: API_KEY, baseUrl: place.gateway });
  equal((await client.contacts.list({ limit: 2 })).total, 5, 'the page');
  const error = await failureOf(client.contacts.get('missing'));
  // Two copies are loaded now: the guards of the one know the errors of the other.
  equal([required.isNotFoundError(error), sdk.isNotFoundError(error)], [true, true], 'a NotFoundError');
});

outcomes['sandbox server'] = await judge(async () => {
  const sandbox = await startSandbox({ contacts: 3 });
  const client = new sdk.ImbraceClient({ apiKey: API_KEY, baseUrl: sandbox.url });
  sandbox.failNext('contacts.list', { lost: true });
  equal((await client.contacts.list()).data.length, 3, 'the contacts, after a connection that broke');
  await sandbox.close();
});

console.log(JSON.stringify(outcomes));
