import { type BoardStatus, isBoardStatus } from './board-status';
import { KIND_NAMES, type StoryKind } from './story-kinds';

/** How the board is laid out: a dense table, or a column for each state. */
export type BoardLayout = 'table' | 'columns';

/** When a text is due, as a filter of the board. Overdue is what its author still has after its time. */
export const DUE_CHOICES = [
  { due: 'overdue', name: 'Overdue' },
  { due: 'today', name: 'Due today' },
  { due: 'week', name: 'Due this week' },
  { due: 'none', name: 'No due time' },
] as const;

export type DueChoice = (typeof DUE_CHOICES)[number]['due'];

/** What can be true of a story, as a filter of the board and as a mark on it. */
export const BOARD_FLAGS = [
  { flag: 'waiting', name: 'Waiting for me', mark: 'Waiting for you' },
  { flag: 'lapsed', name: 'Approval lapsed', mark: 'Approval lapsed' },
  { flag: 'changed', name: 'Live with changes', mark: 'Live' },
] as const;

export type BoardFlag = (typeof BOARD_FLAGS)[number]['flag'];

/** A place in the order of the board, which shows first what changed last. */
export interface BoardPlace {
  /** The milliseconds of the last change. */
  at: number;
  storyId: string;
}

/** What the board is asked for; it stands whole in its address, so that a view can be kept and sent around. */
export interface BoardView {
  layout: BoardLayout;
  words: string;
  /** One state only; a board in columns shows all of them. */
  status: BoardStatus | null;
  /** Only stories that the reader writes. */
  isMine: boolean;
  section: string | null;
  /** Somebody who writes it. */
  person: string | null;
  due: DueChoice | null;
  flag: BoardFlag | null;
  kind: StoryKind | null;
  /** The page that begins after this place, or ends before it; null: the first. */
  after: BoardPlace | null;
  before: BoardPlace | null;
}

export const WHOLE_BOARD: BoardView = {
  layout: 'table',
  words: '',
  status: null,
  isMine: false,
  section: null,
  person: null,
  due: null,
  flag: null,
  kind: null,
  after: null,
  before: null,
};

/** The view as the parameters of an address; what is as always is left out, but for the layout. */
export function boardQuery(view: BoardView): URLSearchParams {
  const query = new URLSearchParams({ view: view.layout });
  const put = (name: string, value: string | null) => (value ? query.set(name, value) : undefined);
  put('state', view.layout === 'table' ? view.status : null);
  put('who', view.isMine ? 'mine' : null);
  put('section', view.section);
  put('person', view.person);
  put('due', view.due);
  put('flag', view.flag);
  put('kind', view.kind);
  put('q', view.words);
  put('after', written(view.after));
  put('before', written(view.before));
  return query;
}

/**
 * The address of a view of the board. It always names the layout: `/desk` alone is the view that a person has chosen to
 * begin with.
 */
export function boardAddress(view: BoardView): string {
  return `/desk?${boardQuery(view)}`;
}

/** The view as it is kept under a name: without a place in the list. */
export function keptQuery(view: BoardView): string {
  return boardQuery(firstPage(view)).toString();
}

/** The beginning of what the view shows. */
export function firstPage(view: BoardView): BoardView {
  return { ...view, after: null, before: null };
}

/** Whether the view leaves anything out, apart from the state and the words. */
export function isNarrowed(view: BoardView): boolean {
  const { isMine, section, person, due, flag, kind } = view;
  return isMine || [section, person, due, flag, kind].some((chosen) => chosen !== null);
}

export type GivenAddress = Record<string, string | string[] | undefined>;

/** The view that an address asks for. Anything that makes no sense is as if it were not there. */
export function readBoardView(given: GivenAddress, layout: BoardLayout = 'table'): BoardView {
  const one = (name: string) => [given[name]].flat()[0] ?? '';
  const state = one('state');
  const asked = isLayout(one('view')) ? (one('view') as BoardLayout) : layout;
  return {
    // A state can be asked for in a table only.
    layout: isBoardStatus(state) ? 'table' : asked,
    words: one('q').trim().slice(0, 200),
    status: isBoardStatus(state) ? state : null,
    isMine: one('who') === 'mine',
    section: idIn(one('section')),
    person: idIn(one('person')),
    due: DUE_CHOICES.find(({ due }) => due === one('due'))?.due ?? null,
    flag: BOARD_FLAGS.find(({ flag }) => flag === one('flag'))?.flag ?? null,
    kind: KIND_NAMES.find((kind) => kind === one('kind')) ?? null,
    after: placeIn(one('after')),
    before: placeIn(one('before')),
  };
}

/** As `readBoardView`, from the part of an address behind its question mark. */
export function readBoardQuery(query: string): BoardView {
  return readBoardView(Object.fromEntries(new URLSearchParams(query)));
}

export function isLayout(value: string | undefined): value is BoardLayout {
  return value === 'table' || value === 'columns';
}

function written(place: BoardPlace | null): string | null {
  return place && `${place.at}~${place.storyId}`;
}

function placeIn(text: string): BoardPlace | null {
  const [, at, storyId] = /^(\d{1,15})~([\w-]{1,64})$/.exec(text) ?? [];
  return at && storyId ? { at: Number(at), storyId } : null;
}

function idIn(text: string): string | null {
  return /^[\w-]{1,64}$/.exec(text)?.[0] ?? null;
}
