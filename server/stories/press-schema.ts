import { z } from 'zod';
import { momentOf } from '@/newsroom/local-time';
import { isTransitionName } from '@/newsroom/workflow';
import { isId } from './readable';
import type { Press } from './step';

const LONGEST_REASON = 2000;

/** The time of release as somebody read it off their clock. Which moment that is, is worked out here and nowhere else. */
const release = z
  .object({
    local: z.string().max(40),
    timeZone: z.string().max(60),
    /** Of a time that the clocks show twice. */
    which: z.enum(['first', 'second']).optional(),
  })
  .transform(({ local, timeZone, which }, { addIssue }) => {
    const moment = momentOf({ local, timeZone }, which);
    if (moment.ok) return { releaseAt: moment.at, releaseZone: timeZone };
    addIssue(moment.message);
    return z.NEVER;
  });

/**
 * The press of a button as it comes from a screen. One shape for all of them, so that a new transition needs no entry
 * here: what a button asks for is judged by the guards of its own entry in the workflow.
 */
export const pressSchema = z
  .object({
    storyId: z.string().refine(isId, 'There is no such story.'),
    action: z.string().refine(isPressable, 'There is no such step.'),
    seenRevision: z.int().positive(),
    expectedHash: z.string().max(128).optional(),
    reason: z.string().max(LONGEST_REASON, 'Give a shorter reason.').optional(),
    tombstone: z.string().max(LONGEST_REASON, 'Write less for readers.').optional(),
    changeClass: z.string().max(40).optional(),
    note: z.string().max(LONGEST_REASON, 'Write a shorter note.').optional(),
    overrideReason: z.string().max(LONGEST_REASON, 'Give a shorter reason.').optional(),
    release: release.optional(),
    /** Pressed on the story's own page, which shows the story anew afterwards. */
    isOnItsPage: z.boolean().optional(),
  })
  .transform(({ release: chosen, ...press }) => ({ ...press, ...chosen }));

// A story is started by making it, and fixed quickly together with the words that are fixed.
function isPressable(name: string): name is Press['action'] {
  return isTransitionName(name) && name !== 'start' && name !== 'quick_fix';
}
