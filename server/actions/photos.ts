'use server';

import { z } from 'zod';
import { BATCH_FIELDS, BATCH_LISTS } from '@/newsroom/batch-change';
import { readLibraryView } from '@/newsroom/library-view';
import { isRightsCategory, type RightsCategory } from '@/newsroom/photo-rights';
import { grant } from '@/newsroom/refusal';
import { browsePhotos } from '../photos/browse';
import { editMany } from '../photos/edit-many';
import { replaceEverywhere, undoReplacement } from '../photos/replace-everywhere';
import { toldToStories } from '../photos/tell-stories';
import { defineAction } from './define-action';

/** The newest photos of the library that hold these words; `after` asks for the next page, as the last one said. */
export const browsePhotosAction = defineAction({
  name: 'browse-photos',
  permission: 'photo.upload',
  input: z.object({
    query: z.string().max(200).default(''),
    after: z
      .object({ key: z.number(), photoId: z.string().max(64) })
      .nullable()
      .default(null),
  }),
  run: async ({ actor, database, now }, { query, after }) => {
    const view = { ...readLibraryView({ q: query }), after };
    return grant(await browsePhotos({ actor, view }, { database, now, timeZone: 'UTC' }));
  },
});

const entries = z.array(z.string().max(1000)).max(100, 'At most 100 entries.');
const words = z.string().max(5000);
const day = z.union([z.literal(''), z.iso.date('Choose a day.')]);

/** Changes many photos alike; answers with those that could not take the change. */
export const editManyAction = defineAction({
  name: 'photo.edit-many',
  permission: 'photo.upload',
  input: z.object({
    photoIds: z.array(z.string().max(64)).max(500),
    change: z.object({
      set: z.partialRecord(z.enum(BATCH_FIELDS), words),
      add: z.partialRecord(z.enum(BATCH_LISTS), entries),
      remove: z.partialRecord(z.enum(BATCH_LISTS), entries),
      rights: z
        .object({
          category: z.custom<RightsCategory>(isRightsCategory, 'Choose one of the rights.'),
          fields: z.record(
            z.string().max(40),
            z.string().max(500, 'At most 500 characters for each answer.'),
          ),
          firstDay: day,
          lastDay: day,
        })
        .nullable(),
    }),
  }),
  run: (context, input) => toldToStories(editMany(input, context), input.photoIds),
});

const photoId = z.string().max(64);

/** Puts a photo in the place of another in every story. */
export const replaceEverywhereAction = defineAction({
  name: 'photo.replace',
  permission: 'photo.replace',
  input: z.object({ photoId, replacementId: photoId }),
  run: (context, input) => toldToStories(replaceEverywhere(input, context), [input.photoId]),
});

/** Shows a photo again that was replaced. */
export const undoReplacementAction = defineAction({
  name: 'photo.replace-undo',
  permission: 'photo.replace',
  input: z.object({ photoId }),
  run: (context, input) => toldToStories(undoReplacement(input, context), [input.photoId]),
});
