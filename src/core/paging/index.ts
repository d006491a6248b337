/** Calls, and lists that come in pages. */
export * from './call.js';
export * from './list-call.js';
export * from './page.js';
