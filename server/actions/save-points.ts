'use server';

import { z } from 'zod';
import { isId } from '../stories/readable';
import { keepBeforeImport, saveVersion } from '../stories/save-points';
import { defineAction } from './define-action';

const storyId = z.string().refine(isId, 'There is no such story.');
/** Longer than any name; how long one may be is said by the use case. */
const anyName = z.string().max(2000);

/** Keeps a story as it is now under a name; answers with the version that has it. */
export const saveVersionAction = defineAction({
  name: 'story.save_version',
  permission: 'story.write',
  input: z.object({ storyId, name: anyName }),
  run: ({ actor, ...context }, input) => saveVersion({ ...input, actor }, context),
});

/** Keeps a story as it is before a file is taken in. */
export const keepBeforeImportAction = defineAction({
  name: 'story.keep_before_import',
  permission: 'story.write',
  input: z.object({ storyId, fileName: anyName }),
  run: ({ actor, ...context }, input) => keepBeforeImport({ ...input, actor }, context),
});
