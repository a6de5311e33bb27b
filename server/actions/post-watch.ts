'use server';

import { z } from 'zod';
import { captureAgain } from '../posts/capture-again';
import { checkPost } from '../posts/check-post';
import { decidePost } from '../posts/decide-post';
import { houseFetching } from '../posts/house-fetching';
import { tellOfPost } from '../posts/tell-stories';
import { defineAction } from './define-action';

/** Asks the platform now what has become of a post. */
export const checkPostAction = defineAction({
  name: 'check-post',
  permission: 'post.browse',
  input: z.object({ postId: z.string().max(64) }),
  run: ({ actor, database, now }, { postId }) =>
    checkPost({ postId, why: 'by_hand', fetching: houseFetching() }, { database, now, by: actor }),
});

/** Makes one more record of a post, as it reads now. */
export const captureAgainAction = defineAction({
  name: 'capture-post-again',
  permission: 'post.capture',
  input: z.object({ postId: z.string().max(64) }),
  run: (context, { postId }) => captureAgain({ postId, fetching: houseFetching() }, context),
});

/** Decides what readers see of a post. */
export const decidePostAction = defineAction({
  name: 'decide-post',
  permission: 'post.decide',
  input: z.object({
    postId: z.string().max(64),
    shown: z.enum(['whole', 'labelled', 'text_only', 'blurred', 'removed'], {
      error: 'Choose what readers see.',
    }),
    ground: z.enum(['private_person', 'harm', 'public_interest', 'changed', 'legal', 'mistake', 'other'], {
      error: 'Choose a reason.',
    }),
    // Judged with a sentence each, one step further in.
    label: z.string(),
    reason: z.string(),
    seenDecisionId: z.string().max(64).nullable(),
  }),
  async run(context, given) {
    const outcome = await decidePost(given, context);
    if (outcome.ok) await tellOfPost(given.postId);
    return outcome;
  },
});
