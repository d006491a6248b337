import { headerOf, parseUrl } from '../input/index.js';

/**
 * Where a redirect leads. Only a GET is followed, and only within the origin that was asked: credentials and bodies
 * are meant for that one alone. An address with a user or password is none that fetch takes. Where a browser hides the
 * target, the status is 0.
 *
 * @returns undefined for an answer that is no redirect, the address to follow, or "" for one not to follow
 */
export function redirectTarget(response: Response, method: string, url: string): string | undefined {
  const { status } = response;
  if (status === 0) return '';
  const location = status > 299 && status < 400 ? headerOf(response, 'location') : undefined;
  if (location === undefined) return undefined;
  const target = parseUrl(location, url)?.href;
  // What has a user or a password does not begin with its origin.
  return method === 'GET' && target?.startsWith(`${parseUrl(url)?.origin}/`) ? target : '';
}
