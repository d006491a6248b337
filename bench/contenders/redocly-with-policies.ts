import * as generated from '../.tmp/redocly/client.js';
import { redoclyClient } from './redocly-client.ts';

/** With what this client does by default and that one when it is asked to: its time limit and as many retries. */
export const contender = redoclyClient('redocly + policies', generated, ({ timeout = 60_000 }) => ({
  timeout,
  retry: { retries: 2 },
  idempotencyKey: true,
}));
