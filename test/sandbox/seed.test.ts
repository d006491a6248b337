import { describe, expect, it } from 'vitest';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.ts';
import { Random } from '../../sandbox/random.ts';
import { ImbraceClient } from '../../src/index.ts';
import * as samples from '../contract/samples.ts';

const CREATED = '2025-01-01T00:00:00.000Z';

const rowsOf = <Row>(rows: ReadonlyMap<string, Row>) => [...rows.values()];

function begin(options: SandboxOptions = {}) {
  const { state, fetch } = createSandbox({ generation: 'observed', ...options });
  const client = new ImbraceClient({ apiKey: 'any', baseUrl: 'https://gateway.example.com', fetch });
  return { state, client };
}

describe('a sandbox begins', () => {
  it('with four channels, of which one has a stored login with two pages', async () => {
    const { state, client } = begin();
    const empty = { email: null, show_powered_by: true };
    const number = {
      access_key: 'example-token',
      phone_number_id: '200000000000001',
      namespace: null,
      signing_key: null,
    };
    expect(rowsOf(state.channels).map(({ name, type, config }) => [name, { ...config, type }])).toEqual([
      ['Website', { type: 'web', window_name: 'Website', email_config: empty }],
      ['WhatsApp', { type: 'whatsapp', ...number }],
      ['Mailbox', { type: 'email', email: 'desk@example.com' }],
      ['LINE', { type: 'line' }],
    ]);
    const [web, whatsapp, , line] = rowsOf(state.channels);
    expect([web?.id, whatsapp?.id]).toEqual([samples.CHANNEL_ID, samples.WHATSAPP_ID]);
    expect([web?.workflow_id, line?.credential_id]).toEqual(['1001', '2001']);
    expect(await client.channel.getFacebookPages('2001')).toMatchObject([
      { _id: '100000000000001', id: '100000000000001', name: 'Example Shop' },
      { _id: '100000000000002', id: '100000000000002', name: 'Example Outlet' },
    ]);
    expect(await client.channel.updateChannelWorkflow('1001', { active: true })).toMatchObject({ success: true });
  });

  it('with two teams, of one observer each', async () => {
    const { channel } = begin().client;
    const teams = await channel.listAssignableTeams();
    const isPublic = { mode: 'public', description: 'First line' };
    expect(teams).toMatchObject([
      { name: 'Support', ...isPublic },
      { name: 'Sales', ...isPublic },
    ]);
    expect(teams).toHaveLength(2);
    expect(teams[0]?._id).toBe(samples.TEAM_ID);
    expect(teams[1]?._id).toMatch(/^t_[\da-f-]{36}$/);
    const observers = await Promise.all(teams.map(({ _id }) => channel.listTeamObservers(_id)));
    const ids = observers.map((each) => each.map(({ _id }) => _id));
    expect(ids).toEqual([[expect.stringMatching(/^tu_[\da-f-]{36}$/)], [expect.stringMatching(/^tu_[\da-f-]{36}$/)]]);
  });

  it('with two campaigns, and three touchpoints of the first', () => {
    const { state } = begin();
    const [spring, autumn] = rowsOf(state.campaigns);
    expect([spring, autumn]).toMatchObject([{ id: samples.CAMPAIGN_ID, name: 'Spring Sale' }, { name: 'Autumn Sale' }]);
    const target = { campaign_id: samples.CAMPAIGN_ID, channel_id: samples.WHATSAPP_ID, type: 'message' };
    expect(rowsOf(state.touchpoints)).toMatchObject([
      { ...target, id: samples.TOUCHPOINT_ID, name: 'Poster', initial_phrase: 'Hi, Poster' },
      { ...target, name: 'Newsletter', initial_phrase: 'Hi, Newsletter' },
      { ...target, name: 'Shop window', initial_phrase: 'Hi, Shop window' },
    ]);
  });

  it('with fourteen notifications, of which every third is read', () => {
    const notifications = rowsOf(begin().state.notifications);
    expect(notifications.map(({ is_read }) => (is_read ? 'x' : '-')).join('')).toBe('--x--x--x--x--');
    expect(notifications.slice(0, 4).map(({ type, title }) => [type, title])).toEqual([
      [204, 'A conversation was assigned to you'],
      [301, 'You were invited to a team'],
      [204, 'A conversation was assigned to you'],
      [101, 'A row was assigned to you'],
    ]);
    expect(notifications[0]?.id).toBe(samples.NOTIFICATION_ID);
    for (const { id } of notifications.slice(2)) expect(id).toMatch(/^not_[\da-f-]{36}$/);
  });

  it('with contacts whose names, addresses and numbers belong to nobody, a minute after one another', () => {
    const { state } = begin({ contacts: 200 });
    expect(rowsOf(state.contacts)).toHaveLength(200);
    const [first, ...others] = rowsOf(state.contacts);
    expect(first).toMatchObject({ id: samples.CONTACT_ID, display_name: 'Alice Smith', created_at: CREATED });
    for (const [index, contact] of others.entries()) {
      const { id, display_name, first_name, last_name, email, phone_number, channel_id, channel_type } = contact;
      expect(contact).toMatchObject({ _id: id, public_id: id });
      expect(id).toMatch(/^con_[\da-f-]{36}$/);
      expect(display_name).toBe(`${first_name} ${last_name}`);
      const name = [first_name, last_name].map((part) => part?.normalize('NFD').replace(/[^a-z]/gi, ''));
      expect([null, `${name.join('.').toLowerCase()}.${index + 2}@example.com`]).toContain(email);
      expect(phone_number).toMatch(/^(?:\+120255501\d\d)?$/);
      expect(state.channels.get(channel_id ?? '')?.type).toBe(channel_type);
      expect(Date.parse(contact.created_at ?? '') - Date.parse(CREATED)).toBe((index + 1) * 60_000);
    }
    const number = (field: 'email' | 'phone_number' | 'company_name') => others.filter((each) => each[field]).length;
    expect(number('email')).toBeGreaterThan(150);
    expect(number('email')).toBeLessThan(199);
    expect(number('phone_number')).toBeGreaterThan(100);
    expect(number('phone_number')).toBeLessThan(170);
    expect(number('company_name')).toBeGreaterThan(80);
    expect(new Set(others.map(({ channel_id }) => channel_id)).size).toBe(4);
  });

  it('with a conversation, its log, a comment and a file of each contact', async () => {
    const { state, client } = begin({ contacts: 5 });
    const seen = new Set<unknown>();
    for (const { id, created_at, channel_type, channel_id } of rowsOf(state.contacts)) {
      const times = { created_at, updated_at: created_at };
      const [talk, ...noOther] = await client.contacts.getConversations(id);
      expect(noOther).toEqual([]);
      const talkId = talk?._id ?? '';
      expect(talk?.conversation).toMatchObject({
        ...{ doc_name: 'conversation', status: 'open' },
        ...{ _id: talkId, public_id: talkId, contact_id: id, channel_id, channel_type },
        ...times,
      });
      const [log] = await client.contacts.getActivities(talkId);
      expect(log).toMatchObject({ conversation_id: talkId, public_id: log?._id, ...times });
      const [comment] = await client.contacts.getComments(id);
      const content = comment?.text;
      expect(comment).toMatchObject({ conversation_id: talkId, channel_type, content, ...times });
      expect(comment?.comments).toMatchObject([{ content, ...times }]);
      const [file] = await client.contacts.getFiles(id);
      expect(file).toMatchObject(times);
      for (const each of [talkId, talk?.public_id, log?._id, comment?._id, comment?.comments?.[0]?._id, file?._id])
        seen.add(each);
    }
    expect(seen.size).toBe(5 * 6);
    const prefixes = [...seen].map((id) => String(id).replace(/[\da-f]{8}-.*/, ''));
    expect(prefixes.slice(6, 12)).toEqual(['conv_', 'tcu_', '', 'cmc_', 'cmc_', 'msg_']);
    expect([...seen][0]).toBe(samples.CONVERSATION_ID);
  });

  it('with the same rows for the same seed, whenever that is', () => {
    const { state } = begin();
    const rows = [...rowsOf(state.channels), ...rowsOf(state.campaigns), ...rowsOf(state.touchpoints)];
    for (const row of rows) expect(row).toMatchObject({ created_at: CREATED, updated_at: CREATED });
  });
});

