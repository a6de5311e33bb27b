'use server';

import { z } from 'zod';
import { APPROVAL_KINDS, FURTHER_KINDS } from '@/newsroom/approvals';
import { approveKind } from '../approvals/approve-kind';
import { differenceSince } from '../approvals/difference-since';
import { reviewAfterwards } from '../approvals/review-afterwards';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');
const words = z.object({
  storyId,
  expectedHash: z.string().max(128),
});

/** Gives one of the approvals that a section asks for besides the edit approval. */
export const approveKindAction = defineAction({
  name: 'story.approve_kind',
  permission: 'story.approve',
  input: words.extend({ kind: z.enum(FURTHER_KINDS) }),
  run: ({ actor, ...context }, press) =>
    approveKind({ ...press, actor }, { ...context, events: runtime().events }),
});

/** What has changed since an approval was given, word by word. */
export const differenceSinceAction = defineAction({
  name: 'story.difference_since',
  permission: 'story.read',
  input: z.object({ storyId, kind: z.enum(APPROVAL_KINDS) }),
  run: ({ actor, ...context }, question) => differenceSince({ ...question, actor }, context),
});

/** Vouches for what went to readers past a guard. */
export const reviewAfterwardsAction = defineAction({
  name: 'story.review_afterwards',
  permission: 'story.approve',
  input: words,
  run: ({ actor, ...context }, press) =>
    reviewAfterwards({ ...press, actor }, { ...context, events: runtime().events }),
});
