import { and, eq, isNotNull, not, type SQL, sql } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { story, workingCopy } from '../schema';
import { isEmbedPublic } from './embed';
import { isSeenBy } from './seen-stories';

/**
 * Whether somebody may see the record of an embed: it stands in no sealed story of others, or also in one that they may
 * see, or readers have it. What somebody captures for a sealed story would tell what it is about. There is no list of the
 * embeds of working copies: the few sealed stories are looked through, and all others only for what stands in one of them.
 */
export async function isEmbedSeenBy(
  connection: Connection,
  embedId: string,
  reader: StoryReader,
): Promise<boolean> {
  // Who reads their own stories only is kept out by seals alone, as from photos.
  const seen = isSeenBy(connection, { ...reader, sees: reader.sees === 'none' ? 'none' : 'all' });
  const isHidden = await standsIn(connection, embedId, and(isNotNull(story.sealedAt), seen && not(seen)));
  if (!isHidden) return true;
  return (await isEmbedPublic(connection, embedId)) || (await standsIn(connection, embedId, seen));
}

async function standsIn(connection: Connection, embedId: string, which: SQL | undefined): Promise<boolean> {
  const [row] = await connection
    .select({ id: story.id })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(and(which, sql`cast(${workingCopy.copy} as text) like ${`%${embedId}%`}`))
    .limit(1);
  return row !== undefined;
}
