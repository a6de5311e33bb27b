import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from './arbitrary-copy';
import { b, copy, h2, link, p, photo, post, quote, ul, withId } from './builder';
import { canonicalJson } from './canonical';
import { checkCopy } from './check';
import { type Copy, emptyCopy, isSameCopy, parseCopy } from './document';
import { partHashes, sha256Hex } from './hash';
import { dangersIn, textIn } from './markup-dangers';
import { CopyBody } from './render';
import { sampleContext } from './sample-media';
import { bodyToHtml } from './to-html';
import { copyToText, fieldText } from './to-text';
import { linksOf, photoUses, postUses } from './uses';

const hashes = (of: Copy) => Object.fromEntries(partHashes(of));

const story = copy({
  headline: 'Ferry late',
  standfirst: 'Again.',
  body: [
    p('The ', link('ferry', 'https://example.org/ferry'), ' is ', b('late'), '.'),
    photo({
      photoId: 'photo-1',
      caption: ['At ', link('the quay', 'https://example.org/quay')],
      credit: 'Ada',
    }),
    h2('Why'),
    quote(['The tide.'], 'Ben'),
    post({ recordId: 'post-1', url: 'https://x.com/harbour/status/1' }),
  ],
});

describe('what a story is made of', () => {
  it('is told as text', () => {
    expect(copyToText(story)).toEqual({
      headline: 'Ferry late',
      standfirst: 'Again.',
      body: 'The ferry is late.\n\nAt the quay\nAda\n\nWhy\n\nThe tide.\nBen\n\nhttps://x.com/harbour/status/1',
    });
    expect(fieldText(emptyCopy().body)).toBe('');
  });
  it('puts a headline of two paragraphs on one line', () => {
    const parsed = parseCopy({ ...story, headline: { type: 'doc', content: [p('Ferry'), p('late')] } });
    expect(parsed.ok && copyToText(parsed.copy).headline).toBe('Ferry late');
  });
  it('lists its photos, posts and links with their blocks', () => {
    expect(photoUses(story)).toEqual([
      {
        blockId: 'b2',
        photoId: 'photo-1',
        caption: 'At the quay',
        credit: 'Ada',
        alt: '',
        decorative: false,
      },
    ]);
    expect(postUses(story)).toEqual([
      { blockId: 'b5', recordId: 'post-1', url: 'https://x.com/harbour/status/1' },
    ]);
    expect(linksOf(story)).toEqual([
      { blockId: 'b1', href: 'https://example.org/ferry', text: 'ferry' },
      { blockId: 'b2', href: 'https://example.org/quay', text: 'the quay' },
    ]);
  });
  it('tells its problems in the order of the text', () => {
    expect(checkCopy(story)).toEqual([
      {
        code: 'G4',
        severity: 'hard',
        message: 'The photo needs alt text, or mark it as decorative.',
        blockId: 'b2',
      },
    ]);
  });
  it('never becomes dangerous markup', () => {
    fc.assert(
      fc.property(arbitraryCopy, (any) => {
        const drawn = renderToStaticMarkup(<CopyBody copy={any} context={sampleContext} />);
        expect([...dangersIn(bodyToHtml(any, sampleContext)), ...dangersIn(drawn)]).toEqual([]);
      }),
      tries(100),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same for any order of keys, without what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: undefined, d: 1 }] })).toBe('{"a":null,"b":[{"d":1}]}');
  });
  it('stays the same through storing and reading, for any copy', () => {
    fc.assert(
      fc.property(arbitraryCopy, (any) => {
        const parsed = parseCopy(JSON.parse(canonicalJson(any)));
        expect(parsed.ok && canonicalJson(parsed.copy)).toBe(canonicalJson(any));
        expect(parsed.ok && isSameCopy(parsed.copy, any)).toBe(true);
      }),
      tries(100),
    );
  });
});

describe('block hashes', () => {
  it('name the headline, the standfirst and each block', () => {
    expect(Object.keys(hashes(story))).toEqual(['headline', 'standfirst', 'b1', 'b2', 'b3', 'b4', 'b5']);
  });
  it('change for the block that changed and for no other', () => {
    const before = hashes(copy({ body: [p('One'), p('Two')] }));
    const after = hashes(copy({ body: [p('One'), p('Two, changed')] }));
    expect(Object.keys(before).filter((key) => before[key] !== after[key])).toEqual(['b2']);
  });
  it('do not depend on the order of keys', () => {
    const turned: Copy = { ...story, body: reversedKeys(story.body) };
    expect(hashes(turned)).toEqual(hashes(story));
  });
  it('stay when a block moves or a part inside it is given an id', () => {
    const one = withId('one', quote(['Late'], 'Ada'));
    const inner = { ...quote(['Late'], 'Ada'), attrs: { id: 'one' } };
    const text = inner.content?.[0]?.content?.[0];
    if (text) text.attrs = { id: 'inner' };
    expect(hashes(copy({ body: [p('First'), inner] })).one).toBe(hashes(copy({ body: [one] })).one);
  });
  it('go by place where an id is missing, doubled or taken by a field', () => {
    const body = [
      withId('same', p('A')),
      withId('same', p('B')),
      { ...p('C'), attrs: { id: null } },
      withId('headline', p('D')),
    ];
    expect(Object.keys(hashes(copy({ body })))).toEqual(['headline', 'standfirst', 'same', '#2', '#3', '#4']);
  });
  it('keep a block whose id is a trap', () => {
    expect(Object.keys(hashes(copy({ body: [withId('__proto__', p('A'))] })))).toContain('__proto__');
  });
  it('are SHA-256', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a block that this version does not know', () => {
  const future = { ...emptyCopy(), body: { type: 'doc', content: [{ ...p('Box text'), type: 'livePoll' }] } };
  it('gives readers its text', () => {
    expect(draw(future, 'reader')).toBe('<p class="copy-paragraph">Box text</p>');
    expect(bodyToHtml(future, sampleContext)).toBe('<p>Box text</p>');
    expect(fieldText(future.body)).toBe('Box text');
  });
  it('gives readers a paragraph for each text in it', () => {
    const poll = {
      type: 'livePoll',
      content: [{ type: 'pollTitle', content: p('Late?').content }, ul(['Yes', 'No'])],
    };
    const story: Copy = { ...emptyCopy(), body: { type: 'doc', content: [poll] } };
    expect(bodyToHtml(story, sampleContext)).toBe('<p>Late?</p><p>Yes</p><p>No</p>');
    expect(fieldText(story.body)).toBe('Late?\nYes\nNo');
    expect(textIn(draw(story, 'reader'))).toBe('Late?YesNo');
  });
  it('is told of before the story goes out, and does not stop it', () => {
    expect(checkCopy(future)).toEqual([
      {
        code: 'G14',
        severity: 'soft',
        message: 'This version of Galley does not know the block “live poll”. Readers get its words only.',
      },
    ]);
  });
  it('says so on the desk', () => {
    expect(draw(future, 'desk')).toContain('cannot show the block “live poll”');
  });
});

function draw(any: Copy, target: 'reader' | 'desk'): string {
  return renderToStaticMarkup(<CopyBody copy={any} context={sampleContext} target={target} />);
}

function reversedKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversedKeys) as Value; // same shape, other order of keys
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversedKeys(entry)]),
  ) as Value;
}
