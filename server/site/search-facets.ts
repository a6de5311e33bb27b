import type { FoundRow } from '@/db/queries/public-search';
import { STORY_KINDS } from '@/newsroom/story-kinds';
import { SEARCH_TIMES, type SearchQuestion, type SearchTime, searchPath } from './search-question';

/** Something by which the results can be narrowed. */
export interface Facet {
  name: string;
  choices: FacetChoice[];
}

export interface FacetChoice {
  name: string;
  /** Leads to the results with it, or without it when it is chosen already. */
  href: string;
  isChosen: boolean;
  /** How many of the results are of it; null where that is not counted. */
  count: number | null;
}

const MOST_CHOICES = 8;

/** By what results can be narrowed, with how many each choice would leave. A facet with one choice only is left out. */
export function facetsOf(
  rows: readonly FoundRow[],
  { question, authors }: { question: SearchQuestion; authors: readonly Tallied[] },
): Facet[] {
  const counted = (facet: 'section' | 'kind' | 'author', values: readonly Tallied[]) =>
    tally(values).map(({ slug, name, count }) => choice(question, { facet, slug, name, count }));
  const sections = rows.map(({ sectionSlug, sectionName }) => ({ slug: sectionSlug, name: sectionName }));
  const kinds = rows.map(({ kind }) => ({ slug: kind, name: STORY_KINDS[kind].name }));
  const facets = [
    { name: 'Section', choices: counted('section', sections) },
    { name: 'Kind', choices: counted('kind', kinds) },
    { name: 'Author', choices: counted('author', authors) },
    { name: 'Published', choices: timesOf(question) },
  ];
  const isOfUse = ({ choices }: Facet) => choices.length > 1 || choices.some(({ isChosen }) => isChosen);
  return rows.length === 0 ? facets.map(onlyChosen).filter(isOfUse) : facets.filter(isOfUse);
}

function onlyChosen({ name, choices }: Facet): Facet {
  return { name, choices: choices.filter(({ isChosen }) => isChosen) };
}

function timesOf(question: SearchQuestion): FacetChoice[] {
  return Object.entries(SEARCH_TIMES).map(([slug, { name }]) =>
    choice(question, { facet: 'when', slug: slug as SearchTime, name, count: null }),
  );
}

interface Choice {
  facet: 'section' | 'kind' | 'author' | 'when';
  slug: string;
  name: string;
  count: number | null;
}

function choice(question: SearchQuestion, { facet, slug, name, count }: Choice): FacetChoice {
  const isChosen = question[facet] === slug;
  const { [facet]: _, ...others } = { ...question, page: 1 };
  return { name, href: searchPath(isChosen ? others : { ...others, [facet]: slug }), isChosen, count };
}

interface Tallied {
  slug: string;
  name: string;
  /** How many results it stands for; one when left out. */
  stories?: number;
}

function tally(values: readonly Tallied[]) {
  const counts = new Map<string, { slug: string; name: string; count: number }>();
  for (const { slug, name, stories = 1 } of values)
    counts.set(slug, { slug, name, count: (counts.get(slug)?.count ?? 0) + stories });
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_CHOICES);
}
