import { describe, it } from 'vitest';
import { clientOf } from '../../sandbox/command.ts';
import { ImbraceClient } from '../../src/index.ts';
import { PATIENCE, runScript } from '../helpers/project.ts';
import { callAsPrinted, startCommand } from '../helpers/running-command.ts';
import { serve, silence } from '../helpers/server.ts';

const SCRIPT = 'scripts/sandbox.ts';

describe('npm run sandbox', { timeout: PATIENCE }, () => {
  it('says where it is and how to call it, answers there, and ends with 0 at Ctrl-C', async (context) => {
    const { expect } = context;
    const options = ['--port', '0', '--generation', 'observed', '--contacts', '300', '--latency', '1', '--seed', '7'];
    const { url, ready, printed, interrupt } = await startCommand(context, SCRIPT, ...options);
    expect(ready).toContain('with 300 contacts');
    expect(ready).toContain('the observed generation');
    expect(ready).toContain(`new ImbraceClient({ apiKey: 'any', baseUrl: '${url}' })`);

    const response = await callAsPrinted(ready);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ count: 300, total: 2 });

    expect(await interrupt()).toEqual([0, null]);
    expect(printed()).toContain('GET /channel-service/v1/contacts → 200');
    expect(printed()).toContain('The sandbox has ended. Requests: 1 received, 1 carried out, 0 failed by --fail.');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('fails as often as it is told to', async (context) => {
    const { ready, interrupt, printed } = await startCommand(context, SCRIPT, '--port=0', '--fail', '503:0.5,429:0.5');
    const { status, headers } = await callAsPrinted(ready);
    context.expect([429, 503]).toContain(status);
    context.expect(headers.get('retry-after')).toBe('1');
    await interrupt();
    context.expect(printed()).toContain('1 received, 0 carried out, 1 failed by --fail.');
  });

  it('takes the key that it is given, and no other', async (context) => {
    const { url, ready, interrupt } = await startCommand(context, SCRIPT, '--port=0', '--key', 'acc_$(right)');
    context.expect(ready).toContain(`new ImbraceClient({ apiKey: 'acc_$(right)', baseUrl: '${url}' })`);
    context.expect((await callAsPrinted(ready)).status).toBe(200);
    context.expect((await callAsPrinted(ready.replace('right', 'wrong'))).status).toBe(401);
    await interrupt();
  });

  it.for(['http://127.0.0.1:4011', 'http://[::1]:4011', 'http://192.0.2.7:4011', 'http://sandbox.example.com:4011'])(
    'shows a client that can be made with %s',
    (url, { expect }) => {
      const make = new Function('ImbraceClient', `return ${clientOf(url, 'any')}`);
      expect(make(ImbraceClient)).toBeInstanceOf(ImbraceClient);
      expect(clientOf(url, 'any').includes('allowInsecureHttp')).toBe(!/127|::1/.test(url));
    },
  );

  it('takes a seed and a latency at their most', async (context) => {
    const most = ['--seed=2147483647', '--latency=600000', '--port=0', '--fail=500:1'];
    const { ready, interrupt } = await startCommand(context, SCRIPT, ...most);
    context.expect(ready).toContain('The sandbox is ready');
    context.expect(await interrupt()).toEqual([0, null]);
  });

  it.for([
    ['--fail', '500:0.1', '--fail', '429:0.1'],
    ['--seed=1', '--seed=1'],
  ])('refuses an option that is given twice: %j', async (args, { expect, signal }) => {
    const { code, stderr } = await runScript(SCRIPT, args, { signal });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^npm run sandbox: --\w+ is given twice\.\n\nUsage: /),
    });
  });

  it('says which port is taken, and ends with 1', async ({ expect, onTestFinished, signal }) => {
    const { port } = new URL((await serve(silence, onTestFinished)).url);
    const { code, stdout, stderr } = await runScript(SCRIPT, ['--port', port], { signal });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`sandbox: port ${port} is taken`);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });

  it.for([
    ['--port=65536', '--port must be a whole number from 0 to 65535, not "65536"'],
    ['--host=', '--host must be a text that is not empty, not ""'],
    ['--seed=x', '--seed must be a whole number from 0 to 2147483647, not "x"'],
    ['--contacts=-1', '--contacts must be a whole number from 0 to 1000000, not "-1"'],
    ['--latency=', '--latency must be a whole number from 0 to 600000, not ""'],
    ['--generation=newest', '--generation must be documented or observed, not "newest"'],
    ['--fail=500', '--fail must be like 500:0.1,429:0.05, not "500"'],
    ['--fail=500:often', '--fail must be like 500:0.1,429:0.05, not "500:often"'],
    ['--fail=200:0.1', '--fail takes a status from 400 to 599, or lost, not "200"'],
    ['--seed=2147483648', '--seed must be a whole number from 0 to 2147483647, not "2147483648"'],
    ['--contacts=1000001', '--contacts must be a whole number from 0 to 1000000, not "1000001"'],
    ['--latency=600001', '--latency must be a whole number from 0 to 600000, not "600001"'],
    ['--fail=500:0.1,429:0.1,500:0.9', '--fail has two rates for 500: give their sum'],
    ['--key=', '--key must be of letters, digits and ASCII punctuation other than quotes and backslashes'],
    ["--key=it's", '--key must be of letters, digits and ASCII punctuation other than quotes and backslashes'],
    ['--key=two words', '--key must be of letters, digits and ASCII punctuation other than quotes and backslashes'],
    ['--fail=500:0.9,429:0.9', '--fail adds up to 1.8: its rates may come to 1 at most'],
  ] as const)('refuses %s', async ([option, message], { expect, signal }) => {
    const { code, stdout, stderr } = await runScript(SCRIPT, [option], { signal });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`npm run sandbox: ${message}.\n\nUsage: npm run sandbox`);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });
});
