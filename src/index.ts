/**
 * Begin with {@link ImbraceClient}. The methods are those of {@link ChannelApi}, {@link ContactsApi} and
 * {@link CampaignApi}; each gives a {@link Call}, those of lists a {@link ListCall}, and takes {@link RequestOptions} last.
 * Whatever they throw is an {@link ImbraceError}.
 *
 * @module
 */
export type { Call, DownloadCall, WithResponse } from './core/call.js';
export type { AccessToken } from './core/credentials.js';
export * from './core/errors.js';
export type { HeaderOptions } from './core/headers.js';
export type { Logger, LogLevel, RequestEvent, ResponseEvent, RetryEvent } from './core/observe.js';
export type { Fetch, FetchOptions, RequestOptions } from './core/options.js';
export type { ListCall, ListPage } from './core/paging.js';
export type { CampaignApi } from './facade/campaign.js';
export type { ChannelApi } from './facade/channel.js';
export { type ClientOptions, ImbraceClient } from './facade/client.js';
export type { ContactsApi } from './facade/contacts.js';
export type { AvatarFile } from './facade/shapes/upload.js';
export type * from './facade/types.js';
export type { Environment, RawClient } from './generated/operations.js';
