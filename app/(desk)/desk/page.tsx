import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { Assign } from '@/components/desk/board/assign';
import { BoardDesk } from '@/components/desk/board/board-desk';
import { BoardSearch } from '@/components/desk/board/board-search';
import { BoardSkeleton } from '@/components/desk/board/board-skeleton';
import { NewStory } from '@/components/desk/board/new-story';
import { EmptyNote } from '@/components/desk/empty-note';
import { UnsentStories } from '@/components/desk/offline/unsent-stories';
import { PageHead } from '@/components/desk/page-head';
import type { Actor } from '@/newsroom/actor';
import { type BoardView, type GivenAddress, isLayout, readBoardView } from '@/newsroom/board-view';
import { may, mayAtAll, storyFilter } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { readBoard } from '@/server/board/read-board';
import { type KeptView, readKeptViews } from '@/server/board/views';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<GivenAddress> };

/** The board: every story this person may see, and where it stands. */
export default async function BoardPage({ searchParams }: Props) {
  const given = await searchParams;
  const actor = await requireActor('desk.enter');
  if (storyFilter(actor) === 'none') return <NoStoriesForYou />;
  const keptViews = await readKeptViews(actor, { database: runtime().database, now: new Date() });
  const opening = keptViews.find(({ isDefault }) => isDefault);
  if (opening && Object.keys(given).length === 0) redirect(`/desk?${opening.query}`);
  const kept = (await cookies()).get('galley-board')?.value;
  const view = readBoardView(given, isLayout(kept) ? kept : 'table');
  return (
    <>
      <PageHead title="Stories">
        <BoardSearch layout={view.layout} />
        {may(actor, 'assignment.give') ? <Assign /> : null}
        {may(actor, 'story.create') ? <NewStory maySeal={mayAtAll(actor, 'story.seal')} /> : null}
      </PageHead>
      <UnsentStories personId={actor.personId} />
      {/* Inside the page and not a loading file: who is signed out must be redirected before anything is sent. */}
      <Suspense fallback={<BoardSkeleton />}>
        <Stories actor={actor} view={view} keptViews={keptViews} />
      </Suspense>
    </>
  );
}

interface StoriesProps {
  actor: Actor;
  view: BoardView;
  keptViews: readonly KeptView[];
}

async function Stories({ actor, view, keptViews }: StoriesProps) {
  const { database } = runtime();
  const [board, timeZone] = await Promise.all([
    readBoard({ actor, view }, { database, now: new Date() }),
    readTimeZone(database.read),
  ]);
  if (!board.ok) throw new Error(board.message);
  return (
    <BoardDesk
      view={view}
      read={board.value}
      keptViews={keptViews}
      seesOthers={storyFilter(actor) === 'all'}
      mayStart={may(actor, 'story.create')}
      mayAssign={may(actor, 'assignment.give')}
      timeZone={timeZone}
    />
  );
}

function NoStoriesForYou() {
  return (
    <>
      <PageHead title="Stories" />
      <EmptyNote title="Your role does not include stories">
        Reporters and editors see the board. If you should too, ask an admin for one of these roles.
      </EmptyNote>
    </>
  );
}
