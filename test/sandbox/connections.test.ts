import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { CHANNEL_ID, CONTACT_ID } from '../contract/samples.ts';
import { failureOf } from '../helpers/client.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

describe.each(GENERATIONS)('in the %s generation', (generation) => {
  it('a channel is of the type of its settings where none is given, and of the web without these', async () => {
    const { channel } = (await sandboxWith({ generation })).client;
    expect(await channel.create({ name: 'Orders', config: { type: 'line' } })).toMatchObject({ type: 'line' });
    expect(await channel.create({ name: 'Questions' })).toMatchObject({ type: 'web' });
  });

  it('an update changes what it names, and leaves the rest', async () => {
    const { channel } = (await sandboxWith({ generation })).client;
    expect(await channel.update(CHANNEL_ID, { active: false })).toMatchObject({ name: 'Website', is_active: false });
    expect(await channel.update(CHANNEL_ID, { name: 'Shop' })).toMatchObject({ name: 'Shop', is_active: false });

    const { name } = await channel.getCredential('2001');
    expect(await channel.updateCredential('2001', { type: 'instagram' })).toMatchObject({ name, type: 'instagram' });
    expect(await channel.updateCredential('2001', { name: 'Shop' })).toMatchObject({ name: 'Shop', type: 'instagram' });
  });

  it('a WhatsApp channel is found by its number, or else by its name', async () => {
    const channels = [
      { id: 'ch_1', type: 'web', name: 'Shop', config: { phone_number_id: '200000000000002' } },
      { id: 'ch_2', type: 'whatsapp', name: 'Lost', config: undefined },
      { id: 'ch_3', type: 'whatsapp', name: 'Sales', config: { phone_number_id: '200000000000001' } },
      { id: 'ch_4', type: 'whatsapp', name: 'Support', config: { phone_number_id: '200000000000002' } },
    ];
    const { channel } = (await sandboxWith({ generation, seedData: { channels } })).client;
    const number = { phone_number_id: '200000000000002' };
    expect(await channel.updateWhatsApp({ ...number, name: 'Help' })).toMatchObject({ id: 'ch_4', name: 'Help' });
    expect(await channel.updateWhatsApp({ ...number, access_token: 'newer' })).toMatchObject({
      ...{ id: 'ch_4', name: 'Help' },
      config: { ...number, access_key: 'newer' },
    });
    expect(await channel.updateWhatsApp({ name: 'Sales' })).toMatchObject({ id: 'ch_3' });
    expect(await failureOf(channel.updateWhatsApp({ name: 'Shop' }))).toMatchObject({ status: 404 });
  });

  it('a contact of which nothing but itself is known has no conversations, comments or files', async () => {
    const { contacts } = (await sandboxWith({ generation, seedData: { contacts: [{ id: 'con_1' }] } })).client;
    const belongings = [contacts.getConversations('con_1'), contacts.getComments('con_1'), contacts.getFiles('con_1')];
    expect(await Promise.all(belongings)).toEqual([[], [], []]);
  });

  it('what belongs to no channel is of no platform', async () => {
    const { client } = await sandboxWith({ generation, contacts: 2, seedData: { channels: [] } });
    const { data } = await client.contacts.list();
    const id = data[1]?.id ?? '';
    expect(await client.contacts.getComments(id)).toHaveLength(1);
    expect(await client.contacts.getComments(id, { channelType: 'web' })).toEqual([]);
  });

  it('an update of a contact says when it was', async () => {
    const { contacts } = (await sandboxWith({ generation })).client;
    const before = new Date().toISOString();
    const { updated_at } = await contacts.update(CONTACT_ID, { remark: 'VIP' });
    expect(updated_at && updated_at >= before).toBe(true);
    expect((await contacts.get(CONTACT_ID)).updated_at).toBe(updated_at);
  });

  it('an avatar that is no file is refused', async () => {
    const { sandbox } = await sandboxWith({ generation });
    const body = new FormData();
    body.set('file', 'avatar.png');
    const url = `${sandbox.url}/channel-service/v1/contacts/_fileupload`;
    const response = await fetch(url, { method: 'POST', headers: { 'x-api-key': 'any' }, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: 'file must be a file', field: 'file' });
  });
});

