import { cleanText } from '@/content/clean-text';
import { copyToText } from '@/content/to-text';
import { leadUse } from '@/content/uses';
import type { Connection } from '@/db/client';
import { forgetContributors } from '@/db/queries/contributor';
import { firstPublication } from '@/db/queries/history';
import {
  forgetOldAddress,
  insertChangeNote,
  keepOldAddress,
  lastChangeNoteAt,
  liveAddress,
  removePublication,
  replacePublication,
} from '@/db/queries/publication-write';
import { findSection, type SectionRow } from '@/db/queries/section';
import { findVersion, type VersionRow } from '@/db/queries/version';
import { isChangeClass, needsNote } from '@/newsroom/change-class';
import { newId } from '../ids';
import { wantShare } from '../photos/want-share';
import { extrasOf } from './extra-details';
import { publicMedia } from './public-media';
import type { Step } from './step';

/** Makes what readers get agree with the decision: puts a version before them, takes the story away, or neither. */
export async function applyPublication(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const wasLive = step.story.subject.publicState === 'live';
  const isLive = step.decision.publicTo === 'live';
  if (wasLive && !isLive) await takeFromReaders(tx, step);
  if (isLive && (step.decision.publishes || !wasLive)) await putBeforeReaders(tx, step, versionId);
  if (step.decision.publishes) await forgetContributors(tx, step.story.row.id);
}

async function takeFromReaders(tx: Connection, { story, now }: Step): Promise<void> {
  const storyId = story.row.id;
  const address = await liveAddress(tx, storyId);
  await removePublication(tx, storyId);
  // Kept so that its readers can be told that the story is gone, and find it again when it comes back elsewhere.
  if (address)
    await keepOldAddress(tx, { sectionSlug: address.sectionSlug, slug: address.slug, storyId, at: now });
}

async function putBeforeReaders(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const storyId = step.story.row.id;
  const version = versionId === null ? null : await findVersion(tx, { storyId, versionId });
  const sectionId = version?.details.sectionId;
  const section = sectionId ? await findSection(tx, sectionId) : null;
  if (!version || !section) throw new Error(`Story ${storyId} has no version or no section to publish`);
  await settleAddress(tx, step, { sectionSlug: section.slug, slug: version.details.slug });
  await tellReaders(tx, step, version.id);
  await replacePublication(tx, {
    ...publicFace(storyId, version, section),
    ...(await publicMedia(tx, version.copy)),
    firstPublishedAt: (await firstPublication(tx, storyId)) ?? step.now,
    lastPublishedAt: step.now,
    updatedAt: await lastChangeNoteAt(tx, storyId),
  });
  const lead = leadUse(version.copy);
  if (lead) await wantShare(tx, { lead, now: step.now });
}

async function settleAddress(
  tx: Connection,
  { story, now }: Step,
  address: { sectionSlug: string; slug: string },
): Promise<void> {
  const storyId = story.row.id;
  const old = await liveAddress(tx, storyId);
  const hasMoved = old && (old.sectionSlug !== address.sectionSlug || old.slug !== address.slug);
  if (hasMoved) await keepOldAddress(tx, { sectionSlug: old.sectionSlug, slug: old.slug, storyId, at: now });
  await forgetOldAddress(tx, address);
}

async function tellReaders(tx: Connection, { press, story, decision, now }: Step, versionId: string) {
  const { changeClass, note = '' } = press;
  const isFirst = story.subject.publicState === 'never';
  if (!decision.publishes || isFirst || !isChangeClass(changeClass) || !needsNote(changeClass)) return;
  const storyId = story.row.id;
  await insertChangeNote(tx, {
    id: newId(),
    storyId,
    versionId,
    changeClass,
    note: cleanText(note).trim(),
    at: now,
  });
}

function publicFace(storyId: string, version: VersionRow, section: SectionRow) {
  const { headline, standfirst } = copyToText(version.copy);
  const { slug, authorIds, tagIds } = version.details;
  const lead = leadUse(version.copy);
  const text = { headline, standfirst, leadPhotoId: lead?.photoId ?? null, leadFocus: lead?.focus ?? null };
  return {
    storyId,
    versionId: version.id,
    sectionId: section.id,
    slug,
    ...text,
    authorIds,
    tagIds,
    ...extrasOf(version.details),
  };
}
