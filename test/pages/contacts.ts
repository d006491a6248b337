// biome-ignore-all format: the examples stand here as they are printed.
/** Every TypeScript example of the reference page on contacts, unchanged inside its function. */
import type { ImbraceClient } from '../../src/index.ts';

export async function list(client: ImbraceClient) {
const page = await client.contacts.list({ limit: 50, skip: 0 });
for (const contact of page.data) {
  console.log(contact.id, contact.display_name, contact.email);
}
}

export async function search(client: ImbraceClient) {
const results = await client.contacts.search({
  q: "alice@example.com",
  limit: 10,
});
return results;
}

export async function update(client: ImbraceClient) {
const contact = await client.contacts.update("contact_id", {
  name: "Alice Smith",
  email: "alice@example.com",
  phone: "+84912345678",
});
return contact;
}

export async function getConversations(client: ImbraceClient) {
const conversations = await client.contacts.getConversations("contact_id", {
  channelTypes: "whatsapp,web",
});
return conversations;
}

export async function getComments(client: ImbraceClient) {
const comments = await client.contacts.getComments("contact_id", {
  limit: 20,
  skip: 0,
});
return comments;
}

export async function getActivities(client: ImbraceClient) {
const activities = await client.contacts.getActivities("conversation_id");
return activities;
}

export async function listNotifications(client: ImbraceClient) {
const page = await client.contacts.listNotifications({ limit: 20, skip: 0 });
for (const n of page.data) {
  console.log(n);
}
}

export async function markNotificationsRead(client: ImbraceClient) {
await client.contacts.markNotificationsRead(["notif_id_1", "notif_id_2"]);
}

export async function uploadAvatar(client: ImbraceClient, avatarBlob: Blob) {
const formData = new FormData();
formData.append("file", avatarBlob, "avatar.png");
const result = await client.contacts.uploadAvatar(formData);
console.log(result.url);
}
