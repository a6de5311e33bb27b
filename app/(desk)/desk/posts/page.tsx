import type { Metadata } from 'next';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { PostFilters } from '@/components/desk/posts/post-filters';
import { PostList } from '@/components/desk/posts/post-list';
import { type PostsView, postsAddress, readPostsView } from '@/components/desk/posts/posts-address';
import { SearchBox } from '@/components/desk/search-box';
import { Link } from '@/components/ui/link';
import { storyReader } from '@/newsroom/story-reader';
import { requireActor } from '@/server/auth/require-actor';
import { browsePosts, LIBRARY_STATES } from '@/server/posts/browse-posts';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Posts' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const STATES = LIBRARY_STATES.map(({ state }) => state);

/** The records of social posts, and what has become of each. */
export default async function PostsPage({ searchParams }: Props) {
  const view = readPostsView(await searchParams, STATES);
  const actor = await requireActor('post.browse');
  const { read } = runtime().database;
  const state = STATES.find((each) => each === view.state) ?? null;
  const [library, timeZone] = await Promise.all([
    browsePosts({ ...view, state, reader: storyReader(actor) }, { read }),
    readTimeZone(read),
  ]);
  const { words, platform } = view;
  const keep = { ...(state && { state }), ...(platform && { platform }) };
  const to = (page: number) => postsAddress({ ...view, page });
  const { page, pages, lines } = library;
  return (
    <>
      <PageHead title="Posts">
        <SearchBox address="/desk/posts" label="Search posts" words={words} keep={keep} />
      </PageHead>
      <PostFilters view={view} library={library} />
      {lines.length > 0 ? (
        <PostList lines={lines} now={new Date()} timeZone={timeZone} />
      ) : (
        <NoPosts view={view} />
      )}
      <Pager
        label="Pages of the library"
        place={`Page ${page} of ${pages}`}
        previous={page > 1 && page <= pages ? { href: to(page - 1), name: 'Newer' } : null}
        next={page < pages ? { href: to(page + 1), name: 'Older' } : null}
      />
    </>
  );
}

function NoPosts({ view: { words, state, platform } }: { view: PostsView }) {
  if (state === 'open' && !words && !platform) {
    return (
      <EmptyNote title="Nothing to decide">
        When a post that a story shows is edited, deleted or protected, it is listed here.
      </EmptyNote>
    );
  }
  if (words || state || platform) {
    return (
      <EmptyNote title={words ? `No post here has the words “${words}”` : 'No post here'}>
        <Link href="/desk/posts">Show all posts</Link>
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title="No post yet">
      Paste the address of a post into a story, alone on its line: the house keeps a record of it, and looks
      what becomes of it.
    </EmptyNote>
  );
}
