import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { isNotFoundError } from '../../src/index.ts';
import { CHANNEL_ID, TOUCHPOINT_ID } from '../contract/samples.ts';
import { failureOf } from '../helpers/client.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

describe.each(GENERATIONS)('in the %s generation', (generation) => {
  it.each([
    ['go with it', false],
    ['stay, without a campaign, where that is asked for', true],
  ] as const)(
    'the touchpoints of a deleted campaign %s; those of others are left alone',
    async (_, move_touchpoint_to_all) => {
      const { client } = await sandboxWith({ generation });
      const { campaign } = client;
      const { _id: campaign_id } = await campaign.create({ name: 'Winter Sale' });
      const { _id } = await campaign.createTouchpoint({ name: 'Leaflet', campaign_id });
      const params = { path: { campaign_id }, query: { move_touchpoint_to_all } };
      await client.raw.DELETE('/channel-service/v1/campaign/{campaign_id}', { params });
      const left = (await campaign.listTouchpoints()).data;
      const others = ['Poster', 'Newsletter', 'Shop window'];
      if (move_touchpoint_to_all) {
        expect(left.map(({ name }) => name)).toEqual([...others, 'Leaflet']);
        expect((await campaign.getTouchpoint(_id)).campaign_id ?? null).toBe(null);
      } else {
        expect(left.map(({ name }) => name)).toEqual(others);
        expect(isNotFoundError(await failureOf(campaign.getTouchpoint(_id)))).toBe(true);
      }
    },
  );

  it('an opening phrase is taken on its own channel, or on any where none is named', async () => {
    const { campaign, channel } = (await sandboxWith({ generation })).client;
    const [whatsapp] = await channel.list({ type: 'whatsapp' });
    const validate = async (what: object) => (await campaign.validateTouchpoint(what)).valid;
    const phrase = { initial_phrase: 'Hi, Newsletter' };
    const own = { touchpoint_id: TOUCHPOINT_ID };
    expect(await validate({ initial_phrase: 'Good morning' })).toBe(true);
    expect(await validate({ channel_id: whatsapp?.id })).toBe(true);
    expect(await validate(phrase)).toBe(false);
    expect(await validate({ ...phrase, channel_id: whatsapp?.id })).toBe(false);
    expect(await validate({ ...phrase, channel_id: CHANNEL_ID })).toBe(true);
    expect(await validate(own)).toBe(true);
    expect(await validate({ ...own, ...phrase })).toBe(false);
    expect(await validate({ ...own, ...phrase, channel_id: CHANNEL_ID })).toBe(true);
    await campaign.createTouchpoint({ ...phrase, channel_id: CHANNEL_ID });
    await campaign.updateTouchpoint(TOUCHPOINT_ID, { initial_phrase: 'Hi' });
    await campaign.createTouchpoint({ initial_phrase: 'Hi', channel_id: CHANNEL_ID });
    expect(await validate(own)).toBe(true);
    const errors = ['initial_phrase is used by another touchpoint'];
    if (generation === 'documented') expect(await campaign.validateTouchpoint(phrase)).toMatchObject({ errors });
  });

  it('a touchpoint that leads nowhere is refused', async () => {
    const { campaign } = (await sandboxWith({ generation })).client;
    const nowhere = [{ channel_id: 'ch_nowhere' }, { campaign_id: 'nothing' }];
    for (const target of nowhere) {
      expect(isNotFoundError(await failureOf(campaign.createTouchpoint(target)))).toBe(true);
      expect(isNotFoundError(await failureOf(campaign.updateTouchpoint(TOUCHPOINT_ID, target)))).toBe(true);
    }
    expect((await campaign.listTouchpoints()).data).toHaveLength(3);
  });
});

it('an observed touchpoint shows its campaign, and an observed campaign its touchpoints', async () => {
  const { sandbox, client } = await sandboxWith({ generation: 'observed' });
  const { _id: campaign_id } = await client.campaign.create({ name: 'Winter Sale' });
  const { _id } = await client.campaign.createTouchpoint({ name: 'Leaflet', campaign_id });
  await client.campaign.createTouchpoint({ name: 'Sticker' });
  const ask = async (path: string) => {
    const response = await fetch(`${sandbox.url}/channel-service/v1/${path}`, { headers: { 'x-api-key': 'any' } });
    return response.json();
  };
  expect(await ask(`campaign/${campaign_id}`)).toMatchObject({ name: 'Winter Sale', touchpoints: [{ _id }] });
  expect(await ask(`touchpoints/${_id}`)).toMatchObject({ campaign: { id: campaign_id, name: 'Winter Sale' } });
  const { data } = (await ask('touchpoints')) as { data: { name: string; campaign_name?: string }[] };
  expect(data.map(({ name, campaign_name }) => [name, campaign_name])).toEqual([
    ['Poster', 'Spring Sale'],
    ['Newsletter', 'Spring Sale'],
    ['Shop window', 'Spring Sale'],
    ['Leaflet', 'Winter Sale'],
    ['Sticker', undefined],
  ]);
});
