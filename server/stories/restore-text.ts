import type { Problem } from '@/content/problem';
import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { insertSavePoint } from '@/db/queries/save-point';
import { lockStory } from '@/db/queries/story';
import { findVersion, findVersionByNumber, type VersionRow } from '@/db/queries/version';
import { insertUpdate, lastChange } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { statusName, type WorkingState } from '@/newsroom/states';
import { TRANSITIONS, type TransitionName } from '@/newsroom/workflow';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { StoryContext } from './context';
import { cutVersion } from './cut-version';
import { gatherFacts, type StoryAtHand } from './facts';
import { mediaProblems } from './media-problems';
import { moveWithin } from './move';
import { isId, noSuchStory } from './readable';
import { type RestoredChange, restoredChange } from './restored-change';
import { compactWithin, openWorkingDocument } from './working-copy';

export interface TextRestore {
  storyId: string;
  actor: Actor;
  /** The version from which text comes back. */
  versionNumber: number;
  /** The one block of it that does; null for headline, standfirst and body. */
  blockId: string | null;
}

export interface TextRestored {
  /** The version that keeps the text as it was before. */
  keptAs: number;
  /** How many notes to colleagues lost their place in the text, and stand in lines of their own. */
  notesApart: number;
  /** What is missing since: photos, posts and stories that are not there any more. */
  problems: Problem[];
  /** True when the text was approved, so that the story went back to review. */
  reopened: boolean;
}

/**
 * Brings text of an earlier version back into the working copy, as typing: whoever may not type now may not restore, an
 * approved story is reopened, readers see nothing of it. The text as it was is kept as a version first. Details stay as
 * they are. Refuses what would change nothing.
 */
export async function restoreText(
  press: TextRestore,
  { database, events, now }: StoryContext,
): Promise<Outcome<TextRestored>> {
  const { storyId } = press;
  const outcome = await database.inTransaction((tx) => restoreWithin(tx, press, now));
  if (!outcome.ok) return outcome;
  const { change, ...restored } = outcome.value;
  events.emit('textRestored', { storyId, change });
  if (restored.reopened) events.emit('storyMoved', { storyId });
  return grant(restored);
}

async function restoreWithin(
  tx: Connection,
  press: TextRestore,
  now: Date,
): Promise<Outcome<TextRestored & { change: number }>> {
  const { storyId, actor, versionNumber: number, blockId } = press;
  const row = isId(storyId) ? await lockStory(tx, storyId) : null;
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.write', story.subject)) return refuse('not_allowed', whyNotNow(story));
  const version = await findVersionByNumber(tx, { storyId, number });
  if (!version) return refuse('not_found', 'There is no such version.');
  const found = story.copy && (await openWorkingDocument(tx, storyId));
  if (!found) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const changed = restoredChange(found.doc, { version, blockId });
  found.doc.destroy();
  if (!changed.ok) return changed;
  const restore = { press, story, version, changed: changed.value, now };
  const keptAs = await keepAsItWas(tx, restore);
  await typeIn(tx, restore);
  return grant({
    keptAs,
    notesApart: changed.value.notesApart,
    problems: await newProblems(tx, restore),
    reopened: await reopenIfApproved(tx, restore),
    change: await lastChange(tx, storyId),
  });
}

interface Restore {
  press: TextRestore;
  story: StoryAtHand;
  version: VersionRow;
  changed: RestoredChange;
  now: Date;
}

/** The number of the version that holds what stood there before. */
async function keepAsItWas(
  tx: Connection,
  { press, story, version, changed, now: at }: Restore,
): Promise<number> {
  const { storyId, actor } = press;
  const { personId } = actor;
  const versionId = await cutVersion(tx, { story, cause: 'restored_text', personId, now: at });
  const kept = versionId && (await findVersion(tx, { storyId, versionId }));
  if (!kept) throw new Error(`Story ${storyId} has no version to restore its text from`);
  const restored = { restoredVersionId: version.id, restoredBlock: changed.block };
  const point = { id: newId(), storyId, kind: 'restored_text' as const, versionId: kept.id, title: null };
  await insertSavePoint(tx, { ...point, personId, at, ...restored });
  const facts = { version: version.id, whole: press.blockId === null };
  writeDown(tx, { act: 'text_restored', personId, storyId, facts, now: at });
  return kept.number;
}

// As live editing stores what is typed. Merged at once, so that the board does not have to wait for somebody to type.
async function typeIn(tx: Connection, { press, changed: { update }, now }: Restore): Promise<void> {
  const { storyId, actor } = press;
  const { personId } = actor;
  await noteContributor(tx, { storyId, personId, now });
  await insertUpdate(tx, { storyId, personId, update, at: now });
  const merged = await compactWithin(tx, { storyId, now });
  if (!merged.ok)
    throw new Error(`The restored text of ${storyId} cannot be read: ${merged.problems.join(' ')}`);
}

async function newProblems(tx: Connection, { story, changed: { copy } }: Restore): Promise<Problem[]> {
  const before = new Set(story.mediaProblems.map(asText));
  return (await mediaProblems(tx, copy)).filter((problem) => !before.has(asText(problem)));
}

function asText({ code, message, blockId }: Problem): string {
  return `${code} ${blockId} ${message}`;
}

async function reopenIfApproved(tx: Connection, { press, story, now }: Restore): Promise<boolean> {
  if (story.subject.workingState !== 'approved') return false;
  const { storyId, actor } = press;
  const reopened = await moveWithin(tx, { storyId, actor, action: 'reopen' }, now);
  if (!reopened.ok) throw new Error(`Story ${storyId} could not be reopened: ${reopened.message}`);
  return true;
}

/** The step after which the text can be changed again. */
const COMES_FIRST: Partial<Record<WorkingState, TransitionName>> = {
  clean: 'revise',
  scheduled: 'unschedule',
  spiked: 'unspike',
};

function whyNotNow({ row: { workingState, publicState } }: StoryAtHand): string {
  const first = COMES_FIRST[workingState];
  const status = statusName(workingState, publicState);
  const sentence = `You cannot change the text now: the status of this story is “${status}”.`;
  return first ? `${sentence} “${TRANSITIONS[first].label}” comes first.` : sentence;
}
