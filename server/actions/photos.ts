'use server';

import { z } from 'zod';
import { listPhotos } from '@/db/queries/photo';
import { may } from '@/newsroom/permissions';
import { grant } from '@/newsroom/refusal';
import { photoCard } from '../photos/photo-card';
import { defineAction } from './define-action';

const A_PAGE = 48;

/** The newest photos of the library that hold these words; a contributor is shown the own uploads only. */
export const browsePhotosAction = defineAction({
  name: 'browse-photos',
  permission: 'photo.upload',
  input: z.object({ query: z.string().max(200).default(''), before: z.iso.datetime().optional() }),
  async run({ actor, database }, { query, before }) {
    const rows = await listPhotos(database.read, {
      words: query.split(/\s+/).filter(Boolean).slice(0, 8),
      ...(may(actor, 'photo.browse') ? {} : { uploadedBy: actor.personId }),
      ...(before ? { before: new Date(before) } : {}),
      limit: A_PAGE,
    });
    return grant(rows.map(photoCard));
  },
});
