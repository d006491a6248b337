import { describe, expect, it } from 'vitest';
import { locate } from '../../scripts/lib/locate.ts';
import { dereference, keysOf } from '../../scripts/lib/pointer.ts';

const TEXT = `openapi: 3.1.0
servers:
  - url: https://one.example.com
    description: One
  - url: https://two.example.com

    description: Two
  - description: Three
paths:
  /contacts/{id}:
    get:
      parameters:
        - $ref: "#/components/parameters/Id"
        - - nested
          - deeper
  a~1b/c:
    get: {}
components:
  parameters:
    Id:
      name: id
      in: path
  circle:
    $ref: "#/components/circle"
`;

describe('the line of a place in a YAML document', () => {
  it.each([
    ['the document', '', 1],
    ['a key', '/servers', 2],
    ['the first item of a list', '/servers/0', 3],
    ['a field in it', '/servers/0/description', 4],
    ['an item further down', '/servers/1', 5],
    ['a field in that, below an empty line', '/servers/1/description', 7],
    ['the last item', '/servers/2', 8],
    ['an item that is not there: the list', '/servers/3', 2],
    ['a field that is not there: its item', '/servers/2/url', 8],
    ['what is no number of an item: the list', '/servers/url', 2],
    ['a list in a list', '/paths/~1contacts~1{id}/get/parameters/1/1', 15],
    ['a key with a slash and a tilde', '/paths/a~01b~1c/get', 17],
    ['what a reference in a list leads to', '/paths/~1contacts~1{id}/get/parameters/0/in', 22],
    ['what is asked of a reference to itself: that', '/components/circle/in', 23],
  ])('is that of %s', (_, pointer, line) => {
    expect(locate(TEXT).lineOf(pointer)).toBe(line);
  });

  it('is told for what is no YAML, with the reason alone', () => {
    const { fault } = locate('a: 1\nb: c: d\n');
    expect(fault).toEqual({ line: 2, message: expect.stringMatching(/^Nested mappings[^\n]*$/) });
    expect(locate(TEXT).fault).toBeUndefined();
  });
});

describe('a JSON pointer', () => {
  it('is read key by key, each escape once', () => {
    expect(keysOf('')).toEqual([]);
    expect(keysOf('/a/~1b~0c/~01/')).toEqual(['a', '/b~c', '~1', '']);
  });

  it('is followed however often', () => {
    const document = { a: { $ref: '#/b/c~1d' }, b: { 'c/d': { $ref: '#/e' } }, e: { found: true } };
    expect(dereference(document, document.a)).toEqual({ found: true });
    expect(dereference(document, document.e as { $ref?: string })).toBe(document.e);
  });
});
