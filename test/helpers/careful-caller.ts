import {
  type Fetch,
  type ImbraceClient,
  isConnectionError,
  isRateLimitError,
  isServerError,
  type Touchpoint,
} from '../../src/index.ts';

/** Enough that no retry is the last one. */
export const PATIENT = { maxRetries: 15 };

/** Takes the wait out of a 429 and a 503, which is tested elsewhere. */
export const withoutRetryAfter =
  (send: Fetch): Fetch =>
  async (url, init) => {
    const { body, status, headers: received } = await send(url, init);
    const headers = new Headers(received);
    headers.delete('retry-after');
    return new Response(body, { status, headers });
  };

export const allTouchpoints = (client: ImbraceClient): Promise<Touchpoint[]> =>
  client.campaign.listTouchpoints({ limit: 500 }, PATIENT).toArray({ limit: Infinity });

/** What a careful caller does: where it is not known whether something was created, it looks before it tries again. */
export async function createOnce(client: ImbraceClient, name: string): Promise<void> {
  for (;;) {
    try {
      return void (await client.campaign.createTouchpoint({ name }));
    } catch (error) {
      // The last of several in a row, which chance gives now and then: nothing was created.
      if (isRateLimitError(error)) continue;
      if (!isServerError(error) && !isConnectionError(error)) throw error;
      if ((await allTouchpoints(client)).some((touchpoint) => touchpoint.name === name)) return;
    }
  }
}
