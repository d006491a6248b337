import * as generated from '../.tmp/redocly/client.js';
import { redoclyClient } from './redocly-client.ts';

export const contender = redoclyClient('redocly', generated, ({ timeout }) => ({
  ...(timeout !== undefined && { timeout }),
}));
