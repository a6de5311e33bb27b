/** Names shared by the browser and the server of live editing. The wire format below them is Hocuspocus' own. */

/** Where the websocket is opened; one socket carries one story, from handshake to close. */
export const LIVE_PATH = '/live';

/** The close code of every refusal; the close reason is one of `LiveReason`. */
export const LIVE_REFUSED = 4400;

/** What the browser sends as its token. Who it is, the server knows from the session cookie. */
export interface Handshake {
  schemaVersion: number;
  /** The epoch of the text that it holds; see `content/epoch.ts`. */
  epoch: string;
  /** Whose page it is. Never believed, only compared: another who has signed in since must not send this person's words. */
  personId?: string;
}

/** What a connection may do with a text: change it, suggest changes of it, or only read it. */
export const LIVE_GRADES = ['write', 'suggest', 'read'] as const;
export type LiveGrade = (typeof LIVE_GRADES)[number];

/** Told to a browser when it joins, and whenever what it may do, or the state of the story, has changed. */
export interface GradeMessage {
  type: 'grade';
  may: LiveGrade;
  workingState: string;
}

/**
 * Told to everybody who has a story open when photos or records have changed; the ids are those that stories name. All,
 * when it is not known which.
 */
export interface MediaMessage {
  type: 'media';
  ids: string[] | 'all';
}

/** Told to everybody who has a story open when it has moved or its details have changed; how far it has got. */
export interface StoryMessage {
  type: 'story';
  revision: number;
  detailsRevision: number;
}

/** Told to everybody who has a story open when its comments are other ones now. */
export interface CommentsMessage {
  type: 'comments';
}

/** Whom a cursor belongs to. The server writes it into every awareness state; what a browser says is overwritten. */
export interface LiveUser {
  personId: string;
  name: string;
  colour: string;
}

/**
 * Why a connection was refused or ended. A final reason comes again until a person does something (sign in, reload);
 * after any other the browser connects again by itself and sends what is missing.
 */
const REASONS = {
  signed_out: 'final',
  not_allowed: 'final',
  old_editor: 'final',
  /** The newsroom was restored from a backup: what this browser holds is another text by now. */
  restored: 'final',
  /** The live document was rewritten while this browser was away. */
  rewritten: 'final',
  too_large: 'final',
  /** The story has moved on while this was typed: it can be read, and the unsaved text stays in the browser. */
  moved: 'passing',
  /**
   * Bytes or a document that cannot be. Also what two honest writers get who break a block at the same moment; the
   * editor mends that when it connects again. Final for a browser only when it comes several times in a row.
   */
  malformed: 'passing',
  too_many: 'passing',
  not_saved: 'passing',
  unavailable: 'passing',
  restarting: 'passing',
} as const;

export type LiveReason = keyof typeof REASONS;

/** Whether a close reason that came over the wire is one of ours. */
export function isLiveReason(reason: string | undefined): reason is LiveReason {
  return reason !== undefined && Object.hasOwn(REASONS, reason);
}

/** True when connecting again by itself would only be refused again. */
export function isFinalReason(reason: LiveReason): boolean {
  return REASONS[reason] === 'final';
}

/** The name of a story's live document. */
export function documentName(storyId: string): string {
  return `story:${storyId}`;
}

/** The story of a live document, or null for a name that no story has. */
export function storyIdOf(name: string): string | null {
  return /^story:([\w-]{1,64})$/.exec(name)?.[1] ?? null;
}

/** Reads a stateless message; null for anything else than a grade. */
export function parseGrade(payload: string): GradeMessage | null {
  const message = parsed(payload);
  if (typeof message !== 'object' || message === null) return null;
  const { type, may, workingState } = message as Record<string, unknown>; // each is checked in the next line
  const grade = LIVE_GRADES.find((known) => known === may);
  if (type !== 'grade' || !grade || typeof workingState !== 'string') return null;
  return { type, may: grade, workingState };
}

/** Reads a stateless message; null for anything else than word of changed media. */
export function parseMediaMessage(payload: string): MediaMessage | null {
  const message = parsed(payload);
  if (typeof message !== 'object' || message === null) return null;
  const { type, ids } = message as Record<string, unknown>; // each is checked in the next line
  if (type !== 'media') return null;
  if (ids === 'all') return { type, ids };
  if (!Array.isArray(ids)) return null;
  return { type, ids: ids.filter((id) => typeof id === 'string') };
}

/** Reads a stateless message; null for anything else than word of the story itself. */
export function parseStoryMessage(payload: string): StoryMessage | null {
  const message = parsed(payload);
  if (typeof message !== 'object' || message === null) return null;
  const { type, revision, detailsRevision } = message as Record<string, unknown>; // each is checked in the next line
  if (type !== 'story' || typeof revision !== 'number' || typeof detailsRevision !== 'number') return null;
  return { type, revision, detailsRevision };
}

/** Reads a stateless message; null for anything else than word of comments. */
export function parseCommentsMessage(payload: string): CommentsMessage | null {
  const message = parsed(payload);
  const isOne = typeof message === 'object' && message !== null && 'type' in message;
  return isOne && message.type === 'comments' ? { type: 'comments' } : null;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
