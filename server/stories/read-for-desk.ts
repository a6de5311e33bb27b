import type { LiveGrade } from '@/content/live-protocol';
import type { NoteUse } from '@/content/notes';
import type { Problem } from '@/content/problem';
import type { Connection } from '@/db/client';
import { lastOfAction } from '@/db/queries/history';
import { liveAddress } from '@/db/queries/publication-write';
import { lastVersion } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { isValid } from '@/newsroom/approvals';
import { commentProblems } from '@/newsroom/comments/comment-problems';
import type { DetailFacts } from '@/newsroom/content-facts';
import { contentProblems } from '@/newsroom/content-guards';
import { type OpenTransition, openTransitions } from '@/newsroom/decide';
import { may } from '@/newsroom/permissions';
import { type PhotoStanding, rightsProblems } from '@/newsroom/photo-standing';
import { grant, type Outcome } from '@/newsroom/refusal';
import { type PublicState, publicStateName, statusName, type WorkingState } from '@/newsroom/states';
import { textGrade } from '@/newsroom/text-grade';
import {
  approvalsForDesk,
  type DeskApproval,
  type ExactWords,
  exactWords,
} from '../approvals/approvals-for-desk';
import { type DeskOverrides, overridesForDesk } from '../approvals/overrides-for-desk';
import { readAssignment, type StoryAssignment } from '../assignments/read-assignment';
import { readReportsOf, type StoryReport } from '../corrections/reports-of-story';
import { type DeskHold, holdsForDesk } from '../holds/holds-for-desk';
import { type AfterPublication, readAfterPublication } from './after-publication';
import type { StoryContext } from './context';
import { type DeskDetails, readDeskDetails } from './desk-details';
import type { StoryAtHand } from './facts';
import { type HistoryEntry, readHistory } from './history';
import { type KeptVersion, readKeptVersions } from './kept-versions';
import { noSuchStory, type ReadQuestion, readableStory } from './readable';

/** Everything the story page of the desk shows, but for the text itself, which comes live. */
export interface DeskStory extends DeskDetails, AfterPublication {
  id: string;
  headline: string;
  workingState: WorkingState;
  publicState: PublicState;
  /** The element labelled Status. */
  status: string;
  /** What readers get, in words. */
  publicStatus: string;
  revision: number;
  /** The hash of copy and details as they are now; it goes back with every decision. */
  hash: string;
  /** Who looks at it. */
  readerId: string;
  readerName: string;
  mayWrite: boolean;
  /** What this person may do with the text: also who may not write it may suggest. */
  textGrade: LiveGrade;
  mayChangeDetails: boolean;
  transitions: OpenTransition[];
  /** All that stands between the text and readers, whatever the next step is. */
  checks: Problem[];
  /** What the desk needs, besides the text on the screen, to find the same problems itself. */
  known: {
    details: DetailFacts;
    mediaProblems: Problem[];
    commentProblems: Problem[];
    /** By photo. */
    photos: Record<string, PhotoStanding>;
  };
  /** How many threads of comments nobody has resolved. */
  openThreads: number;
  /** What colleagues have noted in the copy and readers never get. */
  copyNotes: NoteUse[];
  contributors: { personId: string; name: string }[];
  approvals: { byName: string; at: string; isValid: boolean }[];
  /** What an approval of it would be bound to. */
  exact: ExactWords;
  /** Every kind of approval that its section asks for. */
  needed: DeskApproval[];
  holds: DeskHold[];
  mayHold: boolean;
  /** Whether only its members know of it, of whom the reader is one. */
  isSealed: boolean;
  maySeal: boolean;
  /** What was taken past a guard. */
  overrides: DeskOverrides;
  mayOverride: boolean;
  /** Null only for a story that was never cut. */
  versionNumber: number | null;
  live: LiveStanding | null;
  release: { at: string; zone: string | null } | null;
  /** Why an editor sent it back, while it has not been submitted again. */
  requestedChanges: { reason: string; byName: string; at: string } | null;
  /** What readers have reported and the story is being corrected for. */
  reports: StoryReport[];
  /** What was ordered, for a story that came from an assignment. */
  assignment: StoryAssignment | null;
  history: HistoryEntry[];
  /** The versions that people had kept between those steps. */
  kept: KeptVersion[];
}

/** Where readers find the story; times are ISO 8601 in UTC. */
export interface LiveStanding {
  path: string;
  firstPublishedAt: string;
  lastPublishedAt: string;
}

