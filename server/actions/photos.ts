'use server';

import { z } from 'zod';
import { grant } from '@/newsroom/refusal';
import { browsePhotos } from '../photos/browse';
import { defineAction } from './define-action';

/** The newest photos of the library that hold these words; `before` asks for the next page. */
export const browsePhotosAction = defineAction({
  name: 'browse-photos',
  permission: 'photo.upload',
  input: z.object({
    query: z.string().max(200).default(''),
    before: z.iso
      .datetime()
      .transform((written) => new Date(written))
      .optional(),
  }),
  run: async ({ actor, database }, question) =>
    grant(await browsePhotos({ actor, ...question }, { database })),
});
