'use server';

import { z } from 'zod';
import { FOUR_EYES } from '@/newsroom/facts';
import { isTimeZone } from '@/newsroom/time-zone';
import { changeFourEyes } from '../settings/change-four-eyes';
import { changeHouse } from '../settings/change-house';
import { defineAction } from './define-action';

const house = z.object({
  newsroomName: z
    .string()
    .trim()
    .min(1, 'The newsroom needs a name.')
    .max(80, 'The name of the newsroom has at most 80 characters.'),
  tagline: z.string().trim().max(160, 'The tagline has at most 160 characters.'),
  contactEmail: z
    .string()
    .trim()
    .max(320)
    .pipe(z.email('This is no e-mail address. Check it, or leave it empty.').or(z.literal(''))),
  timeZone: z.string().max(64).refine(isTimeZone, 'Choose a time zone from the list.'),
});

/** Changes what readers are told about the paper. */
export const changeHouseAction = defineAction({
  name: 'settings.house',
  permission: 'settings.manage',
  input: house,
  run: (context, input) => changeHouse(input, context),
});

/** Sets whether somebody may approve what they wrote. */
export const changeFourEyesAction = defineAction({
  name: 'settings.four_eyes',
  permission: 'policy.manage',
  input: z.object({ fourEyes: z.enum(FOUR_EYES) }),
  run: (context, { fourEyes }) => changeFourEyes(fourEyes, context),
});
