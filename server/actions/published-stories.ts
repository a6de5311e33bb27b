'use server';

import { z } from 'zod';
import { grant } from '@/newsroom/refusal';
import { runtime } from '../runtime';
import { findPublishedStories } from '../stories/find-published';
import { defineAction } from './define-action';

/** Stories that readers have, by words of their headlines: to link to them, or to place them in another. */
export const findPublishedStoriesAction = defineAction({
  name: 'story.find-published',
  permission: 'story.read',
  input: z.object({ query: z.string().max(200) }),
  run: async ({ database }, { query }) =>
    grant(await findPublishedStories(database.read, { query, siteUrl: runtime().env.siteUrl })),
});
