import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, post } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { CopyBody } from '../../render';
import { sampleContext, samplePost } from '../../sample-media';
import type { PostView } from '../../views-of-media';
import { socialPost } from './schema';
import { dayInWords, momentInWords, paragraphsOf, platformName } from './words';

const ferry = post({ recordId: 'post-1', url: 'https://x.com/harbour/status/1' });

describeBlock({
  block: socialPost,
  whole: ferry,
  text: 'https://x.com/harbour/status/1',
  html:
    '<figure><p lang="en" dir="ltr">The ferry is late.<br>The tide is not.</p>' +
    '<p lang="en" dir="ltr">Next one at noon. https://t.co/abc</p>' +
    '<figcaption>Harbour Office @harbour · 11 April 2026 at 10:57 UTC · ' +
    '<a href="https://x.com/harbour/status/1">View the original post on X</a> · Archived on 12 April 2026</figcaption></figure>',
  empty: post({ recordId: null }),
  problemsWhenEmpty: ['The social post has no archived record.'],
  holding: (_, place) => post({ recordId: String(place) }),
  hostileContext: (texts) => ({ ...sampleContext, post: (place) => hostilePost(texts[Number(place)] ?? '') }),
});

describe('a social post', () => {
  it.each([['javascript:alert(1)'], ['mailto:a@example.org'], ['x.com/1'], [7], [null]])(
    'refuses the address %s',
    (url) => expect(checkBlockNode({ type: 'socialPost', attrs: { url } })).toHaveLength(1),
  );
  it('says so when its record is gone', () => {
    expect(draw('gone', samplePost)).toContain('This social post is not available.');
  });
  it('loads nothing from the platform', () => {
    expect(draw('post-1', samplePost)).not.toMatch(/<(script|iframe|img|link|source)/);
  });
  it('has no link when the stored address is not a web address', () => {
    expect(draw('post-1', { ...samplePost, url: 'javascript:alert(1)' })).not.toContain('<a');
  });
  it('carries its language, direction and times', () => {
    const markup = draw('post-1', { ...samplePost, language: 'ar', direction: 'rtl' });
    expect(markup).toContain('lang="ar" dir="rtl"');
    expect(markup).toContain('<time dateTime="2026-04-11T10:57:00Z">11 April 2026 at 10:57 UTC</time>');
    expect(markup).toContain('Archived on <time dateTime="2026-04-12T08:00:00Z">12 April 2026</time>');
  });
});

describe('the words around a post', () => {
  it.each([
    ['x', 'X'],
    ['twitter', 'X'],
    ['bluesky', 'Bluesky'],
    ['Threads', 'Threads'],
    ['', 'its site'],
  ])('call the platform “%s” %s', (platform, name) => expect(platformName(platform)).toBe(name));
  it.each([
    ['2018-04-11', '11 April 2018'],
    ['2018-04-11T10:57:09.000Z', '11 April 2018 at 10:57 UTC'],
    ['last spring', 'last spring'],
  ])('put %s as “%s”', (iso, words) => expect(momentInWords(iso)).toBe(words));
  it('leave a day that is none as it is', () => expect(dayInWords('?')).toBe('?'));
  it('keep paragraphs and lines', () => {
    expect(paragraphsOf('a\nb\r\n\r\n  \n\nc')).toEqual([['a', 'b'], ['c']]);
    expect(paragraphsOf('  ')).toEqual([]);
  });
});

function hostilePost(text: string): PostView {
  return {
    ...samplePost,
    platform: text,
    url: text,
    authorName: text,
    handle: text,
    text,
    language: text,
    postedOn: text,
    capturedAt: text,
  };
}

function draw(recordId: string, view: PostView): string {
  const context = { ...sampleContext, post: (id: string) => (id === 'post-1' ? view : undefined) };
  return renderToStaticMarkup(<CopyBody copy={copy({ body: [post({ recordId })] })} context={context} />);
}
