import type { Connection } from '@/db/client';
import {
  countUnread,
  findNotice,
  listNotices,
  markRead,
  type NoticePlace,
  type NoticeRow,
} from '@/db/queries/notice';
import { namesOf } from '@/db/queries/seen-stories';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { storyReader } from '@/newsroom/story-reader';
import type { StoryContext } from '../stories/context';

/** One notice; times are ISO 8601 in UTC. */
export interface NoticeView {
  id: string;
  /** What the story it is about is called now; null when it is about none, or about one that this person may not see. */
  story: string | null;
  sentence: string;
  at: string;
  isRead: boolean;
}

export interface InboxPage {
  notices: NoticeView[];
  unread: number;
  /** Names the page after this one in its address; null when there is none. */
  next: string | null;
}

const A_PAGE = 50;

type Moment = Pick<StoryContext, 'database' | 'now'>;

/** What somebody was told, newest first, from where the address says; their own notices and nobody else's. */
export async function readInbox(
  connection: Connection,
  { actor, after }: { actor: Actor; after: string | null },
): Promise<InboxPage> {
  const { personId } = actor;
  const rows = await listNotices(connection, { personId, after: placeIn(after), limit: A_PAGE + 1 });
  const shown = rows.slice(0, A_PAGE);
  const storyIds = shown.flatMap(({ storyId }) => storyId ?? []);
  const names = await namesOf(connection, storyReader(actor), [...new Set(storyIds)]);
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
  return {
    notices: shown.map((row) => viewOf(row, names)),
    unread: await countUnread(connection, personId),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** How many notices somebody has not read. */
export function countUnreadOf(connection: Connection, { personId }: Actor): Promise<number> {
  return countUnread(connection, personId);
}

/** Opens one notice: it is read from now on. Answers with where it leads. Not there for anybody but who was told. */
export async function openNotice(
  { noticeId, actor }: { noticeId: string; actor: Actor },
  { database, now }: Moment,
): Promise<Outcome<{ path: string }>> {
  const { personId } = actor;
  const found = await findNotice(database.read, { personId, noticeId });
  if (!found) return refuse('not_found', 'There is no such notice.');
  if (!found.readAt) await database.inTransaction((tx) => markRead(tx, { personId, noticeId, now }));
  return grant({ path: found.path });
}

/** Everything that somebody was told so far counts as read. */
export async function readAll(
  { actor }: { actor: Actor },
  { database, now }: Moment,
): Promise<Outcome<null>> {
  await database.inTransaction((tx) => markRead(tx, { personId: actor.personId, noticeId: null, now }));
  return grant(null);
}

function viewOf(
  { id, storyId, sentence, at, readAt }: NoticeRow,
  names: ReadonlyMap<string, string>,
): NoticeView {
  const name = storyId === null ? undefined : names.get(storyId);
  const story = name === undefined ? null : name || 'Untitled story';
  return { id, story, sentence, at: at.toISOString(), isRead: readAt !== null };
}

/** Anybody can write an address: one that says no place is the first page. */
function placeIn(after: string | null): NoticePlace | null {
  const [written = '', id = ''] = (after ?? '').split('_');
  const at = new Date(written);
  return Number.isNaN(at.getTime()) || !/^[\w-]{1,64}$/.test(id) ? null : { at, id };
}
