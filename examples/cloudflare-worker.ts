/**
 * A Cloudflare Worker that searches contacts for a page of yours: the API key stays in the Worker. It needs no Node.
 *
 *   npx wrangler secret put IMBRACE_API_KEY && npx wrangler deploy examples/cloudflare-worker.ts
 */
import { ImbraceClient, isApiError, isImbraceError } from 'imbrace-openapi';

interface Env {
  IMBRACE_API_KEY: string;
  /** Another gateway than the live one. */
  IMBRACE_BASE_URL?: string;
}

export default {
  async fetch(request: Request, { IMBRACE_API_KEY: apiKey, IMBRACE_BASE_URL: baseUrl }: Env): Promise<Response> {
    const q = new URL(request.url).searchParams.get('q');
    if (!q) return Response.json({ error: 'Say what to look for: ?q=alice' }, { status: 400 });
    // A Worker keeps no process around: a client for each request is cheap, and whoever asked is waiting.
    const client = new ImbraceClient({ apiKey, baseUrl, maxRetries: 1, totalTimeout: 10_000 });
    try {
      const { data, total } = await client.contacts.search({ q, limit: 10 }, { signal: request.signal });
      // Only what the page shows: a contact holds more than everyone should read.
      return Response.json({ total, contacts: data.map(({ id, display_name }) => ({ id, display_name })) });
    } catch (error) {
      if (!isImbraceError(error)) throw error;
      console.error(error.message);
      const retryAfter = isApiError(error) ? error.retryAfter : undefined;
      const headers = new Headers();
      if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter / 1000)));
      return Response.json({ error: 'The contacts cannot be reached.' }, { status: 502, headers });
    }
  },
};
