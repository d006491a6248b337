import { checkCredential, type HeaderOptions } from './headers.js';

/** A token, or a function that is asked for one before each try. */
export type AccessToken = string | (() => string | Promise<string>);

/** What a client proves itself with. Lives in private places only, out of reach of inspection. */
export interface CredentialOptions {
  apiKey?: string | undefined;
  accessToken?: AccessToken | undefined;
  organizationId?: string | undefined;
}

/** Three parts of base64url with dots between. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The authentication headers, in the form the gateway expects: it reads a Bearer token only beside an organization id,
 * so a JWT without one goes out as x-access-token like any other token. A promise only where a function gives the token.
 */
export function credentialHeaders(credentials: CredentialOptions): HeaderOptions | Promise<HeaderOptions> {
  const { accessToken } = credentials;
  return typeof accessToken === 'function'
    ? ask(accessToken).then((token) => tokenHeaders(credentials, token))
    : tokenHeaders(credentials, accessToken);
}

async function ask(accessToken: () => string | Promise<string>): Promise<string> {
  return checkCredential('accessToken', await accessToken());
}

function tokenHeaders({ apiKey, organizationId }: CredentialOptions, token: string | undefined): HeaderOptions {
  const bearer = organizationId !== undefined && token !== undefined && JWT.test(token);
  return {
    'x-organization-id': organizationId,
    'x-api-key': apiKey,
    authorization: bearer ? `Bearer ${token}` : undefined,
    'x-access-token': bearer ? undefined : token,
  };
}

/** Stands in for a token that was taken away: each call says so, instead of going out without one. */
export function noAccessToken(): never {
  throw new Error('call setAccessToken first');
}
