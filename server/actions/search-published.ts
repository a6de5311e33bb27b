'use server';

import { z } from 'zod';
import { grant } from '@/newsroom/refusal';
import { runtime } from '../runtime';
import { searchStories } from '../site/story-link';
import { defineAction } from './define-action';

/** Live stories by their headline, for whoever wants to lead readers to one. */
export const searchPublishedAction = defineAction({
  name: 'search-published',
  permission: 'desk.enter',
  input: z.object({ query: z.string().max(200).default(''), exceptStoryId: z.string().max(128).optional() }),
  run: async ({ database }, { query, exceptStoryId }) =>
    grant(
      await searchStories(database.read, {
        query,
        siteUrl: runtime().env.siteUrl,
        ...(exceptStoryId ? { exceptStoryId } : {}),
      }),
    ),
});
