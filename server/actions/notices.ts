'use server';

import { z } from 'zod';
import { isNoticeKind, MAIL_CHOICES, NOTICE_KINDS } from '@/newsroom/notice-kinds';
import { readAll } from '../notify/inbox';
import { chooseNotices } from '../notify/notice-choices';
import { defineAction } from './define-action';

/** Marks everything in the own inbox as read. */
export const readAllNoticesAction = defineAction({
  name: 'notice.read_all',
  permission: 'account.own',
  input: z.object({}),
  run: ({ actor, ...context }) => readAll({ actor }, context),
});

/** Sets when one wants mail of which kind of notice. */
export const chooseNoticesAction = defineAction({
  name: 'notice.choose',
  permission: 'account.own',
  input: z.object({
    choices: z
      .array(z.object({ kind: z.string().refine(isNoticeKind), mail: z.enum(MAIL_CHOICES) }))
      .max(NOTICE_KINDS.length, 'This was not understood.'),
  }),
  run: ({ actor, ...context }, { choices }) => chooseNotices({ actor, choices }, context),
});
