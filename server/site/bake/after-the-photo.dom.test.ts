import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AFTER_THE_PHOTO, FETCHED_AT_ONCE } from './after-the-photo';

const { dataset } = document.documentElement;
const load = vi.fn<(face: string) => Promise<FontFace[]>>();
let isWide = false;

beforeEach(() => {
  load.mockReset().mockResolvedValue([]);
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
  // A browser has a set of fonts, which jsdom has not.
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  delete dataset.faces;
  isWide = false;
});

/** The head of a page, with its faces for these windows, as a browser comes to its end. */
function read(media: string): HTMLLinkElement[] {
  document.head.innerHTML = `<link as="font" href="/a.woff2" media="${media}"><link as="font" href="/b.woff2" media="${media}">`;
  new Function(AFTER_THE_PHOTO)();
  return [...document.querySelectorAll('link')];
}

const whenLoaded = () => window.dispatchEvent(new Event('load'));

describe('a telephone that has no faces yet', () => {
  it('shows a page that a photo leads in the faces of the system, until it has come and they have', async () => {
    let arrive = () => {};
    load.mockReturnValue(
      new Promise((resolve) => {
        arrive = () => resolve([]);
      }),
    );
    read(FETCHED_AT_ONCE);
    expect(dataset.faces).toBe('later');
    expect(load).not.toHaveBeenCalled();
    whenLoaded();
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(4));
    expect(dataset.faces).toBe('later');
    arrive();
    await vi.waitFor(() => expect(dataset.faces).toBeUndefined());
    expect(localStorage.faces).toBe('kept');
  });

  it('does not wait for ever, and remembers nothing, when one does not come', async () => {
    load.mockRejectedValue(new Error('no line'));
    read(FETCHED_AT_ONCE);
    whenLoaded();
    await vi.waitFor(() => expect(dataset.faces).toBeUndefined());
    expect(localStorage.faces).toBeUndefined();
  });

  it('shows them also when there is no room to remember it', async () => {
    read(FETCHED_AT_ONCE);
    const full = new Proxy({} as Storage, {
      set() {
        throw new Error('no room');
      },
    });
    vi.stubGlobal('localStorage', full);
    whenLoaded();
    await vi.waitFor(() => expect(dataset.faces).toBeUndefined());
  });

  it('has them with a page of words', async () => {
    read('');
    expect(dataset.faces).toBeUndefined();
    whenLoaded();
    await vi.waitFor(() => expect(localStorage.faces).toBe('kept'));
  });

  it('has them as soon as they are needed, when it may remember nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    read(FETCHED_AT_ONCE);
    expect(dataset.faces).toBeUndefined();
  });
});

it('a telephone that keeps the faces takes them out with every page', () => {
  localStorage.faces = 'kept';
  const links = read(FETCHED_AT_ONCE);
  expect(dataset.faces).toBeUndefined();
  expect(links.map(({ media }) => media)).toEqual(['all', 'all']);
});

it('a wide window has them with every page', () => {
  isWide = true;
  const links = read(FETCHED_AT_ONCE);
  expect(dataset.faces).toBeUndefined();
  expect(links.map(({ media }) => media)).toEqual([FETCHED_AT_ONCE, FETCHED_AT_ONCE]);
});

describe('the small scripts of a page', () => {
  const asked = () =>
    [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'));

  function readWithScripts(addresses: string): void {
    document.head.innerHTML = `<script data-later="${addresses}"></script>`;
    new Function(AFTER_THE_PHOTO)();
  }

  it('come when all that it shows has come', async () => {
    readWithScripts('/a.js /b.js');
    expect(asked()).toEqual([]);
    whenLoaded();
    await vi.waitFor(() => expect(asked()).toEqual(['/a.js', '/b.js']));
  });

  it('come also where nothing may be remembered', async () => {
    vi.stubGlobal('localStorage', undefined);
    readWithScripts('/c.js');
    whenLoaded();
    await vi.waitFor(() => expect(asked()).toContain('/c.js'));
  });
});
