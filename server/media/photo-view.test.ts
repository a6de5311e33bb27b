import { describe, expect, it } from 'vitest';
import {
  editionOfKey,
  focusOfShareKey,
  keyOfRenditionUrl,
  otherEdition,
  RENDITION_FORMATS,
  renditionKey,
  renditionUrl,
  shareKey,
  shareUrl,
} from './media-keys';
import { photoView } from './photo-view';

const renditions = [960, 320, 1280].flatMap((width) =>
  RENDITION_FORMATS.map((format) => ({ format, width, edition: '' })),
);

describe('the view of a photo', () => {
  it('lists every address, best format first and widths rising', () => {
    expect(photoView({ id: 'p1', width: 3000, height: 2000, placeholder: 'data:x', renditions })).toEqual({
      id: 'p1',
      width: 3000,
      height: 2000,
      placeholder: 'data:x',
      src: '/media/p1/960.jpg',
      sources: [
        {
          type: 'image/avif',
          srcset: '/media/p1/320.avif 320w, /media/p1/960.avif 960w, /media/p1/1280.avif 1280w',
        },
        {
          type: 'image/webp',
          srcset: '/media/p1/320.webp 320w, /media/p1/960.webp 960w, /media/p1/1280.webp 1280w',
        },
        {
          type: 'image/jpeg',
          srcset: '/media/p1/320.jpg 320w, /media/p1/960.jpg 960w, /media/p1/1280.jpg 1280w',
        },
      ],
    });
  });

  it('falls back to the smallest JPEG when all are wide, and offers no format it has not', () => {
    const onlyJpeg = [{ format: 'jpeg' as const, width: 1920, edition: '' }];
    const view = photoView({ id: 'p1', width: 1920, height: 1080, placeholder: null, renditions: onlyJpeg });
    expect(view.src).toBe('/media/p1/1920.jpg');
    expect(view.sources.map(({ type }) => type)).toEqual(['image/jpeg']);
  });
});

it('files of another edition have addresses of their own', () => {
  const edited = renditions.map((file) => ({ ...file, edition: '00c0ffee' }));
  const view = photoView({ id: 'p1', width: 3000, height: 2000, placeholder: null, renditions: edited });
  expect(view.src).toBe('/media/p1/960-00c0ffee.jpg');
  expect(view.sources[0]?.srcset).toMatch(/^\/media\/p1\/320-00c0ffee\.avif 320w, /);
});

describe('the key behind an address', () => {
  it.each(
    RENDITION_FORMATS.flatMap((format) =>
      ['', '00c0ffee'].map((edition) => ({ format, edition, width: 640 })),
    ),
  )('is the one that $format of edition “$edition” was stored under', (name) => {
    const [, , photoId = '', file = ''] = renditionUrl('0199-ab', name).split('/');
    const key = renditionKey('0199-ab', name);
    expect(keyOfRenditionUrl(photoId, file)).toBe(key);
    expect(editionOfKey(key)).toBe(name.edition);
  });

  it.each([
    ['..', '640.jpg'],
    ['originals', '../640.jpg'],
    ['p1', '640.jpg.type'],
    ['p1', '640.svg'],
    ['p1', '0640.jpg'],
    ['p1', '999999.jpg'],
    ['p1', 'abcdef'],
    ['P1', '640.jpg'],
    ['', '640.jpg'],
    ['p1/..', '640.jpg'],
    ['p1', '640.jpg\n'],
    ['p1', '640-.jpg'],
    ['p1', '640-c0ffee.jpg'],
    ['p1', '640-00C0FFEE.jpg'],
    ['p1', '640-00c0ffee00.jpg'],
  ])('is none for %j and %j', (photoId, file) => {
    expect(keyOfRenditionUrl(photoId, file)).toBeNull();
  });
});

describe('the address of a share picture', () => {
  it('names its point, and leads to where it is kept', () => {
    const name = { focus: { x: 0.37, y: 1 }, edition: '' };
    expect(shareUrl('0199-ab', name)).toBe('/media/0199-ab/share-37-100.jpg');
    expect(keyOfRenditionUrl('0199-ab', 'share-37-100.jpg')).toBe(shareKey('0199-ab', name));
  });
  it('names its edition, which can be taken from its key and changed there', () => {
    const key = shareKey('0199-ab', { focus: { x: 0.37, y: 1 }, edition: '00c0ffee' });
    expect(key).toBe('renditions/0199-ab/share-37-100-00c0ffee.jpg');
    expect(keyOfRenditionUrl('0199-ab', 'share-37-100-00c0ffee.jpg')).toBe(key);
    expect([focusOfShareKey(key), editionOfKey(key)]).toEqual(['37 100', '00c0ffee']);
    expect(otherEdition(key, '')).toBe('renditions/0199-ab/share-37-100.jpg');
    expect(otherEdition(otherEdition(key, ''), 'beefbeef')).toBe(
      'renditions/0199-ab/share-37-100-beefbeef.jpg',
    );
    expect(focusOfShareKey('renditions/0199-ab/640.jpg')).toBeNull();
  });
  it.each([
    ['share-37.jpg'],
    ['share-37-100.webp'],
    ['share-1000-1.jpg'],
    ['share--1-1.jpg'],
    ['share-37-100/../1.jpg'],
  ])('is not %s', (file) => expect(keyOfRenditionUrl('0199-ab', file)).toBeNull());
});
