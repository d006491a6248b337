import * as generated from '../.tmp/redocly/client.js';
import { redoclyClient } from './redocly-client.ts';

/** With the time limit and the retries that this client has by default, and that one when it is asked to. */
export const contender = redoclyClient('redocly + policies', generated, ({ timeout = 60_000 }) => ({
  timeout,
  retry: { retries: 2 },
}));
