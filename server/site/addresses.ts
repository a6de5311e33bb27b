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

/** The feed of the house, or of one section. */
export function feedPath(sectionSlug?: string): string {
  return sectionSlug === undefined ? '/feed.xml' : `/${sectionSlug}/feed.xml`;
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
