import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFields, parseJson, readField } from '../../src/core/input/index.ts';
import { CLIENT_RULES } from '../../src/core/options/index.ts';
import { ImbraceClient } from '../../src/index.ts';
import { answer, clientFor, failureOf } from '../helpers/client.ts';
import { withoutVariables } from '../helpers/environment-variables.ts';
import { FIELDS } from '../helpers/pollution-fields.ts';
import { CONTACT } from '../helpers/server.ts';

withoutVariables();

const GATEWAY = 'https://gateway.example.com';

interface Line {
  name: string;
  found: unknown;
  expected: unknown;
}

const lines = new Map<string, Line>();

beforeAll(async () => {
  const program = fileURLToPath(new URL('../helpers/pollution.ts', import.meta.url));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('IMBRACE_')));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  for (const text of stdout.trim().split('\n')) {
    const line: Line = JSON.parse(text);
    lines.set(line.name, line);
  }
}, 120_000);

/** What a case found while every object inherited a field that somebody else's bug put onto Object.prototype. */
function check(name: string): void {
  const line = lines.get(name);
  expect(line, name).toHaveProperty('found');
  expect(line?.expected).toBeDefined();
  expect(line?.found).toEqual(line?.expected);
}

describe('an option on Object.prototype is not read', () => {
  it.each(Object.keys(CLIENT_RULES))('%s', (name) => check(`option ${name}`));

  it('where it would allow what is refused otherwise', () => {
    for (const name of ['allowInsecureHttp', 'dangerouslyAllowBrowser']) {
      check(`refused ${name}`);
      expect(lines.get(`refused ${name}`)?.expected).toContain(name);
    }
    for (const name of ['apiKey', 'accessToken']) {
      check(`refused ${name}`);
      expect(lines.get(`refused ${name}`)?.expected).toContain('must be given');
    }
  });

  it('where a limit of toArray is due', () => check('limit of toArray'));
});

describe('a field on Object.prototype is part of no input and no answer', () => {
  it.each(Object.keys(FIELDS))('%s', (name) => check(`field ${name}`));

  it('and an answer stays an object with the methods of one', () => check('object'));

  it.each(['message', 'error', 'code'])('of an error neither: %s', (name) => check(`error ${name}`));

  it('and every case that was run is looked at here', () => {
    expect(lines.size).toBe(Object.keys(CLIENT_RULES).length + Object.keys(FIELDS).length + 4 + 1 + 1 + 3);
  });
});

describe('reading fields while Object.prototype has one', () => {
  /** Nothing waits meanwhile: the test runner, which lives in this process, sees none of it. */
  function whilePolluted<T>(read: () => T): T {
    Object.defineProperty(Object.prototype, 'evil', { value: 'evil', configurable: true, enumerable: true });
    try {
      return read();
    } finally {
      Reflect.deleteProperty(Object.prototype, 'evil');
    }
  }

  it('finds what an object or its class has, and nothing else', () => {
    class Kind {
      get good() {
        return 1;
      }
    }
    const found = whilePolluted(() => {
      const fields = ownFields(new Kind() as Kind & { evil?: string });
      return [fields.good, fields.evil, readField({ evil: 2 }, 'evil'), readField({}, 'evil')];
    });
    expect(found).toEqual([1, undefined, 2, undefined]);
  });

  it('and an object of an answer neither, however deep', () => {
    const found = whilePolluted(() => {
      const body = parseJson('{"a":[{"b":1}]}') as { evil?: string; a: { evil?: string; b: number }[] };
      return [body.evil, body.a[0]?.evil, body.a[0]?.b];
    });
    expect(found).toEqual([undefined, undefined, 1]);
  });
});

describe('what a class of its own has counts', () => {
  it('the getters of options, for client, copy and call', async () => {
    const sent: [string, RequestInit][] = [];
    class Config {
      readonly #key = 'key of the class';
      get apiKey() {
        return this.#key;
      }
      get baseUrl() {
        return GATEWAY;
      }
      get maxRetries() {
        return 0;
      }
      get headers() {
        return { 'x-tenant': 'a' };
      }
      fetch = async (url: string, init: RequestInit) => {
        sent.push([url, init]);
        return answer({}, 503);
      };
      toJSON() {
        return {};
      }
    }
    class PerCall {
      get headers() {
        return { 'x-call': 'b' };
      }
    }
    const client = new ImbraceClient(new Config());
    await failureOf(client.contacts.get('con_1', new PerCall()));
    await failureOf(clientFor(GATEWAY).withOptions(new Config()).contacts.get('con_1'));
    expect(sent).toHaveLength(2);
    expect(sent[0]?.[1].headers).toMatchObject({ 'x-api-key': 'key of the class', 'x-tenant': 'a', 'x-call': 'b' });
    expect(sent[1]?.[1].headers).toMatchObject({ 'x-api-key': 'key of the class', 'x-tenant': 'a' });
  });

  it('the methods of a logger', async () => {
    const lines: string[] = [];
    class Lines {
      error(line: string) {
        lines.push(line);
      }
      warn = this.error;
      info(line: string) {
        this.error(line);
      }
      debug() {}
    }
    const fetch = async () => answer(CONTACT);
    await clientFor(GATEWAY, { fetch, logger: new Lines(), logLevel: 'info' }).contacts.get('con_1');
    expect(lines).toHaveLength(1);
  });

  it('the getters of an input whose fields have other names on the wire', async () => {
    const bodies: unknown[] = [];
    class Person {
      readonly #name = 'Alice';
      email = 'a@example.com';
      get name() {
        return this.#name;
      }
    }
    const fetch = async (_url: string, { body }: RequestInit) => {
      bodies.push(JSON.parse(String(body)));
      return answer(CONTACT);
    };
    await clientFor(GATEWAY, { fetch }).contacts.update('con_1', new Person());
    expect(bodies).toEqual([{ display_name: 'Alice', email: 'a@example.com' }]);
  });
});
