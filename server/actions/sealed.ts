'use server';

import { z } from 'zod';
import { LONGEST_SEAL_REASON } from '@/newsroom/sealed';
import { runtime } from '../runtime';
import { breakSeal } from '../sealed/break-seal';
import { addMember, removeMember } from '../sealed/change-members';
import { liftSeal } from '../sealed/lift-seal';
import { readSeal } from '../sealed/read-seal';
import { sealStory } from '../sealed/seal-story';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const id = z.string().refine(isId, 'There is no such thing.');

/** Who is a member of a story, and what became of its seal. */
export const readSealAction = defineAction({
  name: 'seal.read',
  permission: 'story.read',
  input: z.object({ storyId: id }),
  run: ({ actor, database }, { storyId }) => readSeal({ storyId, actor }, { database }),
});

/** Seals a story. */
export const sealStoryAction = defineAction({
  name: 'seal.seal',
  permission: 'story.seal',
  input: z.object({ storyId: id }),
  run: ({ actor, ...context }, { storyId }) =>
    sealStory({ storyId, actor }, { ...context, events: runtime().events }),
});

/** Lifts the seal of a story. */
export const liftSealAction = defineAction({
  name: 'seal.lift',
  permission: 'story.seal',
  input: z.object({ storyId: id }),
  run: ({ actor, ...context }, { storyId }) =>
    liftSeal({ storyId, actor }, { ...context, events: runtime().events }),
});

/** Lets somebody into a sealed story. */
export const addMemberAction = defineAction({
  name: 'seal.add_member',
  permission: 'story.seal',
  input: z.object({ storyId: id, personId: id }),
  run: ({ actor, ...context }, press) =>
    addMember({ ...press, actor }, { ...context, events: runtime().events }),
});

/** Puts somebody out of a sealed story. */
export const removeMemberAction = defineAction({
  name: 'seal.remove_member',
  permission: 'story.seal',
  input: z.object({ storyId: id, personId: id }),
  run: ({ actor, ...context }, press) =>
    removeMember({ ...press, actor }, { ...context, events: runtime().events }),
});

/** Joins a sealed story past its seal. */
export const breakSealAction = defineAction({
  name: 'seal.break',
  permission: 'seal.break',
  input: z.object({ storyId: id, reason: z.string().max(LONGEST_SEAL_REASON, 'Give a shorter reason.') }),
  run: ({ actor, ...context }, press) =>
    breakSeal({ ...press, actor }, { ...context, events: runtime().events }),
});
