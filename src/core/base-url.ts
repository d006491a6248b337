import { InvalidArgumentError } from './errors.js';
import { parseUrl } from './url.js';

/** Addresses of this very machine: what is sent there crosses no network. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.[\d.]+|\[::1\])$/;

/** Checks a gateway's address and takes the slashes off its end. @param name the option, for the error */
export function checkBaseUrl(name: string, value: unknown, allowInsecureHttp: boolean | undefined): string {
  // A URL, also one of another realm; not what merely turns into such a text, as an array does.
  const { href } = Object(value) as Partial<URL>;
  const url = parseUrl(typeof value === 'string' ? value : `${href}`);
  // Nothing more: no user, password, query or fragment.
  if (!url || !/^https?:/.test(url.href) || url.href !== url.origin + url.pathname) {
    throw new InvalidArgumentError(name, 'must be an http(s) address and nothing more');
  }
  if (url.protocol === 'http:' && !allowInsecureHttp && !LOOPBACK.test(url.hostname)) {
    throw new InvalidArgumentError(name, 'must be https (see allowInsecureHttp)');
  }
  return url.href.replace(/\/+$/, '');
}
