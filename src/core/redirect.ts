/** As many as a chain of moved resources may sensibly have; a loop ends here. */
export const MAX_REDIRECTS = 5;

/** What to do with an answer: it is none, a place to go on to, or one not to follow, with the reason. */
export type Redirect = { readonly follow: string } | { readonly refuse: string } | undefined;

/**
 * Decides about a redirect. Only a GET is followed, and only within the origin that was asked: credentials and bodies
 * are meant for that one alone. Where a browser hides the target, there is nothing to decide on.
 */
export function redirectOf(response: Response, method: string, url: string): Redirect {
  if (response.type === 'opaqueredirect' || response.status === 0) return { refuse: 'a redirect whose target this runtime hides' };
  const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
  if (location === null) return undefined;
  const target = parse(location, url);
  if (!target) return { refuse: 'a redirect to something that is not an address' };
  if (target.origin !== new URL(url).origin) return { refuse: `a redirect to another origin, ${target.origin}` };
  if (method !== 'GET') return { refuse: `a redirect of a ${method} request, to ${target.origin}${target.pathname}` };
  return { follow: target.href };
}

function parse(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}
