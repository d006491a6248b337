import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeSamples } from '../../scripts/lib/docs/code-samples.ts';
import { dereference } from '../../scripts/lib/pointer.ts';
import { type SpecDocument, type SpecOperation, specOperations } from '../../spec/document.ts';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { runModule } from '../helpers/programs.ts';
import { PATIENCE } from '../helpers/project.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { compileErrors, read } from '../helpers/snippets.ts';

const spec = parse(read('openapi.yaml')) as SpecDocument;
const samples = [...codeSamples(spec)].map(([method, [facade, curl]]) => ({
  method,
  facade: facade.source,
  curl: curl.source,
}));

/** What a shell, an address and JavaScript each read in their own way. */
const AWKWARD = `O'Brien "x" \\ $HOME \`id\` !$(id) & <é王🙂> %41+#?=\n\tend'`;

const sampleOf = (of: SpecDocument, method: string) => {
  const [facade, curl] = codeSamples(of).get(method) ?? [];
  return { method, facade: facade?.source ?? '', curl: curl?.source ?? '' };
};
const operationOf = (of: SpecDocument, method: string) =>
  specOperations(of).find(({ sdkMethod }) => sdkMethod === method)?.operation as SpecOperation;

/** Both send the same, and with it the API key. */
async function expectAlike({ facade, curl }: (typeof samples)[number]): Promise<void> {
  const sent = await runSample(facade);
  const asked = readCurl(curl);
  expect(asked.headers['x-api-key']).toBe('the-key');
  expect(sent.headers).toMatchObject(asked.form ? { 'x-api-key': 'the-key' } : asked.headers);
  expect({ verb: sent.verb, path: sent.path, query: sent.query, body: sent.body }).toEqual({
    ...{ verb: asked.verb, path: asked.url.pathname, query: [...asked.url.searchParams] },
    body: asked.form ? { file: expect.objectContaining({ filename: asked.form }) } : asked.body,
  });
}

describe('the code samples of the API reference', () => {
  it('are there for every method, and call it', () => {
    expect(samples.map(({ method }) => method).sort()).toEqual(
      specOperations(spec)
        .map(({ sdkMethod }) => sdkMethod)
        .sort(),
    );
    for (const { method, facade } of samples) expect(facade).toContain(`client.${method}(`);
  });

  it('compile under strict', { timeout: PATIENCE }, () => {
    const snippets = samples.map(({ method, facade }) => ({
      ...{ at: `the sample of ${method}`, code: facade, standsAlone: true, runs: true },
    }));
    expect(compileErrors(snippets)).toEqual([]);
  });

  it.each(samples)('send the same, by the facade and by curl: $method', async (sample) => expectAlike(sample));

  it.each<[method: string, example: unknown]>([
    ['contacts.update', { display_name: AWKWARD, tags: [AWKWARD], [AWKWARD]: { nested: AWKWARD } }],
    ['campaign.create', { name: "'", description: "''\\''" }],
  ])('send the same, whatever stands in an example of a body: %s', async (method, example) => {
    const changed = structuredClone(spec);
    const body = operationOf(changed, method).requestBody?.content['application/json'];
    Object.assign(body as object, { example });
    await expectAlike(sampleOf(changed, method));
  });

  it.each<[method: string, parameter: string, example: unknown]>([
    ['contacts.search', 'q', AWKWARD],
    ['contacts.search', 'q', 'a&limit=1#b+c d%20e'],
    ['contacts.getConversations', 'channel_types', ['a&b', 'c=d', "e'f"]],
  ])('send the same, whatever stands in an example of a parameter: %s, %s', async (method, name, example) => {
    const changed = structuredClone(spec);
    const parameters = operationOf(changed, method).parameters?.map((each) => dereference(changed, each));
    Object.assign(parameters?.find((each) => each.name === name) as object, { example });
    await expectAlike(sampleOf(changed, method));
  });

  it('are not made of a parameter without an example', () => {
    const changed = structuredClone(spec);
    Reflect.deleteProperty(changed.components.parameters.Limit as object, 'example');
    expect(() => codeSamples(changed)).toThrow(/^Parameter limit of \S+ has no example: give it one in the spec\.$/);
  });

  it('name rows and results as one would', () => {
    const uses = (method: string) => samples.find((each) => each.method === method)?.facade ?? '';
    expect(uses('contacts.getActivities')).toContain('const activities = await client.');
    expect(uses('contacts.list')).toContain('for await (const contact of client.contacts.list(');
    expect(uses('campaign.list')).toContain('const { data: campaigns } = await client.');
    expect(uses('campaign.delete')).toMatch(/^await client\.campaign\.delete\(/m);
  });
});

/** What a sample sends first; whatever the answer then makes of it. */
async function runSample(source: string): Promise<Exchange> {
  const recorder = createRecorder(async () => Response.json({}));
  class Client extends ImbraceClient {
    constructor(options?: ClientOptions) {
      super({ ...options, apiKey: 'the-key', fetch: recorder.fetch });
    }
  }
  const modules = { ImbraceClient: Client, openAsBlob: async () => new Blob(['a picture']) };
  await runModule(source, modules).catch(() => undefined);
  const [first] = recorder.exchanges;
  if (!first) throw new Error(`Nothing was sent by: ${source}`);
  return first;
}

/** What curl is asked for, as the shell reads it. */
function readCurl(source: string) {
  const shell = `curl() { printf '%s\\0' "$@"; }\nIMBRACE_API_KEY=the-key\n${source}`;
  const words = execFileSync('sh', ['-c', shell], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const asked = {
    verb: 'GET',
    url: new URL('none:'),
    headers: {} as Record<string, string>,
    body: undefined,
    form: '',
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith('--')) asked.url = new URL(word);
    else {
      const value = words.shift() ?? '';
      const [name = '', text = ''] = value.split(': ');
      if (word === '--request') asked.verb = value;
      else if (word === '--header') asked.headers[name] = text;
      else if (word === '--data') asked.body = JSON.parse(value);
      else if (word === '--form') asked.form = /^file=@(.+)$/.exec(value)?.[1] ?? 'not a file';
      else throw new Error(`curl is asked for ${word}`);
    }
  }
  return asked;
}
