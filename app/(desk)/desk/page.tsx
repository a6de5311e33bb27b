import type { Metadata } from 'next';
import { Suspense } from 'react';
import { type BoardView, boardAddress, readBoardView } from '@/components/desk/board/board-address';
import { BoardEmpty } from '@/components/desk/board/board-empty';
import { BoardFilters } from '@/components/desk/board/board-filters';
import { BoardList } from '@/components/desk/board/board-list';
import { BoardSkeleton } from '@/components/desk/board/board-skeleton';
import { NewStory } from '@/components/desk/board/new-story';
import { EmptyNote } from '@/components/desk/empty-note';
import { UnsentStories } from '@/components/desk/offline/unsent-stories';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { SearchBox } from '@/components/desk/search-box';
import type { Actor } from '@/newsroom/actor';
import { may, storyFilter } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { BOARD_STATUSES, type Board, readBoard } from '@/server/stories/board';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The board: every story this person may see, and where it stands. */
export default async function BoardPage({ searchParams }: Props) {
  const view = readBoardView(await searchParams, BOARD_STATUSES);
  const actor = await requireActor('desk.enter');
  if (storyFilter(actor) === 'none') return <NoStoriesForYou />;
  const { words, status, isMine } = view;
  const keep = { ...(status ? { state: status } : {}), ...(isMine ? { who: 'mine' } : {}) };
  return (
    <>
      <PageHead title="Stories">
        <SearchBox address="/desk" label="Search headlines and text" words={words} keep={keep} />
        {may(actor, 'story.create') ? <NewStory /> : null}
      </PageHead>
      <UnsentStories personId={actor.personId} />
      {/* Inside the page and not a loading file: who is signed out must be redirected before anything is sent. */}
      <Suspense fallback={<BoardSkeleton />}>
        <Stories actor={actor} view={view} />
      </Suspense>
    </>
  );
}

async function Stories({ actor, view }: { actor: Actor; view: BoardView }) {
  const { database } = runtime();
  const seesOthers = storyFilter(actor) === 'all';
  const [board, timeZone] = await Promise.all([askBoard(actor, view), readTimeZone(database.read)]);
  return (
    <>
      <BoardFilters view={view} counts={board.counts} seesOthers={seesOthers} />
      {board.lines.length > 0 ? (
        <BoardList lines={board.lines} now={new Date()} timeZone={timeZone} />
      ) : (
        <BoardEmpty view={view} mayStart={may(actor, 'story.create')} seesOthers={seesOthers} />
      )}
      <BoardPager view={view} board={board} />
    </>
  );
}

async function askBoard(actor: Actor, { status, isMine, words, page }: BoardView): Promise<Board> {
  const known = BOARD_STATUSES.find((each) => each === status);
  const question = { actor, mine: isMine, words, page, ...(known ? { status: known } : {}) };
  const outcome = await readBoard(question, { database: runtime().database });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function BoardPager({ view, board: { page, pages } }: { view: BoardView; board: Board }) {
  const to = (wanted: number) => boardAddress({ ...view, page: wanted });
  return (
    <Pager
      label="Pages of the board"
      place={`Page ${page} of ${pages}`}
      previous={page > 1 && page <= pages ? { href: to(page - 1), name: 'Newer' } : null}
      next={page < pages ? { href: to(page + 1), name: 'Older' } : null}
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
