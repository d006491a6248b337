import { join } from 'node:path';
import ts from 'typescript';
import { expect, it, vi } from 'vitest';
import { METHODS } from '../helpers/methods.ts';
import { PATIENCE, root } from '../helpers/project.ts';

// The first question waits for the compiler.
vi.setConfig({ testTimeout: PATIENCE });

const PLATFORMS = ['web', 'facebook', 'whatsapp', 'instagram', 'wechat', 'line', 'email', 'wecom'];

const TOUCHPOINT_STATUSES = ['inactive', 'active', 'archived', 'update_needed'];

/** Lines as somebody types them, `|` being the caret, and what is offered there. */
const OFFERED: [line: string, names: string[]][] = [
  [`client.channel.list({ type: '|' })`, PLATFORMS],
  [`client.channel.create({ name: 'Front Desk', type: '|' })`, PLATFORMS],
  [`client.campaign.create({ name: 'Q3', channel_type: '|' })`, PLATFORMS],
  [`(await client.channel.get('1')).type === '|'`, PLATFORMS],
  [`(await client.campaign.get('1')).status === '|'`, ['draft', 'active', 'completed']],
  [`(await client.channel.listAssignableTeams())[0]?.mode === '|'`, ['public', 'grab']],
  [`client.campaign.listTouchpoints({ status: '|' })`, TOUCHPOINT_STATUSES],
  [`(await client.campaign.getTouchpoint('1')).status === '|'`, TOUCHPOINT_STATUSES],
  [
    '(await client.contacts.listNotifications()).data[0]?.type === |',
    ['101', '201', '202', '203', '204', '301', '302', '303', '304', '305'],
  ],
  [`new ImbraceClient({ env: '|' })`, ['stable', 'develop', 'sandbox', 'prodv2']],
  [`new ImbraceClient({ logLevel: '|' })`, ['off', 'error', 'warn', 'info', 'debug']],
  ['client.|', ['channel', 'contacts', 'campaign', 'raw', 'withOptions', 'setAccessToken', 'clearAccessToken']],
  ['client.contacts.list().|', ['then', 'withResponse', 'pages', 'toArray']],
  ['client.contacts.exportCsv().|', ['then', 'withResponse', 'stream']],
  ['client.contacts.list({ | })', ['limit', 'skip', 'sort']],
  ['client.contacts.search({ | })', ['q', 'limit', 'skip', 'sort', 'type']],
  [
    'client.campaign.listTouchpoints({ | })',
    ['campaign_id', 'status', 'channel_id', 'is_archived', 'sort', 'limit', 'skip'],
  ],
  ['client.contacts.update("1", { | })', ['name', 'email', 'phone']],
  ['client.contacts.list({}, { | })', ['signal', 'timeout', 'totalTimeout', 'maxRetries', 'headers']],
  ['(await client.contacts.list()).data[0]?.|', ['id', 'display_name', 'email', 'phone_number', 'avatar_url']],
];

/** Places to hover over. */
const SHOWN = [
  'client.contacts.get("1").with|Response',
  'client.contacts.list().pa|ges',
  'client.contacts.list().to|Array',
  'client.contacts.exportCsv().st|ream',
  'client.r|aw',
  'client.with|Options',
  'client.contacts.list({ li|mit: 1 })',
  'client.contacts.list({}, { tim|eout: 1 })',
  'client.contacts.search({ q|: "" })',
  'new ImbraceClient({ ap|iKey: "" })',
  '(await client.contacts.get("1")).em|ail',
  '(await client.channel.get("1")).is_act|ive',
  '(await client.contacts.list()).to|tal',
  '(await client.contacts.get("1").withResponse()).reques|tId',
];

