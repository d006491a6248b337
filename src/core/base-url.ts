import { InvalidArgumentError } from './errors.js';

/** Addresses of this very machine: what is sent there crosses no network. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks a gateway's address and takes the slashes off its end.
 *
 * @param option where it came from, for the error: `baseUrl` or the variable
 */
export function checkBaseUrl(option: string, value: unknown, allowInsecureHttp: boolean): string {
  const url = parse(value);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new InvalidArgumentError(option, 'must be an http(s) address such as "https://gateway.example.com"');
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InvalidArgumentError(option, 'must be an address alone: no user, password, query or fragment in it');
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname) && !allowInsecureHttp) {
    throw new InvalidArgumentError(
      option,
      'is http: credentials would cross the network in clear. Use https, or set allowInsecureHttp if that network is yours',
    );
  }
  return url.href.replace(/\/+$/, '');
}

function parse(value: unknown): URL | undefined {
  try {
    return typeof value === 'string' || value instanceof URL ? new URL(value) : undefined;
  } catch {
    return undefined;
  }
}
