import { RetryBudget } from '../core/budget.js';
import { type AccessToken, type CredentialOptions, noAccessToken } from '../core/credentials.js';
import { isForm } from '../core/form.js';
import { checkCredential } from '../core/headers.js';
import type { CoreClientOptions } from '../core/options.js';
import { type CallContext, OutgoingRequest } from '../core/outgoing.js';
import { fromNative, withInit } from '../core/raw.js';
import { changeOptions, environmentVariables, resolveSettings } from '../core/settings.js';
import { createTransport } from '../core/transport.js';
import { serializePath, serializeQuery } from '../core/url.js';
import { createOperations, createRaw, type Environment, gateways, type RawClient } from '../generated/operations.js';
import { type CampaignApi, campaign } from './campaign.js';
import { type ChannelApi, channel } from './channel.js';
import { type ContactsApi, contacts } from './contacts.js';
import { createMethods } from './methods.js';

/** How a client is made; what is left out comes from the environment variables named beside each option. */
export interface ClientOptions extends CoreClientOptions<Environment> {}

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
  /**
   * The client of openapi-fetch over the same transport, typed by the spec: for what the methods do not cover. It takes
   * paths and bodies as they go over the wire, and answers with `{ data, error, response }` instead of throwing for a status.
   *
   * @example
   * const { data, error } = await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 10 } } });
   */
  get raw(): RawClient {
    this.#raw ??= this.#createRaw();
    return this.#raw;
  }
  #raw?: RawClient;
  readonly #createRaw: () => RawClient;
  readonly #options: ClientOptions;
  readonly #credentials: CredentialOptions;
  #budget = new RetryBudget();

  /**
   * @param options see {@link ClientOptions}
   * @throws InvalidArgumentError if there is no credential, or an option or variable is wrong; it names which
   */
  constructor(options: ClientOptions = {}) {
    const settings = resolveSettings(options, gateways, environmentVariables());
    const { baseUrl, credentials, request } = settings;
    this.#options = { ...options, headers: { ...options.headers }, baseUrl, env: undefined };
    this.#credentials = credentials;
    const send = createTransport(credentials, () => this.#budget, settings.fetch, settings.observer);
    const common = { baseUrl, pathSerializer: serializePath, querySerializer: serializeQuery };
    const operate = createOperations<CallContext>({
      ...common,
      // openapi-fetch only passes these through: a light request goes in, the answer lies in the call.
      Request: OutgoingRequest as unknown as typeof Request,
      fetch: send as unknown as (request: Request) => Promise<Response>,
      // Its own knows the runtime's class of forms alone.
      bodySerializer: (body) => (isForm(body) ? body : JSON.stringify(body)),
    });
    this.channel = createMethods('channel', channel, operate, request);
    this.contacts = createMethods('contacts', contacts, operate, request);
    this.campaign = createMethods('campaign', campaign, operate, request);
    this.#createRaw = () =>
      withInit(createRaw({ ...common, signal: request.signal }), async (native, init) =>
        send(await fromNative(native, init, request, baseUrl)),
      );
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
