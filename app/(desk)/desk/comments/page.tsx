import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { CommentQueue } from '@/components/desk/reader-comments/comment-queue';
import { queueAddress } from '@/components/desk/reader-comments/queue-address';
import { QueueTabs } from '@/components/desk/reader-comments/queue-tabs';
import { StoryPolicyForm } from '@/components/desk/reader-comments/story-policy-form';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { isCommentQueue } from '@/newsroom/reader-comments/states';
import { requireActor } from '@/server/auth/require-actor';
import { readQueue } from '@/server/reader-comments/read-queue';
import { runtime } from '@/server/runtime';
import { pageNumber } from '@/server/site/listing';
import { readTimeZone } from '@/server/stories/policy';
import { isId } from '@/server/stories/readable';

export const metadata: Metadata = { title: 'Comments' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What readers wrote and what is to be decided about it, in queues. */
export default async function ReaderCommentsPage({ searchParams }: Props) {
  const given = await searchParams;
  const actor = await requireActor('reader_comment.moderate');
  const { read } = runtime().database;
  const queue = isCommentQueue(given.queue) ? given.queue : 'waiting';
  const storyId = typeof given.story === 'string' && isId(given.story) ? given.story : null;
  const now = new Date();
  const asked = { actor, queue, storyId, page: pageNumber(given.page) ?? 1 };
  const [outcome, timeZone] = await Promise.all([readQueue(asked, { read, now }), readTimeZone(read)]);
  if (!outcome.ok) return outcome.code === 'not_found' ? notFound() : forbidden();
  const { comments, counts, page, pages, story } = outcome.value;
  const to = (number: number) => queueAddress({ queue, storyId, page: number });
  return (
    <>
      <PageHead title="Comments">
        {story ? (
          <Link href={queueAddress({ queue, storyId: null })} className={buttonClass()}>
            Comments on all stories
          </Link>
        ) : null}
      </PageHead>
      {story ? (
        <section aria-label={`Comments on ${story.headline}`}>
          <p className="page-note">On “{story.headline}”</p>
          <StoryPolicyForm key={story.id} storyId={story.id} policy={story.policy} />
        </section>
      ) : null}
      <QueueTabs queue={queue} storyId={storyId} counts={counts} />
      {comments.length > 0 ? (
        <CommentQueue comments={comments} now={now} timeZone={timeZone} />
      ) : (
        <EmptyNote title="Nothing here">
          {queue === 'waiting'
            ? 'Comments that have to be looked at before readers get them wait here.'
            : null}
        </EmptyNote>
      )}
      <Pager
        label="Pages of the queue"
        place={`Page ${page} of ${pages}`}
        previous={page > 1 ? { href: to(page - 1), name: 'Back' } : null}
        next={page < pages ? { href: to(page + 1), name: 'On' } : null}
      />
    </>
  );
}
