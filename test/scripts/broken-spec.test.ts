import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, type Ended, editSpec, PATIENCE, remove, run, TSX } from '../helpers/project.ts';

/** Marks, in the text that replaces, the line that must be reported. */
const HERE = '# here';

interface Fault {
  what: string;
  from: string;
  to: string;
  /** A second edit that the fault is made of. */
  also?: readonly [from: string, to: string];
  says: RegExp;
  /** Where it is not in the same sentence. */
  remedy?: RegExp;
}

/** Faults that a parser lets through, in different operations: one run names them all, each with its own line. */
const FAULTS: Fault[] = [
  {
    what: 'a dangling $ref',
    from: '{ $ref: "#/components/schemas/ContactFileListAnswer" }',
    to: `{ $ref: "#/components/schemas/Nowhere" } ${HERE}`,
    says: /Can't resolve \$ref/,
    remedy: /→ Correct the name after \$ref/,
  },
  {
    what: 'an operationId used twice',
    from: 'operationId: contactsUpdate\n',
    to: `operationId: contactsGet ${HERE}\n`,
    says: /unique `operationId`/,
    remedy: /→ .*give each one its own/,
  },
  {
    what: 'an operation without x-sdk-method',
    from: '  get:\n      operationId: campaignGet\n      x-sdk-method: campaign.get\n',
    to: `  get: ${HERE}\n      operationId: campaignGet\n`,
    says: /campaignGet has no x-sdk-method.*: add one/,
  },
  {
    what: 'an id in a path without its pattern',
    from: 'description: Id of the conversation.\n      schema: { $ref: "#/components/schemas/Id" }\n',
    to: `description: Id of the conversation.\n      schema:\n        type: string ${HERE}\n`,
    says: /conversation_id lacks the pattern.*: use the schema Id/,
  },
  {
    what: 'an id in a query without its pattern',
    from: 'description: Only touchpoints of this campaign.\n          schema: { $ref: "#/components/schemas/Id" }\n',
    to: `description: Only touchpoints of this campaign.\n          schema:\n            type: string ${HERE}\n`,
    says: /campaign_id lacks the pattern.*: use the schema Id/,
  },
  {
    what: 'an id in a request without its pattern',
    from: '        touchpoint_id:\n          $ref: "#/components/schemas/Id"\n          description: The touchpoint to check.\n',
    to: `        touchpoint_id:\n          type: string ${HERE}\n          description: The touchpoint to check.\n`,
    says: /touchpoint_id of a request lacks the pattern.*: use the schema Id/,
  },
  {
    what: 'a query parameter without an example',
    from: '      name: sort\n',
    to: `      name: sort_by ${HERE}\n`,
    also: ['      example: "-created_at"\n', ''],
    says: /The parameter sort_by has no example: add/,
  },
  {
    what: 'a format of texts at a number',
    from: '        type: string\n        format: date\n      example: "2025-01-01"\n',
    to: `        type: integer\n        format: date ${HERE}\n      example: 20250101\n`,
    says: /The format date does not belong to the type integer: make the type string/,
  },
  {
    what: 'a format of numbers at a text',
    from: '        format: date\n      example: "2025-01-31"\n',
    to: `        format: int32 ${HERE}\n      example: "2025-01-31"\n`,
    says: /The format int32 does not belong to the type string: make the type integer or number/,
  },
  {
    what: 'a schema of two types',
    from: '          type: boolean\n          description: Whether it was read.\n',
    to: `          type:\n            - boolean ${HERE}\n            - string\n            - "null"\n          description: Whether it was read.\n`,
    says: /types boolean and string, which not every generator reads: make it an anyOf/,
  },
  {
    what: 'an allOf among alternatives',
    from: '        - $ref: "#/components/schemas/TouchpointDuplicate"\n',
    to: `        - allOf:\n            - $ref: "#/components/schemas/TouchpointDuplicate" ${HERE}\n`,
    says: /alternative of this anyOf is an allOf.*: make it a component/,
  },
  {
    what: 'a media type without an example',
    from: 'application/json:\n            schema: { $ref: "#/components/schemas/UpdateChannelInput" }\n            example:\n',
    to: `application/json: ${HERE}\n            schema: { $ref: "#/components/schemas/UpdateChannelInput" }\n            x-example:\n`,
    says: /application\/json has no example: add/,
  },
  {
    what: 'a misspelt key in an example',
    from: 'unread_count: 5',
    to: `unred_count: 5 ${HERE}`,
    says: /The key unred_count in this example is no property of any schema: correct it/,
  },
  {
    what: 'a property without a description',
    from: '        text:\n          type: string\n          description: The text.\n        created_at:',
    to: `        text:\n          type: string ${HERE}\n        created_at:`,
    says: /The property text has no description: add one/,
  },
  {
    what: 'a property whose description is blank',
    from: '        name:\n          type: string\n          description: Name of the team.\n',
    to: `        name:\n          type: string ${HERE}\n          description: "  "\n`,
    says: /The property name has no description: add one/,
  },
  {
    what: 'a parameter without a description',
    from: '        - name: status\n          in: query\n          description: Only touchpoints in this state.\n',
    to: `        - name: status ${HERE}\n          in: query\n`,
    says: /The parameter status has no description: say what it does/,
  },
  {
    what: 'ids in a body without their pattern',
    from: 'type: array\n          description: Their ids.\n          items: { $ref: "#/components/schemas/Id" }\n',
    to: `type: array ${HERE}\n          description: Their ids.\n          items:\n            type: string\n`,
    says: /The property ids of a request lacks the pattern.*: use the schema Id/,
  },
  {
    what: 'an example of one generation only',
    from: 'documented:\n                  summary: Total in count\n',
    to: `former: ${HERE}\n                  summary: Total in count\n`,
    says: /example of one generation only: add the example `documented`/,
  },
  {
    what: 'a misspelt key in an example of a request',
    from: 'app_id: wecom-example\n',
    to: `ap_id: wecom-example ${HERE}\n`,
    says: /The key ap_id in this example is no property of any schema: correct it/,
  },
  {
    what: 'a method in another namespace than its tag',
    from: 'x-sdk-method: campaign.deleteTouchpoint\n      x-confidence: medium\n      tags: [campaign]\n',
    to: `x-sdk-method: campaign.deleteTouchpoint ${HERE}\n      x-confidence: medium\n      tags: [contacts]\n`,
    says: /campaign\.deleteTouchpoint is not in the namespace of the tag.*: make the tag and the namespace the same/,
  },
  {
    what: 'an operationId that does not fit x-sdk-method',
    from: 'operationId: campaignList\n',
    to: `operationId: campaignAll ${HERE}\n`,
    says: /campaignAll does not fit x-sdk-method campaign\.list: make it campaignList/,
  },
  {
    what: 'a namespace that the client does not have',
    from: 'operationId: campaignValidateTouchpoint\n      x-sdk-method: campaign.validateTouchpoint\n      x-confidence: high\n      tags: [campaign]\n',
    to: `operationId: chatValidateTouchpoint\n      x-sdk-method: chat.validateTouchpoint\n      x-confidence: high\n      tags: [chat] ${HERE}\n`,
    says: /tags should be defined/,
    remedy: /→ .*declare a new one/,
  },
];

