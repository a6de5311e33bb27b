import type { Connection } from '@/db/client';
import type { PreviewLinkRow } from '@/db/queries/preview-link';
import { findStory } from '@/db/queries/story';
import { readersOf } from '../comments/readers';
import { tellPeople } from '../notify/tell-people';
import { subjectOf } from '../stories/facts';

interface Told {
  link: PreviewLinkRow;
  threadId: string;
  /** Who has written in the thread. */
  others: readonly string[];
  now: Date;
}

/**
 * Tells of a comment from outside: the authors of the story, who gave the preview, and who has written in the thread, each
 * once, as far as they may read the story. Who outside it was stands on the story only: a mail must not name a source.
 */
export async function tellOfOutsider(tx: Connection, { link, threadId, others, now }: Told): Promise<void> {
  const { storyId, createdBy } = link;
  const row = await findStory(tx, storyId);
  if (!row) return;
  const subject = await subjectOf(tx, row);
  const concerned = new Set([createdBy, ...subject.authorIds, ...others]);
  const readers = (await readersOf(tx, subject)).filter(({ personId }) => concerned.has(personId));
  const subjectLine = 'A comment has come from outside';
  await tellPeople(
    tx,
    readers.map(({ personId: toPersonId }) => ({
      toPersonId,
      kind: 'comment' as const,
      storyId,
      subject: subjectLine,
      text: `${subjectLine}.`,
      path: `/desk/stories/${storyId}?comment=${threadId}`,
    })),
    now,
  );
}
