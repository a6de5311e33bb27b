'use server';

import { z } from 'zod';
import { readLibraryView } from '@/newsroom/library-view';
import { grant } from '@/newsroom/refusal';
import { browsePhotos } from '../photos/browse';
import { defineAction } from './define-action';

/** The newest photos of the library that hold these words; `after` asks for the next page, as the last one said. */
export const browsePhotosAction = defineAction({
  name: 'browse-photos',
  permission: 'photo.upload',
  input: z.object({
    query: z.string().max(200).default(''),
    after: z.object({ key: z.number(), photoId: z.string().max(64) }).nullable().default(null),
  }),
  run: async ({ actor, database, now }, { query, after }) => {
    const view = { ...readLibraryView({ q: query }), after };
    return grant(await browsePhotos({ actor, view }, { database, now, timeZone: 'UTC' }));
  },
});
