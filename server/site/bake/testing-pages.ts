import type { Connection } from '@/db/client';
import { notingShown, type Shown } from '@/db/shown';
import { readArchive, readArchivePeriod } from '../archive';
import { readFeed, readPlaceFeed } from '../feed';
import { readFront } from '../front';
import { pageNumber, readAuthor, readSection, readTag } from '../listing';
import { searchPaper } from '../search';
import { readQuestion } from '../search-question';
import { readSections } from '../sections';
import { readSite } from '../site-settings';
import { readStory } from '../story';
import { sitemapFile } from '../testing-sitemap';
import type { DrawnPage } from './draw-page';

const URL_OF_SITE = 'https://ledger.example';
const FILE = /\.(?:xml|json|txt)$/;

/** Draws pages for tests with the very questions that the pages of the paper ask; their words are the answers as JSON. */
export function testDrawer(connection: Connection): (address: string) => Promise<DrawnPage> {
  return async (address) => {
    const shown: Shown = { things: new Set(), until: null };
    const drawn = await notingShown(shown, () => answerOf(connection, address));
    return { ...drawn, shown };
  };
}

async function answerOf(connection: Connection, address: string): Promise<Omit<DrawnPage, 'shown'>> {
  const site = await readSite(connection, URL_OF_SITE);
  const sections = await readSections(connection);
  const found = await lookUp(connection, { address, site });
  const moved = isMoved(found) ? found.path : null;
  const isGone = found !== null && 'found' in found && ['withdrawn', 'killed'].includes(String(found.found));
  const words = moved === null ? JSON.stringify({ site, sections, found }) : '';
  const status = found === null ? 404 : moved !== null ? 308 : isGone ? 410 : 200;
  const contentType = FILE.test(address) ? 'application/json' : 'text/html; charset=utf-8';
  return { status, contentType, location: moved, words: Buffer.from(words) };
}

interface Question {
  address: string;
  site: Awaited<ReturnType<typeof readSite>>;
}

async function lookUp(connection: Connection, { address, site }: Question): Promise<object | null> {
  const { pathname, searchParams } = new URL(address, URL_OF_SITE);
  const [first = '', slug, file] = pathname.split('/').slice(1);
  const page = pageNumber(searchParams.get('page') ?? undefined);
  if (page === null) return null;
  if (first === '') return readFront(connection, site);
  if (first === 'feed.xml') return readFeed(connection, site);
  if (first === 'sitemap') return sitemapFile(connection, slug?.replace('.xml', '') ?? '');
  if (first === 'archive')
    return readDays(connection, { when: pathname.split('/').slice(2).join('-'), page, site });
  if (first === 'search')
    return searchPaper(connection, {
      question: readQuestion(Object.fromEntries(searchParams)),
      site,
      now: new Date(),
    });
  if (slug === undefined) return readSection(connection, { slug: first, page, site });
  if ((first === 'author' || first === 'tag') && file === 'feed.xml')
    return readPlaceFeed(connection, { of: first, slug, site });
  if (first === 'author') return readAuthor(connection, { slug, page, site });
  if (first === 'tag') return readTag(connection, { slug, page, site });
  if (slug === 'feed.xml') return readPlaceFeed(connection, { of: 'section', slug: first, site });
  const story = await readStory(connection, { sectionSlug: first, slug, site });
  return story.found === 'nothing' ? null : story;
}

async function readDays(
  connection: Connection,
  { when, page, site }: { when: string; page: number; site: Question['site'] },
): Promise<object | null> {
  if (when.length > 4) return readArchivePeriod(connection, { when, page, site });
  const years = await readArchive(connection, when === '' ? { site } : { site, year: when });
  return when === '' || years.length > 0 ? years : null;
}

function isMoved(found: object | null): found is { path: string } {
  return found !== null && 'found' in found && found.found === 'elsewhere';
}
