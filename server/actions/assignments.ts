'use server';

import { z } from 'zod';
import { ASSIGNMENT_LIMITS } from '@/newsroom/assignment';
import { grant } from '@/newsroom/refusal';
import { KIND_NAMES } from '@/newsroom/story-kinds';
import { readAssignmentChoices } from '../assignments/choices';
import { claimAssignment } from '../assignments/claim';
import { dropAssignment } from '../assignments/drop';
import { giveAssignment } from '../assignments/give';
import { handOver } from '../assignments/hand-over';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const id = z.string().refine(isId, 'There is no such thing.');

/** Gives out an assignment; answers with the story when somebody has it. */
export const giveAssignmentAction = defineAction({
  name: 'assignment.give',
  permission: 'assignment.give',
  input: z.object({
    title: z.string().max(ASSIGNMENT_LIMITS.title, 'Say it in fewer words.'),
    brief: z.string().max(ASSIGNMENT_LIMITS.brief, 'Give a shorter brief.'),
    section: id.nullable(),
    kind: z.enum(KIND_NAMES),
    assignee: id.nullable(),
    dueAt: z.iso
      .datetime({ offset: true, error: 'Choose when the text is due.' })
      .transform((written) => new Date(written))
      .nullable(),
    commissionedWords: z
      .int('Give the length as a whole number of words.')
      .min(1, 'Give the length as a whole number of words.')
      .max(100_000, 'A story has at most 100,000 words.')
      .nullable(),
  }),
  run: ({ actor, ...context }, order) => giveAssignment({ actor, ...order }, { ...context, ...house() }),
});

/** Takes an assignment that nobody has; answers with the story that it has become. */
export const claimAssignmentAction = defineAction({
  name: 'assignment.claim',
  permission: 'assignment.claim',
  input: z.object({ assignmentId: id }),
  run: ({ actor, ...context }, input) => claimAssignment({ actor, ...input }, { ...context, ...house() }),
});

/** Takes an assignment that nobody has from the board. */
export const dropAssignmentAction = defineAction({
  name: 'assignment.drop',
  permission: 'assignment.give',
  input: z.object({ assignmentId: id }),
  run: ({ actor, ...context }, input) => dropAssignment({ actor, ...input }, { ...context, ...house() }),
});

/** Gives the assignment of a story to somebody else. */
export const handOverAction = defineAction({
  name: 'assignment.hand-over',
  permission: 'assignment.hand_over',
  input: z.object({
    storyId: id,
    to: id,
    note: z.string().max(ASSIGNMENT_LIMITS.note, 'Write a shorter note.'),
  }),
  run: ({ actor, ...context }, input) => handOver({ actor, ...input }, { ...context, ...house() }),
});

/** What can be chosen for an assignment; asked for when a dialog opens. */
export const assignmentChoicesAction = defineAction({
  name: 'assignment.choices',
  permission: 'assignment.hand_over',
  input: z.object({}),
  run: async ({ database }) => grant(await readAssignmentChoices(database.read)),
});

function house() {
  return { events: runtime().events };
}
