import type { QueuedComment } from '@/server/reader-comments/read-queue';

/** What a moderator can do with a comment where it stands. */
export type CommentDeed = 'approve' | 'refuse' | 'remove' | 'let_in' | 'uphold' | 'sanction' | 'let_back';

export const DEED_NAMES: Readonly<Record<CommentDeed, string>> = {
  approve: 'Approve',
  refuse: 'Refuse',
  remove: 'Remove',
  let_in: 'Let it in',
  uphold: 'Uphold the decision',
  sanction: 'Suspend or ban',
  let_back: 'Let them comment again',
};

/** The deeds that are open, the usual one first. The server judges again. */
export function deedsOf(comment: QueuedComment): CommentDeed[] {
  const { commenterId, sanction } = comment;
  const aboutCommenter: CommentDeed[] =
    commenterId === null ? [] : sanction === null ? ['sanction'] : ['let_back'];
  return [...aboutComment(comment), ...aboutCommenter];
}

/** What the key for yes, or the one for no, does with a comment. */
export function deedOfKey(comment: QueuedComment, key: 'yes' | 'no'): CommentDeed | null {
  const wanted: CommentDeed[] = key === 'yes' ? ['approve', 'let_in'] : ['refuse', 'remove', 'uphold'];
  return aboutComment(comment).find((deed) => wanted.includes(deed)) ?? null;
}

function aboutComment({ state, appeal, reports }: QueuedComment): CommentDeed[] {
  if (appeal?.outcome === null) return appeal.isMine ? [] : ['let_in', 'uphold'];
  switch (state) {
    case 'held':
      return ['approve', 'refuse'];
    case 'approved':
      return reports.length > 0 ? ['approve', 'remove'] : ['remove'];
    case 'refused':
    case 'removed':
      return ['approve'];
    case 'unconfirmed':
    case 'taken_back':
      return [];
  }
}
