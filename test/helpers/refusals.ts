import {
  ApiError,
  AuthError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
} from '../../src/index.ts';

/** What an error answer turns into: its class, and what the service says in it. */
export interface Refusal {
  type: typeof ApiError;
  status: number;
  code?: number;
  body: unknown;
  /** Milliseconds. */
  retryAfter?: number;
}

/** The error answers, by what is asked of the mock server. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'code=400': {
    type: ValidationError,
    status: 400,
    code: 40_000,
    body: { code: 40_000, message: 'name is required', field: 'name', required: true, validate: 'required' },
  },
  'code=400, example=duplicate': {
    type: ConflictError,
    status: 400,
    code: 40_000,
    body: { code: 40_000, message: 'Duplicate key', field: 'name', validate: 'unique', key: { name: 1 } },
  },
  'code=401': {
    type: AuthError,
    status: 401,
    code: 40_001,
    body: { code: 40_001, message: 'Invalid credential' },
  },
  'code=403': {
    type: AuthError,
    status: 403,
    code: 40_003,
    body: { code: 40_003, message: 'Permission denied' },
  },
  'code=404': { type: NotFoundError, status: 404, code: 40_004, body: { code: 40_004, message: 'Not found' } },
  'code=409': {
    type: ConflictError,
    status: 409,
    code: 40_009,
    body: { code: 40_009, message: 'Name already exists', field: 'name' },
  },
  // The mock's answer to whatever breaks a rule, so it names no field: which one it is differs.
  'code=422': {
    type: ValidationError,
    status: 422,
    code: 40_022,
    body: { code: 40_022, message: 'Invalid request' },
  },
  'code=429': {
    type: RateLimitError,
    status: 429,
    body: { message: 'Too many requests' },
    retryAfter: 1000,
  },
  'code=500': {
    type: ServerError,
    status: 500,
    code: 99_999,
    body: {
      code: 99_999,
      message: 'Internal server error',
      error: 'Internal Server Error',
      request_id: '00000000-0000-4000-8000-0000000000aa',
    },
  },
  // Not listed, so each stands for `default`; what can be done about it still depends on the status.
  'code=418': { type: ApiError, status: 418, body: { message: 'Bad gateway' } },
  'code=502': { type: ServerError, status: 502, body: { message: 'Bad gateway' } },
};

const OPTIONAL = ['code=404', 'code=409', 'code=422'];

/** The error answers of an operation. @param also those that not every operation has */
export function refusalsOf(also: readonly number[] = []): [prefer: string, refusal: Refusal][] {
  const listed = also.map((status) => `code=${status}`);
  return Object.entries(REFUSALS).filter(([prefer]) => !OPTIONAL.includes(prefer) || listed.includes(prefer));
}
