import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, type TestContext } from 'vitest';
import { type Prism, startPrism } from '../../scripts/lib/prism.ts';
import { documentedTour, readingTour } from '../../scripts/lib/tour.ts';
import { specOperations } from '../../spec/document.ts';
import { readSpec } from '../../spec/read.ts';
import { emptyFolder, PATIENCE, remove, runScript } from '../helpers/project.ts';
import { startUntil } from '../helpers/running-command.ts';
import { closedPort, json, serve } from '../helpers/server.ts';

const demo = (env: Record<string, string>) => runScript('scripts/demo.ts', [], { env });

/** Makes the mock end itself with 7 at the first request, in the process that it runs in. */
const ENDING_MOCK = `
  if (/prism-cli/.test(process.argv[1] ?? '')) {
    const { Server } = require('node:http');
    const { emit } = Server.prototype;
    Server.prototype.emit = function (event, ...rest) {
      if (event === 'request') process.exit(7);
      return emit.call(this, event, ...rest);
    };
  }
`;

/** Makes the linter hang, and its parent say that it was started. */
const HANGING_LINTER = `
  if (/redocly/.test(process.argv[1] ?? '')) setInterval(() => {}, 1_000);
  const { ChildProcess } = require('node:child_process');
  const { spawn } = ChildProcess.prototype;
  ChildProcess.prototype.spawn = function (options) {
    if (options.args.some((arg) => /redocly/.test(arg))) console.log('The linter hangs.');
    return spawn.call(this, options);
  };
`;

/** Makes the mock answer nothing. */
const SILENT_MOCK = ENDING_MOCK.replace('process.exit(7)', 'return true');

const PAGE = { data: [], total: 0 };

let mock: Prism;
beforeAll(async () => {
  mock = await startPrism({ spec: 'openapi.yaml', port: 0 });
});
afterAll(() => mock?.stop());

/** How many calls the tour of somebody's real data has. */
const reading = readingTour(readSpec()).length;
const operations = specOperations(readSpec());
/** Why calls were skipped, one reason each. */
const skipped = (stdout: string) => [...stdout.matchAll(/skipped: (.+)$/gm)].map(([, reason]) => reason);

/** What the last line of a tour counts. */
function talliesIn(stdout: string): Record<'made' | 'failed' | 'skipped', number> {
  const [, made, failed = 0, left = 0] =
    /\n(\d+) calls, (?:all answered|(\d+) failed)(?:, (\d+) skipped)?\.\n$/.exec(stdout) ?? [];
  return { made: Number(made), failed: Number(failed), skipped: Number(left) };
}

/** Stands between the demo and a mock server, and keeps what passes. */
function startRecorder({ onTestFinished }: TestContext) {
  return serve(async (request, response, count) => {
    const { method, target, headers } = request;
    const asked = { 'x-api-key': String(headers['x-api-key']) };
    const answer = await fetch(mock.url + target, { method, headers: asked });
    json(await answer.json())(request, response, count);
  }, onTestFinished);
}

