/** What a client and a call can be told, and what they start from. */
export * from './credentials.js';
export * from './hooks.js';
export * from './options.js';
export * from './rules.js';
export * from './settings.js';
