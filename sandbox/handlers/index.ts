import type { Handlers } from '../result.ts';
import { campaignHandlers } from './campaign.ts';
import { channelHandlers } from './channel.ts';
import { connectionHandlers } from './connection.ts';
import { contactsHandlers } from './contacts.ts';
import { notificationHandlers } from './notifications.ts';
import { pageHandlers } from './pages.ts';

/** By operationId. Without one, an operation that reads is answered with the spec's example, any other with 501. */
export const handlers: Handlers = {
  ...channelHandlers,
  ...pageHandlers,
  ...connectionHandlers,
  ...contactsHandlers,
  ...notificationHandlers,
  ...campaignHandlers,
};
