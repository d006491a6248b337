import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  copyProject,
  disposableCopy,
  type Ended,
  editSpec,
  PATIENCE,
  remove,
  root,
  run,
  runScript,
} from '../helpers/project.ts';
import { json, serve } from '../helpers/server.ts';

const OUTPUT = ['src/generated/schema.ts', 'src/generated/client.ts'] as const;
const [SCHEMA, OPERATIONS] = OUTPUT;

const generate = (copy: string, ...args: string[]) => runScript('scripts/generate.ts', args, { cwd: copy });
const outputOf = (copy: string) => OUTPUT.map((file) => readFileSync(join(copy, file), 'utf8'));

/** Type-checks the sources alone: the rest of the project is not in the copy. */
function compile(copy: string): Promise<Ended> {
  writeFileSync(join(copy, 'tsconfig.src.json'), '{ "extends": "./tsconfig.json", "include": ["src"] }');
  return run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.src.json'], {
    cwd: copy,
  });
}

describe.concurrent('the generator', { timeout: PATIENCE }, () => {
  it('touches no file when the spec has not changed', async (context) => {
    const copy = disposableCopy(context);
    const times = () => OUTPUT.map((file) => statSync(join(copy, file)).mtimeMs);
    const before = { times: times(), output: outputOf(copy) };
    expect(await generate(copy)).toMatchObject({ code: 0, stdout: 'src/generated/: nothing to change.\n' });
    expect({ times: times(), output: outputOf(copy) }).toEqual(before);
  });

  it('names lost and tampered output with --check, restores it byte for byte, and is content then', async (context) => {
    const copy = disposableCopy(context);
    const before = outputOf(copy);
    rmSync(join(copy, SCHEMA));
    writeFileSync(join(copy, OPERATIONS), `${before[1]}// by hand\n`);

    const stale = await generate(copy, '--check');
    expect(stale).toMatchObject({ code: 1, stdout: '' });
    expect(stale.stderr).toContain(SCHEMA);
    expect(stale.stderr).toContain(OPERATIONS);
    expect(readFileSync(join(copy, OPERATIONS), 'utf8'), '--check must write nothing').toContain('// by hand');

    expect((await generate(copy)).code).toBe(0);
    expect(outputOf(copy)).toEqual(before);
    expect(await generate(copy, '--check')).toMatchObject({ code: 0, stderr: '' });
  });

  it('writes its folder, too, where that is gone', async (context) => {
    const copy = disposableCopy(context);
    const before = outputOf(copy);
    rmSync(join(copy, 'src/generated'), { recursive: true });
    expect(await generate(copy)).toMatchObject({
      code: 0,
      stdout: 'src/generated/: wrote schema.ts, client.ts.\n',
    });
    expect(outputOf(copy)).toEqual(before);
  });

  it('refuses an option that it does not have, and writes nothing', async (context) => {
    const copy = disposableCopy(context);
    writeFileSync(join(copy, OPERATIONS), '// by hand\n');
    const { code, stderr } = await generate(copy, '--chek');
    expect(code).toBe(2);
    expect(stderr).toContain('--chek');
    expect(readFileSync(join(copy, OPERATIONS), 'utf8')).toBe('// by hand\n');
  });

  it('takes a renamed path to the client: --check asks for it, then the request goes there', async (context) => {
    const copy = disposableCopy(context);
    const path = '/channel-service/v1/contacts/{contact_id}:\n';
    editSpec(copy, [[path, path.replace('contacts', 'people')]]);

    const stale = await generate(copy, '--check');
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain(OPERATIONS);
    expect((await generate(copy)).code).toBe(0);
    expect(await compile(copy)).toMatchObject({ code: 0, stdout: '' });

    const server = await serve(json({ id: 'con_1' }), context.onTestFinished);
    const script = `import { ImbraceClient } from './src/index.ts';
const client = new ImbraceClient({ apiKey: 'any', baseUrl: '${server.url}' });
await client.contacts.get('con_1');`;
    writeFileSync(join(copy, 'call.ts'), script);
    expect(await runScript('call.ts', [], { cwd: copy })).toMatchObject({ code: 0, stderr: '' });
    expect(server.requests.map(({ target }) => target)).toEqual(['/channel-service/v1/people/con_1']);
  });
});

