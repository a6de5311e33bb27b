import { z } from 'zod';
import { cleanText } from '@/content/clean-text';
import { CONTAINER_KINDS, SLOT_SIZES } from '@/newsroom/fronts/arrangement';
import { FRONT_LIMITS } from '@/newsroom/fronts/front-limits';
import { isId } from '../stories/readable';

const id = z.string().refine(isId, 'This was not understood.');
// Longer than what is allowed is refused in the newsroom's own words.
const line = z
  .string()
  .max(1000, 'This is far too long for a front.')
  .transform((words) => cleanText(words).replace(/\s+/g, ' ').trim());

const picture = z.discriminatedUnion('show', [
  z.object({ show: z.literal('lead') }),
  z.object({ show: z.literal('photo'), photoId: id }),
  z.object({ show: z.literal('none') }),
]);

const slot = z.object({
  storyId: id,
  headline: z.object({ words: line, of: id }).nullable(),
  picture,
  size: z.enum(SLOT_SIZES),
});

const fill = z.discriminatedUnion('from', [
  z.object({ from: z.literal('newest') }),
  z.object({ from: z.literal('section'), sectionId: id }),
  z.object({ from: z.literal('nothing') }),
]);

const container = z.object({
  id,
  kind: z.enum(CONTAINER_KINDS),
  title: line,
  room: z.number(),
  fill,
  slots: z.array(slot).max(FRONT_LIMITS.slots * 4),
});

/** The form of an arrangement as a browser sends it; whether it can be a front is for `whyNoFront` to say. */
export const arrangementSchema = z.object({
  containers: z.array(container).max(FRONT_LIMITS.containers * 4),
});
