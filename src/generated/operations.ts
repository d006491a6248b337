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

export type OperationId = keyof operations;

/** How an operation is sent: the client's method, the verb, the path after the prefix, the kind of answer if not JSON. */
export type Operation<Id extends OperationId> = readonly [
  method: string,
  verb: string,
  path: string,
  kind?: 'csv' | 'void',
] & { readonly id?: Id };

export const channelList: Operation<'channelList'> = ['channel.list', 'GET', '1/channels'];
export const channelCreate: Operation<'channelCreate'> = ['channel.create', 'POST', '1/channels'];
export const channelGetCount: Operation<'channelGetCount'> = ['channel.getCount', 'GET', '1/channels/_count'];
export const channelGet: Operation<'channelGet'> = ['channel.get', 'GET', '1/channels/{channel_id}'];
export const channelUpdate: Operation<'channelUpdate'> = ['channel.update', 'PUT', '1/channels/{channel_id}'];
export const channelDelete: Operation<'channelDelete'> = ['channel.delete', 'DELETE', '1/channels/{channel_id}'];
export const channelDeleteV3: Operation<'channelDeleteV3'> = ['channel.deleteV3', 'DELETE', '3/channels/{channel_id}'];
export const channelCreateWeb: Operation<'channelCreateWeb'> = ['channel.createWeb', 'POST', '1/channels/_web'];
export const channelCreateFacebook: Operation<'channelCreateFacebook'> = ['channel.createFacebook', 'POST', '3/channels/_facebook'];
export const channelUpdateFacebook: Operation<'channelUpdateFacebook'> = ['channel.updateFacebook', 'PUT', '2/channels/_facebook'];
export const channelCreateInstagram: Operation<'channelCreateInstagram'> = ['channel.createInstagram', 'POST', '1/channels/_instagram'];
export const channelCreateEmail: Operation<'channelCreateEmail'> = ['channel.createEmail', 'POST', '1/channels/_email'];
export const channelCreateWechat: Operation<'channelCreateWechat'> = ['channel.createWechat', 'POST', '1/channels/_wechat'];
export const channelCreateLine: Operation<'channelCreateLine'> = ['channel.createLine', 'POST', '1/channels/_line'];
export const channelCreateWhatsApp: Operation<'channelCreateWhatsApp'> = ['channel.createWhatsApp', 'POST', '1/channels/_whatsapp'];
export const channelUpdateWhatsApp: Operation<'channelUpdateWhatsApp'> = ['channel.updateWhatsApp', 'PUT', '2/channels/_whatsapp'];
export const channelGetFacebookPages: Operation<'channelGetFacebookPages'> = ['channel.getFacebookPages', 'GET', '1/channels/_facebook/credential/{credential_id}'];
export const channelGetCredential: Operation<'channelGetCredential'> = ['channel.getCredential', 'GET', '1/channels/credentials/{credential_id}'];
export const channelUpdateCredential: Operation<'channelUpdateCredential'> = ['channel.updateCredential', 'PUT', '1/channels/credentials/{credential_id}'];
export const channelDeleteCredential: Operation<'channelDeleteCredential'> = ['channel.deleteCredential', 'DELETE', '1/channels/credentials/{credential_id}', 'void'];
export const channelUpdateChannelWorkflow: Operation<'channelUpdateChannelWorkflow'> = ['channel.updateChannelWorkflow', 'PUT', '1/channels/workflows/{workflow_id}'];
export const channelDeleteChannelWorkflow: Operation<'channelDeleteChannelWorkflow'> = ['channel.deleteChannelWorkflow', 'DELETE', '1/channels/workflows/{workflow_id}', 'void'];
export const channelListAssignableTeams: Operation<'channelListAssignableTeams'> = ['channel.listAssignableTeams', 'GET', '1/assign/teams/all'];
export const channelListTeamObservers: Operation<'channelListTeamObservers'> = ['channel.listTeamObservers', 'GET', '1/assign/team/{team_id}/observers'];
export const contactsList: Operation<'contactsList'> = ['contacts.list', 'GET', '1/contacts'];
export const contactsSearch: Operation<'contactsSearch'> = ['contacts.search', 'GET', '1/contacts/_search'];
export const contactsExportCsv: Operation<'contactsExportCsv'> = ['contacts.exportCsv', 'GET', '1/contacts/_export_csv', 'csv'];
export const contactsUploadAvatar: Operation<'contactsUploadAvatar'> = ['contacts.uploadAvatar', 'POST', '1/contacts/_fileupload'];
export const contactsGet: Operation<'contactsGet'> = ['contacts.get', 'GET', '1/contacts/{contact_id}'];
export const contactsUpdate: Operation<'contactsUpdate'> = ['contacts.update', 'PUT', '1/contacts/{contact_id}'];
export const contactsGetConversations: Operation<'contactsGetConversations'> = ['contacts.getConversations', 'GET', '1/contacts/{contact_id}/conversations'];
export const contactsGetComments: Operation<'contactsGetComments'> = ['contacts.getComments', 'GET', '1/contacts/{contact_id}/comments'];
export const contactsGetFiles: Operation<'contactsGetFiles'> = ['contacts.getFiles', 'GET', '1/contact/{contact_id}/files'];
export const contactsGetActivities: Operation<'contactsGetActivities'> = ['contacts.getActivities', 'GET', '1/conversations_activities/{conversation_id}'];
export const contactsListNotifications: Operation<'contactsListNotifications'> = ['contacts.listNotifications', 'GET', '1/notifications'];
export const contactsMarkNotificationsRead: Operation<'contactsMarkNotificationsRead'> = ['contacts.markNotificationsRead', 'PUT', '1/notifications/read'];
export const contactsDismissNotification: Operation<'contactsDismissNotification'> = ['contacts.dismissNotification', 'POST', '1/notifications/dismiss'];
export const contactsDismissAllNotifications: Operation<'contactsDismissAllNotifications'> = ['contacts.dismissAllNotifications', 'DELETE', '1/notifications/dismiss/all'];
export const campaignList: Operation<'campaignList'> = ['campaign.list', 'GET', '1/campaign'];
export const campaignCreate: Operation<'campaignCreate'> = ['campaign.create', 'POST', '1/campaign'];
export const campaignGet: Operation<'campaignGet'> = ['campaign.get', 'GET', '1/campaign/{campaign_id}'];
export const campaignDelete: Operation<'campaignDelete'> = ['campaign.delete', 'DELETE', '1/campaign/{campaign_id}', 'void'];
export const campaignListTouchpoints: Operation<'campaignListTouchpoints'> = ['campaign.listTouchpoints', 'GET', '1/touchpoints'];
export const campaignCreateTouchpoint: Operation<'campaignCreateTouchpoint'> = ['campaign.createTouchpoint', 'POST', '1/touchpoints'];
export const campaignGetTouchpoint: Operation<'campaignGetTouchpoint'> = ['campaign.getTouchpoint', 'GET', '1/touchpoints/{touchpoint_id}'];
export const campaignUpdateTouchpoint: Operation<'campaignUpdateTouchpoint'> = ['campaign.updateTouchpoint', 'PUT', '1/touchpoints/{touchpoint_id}'];
export const campaignDeleteTouchpoint: Operation<'campaignDeleteTouchpoint'> = ['campaign.deleteTouchpoint', 'DELETE', '1/touchpoints/{touchpoint_id}', 'void'];
export const campaignValidateTouchpoint: Operation<'campaignValidateTouchpoint'> = ['campaign.validateTouchpoint', 'POST', '1/touchpoints/_validate'];

