'use server';

import { z } from 'zod';
import { changeCollection } from '../photos/collections/change-collection';
import { startCollection } from '../photos/collections/start-collection';
import { defineAction } from './define-action';

const photoIds = z.array(z.string().max(64)).max(500, 'At most 500 photos at once.');
const name = z.string().max(500);

/** Starts a collection with these photos. */
export const startCollectionAction = defineAction({
  name: 'collection.start',
  permission: 'photo.collect',
  input: z.object({ name, photoIds }),
  run: (context, input) => startCollection(input, context),
});

/** Renames, fills, orders or removes a collection. */
export const changeCollectionAction = defineAction({
  name: 'collection.change',
  permission: 'photo.collect',
  input: z.object({
    collectionId: z.string().max(64),
    change: z.discriminatedUnion('deed', [
      z.object({ deed: z.literal('rename'), name }),
      z.object({ deed: z.literal('add'), photoIds }),
      z.object({ deed: z.literal('take_out'), photoIds }),
      z.object({ deed: z.literal('move'), photoIds, towards: z.enum(['beginning', 'end']) }),
      z.object({ deed: z.literal('remove') }),
    ]),
  }),
  run: (context, input) => changeCollection(input, context),
});