/** What is no YAML at all: the parser stops at it. */
const UNREADABLE = { from: 'operationId: contactsGet\n', to: `operationId: contactsGet: ${HERE}\n` };

/** Every command that reads the spec, and what it says that it did not do. */
const COMMANDS = [
  { command: 'generate', script: 'generate.ts', args: [], says: 'nothing was generated, src/generated/ is as it was' },
  { command: 'generate -- --check', script: 'generate.ts', args: ['--check'], says: 'nothing was generated' },
  { command: 'check spec', script: 'check/spec.ts', args: [], says: '' },
  { command: 'mock', script: 'mock.ts', args: ['--port', '0'], says: 'the mock was not started' },
  { command: 'sandbox', script: 'sandbox.ts', args: ['--port', '0'], says: 'the sandbox was not started' },
  { command: 'demo', script: 'demo.ts', args: [], says: 'the mock was not started' },
  { command: 'check breaking', script: 'check/breaking.ts', args: [], says: 'nothing was compared' },
  { command: 'docs', script: 'docs.ts', args: [], says: 'site/ is as it was' },
  { command: 'check live', script: 'check/live.ts', args: [], says: 'the gateway was asked nothing' },
];
/** Where `check live` would turn to. */
const GATEWAY = { IMBRACE_BASE_URL: 'http://127.0.0.1:9', IMBRACE_API_KEY: 'any' };

