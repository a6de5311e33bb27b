import type { Connection } from '@/db/client';
import { commenterOf, confirmCommenter } from '@/db/queries/commenter';
import { insertReaderComment, insertReport } from '@/db/queries/reader-comment';
import { newId } from '@/server/ids';
import { samenessOf } from '@/server/reader-comments/keys';
import type { DemoComment } from '../demo-newsroom/comments';
import type { Staff } from './load-staff';
import { hoursBefore, type LoadContext, named } from './newsroom-to-load';

interface Shelf {
  staff: Staff;
  /** Stories by their keys. */
  storyIds: ReadonlyMap<string, string>;
}

/** Nobody sent these: they come from no network. */
const NO_NETWORK = 'demo';

/** What readers have written, as confirming, approving and reporting would have left it. */
export async function loadComments(
  comments: readonly DemoComment[],
  shelf: Shelf,
  { database, now }: LoadContext,
): Promise<void> {
  const written = new Map<string, { id: string; rootId: string }>();
  await database.inTransaction(async (tx) => {
    for (const comment of comments) {
      const parent = comment.answers === undefined ? null : named(written, comment.answers, 'comment');
      const id = newId();
      const place = { id, rootId: parent?.rootId ?? id };
      written.set(comment.key, place);
      await write(tx, { comment, parentId: parent?.id ?? null, ...place, ...shelf, now });
    }
  });
}

type Writing = Shelf & {
  comment: DemoComment;
  id: string;
  rootId: string;
  parentId: string | null;
  now: Date;
};

async function write(tx: Connection, writing: Writing): Promise<void> {
  const { comment, id, rootId, parentId, staff, storyIds, now } = writing;
  const { text, waits = [], reported } = comment;
  const at = hoursBefore(now, comment.hoursAgo);
  const person = comment.by === undefined ? null : named(staff.actors, comment.by, 'person');
  const name = person?.name ?? comment.name ?? '';
  await insertReaderComment(tx, {
    id,
    storyId: named(storyIds, comment.story, 'story'),
    parentId,
    rootId,
    commenterId: person ? null : await commenterNamed(tx, name, at),
    personId: person?.personId ?? null,
    name,
    text,
    sameness: samenessOf(text),
    networkKey: NO_NETWORK,
    state: waits.length > 0 ? 'held' : 'approved',
    reasons: [...waits],
    at,
    confirmedAt: at,
  });
  if (reported)
    await insertReport(tx, {
      id: newId(),
      commentId: id,
      ...reported,
      networkKey: NO_NETWORK,
      at: hoursBefore(at, -0.5),
    });
}

async function commenterNamed(tx: Connection, name: string, at: Date): Promise<string> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@reader.example`;
  const { id } = await commenterOf(tx, { id: newId(), email, name, createdAt: at });
  await confirmCommenter(tx, { id, name, now: at });
  return id;
}
