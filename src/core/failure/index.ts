/** What went wrong with an attempt, and the error that tells of it. */
export * from './api-failure.js';
export * from './connection-failure.js';
export * from './error-body.js';
export * from './failure.js';
export * from './mask.js';
