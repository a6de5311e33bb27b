import { compareText } from '@/content/difference/compare-words';
import type { Stretch } from '@/content/difference/stretch';

/** The details of a story with names in the place of ids. */
export interface NamedDetails {
  section: string;
  slug: string;
  tags: readonly string[];
  byline: readonly string[];
  kind: string;
  language: string;
  searchTitle: string;
  socialTitle: string;
}

/** One detail that is another now. */
export interface DetailDifference {
  name: string;
  stretches: Stretch[];
}

const NAMES: Readonly<Record<keyof NamedDetails, string>> = {
  section: 'Section',
  tags: 'Tags',
  byline: 'Byline',
  slug: 'Slug',
  kind: 'Kind',
  language: 'Language',
  searchTitle: 'Search title',
  socialTitle: 'Social title',
};

const DETAILS: readonly (keyof NamedDetails)[] = [
  'section',
  'tags',
  'byline',
  'slug',
  'kind',
  'language',
  'searchTitle',
  'socialTitle',
];

/** Which details differ, in the order of the details panel; titles and lists word by word, single choices as a whole. */
export function compareDetails(before: NamedDetails, after: NamedDetails): DetailDifference[] {
  return DETAILS.flatMap((detail) => {
    const [old, now] = [inOneLine(before[detail]), inOneLine(after[detail])];
    if (old === now) return [];
    const stretches = isText(detail) ? compareText(old, now) : wholes(old, now);
    return [{ name: NAMES[detail], stretches }];
  });
}

function isText(detail: keyof NamedDetails): boolean {
  return ['tags', 'byline', 'searchTitle', 'socialTitle'].includes(detail);
}

function inOneLine(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(', ');
}

function wholes(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [
    { kind: 'removed', text: before, words: 1 },
    { kind: 'added', text: after, words: 1 },
  ];
  return stretches.filter(({ text }) => text !== '');
}
