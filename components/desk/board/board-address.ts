/** What the board is asked for; it stands whole in its address, so that a view can be kept and sent around. */
export interface BoardView {
  /** A status of `server/stories/board`, or null for all. */
  status: string | null;
  isMine: boolean;
  words: string;
  page: number;
}

/** The address of a view of the board; what is as always is left out. */
export function boardAddress({ status, isMine, words, page }: BoardView): string {
  const query = new URLSearchParams();
  if (status) query.set('state', status);
  if (isMine) query.set('who', 'mine');
  if (words) query.set('q', words);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/desk' : `/desk?${query}`;
}

type Given = Record<string, string | string[] | undefined>;

/** The view that an address asks for. Anything that makes no sense is as if it were not there. */
export function readBoardView(given: Given, statuses: readonly string[]): BoardView {
  const state = single(given.state);
  const page = Number(single(given.page));
  return {
    status: statuses.includes(state) ? state : null,
    isMine: single(given.who) === 'mine',
    words: single(given.q).trim().slice(0, 200),
    page: Number.isSafeInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
