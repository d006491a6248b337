/**
 * Begin with {@link ImbraceClient}. The methods are those of {@link ChannelApi}, {@link ContactsApi} and
 * {@link CampaignApi}; each gives a {@link Call}, those of lists a {@link ListCall}, and takes {@link RequestOptions} last.
 * Whatever they throw is an {@link ImbraceError}.
 *
 * @module
 */
export * from './core/errors.js';
export type { HeaderOptions } from './core/input/index.js';
export type {
  AccessToken,
  Fetch,
  FetchOptions,
  Logger,
  LogLevel,
  RequestEvent,
  RequestOptions,
  ResponseEvent,
  RetryEvent,
} from './core/options/index.js';
export type { Call, DownloadCall, ListCall, ListPage, WithResponse } from './core/paging/index.js';
export type { CampaignApi } from './facade/campaign.js';
export type { ChannelApi } from './facade/channel.js';
export { type ClientOptions, ImbraceClient } from './facade/client.js';
export type { ContactsApi } from './facade/contacts.js';
export type { AvatarFile } from './facade/shapes/upload.js';
export type * from './facade/types.js';
export type { Environment } from './generated/client.js';
export type { RawClient } from './typed-fetch.js';
