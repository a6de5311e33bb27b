import { asc, desc, eq, inArray } from 'drizzle-orm';
import { originOf } from '@/newsroom/posts/post-origin';
import { postThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { person, postDecision, socialPost } from '../schema';
import { noteShown } from '../shown';

const columns = {
  id: postDecision.id,
  origin: postDecision.origin,
  shown: postDecision.shown,
  label: postDecision.label,
  ground: postDecision.ground,
  reason: postDecision.reason,
  state: postDecision.state,
  at: postDecision.at,
};

export type DecisionRow = Pick<typeof postDecision.$inferSelect, keyof typeof columns>;

/** Writes a decision down. There is no update: another decision is another row. */
export async function insertDecision(tx: Connection, row: typeof postDecision.$inferInsert): Promise<void> {
  await tx.insert(postDecision).values(row);
  touch(postThing(row.origin));
}

/** Every decision about a post, newest first, with who took it. */
export async function decisionsOf(
  connection: Connection,
  origin: string,
): Promise<(DecisionRow & { byName: string })[]> {
  return connection
    .select({ ...columns, byName: person.name })
    .from(postDecision)
    .innerJoin(person, eq(person.id, postDecision.decidedBy))
    .where(eq(postDecision.origin, origin))
    .orderBy(desc(postDecision.at), desc(postDecision.id));
}

/** The decision that holds for a post; null when nobody has decided anything. */
export async function standingDecision(connection: Connection, origin: string): Promise<DecisionRow | null> {
  const [row] = await connection
    .select(columns)
    .from(postDecision)
    .where(eq(postDecision.origin, origin))
    .orderBy(desc(postDecision.at), desc(postDecision.id))
    .limit(1);
  return row ?? null;
}

/** The decision that holds for each of these records, by record; those that nobody decided about are left out. */
export async function standingDecisions(
  connection: Connection,
  recordIds: readonly string[],
): Promise<Map<string, DecisionRow>> {
  if (recordIds.length === 0) return new Map();
  const records = await connection
    .select({
      id: socialPost.id,
      platform: socialPost.platform,
      postId: socialPost.postId,
      url: socialPost.url,
    })
    .from(socialPost)
    .where(inArray(socialPost.id, [...recordIds]));
  const originByRecord = new Map(records.map((record) => [record.id, originOf(record)]));
  noteShown(...[...originByRecord.values()].map(postThing));
  const decisions = await connection
    .select(columns)
    .from(postDecision)
    .where(inArray(postDecision.origin, [...new Set(originByRecord.values())]))
    .orderBy(asc(postDecision.at), asc(postDecision.id));
  // In this order the last of each post stays.
  const byOrigin = new Map(decisions.map((decision) => [decision.origin, decision]));
  return new Map(
    [...originByRecord].flatMap(([id, origin]) => {
      const decision = byOrigin.get(origin);
      return decision ? [[id, decision]] : [];
    }),
  );
}
