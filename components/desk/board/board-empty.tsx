import { Link } from '@/components/ui/link';
import { type BoardView, boardAddress, firstPage, isNarrowed, WHOLE_BOARD } from '@/newsroom/board-view';
import { EmptyNote } from '../empty-note';

/** How a story comes to stand here, for each list that has none. */
const FIRST_STEPS: Readonly<Record<string, { title: string; sentence: string }>> = {
  draft: {
    title: 'No draft',
    sentence: 'A story is a draft from the press of New story until it is submitted for review.',
  },
  in_review: {
    title: 'Nothing in review',
    sentence: 'A story comes here when its author submits it for review.',
  },
  changes_requested: {
    title: 'Nothing sent back',
    sentence: 'A story comes here when an editor asks for changes and gives the reason.',
  },
  approved: {
    title: 'Nothing approved and waiting',
    sentence: 'A story comes here when an editor who did not write it approves it.',
  },
  scheduled: {
    title: 'Nothing scheduled',
    sentence: 'A story comes here when an editor sets the time at which it goes out by itself.',
  },
  live: { title: 'Nothing published', sentence: 'A story comes here when an editor publishes it.' },
  withdrawn: {
    title: 'Nothing withdrawn',
    sentence: 'A story comes here when an editor takes it away from readers.',
  },
  killed: { title: 'Nothing killed', sentence: 'A story comes here when it is retracted for cause.' },
  spiked: {
    title: 'Nothing spiked',
    sentence: 'A story comes here when it is dropped before it was ever published. It can return.',
  },
};

interface BoardEmptyProps {
  view: BoardView;
  mayStart: boolean;
  /** Whether this person sees stories of others at all. */
  seesOthers: boolean;
}

/** Says why there is nothing to see, and what to do about it. */
export function BoardEmpty({ view, mayStart, seesOthers }: BoardEmptyProps) {
  if (view.after || view.before) return <PastTheEnd view={view} />;
  if (view.words) return <NoMatch view={view} />;
  if (isNarrowed({ ...view, isMine: false })) return <NothingFits view={view} />;
  const firstStep = FIRST_STEPS[view.status ?? ''];
  if (firstStep) return <EmptyNote title={firstStep.title}>{firstStep.sentence}</EmptyNote>;
  if (view.isMine || !seesOthers) {
    return (
      <EmptyNote title="You have no story yet">
        {mayStart ? 'Press New story to write one. ' : ''}
        {seesOthers ? <Link href={boardAddress({ ...view, isMine: false })}>See everyone’s</Link> : null}
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title="The board is empty">
      {mayStart
        ? 'Press New story to write the first. It is a draft that only the desk sees, until an editor publishes it.'
        : 'Stories appear here as soon as somebody starts one.'}
    </EmptyNote>
  );
}

function NoMatch({ view }: { view: BoardView }) {
  const { layout, words } = view;
  return (
    <EmptyNote title={`No story has the words “${view.words}”`}>
      {view.status !== null || isNarrowed(view) ? (
        <Link href={boardAddress({ ...WHOLE_BOARD, layout, words })}>Look through the whole board</Link>
      ) : (
        <Link href={boardAddress({ ...view, words: '' })}>Show all stories</Link>
      )}
    </EmptyNote>
  );
}

function NothingFits({ view: { layout } }: { view: BoardView }) {
  return (
    <EmptyNote title="No story fits these filters">
      <Link href={boardAddress({ ...WHOLE_BOARD, layout })}>Show all stories</Link>
    </EmptyNote>
  );
}

function PastTheEnd({ view }: { view: BoardView }) {
  return (
    <EmptyNote title="The board ends before this page">
      <Link href={boardAddress(firstPage(view))}>Go to the first page</Link>
    </EmptyNote>
  );
}
