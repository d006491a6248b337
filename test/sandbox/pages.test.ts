import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { failureOf } from '../helpers/client.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

const LOGIN = { credential_id: '2001' };
const [SHOP, OUTLET, OWN] = ['100000000000001', '100000000000002', '100000000000009'];

describe.each(GENERATIONS)('in the %s generation, a page of Facebook', (generation) => {
  it.each([
    ['facebook', 'createFacebook'],
    ['instagram', 'createInstagram'],
  ] as const)(
    'is reached by a token of its own, or by a stored login, whose first page it is unless another is named: of %s',
    async (type, create) => {
      const { channel } = (await sandboxWith({ generation })).client;
      const token = { access_token: 'example-token' };
      expect(await channel[create]({ ...token, page_id: OWN })).toMatchObject({
        config: { page_id: OWN, page_token: 'example-token' },
      });
      const [shop, outlet] = await channel.getFacebookPages(LOGIN.credential_id);
      expect(await channel[create]({ ...token, ...LOGIN })).toMatchObject({
        ...LOGIN,
        config: { page_id: SHOP, page_name: shop?.name, page_token: 'example-token' },
      });
      expect(await channel[create]({ ...LOGIN, page_id: OUTLET, name: 'Outlet' })).toMatchObject({
        ...{ ...LOGIN, name: 'Outlet' },
        config: { page_id: OUTLET, page_name: outlet?.name },
      });
      expect(await channel.list({ type })).toHaveLength(3);
    },
  );

  it('is refused where it is not known, taken, or not named, and nothing changes', async () => {
    const { channel } = (await sandboxWith({ generation })).client;
    await channel.createFacebook({ ...LOGIN, page_id: SHOP });
    const before = await channel.list();
    const unnamed = { status: 400, body: { message: 'page_id is required', field: 'page_id' } };
    const taken = (field: string) => ({ status: 400, body: { message: 'Duplicate key', field, key: { [field]: 1 } } });
    const unknown = { status: 404 };
    const refusals = [
      [() => channel.createFacebook({}), unnamed],
      [() => channel.createInstagram({ name: 'Shop' }), unnamed],
      [() => channel.createFacebook({ credential_id: 'nobody' }), unknown],
      [() => channel.createFacebook({ ...LOGIN, page_id: OWN }), unknown],
      [() => channel.createFacebook({ page_id: SHOP, access_token: 'example-token' }), taken('page_id')],
      [() => channel.createFacebook({ ...LOGIN, page_id: OUTLET, name: 'Website' }), taken('name')],
      [() => channel.updateFacebook({ name: 'Shop' }), unnamed],
      [() => channel.updateFacebook({ page_id: OUTLET, name: 'Shop' }), unknown],
      [() => channel.updateFacebook({ page_id: SHOP, credential_id: 'nobody' }), unknown],
      [() => channel.updateFacebook({ page_id: SHOP, name: 'Website' }), taken('name')],
    ] as const;
    for (const [call, refusal] of refusals) expect(await failureOf(call())).toMatchObject(refusal);
    expect(await channel.list()).toEqual(before);
    await channel.deleteCredential(LOGIN.credential_id);
    expect(await failureOf(channel.createFacebook({ access_token: 'example-token' }))).toMatchObject(unknown);
  });

  it('is renamed, gets a newer token or another login, and keeps what it has beside', async () => {
    const { channel } = (await sandboxWith({ generation })).client;
    const own = await channel.createFacebook({ page_id: OWN, access_token: 'own-token' });
    const shop = await channel.createFacebook({ ...LOGIN, page_id: SHOP });
    const { id, config } = shop;
    expect(await channel.updateFacebook({ ...LOGIN, name: 'Shop' })).toMatchObject({ id, name: 'Shop', config });
    expect(await channel.updateFacebook({ page_id: SHOP, access_token: 'newer-token' })).toMatchObject({
      ...{ id, name: 'Shop', ...LOGIN },
      config: { ...config, page_token: 'newer-token' },
    });
    expect(await channel.updateFacebook({ ...LOGIN, page_id: OWN })).toMatchObject({
      ...{ id: own.id, name: own.name, ...LOGIN },
      config: own.config,
    });
    expect(await channel.get(own.id)).toMatchObject({ ...LOGIN, config: { page_token: 'own-token' } });
  });

  it('gets its first token also where the channel was given without settings', async () => {
    const channels = [
      { id: 'ch_1', type: 'facebook', name: 'Lost', config: undefined },
      { id: 'ch_2', type: 'facebook', name: 'Shop', ...LOGIN },
    ];
    const { channel } = (await sandboxWith({ generation, seedData: { channels } })).client;
    expect(await channel.updateFacebook({ ...LOGIN, access_token: 'first-token' })).toMatchObject({
      id: 'ch_2',
      config: { page_token: 'first-token' },
    });
    expect(await channel.createFacebook({ page_id: OWN })).toMatchObject({ config: { page_id: OWN } });
  });
});
