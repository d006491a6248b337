/** What callers give: read, checked and written for the wire. */
export * from './fields.js';
export * from './form.js';
export * from './headers.js';
export * from './url.js';
