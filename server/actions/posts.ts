'use server';

import { z } from 'zod';
import { keepPostByHand } from '../posts/keep-by-hand';
import { defineAction } from './define-action';

/** Archives a post that a person typed from the screen. */
export const capturePostByHandAction = defineAction({
  name: 'capture-post-by-hand',
  permission: 'post.capture',
  // Judged field by field with a sentence each, one step further in.
  input: z.record(z.string(), z.unknown()),
  run: (context, typed) => keepPostByHand(typed, context),
});
