'use server';

import { z } from 'zod';
import { anchorSchema } from '../comments/anchor-schema';
import { deleteComment, editComment } from '../comments/change-comment';
import { readComments } from '../comments/read-comments';
import { peopleToMention } from '../comments/readers';
import { reply } from '../comments/reply';
import { blockByThread, liftBlock, reopenThread, resolveThread } from '../comments/settle-thread';
import { startThread } from '../comments/start-thread';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');
const id = z.string().refine(isId, 'There is no such comment.');
// Counted in characters by the use case, which says by how many it is too long.
const text = z.string().max(40_000, 'This comment is far too long.');
const thread = z.object({ storyId, threadId: id });

/** The comments of a story as this person sees them. */
export const readCommentsAction = defineAction({
  name: 'comments.read',
  permission: 'story.read',
  input: z.object({ storyId }),
  run: ({ actor, ...context }, input) => readComments({ ...input, actor }, context),
});

/** Whom this person may mention there. */
export const peopleToMentionAction = defineAction({
  name: 'comments.people',
  permission: 'story.comment',
  input: z.object({ storyId }),
  run: ({ actor, ...context }, input) => peopleToMention({ ...input, actor }, context),
});

/** Starts a thread; answers with its id. */
export const startThreadAction = defineAction({
  name: 'comments.start',
  permission: 'story.comment',
  input: z.object({ storyId, commentId: z.uuid(), anchor: anchorSchema, text, isBlocking: z.boolean() }),
  run: ({ actor, ...context }, input) => startThread({ ...input, actor }, { ...context, ...house() }),
});

export const replyAction = defineAction({
  name: 'comments.reply',
  permission: 'story.comment',
  input: thread.extend({ commentId: z.uuid(), text }),
  run: ({ actor, ...context }, input) => reply({ ...input, actor }, { ...context, ...house() }),
});

export const editCommentAction = defineAction({
  name: 'comments.edit',
  permission: 'story.comment',
  input: z.object({ storyId, commentId: id, text }),
  run: ({ actor, ...context }, input) => editComment({ ...input, actor }, { ...context, ...house() }),
});

export const deleteCommentAction = defineAction({
  name: 'comments.delete',
  permission: 'story.comment',
  input: z.object({ storyId, commentId: id }),
  run: ({ actor, ...context }, input) => deleteComment({ ...input, actor }, { ...context, ...house() }),
});

const DEEDS = { resolve: resolveThread, reopen: reopenThread, block: blockByThread, lift: liftBlock };

/** Resolves a thread, opens it again, has it stop the story or no longer. */
export const threadAction = defineAction({
  name: 'comments.thread',
  permission: 'story.comment',
  input: thread.extend({ deed: z.enum(['resolve', 'reopen', 'block', 'lift']) }),
  run: ({ actor, ...context }, { deed, ...input }) =>
    DEEDS[deed]({ ...input, actor }, { ...context, ...house() }),
});

function house() {
  return { events: runtime().events };
}
