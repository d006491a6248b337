import { describe, expect, it, vi } from 'vitest';
import { ImbraceClient } from '../../src/index.ts';
import { thrownBy } from '../helpers/client.ts';
import { withoutVariables } from '../helpers/environment-variables.ts';

withoutVariables();

/** What a page has, and what a web worker has instead. */
describe.each(['document', 'importScripts'])('a browser, known by %s,', (name) => {
  const enter = () => vi.stubGlobal(name, {});

  it('gets no API key, unless dangerouslyAllowBrowser is set', () => {
    enter();
    const error = thrownBy(() => new ImbraceClient({ apiKey: 'key' }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'apiKey' });
    expect(error.message).toContain('dangerouslyAllowBrowser');
    expect(thrownBy(() => new ImbraceClient({ apiKey: 'key', dangerouslyAllowBrowser: false })).name).toBe(
      'InvalidArgumentError',
    );
    expect(new ImbraceClient({ apiKey: 'key', dangerouslyAllowBrowser: true })).toBeInstanceOf(ImbraceClient);
  });

  it('may have an access token', () => {
    enter();
    expect(new ImbraceClient({ accessToken: 'token' })).toBeInstanceOf(ImbraceClient);
    expect(new ImbraceClient({ accessToken: () => 'token' })).toBeInstanceOf(ImbraceClient);
  });
});

it('a server with a window but no document is no browser', () => {
  vi.stubGlobal('window', {});
  expect(new ImbraceClient({ apiKey: 'key' })).toBeInstanceOf(ImbraceClient);
});
