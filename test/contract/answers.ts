/** The answers of an operation that has both generations. */
export const both = (documented: unknown, observed: unknown) => ({
  'code=200, example=documented': documented,
  'code=200, example=observed': observed,
});

/** The answer of an operation that has one. */
export const single = (result: unknown) => ({ 'code=200': result });

/** The answers of an operation that returns nothing, with a body or without. */
export const NOTHING = { 'code=200': undefined, 'code=204': undefined };
