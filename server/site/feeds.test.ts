// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { FeedItem, FeedView } from './feed';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { sitemapXml } from './sitemap';
import { TEST_SITE } from './testing-site';

const HOSTILE = ']]></title><script>alert("1")</script>\u0008 & Söhne';

const item: FeedItem = {
  id: 'urn:uuid:1',
  url: 'https://ledger.example/politics/east-mole',
  title: 'The mole breaks',
  summary: 'Nobody will pay.',
  html: '<p>It broke &amp; sank.</p>',
  language: 'he',
  authors: ['Ann', 'Bea'],
  section: 'Politics',
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  changedAt: new Date('2026-03-01T18:30:00Z'),
  photo: {
    url: 'https://ledger.example/media/gale/1280.jpg',
    width: 1280,
    height: 853,
    bytes: 90,
    caption: 'The gale',
    credit: 'A. Lens',
  },
};

function feedOf(...items: FeedItem[]): FeedView {
  return {
    title: 'The Harbour Ledger',
    description: 'News',
    pageUrl: 'https://ledger.example/',
    feedUrl: 'https://ledger.example/feed.xml',
    language: 'en-GB',
    changedAt: new Date('2026-03-01T18:30:00Z'),
    items,
  };
}

function read(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

function textOf(document: Document, name: string): string[] {
  return [...document.getElementsByTagName(name)].map((element) => element.textContent ?? '');
}

describe('the language of a feed', () => {
  it('is the paper’s in RSS, and each story says its own', () => {
    const document = read(rss(feedOf(item)));
    expect(textOf(document, 'language')).toEqual(['en-GB']);
    expect(textOf(document, 'dc:language')).toEqual(['he']);
  });

  it('is the paper’s in JSON, and each story says its own', () => {
    expect(jsonFeed(feedOf(item), 'https://ledger.example/feed.json')).toMatchObject({
      language: 'en-GB',
      items: [{ language: 'he' }],
    });
  });
});

describe('the RSS feed', () => {
  it('has the whole text, the authors and the credit of the photo', () => {
    const document = read(rss(feedOf(item)));
    expect(textOf(document, 'content:encoded')).toEqual(['<p>It broke &amp; sank.</p>']);
    expect(textOf(document, 'dc:creator')).toEqual(['Ann', 'Bea']);
    expect(textOf(document, 'media:credit')).toEqual(['A. Lens']);
    expect(textOf(document, 'pubDate')).toEqual(['Sun, 01 Mar 2026 08:00:00 GMT']);
  });

  it('names a story by an id that survives a change of its address', () => {
    const document = read(rss(feedOf(item)));
    expect(document.querySelector('guid')?.getAttribute('isPermaLink')).toBe('false');
    expect(textOf(document, 'guid')).toEqual(['urn:uuid:1']);
  });

  it('stays readable, and makes no markup of a hostile headline, name or caption', () => {
    const photo = item.photo && { ...item.photo, caption: HOSTILE };
    const document = read(rss(feedOf({ ...item, title: HOSTILE, authors: [HOSTILE], photo })));
    const clean = HOSTILE.replace('\u0008', '');
    expect(document.querySelector('item > title')?.textContent).toBe(clean);
    expect(textOf(document, 'dc:creator')).toEqual([clean]);
    expect(textOf(document, 'media:description')).toEqual([clean]);
    expect(document.querySelector('script')).toBeNull();
  });

  it('is a feed also when nothing is published', () => {
    expect(read(rss({ ...feedOf(), changedAt: null })).querySelector('item')).toBeNull();
  });
});

describe('the JSON feed', () => {
  it('has the whole text, both times and the authors', () => {
    expect(jsonFeed(feedOf(item), 'https://ledger.example/feed.json')).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://ledger.example/feed.json',
      items: [
        {
          id: 'urn:uuid:1',
          content_html: '<p>It broke &amp; sank.</p>',
          date_published: '2026-03-01T08:00:00.000Z',
          date_modified: '2026-03-01T18:30:00.000Z',
          authors: [{ name: 'Ann' }, { name: 'Bea' }],
        },
      ],
    });
  });
});

describe('the sitemap', () => {
  it('has whole addresses, and a time where one is known', () => {
    const entries = [
      { path: '/', changedAt: null },
      { path: '/politics/east-mole', changedAt: new Date('2026-03-01T18:30:00Z') },
    ];
    const document = read(sitemapXml(entries, TEST_SITE));
    expect(textOf(document, 'loc')).toEqual([
      'https://ledger.example/',
      'https://ledger.example/politics/east-mole',
    ]);
    expect(textOf(document, 'lastmod')).toEqual(['2026-03-01T18:30:00.000Z']);
  });
});
