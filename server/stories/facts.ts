import type { Copy } from '@/content/document';
import { type NoteUse, noteProblems, notesOf, withoutNotes } from '@/content/notes';
import type { Problem } from '@/content/problem';
import { openSuggestions, suggestionProblems } from '@/content/suggestions/open-suggestions';
import { lineText } from '@/content/to-text';
import type { Connection } from '@/db/client';
import { findKillRequest, openLooksOf } from '@/db/queries/aftermath';
import { type ApprovalRow, listApprovals } from '@/db/queries/approval';
import { contributorsOf } from '@/db/queries/contributor';
import { membersOf } from '@/db/queries/sealed-story';
import { type StoryRow, writersOf } from '@/db/queries/story';
import { bylineOfStory, isAddressTaken, tagsOfStory } from '@/db/queries/story-details';
import type { Details } from '@/db/shapes';
import { allAtOnce } from '@/db/together';
import type { Coverage, CoverageHashes } from '@/newsroom/approvals';
import { type CopyFacts, type DetailFacts, factsOfCopy, factsOfText } from '@/newsroom/content-facts';
import type { StoryFacts } from '@/newsroom/facts';
import type { StorySubject } from '@/newsroom/standing';
import { passedWithSchedule } from '../approvals/passed-guards';
import { openThreads } from '../comments/open-threads';
import { holdsOfStory } from '../holds/holds-of-story';
import { type Covered, coveredBy } from './content-hash';
import { extraDetails, extrasOf, keptExtras } from './extra-details';
import { meaningSinceLive } from './meaning-since-live';
import { mediaProblems } from './media-problems';
import { photosInStory } from './photos-in-story';
import { readPolicy } from './policy';
import { slugInUse } from './slug-in-use';
import { loadWorkingCopy } from './working-copy';

/** A story with everything that is judged or written when it moves. */
export interface StoryAtHand {
  row: StoryRow;
  subject: StorySubject;
  /** Null when the working copy is damaged: such a story can still be withdrawn or spiked, and never published. */
  copy: Copy | null;
  /** What colleagues have noted in the copy. The copy above is without it, so that nothing made of it can publish it. */
  notes: NoteUse[];
  details: Details;
  /** The content by what approvals look at; nothing covers a damaged copy. */
  covered: Record<Coverage, Covered>;
  approvals: ApprovalRow[];
  /** Of the facts' problems those that only the house can know of, not the blocks themselves. */
  mediaProblems: Problem[];
  facts: StoryFacts;
}

/**
 * Gathers the facts of one story from one connection, so that a transaction judges exactly what it then writes. What does
 * not depend on each other is asked at the same moment: a line to Postgres then waits once and not twenty times.
 */
export async function gatherFacts(connection: Connection, row: StoryRow, now: Date): Promise<StoryAtHand> {
  const storyId = row.id;
  const [working, tagIds, authorIds, approvals, contributors, subject] = await allAtOnce([
    loadWorkingCopy(connection, storyId),
    tagsOfStory(connection, storyId).then(idsOf),
    bylineOfStory(connection, storyId).then(idsOf),
    listApprovals(connection, storyId),
    contributorsOf(connection, storyId),
    subjectOf(connection, row),
  ]);
  const copy = working.ok ? withoutNotes(working.copy) : null;
  const notes = working.ok ? notesOf(working.copy) : [];
  const suggested = working.ok ? suggestionProblems(openSuggestions(working.copy)) : [];
  const details = detailsWith(row, copy, { tagIds, authorIds });
  const covered = copy ? coveredBy(copy, details) : DAMAGED;
  const { hash } = covered.everything;
  const [foundMissing, ofDetails, holds, passedGuards, policy, photos, threads, meaning] = await allAtOnce([
    copy ? mediaProblems(connection, copy) : [],
    detailsFacts(connection, storyId, details),
    holdsOfStory(connection, storyId, copy),
    passedWithSchedule(connection, row, hash),
    readPolicy(connection, details.sectionId),
    copy ? photosInStory(connection, copy) : [],
    openThreads(connection, storyId, copy),
    copy ? meaningSinceLive(connection, { row, copy, details }) : [],
  ]);
  const facts = {
    ...copyFacts(copy, row.language, [...foundMissing, ...noteProblems(notes), ...suggested]),
    ...ofDetails,
    contributors,
    approvals,
    coverage: hashesOf(covered),
    holds,
    passedGuards,
    currentHash: hash,
    ...policy,
    photos,
    openThreads: threads,
    meaningChanges: meaning,
    now,
  };
  return { row, subject, copy, notes, details, covered, approvals, mediaProblems: foundMissing, facts };
}

// No screen and no approval can know the hash of a damaged copy.
const NOTHING: Covered = { hash: '(damaged)', parts: {} };
const DAMAGED = { everything: NOTHING, words: NOTHING, photos: NOTHING };

function hashesOf({ everything, words, photos }: Record<Coverage, Covered>): CoverageHashes {
  return { everything: everything.hash, words: words.hash, photos: photos.hash };
}

/** As much of a story as the rules need to say who may do what with it. */
export async function subjectOf(connection: Connection, row: StoryRow): Promise<StorySubject> {
  const { workingState, publicState } = row;
  const [authorIds, memberIds, aftermath] = await allAtOnce([
    writersOf(connection, row.id),
    membersOf(connection, row),
    publicState === 'never' ? {} : readAftermath(connection, row.id),
  ]);
  return { workingState, publicState, authorIds, memberIds, ...aftermath };
}

async function readAftermath(
  connection: Connection,
  storyId: string,
): Promise<Pick<StorySubject, 'killAskedBy' | 'fixedBy'>> {
  const [request, looks] = await allAtOnce([
    findKillRequest(connection, storyId),
    openLooksOf(connection, storyId),
  ]);
  return { killAskedBy: request?.askedBy ?? null, fixedBy: looks.map(({ fixedBy }) => fixedBy) };
}

/** The details of a story as a version cut now would keep them. */
export async function detailsOf(connection: Connection, row: StoryRow, copy: Copy | null): Promise<Details> {
  const [tags, byline] = await allAtOnce([
    tagsOfStory(connection, row.id),
    bylineOfStory(connection, row.id),
  ]);
  return detailsWith(row, copy, { tagIds: idsOf(tags), authorIds: idsOf(byline) });
}

function detailsWith(
  row: StoryRow,
  copy: Copy | null,
  { tagIds, authorIds }: Pick<Details, 'tagIds' | 'authorIds'>,
): Details {
  const slug = slugInUse(row.slug, copy ? lineText(copy.headline) : row.headline);
  return { sectionId: row.sectionId, slug, tagIds, authorIds, ...keptExtras(extraDetails(row)) };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function copyFacts(copy: Copy | null, language: string, found: readonly Problem[]): CopyFacts {
  if (!copy) return factsOfText({ headlineText: '', standfirstText: '' }, []);
  const facts = factsOfCopy(copy, language);
  return { ...facts, copyProblems: [...facts.copyProblems, ...found] };
}

async function detailsFacts(connection: Connection, storyId: string, details: Details): Promise<DetailFacts> {
  const { sectionId, slug, authorIds } = details;
  const slugTaken = sectionId !== null && (await isAddressTaken(connection, { storyId, sectionId, slug }));
  const { kind, searchTitle, socialTitle } = extrasOf(details);
  return { kind, searchTitle, socialTitle, sectionId, slug, slugTaken, bylineCount: authorIds.length };
}
