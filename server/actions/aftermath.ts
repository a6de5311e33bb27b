'use server';

import { z } from 'zod';
import { LIMITS } from '@/content/limits';
import { databaseTime } from '@/db/queries/clock';
import { runtime } from '../runtime';
import { quickFix } from '../stories/quick-fix';
import { readFixable } from '../stories/read-fixable';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');

/** Puts a slip in a live story right and before readers; answers with where the story stands then. */
export const quickFixAction = defineAction({
  name: 'story.quick-fix',
  permission: 'story.move',
  input: z.object({
    storyId,
    seenRevision: z.int().positive(),
    expectedHash: z.string().max(128),
    blockId: z.string().min(1).max(LIMITS.id),
    words: z.string().max(20_000, 'This is too long for a quick fix.'),
  }),
  run: async ({ actor, database }, fix) =>
    quickFix(
      { ...fix, actor },
      { database, events: runtime().events, now: await databaseTime(database.read) },
    ),
});

/** The paragraphs in which a slip can be fixed quickly. */
export const readFixableAction = defineAction({
  name: 'story.read-fixable',
  permission: 'story.move',
  input: z.object({ storyId }),
  run: ({ actor, ...context }, input) => readFixable({ ...input, actor }, context),
});
