'use server';

import { z } from 'zod';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { arrangementSchema } from '../fronts/arrangement-schema';
import { noSuchFront } from '../fronts/draft-clash';
import { findLive, photosOfLive } from '../fronts/find-live';
import { launchFront } from '../fronts/launch';
import { type FrontDesk, readFrontDesk } from '../fronts/read-front-desk';
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
  run: (context, input) => withDesk(grant({}), input.frontId, context),
});

/** Saves the draft of a front; with it comes what is true of its stories now. */
export const saveFrontDraftAction = defineAction({
  name: 'front.save',
  permission: 'fronts.manage',
  input: z.object({ frontId, version, arrangement: arrangementSchema }),
  run: async (context, input) => withDesk(await saveDraft(input, context), input.frontId, context),
});

/** Puts the draft of a front before readers. */
export const launchFrontAction = defineAction({
  name: 'front.launch',
  permission: 'fronts.manage',
  input: z.object({ frontId, version }),
  run: async (context, input) => withDesk(await launchFront(input, context), input.frontId, context),
});

/** Puts an earlier launch before readers again. */
export const rollBackFrontAction = defineAction({
  name: 'front.roll-back',
  permission: 'fronts.manage',
  input: z.object({ frontId, launchId: z.string().refine(isId, 'There is no such launch.') }),
  run: async (context, input) => withDesk(await rollBackFront(input, context), input.frontId, context),
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

/** What was done, with the front as it is now. */
async function withDesk<Value extends object>(
  done: Outcome<Value>,
  frontId: string,
  { actor, database }: ActionContext,
): Promise<Outcome<Value & { desk: FrontDesk }>> {
  if (!done.ok) return done;
  const desk = await readFrontDesk(database.read, { slug: frontId, actor });
  return desk ? grant({ ...done.value, desk }) : noSuchFront();
}
