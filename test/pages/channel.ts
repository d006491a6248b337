// biome-ignore-all format: the examples stand here as they are printed.
/** Every TypeScript example of the reference page on channels, unchanged inside its function. */
import type { ImbraceClient } from '../../src/index.ts';

export async function list(client: ImbraceClient) {
const channels = await client.channel.list({ type: "whatsapp" });
for (const ch of channels) {
  console.log(ch.id, ch.name, ch.is_active);
}
}

export async function createWeb(client: ImbraceClient) {
const channel = await client.channel.createWeb({ name: "Website Chat" });
return channel;
}

export async function createWhatsApp(client: ImbraceClient) {
const channel = await client.channel.createWhatsApp({
  phone_number_id: "phone_number_id",
  access_token: "whatsapp_access_token",
});
return channel;
}

export async function createFacebook(client: ImbraceClient) {
const pages = await client.channel.getFacebookPages("credential_id");
const channel = await client.channel.createFacebook({
  page_id: pages[0]._id,
  credential_id: "credential_id",
});
return channel;
}

export async function createEmail(client: ImbraceClient) {
const channel = await client.channel.createEmail({
  name: "Support Email",
  email: "support@example.com",
});
return channel;
}

export async function update(client: ImbraceClient) {
await client.channel.update("channel_id", { active: false });
}
