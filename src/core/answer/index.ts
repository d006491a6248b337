/** What the answer of a call has to be, and how it is read. */
export * from './due.js';
export * from './envelope.js';
export * from './page-ends.js';
