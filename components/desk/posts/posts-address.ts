/** What the library is asked for; it stands whole in its address. */
export interface PostsView {
  words: string;
  /** A state of `server/posts/browse-posts`, or null for all. */
  state: string | null;
  platform: string | null;
  page: number;
}

/** The address of a view of the library; what is as always is left out. */
export function postsAddress({ words, state, platform, page }: PostsView): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (platform) query.set('platform', platform);
  if (words) query.set('q', words);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/desk/posts' : `/desk/posts?${query}`;
}

type Given = Record<string, string | string[] | undefined>;

/** The view that an address asks for. Anything that makes no sense is as if it were not there. */
export function readPostsView(given: Given, states: readonly string[]): PostsView {
  const state = single(given.state);
  const platform = single(given.platform);
  const page = Number(single(given.page));
  return {
    words: single(given.q).trim().slice(0, 200),
    state: states.includes(state) ? state : null,
    platform: /^[a-z]{1,20}$/.test(platform) ? platform : null,
    page: Number.isSafeInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
