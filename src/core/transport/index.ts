/** How requests are sent. */
export * from './raw.js';
export * from './transport.js';
