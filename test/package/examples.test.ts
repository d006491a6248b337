import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { CONTACT_ID } from '../contract/samples.ts';
import { type Programs, preparePrograms } from '../helpers/programs.ts';
import { PATIENCE, root } from '../helpers/project.ts';
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
    sandbox = await startSandbox({ generation, contacts: 250 });
  });
  afterAll(async () => {
    await sandbox.close();
    folder.remove();
  });

  it.for([...new Set([...programs, ...Object.keys(prints)])])(
    '%s',
    { timeout: PATIENCE },
    async (name, { expect, signal }) => {
      const args = { 'avatar-upload.ts': [CONTACT_ID], 'contacts-to-csv.ts': [folder.folder] }[name] ?? [];
      const ended = await folder.run(join(root, 'examples', name), { baseUrl: sandbox.url, args, signal });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toMatch(prints[name] ?? /\S/);
      if (name !== 'contacts-to-csv.ts') return;
      const lines = (file: string) => readFileSync(join(folder.folder, file), 'utf8').trimEnd().split(/\r?\n/);
      expect(lines('contacts.csv')).toHaveLength(251);
      expect(lines('addresses.csv')[1]).toMatch(/^"con_\S+","Alice Smith","alice@example\.com"$/);
    },
  );

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
