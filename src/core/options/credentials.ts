import { checkCredential } from '../input/index.js';

/** A token, or a function that is asked for one before each attempt. */
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
 * Adds the authentication headers, in the form the gateway expects: it reads a Bearer token only beside an organization
 * id, so a JWT without one goes out as x-access-token like any other token.
 *
 * @returns a promise only where a function gives the token
 */
export function authorize(headers: Record<string, string>, credentials: CredentialOptions): Promise<void> | undefined {
  const { apiKey, accessToken, organizationId } = credentials;
  const apply = (token: string) => {
    if (organizationId !== undefined && JWT.test(token)) headers.authorization = `Bearer ${token}`;
    else headers['x-access-token'] = token;
  };
  const ask = async (give: () => string | Promise<string>) => apply(checkCredential('accessToken', await give()));
  if (organizationId !== undefined) headers['x-organization-id'] = organizationId;
  if (apiKey !== undefined) headers['x-api-key'] = apiKey;
  else if (typeof accessToken === 'function') return ask(accessToken);
  else apply(accessToken as string);
  return undefined;
}

/** Stands in for a token that was taken away: each call says so, instead of going out without one. */
export function noAccessToken(): never {
  throw new Error('call setAccessToken first');
}
