'use server';

import { z } from 'zod';
import { isGround } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { COMMENT_MODES, LONGEST_DAYS } from '@/newsroom/reader-comments/policy';
import { SUSPENSION_DAYS } from '@/newsroom/reader-comments/sanctions';
import { chooseForHouse, chooseForStory } from '../reader-comments/change-policies';
import { decideAppeal } from '../reader-comments/decide-appeal';
import { moderateComment } from '../reader-comments/moderate';
import { letCommenterBack, sanctionCommenter } from '../reader-comments/sanction-commenter';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const id = z.string().refine(isId, 'There is no such thing.');
const words = z.string().max(4 * LIMITS.reason, 'Give a shorter reason.');
const ground = z.string().refine(isGround, 'Choose a reason from the list.');
const days = z
  .number()
  .int('Give whole days.')
  .min(1, 'Give at least one day.')
  .max(LONGEST_DAYS, 'Give fewer days.')
  .nullable();

/** Approves, refuses or removes a reader comment. */
export const moderateCommentAction = defineAction({
  name: 'reader_comment.moderate',
  permission: 'reader_comment.moderate',
  input: z.object({
    commentId: id,
    revision: z.number().int(),
    wish: z.discriminatedUnion('deed', [
      z.object({ deed: z.literal('approve') }),
      z.object({ deed: z.enum(['refuse', 'remove']), ground, note: words }),
    ]),
  }),
  run: (context, input) => moderateComment(input, context),
});

/** Decides about the appeal of a commenter. */
export const decideAppealAction = defineAction({
  name: 'reader_comment.appeal',
  permission: 'reader_comment.moderate',
  input: z.object({
    commentId: id,
    revision: z.number().int(),
    outcome: z.enum(['let_in', 'upheld']),
    answer: words,
  }),
  run: (context, input) => decideAppeal(input, context),
});

/** Suspends or bans a commenter. */
export const sanctionCommenterAction = defineAction({
  name: 'commenter.sanction',
  permission: 'reader_comment.moderate',
  input: z.object({
    commenterId: id,
    days: z.union(SUSPENSION_DAYS.map((each) => z.literal(each))).nullable(),
    reason: words,
  }),
  run: (context, input) => sanctionCommenter(input, context),
});

/** Lets a commenter comment again. */
export const letCommenterBackAction = defineAction({
  name: 'commenter.let_back',
  permission: 'reader_comment.moderate',
  input: z.object({ commenterId: id }),
  run: (context, input) => letCommenterBack(input, context),
});

/** Chooses how one story takes comments. */
export const chooseStoryCommentsAction = defineAction({
  name: 'reader_comment.story_policy',
  permission: 'reader_comment.moderate',
  input: z.object({ storyId: id, mode: z.enum(COMMENT_MODES).nullable(), closesAfterDays: days }),
  run: (context, input) => chooseForStory(input, context),
});

/** Chooses how the house takes comments. */
export const chooseHouseCommentsAction = defineAction({
  name: 'reader_comment.house_policy',
  permission: 'policy.manage',
  input: z.object({
    mode: z.enum(COMMENT_MODES),
    closesAfterDays: days,
    banned: z.string().max(LIMITS.words * LIMITS.word),
    suspect: z.string().max(LIMITS.words * LIMITS.word),
    knownAfter: z.number().int().min(0).max(10),
    hideAfterReports: z.number().int().min(0).max(100),
    hookUrl: z.string().trim().max(2000),
  }),
  run: (context, input) => chooseForHouse(input, { ...context, outbound: runtime().outbound }),
});
