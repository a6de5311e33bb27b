import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, p, photo } from '../../builder';
import { checkCopy } from '../../check';
import { checkBlockNode } from '../../check-structure';
import type { DocNode } from '../../document';
import { CopyBody } from '../../render';
import { sampleContext } from '../../sample-media';
import { photo as block } from './schema';

const ferry = {
  photoId: 'photo-1',
  caption: 'The ferry at noon',
  credit: 'Ada Quay',
  alt: 'A ferry at a quay',
};

describeBlock({
  block,
  whole: photo(ferry),
  text: 'The ferry at noon\nAda Quay',
  html:
    '<figure><img src="https://ledger.example/photos/photo-1/1200.jpg" alt="A ferry at a quay" width="1200" height="800">' +
    '<figcaption>The ferry at noon <small>Ada Quay</small></figcaption></figure>',
  empty: photo({ photoId: null }),
  problemsWhenEmpty: [
    'The photo block has no photo.',
    'The photo has no caption.',
    'The photo has no credit.',
    'The photo needs alt text, or mark it as decorative.',
  ],
  holding: (text) => photo({ photoId: 'photo-1', caption: text, credit: text, alt: text }),
});

describe('what a photo needs', () => {
  it.each([
    ['a caption', { ...ferry, caption: '' }, 'The photo has no caption.'],
    ['a credit', { ...ferry, credit: '  ' }, 'The photo has no credit.'],
    ['alt text', { ...ferry, alt: '' }, 'The photo needs alt text, or mark it as decorative.'],
    ['a photo', { ...ferry, photoId: null }, 'The photo block has no photo.'],
  ])('is %s', (_, parts, message) => {
    expect(checkCopy(copy({ body: [photo(parts)] }))).toEqual([
      { code: 'G4', severity: 'hard', message, blockId: 'b1' },
    ]);
  });
  it('is no alt text when it is decorative', () => {
    expect(checkCopy(copy({ body: [photo({ ...ferry, alt: '', decorative: true })] }))).toEqual([]);
  });
  it.each([[{ photoId: 7 }], [{ photoId: '' }], [{ decorative: 'yes' }], [{ decorative: null }]])(
    'is an attribute of the right kind, not %j',
    (attrs) => expect(checkBlockNode({ ...photo(ferry), attrs })).toHaveLength(1),
  );
});

describe('a photo on the page', () => {
  it('offers the better formats first, with the size known beforehand', () => {
    const markup = draw(photo(ferry));
    expect(markup.match(/type="[^"]+"/g)).toEqual([
      'type="image/avif"',
      'type="image/webp"',
      'type="image/jpeg"',
    ]);
    expect(markup).toContain('width="1200" height="800"');
  });
  it('is fetched at once when it opens the story, and later when it does not', () => {
    expect(draw(photo(ferry))).toMatch(/loading="eager" fetchPriority="high"/i);
    expect(draw(p('First.'), photo(ferry))).toContain('loading="lazy"');
  });
  it('has an empty alt text when it is decorative', () => {
    expect(draw(photo({ ...ferry, decorative: true }))).toContain('alt=""');
  });
  it('keeps caption and credit apart', () => {
    expect(draw(photo(ferry))).toContain(
      '<span class="copy-photo-caption">The ferry at noon</span> <span class="copy-photo-credit">Ada Quay</span>',
    );
  });
  it('says so when the photo is gone, and keeps its words', () => {
    const markup = draw(photo({ ...ferry, photoId: 'gone' }));
    expect(markup).toContain('This photo is not available.');
    expect(markup).toContain('The ferry at noon');
  });
});

function draw(...body: DocNode[]): string {
  return renderToStaticMarkup(<CopyBody copy={copy({ body })} context={sampleContext} />);
}
