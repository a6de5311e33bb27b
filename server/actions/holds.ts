'use server';

import { z } from 'zod';
import { LIMITS } from '@/content/limits';
import { HOLD_KINDS } from '@/newsroom/holds';
import { liftHold } from '../holds/lift-hold';
import { setHold } from '../holds/set-hold';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const reason = z.string().max(2000, 'Give a shorter reason.');
const id = z.string().refine(isId, 'There is no such thing.');

/** Holds a story, a block or a photo. */
export const setHoldAction = defineAction({
  name: 'story.hold',
  permission: 'story.hold',
  input: z.object({
    storyId: id,
    kind: z.enum(HOLD_KINDS, 'There is no such hold.'),
    reason,
    until: z.iso
      .datetime({ offset: true, error: 'Choose until when nothing may go out.' })
      .transform((written) => new Date(written))
      .optional(),
    blockId: z.string().min(1).max(LIMITS.id).optional(),
    photoId: id.optional(),
  }),
  run: ({ actor, ...context }, press) =>
    setHold({ ...press, actor }, { ...context, events: runtime().events }),
});

/** Lifts a hold. */
export const liftHoldAction = defineAction({
  name: 'story.lift_hold',
  permission: 'story.hold',
  input: z.object({ holdId: id, reason }),
  run: ({ actor, ...context }, press) =>
    liftHold({ ...press, actor }, { ...context, events: runtime().events }),
});
