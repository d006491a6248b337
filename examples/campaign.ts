/** Makes a campaign with one touchpoint and checks it before it goes live. Run it with `npx tsx examples/campaign.ts`. */
import { ImbraceClient } from 'imbrace-openapi';

const client = new ImbraceClient();

const campaign = await client.campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' });
const touchpoint = await client.campaign.createTouchpoint({
  name: 'Welcome Message',
  type: 'message',
  campaign_id: campaign._id,
  message: { text: 'Hi! Welcome to our service.' },
});

const { valid, errors } = await client.campaign.validateTouchpoint({ touchpoint_id: touchpoint._id });
console.log(campaign.name, valid ? 'is ready' : `needs work: ${errors?.join(', ')}`);
