// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.

import createClient, { type ClientOptions } from 'openapi-fetch';
import type { operations, paths } from './schema.js';

/** The address of each environment's gateway. */
export const gateways = {
  stable: 'https://app-gatewayv2.imbrace.co',
  prodv2: 'https://app-gatewayv2.imbrace.co',
  develop: 'https://app-gateway.dev.imbrace.co',
  sandbox: 'https://app-gateway.sandbox.imbrace.co',
} as const;

/** The environments a client can be pointed at by name. */
export type Environment = keyof typeof gateways;

/** What every path begins with. */
const PREFIX = '/channel-service/v';

/** Every operation: verb, path after the prefix, the client's method, the kind of answer. */
export const routes = {
  listChannels: ['GET', '1/channels', 'channel.list', 'json'],
  createChannel: ['POST', '1/channels', 'channel.create', 'json'],
  getChannelCount: ['GET', '1/channels/_count', 'channel.getCount', 'json'],
  getChannel: ['GET', '1/channels/{channel_id}', 'channel.get', 'json'],
  updateChannel: ['PUT', '1/channels/{channel_id}', 'channel.update', 'json'],
  deleteChannel: ['DELETE', '1/channels/{channel_id}', 'channel.delete', 'json'],
  deleteChannelV3: ['DELETE', '3/channels/{channel_id}', 'channel.deleteV3', 'json'],
  createWebChannel: ['POST', '1/channels/_web', 'channel.createWeb', 'json'],
  createFacebookChannel: ['POST', '3/channels/_facebook', 'channel.createFacebook', 'json'],
  updateFacebookChannel: ['PUT', '2/channels/_facebook', 'channel.updateFacebook', 'json'],
  createInstagramChannel: ['POST', '1/channels/_instagram', 'channel.createInstagram', 'json'],
  createEmailChannel: ['POST', '1/channels/_email', 'channel.createEmail', 'json'],
  createWechatChannel: ['POST', '1/channels/_wechat', 'channel.createWechat', 'json'],
  createLineChannel: ['POST', '1/channels/_line', 'channel.createLine', 'json'],
  createWhatsAppChannel: ['POST', '1/channels/_whatsapp', 'channel.createWhatsApp', 'json'],
  updateWhatsAppChannel: ['PUT', '2/channels/_whatsapp', 'channel.updateWhatsApp', 'json'],
  listFacebookPages: ['GET', '1/channels/_facebook/credential/{credential_id}', 'channel.getFacebookPages', 'json'],
  getChannelCredential: ['GET', '1/channels/credentials/{credential_id}', 'channel.getCredential', 'json'],
  updateChannelCredential: ['PUT', '1/channels/credentials/{credential_id}', 'channel.updateCredential', 'json'],
  deleteChannelCredential: ['DELETE', '1/channels/credentials/{credential_id}', 'channel.deleteCredential', 'void'],
  updateChannelWorkflow: ['PUT', '1/channels/workflows/{workflow_id}', 'channel.updateChannelWorkflow', 'json'],
  deleteChannelWorkflow: ['DELETE', '1/channels/workflows/{workflow_id}', 'channel.deleteChannelWorkflow', 'void'],
  listAssignableTeams: ['GET', '1/assign/teams/all', 'channel.listAssignableTeams', 'json'],
  listTeamObservers: ['GET', '1/assign/team/{team_id}/observers', 'channel.listTeamObservers', 'json'],
  listContacts: ['GET', '1/contacts', 'contacts.list', 'json'],
  searchContacts: ['GET', '1/contacts/_search', 'contacts.search', 'json'],
  exportContactsCsv: ['GET', '1/contacts/_export_csv', 'contacts.exportCsv', 'csv'],
  uploadContactFile: ['POST', '1/contacts/_fileupload', 'contacts.uploadAvatar', 'json'],
  getContact: ['GET', '1/contacts/{contact_id}', 'contacts.get', 'json'],
  updateContact: ['PUT', '1/contacts/{contact_id}', 'contacts.update', 'json'],
  listContactConversations: ['GET', '1/contacts/{contact_id}/conversations', 'contacts.getConversations', 'json'],
  listContactComments: ['GET', '1/contacts/{contact_id}/comments', 'contacts.getComments', 'json'],
  listContactFiles: ['GET', '1/contact/{contact_id}/files', 'contacts.getFiles', 'json'],
  listConversationActivities: ['GET', '1/conversations_activities/{conversation_id}', 'contacts.getActivities', 'json'],
  listNotifications: ['GET', '1/notifications', 'contacts.listNotifications', 'json'],
  markNotificationsRead: ['PUT', '1/notifications/read', 'contacts.markNotificationsRead', 'json'],
  dismissNotification: ['POST', '1/notifications/dismiss', 'contacts.dismissNotification', 'json'],
  dismissAllNotifications: ['DELETE', '1/notifications/dismiss/all', 'contacts.dismissAllNotifications', 'json'],
  listCampaigns: ['GET', '1/campaign', 'campaign.list', 'json'],
  createCampaign: ['POST', '1/campaign', 'campaign.create', 'json'],
  getCampaign: ['GET', '1/campaign/{campaign_id}', 'campaign.get', 'json'],
  deleteCampaign: ['DELETE', '1/campaign/{campaign_id}', 'campaign.delete', 'void'],
  listTouchpoints: ['GET', '1/touchpoints', 'campaign.listTouchpoints', 'json'],
  createTouchpoint: ['POST', '1/touchpoints', 'campaign.createTouchpoint', 'json'],
  getTouchpoint: ['GET', '1/touchpoints/{touchpoint_id}', 'campaign.getTouchpoint', 'json'],
  updateTouchpoint: ['PUT', '1/touchpoints/{touchpoint_id}', 'campaign.updateTouchpoint', 'json'],
  deleteTouchpoint: ['DELETE', '1/touchpoints/{touchpoint_id}', 'campaign.deleteTouchpoint', 'void'],
  validateTouchpoint: ['POST', '1/touchpoints/_validate', 'campaign.validateTouchpoint', 'json'],
} as const satisfies Record<keyof operations, readonly [verb: string, path: string, method: string, kind: 'json' | 'csv' | 'void']>;

