import { describe, expect, it } from 'vitest';
import {
  keyOfRenditionUrl,
  RENDITION_FORMATS,
  renditionKey,
  renditionUrl,
  shareKey,
  shareUrl,
} from './media-keys';
import { photoView } from './photo-view';

const renditions = [960, 320, 1280].flatMap((width) =>
  RENDITION_FORMATS.map((format) => ({ format, width })),
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
    const onlyJpeg = [{ format: 'jpeg' as const, width: 1920 }];
    const view = photoView({ id: 'p1', width: 1920, height: 1080, placeholder: null, renditions: onlyJpeg });
    expect(view.src).toBe('/media/p1/1920.jpg');
    expect(view.sources.map(({ type }) => type)).toEqual(['image/jpeg']);
  });
});

describe('the key behind an address', () => {
  it.each(RENDITION_FORMATS)('is the one the %s was stored under', (format) => {
    const [, , photoId = '', file = ''] = renditionUrl('0199-ab', 640, format).split('/');
    expect(keyOfRenditionUrl(photoId, file)).toBe(renditionKey('0199-ab', 640, format));
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
  ])('is none for %j and %j', (photoId, file) => {
    expect(keyOfRenditionUrl(photoId, file)).toBeNull();
  });
});

describe('the address of a share picture', () => {
  it('names its point, and leads to where it is kept', () => {
    const focus = { x: 0.37, y: 1 };
    expect(shareUrl('0199-ab', focus)).toBe('/media/0199-ab/share-37-100.jpg');
    expect(keyOfRenditionUrl('0199-ab', 'share-37-100.jpg')).toBe(shareKey('0199-ab', focus));
  });
  it.each([
    ['share-37.jpg'],
    ['share-37-100.webp'],
    ['share-1000-1.jpg'],
    ['share--1-1.jpg'],
    ['share-37-100/../1.jpg'],
  ])('is not %s', (file) => expect(keyOfRenditionUrl('0199-ab', file)).toBeNull());
});