it('documented answers show the settings that were given, and no others', async () => {
  const { channel } = (await sandboxWith()).client;
  expect(await channel.update(CHANNEL_ID, { active: false })).not.toHaveProperty('config');
  expect(await channel.update(CHANNEL_ID, { config: { theme: 'dark' } })).toMatchObject({ config: { theme: 'dark' } });
  expect(await channel.createEmail({ name: 'Desk' })).not.toHaveProperty('config');
  expect(await channel.createEmail({ email: 'desk@example.com' })).toMatchObject({
    config: { email: 'desk@example.com' },
  });
  expect(await channel.updateCredential('2001', { name: 'Shop' })).not.toHaveProperty('config');
  expect(await channel.updateCredential('2001', { config: { app_id: '1' } })).toMatchObject({
    config: { app_id: '1' },
  });
});

it('an observed update of a contact says that it is one', async () => {
  const { client } = await sandboxWith({ generation: 'observed' });
  const params = { path: { contact_id: CONTACT_ID } };
  const { data } = await client.raw.PUT('/channel-service/v1/contacts/{contact_id}', {
    params,
    body: { remark: 'VIP' },
  });
  expect(data).toMatchObject({ action: 'update' });
});

describe('a new row', () => {
  const owner = { organization_id: expect.stringMatching(/^org_/), business_unit_id: expect.stringMatching(/^bu_/) };
  const time = expect.stringMatching(/^20\d\d-.*Z$/);
  const made = (id: string) => ({
    ...{ id, _id: id, public_id: id },
    ...owner,
    ...{ created_at: time, updated_at: time },
  });

  it.each([
    ['web', { email_config: { email: null, show_powered_by: true } }],
    ['whatsapp', { namespace: null, signing_key: null }],
    ['wechat', { encoding_aes_key: null }],
    ['line', {}],
  ] as const)('is a channel with what all of its platform hold: %s', async (type, config) => {
    const { sandbox, client } = await sandboxWith();
    const { id } = await client.channel.create({ name: 'New', type });
    expect(sandbox.state.channels.get(id)).toEqual({
      ...made(id),
      ...{ object_name: 'channel', doc_name: 'channel', version: 2, name: 'New', type, config: { ...config, type } },
      ...{ active: true, is_active: true, is_deleted: false },
    });
  });

  it('is a channel with a name of its own where it was given none', async () => {
    const { client } = await sandboxWith();
    const { name } = await client.channel.createEmail({ email: 'desk@example.com' });
    expect(name).toMatch(/^email [\da-f]{12}$/);
    expect((await client.channel.createEmail({ email: 'desk@example.com' })).name).not.toBe(name);
  });

  it('is a campaign that has not begun, or a touchpoint that is active and leads nowhere', async () => {
    const { sandbox, client } = await sandboxWith();
    const { _id } = await client.campaign.create({ name: 'Winter Sale' });
    const campaign = { ...made(_id), doc_name: 'campaigns', name: 'Winter Sale', status: 'draft' };
    expect(sandbox.state.campaigns.get(_id)).toEqual(campaign);

    const { _id: id } = await client.campaign.createTouchpoint({});
    expect(sandbox.state.touchpoints.get(id)).toMatchObject({
      ...made(id),
      ...{ doc_name: 'touchpoints', name: '', description: '', source: '', paid_keywords: [], initial_phrase: '' },
      ...{ url: null, destination_url: null, channel_id: null, campaign_id: null, execute_workflow_id: null },
      ...{ start_datetime: null, end_datetime: null, utm_tracking: false, is_paused: false, is_archived: false },
      ...{ from_url_count: 0, scan_qrcode_count: 0, status: 'active' },
    });
    await client.campaign.updateTouchpoint(id, { is_paused: true });
    expect(sandbox.state.touchpoints.get(id)).toMatchObject({ status: 'inactive' });
    await client.campaign.updateTouchpoint(id, { is_archived: true });
    expect(sandbox.state.touchpoints.get(id)).toMatchObject({ status: 'archived' });
  });
});
