'use server';

import { z } from 'zod';
import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import { correctForReport, dismissReport, takeReport } from '../corrections/handle-report';
import { releaseEarlier, withholdEarlier } from '../corrections/withhold-versions';
import { runtime } from '../runtime';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');
const reportId = z.string().refine(isId, 'There is no such report.');

/** Says that one looks into what a reader reports. */
export const takeReportAction = defineAction({
  name: 'mistake.take',
  permission: 'mistake.handle',
  input: z.object({ reportId }),
  run: ({ actor, ...context }, input) =>
    takeReport({ ...input, actor }, { ...context, events: runtime().events }),
});

/** Settles a report without a change, with an answer to its reader. */
export const dismissReportAction = defineAction({
  name: 'mistake.dismiss',
  permission: 'mistake.handle',
  input: z.object({ reportId, answer: z.string().max(REPORT_LIMITS.answer, 'Write a shorter answer.') }),
  run: ({ actor, ...context }, input) =>
    dismissReport({ ...input, actor }, { ...context, events: runtime().events }),
});

/** Opens the story of a report for its correction. */
export const correctForReportAction = defineAction({
  name: 'mistake.correct',
  permission: 'mistake.handle',
  input: z.object({ reportId, note: z.string().max(REPORT_LIMITS.note, 'Write a shorter note.') }),
  run: ({ actor, ...context }, input) =>
    correctForReport({ ...input, actor }, { ...context, events: runtime().events }),
});

/** Takes the earlier versions of a live story from readers. */
export const withholdEarlierAction = defineAction({
  name: 'story.withhold-earlier',
  permission: 'story.withhold',
  input: z.object({
    storyId,
    reason: z.string().max(REPORT_LIMITS.note, 'Give a shorter reason.'),
    isLiveToo: z.boolean(),
  }),
  run: ({ actor, ...context }, input) => withholdEarlier({ ...input, actor }, context),
});

/** Puts the earlier versions of a live story back. */
export const releaseEarlierAction = defineAction({
  name: 'story.release-earlier',
  permission: 'story.withhold',
  input: z.object({ storyId }),
  run: ({ actor, ...context }, input) => releaseEarlier({ ...input, actor }, context),
});
