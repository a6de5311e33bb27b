import type { Connection } from '@/db/client';
import type { SocialPostRow } from '@/db/queries/social-post';
import { editorsAnd, tellPeople } from '../notify/tell-people';

/**
 * Tells everyone who may decide: a post of a story is not any more what it was. No name out of the post is told, and no
 * word of the story.
 */
export async function tellEditors(
  tx: Connection,
  { record, now }: { record: Pick<SocialPostRow, 'id'>; now: Date },
): Promise<void> {
  const editors = await editorsAnd(tx, () => false, { exceptPersonId: null });
  const notice = {
    kind: 'media',
    storyId: null,
    subject: 'A social post in a story has changed',
    text: 'A social post that a story shows is not any more what it was when it was archived. Decide what readers see of it.',
    path: `/desk/posts/${record.id}`,
  } as const;
  await tellPeople(
    tx,
    editors.map((toPersonId) => ({ toPersonId, ...notice })),
    now,
  );
}