it("a contact of the caller's own has nothing but what was given, its owner, its channel and its time", () => {
  const { state } = begin({ seedData: { contacts: [{ id: 'con_own', display_name: 'Ann Own' }] } });
  const own = state.contacts.get('con_own');
  expect(own).toMatchObject({ email: '', phone_number: '', gender: '', additional_params: {}, birthday: null });
  const { organization_id, business_unit_id, channel_id, created_at, ...rest } = own ?? {};
  expect([organization_id, business_unit_id]).toEqual([samples.ORGANIZATION_ID, samples.UNIT_ID]);
  expect(channel_id).toBe(samples.CHANNEL_ID);
  expect(created_at).toMatch(/^20\d\d-.*Z$/);
  const filled = Object.entries(rest).filter(
    ([, value]) =>
      value !== '' && !(Object(value) === value && Object.keys(value as object).length === 0) && value !== null,
  );
  expect(Object.fromEntries(filled)).toEqual({
    ...{ id: 'con_own', _id: 'con_own', public_id: 'con_own', display_name: 'Ann Own', channel_type: 'web' },
  });
});

it('the numbers of a seed are those of mulberry32, the same in every version', () => {
  const random = new Random(1);
  const numbers = [random.next(), random.next(), random.next()];
  expect(numbers).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});
