import type { Connection } from '@/db/client';
import { newestRecordOf } from '@/db/queries/social-post';
import { originOf } from '@/newsroom/posts/post-origin';
import type { PostDraft } from '../embeds/post-draft';
import type { Capture } from '../embeds/record';
import { insertRecord } from './keep-post';

/**
 * Keeps how a post reads now as a new record beside the old one, and hands out its id; the id of the newest record,
 * when that reads so already. No record is ever changed.
 */
export async function keepRereading(tx: Connection, draft: PostDraft, capture: Capture): Promise<string> {
  return (await keptReading(tx, draft)) ?? (await insertRecord(tx, draft, capture)).id;
}

/** The newest record of a post, when it reads as the post does now; else null. */
export async function keptReading(connection: Connection, draft: PostDraft): Promise<string | null> {
  const newest = await newestRecordOf(connection, originOf(draft));
  return newest?.text === draft.text ? newest.id : null;
}
