import { z } from 'zod';
import { FIELDS } from '@/content/fields';
import { STORY_DETAILS } from '@/newsroom/story-details';

const name = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() });

/** A relative position of Yjs, in one of the texts of a story and nowhere else. */
const POSITION = z.object({
  type: name.nullish(),
  tname: z.enum(FIELDS).nullish(),
  item: name.nullish(),
  assoc: z.int().nullish(),
});

/** The ids of the blocks for which pictures are on their way from this device, a space between them. */
const SENDING = z
  .string()
  .max(2_000)
  .regex(/^[\w -]*$/);

const STATE = z.object({
  cursor: z.object({ anchor: POSITION, head: POSITION }).nullable().optional().catch(undefined),
  detail: z.enum(STORY_DETAILS).nullable().optional().catch(undefined),
  sending: SENDING.optional().catch(undefined),
  idle: z.boolean().optional().catch(undefined),
});

/** What may be told of where somebody is. */
export type AwarenessState = z.infer<typeof STATE>;

/**
 * What of a browser's own account of itself the others get: a caret, a detail, which pictures it is
 * sending, whether it is idle. Anything else, and
 * whatever is not what it should be, is left out: their editors draw what they are told, and would stumble over it.
 */
export function awarenessStateOf(told: unknown): AwarenessState {
  const read = STATE.safeParse(told);
  return read.success ? read.data : {};
}
