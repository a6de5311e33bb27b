/** Where readers find things. All addresses start at the root of the site. */
export function storyPath({ sectionSlug, slug }: { sectionSlug: string; slug: string }): string {
  return `/${sectionSlug}/${slug}`;
}

export function sectionPath(slug: string): string {
  return `/${slug}`;
}

export function authorPath(slug: string): string {
  return `/author/${slug}`;
}

export function tagPath(slug: string): string {
  return `/tag/${slug}`;
}

/** Everything that was published on a day, in a month or in a year; without any of them, all years. Written as in 2026-11-29. */
export function archivePath(when = ''): string {
  return `/archive${when && `/${when.replaceAll('-', '/')}`}`;
}

/** A file of the map of the site. */
export function sitemapPath(name: string): string {
  return `/sitemap/${name}.xml`;
}

/** The formats of a feed, each by the last part of its address. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** The feed of a page of stories: `/` for that of the house, or the path of a section, an author or a tag. */
export function feedPath(pagePath: string, format: FeedFormat): string {
  return `${pagePath === '/' ? '' : pagePath}/${FEED_FILES[format]}`;
}

/** The address of one page of a list; the first has no number, so that it has one address only. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`;
}

/** Everything that the house has corrected. */
export const CORRECTIONS_PATH = '/corrections';

/** The versions of a story that readers had; with two numbers, what changed between these. */
export function historyPath(story: string, pair?: { from: number; to: number }): string {
  return `${story}/history${pair ? `/${pair.from}-${pair.to}` : ''}`;
}

/** The form by which a reader reports a mistake in a story. */
export function reportPath(story: string): string {
  return `${story}/report`;
}
