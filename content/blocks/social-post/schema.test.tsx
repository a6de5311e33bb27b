import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, post } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { dangersIn } from '../../markup-dangers';
import { CopyBody } from '../../render';
import { sampleContext, samplePhoto, samplePost } from '../../sample-media';
import { bodyToHtml } from '../../to-html';
import type { OtherPostView, PostView } from '../../views-of-media';
import { socialPost } from './schema';
import { dayInWords, metricsInWords, momentInWords, platformName } from './words';

const ferry = post({ recordId: 'post-1', url: 'https://x.com/harbour/status/1' });

describeBlock({
  block: socialPost,
  whole: ferry,
  text: 'https://x.com/harbour/status/1',
  html:
    '<figure><p lang="en" dir="ltr">The ferry is late.<br>The tide is not.</p>' +
    '<p lang="en" dir="ltr">Next one at noon. https://t.co/abc</p>' +
    '<figcaption>Harbour Office @harbour · X · 11 April 2026 at 10:57 UTC · ' +
    '<a href="https://x.com/harbour/status/1" rel="nofollow noopener">View the original post on X</a> · Archived on 12 April 2026</figcaption></figure>',
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

const whole: PostView = {
  ...samplePost,
  more: {
    entities: [{ kind: 'link', start: 55, end: 71, href: 'https://example.org/tide' }],
    avatar: samplePhoto,
    media: [
      { kind: 'picture', alt: 'A ferry at the quay', photo: samplePhoto },
      { kind: 'picture', alt: '', photo: null },
      { kind: 'video', alt: '', photo: samplePhoto },
    ],
    warning: 'spray',
    isEdited: true,
    metrics: { likes: 12 },
    quoted: otherPost('حمزة', { text: 'شكراً كلماوث', language: 'ar', direction: 'rtl' }),
    answered: otherPost('Otto Quay', { text: 'Is there a ferry?' }),
  },
};

describe('a post of which everything is known', () => {
  it('is drawn with its pictures, their sizes and their words', () => {
    const markup = draw('post-1', whole);
    expect(markup).toContain('alt="A ferry at the quay" width="1200" height="800"');
    expect(markup).toContain('alt="Still of a video in the post by Harbour Office, without a description"');
    expect(markup).toContain('A picture of this post could not be archived.');
    expect(markup).toContain('Video: it plays at the original.');
  });
  it('is drawn with its links, its warning and what was counted', () => {
    const markup = draw('post-1', whole);
    expect(markup).toContain(
      '<a href="https://example.org/tide" rel="nofollow noopener">https://t.co/abc</a>',
    );
    expect(markup).toContain('Content warning by the author: spray');
    expect(markup).toContain('12 likes when archived');
    expect(markup).toContain('Edited by its author before it was archived');
  });
  it('holds the post that it answers before its words and the one that it quotes after', () => {
    const markup = draw('post-1', whole);
    const places = ['Is there a ferry?', 'The ferry is late.', 'شكراً كلماوث', 'View the original'];
    expect(places.map((words) => markup.indexOf(words))).toEqual(
      places.map((words) => markup.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(markup).toContain('lang="ar" dir="rtl"');
  });
  it('asks no other machine for anything', () => {
    const addresses = [...draw('post-1', whole).matchAll(/ src(?:set)?="([^"]*)"/gi)].map(
      ([, address]) => address,
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address?.startsWith('/photos/'))).toEqual([]);
  });
  it('gives feeds the same pictures and words, with whole addresses', () => {
    const context = { ...sampleContext, post: () => whole };
    const html = bodyToHtml(copy({ body: [ferry] }), context);
    expect(html).toContain(
      '<img src="https://ledger.example/photos/photo-1/1200.jpg" alt="A ferry at the quay"',
    );
    for (const words of ['Is there a ferry?', 'شكراً كلماوث', '12 likes when archived', 'spray']) {
      expect(html).toContain(words);
    }
    expect(dangersIn(html)).toEqual([]);
    expect(dangersIn(draw('post-1', whole))).toEqual([]);
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
  it.each([
    [{ likes: 1204, replies: 1 }, '1,204 likes, 1 reply when archived'],
    [{ reposts: 0, views: 3 }, '0 reposts, 3 views when archived'],
    [{}, ''],
  ])('count %j as “%s”', (metrics, words) => expect(metricsInWords(metrics)).toBe(words));
});

function otherPost(authorName: string, words: Partial<OtherPostView>): OtherPostView {
  const { platform, url, handle, language, direction, postedOn } = samplePost;
  const parts = { entities: [], avatar: null, media: [], warning: '' };
  return { platform, url, handle, language, direction, postedOn, text: '', ...parts, authorName, ...words };
}

function hostilePost(text: string): PostView {
  const entities = [{ kind: 'link' as const, start: 0, end: [...text].length, href: text }];
  const media = [{ kind: 'picture' as const, alt: text, photo: null }];
  const parts = { entities, avatar: null, media, warning: text };
  const quoted = { ...otherPost(text, { url: text, handle: text, text, postedOn: text }), ...parts };
  return {
    more: { ...parts, isEdited: true, metrics: {}, quoted, answered: null },
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
