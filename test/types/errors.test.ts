import { describe, expect, expectTypeOf, it } from 'vitest';
import * as sdk from '../../src/index.ts';

// `tsc -p .` judges the types below; what a guard says at run time is tested beside the errors themselves.

describe('the types of errors', () => {
  it('have what each class promises', () => {
    expectTypeOf<sdk.ImbraceError>().toExtend<Error>();
    expectTypeOf<sdk.ImbraceError['operation']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<sdk.ImbraceError['method']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<sdk.ImbraceError['url']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<sdk.ImbraceError['attempts']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<sdk.ImbraceError['code']>().toEqualTypeOf<string | number | undefined>();
    expectTypeOf<sdk.InvalidArgumentError['argument']>().toEqualTypeOf<string>();
    expectTypeOf<sdk.InvalidArgumentError['problem']>().toEqualTypeOf<string>();
    expectTypeOf<sdk.ApiError['status']>().toEqualTypeOf<number>();
    expectTypeOf<sdk.ApiError['statusCode']>().toEqualTypeOf<number>();
    expectTypeOf<sdk.ApiError['requestId']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<sdk.ApiError['headers']>().toEqualTypeOf<Readonly<Record<string, string>>>();
    expectTypeOf<sdk.ApiError['body']>().toEqualTypeOf<unknown>();
    expectTypeOf<sdk.ApiError['retryAfter']>().toEqualTypeOf<number | undefined>();
  });

  it('form one family, so that a catch can be as wide as it likes', () => {
    expectTypeOf<
      sdk.AuthError | sdk.NotFoundError | sdk.ConflictError | sdk.ValidationError | sdk.RateLimitError | sdk.ServerError
    >().toExtend<sdk.ApiError>();
    expectTypeOf<sdk.TimeoutError | sdk.ConnectionError>().toExtend<sdk.NetworkError>();
    expectTypeOf<
      sdk.ApiError | sdk.NetworkError | sdk.AbortError | sdk.InvalidArgumentError
    >().toExtend<sdk.ImbraceError>();
  });

  it('are what the guards narrow to, from a value that could be anything', () => {
    const error: unknown = new Error('of somebody else');
    if (sdk.isImbraceError(error)) expectTypeOf(error).toEqualTypeOf<sdk.ImbraceError>();
    if (sdk.isInvalidArgumentError(error)) expectTypeOf(error.argument).toEqualTypeOf<string>();
    if (sdk.isApiError(error)) expectTypeOf(error).toEqualTypeOf<sdk.ApiError>();
    if (sdk.isRateLimitError(error)) expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
    if (sdk.isNetworkError(error)) expectTypeOf(error.code).toEqualTypeOf<string | number | undefined>();
    // @ts-expect-error a network error has no status
    if (sdk.isNetworkError(error)) error.status;
    // @ts-expect-error an unknown value has no fields
    const status = () => error.status;
    expect(status()).toBeUndefined();
  });

  it('come with a guard for each class', () => {
    const classes = Object.keys(sdk).filter((name) => name.endsWith('Error') && !name.startsWith('is'));
    expect(classes).toHaveLength(13);
    expect(Object.keys(sdk)).toEqual(expect.arrayContaining(classes.map((name) => `is${name}`)));
  });
});
