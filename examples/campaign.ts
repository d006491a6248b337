/**
 * A campaign with three touchpoints, each checked before it goes live. Where one is not well, all of it is taken back.
 * Run it with `npx tsx examples/campaign.ts`.
 */
import { type Campaign, ImbraceClient } from 'imbrace-openapi';

const client = new ImbraceClient();

const [channel] = await client.channel.list({ type: 'whatsapp' });
if (!channel) throw new Error('There is no WhatsApp channel yet: see whatsapp-channel.ts.');

const phrases = { Poster: 'Hi, I saw your poster', Flyer: 'Hi, I got your flyer', Website: 'Hi, I saw your website' };
const campaign = await client.campaign.create({ name: `Opening ${Date.now()}`, channel_type: 'whatsapp' });

try {
  for (const [name, initial_phrase] of Object.entries(phrases)) await addTouchpoint(campaign, name, initial_phrase);
} catch (error) {
  await client.campaign.delete(campaign._id);
  throw error;
}

console.log(`${campaign.name} is ready:`);
for await (const touchpoint of client.campaign.listTouchpoints({ campaign_id: campaign._id, limit: 50 })) {
  console.log(touchpoint._id, touchpoint.name);
}

async function addTouchpoint({ _id: campaign_id }: Campaign, name: string, initial_phrase: string): Promise<void> {
  const channel_id = channel?.id;
  // A phrase leads to one touchpoint only, so it is checked before it is taken.
  const { valid, errors = [] } = await client.campaign.validateTouchpoint({ channel_id, initial_phrase });
  if (!valid) throw new Error(`"${initial_phrase}" cannot be used: ${errors.join(', ') || 'no reason was given'}`);
  const message = { text: 'Hi! Welcome to our service.' };
  await client.campaign.createTouchpoint({ name, type: 'message', campaign_id, channel_id, initial_phrase, message });
}
