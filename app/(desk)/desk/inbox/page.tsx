import type { Metadata } from 'next';
import { EmptyNote } from '@/components/desk/empty-note';
import { InboxList } from '@/components/desk/inbox/inbox-list';
import { ReadAllButton } from '@/components/desk/inbox/read-all-button';
import { PageHead } from '@/components/desk/page-head';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { requireActor } from '@/server/auth/require-actor';
import { readInbox } from '@/server/notify/inbox';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Inbox' };

/** What somebody on the desk was told, the newest first. */
export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor('desk.enter');
  const { read } = runtime().database;
  const after = [(await searchParams).after].flat()[0] ?? null;
  const { notices, unread, next } = await readInbox(read, { actor, after });
  const timeZone = await readTimeZone(read);
  return (
    <>
      <PageHead title="Inbox">
        <Link href="/desk/account" className={buttonClass()}>
          What is mailed
        </Link>
        {unread > 0 ? <ReadAllButton /> : null}
      </PageHead>
      {notices.length > 0 ? (
        <InboxList notices={notices} now={new Date()} timeZone={timeZone} />
      ) : (
        <EmptyNote title="Nothing here yet">
          When a story of yours moves, somebody mentions you or work is given to you, it is told here.
        </EmptyNote>
      )}
      {next ? (
        <p className="page-note">
          <Link href={`/desk/inbox?after=${encodeURIComponent(next)}`}>Older notices</Link>
        </p>
      ) : null}
    </>
  );
}
