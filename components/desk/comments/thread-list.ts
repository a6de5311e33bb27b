import type { ThreadView } from '@/server/comments/read-comments';

/** Which threads are shown. */
export type ThreadFilter = 'open' | 'blocking' | 'mine' | 'resolved';

export const THREAD_FILTERS: readonly { filter: ThreadFilter; name: string }[] = [
  { filter: 'open', name: 'Open' },
  { filter: 'blocking', name: 'Blocking' },
  { filter: 'mine', name: 'Mine and mentions' },
  { filter: 'resolved', name: 'Resolved' },
];

const FITS: Readonly<Record<ThreadFilter, (thread: ThreadView) => boolean>> = {
  open: ({ resolved }) => !resolved,
  blocking: ({ resolved, isBlocking }) => isBlocking && !resolved,
  mine: ({ isMine, mentionsMe }) => isMine || mentionsMe,
  resolved: ({ resolved }) => resolved !== null,
};

/** The threads of a filter: about the story and its head first, then in the order of the text, then what has no place. */
export function threadList(
  threads: readonly ThreadView[],
  { filter, order }: { filter: ThreadFilter; order: readonly string[] },
): ThreadView[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const rank = ({ id, anchor }: ThreadView) => {
    if (anchor.kind === 'story') return -3;
    if (anchor.kind === 'field') return anchor.field === 'headline' ? -2 : -1;
    return places.get(id) ?? order.length;
  };
  return threads.filter(FITS[filter]).toSorted((a, b) => rank(a) - rank(b));
}

/** The thread after or before another one in a list, round and round; null of an empty list. */
export function neighbour(
  list: readonly ThreadView[],
  activeId: string | null,
  step: 1 | -1,
): ThreadView | null {
  const here = list.findIndex(({ id }) => id === activeId);
  const next = here < 0 ? (step === 1 ? 0 : list.length - 1) : here + step;
  return list.at(next % Math.max(1, list.length)) ?? null;
}