/** Reads a story for its page on the desk. Not found for who may not read it. */
export async function readForDesk(
  question: ReadQuestion,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<DeskStory>> {
  const { read } = database;
  const { storyId, actor } = question;
  const story = await readableStory(question, { database, now });
  if (!story) return noSuchStory();
  const last = await lastVersion(read, storyId);
  return grant({
    ...standingOf(story),
    ...judged(story, actor),
    ...vouched(story, actor),
    exact: exactWords(story, last),
    overrides: await overridesForDesk(read, story, actor),
    copyNotes: story.notes,
    ...(await readDeskDetails(read, story, actor)),
    ...(await readAfterPublication(read, story)),
    versionNumber: last?.number ?? null,
    live: await readLive(read, storyId),
    requestedChanges: await readRequestedChanges(read, story),
    reports: await readReportsOf(read, story),
    assignment: await readAssignment(read, {
      storyId,
      workingState: story.row.workingState,
      actor,
    }),
    history: await readHistory(read, storyId),
    kept: await readKeptVersions(read, storyId),
  });
}

function standingOf({ row, facts }: StoryAtHand) {
  const { id, workingState, publicState, revision, releaseAt, releaseZone } = row;
  return {
    id,
    headline: facts.headlineText,
    workingState,
    publicState,
    status: statusName(workingState, publicState),
    publicStatus: publicStateName(publicState),
    revision,
    hash: facts.currentHash,
    contributors: [...facts.contributors],
    release: releaseAt && { at: releaseAt.toISOString(), zone: releaseZone },
  };
}

function judged({ subject, facts, approvals, mediaProblems }: StoryAtHand, actor: Actor) {
  const ofComments = commentProblems(facts.openThreads);
  return {
    readerId: actor.personId,
    readerName: actor.name,
    textGrade: textGrade(actor, subject),
    mayWrite: may(actor, 'story.write', subject),
    mayChangeDetails: may(actor, 'story.details', subject),
    transitions: openTransitions({ actor, story: subject, facts }),
    // Who may approve is a matter of people, and stands beside the button of approval.
    checks: [
      ...contentProblems(facts),
      ...rightsProblems(facts.photos, { at: facts.now, isRelease: false }),
      ...ofComments,
    ],
    known: {
      details: detailsAmong(facts),
      mediaProblems,
      commentProblems: ofComments,
      photos: standingsAmong(facts),
    },
    openThreads: facts.openThreads.length,
    approvals: approvals.map((approval) => ({
      byName: approval.byName,
      at: approval.at.toISOString(),
      isValid: isValid(approval, facts.coverage),
    })),
  };
}

function vouched(story: StoryAtHand, actor: Actor) {
  return {
    needed: approvalsForDesk(story, actor),
    holds: holdsForDesk(story.facts, actor),
    mayHold: may(actor, 'story.hold', story.subject),
    isSealed: story.row.sealedAt !== null,
    maySeal: may(actor, 'story.seal', story.subject),
    mayOverride: may(actor, 'story.override', story.subject),
  };
}

function detailsAmong(facts: DetailFacts): DetailFacts {
  const { kind, searchTitle, socialTitle, sectionId, slug, slugTaken, bylineCount } = facts;
  return { kind, searchTitle, socialTitle, sectionId, slug, slugTaken, bylineCount };
}

function standingsAmong({ photos }: StoryAtHand['facts']): Record<string, PhotoStanding> {
  return Object.fromEntries(
    photos.flatMap(({ photoId, standing }) => (standing ? [[photoId, standing] as const] : [])),
  );
}

async function readLive(connection: Connection, storyId: string): Promise<LiveStanding | null> {
  const address = await liveAddress(connection, storyId);
  if (!address) return null;
  return {
    path: `/${address.sectionSlug}/${address.slug}`,
    firstPublishedAt: address.firstPublishedAt.toISOString(),
    lastPublishedAt: address.lastPublishedAt.toISOString(),
  };
}

async function readRequestedChanges(
  connection: Connection,
  { row }: StoryAtHand,
): Promise<DeskStory['requestedChanges']> {
  if (row.workingState !== 'changes_requested') return null;
  const request = await lastOfAction(connection, { storyId: row.id, action: 'request_changes' });
  if (!request?.reason || !request.byName) return null;
  return { reason: request.reason, byName: request.byName, at: request.at.toISOString() };
}
