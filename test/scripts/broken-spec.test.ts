import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, type Ended, PATIENCE, remove, run, TSX } from './support/project.ts';

const OUTPUT = ['src/generated/schema.ts', 'src/generated/operations.ts'];
/** Marks, in the text that replaces, the line that must be reported. */
const HERE = '# here';

interface Fault {
  what: string;
  from: string;
  to: string;
  says: RegExp;
}

/** Faults that a parser lets through, in different operations: one run names them all, each with its own line. */
const FAULTS: Fault[] = [
  {
    what: 'a dangling $ref',
    from: '$ref: "#/components/schemas/ContactFileListAnswer"',
    to: `$ref: "#/components/schemas/Nowhere" ${HERE}`,
    says: /Can't resolve \$ref/,
  },
  {
    what: 'an operationId used twice',
    from: 'operationId: contactsUpdate\n',
    to: `operationId: contactsGet ${HERE}\n`,
    says: /unique `operationId`/,
  },
  {
    what: 'an operation without x-sdk-method',
    from: '  get:\n      operationId: campaignGet\n      x-sdk-method: campaign.get\n',
    to: `  get: ${HERE}\n      operationId: campaignGet\n`,
    says: /campaignGet has no x-sdk-method/,
  },
  {
    what: 'an id in a path without its pattern',
    from: 'description: Id of the conversation.\n      schema:\n        $ref: "#/components/schemas/Id"\n',
    to: `description: Id of the conversation.\n      schema:\n        type: string ${HERE}\n`,
    says: /conversation_id lacks the pattern/,
  },
  {
    what: 'a media type without an example',
    from: 'application/json:\n            schema:\n              $ref: "#/components/schemas/UpdateChannelInput"\n            example:\n',
    to: `application/json: ${HERE}\n            schema:\n              $ref: "#/components/schemas/UpdateChannelInput"\n            x-example:\n`,
    says: /application\/json has no example/,
  },
  {
    what: 'a property without a description',
    from: '        text:\n          type: string\n          description: The text.\n        created_at:',
    to: `        text:\n          type: string ${HERE}\n        created_at:`,
    says: /The property text has no description/,
  },
  {
    what: 'an operationId that does not fit x-sdk-method',
    from: 'operationId: campaignList\n',
    to: `operationId: campaignAll ${HERE}\n`,
    says: /campaignAll does not fit x-sdk-method campaign\.list: make it campaignList/,
  },
];

let copy: string;
let before: string[];
const outputOf = () => OUTPUT.map((file) => readFileSync(join(copy, file), 'utf8'));

/** Breaks the copy's spec, each place of which must be there once, and runs the generator. @returns the lines marked */
async function generateFrom(whole: string, faults: readonly Pick<Fault, 'from' | 'to'>[]) {
  let text = whole;
  for (const [index, { from, to }] of faults.entries()) {
    expect(text.split(from), from).toHaveLength(2);
    text = text.replace(from, () => to.replace(HERE, `${HERE} ${index}.`));
  }
  writeFileSync(join(copy, 'openapi.yaml'), text);
  const rows = text.split('\n');
  const lines = faults.map((_, index) => rows.findIndex((row) => row.includes(`${HERE} ${index}.`)) + 1);
  return { lines, ended: await run(process.execPath, [...TSX, 'scripts/generate.ts'], { cwd: copy }) };
}

let whole: string;
let faulty: { lines: number[]; ended: Ended };
let unreadable: { lines: number[]; ended: Ended };

beforeAll(async () => {
  copy = copyProject();
  before = outputOf();
  whole = readFileSync(join(copy, 'openapi.yaml'), 'utf8');
  faulty = await generateFrom(whole, FAULTS);
  unreadable = await generateFrom(whole, [
    { from: 'operationId: contactsGet\n', to: `operationId: contactsGet: ${HERE}\n` },
  ]);
}, PATIENCE);
afterAll(() => void remove(copy));

describe('a spec with faults', () => {
  it.each(FAULTS.map((fault, index) => ({ ...fault, index })))(
    'is refused with file, line and reason: $what',
    ({ says, index }) => {
      expect(faulty.ended.stderr).toContain('openapi.yaml:\n');
      const reported = faulty.ended.stderr.split('\n').filter((row) => says.test(row));
      // Each by itself is an error, so that each by itself ends the run.
      expect(reported.join('\n')).toMatch(new RegExp(`^ +${faulty.lines[index]}:\\d+ +error `, 'm'));
    },
  );

  it('that is no YAML is refused with file, line and reason', () => {
    expect(unreadable.ended.stderr).toMatch(new RegExp(`\\S.*openapi\\.yaml" \\(${unreadable.lines[0]}:\\d+\\)`));
  });

  it('ends the generator with 1, says that nothing was generated, and leaves the old output byte for byte', () => {
    for (const { ended } of [faulty, unreadable]) {
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain('nothing was generated');
    }
    expect(outputOf()).toEqual(before);
  });
});