export type OperationId = keyof operations;

type Content<T> = T extends { content: infer C } ? C : never;
type Body<T> = 'multipart/form-data' extends keyof T ? FormData : T[keyof T];

/** An operation without a query takes an empty one. */
type Query<T extends { query?: unknown }> = [T['query']] extends [undefined] ? { query?: Record<string, never> } : Pick<T, 'query'>;

/** What an operation is sent with: its ids, its query, its body. */
export type OperationInput<Id extends OperationId> = Pick<operations[Id]['parameters'], 'path'> &
  Query<operations[Id]['parameters']> &
  (operations[Id] extends { requestBody: infer R } ? { body: Body<Content<R>> } : { body?: never });

type Responses<Id extends OperationId> = operations[Id]['responses'];
type Success<T> = T[Extract<keyof T, 200 | 201 | 202 | 203>];

/** What a successful answer of an operation holds; undefined for one without a body. */
export type OperationData<Id extends OperationId> =
  | Content<Success<Responses<Id>>>[keyof Content<Success<Responses<Id>>>]
  | (204 extends keyof Responses<Id> ? undefined : never);

/** Sends one operation. `call` travels along to the Request class and the fetch of the options, untouched. */
export type Operate<Answer, Call> = <Id extends OperationId>(id: Id, input: OperationInput<Id>, call: Call) => Promise<Answer>;

type Request<Answer> = (verb: string, path: string, init: object) => Promise<{ response: Answer }>;

/** Makes the client for all operations out of openapi-fetch's options; `Answer` is what their fetch resolves to. */
export function createOperations<Answer, Call>(options: ClientOptions): Operate<Answer, Call> {
  const request = createClient<paths>(options).request as unknown as Request<Answer>;
  return async (id, { path, query, body }, call) => {
    const [verb, route] = routes[id];
    // As a stream, the answer comes back as the fetch of the options left it: nothing here reads its body.
    const { response } = await request(verb, PREFIX + route, { params: { path, query }, body, parseAs: 'stream', call });
    return response;
  };
}
