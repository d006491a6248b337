import { headerOf } from './headers.js';
import { parseUrl } from './url.js';

/**
 * Where a redirect leads. Only a GET is followed, and only within the origin that was asked: credentials and bodies
 * are meant for that one alone. An address with a user or password is none that fetch takes. Where a browser hides the
 * target, the status is 0.
 *
 * @returns undefined for an answer that is no redirect, the address to follow, or "" for one not to follow
 */
export function redirectTarget(response: Response, method: string, url: string): string | undefined {
  const { status } = response;
  if (status !== 0 && (status < 300 || status > 399)) return undefined;
  const location = headerOf(response, 'location');
  if (status !== 0 && location === undefined) return undefined;
  const target = location !== undefined && method === 'GET' ? parseUrl(location, url) : undefined;
  const followed = target?.origin === parseUrl(url)?.origin && !target?.username && !target?.password;
  return target && followed ? target.href : '';
}
