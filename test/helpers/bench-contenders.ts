import { fileURLToPath } from 'node:url';
import { contender as rawFetch } from '../../bench/contenders/raw-fetch.ts';
import { thisClient } from '../../bench/this-client.ts';
import * as sources from '../../src/index.ts';

/** This client from its sources: what `npm run bench faults` tries is the built one. */
export const contender = { ...thisClient(sources), module: fileURLToPath(import.meta.url) };

/** The peer that needs no package. */
export const careless = {
  ...rawFetch,
  module: fileURLToPath(new URL('../../bench/contenders/raw-fetch.ts', import.meta.url)),
};
