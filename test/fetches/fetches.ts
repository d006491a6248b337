import nodeFetch from 'node-fetch';
// @ts-expect-error: it comes without types.
import nodeFetch2 from 'node-fetch2';
import { fetch as undiciFetch } from 'undici';
import type { Fetch } from '../../src/index.ts';

/** Their types are not those of the runtime's fetch, which is what is tried here. */
const like = (fetch: unknown) => fetch as Fetch;

/** The fetches that programs on Node use. */
export const FETCHES: Readonly<Record<string, Fetch>> = {
  'the native fetch': (url, init) => fetch(url, init),
  undici: like(undiciFetch),
  'node-fetch 3': like(nodeFetch),
  'node-fetch 2': like(nodeFetch2),
};
