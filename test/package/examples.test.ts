import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { CONTACT_ID } from '../contract/samples.ts';
import { type Programs, preparePrograms } from '../helpers/programs.ts';
import { PATIENCE, remove, root } from '../helpers/project.ts';
import { closedPort } from '../helpers/server.ts';

/** What each example prints. */
const prints: Record<string, RegExp> = {
  'avatar-upload.ts': /^it is at https:\/\/\S+dot\.png\nit is the avatar of Alice Smith\n$/,
  'campaign.ts': /is ready:\n\S+ Poster\n\S+ Flyer\n\S+ Website\n$/,
  'contacts-to-csv.ts': /\/contacts\.csv\n.*\/addresses\.csv: 2\d\d contacts with an address\n$/,
  'facebook-pages.ts': /^connected Example Shop as .*\nconnected Example Outlet as .*\n$/,
  'quick-start.ts': /^5 of 250 contacts\n(?:con_.*\n){5}no such contact; request id \S+\n$/,
  'whatsapp-channel.ts': /^ch_\S+ Sales is on\n\d channels, 2 of them WhatsApp\n$/,
};

const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.ts'));
/** A Worker waits for requests; anything else begins, does its work and ends. */
const programs = files.filter((name) => !/^export default/m.test(readFileSync(join(root, 'examples', name), 'utf8')));

describe.concurrent.each(GENERATIONS)('an example, against a sandbox of the %s generation', (generation) => {
  let sandbox: SandboxServer;
  let folder: Programs;
  beforeAll(async () => {
    folder = preparePrograms();
    mkdirSync(join(folder.folder, 'exports'));
    sandbox = await startSandbox({ generation, contacts: 250 });
  });
  afterAll(async () => {
    await sandbox.close();
    const left = readdirSync(folder.folder).sort();
    folder.remove();
    // What the tests put there themselves, and nothing that an example left where it was started.
    expect(left).toEqual(['ask-worker.ts', 'exports']);
  });

  it.for([...new Set([...programs, ...Object.keys(prints)])])(
    '%s',
    { timeout: PATIENCE },
    async (name, { expect, signal }) => {
      const exports = join(folder.folder, 'exports');
      const args = { 'avatar-upload.ts': [CONTACT_ID], 'contacts-to-csv.ts': [exports] }[name] ?? [];
      const ended = await folder.run(join(root, 'examples', name), { baseUrl: sandbox.url, args, signal });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toMatch(prints[name] ?? /\S/);
      if (name !== 'contacts-to-csv.ts') return;
      const lines = (file: string) => readFileSync(join(exports, file), 'utf8').trimEnd().split(/\r?\n/);
      expect(lines('contacts.csv')).toHaveLength(251);
      expect(lines('addresses.csv')[1]).toMatch(/^"con_\S+","Alice Smith","alice@example\.com"$/);
    },
  );

  it('contacts-to-csv.ts without a folder writes to a new one among the temporary files', {
    timeout: PATIENCE,
  }, async ({ expect, signal, onTestFinished }) => {
    const program = join(root, 'examples/contacts-to-csv.ts');
    const { stdout } = await folder.run(program, { baseUrl: sandbox.url, signal });
    const written = [...stdout.matchAll(/^wrote (.+\.csv)/gm)].map(([, file = '']) => dirname(file));
    onTestFinished(() => void remove(written[0]));
    expect(written.map((path) => dirname(path))).toEqual([tmpdir(), tmpdir()]);
  });

  it('cloudflare-worker.ts', { timeout: PATIENCE }, async ({ expect, signal }) => {
    const file = join(folder.folder, 'ask-worker.ts');
    writeFileSync(file, askWorker(await closedPort()));
    const { stdout, stderr } = await folder.run(file, { baseUrl: sandbox.url, signal });
    const [found, nothingAsked, down] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toEqual([200, { total: expect.any(Number), contacts: expect.any(Array) }]);
    expect(found[1].contacts[0]).toEqual({ id: expect.any(String), display_name: 'Alice Smith' });
    expect(nothingAsked).toEqual([400, { error: 'Say what to look for: ?q=alice' }]);
    expect(down).toEqual([502, { error: 'The contacts cannot be reached.' }]);
    expect(stderr).toMatch(/^contacts\.search/);
  });
});

/** A program that sends the Worker three requests: one it can answer, one without a question, one while nobody is there. */
const askWorker = (
  nowhere: string,
) => `import worker from ${JSON.stringify(join(root, 'examples/cloudflare-worker.ts'))};
const ask = async (query: string, IMBRACE_BASE_URL: string) => {
  const response = await worker.fetch(new Request('https://worker.example.com/' + query), {
    IMBRACE_API_KEY: 'any', IMBRACE_BASE_URL,
  });
  console.log(JSON.stringify([response.status, await response.json()]));
};
await ask('?q=alice', process.env.IMBRACE_BASE_URL as string);
await ask('', process.env.IMBRACE_BASE_URL as string);
await ask('?q=alice', ${JSON.stringify(nowhere)});
`;