describe.concurrent('what the documents list and count', { timeout: PATIENCE }, () => {
  const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'docs/guides/paging.md', 'docs/guides/paging.zh-CN.md'] as const;
  const texts = (copy: string) => DOCUMENTS.map((file) => readFileSync(join(copy, file), 'utf8'));
  const edit = (copy: string, file: string, from: string | RegExp, to: string) => {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('is named where it is stale, and written anew, whatever it is', async (context) => {
    const copy = disposableCopy(context);
    const before = texts(copy);
    edit(copy, 'README.md', /(?<=generated:count -->)\d+/, '7');
    edit(copy, 'README.md', /\| `contacts\.get\(.*\n/, '');
    edit(copy, 'README.zh-CN.md', /(?<=generated:low-confidence -->)`[\w.]+`/, '`none`');
    for (const file of DOCUMENTS.slice(2)) edit(copy, file, /(?<=generated:lists -->)`[\w.]+`/, '`none`');

    const stale = await generate(copy, '--check');
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain(`Stale: ${DOCUMENTS.join(', ')}. Run \`npm run generate\``);
    expect(texts(copy)).not.toEqual(before);
    expect((await generate(copy)).stdout).toBe(
      `src/generated/: nothing to change.\nWrote the lists and counts of ${DOCUMENTS.join(', ')}.\n`,
    );
    expect(texts(copy)).toEqual(before);
  });

  it('follows the confidence of an operation and the arguments of a method', async (context) => {
    const copy = disposableCopy(context);
    editSpec(copy, [
      [
        'x-sdk-method: channel.create\n      x-confidence: low',
        'x-sdk-method: channel.create\n      x-confidence: high',
      ],
    ]);
    edit(copy, 'src/facade/contacts.ts', 'get(contactId: string,', 'get(id: string,');
    expect((await generate(copy)).code).toBe(0);
    for (const text of texts(copy).slice(0, 2)) {
      expect(text).toContain('| `channel.create(input)` | `POST /channel-service/v1/channels` | high |');
      expect(text).toMatch(/generated:low-confidence -->`channel\.getFacebookPages`/);
      expect(text).toContain('| `contacts.get(id)` |');
      expect(text, 'an argument that may be left out').toContain('| `channel.listTeamObservers(teamId, query?)` |');
    }
  });

  it.each([
    ['whose end is gone', /<!-- \/generated -->/, ''],
    ['of an unknown name', 'generated:count', 'generated:counts'],
  ])('is written into no document with a marker %s: that is an error', async (_, from, to) => {
    const copy = copyProject();
    try {
      edit(copy, 'README.md', from, to);
      const [broken] = texts(copy);
      const { code, stderr } = await generate(copy);
      expect(code).toBe(1);
      expect(stderr).toContain('README.md has a marker');
      expect(texts(copy)[0]).toBe(broken);
    } finally {
      remove(copy);
    }
  });
});

/** What stands before the schema of the answer of `contacts.get`. */
const ANSWER =
  'description: The contact.\n          headers:\n            X-Request-Id: { $ref: "#/components/headers/RequestId" }\n' +
  '          content:\n            application/json:\n              schema: ';

describe('a field that the wire no longer has, or has as another type', () => {
  let copy: string;
  let errors: { file: string; line: string; message: string }[];

  beforeAll(async () => {
    copy = copyProject();
    editSpec(copy, [
      ['        content:\n          type: string\n          description: The text under its observed name.\n', ''],
      [
        '        phone_number:\n          type: string\n          description: New phone number, in international form.\n',
        '',
      ],
      // Text as well, not instead: the examples stay valid, so that it is the compiler that objects.
      [
        '- active\n          properties:\n            id:\n              $ref: "#/components/schemas/Id"\n              description: Id of the channel.\n            active:\n              type: boolean\n',
        '- active\n          properties:\n            id:\n              $ref: "#/components/schemas/Id"\n              description: Id of the channel.\n            active:\n              anyOf: [{ type: boolean }, { type: string }]\n',
      ],
      // What a method sends: these ids alone.
      [
        'description: Their ids.\n          items: { $ref: "#/components/schemas/Id" }\n',
        'description: Their ids.\n          items: { type: string, pattern: "^[^_]", enum: [not_00000000-0000-4000-8000-000000000009] }\n',
      ],
      // What a method reads: a list as well.
      [
        `${ANSWER}{ $ref: "#/components/schemas/ContactAnswer" }`,
        `${ANSWER}{ anyOf: [{ $ref: "#/components/schemas/ContactAnswer" }, { $ref: "#/components/schemas/ContactFileListAnswer" }] }`,
      ],
    ]);
    expect((await generate(copy)).code).toBe(0);
    const { stdout } = await compile(copy);
    errors = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error (.*)$/gm)].map(([, file = '', line, message = '']) => ({
      file,
      line: readFileSync(join(copy, file), 'utf8').split('\n')[Number(line) - 1] ?? '',
      message,
    }));
    return () => void remove(copy);
  }, PATIENCE);

  it.each([
    ['content of a comment, removed', 'src/facade/shapes/contact.ts', 'comment.content'],
    ['phone_number of a contact update, removed', 'src/facade/shapes/contact.ts', 'phone_number'],
    ['active of a channel, retyped', 'src/facade/shapes/channel.ts', 'active'],
    ['the ids that contacts.dismissNotification sends, retyped', 'src/facade/contacts.ts', "[checkId('id', id)]"],
    ['the answer that contacts.get reads, retyped', 'src/facade/contacts.ts', 'operations.contactsGet, asContact'],
  ])('is a compile error where the facade uses it: %s', (_, file, field) => {
    expect(errors.filter((error) => error.file === file && error.line.includes(field))).not.toHaveLength(0);
  });

  it('is an error nowhere but in the facade', () => {
    expect(errors.map(({ file }) => file).filter((file) => !file.startsWith('src/facade/'))).toEqual([]);
  });
});
