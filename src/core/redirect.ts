import { parseUrl } from './url.js';

/**
 * Where a redirect leads. Only a GET is followed, and only within the origin that was asked: credentials and bodies
 * are meant for that one alone. Where a browser hides the target, the status is 0.
 *
 * @returns undefined for an answer that is no redirect, the address to follow, or "" for one not to follow
 */
export function redirectTarget({ status, headers }: Response, method: string, url: string): string | undefined {
  if (status !== 0 && (status < 300 || status > 399)) return undefined;
  const location = headers.get('location');
  if (status !== 0 && location === null) return undefined;
  const target = location !== null && method === 'GET' && parseUrl(location, url);
  return target && target.origin === parseUrl(url)?.origin ? target.href : '';
}
