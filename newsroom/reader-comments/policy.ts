/** How the house takes comments of readers. */
export const COMMENT_MODES = ['open', 'premoderated', 'closed'] as const;

export type CommentMode = (typeof COMMENT_MODES)[number];

export const COMMENT_MODE_NAMES: Readonly<Record<CommentMode, string>> = {
  open: 'Open',
  premoderated: 'Looked at first',
  closed: 'Closed',
};

/** What holds for every story that has no choice of its own. */
export interface CommentPolicy {
  mode: CommentMode;
  /** Days after the first publication after which no more are taken; null: never. */
  closesAfterDays: number | null;
}

/** What was chosen for one story; null: as the house has it. */
export interface StoryCommentPolicy {
  mode: CommentMode | null;
  closesAfterDays: number | null;
}

/** Whether a story takes comments at a moment, and until when. */
export interface CommentStanding {
  takes: boolean;
  /** Every comment waits for a moderator. */
  isModerated: boolean;
  /** When it closes by itself, past or to come; null: never. */
  closesAt: Date | null;
  /** What readers are told about it; empty when there is nothing to say. */
  sentence: string;
}

/** A house that has chosen nothing shows no comment that nobody has looked at. */
export const USUAL_POLICY: CommentPolicy = { mode: 'premoderated', closesAfterDays: null };

export const LONGEST_DAYS = 3650;

const DAY = 86_400_000;

/** What holds for a story: its own choice where it has one, else the house's. */
export function policyFor(house: CommentPolicy, story: StoryCommentPolicy | null): CommentPolicy {
  return {
    mode: story?.mode ?? house.mode,
    closesAfterDays: story?.closesAfterDays ?? house.closesAfterDays,
  };
}

/** How a story stands that was first published at this moment. The moment of closing is itself closed. */
export function commentStanding(
  { mode, closesAfterDays }: CommentPolicy,
  { publishedAt, now }: { publishedAt: Date; now: Date },
): CommentStanding {
  const closesAt = closesAfterDays === null ? null : new Date(publishedAt.getTime() + closesAfterDays * DAY);
  const isOver = closesAt !== null && closesAt <= now;
  const takes = mode !== 'closed' && !isOver;
  const isModerated = mode === 'premoderated';
  return { takes, isModerated, closesAt, sentence: sentenceFor({ takes, isModerated }) };
}

function sentenceFor({ takes, isModerated }: Pick<CommentStanding, 'takes' | 'isModerated'>): string {
  if (!takes) return 'Comments on this story are closed.';
  return isModerated ? 'Every comment is looked at by a moderator before others see it.' : '';
}
