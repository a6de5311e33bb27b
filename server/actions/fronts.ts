'use server';

import { z } from 'zod';
import { grant } from '@/newsroom/refusal';
import { arrangementSchema } from '../fronts/arrangement-schema';
import { noSuchFront } from '../fronts/draft-clash';
import { findLive, photosOfLive } from '../fronts/find-live';
import { launchFront } from '../fronts/launch';
import { readFrontDesk } from '../fronts/read-front-desk';
import { rollBackFront } from '../fronts/roll-back';
import { saveDraft } from '../fronts/save-draft';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const frontId = z.string().refine(isId, 'There is no such front.');
const version = z.number().int().min(0);

/** A front as it is now, for a screen that has it open. */
export const openFrontAction = defineAction({
  name: 'front.open',
  permission: 'fronts.manage',
  input: z.object({ frontId }),
  run: async ({ actor, database }, input) => {
    const desk = await readFrontDesk(database.read, { slug: input.frontId, actor });
    return desk ? grant(desk) : noSuchFront();
  },
});

/** Saves the draft of a front. */
export const saveFrontDraftAction = defineAction({
  name: 'front.save',
  permission: 'fronts.manage',
  input: z.object({ frontId, version, arrangement: arrangementSchema }),
  run: (context, input) => saveDraft(input, context),
});

/** Puts the draft of a front before readers. */
export const launchFrontAction = defineAction({
  name: 'front.launch',
  permission: 'fronts.manage',
  input: z.object({ frontId, version }),
  run: (context, input) => launchFront(input, context),
});

/** Puts an earlier launch before readers again. */
export const rollBackFrontAction = defineAction({
  name: 'front.roll-back',
  permission: 'fronts.manage',
  input: z.object({ frontId, launchId: z.string().refine(isId, 'There is no such launch.') }),
  run: (context, input) => rollBackFront(input, context),
});

/** Live stories by their headline, to be placed on a front. */
export const findLiveAction = defineAction({
  name: 'front.find',
  permission: 'fronts.manage',
  input: z.object({ query: z.string().max(200) }),
  run: async ({ database }, { query }) => grant(await findLive(database.read, query)),
});

/** The photos that a live story shows, one of which can stand for it on a front. */
export const photosOfLiveAction = defineAction({
  name: 'front.photos',
  permission: 'fronts.manage',
  input: z.object({ storyId: z.string().refine(isId, 'There is no such story.') }),
  run: async ({ database }, { storyId }) => grant(await photosOfLive(database.read, storyId)),
});
