import { describe, expect, it } from 'vitest';
import { type BakedPage, compressed } from './baked-page';
import { encodingFor } from './encoding-for';
import { fewAtOnce } from './few-at-once';
import { KeptIndex } from './kept-index';
import { Shelf } from './shelf';
import { ANYTHING, Touched } from './touched';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['BR ; Q=0.5', 'br'],
    ['br;q=nonsense, gzip', 'gzip'],
    ['identity', 'identity'],
  ])('for %s is %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding));
});

it('keeps of a compressed page no more memory than it has bytes', async () => {
  const { brotli, gzip } = await compressed(Buffer.from('The barrier vote. '.repeat(200)));
  expect([brotli, gzip].map(({ buffer }) => buffer.byteLength)).toEqual([brotli.length, gzip.length]);
});

describe('the shelf', () => {
  it('lets the page go that nobody has asked for longest, and stays within its bounds', () => {
    const shelf = new Shelf(5_000);
    for (const address of ['/a', '/b']) shelf.put(page(address, 800));
    shelf.ask('/a');
    shelf.put(page('/c', 800));
    expect([shelf.get('/a'), shelf.get('/b'), shelf.get('/c')].map((each) => each?.address)).toEqual([
      '/a',
      undefined,
      '/c',
    ]);
  });

  it('counts a page once that is put there again', () => {
    const shelf = new Shelf(5_000);
    for (let time = 0; time < 20; time += 1) shelf.put(page('/a', 800));
    shelf.put(page('/b', 800));
    expect(shelf.size).toBe(2);
  });
});

describe('touches', () => {
  const touched = new Touched();
  touched.beginAt(5);
  touched.note({ number: 5, mark: 'five', things: ['story:one'] });
  touched.note({ number: 7, mark: 'seven', things: ['story:two'] });
  const at = (number: number, ...things: string[]) => ({ state: { number, mark: '' }, things });

  it('end the pages that show what they touch, and no others', () => {
    expect(touched.isStale(at(4, 'story:one'))).toBe(true);
    expect(touched.isStale(at(5, 'story:one'))).toBe(false);
    expect(touched.isStale(at(5, 'story:two'))).toBe(true);
    expect(touched.isStale(at(7, 'story:two'))).toBe(false);
    expect(touched.isStale(at(4, 'story:three'))).toBe(false);
    expect(touched.isStale(at(6, ANYTHING))).toBe(true);
  });

  it('are complete only up to the first that is missing', () => {
    expect(touched.seen).toBe(5);
  });

  it('of another paper, or forgotten ones, make a state that nobody trusts', () => {
    expect(touched.isKnown({ number: 5, mark: 'five' })).toBe(true);
    expect(touched.isKnown({ number: 5, mark: 'other' })).toBe(false);
    expect(touched.isKnown({ number: 4, mark: 'four' })).toBe(false);
    expect(touched.isKnown({ number: 8, mark: 'eight' })).toBe(false);
  });

  it('of the whole paper end every page', () => {
    const whole = new Touched();
    whole.beginAt(1);
    whole.note({ number: 1, mark: 'one', things: ['paper'] });
    expect(whole.isStale(at(0))).toBe(true);
  });
});

describe('the index of kept pages', () => {
  it('finds who shows something, after a page is kept again with other things too', () => {
    const index = new KeptIndex();
    index.put('/', ['story:one', 'story:two']);
    index.put('/a', ['story:one']);
    index.put('/', ['story:two']);
    expect(index.showingAny(['story:one', 'story:none'])).toEqual(['/a']);
    expect(index.showingAny(['paper']).sort()).toEqual(['/', '/a']);
    index.remove('/a');
    expect(index.showingAny(['story:one'])).toEqual([]);
  });
});

describe('a few at once', () => {
  it('are never more, and all are done, also after one fails', async () => {
    const inTurn = fewAtOnce(2);
    let [working, most] = [0, 0];
    const work = async (place: number) => {
      working += 1;
      most = Math.max(most, working);
      await new Promise(setImmediate);
      working -= 1;
      if (place === 1) throw new Error('one fails');
      return place;
    };
    const all = await Promise.allSettled([0, 1, 2, 3, 4].map((place) => inTurn(() => work(place))));
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(most).toBe(2);
  });
});

function page(address: string, bytes: number): BakedPage {
  return {
    address,
    status: 200,
    contentType: 'text/html',
    location: null,
    hash: '',
    length: 0,
    things: [],
    state: { number: 1, mark: '' },
    until: null,
    brotli: Buffer.alloc(bytes),
    gzip: Buffer.alloc(0),
  };
}