type Method = (...args: never[]) => unknown;

/** The methods that the spec asks of `client.channel`, by their x-sdk-method. */
export interface ChannelMethods {
  list: Method;
  create: Method;
  getCount: Method;
  get: Method;
  update: Method;
  delete: Method;
  deleteV3: Method;
  createWeb: Method;
  createFacebook: Method;
  updateFacebook: Method;
  createInstagram: Method;
  createEmail: Method;
  createWechat: Method;
  createLine: Method;
  createWhatsApp: Method;
  updateWhatsApp: Method;
  getFacebookPages: Method;
  getCredential: Method;
  updateCredential: Method;
  deleteCredential: Method;
  updateChannelWorkflow: Method;
  deleteChannelWorkflow: Method;
  listAssignableTeams: Method;
  listTeamObservers: Method;
}

/** The methods that the spec asks of `client.contacts`, by their x-sdk-method. */
export interface ContactsMethods {
  list: Method;
  search: Method;
  exportCsv: Method;
  uploadAvatar: Method;
  get: Method;
  update: Method;
  getConversations: Method;
  getComments: Method;
  getFiles: Method;
  getActivities: Method;
  listNotifications: Method;
  markNotificationsRead: Method;
  dismissNotification: Method;
  dismissAllNotifications: Method;
}

/** The methods that the spec asks of `client.campaign`, by their x-sdk-method. */
export interface CampaignMethods {
  list: Method;
  create: Method;
  get: Method;
  delete: Method;
  listTouchpoints: Method;
  createTouchpoint: Method;
  getTouchpoint: Method;
  updateTouchpoint: Method;
  deleteTouchpoint: Method;
  validateTouchpoint: Method;
}

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

/** Sends one operation. `call` travels along to their Request and fetch, untouched. */
export type Operate<Answer, Call> = <Id extends OperationId>(operation: Operation<Id>, input: OperationInput<Id>, call: Call) => Promise<{ response: Answer }>;

type Send<Answer> = (path: string, init: object) => Promise<{ response: Answer }>;

/** Makes the client for all operations out of openapi-fetch's options; `Answer` is what their fetch resolves to. */
export function createOperations<Answer, Call>(options: ClientOptions): Operate<Answer, Call> {
  const client = createClient<paths>(options) as unknown as Record<string, Send<Answer>>;
  return ([, verb, path], { path: ids, query, body }, call) =>
    (client[verb] as Send<Answer>)(PREFIX + path, { params: { path: ids, query }, body, call });
}
