// biome-ignore-all format: the examples stand here as they are printed.
/** Every TypeScript example of the reference page on campaigns, unchanged inside its function. */
import type { ImbraceClient } from '../../src/index.ts';

export async function list(client: ImbraceClient) {
const { data: campaigns } = await client.campaign.list();
for (const c of campaigns) {
  console.log(c._id, c.name, c.status);
}
}

export async function create(client: ImbraceClient) {
const campaign = await client.campaign.create({
  name: "Q3 Re-engagement",
  channel_type: "whatsapp",
});
console.log(campaign._id);
}

export async function get(client: ImbraceClient) {
const campaign = await client.campaign.get("campaign_id");
console.log(campaign._id, campaign.name, campaign.status);
}

// "delete" alone cannot be the name of a function.
export async function deleteCampaign(client: ImbraceClient) {
await client.campaign.delete("campaign_id");
}

export async function createTouchpoint(client: ImbraceClient) {
const touchpoint = await client.campaign.createTouchpoint({
  name: "Welcome Message",
  type: "message",
  campaign_id: "campaign_id",
  message: { text: "Hi! Welcome to our service." },
});
return touchpoint;
}

export async function updateTouchpoint(client: ImbraceClient) {
const updated = await client.campaign.updateTouchpoint("touchpoint_id", {
  name: "Updated Welcome Message",
  message: { text: "Hi! Great to have you here." },
});
return updated;
}

export async function getTouchpoint(client: ImbraceClient) {
const touchpoint = await client.campaign.getTouchpoint("touchpoint_id");
console.log(touchpoint._id, touchpoint.name);
}

export async function deleteTouchpoint(client: ImbraceClient) {
await client.campaign.deleteTouchpoint("touchpoint_id");
}

export async function validateTouchpoint(client: ImbraceClient) {
const result = await client.campaign.validateTouchpoint({
  touchpoint_id: "touchpoint_id",
});
if (!result.valid) {
  console.error("Validation errors:", result.errors);
}
}
