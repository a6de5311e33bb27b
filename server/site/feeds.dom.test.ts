import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atom } from './atom';
import type { FeedItem, FeedView } from './feed';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { stamp } from './stamp';
import { problemsOfAtom, problemsOfJsonFeed } from './testing/published-schemas';

const HOSTILE = ']]></title><script>alert("1")</script>\u0008 & Söhne';

const WITH_CORRECTION =
  '<p>It broke &amp; sank.</p><hr>' +
  '<p><strong>Correction</strong> (1 March 2026): It was &lt;one&gt; vote.</p>';

const item: FeedItem = {
  id: 'urn:uuid:1',
  url: 'https://ledger.example/politics/east-mole',
  title: 'The mole breaks',
  summary: 'Nobody will pay.',
  html: '<p>It broke &amp; sank.</p>',
  language: 'he',
  authors: [
    { name: 'Ann', url: 'https://ledger.example/author/ann' },
    { name: 'Bea', url: 'https://ledger.example/author/bea' },
  ],
  section: 'Politics',
  tags: ['The port'],
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  changedAt: new Date('2026-03-01T18:30:00Z'),
  notes: [
    {
      id: 'note',
      changeClass: 'correction',
      name: 'Correction',
      note: 'It was <one> vote.',
      at: stamp(new Date('2026-03-01T18:30:00Z'), 'UTC'),
    },
  ],
  photo: {
    url: 'https://ledger.example/media/gale/1280.jpg',
    width: 1280,
    height: 853,
    bytes: 90,
    caption: 'The gale',
    credit: 'A. Lens',
    alt: 'Waves',
  },
};

function feedOf(...items: FeedItem[]): FeedView {
  return {
    title: 'The Harbour Ledger',
    description: 'News',
    pageUrl: 'https://ledger.example/',
    publisher: 'The Harbour Ledger',
    path: '/',
    siteUrl: 'https://ledger.example',
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
    expect(jsonFeed(feedOf(item))).toMatchObject({
      language: 'en-GB',
      items: [{ language: 'he' }],
    });
  });
});

describe('the RSS feed', () => {
  it('has the whole text, the authors and the credit of the photo', () => {
    const document = read(rss(feedOf(item)));
    expect(textOf(document, 'content:encoded')).toEqual([WITH_CORRECTION]);
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
    const document = read(
      rss(feedOf({ ...item, title: HOSTILE, authors: [{ name: HOSTILE, url: '' }], photo })),
    );
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
    expect(jsonFeed(feedOf(item))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://ledger.example/feed.json',
      items: [
        {
          id: 'urn:uuid:1',
          content_html: WITH_CORRECTION,
          date_published: '2026-03-01T08:00:00.000Z',
          date_modified: '2026-03-01T18:30:00.000Z',
          authors: [{ name: 'Ann', url: 'https://ledger.example/author/ann' }, { name: 'Bea' }],
          _galley: {
            changes: [{ kind: 'correction', note: 'It was <one> vote.', date: '2026-03-01T18:30:00.000Z' }],
            photo: { credit: 'A. Lens' },
          },
        },
      ],
    });
  });
});

const hostile: FeedItem = {
  ...item,
  title: HOSTILE,
  summary: HOSTILE,
  authors: [{ name: HOSTILE, url: 'https://ledger.example/author/x' }],
  section: HOSTILE,
  tags: [HOSTILE],
  notes: item.notes.map((note) => ({ ...note, note: HOSTILE })),
  photo: item.photo && { ...item.photo, caption: HOSTILE, credit: HOSTILE, alt: HOSTILE },
};
const bare: FeedItem = { ...item, summary: '', authors: [], tags: [], notes: [], photo: null };
const feeds: [string, FeedView][] = [
  ['a whole story', feedOf(item)],
  ['hostile words everywhere', feedOf(hostile)],
  ['a story with nothing but its text', feedOf(bare)],
  ['no story', { ...feedOf(), changedAt: null }],
];

describe.each(feeds)('a feed with %s', (_what, feed) => {
  it('is Atom by the grammar of its standard', async () => {
    expect(await problemsOfAtom(atom(feed))).toEqual([]);
  });

  it('is JSON Feed 1.1 by its schema', () => {
    expect(problemsOfJsonFeed(JSON.parse(JSON.stringify(jsonFeed(feed))))).toEqual([]);
  });

  it('is read alike in all three formats by a reader of feeds', () => {
    const titles = feed.items.map(({ title }) => title.replace('\u0008', ''));
    const [asRss, asAtom] = [parseRssFeed(rss(feed)), parseAtomFeed(atom(feed))];
    const asJson = parseJsonFeed(jsonFeed(feed));
    expect([asRss.title, asAtom.title?.value, asJson.title]).toEqual(Array(3).fill('The Harbour Ledger'));
    expect((asRss.items ?? []).map(({ title }) => title)).toEqual(titles);
    expect((asAtom.entries ?? []).map(({ title }) => title?.value)).toEqual(titles);
    expect((asJson.items ?? []).map(({ title }) => title?.replace('\u0008', ''))).toEqual(titles);
  });
});

describe('the schemas of the tests', () => {
  it('find what is wrong', async () => {
    const good = atom(feedOf(item));
    expect(await problemsOfAtom(good.replace(/<id>.*?<\/id>/, ''))).not.toEqual([]);
    expect(await problemsOfAtom(good.replace('<updated>', '<updated>yesterday '))).not.toEqual([]);
    expect(problemsOfJsonFeed({ ...jsonFeed(feedOf(item)), version: '1.1' })).not.toEqual([]);
  });
});

describe('the Atom feed', () => {
  it('has the correction, the credit, the authors and both times', () => {
    const [entry] = parseAtomFeed(atom(feedOf(item))).entries ?? [];
    expect(entry).toMatchObject({
      id: 'urn:uuid:1',
      published: '2026-03-01T08:00:00.000Z',
      updated: '2026-03-01T18:30:00.000Z',
      content: { type: 'html', value: WITH_CORRECTION },
      authors: [{ name: 'Ann', uri: 'https://ledger.example/author/ann' }, { name: 'Bea' }],
      media: { contents: [{ credits: [{ value: 'A. Lens' }] }] },
    });
  });

  it('names itself, the page with the same stories, and the paper as whose it is', () => {
    const page = 'https://ledger.example/tag/port';
    const document = read(atom({ ...feedOf(bare), path: '/tag/port', pageUrl: page }));
    const links = [...document.querySelectorAll('feed > link')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${page}/atom.xml`, page]);
    expect(document.querySelector('feed > author > name')?.textContent).toBe('The Harbour Ledger');
  });
});
