import { checkCredential, serializePath, serializeQuery, unset } from '../core/input/index.js';
import { createObserver } from '../core/observe.js';
import {
  type AccessToken,
  type CoreClientOptions,
  changeOptions,
  environmentVariables,
  noAccessToken,
  resolveSettings,
  type Settings,
} from '../core/options/index.js';
import { RetryBudget } from '../core/retry.js';
import { createTransport, fromNative, withInit } from '../core/transport/index.js';
import { type Environment, gateways } from '../generated/client.js';
import { createRawClient, createTypedFetch, type RawClient } from '../typed-fetch.js';
import { createCaller, serializeBody, serializeFilters } from './call.js';
import { type CampaignApi, createCampaign } from './campaign.js';
import { type ChannelApi, createChannel } from './channel.js';
import { type ContactsApi, createContacts } from './contacts.js';

/** How a client is made; what is left out comes from the environment variables named beside each option. */
export interface ClientOptions extends CoreClientOptions {
  /**
   * Which gateway to call, by its name; `IMBRACE_ENV`. `stable`, also called `prodv2`, is the one for production. `develop` and
   * `sandbox` are other gateways of the vendor: `sandbox` is not the sandbox of this package.
   * @default "stable"
   */
  env?: Environment | undefined;
}

/**
 * Where a client keeps what it works with: in a function, out of reach of inspection, under a name that is not enumerable.
 * No private field: those cannot be read through a Proxy, in which Vue and others wrap what they are given.
 */
const STATE = Symbol('state');

/** What each client works with, by what its function gives: nothing that can be reached from a client tells a credential. */
const STATES = new WeakMap<object, State>();
const stateOf = (token: object): State => STATES.get(token) as State;

/** What a client works with. */
interface State {
  readonly settings: Settings;
  budget: RetryBudget;
  raw: RawClient | undefined;
  readonly createRaw: () => RawClient;
}

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
   * paths and bodies as they go over the wire, and answers with `{ data, error, response }` instead of throwing for a status:
   * ask `response.ok`, since `error` is empty where an answer has no body.
   *
   * @example
   * const { data, response } = await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 10 } } });
   */
  get raw(): RawClient {
    const state = stateOf(this[STATE]());
    state.raw ??= state.createRaw();
    return state.raw;
  }
  declare private readonly [STATE]: () => object;

  /**
   * Makes a client. What the options leave out is read from environment variables.
   *
   * @param options an `apiKey` or an `accessToken`, and whatever else {@link ClientOptions} has
   * @throws InvalidArgumentError if there is no credential, or an option or variable is wrong; it names which
   * @example
   * const client = new ImbraceClient({ apiKey: process.env.IMBRACE_API_KEY });
   */
  constructor(options: ClientOptions = {}) {
    const settings = resolveSettings(options, gateways, environmentVariables());
    const { baseUrl, credentials, options: defaults } = settings;
    const send = createTransport(credentials, () => state.budget, defaults.fetch, createObserver(defaults));
    const common = { ...unset(), baseUrl, pathSerializer: serializePath, querySerializer: serializeQuery };
    const fetcher = createTypedFetch(
      { ...common, querySerializer: serializeFilters, bodySerializer: serializeBody },
      send,
    );
    const caller = createCaller(fetcher, defaults);
    // As prototypes: a client's own fields stay plain, so that it can be inspected and cloned.
    this.channel = Object.create(createChannel(caller));
    this.contacts = Object.create(createContacts(caller));
    this.campaign = Object.create(createCampaign(caller));
    const createRaw = () =>
      withInit(createRawClient(common), defaults.signal ?? null, async (native, init) => {
        const { response } = await send(fromNative(native, init, defaults, baseUrl));
        return response;
      });
    const state: State = { settings, budget: new RetryBudget(), raw: undefined, createRaw };
    // Configurable: a Proxy may then give another function in its place.
    const token = {};
    STATES.set(token, state);
    Object.defineProperty(this, STATE, { value: () => token, configurable: true });
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
    const { settings, budget } = stateOf(this[STATE]());
    const current = { ...settings.options, ...settings.credentials };
    const copy = new ImbraceClient(changeOptions(current, changes) as ClientOptions);
    stateOf(copy[STATE]()).budget = budget;
    return copy;
  }

  /**
   * Uses this access token from the next attempt on, and no longer the API key, if there was one.
   *
   * @param token the token, or a function that is asked for one before each attempt
   * @throws InvalidArgumentError if it could not be sent as a header
   * @example
   * client.setAccessToken(await signIn());
   */
  setAccessToken(token: AccessToken): void {
    const { credentials } = stateOf(this[STATE]()).settings;
    credentials.accessToken = typeof token === 'function' ? token : checkCredential('accessToken', token);
    credentials.apiKey = undefined;
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
