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
  const newest = await newestRecordOf(tx, originOf(draft));
  if (newest?.text === draft.text) return newest.id;
  return (await insertRecord(tx, draft, capture)).id;
}
