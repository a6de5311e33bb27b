'use server';

import { z } from 'zod';
import { PREVIEW_DAYS } from '@/newsroom/preview-link';
import { makePreviewLink } from '../previews/make-link';
import { revokePreview } from '../previews/revoke-link';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');

/** Makes a link for one recipient outside the house; answers with its path, once. */
export const makePreviewLinkAction = defineAction({
  name: 'preview.make',
  permission: 'story.show_outside',
  input: z.object({
    storyId,
    recipient: z.string().max(2000),
    days: z.coerce
      .number()
      .pipe(z.literal([...PREVIEW_DAYS], 'Choose for how long the preview is to be open.')),
    shows: z.enum(['version', 'working_copy'], 'Choose what the preview shows.'),
    may: z.enum(['read', 'comment'], 'Choose what the recipient may do.'),
  }),
  run: ({ actor, ...context }, { may, ...input }) =>
    makePreviewLink({ ...input, mayComment: may === 'comment', actor }, context),
});

/** Closes a link for good. */
export const revokePreviewAction = defineAction({
  name: 'preview.revoke',
  permission: 'story.show_outside',
  input: z.object({ storyId, linkId: z.string().refine(isId, 'There is no such preview.') }),
  run: ({ actor, ...context }, input) => revokePreview({ ...input, actor }, context),
});
