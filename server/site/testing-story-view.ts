import { emptyCopy } from '@/content/document';
import { stamp } from './stamp';
import type { StoryView } from './story';

/** A story as its page gets it, for tests of what is made from it. */
export function testStoryView(): StoryView {
  const at = (iso: string) => stamp(new Date(iso), 'UTC');
  return {
    id: 'mole',
    path: '/politics/east-mole',
    headline: 'The mole breaks',
    standfirst: 'Nobody will pay.',
    kind: 'news',
    label: null,
    language: 'en',
    direction: 'ltr',
    searchTitle: '',
    socialTitle: '',
    section: { name: 'Politics', href: '/politics', slug: 'politics' },
    byline: [
      {
        name: 'Ann',
        href: '/author/ann',
        bio: '',
        follow: { line: 'Follow Ann on X', url: 'https://x.com/ann' },
        picture: { path: '/media/portraits/ann/0a.jpg', side: 512 },
      },
      { name: 'Bea', href: '/author/bea', bio: '', follow: null, picture: null },
    ],
    tags: [{ name: 'The port', href: '/tag/port' }],
    published: at('2026-03-01T08:00:00Z'),
    updated: at('2026-03-01T18:30:00Z'),
    modified: at('2026-03-01T19:00:00Z'),
    copy: emptyCopy(),
    context: {
      photo: () => undefined,
      post: () => undefined,
      embed: () => undefined,
      story: () => undefined,
      siteUrl: 'https://ledger.example',
    },
    card: null,
    sharePicture: null,
    leadPhoto: {
      path: '/media/gale/1280.jpg',
      width: 1280,
      height: 853,
      bytes: 90,
      caption: 'The gale',
      credit: 'A. Lens',
      alt: 'Waves',
      label: null,
      creator: 'Ada Lens',
      licence: null,
      copyright: '© The Harbour Ledger',
      sourceType: null,
    },
    historyHref: null,
    reportHref: null,
    notes: [
      {
        id: '2',
        changeClass: 'correction',
        name: 'Correction',
        note: 'It was one vote.',
        at: at('2026-03-01T18:30:00Z'),
      },
      { id: '1', changeClass: 'update', name: 'Update', note: 'More.', at: at('2026-03-01T12:00:00Z') },
    ],
    related: [],
    more: [],
  };
}
