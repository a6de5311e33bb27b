import { describe, expect, it } from 'vitest';
import { answerFor, isAway, isDeskCache, isOfBuild, mayKeepAnswer } from './worker-rules';

const HERE = 'https://paper.example';
const FILE = '/_next/static/chunks/a1.js';
const files = new Set([FILE]);

describe('what the worker does with a request', () => {
  it.each([
    ['GET', 'navigate', '/desk', 'page'],
    ['GET', 'navigate', '/desk?state=draft', 'page'],
    ['GET', 'navigate', '/desk/stories/1', 'page'],
    ['GET', 'navigate', '/desk-research/a-story', null],
    ['GET', 'navigate', '/politics/a-story', null],
    ['GET', 'navigate', '/sign-in', null],
    ['GET', 'cors', '/desk/stories/1?_rsc=abc', null],
    ['POST', 'cors', '/desk/stories/1', null],
    ['GET', 'no-cors', FILE, 'file'],
    ['GET', 'no-cors', '/_next/static/chunks/of-another-build.js', null],
    ['GET', 'cors', '/api/stories/1', null],
    ['GET', 'no-cors', '/media/photo.avif', null],
    ['GET', 'navigate', 'https://elsewhere.example/desk', null],
  ])('%s (%s) of %s: %s', (method, mode, address, expected) => {
    expect(answerFor({ method, mode, url: new URL(address, HERE), origin: HERE }, files)).toBe(expected);
  });
});

describe('what the worker keeps', () => {
  it.each([
    ['/desk/offline', true],
    [FILE, true],
    ['/desk', false],
    ['/desk/stories/1', false],
    ['/desk/stories/1/preview', false],
    ['/api/stories/1', false],
    ['/politics/a-story', false],
    ['/_next/static/chunks/of-another-build.js', false],
  ])('%s: %s', (path, expected) => {
    expect(mayKeepAnswer(path, files)).toBe(expected);
  });

  it('is never a page of one build with files of another', () => {
    expect(isOfBuild(`<script src="${FILE}"></script>`, files)).toBe(true);
    expect(
      isOfBuild(`<script src="${FILE}"></script><script src="/_next/static/b2.js"></script>`, files),
    ).toBe(false);
    expect(isOfBuild('<p>The newsroom is being repaired.</p>', files)).toBe(false);
  });
});

it('stands in for a newsroom that is away, not for one that refuses or fails', () => {
  expect([200, 302, 401, 403, 404, 500, 502, 503, 504].filter(isAway)).toEqual([502, 503, 504]);
});

it('lets go of its own caches only', () => {
  expect(['galley-desk-1', 'other'].filter(isDeskCache)).toEqual(['galley-desk-1']);
});
