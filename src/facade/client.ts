import { RetryBudget } from '../core/budget.js';
import { type AccessToken, type CredentialOptions, noAccessToken } from '../core/credentials.js';
import { checkCredential } from '../core/headers.js';
import type { ClientOptions as CoreOptions } from '../core/options.js';
import { type CallContext, OutgoingRequest } from '../core/outgoing.js';
import type { ReceivedAnswer } from '../core/received.js';
import { changeOptions, environmentVariables, resolveSettings } from '../core/settings.js';
import { createTransport } from '../core/transport.js';
import { serializePath, serializeQuery } from '../core/url.js';
import { createOperations, type Environment, gateways } from '../generated/operations.js';
import { createCaller } from './caller.js';
import { CampaignApi } from './campaign.js';
import { ChannelApi } from './channel.js';
import { ContactsApi } from './contacts.js';

/** How a client is made; what is left out comes from the environment variables named beside each option. */
export type ClientOptions = CoreOptions<Environment>;

/**
 * A client for the iMBrace channel, contacts and campaign API.
 *
 * @example
 * const client = new ImbraceClient({ apiKey: process.env.IMBRACE_API_KEY });
 * const { data } = await client.contacts.list({ limit: 50 });
 */
export class ImbraceClient {
  /** Messaging channels, their credentials, workflows and teams. */
  readonly channel: ChannelApi;
  /** Contacts and what belongs to them; the current user's notifications. */
  readonly contacts: ContactsApi;
  /** Campaigns and their touchpoints. */
  readonly campaign: CampaignApi;
  readonly #options: ClientOptions;
  readonly #credentials: CredentialOptions;
  #budget = new RetryBudget();

  /**
   * @param options see {@link ClientOptions}
   * @throws InvalidArgumentError if there is no credential, or an option or variable is wrong; it names which
   */
  constructor(options: ClientOptions = {}) {
    const { baseUrl, credentials, fetch, request } = resolveSettings(options, gateways, environmentVariables());
    this.#options = { ...options, headers: { ...options.headers }, baseUrl, env: undefined };
    this.#credentials = credentials;
    const send = createTransport(credentials, () => this.#budget, fetch);
    const operate = createOperations<ReceivedAnswer, CallContext>({
      baseUrl,
      // openapi-fetch only passes these through: a light request goes in, a read answer comes out.
      Request: OutgoingRequest as unknown as typeof Request,
      fetch: send as unknown as (request: Request) => Promise<Response>,
      pathSerializer: serializePath,
      querySerializer: serializeQuery,
    });
    const call = createCaller(operate, request);
    this.channel = new ChannelApi(call);
    this.contacts = new ContactsApi(call);
    this.campaign = new CampaignApi(call);
  }

  /**
   * Makes a copy with some options changed. A credential or an address among them takes the place of the current
   * one; headers are added to the current ones. The copy shares this client's retry budget.
   *
   * @throws InvalidArgumentError if an option is wrong
   * @example
   * const patient = client.withOptions({ timeout: 120_000, maxRetries: 5 });
   */
  withOptions(changes: ClientOptions): ImbraceClient {
    const current = { ...this.#options, ...this.#credentials };
    const copy = new ImbraceClient(changeOptions(current, changes) as ClientOptions);
    copy.#budget = this.#budget;
    return copy;
  }

  /**
   * Uses this access token from the next try on, and no longer the API key, if there was one.
   *
   * @param token the token, or a function that is asked for one before each try
   * @throws InvalidArgumentError if it could not be sent as a header
   * @example
   * client.setAccessToken(await signIn());
   */
  setAccessToken(token: AccessToken): void {
    this.#credentials.accessToken = typeof token === 'function' ? token : checkCredential('accessToken', token);
    this.#credentials.apiKey = undefined;
  }

  /**
   * Takes the credential away: calls reject with an `AuthError`, sending nothing, until `setAccessToken` brings one.
   *
   * @example
   * client.clearAccessToken();
   */
  clearAccessToken(): void {
    this.setAccessToken(noAccessToken);
  }
}
