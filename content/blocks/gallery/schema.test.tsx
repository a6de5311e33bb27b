import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, gallery, link, p, photo } from '../../builder';
import { checkCopy } from '../../check';
import { checkBlockNode } from '../../check-structure';
import type { DocNode } from '../../document';
import { CopyBody } from '../../render';
import { sampleContext, samplePhoto } from '../../sample-media';
import { linksOf, photoUses } from '../../uses';
import type { RenderContext } from '../../views-of-media';
import { gallery as block } from './schema';

const ferry = {
  photoId: 'photo-1',
  caption: 'The ferry at noon',
  credit: 'Ada Quay',
  alt: 'A ferry at a quay',
};
const quay = { photoId: 'photo-1', caption: 'The quay', credit: 'Ben Sound', alt: 'An empty quay' };
const FIGURE = '<figure><img src="https://ledger.example/photos/photo-1/1200.jpg"';

describeBlock({
  block,
  whole: gallery(ferry, quay),
  text: 'The ferry at noon\nAda Quay\nThe quay\nBen Sound',
  html:
    `${FIGURE} alt="A ferry at a quay" width="1200" height="800"><figcaption>The ferry at noon <small>Ada Quay</small></figcaption></figure>\n` +
    `${FIGURE} alt="An empty quay" width="1200" height="800"><figcaption>The quay <small>Ben Sound</small></figcaption></figure>`,
  empty: gallery(),
  problemsWhenEmpty: ['The gallery has no photos.'],
  holding: (text) => gallery({ photoId: 'photo-1', caption: text, credit: text, alt: text }),
});

describe('what a gallery needs', () => {
  it('is for each photo what a photo needs that stands alone', () => {
    const problems = checkCopy(copy({ body: [gallery(ferry, { photoId: null }), photo({ photoId: null })] }));
    const said = (blockId: string) => problems.filter((problem) => problem.blockId === blockId);
    expect(said('b1').map(({ message }) => message)).toEqual([
      'Photo 2 of the gallery: the photo block has no photo.',
      'Photo 2 of the gallery: the photo has no caption.',
      'Photo 2 of the gallery: the photo has no credit.',
      'Photo 2 of the gallery: the photo needs alt text, or mark it as decorative.',
    ]);
    expect(said('b1').map(({ code, severity }) => [code, severity])).toEqual(
      said('b2').map(({ code, severity }) => [code, severity]),
    );
  });
  it('is photos and nothing else', () => {
    expect(checkBlockNode({ type: 'gallery', content: [p('Words')] })).toEqual([
      'In the body: something in the gallery does not belong there (paragraph).',
    ]);
  });
});

describe('the photos of a gallery', () => {
  it('count among the photos of the story, in order, under the id of the gallery', () => {
    const story = copy({ body: [photo({ photoId: 'lead' }), gallery(ferry, { ...quay, decorative: true })] });
    expect(photoUses(story)).toEqual([
      { blockId: 'b1', photoId: 'lead', caption: '', credit: '', alt: '', decorative: false },
      { blockId: 'b2', ...ferry, decorative: false },
      { blockId: 'b2', ...quay, decorative: true },
    ]);
  });
  it('have links that count among the links of the story', () => {
    const story = copy({ body: [gallery({ ...ferry, credit: link('Ada', 'https://example.org/ada') })] });
    expect(linksOf(story)).toEqual([{ blockId: 'b1', href: 'https://example.org/ada', text: 'Ada' }]);
  });
});

describe('a gallery on the page', () => {
  it('sets its photos in one strip that can be reached by keyboard, and says which is which', () => {
    const markup = draw(gallery(ferry, quay, ferry));
    expect(markup).toMatch(/^<section class="copy-gallery" aria-label="Gallery" tabindex="0">/);
    expect(markup.match(/data-place="[^"]*"/g)).toEqual([
      'data-place="1 of 3"',
      'data-place="2 of 3"',
      'data-place="3 of 3"',
    ]);
  });
  it('is no strip with one photo', () => {
    expect(draw(gallery(ferry))).not.toMatch(/tabindex| of 1/);
  });
  it('gives every photo its own caption, credit and alt text', () => {
    const markup = draw(gallery(ferry, quay));
    expect(markup.match(/alt="[^"]*"/g)).toEqual(['alt="A ferry at a quay"', 'alt="An empty quay"']);
    expect(markup.match(/copy-photo-credit">[^<]*/g)).toEqual([
      'copy-photo-credit">Ada Quay',
      'copy-photo-credit">Ben Sound',
    ]);
  });
  it('keeps the place of each photo before it has come, by its proportions', () => {
    const tall: RenderContext = {
      ...sampleContext,
      photo: () => ({ ...samplePhoto, width: 800, height: 1200 }),
    };
    expect(draw(gallery(ferry))).toContain('--proportion:1.500');
    expect(draw(gallery(ferry), tall)).toContain('--proportion:0.667');
  });
  it('is fetched at once only where it opens the story, and there only its first photo', () => {
    expect(draw(gallery(ferry, quay, ferry)).match(/loading="\w+"/g)).toEqual([
      'loading="eager"',
      'loading="lazy"',
      'loading="lazy"',
    ]);
  });
});

function draw(node: DocNode, context = sampleContext): string {
  return renderToStaticMarkup(<CopyBody copy={copy({ body: [node] })} context={context} />);
}
