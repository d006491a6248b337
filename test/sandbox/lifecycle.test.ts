import { describe, expect, it } from 'vitest';
import { sorted } from '../../sandbox/rows.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { isConflictError, isNotFoundError } from '../../src/index.ts';
import { CAMPAIGN_ID, CONTACT_ID, TOUCHPOINT_ID } from '../contract/samples.ts';
import { failureOf } from '../helpers/client.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

describe.each(GENERATIONS)('in the %s generation', (generation) => {
  it('a channel is created, read back, counted, updated, deleted, and gone', async () => {
    const { client } = await sandboxWith({ generation });
    const { channel } = client;
    const { id } = await channel.createWeb({ name: 'Website Chat', config: { primary_color: '#1e6fd9' } });
    expect(await channel.get(id)).toMatchObject({ name: 'Website Chat', config: { primary_color: '#1e6fd9' } });
    expect((await channel.list({ type: 'web' })).map((each) => each.id)).toContain(id);
    expect(await channel.getCount()).toMatchObject({ count: 5, web: 2 });

    expect(isConflictError(await failureOf(channel.createLine({ name: 'Website Chat' })))).toBe(true);
    await channel.update(id, { active: false, config: { font_size: '14' } });
    expect(await channel.get(id)).toMatchObject({
      is_active: false,
      config: { type: 'web', primary_color: '#1e6fd9', font_size: '14' },
    });

    expect(await channel.delete(id)).toMatchObject({ success: true });
    expect(isNotFoundError(await failureOf(channel.get(id)))).toBe(true);
    expect(isNotFoundError(await failureOf(channel.deleteV3(id)))).toBe(true);
    expect(await channel.list({ type: 'web' })).toHaveLength(1);
  });

  it('what is free-form keeps all that is put into it, also what is empty', async () => {
    const { client } = await sandboxWith({ generation });
    const { channel, campaign } = client;
    const config = { welcome_message: '', own: null, email_config: { email: '', own: { empty: null, list: [''] } } };
    const { id } = await channel.createWeb({ name: 'Website Chat', config });
    expect((await channel.get(id)).config).toEqual({ ...config, type: 'web' });
    expect((await channel.list({ type: 'web' })).find((each) => each.id === id)?.config).toEqual({
      ...config,
      type: 'web',
    });
    await channel.update(id, { config: { primary_color: '', nested: { empty: null } } });
    expect((await channel.get(id)).config).toMatchObject({ ...config, primary_color: '', nested: { empty: null } });

    const message = { text: '', parts: [{ title: null }], buttons: { first: '' } };
    const { _id } = await campaign.createTouchpoint({ name: 'Welcome', message });
    expect((await campaign.getTouchpoint(_id)).message).toEqual(message);
  });

  it('an update of settings does not change what they are of', async () => {
    const { client } = await sandboxWith({ generation });
    const { channel } = client;
    const { id } = await channel.createWeb({ name: 'Website Chat' });
    await channel.update(id, { config: { type: 'line' } });
    expect(await channel.get(id)).toMatchObject({ type: 'web', config: { type: 'web' } });
    const { type } = await channel.getCredential('2001');
    await channel.updateCredential('2001', { config: { type: 'line', app_id: '1' } });
    expect(await channel.getCredential('2001')).toMatchObject({ type, config: { type, app_id: '1' } });
  });

  it('a campaign and its touchpoints are created, read back, updated, deleted, and gone', async () => {
    const { client } = await sandboxWith({ generation });
    const { campaign } = client;
    const { _id } = await campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' });
    expect(await failureOf(campaign.create({ name: 'Q3 Re-engagement' }))).toMatchObject({
      status: 400,
      body: { code: 40000, message: 'Duplicate key', field: 'name', validate: 'unique', key: { name: 1 } },
    });
    expect((await campaign.list()).data).toHaveLength(3);

    const welcome = await campaign.createTouchpoint({ name: 'Welcome', campaign_id: _id, initial_phrase: 'Hi' });
    const other = await campaign.createTouchpoint({ name: 'Other', campaign_id: _id, initial_phrase: 'Hi' });
    expect(await campaign.validateTouchpoint({ touchpoint_id: welcome._id })).toMatchObject({ valid: false });
    await campaign.updateTouchpoint(other._id, { initial_phrase: 'Hello', is_archived: true });
    expect(await campaign.validateTouchpoint({ touchpoint_id: welcome._id })).toMatchObject({ valid: true });
    expect(await campaign.getTouchpoint(other._id)).toMatchObject({ name: 'Other', initial_phrase: 'Hello' });
    const listed = async (query: object) =>
      (await campaign.listTouchpoints({ campaign_id: _id, ...query })).data.map(({ name }) => name);
    expect(await listed({ sort: 'name' })).toEqual(['Other', 'Welcome']);
    expect(await listed({ sort: '-name', limit: 1, skip: 1 })).toEqual(['Other']);
    expect(await listed({ is_archived: false })).toEqual(['Welcome']);
    expect(await listed({ status: 'archived' })).toEqual(['Other']);

    await campaign.deleteTouchpoint(other._id);
    await campaign.delete(_id);
    expect(isNotFoundError(await failureOf(campaign.get(_id)))).toBe(true);
    expect(isNotFoundError(await failureOf(campaign.getTouchpoint(welcome._id)))).toBe(true);
    expect(isNotFoundError(await failureOf(campaign.createTouchpoint({ campaign_id: _id })))).toBe(true);
  });

  it('10,000 contacts are paged through, sorted, exported and searched', async () => {
    const { client, sandbox } = await sandboxWith({ generation, contacts: 10_000 });
    const { contacts } = client;
    const rows = await contacts.list({ limit: 500 }).toArray({ limit: Infinity });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
    expect(sandbox.counters.processed['contacts.list']).toBe(20);

    const newest = await contacts.list({ sort: '-created_at', limit: 2 });
    expect(newest.data.map(({ id }) => id)).toEqual([rows[9_999]?.id, rows[9_998]?.id]);
    expect(newest.total).toBe(10_000);
    expect((await contacts.list()).data).toHaveLength(20);

    const lines = (await contacts.exportCsv({ sort: '-created_at' })).trimEnd().split('\n');
    expect(lines).toHaveLength(10_001);
    expect(lines[0]).toBe('id,display_name,email,phone_number,channel_type,created_at');
    expect(lines[1]).toContain(rows[9_999]?.id);

    const smiths = await contacts.search({ q: 'sMiTh', limit: 500 }).toArray({ limit: Infinity });
    const named = rows.filter(({ display_name }) => display_name?.includes('Smith'));
    expect(named.length).toBeGreaterThan(100);
    expect(smiths.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
    expect(await contacts.search({ q: 'nobody at all' })).toMatchObject({ data: [], total: 0 });
  });

  it('a contact is found, updated and read back, also in its conversations and in the CSV', async () => {
    const { client } = await sandboxWith({ generation });
    const { contacts } = client;
    const { data } = await contacts.search({ q: 'alice@example.com' });
    const id = data[0]?.id ?? '';
    await contacts.update(id, { name: 'Smith, "Alice"', email: 'alice.s@example.com' });
    expect(await contacts.get(id)).toMatchObject({ display_name: 'Smith, "Alice"', phone_number: '+84912345678' });
    expect((await contacts.search({ q: 'alice.s@' })).data).toHaveLength(1);
    expect(await contacts.exportCsv()).toContain(`${id},"Smith, ""Alice""",alice.s@example.com,+84912345678,web,`);

    await contacts.update(id, { name: '"' });
    expect(await contacts.exportCsv()).toContain(`${id},"""",alice.s@example.com,`);
    await contacts.update(id, { name: 'Smith, "Alice"' });

    const [conversation] = await contacts.getConversations(id, { channelTypes: 'web,line' });
    if (generation === 'observed') expect(conversation?.contact?.display_name).toBe('Smith, "Alice"');
    const talk = conversation?._id ?? '';
    expect(await contacts.getActivities(talk)).toHaveLength(1);
    expect(await contacts.getActivities(talk, { start_date: '2025-01-01', end_date: '2025-01-01' })).toHaveLength(1);
    expect(await contacts.getActivities(talk, { start_date: '2025-01-02' })).toEqual([]);
    expect(await contacts.getActivities(talk, { end_date: '2024-12-31' })).toEqual([]);
    for (const start_date of ['yesterday', '2025-02-30', '2025-01-01T00:00:00.000Z', '']) {
      expect(await failureOf(contacts.getActivities(talk, { start_date }))).toMatchObject({
        status: 400,
        body: { field: 'start_date', validate: 'format' },
      });
    }
    expect(await contacts.getConversations(id, { channelTypes: 'line' })).toEqual([]);
    expect(await contacts.getComments(id, { channelType: 'web', skip: 1 })).toEqual([]);
    expect(isNotFoundError(await failureOf(contacts.getFiles('con_nobody')))).toBe(true);
  });

  it('notifications are read and dismissed', async () => {
    const { client } = await sandboxWith({ generation });
    const { contacts } = client;
    const { data, total, unread_count } = await contacts.listNotifications({ limit: 10 });
    expect({ rows: data.length, total }).toEqual({ rows: 10, total: 14 });
    const ids = data.filter(({ is_read }) => !is_read).map(({ id }) => id);
    await contacts.markNotificationsRead(ids);
    const after = await contacts.listNotifications();
    expect(after.data.slice(0, 10).every(({ is_read }) => is_read)).toBe(true);
    if (generation === 'observed') expect(after.unread_count).toBe(Number(unread_count) - ids.length);

    await contacts.dismissNotification(ids[0] ?? '');
    const again = await failureOf(contacts.markNotificationsRead([ids[1] ?? '', ids[0] ?? '']));
    expect(isNotFoundError(again)).toBe(true);
    expect((await contacts.listNotifications()).total).toBe(13);
    await contacts.dismissAllNotifications();
    expect((await contacts.listNotifications()).data).toEqual([]);
  });

  it('notifications are of one of three kinds, each listed and dismissed by itself', async () => {
    const { client } = await sandboxWith({ generation });
    const { contacts } = client;
    const typesOf = async (type?: string) =>
      (await contacts.listNotifications({ ...(type && { type }), limit: 100 })).data.map((each) => Number(each.type));
    const kinds = { assigns: 1, conversations: 2, teams: 3 };
    for (const [kind, hundreds] of Object.entries(kinds)) {
      const types = await typesOf(kind);
      expect(types.length).toBeGreaterThan(2);
      expect(new Set(types.map((type) => Math.floor(type / 100)))).toEqual(new Set([hundreds]));
    }
    expect(await typesOf('another')).toEqual([]);
    const all = (await typesOf()).length;
    const teams = (await typesOf('teams')).length;
    await client.raw.DELETE('/channel-service/v1/notifications/dismiss/all', { params: { query: { type: 'teams' } } });
    expect(await typesOf()).toHaveLength(all - teams);
  });

  it('a notification says what it is about, where its generation does', async () => {
    const { client } = await sandboxWith({ generation });
    const aboutOf = async (type: string) =>
      (await client.contacts.listNotifications({ type })).data.map(({ action_to }) => action_to);
    const [assigns, teams] = [await aboutOf('assigns'), await aboutOf('teams')];
    expect([assigns.length, teams.length]).toEqual([3, 4]);
    const observed = generation === 'observed';
    const row = observed ? { board_id: 'brd_1', board_item_id: 'bi_1' } : undefined;
    const team = observed ? { team_id: 't_1', team_user_id: 'tu_1' } : undefined;
    for (const each of assigns) expect(each).toEqual(row);
    for (const each of teams) expect(each).toEqual(team);
  });

  it('a contact is changed by the names of the wire alone', async () => {
    const { client } = await sandboxWith({ generation });
    const before = await client.contacts.get(CONTACT_ID);
    const body = { name: 'Alice Chan', phone: '+1' } as object;
    const params = { path: { contact_id: CONTACT_ID } };
    const { response } = await client.raw.PUT('/channel-service/v1/contacts/{contact_id}', { params, body });
    expect(response.status).toBe(200);
    const { display_name, phone_number } = await client.contacts.get(CONTACT_ID);
    expect({ display_name, phone_number }).toEqual({
      display_name: before.display_name,
      phone_number: before.phone_number,
    });
  });

  it('an uploaded avatar is attached to a contact, and read back with all else that was changed', async () => {
    const { client } = await sandboxWith({ generation });
    const { url } = await client.contacts.uploadAvatar({ file: new Blob(['x']), filename: 'avatar.png' });
    const changes = {
      ...{ avatar_url: url, first_name: 'Alice', last_name: 'Chan', gender: 'female', time_zone: 'Asia/Tokyo' },
      ...{ language: 'fr', remark: 'VIP', labels: ['vip'] },
    };
    expect(await client.contacts.update(CONTACT_ID, changes)).toMatchObject(changes);
    expect(await client.contacts.get(CONTACT_ID)).toMatchObject(changes);
  });

  it('a token alone connects every page of its account, once', async () => {
    const { client } = await sandboxWith({ generation });
    const { channel } = client;
    for (const platform of ['facebook', 'instagram'] as const) {
      const create = platform === 'facebook' ? channel.createFacebook : channel.createInstagram;
      const answered = await create({ access_token: 'example-token' }).catch((error: unknown) => error);
      const channels = await channel.list({ type: platform });
      expect(channels.map(({ config }) => config?.page_id)).toEqual(['100000000000001', '100000000000002']);
      // One generation answers with all of them, and nothing was asked for that tells them apart.
      const ids = channels.map(({ id }) => id);
      if (generation === 'documented') expect(answered).toMatchObject({ id: ids[0] });
      else expect(answered).toMatchObject({ status: 200, body: ids.map((id) => expect.objectContaining({ id })) });
    }
    await channel.updateFacebook({ access_token: 'newer-token' }).catch(() => {});
    const channels = await channel.list({ type: 'facebook' });
    expect(channels.map(({ config }) => config?.page_token)).toEqual(['newer-token', 'newer-token']);
    expect(await channel.updateFacebook({ access_token: 'newest', page_id: '100000000000002' })).toMatchObject({
      config: { page_id: '100000000000002', page_token: 'newest' },
    });
  });

  it('the settings of a WhatsApp channel are changed without the type', async () => {
    const { client } = await sandboxWith({ generation });
    const body = { name: 'Sales', config: { phone_number_id: '200000000000001', access_key: 'newer' } };
    const { response } = await client.raw.PUT('/channel-service/v2/channels/_whatsapp', { body });
    expect(response.status).toBe(200);
    expect(await client.channel.list({ type: 'whatsapp' })).toMatchObject([
      { name: 'Sales', type: 'whatsapp', config: { type: 'whatsapp', access_key: 'newer' } },
    ]);
  });

  it('a WhatsApp channel is renamed without its settings', async () => {
    const { client } = await sandboxWith({ generation });
    const rename = { body: { name: 'WhatsApp' } };
    const { data, response } = await client.raw.PUT('/channel-service/v2/channels/_whatsapp', rename);
    expect(response.status).toBe(200);
    expect([data].flat()).toMatchObject([{ name: 'WhatsApp' }]);
    const unknown = { body: { name: 'Sales' } };
    expect((await client.raw.PUT('/channel-service/v2/channels/_whatsapp', unknown)).response.status).toBe(404);
  });

  it('a touchpoint has a time, or none, and leaves its campaign', async () => {
    const { client } = await sandboxWith({ generation });
    const { campaign } = client;
    const inCampaign = async () => (await campaign.listTouchpoints({ campaign_id: CAMPAIGN_ID })).data.length;
    const before = await inCampaign();
    const times = ['2025-01-01T00:00:00.000Z', '2025-01-01T07:00:00+07:00', null];
    for (const start_datetime of times) await campaign.updateTouchpoint(TOUCHPOINT_ID, { start_datetime });
    for (const start_datetime of ['', '2025-01-01', '2025-02-30T00:00:00Z', '2025-01-01T25:00:00Z']) {
      const error = await failureOf(campaign.updateTouchpoint(TOUCHPOINT_ID, { start_datetime }));
      expect(error).toMatchObject({ status: 400, body: { field: 'start_datetime', validate: 'format' } });
    }
    await campaign.updateTouchpoint(TOUCHPOINT_ID, { campaign_id: null });
    expect(await inCampaign()).toBe(before - 1);
    await campaign.updateTouchpoint(TOUCHPOINT_ID, { campaign_id: CAMPAIGN_ID });
    expect(await inCampaign()).toBe(before);
  });

  it('a look at a touchpoint counts as a visit where it says from where', async () => {
    const { client } = await sandboxWith({ generation: 'observed' });
    const visit = async (from_type?: 'scan' | 'url') => {
      const params = { path: { touchpoint_id: TOUCHPOINT_ID }, ...(from_type && { query: { from_type } }) };
      const { data } = await client.raw.GET('/channel-service/v1/touchpoints/{touchpoint_id}', { params });
      const { scan_qrcode_count, from_url_count } = data as { scan_qrcode_count: number; from_url_count: number };
      return [scan_qrcode_count, from_url_count];
    };
    expect([await visit(), await visit('scan'), await visit('url'), await visit()]).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it.each(['channel_types=web,line', 'channel_types=web&channel_types=line', 'channel_types=line,%20web'])(
    'platforms are told apart however they are sent: %s',
    async (query) => {
      const { sandbox } = await sandboxWith({ generation });
      const ask = async (what: string) => {
        const url = `${sandbox.url}/channel-service/v1/contacts/${CONTACT_ID}/conversations?${what}`;
        const body = (await (await fetch(url, { headers: { 'x-api-key': 'any' } })).json()) as { data?: unknown[] };
        return (body.data ?? (body as unknown[])) as unknown[];
      };
      expect(await ask(query)).toHaveLength(1);
      expect(await ask('channel_types=line,whatsapp')).toEqual([]);
    },
  );

  it('the credential of a channel is shown after its settings have changed', async () => {
    const { client } = await sandboxWith({ generation });
    const lines = () => client.channel.list({ type: 'line' });
    const [line] = await lines();
    await client.channel.update(line?.id ?? '', { config: { channel_secret: 'another-secret' } });
    expect(await lines()).toMatchObject([
      { credential_id: line?.credential_id, config: { channel_secret: 'another-secret' } },
    ]);
    expect(await client.channel.getCredential(line?.credential_id ?? '')).toHaveProperty('name');
  });

  it('a credential is renamed, its page connected once, and it is deleted', async () => {
    const { client } = await sandboxWith({ generation });
    const { channel } = client;
    await channel.updateCredential('2001', { name: 'Marketing' });
    expect(await channel.getCredential('2001')).toMatchObject({ name: 'Marketing', type: 'facebook' });
    const pages = await channel.getFacebookPages('2001');
    const shop = { credential_id: '2001', page_id: pages[1]?._id };
    const { id } = await channel.createFacebook({ credential_id: '2001' });
    expect(await channel.get(id)).toMatchObject({ credential_id: '2001' });
    await channel.updateFacebook({ credential_id: '2001', access_token: 'another-token' });
    expect(await channel.get(id)).toMatchObject({ credential_id: '2001', config: { page_token: 'another-token' } });
    expect(await channel.createFacebook(shop)).toMatchObject({ config: { page_id: shop.page_id } });
    expect(isConflictError(await failureOf(channel.createFacebook(shop)))).toBe(true);
    expect(await channel.getCount()).toMatchObject({ facebook: 2 });

    await channel.deleteCredential('2001');
    expect(isNotFoundError(await failureOf(channel.getFacebookPages('2001')))).toBe(true);
    await channel.deleteChannelWorkflow('1001');
    expect(isNotFoundError(await failureOf(channel.updateChannelWorkflow('1001', { active: true })))).toBe(true);
  });
});

it('an observed channel shows the touchpoints that lead to it, and no others', async () => {
  const { sandbox, client } = await sandboxWith({ generation: 'observed' });
  const { id: channel_id } = await client.channel.createWeb({ name: 'Website Chat' });
  const { _id } = await client.campaign.createTouchpoint({ name: 'Chat', channel_id });
  const answer = await fetch(`${sandbox.url}/channel-service/v1/channels`, { headers: { 'x-api-key': 'any' } });
  const { data } = (await answer.json()) as { data: { name: string; touchpoints: { _id: string; name: string }[] }[] };
  expect(Object.fromEntries(data.map(({ name, touchpoints }) => [name, touchpoints.map((each) => each.name)]))).toEqual(
    {
      Website: [],
      WhatsApp: ['Poster', 'Newsletter', 'Shop window'],
      Mailbox: [],
      LINE: [],
      'Website Chat': ['Chat'],
    },
  );
  expect(data.at(-1)?.touchpoints[0]?._id).toBe(_id);
});

it('rows are sorted by a field, and those that lack it come last, in either order', () => {
  const rows = [
    { id: 1 },
    { id: 2, name: 'B' },
    { id: 3, name: null },
    { id: 4, name: 'A' },
    { id: 5 },
    { id: 6, name: 'B' },
  ];
  const ids = (sort?: string) => sorted<{ id: number; name?: string | null }>(rows, sort).map(({ id }) => id);
  expect(ids('name')).toEqual([4, 2, 6, 1, 3, 5]);
  expect(ids('-name')).toEqual([2, 6, 4, 1, 3, 5]);
  expect(ids('-id')).toEqual([6, 5, 4, 3, 2, 1]);
  expect(ids('nothing')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(ids()).toEqual([1, 2, 3, 4, 5, 6]);
});