describe.concurrent('npm run demo', { timeout: PATIENCE }, () => {
  it('makes every call of the reference pages against a mock of its own, which is gone afterwards', async (context) => {
    const { expect } = context;
    // An address without a credential to go with it is no leave to call what is there.
    const recorder = await startRecorder(context);
    const { code, stdout, stderr } = await demo({ IMBRACE_BASE_URL: recorder.url });
    expect(recorder.requests).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const call of ['channel.list(', 'contacts.update(', 'contacts.uploadAvatar(', 'campaign.createTouchpoint(']) {
      expect(stdout).toContain(call);
    }
    expect(stdout).not.toContain('✗');
    expect(stdout).toContain('IMBRACE_BASE_URL is set but no credential is: this is the mock, not your service.');
    expect(stdout).toContain('filters do not filter');
    expect(stdout).toContain(`\n${documentedTour.length} calls, all answered.\n`);
    expect(stdout).toContain(`Below are the ${documentedTour.length} calls that the reference pages show`);
    const [, count, listed = ''] = /The client has (\d+) more methods.*:\n(.+?)\.\n/s.exec(stdout) ?? [];
    const others = listed.split(',').map((name) => name.trim());
    expect(others).toHaveLength(Number(count));
    const shown = documentedTour.map(({ call }) => call.slice(0, call.indexOf('(')));
    expect([...shown, ...others].sort()).toEqual(operations.map(({ sdkMethod }) => sdkMethod).sort());
    const url = /listens at (http:\/\/\S+?)\.?\s/.exec(stdout)?.[1];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(fetch(`${url}/channel-service/v1/channels`)).rejects.toThrow('fetch failed');
  });

  it('only reads where an address and a credential are set, exports nothing, and masks what it shows', async (context) => {
    const { expect } = context;
    const recorder = await startRecorder(context);
    const { code, stdout, stderr } = await demo({ IMBRACE_BASE_URL: recorder.url, IMBRACE_API_KEY: 'any-key' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    const paths = recorder.requests.map(({ target }) => target);
    expect(new Set(recorder.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    for (const resource of ['/channels', '/contacts', '/campaign']) {
      expect(paths.filter((path) => path.includes(resource))).not.toHaveLength(0);
    }
    expect(paths.filter((path) => path.includes('csv'))).toEqual([]);

    expect(stdout).toContain('Reading calls only');
    expect(stdout).toContain(recorder.url);
    expect(stdout).toContain('masked');
    expect(stdout).toContain(
      `${reading} of the client's methods. The other\n${operations.length - reading} would change`,
    );
    expect(stdout).not.toMatch(/Alice|alice@example\.com|\+849|any-key/);
    expect(stdout).toContain('A****');
    // The mock's channels name no login.
    expect(talliesIn(stdout)).toEqual({
      made: reading - skipped(stdout).length,
      failed: 0,
      skipped: skipped(stdout).length,
    });
    expect(new Set(skipped(stdout))).toEqual(new Set(['no credential was found']));
    expect(stdout).not.toContain('the mock');
  });

  it('says so where a credential is set, and no address: it is the mock that answers', async ({ expect }) => {
    const { code, stdout } = await demo({ IMBRACE_API_KEY: 'any-key' });
    expect(code).toBe(0);
    expect(stdout).toContain('IMBRACE_API_KEY is set but IMBRACE_BASE_URL is not: this is the mock, not your service.');
  });

  it('says so where the mock ends by itself, and ends with 1', async ({ expect, onTestFinished }) => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    writeFileSync(join(folder, 'ending-mock.cjs'), ENDING_MOCK);
    const { code, stderr } = await demo({ NODE_OPTIONS: `--require=${join(folder, 'ending-mock.cjs')}` });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '\nThe mock ended by itself, with code 7.\n' });
  });

  it('ends with the code of an interrupted command at Ctrl-C, and says nothing of the mock', async (context) => {
    const { expect, onTestFinished } = context;
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    writeFileSync(join(folder, 'silent-mock.cjs'), SILENT_MOCK);
    // The head of the table is the last that is printed before the first answer, which never comes here.
    const { interrupt, printed } = await startUntil(/came back\n.+\n/, context, 'scripts/demo.ts', [], {
      NODE_OPTIONS: `--require=${join(folder, 'silent-mock.cjs')}`,
    });
    const before = printed();
    expect(await interrupt()).toEqual([130, null]);
    expect(printed()).toBe(before);
  });

  it.for(['scripts/demo.ts', 'scripts/mock.ts --port 0'])(
    'says nothing at Ctrl-C while linter and mock start either: %s',
    async (command, context) => {
      const { expect, onTestFinished } = context;
      const folder = emptyFolder();
      onTestFinished(() => void remove(folder));
      // The linter says that it was started, and hangs, as all of the group get the signal.
      writeFileSync(join(folder, 'hanging-linter.cjs'), HANGING_LINTER);
      const [script = '', ...args] = command.split(' ');
      const { interrupt, printed, errors } = await startUntil(/The linter hangs/, context, script, args, {
        NODE_OPTIONS: `--require=${join(folder, 'hanging-linter.cjs')}`,
      });
      const before = printed();
      expect(await interrupt()).toEqual([130, null]);
      expect([printed(), errors()]).toEqual([before, '']);
    },
  );

  it('ends with 1 where a call fails, and says which and why', async ({ expect, onTestFinished }) => {
    const refusing = await serve(json({ message: 'no' }, 401), onTestFinished);
    const { code, stdout } = await demo({ IMBRACE_BASE_URL: refusing.url, IMBRACE_API_KEY: 'any-key' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/channel\.list\(\) +✗ AuthError/);
    expect(refusing.requests, 'the others would be refused, too').toHaveLength(1);
    expect(stdout).toContain(`1 call, 1 failed. The other ${reading - 1} would meet the same, so they were not made.`);
  });

  it('goes on where one call is refused, and says what it could not ask for, and why', async (context) => {
    const { expect } = context;
    const answerTo = (target: string) => {
      if (/\/contacts\?/.test(target)) return json({ message: 'no' }, 403);
      if (target.endsWith('/_count')) return json({ count: 0 });
      return json(target.includes('/channels') ? [] : PAGE);
    };
    const service = await serve(
      (request, ...rest) => answerTo(request.target)(request, ...rest),
      context.onTestFinished,
    );
    const { code, stdout } = await demo({ IMBRACE_BASE_URL: service.url, IMBRACE_API_KEY: 'any-key' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/contacts\.list\(\) +✗ AuthError/);
    expect(stdout).toMatch(/channel\.get\(\) +skipped: no channel was found\n/);
    expect(stdout).toMatch(/contacts\.getFiles\(\) +skipped: the list before it failed\n/);
    expect(stdout).toMatch(/contacts\.getActivities\(\) +skipped: the list before it failed\n/);
    expect(stdout).toMatch(/campaign\.get\(\) +skipped: no campaign was found\n/);
    expect(talliesIn(stdout)).toEqual({
      made: reading - skipped(stdout).length,
      failed: 1,
      skipped: skipped(stdout).length,
    });
  });

  it('stops at the first call that nobody answers', async ({ expect }) => {
    const gone = await closedPort();
    const { code, stdout } = await demo({ IMBRACE_BASE_URL: gone, IMBRACE_ACCESS_TOKEN: 'any-token' });
    expect(code).toBe(1);
    expect(stdout.match(/✗/g)).toHaveLength(1);
    expect(stdout).toMatch(/channel\.list\(\) +✗ ConnectionError/);
  });
});
