import type { Connection } from '@/db/client';
import { type CommentRow, listComments, listThreads, type ThreadRow } from '@/db/queries/comment';
import { recipientsOfThreads } from '@/db/queries/outside-comment';
import { namesOfPeople } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import type { Anchor } from '@/newsroom/comments/anchor';
import { type CommentPiece, type Mentionable, piecesOf } from '@/newsroom/comments/mentions';
import { isOwnComment, mayBlockAtAll, type ThreadDeeds, threadDeeds } from '@/newsroom/comments/thread-rules';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { Reading } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory, type ReadQuestion, readableRow } from '../stories/readable';
import { starterOf } from './deed';
import { readersOf } from './readers';

/** The comments of a story as one person sees them. */
export interface StoryComments {
  threads: ThreadView[];
  /** Whether this person's comments can stop the story. */
  mayBlock: boolean;
}

/** Times are ISO 8601 in UTC. */
export interface ThreadView {
  id: string;
  anchor: Anchor;
  isBlocking: boolean;
  /** Whether this person has written in it. */
  isMine: boolean;
  /** Whether this person is mentioned in it. */
  mentionsMe: boolean;
  resolved: { byName: string; at: string } | null;
  /** The name of who outside started it, and reads what is answered; null for a thread of the house. */
  outsider: string | null;
  deeds: ThreadDeeds;
  comments: CommentView[];
}

export interface CommentView {
  id: string;
  byName: string;
  /** Whether it came from outside the house. */
  isFromOutside: boolean;
  at: string;
  isEdited: boolean;
  isDeleted: boolean;
  /** Whether this person may change and delete it. */
  isOwn: boolean;
  pieces: CommentPiece[];
}

/** Reads all threads of a story, with what this person may do with each. Not found for who may not read the story. */
export async function readComments(
  question: ReadQuestion,
  context: Reading,
): Promise<Outcome<StoryComments>> {
  const row = await readableRow(question, context);
  if (!row) return noSuchStory();
  const { read } = context.database;
  const threads = await listThreads(read, row.id);
  const comments = byThread(await listComments(read, row.id));
  const seen = {
    actor: question.actor,
    names: await namesIn(read, threads, [...comments.values()].flat()),
    readers: await readersOf(read, await subjectOf(read, row)),
    outsiders: await recipientsOfThreads(read, row.id),
  };
  return grant({
    mayBlock: mayBlockAtAll(question.actor),
    // A thread and its comments are read one after the other: one that was deleted between has none.
    threads: threads.flatMap((thread) => threadView(seen, thread, comments.get(thread.id) ?? []) ?? []),
  });
}

function byThread(rows: readonly CommentRow[]): Map<string, CommentRow[]> {
  const threads = new Map<string, CommentRow[]>();
  for (const row of rows) threads.set(row.threadId, [...(threads.get(row.threadId) ?? []), row]);
  return threads;
}

interface Seen {
  actor: Actor;
  names: ReadonlyMap<string, string>;
  readers: readonly Mentionable[];
  /** By thread. */
  outsiders: ReadonlyMap<string, string>;
}

function threadView(seen: Seen, row: ThreadRow, rows: readonly CommentRow[]): ThreadView | null {
  if (rows.length === 0) return null;
  const { actor, names } = seen;
  const { id, anchor, resolvedBy, resolvedAt } = row;
  const startedBy = starterOf(row);
  const isBlocking = row.isBlocking === 1;
  const comments = rows.map((comment) => commentView(seen, comment));
  return {
    id,
    anchor,
    isBlocking,
    isMine: startedBy === actor.personId || rows.some(({ personId }) => personId === actor.personId),
    mentionsMe: comments.some(({ pieces }) => pieces.some(({ personId }) => personId === actor.personId)),
    resolved: resolvedAt && { byName: names.get(resolvedBy ?? '') ?? '', at: resolvedAt.toISOString() },
    outsider: seen.outsiders.get(id) ?? null,
    deeds: threadDeeds(actor, { startedBy, isBlocking, isResolved: resolvedAt !== null }),
    comments,
  };
}

function commentView({ actor, names, readers, outsiders }: Seen, row: CommentRow): CommentView {
  const { id, threadId, personId, text, at, editedAt, deletedAt } = row;
  const isDeleted = deletedAt !== null;
  return {
    id,
    byName: (personId === null ? outsiders.get(threadId) : names.get(personId)) ?? '',
    isFromOutside: personId === null,
    at: at.toISOString(),
    isEdited: editedAt !== null,
    isDeleted,
    isOwn: isOwnComment(actor, { personId, isDeleted }),
    pieces: piecesOf(text, readers),
  };
}

function namesIn(
  connection: Connection,
  threads: readonly ThreadRow[],
  comments: readonly CommentRow[],
): Promise<Map<string, string>> {
  const resolvers = threads.flatMap(({ resolvedBy }) => resolvedBy ?? []);
  const writers = comments.flatMap(({ personId }) => personId ?? []);
  return namesOfPeople(connection, [...new Set([...resolvers, ...writers])]);
}
