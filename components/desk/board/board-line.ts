import type { BoardNotice } from '@/server/board/board-stream';

/** What goes between two readings at least, in milliseconds. */
const CALM = 1_500;
/** For each board that was told the same: so much later one of them may ask, so that a hundred do not ask at once. */
const TURN = 60;
const LONGEST_TURN = 8_000;
/** How long until the line is opened again, from one failure to the next. */
const WAITS = [1_000, 2_000, 5_000, 15_000, 30_000];

interface BoardLineEnds {
  /** When what is shown was read, in milliseconds. */
  since: number;
  /** These stories are to be read anew, or everything. Answers when it is done. */
  onNews(news: Pick<BoardNotice, 'storyIds' | 'all'>): Promise<void>;
}

/**
 * Keeps a line to the newsroom open for as long as the page is before somebody's eyes: a browser has few lines to one
 * house, and boards in other tabs would take them all. Gathers what it hears and calls, never twice at once. Returns the
 * function that ends it.
 */
export function keepBoardLine({ since, onNews }: BoardLineEnds): () => void {
  const heard = { storyIds: new Set<string>(), all: false, isNews: false };
  let last = since;
  let source: EventSource | null = null;
  let failures = 0;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let calmUntil = 0;
  let boards = 1;
  let isReading = false;

  async function read() {
    reading = undefined;
    isReading = true;
    const news = { storyIds: [...heard.storyIds], all: heard.all };
    Object.assign(heard, { storyIds: new Set<string>(), all: false, isNews: false });
    await onNews(news);
    isReading = false;
    calmUntil = Date.now() + CALM;
    if (heard.isNews) plan();
  }
  function plan() {
    if (isReading || reading !== undefined) return;
    const turn = Math.random() * Math.min(LONGEST_TURN, boards * TURN);
    const wait = Math.max(0, calmUntil - Date.now()) + turn;
    reading = setTimeout(() => void read(), wait);
  }
  function hear({ data }: MessageEvent<string>) {
    const notice: BoardNotice = JSON.parse(data);
    failures = 0;
    last = notice.at;
    boards = notice.boards;
    for (const id of notice.storyIds) heard.storyIds.add(id);
    heard.all ||= notice.all;
    heard.isNews = true;
    plan();
  }
  function open() {
    opening = undefined;
    if (source || document.hidden) return;
    source = new EventSource(`/api/board?since=${last}`);
    source.onmessage = hear;
    source.onerror = () => {
      close();
      const wait = WAITS[Math.min(failures, WAITS.length - 1)] ?? 0;
      failures += 1;
      opening = setTimeout(open, wait + Math.random() * wait);
    };
  }
  function close() {
    source?.close();
    source = null;
    clearTimeout(opening);
  }
  const onSight = () => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', onSight);
  open();
  return () => {
    document.removeEventListener('visibilitychange', onSight);
    clearTimeout(reading);
    close();
  };
}
