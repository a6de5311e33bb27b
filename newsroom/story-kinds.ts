import type { DocNode } from '@/content/document';

/** What kind of journalism a story is. */
export type StoryKind = 'news' | 'analysis' | 'opinion' | 'interview' | 'brief';

/** What a story of a kind must have besides what every story must. */
export type Requirement =
  | { needs: 'standfirst'; message: string }
  | { needs: 'block'; type: string; message: string }
  | { needs: 'atMostWords'; words: number; message: string };

interface KindEntry {
  /** What the desk calls it. */
  name: string;
  /** When to choose it, as the desk reads it. */
  sentence: string;
  /** What readers are told of it; null where it goes without saying. */
  label: string | null;
  /** The blocks a new one begins with. None of them holds text: an untouched template is an empty story. */
  start: readonly DocNode[];
  requires: readonly Requirement[];
  /** In words, for the desk to order by. */
  usualLength: number;
}

const paragraph: DocNode = { type: 'paragraph' };
const heading: DocNode = { type: 'heading', attrs: { level: 2 } };
const quote: DocNode = { type: 'quote' };

const table: Record<StoryKind, KindEntry> = {
  news: {
    name: 'News',
    sentence: 'What happened, where, when and to whom.',
    label: null,
    start: [paragraph],
    requires: [],
    usualLength: 500,
  },
  analysis: {
    name: 'Analysis',
    sentence: 'What the news means, argued from evidence.',
    label: 'Analysis',
    start: [paragraph, heading, paragraph, heading, paragraph],
    requires: [standfirst('An analysis needs a standfirst that says what it finds.')],
    usualLength: 900,
  },
  opinion: {
    name: 'Opinion',
    sentence: 'One writer’s view, labelled as such.',
    label: 'Opinion',
    start: [paragraph, paragraph],
    requires: [standfirst('An opinion piece needs a standfirst that says what it argues.')],
    usualLength: 800,
  },
  interview: {
    name: 'Interview',
    sentence: 'A conversation in the words of the person asked.',
    label: 'Interview',
    start: [paragraph, heading, quote, paragraph],
    requires: [
      standfirst('An interview needs a standfirst that says who is speaking.'),
      { needs: 'block', type: 'quote', message: 'An interview needs at least one quote.' },
    ],
    usualLength: 1200,
  },
  brief: {
    name: 'Brief',
    sentence: 'A short item; a few sentences.',
    label: null,
    start: [paragraph],
    requires: [
      {
        needs: 'atMostWords',
        words: 200,
        message: 'A brief has at most 200 words. Shorten it, or make it a news story.',
      },
    ],
    usualLength: 120,
  },
};

/** What a story is unless somebody says otherwise. */
export const DEFAULT_KIND: StoryKind = 'news';

/** Every kind there is. A new one is one entry here. */
export const STORY_KINDS: Readonly<Record<StoryKind, KindEntry>> = table;

export function isStoryKind(value: unknown): value is StoryKind {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** All kinds, in the order in which they are offered. */
export const KIND_NAMES: readonly StoryKind[] = Object.keys(table).filter(isStoryKind);

function standfirst(message: string): Requirement {
  return { needs: 'standfirst', message };
}
