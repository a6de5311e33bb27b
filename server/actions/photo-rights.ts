'use server';

import { z } from 'zod';
import { isRightsCategory, type RightsCategory } from '@/newsroom/photo-rights';
import { grant } from '@/newsroom/refusal';
import { editPhoto } from '../photos/edit-photo';
import { readStandings } from '../photos/photo-standing';
import { setFocus } from '../photos/set-focus';
import { setRights } from '../photos/set-rights';
import { putBack, takeDown } from '../photos/take-down';
import { toldToStories } from '../photos/tell-stories';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const photoId = z.string().refine(isId, 'There is no such photo.');
const words = z.string().max(20_000, 'That is too long.');
const day = z.union([z.literal(''), z.iso.date('Choose a day.')]);
const reason = z.string().max(2000, 'A reason has at most 2,000 characters.');

/** Edits facts of a photo; answers with what somebody else changed meanwhile. */
export const editPhotoAction = defineAction({
  name: 'photo.edit',
  permission: 'photo.upload',
  input: z.object({
    photoId,
    wishes: z.array(z.object({ field: z.string().max(40), seen: words, value: words })).max(40),
  }),
  run: (context, input) => toldToStories(editPhoto(input, context), [input.photoId]),
});

/** Says by what right a photo is shown. */
export const setRightsAction = defineAction({
  name: 'photo.rights',
  permission: 'photo.upload',
  input: z.object({
    photoId,
    seen: words,
    category: z.custom<RightsCategory>(isRightsCategory, 'Choose one of the rights.'),
    fields: z.record(z.string().max(40), z.string().max(500, 'At most 500 characters for each answer.')),
    firstDay: day,
    lastDay: day,
  }),
  run: (context, input) => toldToStories(setRights(input, context), [input.photoId]),
});

/** Sets the point of a photo that every crop keeps; null leaves it to the house again. */
export const setFocusAction = defineAction({
  name: 'photo.focus',
  permission: 'photo.upload',
  input: z.object({
    photoId,
    focus: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
  }),
  run: (context, input) => setFocus(input, context),
});

/** Puts a plate in the place of a photo. */
export const takeDownAction = defineAction({
  name: 'photo.take-down',
  permission: 'photo.takedown',
  input: z.object({ photoId, reason }),
  run: (context, input) => toldToStories(takeDown(input, context), [input.photoId]),
});

/** Shows a photo again that was taken down. */
export const putBackAction = defineAction({
  name: 'photo.put-back',
  permission: 'photo.takedown',
  input: z.object({ photoId, reason }),
  run: (context, input) => toldToStories(putBack(input, context), [input.photoId]),
});

/** The rights of photos whose ids are at hand, by id; for the checks of a story that is being written. */
export const photoStandingsAction = defineAction({
  name: 'photo.standings',
  permission: 'photo.read',
  input: z.object({ photoIds: z.array(z.string().max(100)).max(500) }),
  run: async ({ database }, { photoIds }) =>
    grant(Object.fromEntries(await readStandings(database.read, photoIds))),
});
