import { idOf } from '@/content/attributes';
import type { Copy } from '@/content/document';
import { passagesOf } from '@/content/passages';
import type { Connection } from '@/db/client';
import { listOpenThreads } from '@/db/queries/comment';
import type { Anchor } from '@/newsroom/comments/anchor';
import type { OpenThread } from '@/newsroom/comments/comment-problems';
import { blockAtPlace, findWords, type SearchedText, searchedText } from '@/newsroom/comments/find-words';

/** The threads of a story that nobody has resolved, with their places in this text; without places where it is damaged. */
export async function openThreads(
  connection: Connection,
  storyId: string,
  copy: Copy | null,
): Promise<OpenThread[]> {
  const threads = await listOpenThreads(connection, storyId);
  if (threads.length === 0) return [];
  const text = copy && searchedText(passagesOf(copy.body));
  return threads.map(({ id, anchor, isBlocking, byName }) => ({
    threadId: id,
    isBlocking: isBlocking === 1,
    byName,
    about: 'quote' in anchor ? shortened(anchor.quote) : '',
    // Only what stops the story is led to.
    blockId: isBlocking === 1 && copy && text ? blockOf(anchor, copy, text) : null,
    field: anchor.kind === 'field' ? anchor.field : null,
  }));
}

function blockOf(anchor: Anchor, copy: Copy, text: SearchedText): string | null {
  if (anchor.kind === 'words') {
    const found = findWords(anchor, text, null);
    if (found.state !== 'gone') return blockAtPlace(text, found.from);
  }
  const blockId = anchor.kind === 'words' || anchor.kind === 'block' ? anchor.blockId : null;
  const isThere = (copy.body.content ?? []).some((block) => idOf(block) === blockId);
  return isThere ? blockId : null;
}

const LONGEST = 60;

function shortened(quote: string): string {
  const letters = [...quote.replace(/\s+/g, ' ').trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}
