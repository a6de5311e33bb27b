import type { Database } from '@/db/client';
import { lastAssignmentStep } from '@/db/queries/assignment';
import { changedSince } from '@/db/queries/board-counts';
import { sealNewsSince } from '@/db/queries/sealed-story';
import { seenAmong } from '@/db/queries/seen-stories';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { storyReader } from '@/newsroom/story-reader';
import type { EventBus } from '../events';
import { type BoardWord, boardHub } from './hub';

/** What a board is told: which stories to read anew. Ids only; the reading asks who may see them. */
export interface BoardNotice {
  storyIds: string[];
  /** True when it was so much that the board is read anew as a whole. */
  all: boolean;
  /** Whether the assignments that wait are others now. */
  assignments: boolean;
  /** How many boards are told: they ask one after the other, and not all at once. */
  boards: number;
  /** The milliseconds of this word; whoever comes back says what the last was. */
  at: number;
}

interface Line {
  actor: Actor;
  database: Database;
  events: EventBus;
  signal: AbortSignal;
  /** What the board shows was read then. */
  since: Date;
}

/** So that whoever sits between does not think that the line is dead. */
const HEARTBEAT = 20_000;
/** The line is taken down now and then, and asks anew who is at its end. */
const LONGEST = 5 * 60_000;
/** Clocks of two machines differ, and a commit comes after the moment that it bears. */
const MARGIN = 10_000;
/** More than these at once is told as all of it. */
const MOST_IDS = 100;

/**
 * Server-sent events for one open board. Ends when the browser goes, when anything changes about the person, and after
 * some minutes; the browser opens it again, and is judged again.
 */
export function openBoardStream({
  actor,
  database,
  events,
  signal,
  since,
}: Line): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const hub = boardHub(events);
      let isClosed = false;
      let queue: Promise<void> = Promise.resolve();
      const tell = (word: () => Promise<BoardWord>) => {
        queue = queue.then(async () => {
          const notice = await noticeFor(actor, await word(), database);
          if (notice && !isClosed) send(`data: ${JSON.stringify({ ...notice, boards: hub.boards() })}\n\n`);
        });
        // A line that cannot say what happened is worse than none: the browser opens another one.
        queue.catch(() => close());
      };
      const silence = hub.listen((word) => {
        // Another line is opened at once, is judged anew, and brings everything.
        if (word.hasMissed || word.people.has(actor.personId)) return close();
        tell(async () => word);
      });
      const heartbeat = setInterval(() => send(': here\n\n'), HEARTBEAT);
      const end = setTimeout(() => close(), LONGEST);
      close = () => {
        if (isClosed) return;
        isClosed = true;
        silence();
        clearInterval(heartbeat);
        clearTimeout(end);
        // The browser may have ended it already.
        if (!signal.aborted) controller.close();
      };
      signal.addEventListener('abort', close, { once: true });
      // Listening first: what happens while this is read is told twice rather than never.
      send(': here\n\n');
      tell(() => wordSince(database, actor, since));
    },
    cancel: () => close(),
  });
}

/** The part of a word that this person may hear; null when there is none. */
export async function noticeFor(
  actor: Actor,
  word: BoardWord,
  database: Database,
): Promise<Omit<BoardNotice, 'boards'> | null> {
  const { sees } = storyReader(actor);
  if (sees === 'none') return null;
  const seen = await seenOf(word, actor, database);
  const assignments = word.assignments && may(actor, 'assignment.claim');
  if (seen.length === 0 && !assignments) return null;
  const all = seen.length > MOST_IDS;
  return { storyIds: all ? [] : seen, all, assignments, at: Date.now() };
}

/** What happened before the line was there. */
async function wordSince({ read }: Database, actor: Actor, since: Date): Promise<BoardWord> {
  const from = new Date(since.getTime() - MARGIN);
  const changed = await changedSince(read, { reader: storyReader(actor), since: from, limit: MOST_IDS + 1 });
  const lastStep = await lastAssignmentStep(read);
  const { personId } = actor;
  const sealed = await sealNewsSince(read, { personId, since: from, limit: MOST_IDS + 1 });
  return {
    storyIds: new Set(changed),
    sealed: new Set(sealed),
    assignments: lastStep !== null && lastStep >= from,
    handed: new Map(),
    people: new Set(),
    hasMissed: false,
  };
}

/** Those that they may see, and those that they have just got or lost. An id says nothing of a story that was there before. */
async function seenOf(word: BoardWord, actor: Actor, { read }: Database): Promise<string[]> {
  const reader = storyReader(actor);
  const seen = await seenAmong(read, reader, [...word.storyIds]);
  const lost = reader.sees === 'all' ? word.sealed : [];
  return [...new Set([...seen, ...lost, ...(word.handed.get(actor.personId) ?? [])])];
}
