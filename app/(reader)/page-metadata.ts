import type { Metadata } from 'next';
import { feedPath } from '@/server/site/addresses';
import type { Site } from '@/server/site/site-settings';

interface PageWords {
  /** Null on the home page, which has the paper's own name. */
  title: string | null;
  description: string | null;
  path: string;
  /** The section whose feed belongs to this page, besides that of the house. */
  section?: { name: string; slug: string };
}

/** What every page says of itself: its one true address, its feeds, and how it looks when somebody shares it. */
export function pageMetadata(site: Site, { title, description, path, section }: PageWords): Metadata {
  const shown = description ?? undefined;
  return {
    ...(title !== null && { title }),
    description: shown,
    alternates: { canonical: path, types: feedLinks(site, section) },
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

/** The feeds that a feed reader finds on a page. */
export function feedLinks(site: Site, section?: PageWords['section']) {
  const house = { url: feedPath(), title: site.newsroomName };
  const own = section && { url: feedPath(section.slug), title: `${section.name} – ${site.newsroomName}` };
  return {
    'application/rss+xml': own ? [own, house] : [house],
    'application/feed+json': [{ url: '/feed.json', title: site.newsroomName }],
  };
}
