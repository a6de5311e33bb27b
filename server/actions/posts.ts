'use server';

import { z } from 'zod';
import { postByHand } from '../embeds/by-hand';
import { capturePost } from '../posts/capture-post';
import { keepPost } from '../posts/keep-post';
import { runtime } from '../runtime';
import { defineAction } from './define-action';

/** Fetches a post from its platform and archives it, or says what is left to type by hand. */
export const capturePostAction = defineAction({
  name: 'capture-post',
  permission: 'post.capture',
  input: z.object({ url: z.string().max(2048) }),
  run(context, { url }) {
    const { env, outbound } = runtime();
    return capturePost(url, { outbound, oembedEndpointX: env.oembedEndpointX }, context);
  },
});

/** Archives a post that a person typed from the screen. */
export const capturePostByHandAction = defineAction({
  name: 'capture-post-by-hand',
  permission: 'post.capture',
  // Judged field by field with a sentence each, one step further in.
  input: z.record(z.string(), z.unknown()),
  run: (context, typed) => keepPost(postByHand(typed, { now: context.now }), 'by_hand', context),
});
