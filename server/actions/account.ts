'use server';

import { z } from 'zod';
import { changeOwnPassword } from '../people/change-own-password';
import { runtime } from '../runtime';
import { defineAction } from './define-action';

// The length of a new one is judged in the newsroom's own words; nothing that is larger still is hashed at all.
const password = z.string().max(1000, 'Use at most 200 characters for the password.');

/** Changes the password of who asks, and ends all their sessions; the page signs them in anew. */
export const changeOwnPasswordAction = defineAction({
  name: 'account.password',
  permission: 'account.own',
  input: z.object({ oldPassword: password.min(1, 'Type your old password.'), newPassword: password }),
  run: (context, change) => changeOwnPassword(change, { ...context, events: runtime().events }),
});
