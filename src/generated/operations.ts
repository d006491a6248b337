// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.

import createClient, { type Client, type ClientOptions, type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
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

/** How an operation is sent: its verb, its path after the prefix, the kind of its answer if that is not always JSON. */
export type Route = readonly [verb: string, path: string, kind?: 'csv' | 'empty'];

/** The types of each operation, by the client's namespace and method. */
export interface Operations {
  channel: {
    list: operations['channelList'];
    create: operations['channelCreate'];
    getCount: operations['channelGetCount'];
    get: operations['channelGet'];
    update: operations['channelUpdate'];
    delete: operations['channelDelete'];
    deleteV3: operations['channelDeleteV3'];
    createWeb: operations['channelCreateWeb'];
    createFacebook: operations['channelCreateFacebook'];
    updateFacebook: operations['channelUpdateFacebook'];
    createInstagram: operations['channelCreateInstagram'];
    createEmail: operations['channelCreateEmail'];
    createWechat: operations['channelCreateWechat'];
    createLine: operations['channelCreateLine'];
    createWhatsApp: operations['channelCreateWhatsApp'];
    updateWhatsApp: operations['channelUpdateWhatsApp'];
    getFacebookPages: operations['channelGetFacebookPages'];
    getCredential: operations['channelGetCredential'];
    updateCredential: operations['channelUpdateCredential'];
    deleteCredential: operations['channelDeleteCredential'];
    updateChannelWorkflow: operations['channelUpdateChannelWorkflow'];
    deleteChannelWorkflow: operations['channelDeleteChannelWorkflow'];
    listAssignableTeams: operations['channelListAssignableTeams'];
    listTeamObservers: operations['channelListTeamObservers'];
  };
  contacts: {
    list: operations['contactsList'];
    search: operations['contactsSearch'];
    exportCsv: operations['contactsExportCsv'];
    uploadAvatar: operations['contactsUploadAvatar'];
    get: operations['contactsGet'];
    update: operations['contactsUpdate'];
    getConversations: operations['contactsGetConversations'];
    getComments: operations['contactsGetComments'];
    getFiles: operations['contactsGetFiles'];
    getActivities: operations['contactsGetActivities'];
    listNotifications: operations['contactsListNotifications'];
    markNotificationsRead: operations['contactsMarkNotificationsRead'];
    dismissNotification: operations['contactsDismissNotification'];
    dismissAllNotifications: operations['contactsDismissAllNotifications'];
  };
  campaign: {
    list: operations['campaignList'];
    create: operations['campaignCreate'];
    get: operations['campaignGet'];
    delete: operations['campaignDelete'];
    listTouchpoints: operations['campaignListTouchpoints'];
    createTouchpoint: operations['campaignCreateTouchpoint'];
    getTouchpoint: operations['campaignGetTouchpoint'];
    updateTouchpoint: operations['campaignUpdateTouchpoint'];
    deleteTouchpoint: operations['campaignDeleteTouchpoint'];
    validateTouchpoint: operations['campaignValidateTouchpoint'];
  };
}

/** The route of each operation. */
export const routes: { readonly [Name in keyof Operations]: Readonly<Record<keyof Operations[Name], Route>> } = {
  channel: {
    list: ['GET', '1/channels'],
    create: ['POST', '1/channels'],
    getCount: ['GET', '1/channels/_count'],
    get: ['GET', '1/channels/{channel_id}'],
    update: ['PUT', '1/channels/{channel_id}'],
    delete: ['DELETE', '1/channels/{channel_id}', 'empty'],
    deleteV3: ['DELETE', '3/channels/{channel_id}', 'empty'],
    createWeb: ['POST', '1/channels/_web'],
    createFacebook: ['POST', '3/channels/_facebook'],
    updateFacebook: ['PUT', '2/channels/_facebook'],
    createInstagram: ['POST', '1/channels/_instagram'],
    createEmail: ['POST', '1/channels/_email'],
    createWechat: ['POST', '1/channels/_wechat'],
    createLine: ['POST', '1/channels/_line'],
    createWhatsApp: ['POST', '1/channels/_whatsapp'],
    updateWhatsApp: ['PUT', '2/channels/_whatsapp'],
    getFacebookPages: ['GET', '1/channels/_facebook/credential/{credential_id}'],
    getCredential: ['GET', '1/channels/credentials/{credential_id}'],
    updateCredential: ['PUT', '1/channels/credentials/{credential_id}'],
    deleteCredential: ['DELETE', '1/channels/credentials/{credential_id}', 'empty'],
    updateChannelWorkflow: ['PUT', '1/channels/workflows/{workflow_id}', 'empty'],
    deleteChannelWorkflow: ['DELETE', '1/channels/workflows/{workflow_id}', 'empty'],
    listAssignableTeams: ['GET', '1/assign/teams/all'],
    listTeamObservers: ['GET', '1/assign/team/{team_id}/observers'],
  },
  contacts: {
    list: ['GET', '1/contacts'],
    search: ['GET', '1/contacts/_search'],
    exportCsv: ['GET', '1/contacts/_export_csv', 'csv'],
    uploadAvatar: ['POST', '1/contacts/_fileupload'],
    get: ['GET', '1/contacts/{contact_id}'],
    update: ['PUT', '1/contacts/{contact_id}'],
    getConversations: ['GET', '1/contacts/{contact_id}/conversations'],
    getComments: ['GET', '1/contacts/{contact_id}/comments'],
    getFiles: ['GET', '1/contact/{contact_id}/files'],
    getActivities: ['GET', '1/conversations_activities/{conversation_id}'],
    listNotifications: ['GET', '1/notifications'],
    markNotificationsRead: ['PUT', '1/notifications/read', 'empty'],
    dismissNotification: ['POST', '1/notifications/dismiss', 'empty'],
    dismissAllNotifications: ['DELETE', '1/notifications/dismiss/all', 'empty'],
  },
  campaign: {
    list: ['GET', '1/campaign'],
    create: ['POST', '1/campaign'],
    get: ['GET', '1/campaign/{campaign_id}'],
    delete: ['DELETE', '1/campaign/{campaign_id}', 'empty'],
    listTouchpoints: ['GET', '1/touchpoints'],
    createTouchpoint: ['POST', '1/touchpoints'],
    getTouchpoint: ['GET', '1/touchpoints/{touchpoint_id}'],
    updateTouchpoint: ['PUT', '1/touchpoints/{touchpoint_id}'],
    deleteTouchpoint: ['DELETE', '1/touchpoints/{touchpoint_id}', 'empty'],
    validateTouchpoint: ['POST', '1/touchpoints/_validate'],
  },
};

/** What every operation has. */
export interface AnyOperation {
  parameters: { path?: unknown; query?: unknown };
  responses: unknown;
}
type Content<T> = T extends { content: infer C } ? C : never;
type Body<T> = 'multipart/form-data' extends keyof T ? FormData : T[keyof T];
type Success<T> = T[Extract<keyof T, 200 | 201 | 202 | 203>];

/** The query an operation takes; an empty one where it takes none. */
export type OperationQuery<O extends AnyOperation> = [O['parameters']['query']] extends [undefined]
  ? Record<string, never>
  : NonNullable<O['parameters']['query']>;

/** The body an operation takes; `never` for one without. */
export type OperationBody<O> = O extends { requestBody: infer R } ? Body<Content<R>> : never;

/** What a successful answer of an operation holds; undefined for one that may have no body. */
export type OperationData<O extends AnyOperation> =
  | Content<Success<O['responses']>>[keyof Content<Success<O['responses']>>]
  | (204 extends keyof O['responses'] ? undefined : never);

/** Sends one operation. What it is given travels along to their Request and fetch. */
export type Operate = (route: Route, init: object) => Promise<unknown>;

/** Makes the function that sends any operation, out of openapi-fetch's options; its path serializer gets the ids in their order. */
export function createOperations(options: ClientOptions): Operate {
  const client = createRaw(options) as unknown as Record<string, (path: string, init: object) => Promise<unknown>>;
  return ([verb, path], init) => client[verb]?.(PREFIX + path, init) as Promise<unknown>;
}

/** An answer without the `string & {}` of open enums, which openapi-fetch's types would take for an object. */
type Plain<T> = T extends string
  ? string extends T ? string : T
  : T extends number
    ? number extends T ? number : T
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;
/** A body with a file may be given as a form, too. */
type RawBody<T> = { [Type in keyof T]: Type extends 'multipart/form-data' ? T[Type] | FormData : T[Type] };
type RawOperation<O> = {
  [Key in keyof O]: Key extends 'responses'
    ? Plain<O[Key]>
    : O[Key] extends { content: infer C } ? { content: RawBody<C> } : O[Key];
};
/** The paths of the spec as the raw client takes them. */
export type RawPaths = { [Path in keyof paths]: { [Verb in keyof paths[Path]]: RawOperation<paths[Path][Verb]> } };

type OperationAt<Path extends keyof RawPaths, Verb> = RawPaths[Path][Verb & keyof RawPaths[Path]];
type PathWith<Verb> = { [Path in keyof paths]: OperationAt<Path, Verb> extends AnyOperation ? Path : never }[keyof paths];
/** What a request holds, a form by the names of its parts; an array, whose fields nobody counts, where it holds nothing. */
type Sent<O> = O extends { requestBody: infer R } ? Exclude<Content<R>[keyof Content<R>], FormData> : unknown[];
/** Refuses a field that the spec does not name: openapi-fetch alone lets it through where all are optional. */
type NoOtherField<Init, Known> = Known extends readonly unknown[]
  ? unknown
  : Init extends { body: infer Given }
    ? Given extends FormData ? unknown : { body: { [Name in Exclude<keyof Given, keyof Known>]: never } }
    : unknown;
type Send<Verb extends 'put' | 'post'> = <
  Path extends PathWith<Verb>,
  Init extends MaybeOptionalInit<RawPaths[Path], Verb & keyof RawPaths[Path]>,
>(
  path: Path,
  init: Init & NoOtherField<Init, Sent<OperationAt<Path, Verb>>> & { [option: string]: unknown },
) => Promise<
  FetchResponse<Extract<OperationAt<Path, Verb>, Record<string, unknown>>, Init, `${string}/${string}`>
>;

/** The client of openapi-fetch itself, typed by the spec. */
export interface RawClient extends Omit<Client<RawPaths>, 'PUT' | 'POST'> {
  PUT: Send<'put'>;
  POST: Send<'post'>;
}

export const createRaw = (options: ClientOptions): RawClient => createClient<RawPaths>(options);
