import type { components } from '../generated/schema.js';

/** Components of the spec by name: what goes over the wire. */
export type Wire = components['schemas'];
