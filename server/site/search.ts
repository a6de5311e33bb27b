import { copyToText } from '@/content/to-text';
import type { Connection } from '@/db/client';
import { authorsOfFound, type FoundRow, findPublished, type PublicSearch } from '@/db/queries/public-search';
import { liveCopies, publicationsByIds } from '@/db/queries/publication';
import { excerpt, highlight, type Piece } from '@/newsroom/highlight';
import { readSearch } from '@/newsroom/search-words';
import { parsedCopy } from './parsed-copy';
import { type Facet, facetsOf } from './search-facets';
import { SEARCH_TIMES, type SearchQuestion, searchPath } from './search-question';
import type { Site } from './site-settings';
import { spelledRight } from './spelled-right';
import { readTeasers, type Teaser } from './teaser';

/** What a reader finds. */
export interface SearchAnswer {
  question: SearchQuestion;
  /** How many there are; `isMore` when they are not all counted. */
  count: number;
  isMore: boolean;
  hits: Hit[];
  facets: Facet[];
  /** What was searched instead, because nothing holds what was typed. */
  instead: string | null;
  newer: string | null;
  older: string | null;
}

/** A story that was found, with the words that were. */
export interface Hit {
  teaser: Teaser;
  headline: Piece[];
  excerpt: Piece[];
}

/** Further down nobody reads; the facets lead to what is there. */
export const MOST_FOUND = 500;
const HITS = 20;
const EXCERPT = 220;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The live stories that hold all words of a question, the newest first, with what they can be narrowed by. When there is none
 * at all, mistyped words are read as the nearest ones that a live story holds.
 */
export async function searchPaper(
  connection: Connection,
  { question, site, now }: { question: SearchQuestion; site: Site; now: Date },
): Promise<SearchAnswer> {
  const search = searchOf(question, now);
  const exact = await findPublished(connection, { search, limit: MOST_FOUND + 1 });
  const instead = exact.length > 0 ? null : await spelledRight(connection, question.q);
  const found =
    instead === null
      ? exact
      : await findPublished(connection, { search: { ...search, query: instead }, limit: MOST_FOUND + 1 });
  const isMore = found.length > MOST_FOUND;
  const counted = found.slice(0, MOST_FOUND);
  const query = instead ?? question.q;
  const [hits, authors] = await Promise.all([
    hitsOf(connection, { rows: pageOf(counted, question.page), query, site }),
    authorsOfFound(
      connection,
      counted.map(({ storyId }) => storyId),
    ),
  ]);
  return {
    question,
    count: counted.length,
    isMore,
    hits,
    facets: facetsOf(counted, { question: { ...question, q: query }, authors }),
    instead,
    ...neighbours(question, counted.length),
  };
}

function searchOf({ q, section, kind, author, when }: SearchQuestion, now: Date): PublicSearch {
  return {
    query: q,
    ...(section && { sectionSlug: section }),
    ...(kind && { kind }),
    ...(author && { authorSlug: author }),
    ...(when && { since: new Date(now.getTime() - SEARCH_TIMES[when].days * DAY) }),
  };
}

function pageOf(rows: readonly FoundRow[], page: number): FoundRow[] {
  return rows.slice((page - 1) * HITS, page * HITS);
}

function neighbours(question: SearchQuestion, count: number): Pick<SearchAnswer, 'newer' | 'older'> {
  const { page } = question;
  return {
    newer: page > 1 ? searchPath({ ...question, page: page - 1 }) : null,
    older: page * HITS < count ? searchPath({ ...question, page: page + 1 }) : null,
  };
}

async function hitsOf(
  connection: Connection,
  { rows, query, site }: { rows: readonly FoundRow[]; query: string; site: Site },
): Promise<Hit[]> {
  const storyIds = rows.map(({ storyId }) => storyId);
  const publications = await publicationsByIds(connection, storyIds);
  const [teasers, copies] = await Promise.all([
    readTeasers(connection, { rows: publications, site }),
    liveCopies(connection, storyIds),
  ]);
  const bodies = new Map(copies.map((row) => [row.storyId, copyToText(parsedCopy(row)).body]));
  const phrases = readSearch(query);
  return teasers.map((teaser) => ({
    teaser,
    headline: highlight(teaser.headline, phrases),
    excerpt: bestExcerpt([teaser.standfirst, bodies.get(teaser.storyId) ?? ''], phrases),
  }));
}

/** From the first text in which something is found; from the standfirst when it is in none. */
function bestExcerpt(texts: readonly string[], phrases: ReturnType<typeof readSearch>): Piece[] {
  const all = texts.filter(Boolean).map((text) => excerpt(text, { phrases, length: EXCERPT }));
  return all.find((pieces) => pieces.some(({ isFound }) => isFound)) ?? all[0] ?? [];
}
