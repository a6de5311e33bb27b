import type { Metadata } from 'next';
import { type FeedFormat, feedPath } from '@/server/site/addresses';
import type { Site } from '@/server/site/site-settings';

interface PageWords {
  /** Null on the home page, which has the paper's own name. */
  title: string | null;
  description: string | null;
  path: string;
  /** The section, author or tag whose feeds belong to this page, besides those of the house. */
  feedOf?: FeedSource;
}

/** What every page says of itself: its one true address, its feeds, and how it looks when somebody shares it. */
export function pageMetadata(site: Site, { title, description, path, feedOf }: PageWords): Metadata {
  const shown = description || descriptionOf(site, title);
  return {
    ...(title !== null && { title }),
    description: shown,
    alternates: { canonical: path, types: feedLinks(site, feedOf) },
    openGraph: {
      type: 'website',
      siteName: site.newsroomName,
      title: title ?? site.newsroomName,
      description: shown,
      url: path,
      locale: 'en_GB',
    },
    twitter: { card: 'summary', title: title ?? site.newsroomName, description: shown },
  };
}

// Where the newsroom has said nothing, so that a result of a search is not cut out of the page at random.
function descriptionOf({ newsroomName }: Site, title: string | null): string {
  return title === null ? `The latest stories of ${newsroomName}.` : `${title}, in ${newsroomName}.`;
}

/** A page of stories that has feeds. */
interface FeedSource {
  name: string;
  href: string;
}

/** The feeds that a feed reader finds on a page, in every format, the page's own first. */
export function feedLinks(site: Site, own?: FeedSource) {
  const linksTo = (format: FeedFormat) => {
    const house = { url: feedPath('/', format), title: site.newsroomName };
    const its = own && { url: feedPath(own.href, format), title: `${own.name} – ${site.newsroomName}` };
    return its ? [its, house] : [house];
  };
  return {
    'application/rss+xml': linksTo('rss'),
    'application/atom+xml': linksTo('atom'),
    'application/feed+json': linksTo('json'),
  };
}
