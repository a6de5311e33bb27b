import { postByHand } from '@/server/embeds/by-hand';
import { keepPost } from '@/server/posts/keep-post';
import type { DemoPost } from '../demo-newsroom/posts';
import { type FirstUse, firstUse } from './first-use';
import type { Staff } from './load-staff';
import { hoursBefore, type LoadContext, type NewsroomToLoad, named } from './newsroom-to-load';

/** A social post of the archive: the id of its record, and its address in the form the archive gave it. */
export interface KeptPost {
  recordId: string;
  url: string;
}

/** Archives every post as if its first user had typed it by hand. The answer: records by key. */
export async function loadPosts(
  { posts, stories }: NewsroomToLoad,
  staff: Staff,
  context: LoadContext,
): Promise<Map<string, KeptPost>> {
  const kept = new Map<string, KeptPost>();
  for (const [key, post] of Object.entries(posts)) {
    const use = firstUse(stories, (block) => 'post' in block && block.post === key);
    if (!use) throw new Error(`No story quotes the post “${key}”.`);
    kept.set(key, await keep(post, { use, staff, context }));
    context.onProgress?.('posts', kept.size);
  }
  return kept;
}

interface Keeping {
  use: FirstUse;
  staff: Staff;
  context: LoadContext;
}

async function keep(post: DemoPost, { use, staff, context: { database, now } }: Keeping): Promise<KeptPost> {
  const { url, authorName: author, handle, text, language, direction, postedHoursAgo } = post;
  const postedOn = hoursBefore(now, postedHoursAgo).toISOString().slice(0, 10);
  // A story can be older than the post it quotes; nobody can archive what is not written yet.
  const capturedAt = hoursBefore(now, Math.min(use.hoursAgo, postedHoursAgo * 0.9));
  const typed = postByHand({ url, author, handle, text, postedOn }, { now: capturedAt });
  if (!typed.ok) throw new Error(`The post ${url} was refused: ${typed.message}`);
  const draft = { ok: true, value: { ...typed.value, language, direction } } as const;
  const actor = named(staff.actors, use.by, 'person');
  const record = await keepPost(draft, 'by_hand', { actor, database, now: capturedAt });
  if (!record.ok) throw new Error(`The post ${url} was not kept: ${record.message}`);
  return { recordId: record.value.id, url: record.value.url };
}
