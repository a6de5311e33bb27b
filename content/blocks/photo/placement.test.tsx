import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { copy, gallery, p, photo } from '../../builder';
import { canonicalJson } from '../../canonical';
import { checkBlockNode } from '../../check-structure';
import { type Copy, type DocNode, parseCopy } from '../../document';
import { partHashes } from '../../hash';
import { dangersIn } from '../../markup-dangers';
import { CopyBody } from '../../render';
import { sampleContext, samplePhoto } from '../../sample-media';
import { leadUse } from '../../uses';
import type { RenderContext } from '../../views-of-media';
import { photoPlacement } from './placement';

const hashOfPhoto = (story: Copy) => Object.fromEntries(partHashes(story)).b1;

const ferry = { photoId: 'photo-1', caption: 'The ferry', credit: 'Ada Quay', alt: 'A ferry' };

describe('a photo block without a placement', () => {
  it('is stored as it was before there were any, so that its hash stays', () => {
    const [stored] = copy({ body: [photo(ferry)] }).body.content ?? [];
    expect(stored?.attrs).toEqual({ id: 'b1', photoId: 'photo-1', decorative: false });
    expect(hashOfPhoto(copy({ body: [photo(ferry)] }))).toBe(
      '3ee998b029663b284cc7ef37c0ac658187cf908316d75f154c43cfe7d040a1bc',
    );
  });
  it('is the same when an editor says of each setting that it is nothing', () => {
    const said = photo(ferry);
    const story = copy({ body: [said] });
    const nothing = { ...said, attrs: { ...said.attrs, size: null, shape: null, focus: null } };
    expect(canonicalJson(copy({ body: [nothing] }))).toBe(canonicalJson(story));
  });
});

describe('a placement', () => {
  const placed = { ...ferry, size: 'full', shape: '4:5', focus: '37 52' };
  it('is kept in the story, and is part of what was approved', () => {
    const story = copy({ body: [photo(placed)] });
    expect(parseCopy(story)).toEqual({ ok: true, copy: story });
    expect(hashOfPhoto(story)).not.toBe(hashOfPhoto(copy({ body: [photo(ferry)] })));
    expect(photoPlacement(photo(placed))).toEqual({
      size: 'full',
      shape: '4:5',
      focus: { x: 0.37, y: 0.52 },
    });
  });
  it.each([
    ['a shape that a newer version has', { shape: '21:9' }],
    ['a shape that is a name of every object', { shape: 'toString' }],
    ['a size nobody knows', { size: 'huge' }],
    ['a point outside the photo', { focus: '150 50' }],
    ['a point that is style', { focus: '1% 1%;background:url(//x.example)' }],
  ])('reads %s as not said, and draws nothing of it', (_, attrs) => {
    const hostile = photo({ ...ferry, ...attrs });
    expect(checkBlockNode(hostile)).toEqual([]);
    expect(photoPlacement(hostile)).toEqual({ size: null, shape: null, focus: null });
    expect(draw(p('First.'), hostile)).toBe(draw(p('First.'), photo(ferry)));
  });
  it.each([[{ shape: 7 }], [{ focus: { x: 1, y: 1 } }], [{ size: '' }], [{ focus: 'x'.repeat(41) }]])(
    'is refused as %j, which is no short text',
    (attrs) => {
      const block = photo(ferry);
      expect(checkBlockNode({ ...block, attrs: { ...block.attrs, ...attrs } })).toHaveLength(1);
    },
  );
});

describe('a photo with a shape', () => {
  it('is cut by class around its point, with no size of its own and no danger', () => {
    const markup = draw(photo({ ...ferry, shape: '16:9', focus: '37 52' }));
    expect(markup).toContain('<picture class="copy-photo-cut copy-shape-16-9">');
    expect(markup).toContain('style="object-position:37% 52%"');
    expect(dangersIn(markup)).toEqual([]);
  });
  it('keeps the photo’s own point, or else the usual one', () => {
    expect(draw(photo({ ...ferry, shape: '1:1' }), within({ focus: { x: 0.1, y: 0.9 } }))).toContain(
      '10% 90%',
    );
    expect(draw(photo({ ...ferry, shape: '1:1' }))).toContain('50% 38%');
  });
  it('does not put the point of one picture on the picture that stands in its place', () => {
    const replaced = within({ id: 'photo-2', focus: { x: 0.1, y: 0.9 } });
    expect(draw(photo({ ...ferry, shape: '1:1', focus: '37 52' }), replaced)).toContain('10% 90%');
  });
  it('takes as much of the strip of its gallery as it is cut to', () => {
    expect(draw(gallery({ ...ferry, shape: '4:5' }, ferry))).toMatch(
      /--proportion:0\.800.*--proportion:1\.500/s,
    );
  });
});

describe('the size of a photo in its story', () => {
  const sizes = (markup: string) => /sizes="([^"]+)"/.exec(markup)?.[1];
  it.each([
    ['wide where it opens the story', [photo(ferry)], 'copy-photo-wide'],
    ['that of the column anywhere else', [p('First.'), photo(ferry)], 'copy-photo-column'],
    ['what the story says, first', [photo({ ...ferry, size: 'column' })], 'copy-photo-column'],
    ['what the story says, later', [p('First.'), photo({ ...ferry, size: 'full' })], 'copy-photo-full'],
  ])('is %s', (_, body, className) =>
    expect(draw(body[0] ?? p(), body[1])).toContain(`"copy-photo ${className}"`),
  );
  it('is told to the browser, which chooses a file by it', () => {
    expect(sizes(draw(photo({ ...ferry, size: 'column' })))).toBe('(min-width: 48rem) 44rem, 100vw');
    expect(sizes(draw(photo({ ...ferry, size: 'wide' })))).toBe(
      '(min-width: 82.5rem) 62rem, (min-width: 60rem) 70vw, 100vw',
    );
    expect(sizes(draw(photo({ ...ferry, size: 'full' })))).toBe('(min-width: 87.5rem) 82.5rem, 100vw');
  });
});

describe('the lead photo', () => {
  it('is the first of the body, with the point that the story gave it', () => {
    const body = [p('x'), photo({ photoId: null }), gallery({ ...ferry, focus: '1 2' }), photo(ferry)];
    expect(leadUse(copy({ body }))).toEqual({ photoId: 'photo-1', focus: { x: 0.01, y: 0.02 } });
  });
  it('is nothing in a story without photos', () => expect(leadUse(copy({ body: [p('x')] }))).toBeNull());
});

function within(view: Partial<typeof samplePhoto>): RenderContext {
  return { ...sampleContext, photo: () => ({ ...samplePhoto, ...view }) };
}

function draw(first: DocNode, second?: DocNode | RenderContext): string {
  const context = second && 'siteUrl' in second ? second : sampleContext;
  const body = second && 'type' in second ? [first, second] : [first];
  return renderToStaticMarkup(<CopyBody copy={copy({ body })} context={context} />);
}
