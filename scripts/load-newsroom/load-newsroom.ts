import type { Connection } from '@/db/client';
import { markReadBefore } from '@/db/queries/notice';
import { finishMessage, waitingMessages } from '@/db/queries/outbox';
import { changeWatch } from '@/db/queries/post-watch';
import { putSetting } from '@/db/queries/setting';
import { insertMissingTags } from '@/db/queries/tag';
import { EDITING_ROLES } from '@/newsroom/standing';
import { newId } from '@/server/ids';
import { beginWatches } from '@/server/posts/begin-watches';
import type { DemoStory } from '../demo-newsroom/demo-story';

import { loadComments } from './load-comments';
import { loadFronts } from './load-fronts';
import { loadPhotos } from './load-photos';
import { type KeptPost, loadPosts } from './load-posts';
import { loadReports } from './load-reports';
import { loadPeopleAndSections } from './load-staff';
import { loadStory, type Shelf } from './load-story';
import { hoursBefore, type LoadContext, type NewsroomToLoad, type StaffToLoad } from './newsroom-to-load';

export { loadPeopleAndSections } from './load-staff';

/**
 * Loads a whole newsroom through the house's own use cases, so that history, versions, approvals and publications are
 * what people would have left. Throws when there are people already, and at the first thing that the house refuses.
 */
export async function loadNewsroom(newsroom: NewsroomToLoad, context: LoadContext): Promise<void> {
  const { database, now, onProgress } = context;
  const opened = openingOf(newsroom, now);
  const staff = await loadPeopleAndSections(newsroom, { database, now: opened });
  onProgress?.('people', staff.actors.size);
  await database.inTransaction((tx) => furnish(tx, newsroom, opened));
  const photoIds = await loadPhotos(newsroom, staff, context);
  const posts = await loadPosts(newsroom, staff, context);
  const storyIds = new Map<string, string>();
  await loadStories(newsroom, { staff, media: { photoIds, posts, storyIds } }, context);
  await loadReports(newsroom.reports ?? [], storyIds, context);
  await loadComments(newsroom.comments ?? [], { staff, storyIds }, context);
  await loadFronts(newsroom.launches ?? [], { staff, storyIds }, context);
  await leavePostsAlone(posts.values(), context);
  await context.database.inTransaction((tx) =>
    markReadBefore(tx, { before: hoursBefore(now, NEWS_HOURS), now }),
  );
  await setMailAside(context);
}

/** What was told in these last hours is still new to everybody. */
const NEWS_HOURS = 6;

/** A day before its first story was begun. */
function openingOf({ stories }: NewsroomToLoad, now: Date): Date {
  return hoursBefore(now, 24 + Math.max(0, ...stories.map((story) => story.startedHoursAgo)));
}

async function furnish(tx: Connection, { settings, tags }: NewsroomToLoad, opened: Date): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    await putSetting(tx, { key, value, changedAt: opened, changedBy: null });
  }
  await insertMissingTags(
    tx,
    tags.map((tag) => ({ id: newId(), ...tag })),
  );
}

async function loadStories(
  newsroom: NewsroomToLoad,
  { staff, media }: Pick<Shelf, 'staff' | 'media'>,
  context: LoadContext,
): Promise<void> {
  const shelf: Shelf = {
    staff,
    media,
    tagNames: new Map(newsroom.tags.map((tag) => [tag.slug, tag.name])),
    editorFor: (story) => story.approvedBy ?? anEditorFor(story, newsroom.people),
    timeZone: newsroom.settings.timeZone,
  };
  const inOrder = newsroom.stories.toSorted((one, other) => other.startedHoursAgo - one.startedHoursAgo);
  for (const [place, story] of inOrder.entries()) {
    await loadStory(story, shelf, context);
    context.onProgress?.('stories', place + 1);
  }
}

/** The first who edits and did not write it. */
function anEditorFor(story: DemoStory, people: StaffToLoad['people']): string {
  const found = Object.entries(people).find(
    ([key, { role }]) => key !== story.author && EDITING_ROLES.includes(role),
  );
  if (!found) throw new Error(`Nobody in the newsroom to load can edit “${story.key}”.`);
  return found[0];
}

/** Invented posts stand at no platform: nobody is asked about them unless a person wants it. */
async function leavePostsAlone(posts: Iterable<KeptPost>, { database }: LoadContext): Promise<void> {
  await beginWatches(database);
  await database.inTransaction(async (tx) => {
    for (const { recordId } of posts) await changeWatch(tx, recordId, { due: null });
  });
}

/** What was told in the demo's past is not news to anybody now. */
async function setMailAside({ database, now }: LoadContext): Promise<void> {
  await database.inTransaction(async (tx) => {
    const due = { now, limit: 100 };
    for (
      let batch = await waitingMessages(tx, due);
      batch.length > 0;
      batch = await waitingMessages(tx, due)
    ) {
      for (const { id } of batch) {
        await finishMessage(tx, { id, now, error: 'Not sent: it was loaded with the past of a newsroom.' });
      }
    }
  });
}
