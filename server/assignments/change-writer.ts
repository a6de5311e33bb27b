import type { Connection } from '@/db/client';
import { authorOfPerson } from '@/db/queries/author';
import { contributorsOf } from '@/db/queries/contributor';
import { noteDetailsSet } from '@/db/queries/detail-set';
import { addWriter, removeWriter, type StoryRow } from '@/db/queries/story';
import { bylineOfStory, changeStoryDetails, replaceStoryByline } from '@/db/queries/story-details';
import type { Actor } from '@/newsroom/actor';

interface Change {
  /** Locked. */
  story: StoryRow;
  from: string;
  to: string;
  actor: Actor;
  now: Date;
}

/**
 * Makes somebody a writer of the story in the place of somebody else, who stays one if they have written in it. A byline
 * that named only who leaves goes over, too; one that somebody has thought about is left alone.
 */
export async function changeWriter(tx: Connection, change: Change): Promise<void> {
  const { story, from, to, now } = change;
  const { id: storyId, slug, detailsRevision: seenDetailsRevision } = story;
  // Whose it is counts as a detail: pages that show it know by its revision that they have to read it anew.
  await changeStoryDetails(tx, { storyId, seenDetailsRevision, to: { slug }, now });
  await addWriter(tx, { storyId, personId: to });
  const hasWritten = (await contributorsOf(tx, storyId)).some(({ personId }) => personId === from);
  if (hasWritten) return;
  await removeWriter(tx, { storyId, personId: from });
  await passByline(tx, change);
}

async function passByline(tx: Connection, { story, from, to, actor, now }: Change): Promise<void> {
  const storyId = story.id;
  const byline = await bylineOfStory(tx, storyId);
  const profile = await authorOfPerson(tx, from);
  const isTheirs = byline.length === 0 || (byline.length === 1 && byline[0]?.id === profile?.id);
  if (!isTheirs) return;
  const theirs = await authorOfPerson(tx, to);
  await replaceStoryByline(tx, { storyId, authorIds: theirs ? [theirs.id] : [] });
  const revision = story.detailsRevision + 1;
  await noteDetailsSet(tx, { storyId, details: ['byline'], revision, personId: actor.personId, now });
}
