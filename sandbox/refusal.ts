/** What an error answer says beside its code: the fields of the spec's error body. */
export interface RefusalFacts {
  message?: string;
  field?: string;
  validate?: string;
  required?: boolean;
  key?: Record<string, number>;
  error?: string;
}

/** Thrown where the service would answer with an error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly facts: RefusalFacts = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(facts.message);
  }
}

/** The service answers what is taken with 400, not with 409. */
export const duplicate = (field: string) =>
  new Refusal(400, { message: 'Duplicate key', field, validate: 'unique', key: { [field]: 1 } });
