import { type SpecDocument, specOperations } from '../../spec/document.ts';
import type { ImbraceClient } from '../../src/index.ts';
import { liveCalls } from './live/calls.ts';

/** One call of the tour: how it is written, and what it does. */
export interface Step {
  call: string;
  run: (client: ImbraceClient) => Promise<unknown>;
}

/** Every example of the reference pages, in their order. */
export const documentedTour: Step[] = [
  { call: "channel.list({ type: 'whatsapp' })", run: (client) => client.channel.list({ type: 'whatsapp' }) },
  {
    call: "channel.createWeb({ name: 'Website Chat' })",
    run: (client) => client.channel.createWeb({ name: 'Website Chat' }),
  },
  {
    call: 'channel.createWhatsApp({ phone_number_id, access_token })',
    run: (client) =>
      client.channel.createWhatsApp({ phone_number_id: 'phone_number_id', access_token: 'whatsapp_access_token' }),
  },
  { call: 'channel.getFacebookPages(credentialId)', run: (client) => client.channel.getFacebookPages('credential_id') },
  {
    call: 'channel.createFacebook({ page_id, credential_id })',
    run: async (client) => {
      const [page] = await client.channel.getFacebookPages('credential_id');
      return client.channel.createFacebook({ page_id: page?._id ?? '', credential_id: 'credential_id' });
    },
  },
  {
    call: "channel.createEmail({ email: 'support@example.com' })",
    run: (client) => client.channel.createEmail({ email: 'support@example.com' }),
  },
  {
    call: 'channel.update(channelId, { active: false })',
    run: (client) => client.channel.update('channel_id', { active: false }),
  },
  { call: 'contacts.list({ limit: 50, skip: 0 })', run: (client) => client.contacts.list({ limit: 50, skip: 0 }) },
  {
    call: "contacts.search({ q: 'alice@example.com', limit: 10 })",
    run: (client) => client.contacts.search({ q: 'alice@example.com', limit: 10 }),
  },
  {
    call: 'contacts.update(contactId, { name, email, phone })',
    run: (client) =>
      client.contacts.update('contact_id', { name: 'Alice Smith', email: 'alice@example.com', phone: '+84912345678' }),
  },
  {
    call: "contacts.getConversations(contactId, { channelTypes: 'whatsapp,web' })",
    run: (client) => client.contacts.getConversations('contact_id', { channelTypes: 'whatsapp,web' }),
  },
  {
    call: 'contacts.getComments(contactId, { limit: 20, skip: 0 })',
    run: (client) => client.contacts.getComments('contact_id', { limit: 20, skip: 0 }),
  },
  { call: 'contacts.getActivities(conversationId)', run: (client) => client.contacts.getActivities('conversation_id') },
  {
    call: 'contacts.listNotifications({ limit: 20, skip: 0 })',
    run: (client) => client.contacts.listNotifications({ limit: 20, skip: 0 }),
  },
  {
    call: 'contacts.markNotificationsRead([id, id])',
    run: (client) => client.contacts.markNotificationsRead(['notif_id_1', 'notif_id_2']),
  },
  {
    call: 'contacts.uploadAvatar(formData)',
    run: (client) => {
      const formData = new FormData();
      formData.append('file', new Blob(['not really a picture'], { type: 'image/png' }), 'avatar.png');
      return client.contacts.uploadAvatar(formData);
    },
  },
  { call: 'campaign.list()', run: (client) => client.campaign.list() },
  {
    call: "campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' })",
    run: (client) => client.campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' }),
  },
  { call: 'campaign.get(campaignId)', run: (client) => client.campaign.get('campaign_id') },
  { call: 'campaign.delete(campaignId)', run: (client) => client.campaign.delete('campaign_id') },
  {
    call: 'campaign.createTouchpoint({ name, type, campaign_id, message })',
    run: (client) =>
      client.campaign.createTouchpoint({
        name: 'Welcome Message',
        type: 'message',
        campaign_id: 'campaign_id',
        message: { text: 'Hi! Welcome to our service.' },
      }),
  },
  {
    call: 'campaign.updateTouchpoint(touchpointId, { name, message })',
    run: (client) =>
      client.campaign.updateTouchpoint('touchpoint_id', {
        name: 'Updated Welcome Message',
        message: { text: 'Hi! Great to have you here.' },
      }),
  },
  { call: 'campaign.getTouchpoint(touchpointId)', run: (client) => client.campaign.getTouchpoint('touchpoint_id') },
  {
    call: 'campaign.deleteTouchpoint(touchpointId)',
    run: (client) => client.campaign.deleteTouchpoint('touchpoint_id'),
  },
  {
    call: 'campaign.validateTouchpoint({ touchpoint_id })',
    run: (client) => client.campaign.validateTouchpoint({ touchpoint_id: 'touchpoint_id' }),
  },
];

/** The calls that may be made on real data: those that read, without those that export all of it. */
export function readingTour(spec: SpecDocument): Step[] {
  const files = specOperations(spec).filter(({ kind }) => kind === 'csv');
  return liveCalls(spec)
    .filter(({ method }) => !files.some(({ sdkMethod }) => sdkMethod === method))
    .map(({ method, run }) => ({ call: `${method}()`, run }));
}
