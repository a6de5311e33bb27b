import type { QuickFix } from '@/server/stories/quick-fix';
import { readFixable } from '@/server/stories/read-fixable';
import type { Press } from '@/server/stories/step';
import { granted, type Newsroom } from '@/server/stories/testing-newsroom';

/** What somebody who presses “Quick fix” sends: a slip of the first paragraph put right, or made, so that there is always one. */
export async function slipOf(
  newsroom: Newsroom,
  { storyId, actor, seenRevision = 0, expectedHash = '' }: Press,
): Promise<QuickFix> {
  const [first] = granted(await readFixable({ storyId, actor: newsroom.editor }, newsroom));
  const { blockId, words } = first ?? { blockId: 'gone', words: '' };
  const fixed = words.includes('again') ? words.replace('again', 'agian') : words.replace('agian', 'again');
  return { storyId, actor, seenRevision, expectedHash, blockId, words: fixed };
}
