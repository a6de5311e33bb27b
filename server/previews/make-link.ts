import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { countPreviewLinks, insertPreviewLink } from '@/db/queries/preview-link';
import { lockStory } from '@/db/queries/story';
import { lastVersion, type VersionOutline } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import { LONGEST_RECIPIENT, type PreviewDays, previewExpiry } from '@/newsroom/preview-link';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { StoryContext } from '../stories/context';
import { gatherFacts, type StoryAtHand } from '../stories/facts';
import { keepPoint } from '../stories/keep-point';
import { noSuchStory } from '../stories/readable';
import { refuseClash } from '../stories/refuse-clash';
import { hashOfSecret, newSecret } from './secret';

interface Wish {
  storyId: string;
  actor: Actor;
  recipient: string;
  days: PreviewDays;
  /** `version`: the words of this moment and no later ones. `working_copy`: whatever it says when it is opened. */
  shows: 'version' | 'working_copy';
  /** Whether the recipient may comment on what they read. */
  mayComment: boolean;
}

/** More people than this are readers; then a story is published. */
const MOST_LINKS = 100;

/**
 * Makes a link with which one named recipient reads the story before readers do. Answers with its path, which holds the
 * secret and is never to be had again. Refuses a missing name and who may not show this story to anybody outside.
 */
export async function makePreviewLink(
  { recipient, ...wish }: Wish,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<{ path: string }>> {
  const name = cleanText(recipient).replace(/\s+/g, ' ').trim();
  if (name === '') return refuse('invalid', 'Say for whom the preview is: it stands on every page of it.');
  if (charactersIn(name) > LONGEST_RECIPIENT)
    return refuse('invalid', `A name has at most ${LONGEST_RECIPIENT} characters.`);
  return refuseClash(() => database.inTransaction((tx) => makeWithin(tx, { ...wish, recipient: name }, now)));
}

async function makeWithin(tx: Connection, wish: Wish, now: Date): Promise<Outcome<{ path: string }>> {
  const { storyId, actor, recipient, days } = wish;
  const row = await lockStory(tx, storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.show_outside', story.subject))
    return refuse('not_allowed', 'Editors, and the reporters who write this story, can show it to others.');
  if (row.workingState === 'spiked' || row.publicState === 'killed')
    return refuse('conflict', 'This story was dropped, so it is not shown to anybody outside.');
  if (!story.copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  if ((await countPreviewLinks(tx, storyId)) >= MOST_LINKS)
    return refuse('too_many', `A story has at most ${MOST_LINKS} previews. Revoke some first.`);
  const [id, secret, expiresAt] = [newId(), newSecret(), previewExpiry(now, days)];
  const version = wish.shows === 'version' ? await versionNow(tx, { story, wish, now }) : null;
  await insertPreviewLink(tx, {
    id,
    storyId,
    versionId: version?.id ?? null,
    secretHash: hashOfSecret(secret),
    recipient,
    mayComment: wish.mayComment ? 1 : 0,
    createdBy: actor.personId,
    createdAt: now,
    expiresAt,
  });
  const { shows, mayComment } = wish;
  const facts = { shows, mayComment, version: version?.number ?? null, until: expiresAt.toISOString() };
  writeDown(tx, { act: 'preview_made', personId: actor.personId, storyId, about: id, facts, now });
  return grant({ path: `/preview/${secret}` });
}

async function versionNow(
  tx: Connection,
  { story, wish, now }: { story: StoryAtHand; wish: Wish; now: Date },
): Promise<VersionOutline> {
  const { actor, recipient, storyId } = wish;
  await keepPoint(tx, { story, kind: 'preview', title: recipient, personId: actor.personId, now });
  const version = await lastVersion(tx, storyId);
  if (!version) throw new Error(`Story ${storyId} has no version after one was kept`);
  return version;
}