/** Places to hover over, and the types that are shown there: by their names. */
const NAMED: [line: string, type: string][] = [
  ['const o|ne = await client.contacts.get("1")', 'Contact'],
  ['const l|ist = await client.contacts.list()', 'CountedPage<Contact>'],
  ['const f|ound = await client.contacts.search({ q: "" })', 'CountedPage<Contact>'],
  ['const n|otes = await client.contacts.listNotifications()', 'CountedPage<Notification>'],
  ['const m|any = await client.channel.list()', 'Channel[]'],
  ['const m|ade = await client.channel.create({ name: "" })', 'Channel'],
  ['const l|ogin = await client.channel.getCredential("1")', 'ChannelCredential'],
  ['const t|eams = await client.channel.listAssignableTeams()', 'Team[]'],
  ['const c|ampaigns = await client.campaign.list()', 'Page<Campaign>'],
  ['const s|tep = await client.campaign.getTouchpoint("1")', 'Touchpoint'],
  ['const d|one = await client.channel.delete("1")', 'Success'],
  ['for await (const e|ach of client.contacts.list()) each', 'Contact'],
  [
    'client.contacts.u|pdate',
    '(method) update(contactId: string, input: UpdateContactInput, options?: RequestOptions): Call<Contact>',
  ],
  [
    'client.contacts.l|ist',
    '(method) list(query?: ListContactsParams, options?: RequestOptions): ListCall<CountedPage<Contact>, Contact>',
  ],
];

const CALLED = METHODS.map((method) => `client.${method.replace('.', '.|')}`);

// One file holds all lines, so that the compiler reads it once.
const file = join(root, 'test/types/typed-by-hand.ts');
const carets = new Map<string, number>();
let text = "import { ImbraceClient } from '../../src/index.ts';\nconst client = new ImbraceClient();\n";
for (const line of [...OFFERED.map(([line]) => line), ...SHOWN, ...CALLED, ...NAMED.map(([line]) => line)]) {
  carets.set(line, text.length + line.indexOf('|'));
  text += `${line.replace('|', '')};\n`;
}

const wrong = join(root, 'test/types/wrong-by-hand.ts');
const wrongText = `import { type Contact, ImbraceClient } from '../../src/index.ts';
const client = new ImbraceClient();
export const one: number = await client.contacts.get('1');
export const list: string = await client.contacts.list();
(await client.channel.get('1')).vip;
client.contacts.update('1', { nam: 'Alice' });
export const early: Contact = client.contacts.get('1');
client.contacts.list({ limt: 1 });
new ImbraceClient({ tiemout: 1 });
`;
const typed = new Map([
  [file, text],
  [wrong, wrongText],
]);

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const readFile = (name: string) => typed.get(name) ?? ts.sys.readFile(name);
const editor = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [...typed.keys()],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const content = readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => typed.has(name) || ts.sys.fileExists(name),
  readFile,
});

/** What hovering shows: the type, the text, and the tags below it. */
function hover(line: string) {
  const {
    displayParts,
    documentation,
    tags = [],
  } = editor.getQuickInfoAtPosition(file, carets.get(line) as number) ?? {};
  return { type: ts.displayPartsToString(displayParts), text: ts.displayPartsToString(documentation), tags };
}

it.each(OFFERED)('an editor offers what is documented in %s', (line, names) => {
  const { entries = [] } = editor.getCompletionsAtPosition(file, carets.get(line) as number, {}) ?? {};
  expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

it.each(CALLED)('hovering over %s shows what the method does, gives and throws, and an example', (line) => {
  const { text, tags } = hover(line);
  expect(text).toMatch(/^[A-Z][^.]+\./);
  expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['returns', 'throws', 'example']));
});

it.each(SHOWN)('hovering over %s shows what it is', (line) => {
  expect(hover(line).text).toMatch(/^[A-Z].*[a-z]/);
});

it.each(NAMED)('hovering over %s shows the name %s, not what is in it', (line, type) => {
  const shown = hover(line).type;
  expect(shown.endsWith(type), shown).toBe(true);
});

it('an error names what does not fit', () => {
  const messages = editor
    .getSemanticDiagnostics(wrong)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  expect(messages).toEqual([
    "Type 'Contact' is not assignable to type 'number'.",
    expect.stringMatching(/^Type 'CountedPage<Contact>' is not assignable to type 'string'/),
    expect.stringMatching(/^Property 'vip' does not exist on type 'Channel'/),
    expect.stringMatching(/'nam' does not exist in type 'UpdateContactInput'/),
    expect.stringMatching(/^Type 'Call<Contact>' is missing the following properties from type 'Contact'/),
    expect.stringMatching(/'limt' does not exist in type 'ListContactsParams'/),
    expect.stringMatching(/'tiemout' does not exist in type 'ClientOptions'/),
  ]);
});
