import { type Copy, type DocNode, parseCopy, SCHEMA_VERSION } from '@/content/document';
import { embedUses, leadUse, photoUses, postUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { replacePublication } from '@/db/queries/publication-write';
import { story, version } from '@/db/schema';
import { p } from './testing-blocks';
import { TEST_MORNING, TEST_PERSON } from './testing-moment';

/** A story as a test tells it; what is left out is filled with something plain. */
export interface TestStory {
  id: string;
  section: string;
  slug: string;
  headline?: string;
  standfirst?: string;
  body?: DocNode[];
  authors?: string[];
  tags?: string[];
  publishedAt?: Date;
  updatedAt?: Date | null;
  language?: string;
}

/** Adds a story and puts it before readers. */
export async function publishStory(tx: Connection, told: TestStory): Promise<void> {
  await addStory(tx, { told, isLive: true });
  await publishAgain(tx, told);
}

/** Puts what is told before readers, in place of what they have of the story; its version stays as it is. */
export async function publishAgain(tx: Connection, told: TestStory): Promise<void> {
  const copy = copyOf(told);
  const photoIds = [...new Set(photoUses(copy).flatMap((use) => use.photoId ?? []))];
  const { publishedAt = TEST_MORNING, updatedAt = null } = told;
  await replacePublication(tx, {
    storyId: told.id,
    versionId: `version-${told.id}`,
    sectionId: `section-${told.section}`,
    slug: told.slug,
    headline: told.headline ?? told.slug,
    standfirst: told.standfirst ?? '',
    leadPhotoId: photoIds[0] ?? null,
    leadFocus: leadUse(copy)?.focus ?? null,
    firstPublishedAt: publishedAt,
    lastPublishedAt: updatedAt ?? publishedAt,
    updatedAt,
    ...(told.language && { language: told.language }),
    authorIds: (told.authors ?? []).map((slug) => `author-${slug}`),
    tagIds: (told.tags ?? []).map((slug) => `tag-${slug}`),
    photoIds,
    embedIds: embedUses(copy).flatMap((use) => use.recordId ?? []),
    postIds: postUses(copy).flatMap((use) => use.recordId ?? []),
  });
}

/** Adds a story with one version; returns its text. */
export async function addStory(
  tx: Connection,
  { told, isLive }: { told: TestStory; isLive: boolean },
): Promise<Copy> {
  const { id, slug, headline = slug } = told;
  const at = TEST_MORNING;
  const copy = copyOf(told);
  await tx.insert(story).values({
    id,
    slug,
    headline,
    workingState: isLive ? 'clean' : 'draft',
    publicState: isLive ? 'live' : 'never',
    revision: 1,
    detailsRevision: 1,
    sectionId: `section-${told.section}`,
    createdBy: TEST_PERSON,
    createdAt: at,
    updatedAt: at,
    movedAt: at,
    liveVersionId: isLive ? `version-${id}` : null,
  });
  await tx.insert(version).values({
    id: `version-${id}`,
    storyId: id,
    number: 1,
    copy,
    hash: '-',
    blockHashes: {},
    contributorIds: [],
    details: { sectionId: `section-${told.section}`, slug, tagIds: [], authorIds: [] },
    cause: 'publish',
    cutAt: at,
  });
  return copy;
}

function copyOf({ headline = 'A headline', standfirst = '', body = [p('Some text.')] }: TestStory): Copy {
  const parsed = parseCopy({
    schemaVersion: SCHEMA_VERSION,
    headline: { type: 'doc', content: [p(headline)] },
    standfirst: { type: 'doc', content: standfirst === '' ? [] : [p(standfirst)] },
    body: { type: 'doc', content: body },
  });
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return parsed.copy;
}
