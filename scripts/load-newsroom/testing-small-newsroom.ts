import { drawn, withIim } from '@/server/media/photo-builder';
import type { DemoStory } from '../demo-newsroom/demo-story';
import type { NewsroomToLoad } from './newsroom-to-load';

/** Live, with a correction, a photo and a post. */
export const ferryStory: DemoStory = {
  key: 'ferry',
  section: 'world',
  slug: 'ferry-runs-again',
  headline: 'The ferry runs again',
  standfirst: 'Two crossings a day.',
  bylines: ['maren'],
  tags: ['transport'],
  author: 'reporter',
  state: { working: 'draft', public: 'live' },
  approvedBy: 'editor',
  startedHoursAgo: 50,
  publishedHoursAgo: 40,
  changes: [
    {
      class: 'correction',
      note: 'An earlier version said three crossings.',
      hoursAgo: 20,
      replaced: { now: 'two crossings', before: 'three crossings' },
    },
  ],
  body: [
    { p: ['There are two crossings a day, says ', { a: ['the line', 'https://line.example/'] }, '.'] },
    { photo: { key: 'ferry', caption: 'The ferry.', credit: 'A. Ward', alt: 'A ferry.' } },
    { quote: { text: ['We are glad.'], by: 'The captain' } },
    { post: 'match-winner' },
  ],
  revision: { headline: 'The ferry runs again, mostly' },
};

/** The same with words alone. */
export const plainStory: DemoStory = {
  ...ferryStory,
  key: 'plain',
  slug: 'plain',
  headline: 'A plain story',
  body: [{ p: ['Plain.'] }],
};

/** A newsroom of two people and one section, without photos and stories. */
export const small: Omit<NewsroomToLoad, 'photos' | 'stories'> = {
  password: 'a good password',
  people: {
    reporter: { email: 'reporter@galley.example', name: 'Maren Lund', role: 'reporter', author: 'maren' },
    editor: { email: 'editor@galley.example', name: 'Edie Marsh', role: 'editor' },
  },
  authors: {
    maren: {
      slug: 'maren-lund',
      name: 'Maren Lund',
      bio: 'Covers the harbour.',
      social: { platform: 'mastodon', handle: '@maren@social.example' },
    },
  },
  sections: [{ slug: 'world', name: 'World', description: '' }],
  settings: {
    newsroomName: 'The Small Paper',
    tagline: '',
    contactEmail: 'desk@paper.example',
    timeZone: 'UTC',
  },
  tags: [{ slug: 'transport', name: 'Transport' }],
  posts: {
    'match-winner': {
      platform: 'x',
      url: 'https://x.com/captain/status/42',
      authorName: 'The Captain',
      handle: 'captain',
      text: 'We sail.',
      language: 'en',
      direction: 'ltr',
      postedHoursAgo: 48,
    },
  },
};

/** The photo of the ferry; its file has words of its own. */
export async function* aPhoto(): NewsroomToLoad['photos'] {
  const jpeg = await (await drawn(640, 480)).jpeg().toBuffer();
  yield ['ferry', { fileName: 'ferry.jpg', bytes: withIim(jpeg, [[120, 'From the file.']]) }];
}

export async function* noPhotos(): NewsroomToLoad['photos'] {}