interface Broken {
  copy: string;
  /** The line of each fault. */
  lines: number[];
  before: Record<string, string>;
}

/** A copy of the project with these faults in its spec. */
function breakSpec(faults: readonly Pick<Fault, 'from' | 'to' | 'also'>[]): Broken {
  const copy = copyProject();
  mkdirSync(join(copy, 'site'), { recursive: true });
  writeFileSync(join(copy, 'site/index.html'), 'what was built before');
  const edits = faults.map(({ from, to }, index) => [from, to.replace(HERE, `${HERE} ${index}.`)] as const);
  const written = editSpec(copy, [...edits, ...faults.flatMap(({ also }) => (also ? [also] : []))]).split('\n');
  const lines = faults.map((_, index) => written.findIndex((line) => line.includes(`${HERE} ${index}.`)) + 1);
  return { copy, lines, before: contentsOf(copy) };
}

/** Every file of a copy but the packages. */
const contentsOf = (copy: string) =>
  Object.fromEntries(
    readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const faulty = breakSpec(FAULTS);
const unreadable = breakSpec([UNREADABLE]);
afterAll(() => {
  for (const { copy } of [faulty, unreadable]) remove(copy);
});

describe.each(COMMANDS)('npm run $command, of a spec with faults', ({ script, args, says }) => {
  let ended: Record<'faulty' | 'unreadable', Ended>;

  beforeAll(async () => {
    const env = script === 'check/live.ts' ? GATEWAY : {};
    const start = ({ copy }: Broken) =>
      run(process.execPath, [...TSX, `scripts/${script}`, ...args], { cwd: copy, env });
    const [first, second] = await Promise.all([start(faulty), start(unreadable)]);
    ended = { faulty: first, unreadable: second };
  }, PATIENCE);

  it.each(FAULTS.map((fault, index) => ({ ...fault, index })))(
    'names file, line and remedy of $what',
    ({ says: reason, remedy, index }) => {
      // Each starts a line of its own, so that each by itself ends the run.
      const said = ended.faulty.stderr.split(/\n(?=\S)/).filter((line) => reason.test(line));
      expect(said.join('\n')).toMatch(new RegExp(`^openapi\\.yaml:${faulty.lines[index]}:\\d+ `, 'm'));
      expect(said.join('\n')).toMatch(remedy ?? reason);
    },
  );

  it('names file, line and remedy of what is no YAML', () => {
    expect(ended.unreadable.stderr).toMatch(new RegExp(`^openapi\\.yaml:${unreadable.lines[0]}:\\d+ .*no YAML`));
    expect(ended.unreadable.stderr).toContain('→ Correct the YAML');
  });

  it('ends with 1, says what was not done, and shows no stack', () => {
    for (const { code, stderr } of Object.values(ended)) {
      expect(code).toBe(1);
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/\n +at /);
    }
  });

  it('writes nothing', () => {
    for (const { copy, before } of [faulty, unreadable]) expect(contentsOf(copy)).toEqual(before);
  });
});
