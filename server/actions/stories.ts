'use server';

import { z } from 'zod';
import { LIMITS } from '@/content/limits';
import { databaseTime } from '@/db/queries/clock';
import { isLanguage } from '@/newsroom/languages';
import { grant } from '@/newsroom/refusal';
import { KIND_NAMES } from '@/newsroom/story-kinds';
import { runtime } from '../runtime';
import { createStory } from '../stories/create';
import { changeDetails } from '../stories/details';
import { move } from '../stories/move';
import { type Moved, moveOnItsPage } from '../stories/move-on-its-page';
import { pressSchema } from '../stories/press-schema';
import { readForDesk } from '../stories/read-for-desk';
import { isId } from '../stories/readable';
import { restoreText } from '../stories/restore-text';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');
const kind = z.enum(KIND_NAMES);
const title = z.string().max(500, 'A title has at most 500 characters.');
const words = z
  .int('Give the length as a whole number of words.')
  .min(1, 'Give the length as a whole number of words.')
  .max(100_000, 'A story has at most 100,000 words.');
const id = z.string().refine(isId, 'There is no such thing.');

/** A text that somebody brings along, as JSON; `createStory` judges what is in it. */
const broughtCopy = z
  .string()
  .max(1_000_000, 'This text is too long for one story.')
  .transform((text, { addIssue }) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      addIssue('This is not a story.');
      return z.NEVER;
    }
  });

/** Starts a story, empty or with a text that somebody brings along; answers with its id. */
export const createStoryAction = defineAction({
  name: 'story.create',
  permission: 'story.create',
  input: z.object({
    headline: z.string().max(2000).optional(),
    kind: kind.optional(),
    copy: broughtCopy.optional(),
    isSealed: z.boolean().optional(),
  }),
  run: ({ actor, ...context }, input) => createStory({ actor, ...input }, { ...context, ...house() }),
});

/** Takes a story to its next state; answers with where it stands then, and the story's own page with all that it shows. */
export const moveStoryAction = defineAction({
  name: 'story.move',
  permission: 'story.move',
  input: pressSchema,
  // By the clock of the database: all instances share it, and a time of release is still to come by no other.
  run: async ({ actor, database }, { isOnItsPage, ...press }) => {
    const context = { database, ...house(), now: await databaseTime(database.read) };
    if (isOnItsPage) return moveOnItsPage({ ...press, actor }, context);
    const moved = await move({ ...press, actor }, context);
    return moved.ok ? grant<Moved>({ stand: moved.value, story: null }) : moved;
  },
});

/** Changes any of the details; answers with the new details revision. */
export const changeDetailsAction = defineAction({
  name: 'story.details',
  permission: 'story.details',
  input: z.object({
    storyId,
    seenDetailsRevision: z.int().positive(),
    section: id.nullable().optional(),
    slug: z.string().max(200).optional(),
    tags: z.array(z.string().max(200)).max(100).optional(),
    byline: z.array(id).max(20, 'A byline has at most 20 names.').optional(),
    kind: kind.optional(),
    language: z.string().refine(isLanguage, 'There is no such language here.').optional(),
    searchTitle: title.optional(),
    socialTitle: title.optional(),
    commissionedWords: words.nullable().optional(),
  }),
  run: ({ actor, ...context }, wish) => changeDetails({ ...wish, actor }, { ...context, ...house() }),
});

/** Brings text of an earlier version back as a new draft; answers with what became of the text before. */
export const restoreTextAction = defineAction({
  name: 'story.restore-text',
  permission: 'story.write',
  input: z.object({
    storyId,
    versionNumber: z.int().positive(),
    blockId: z.string().min(1).max(LIMITS.id).nullable(),
  }),
  run: ({ actor, ...context }, input) => restoreText({ ...input, actor }, { ...context, ...house() }),
});

/** The story as its desk page shows it, read anew; asked for when something has happened to it. */
export const refreshStoryAction = defineAction({
  name: 'story.read',
  permission: 'story.read',
  input: z.object({ storyId }),
  run: ({ actor, ...context }, input) => readForDesk({ ...input, actor }, context),
});

function house() {
  return { events: runtime().events };
}
