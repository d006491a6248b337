import { checkCredential } from './headers.js';

/** A token, or a function that is asked for one before each try. */
export type AccessToken = string | (() => string | Promise<string>);

export interface CredentialOptions {
  apiKey?: string | undefined;
  accessToken?: AccessToken | undefined;
  organizationId?: string | undefined;
}

/** Three parts of base64url with dots between. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Holds what a client proves itself with, out of reach of inspection, and writes it as headers. */
export class Credentials {
  #apiKey: string | undefined;
  #accessToken: AccessToken | undefined;
  readonly #organizationId: string | undefined;

  constructor(options: CredentialOptions) {
    this.#apiKey = options.apiKey;
    this.#accessToken = options.accessToken;
    this.#organizationId = options.organizationId;
  }

  /** From now on this token counts, and no API key. */
  useAccessToken(token: AccessToken): void {
    this.#accessToken = typeof token === 'function' ? token : checkCredential('accessToken', token);
    this.#apiKey = undefined;
  }

  /** The same credentials as constructor options, for a copy of the client. */
  toOptions(): CredentialOptions {
    return { apiKey: this.#apiKey, accessToken: this.#accessToken, organizationId: this.#organizationId };
  }

  /**
   * Adds the authentication headers, in the form the gateway expects: it reads a Bearer token only beside an
   * organization id, so a JWT without one goes out as x-access-token like any other token.
   * Waits only where the token is a function.
   */
  apply(headers: Record<string, string>): void | Promise<void> {
    if (this.#organizationId !== undefined) headers['x-organization-id'] = this.#organizationId;
    if (this.#apiKey !== undefined) headers['x-api-key'] = this.#apiKey;
    else if (typeof this.#accessToken === 'string') this.#applyToken(headers, this.#accessToken);
    else if (this.#accessToken) return this.#ask(headers, this.#accessToken);
  }

  async #ask(headers: Record<string, string>, token: () => string | Promise<string>): Promise<void> {
    this.#applyToken(headers, checkCredential('accessToken', await token()));
  }

  #applyToken(headers: Record<string, string>, token: string): void {
    if (this.#organizationId !== undefined && JWT.test(token)) headers.authorization = `Bearer ${token}`;
    else headers['x-access-token'] = token;
  }
}

/** Stands in for a token that was taken away: each call says so, instead of going out without one. */
export function noAccessToken(): never {
  throw new Error('this client has no credential: call setAccessToken first');
}
