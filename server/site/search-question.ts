import { LONGEST_QUESTION } from '@/newsroom/search-words';
import { isStorySlug } from '@/newsroom/slug-form';
import { isStoryKind, type StoryKind } from '@/newsroom/story-kinds';
import { pageNumber } from './listing';

/** What a reader asks for, as the address of the search says it. */
export interface SearchQuestion {
  /** As it was typed; empty: nothing is asked yet. */
  q: string;
  section?: string;
  kind?: StoryKind;
  author?: string;
  when?: SearchTime;
  page: number;
}

/** How far back is searched. */
export type SearchTime = 'day' | 'week' | 'month' | 'year';

/** In the words of readers, with the days that each has. */
export const SEARCH_TIMES: Readonly<Record<SearchTime, { name: string; days: number }>> = {
  day: { name: 'Past day', days: 1 },
  week: { name: 'Past week', days: 7 },
  month: { name: 'Past month', days: 31 },
  year: { name: 'Past year', days: 366 },
};

type Written = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address. What cannot be meant is as good as not said; a page that is no number is the first. */
export function readQuestion(written: Written): SearchQuestion {
  const one = (name: string) => {
    const value = written[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [section, kind, author, when] = ['section', 'kind', 'author', 'when'].map(one);
  return {
    q: [...(one('q') ?? '')].slice(0, LONGEST_QUESTION).join(''),
    ...(section !== undefined && isStorySlug(section) && { section }),
    ...(isStoryKind(kind) && { kind }),
    ...(author !== undefined && isStorySlug(author) && { author }),
    ...(isSearchTime(when) && { when }),
    page: pageNumber(one('page')) ?? 1,
  };
}

/** The address of a question. The same question has one address, whatever it was read from. */
export function searchPath({ q, section, kind, author, when, page }: SearchQuestion): string {
  const said = { q, section, kind, author, when, page: page > 1 ? String(page) : undefined };
  const entries = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length === 0 ? '/search' : `/search?${new URLSearchParams(entries)}`;
}

export function isSearchTime(value: unknown): value is SearchTime {
  return typeof value === 'string' && Object.hasOwn(SEARCH_TIMES, value);
}
