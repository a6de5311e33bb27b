'use server';

import { z } from 'zod';
import { isSocialPlatform, SOCIAL_PLATFORMS, type SocialPlatform } from '@/newsroom/byline';
import { isRole, type Role } from '@/newsroom/roles';
import { addPerson } from '../people/add-person';
import { changeAccount } from '../people/change-account';
import { disablePerson } from '../people/disable-person';
import { enablePerson } from '../people/enable-person';
import { invite, inviteAgain, revokeInvitation } from '../people/invitations/invite';
import { saveProfile } from '../people/save-profile';
import { setPassword } from '../people/set-password';
import { runtime } from '../runtime';
import { defineAction } from './define-action';

const personId = z.uuid('There is no such person.');
const name = z
  .string()
  .trim()
  .min(1, 'Every person needs a name.')
  .max(120, 'A name has at most 120 characters.');
const roles = z.array(z.custom<Role>(isRole, 'There is no such role.')).max(10);
// Longer ones are refused in the newsroom's own words; nothing that is larger still is hashed at all.
const password = z.string().max(1000, 'Use at most 200 characters for the password.');

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .pipe(z.email('This is no e-mail address. Check it and try again.'));

const socialProfile = z.object({
  platform: z.custom<SocialPlatform>(isSocialPlatform, 'Choose a platform.'),
  handle: z.string().max(200),
});

const profile = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Readers need a name to see.')
    .max(120, 'A name has at most 120 characters.'),
  slug: z.string().trim().max(200),
  bio: z.string().trim().max(2000, 'Readers get at most 2,000 characters about an author.'),
  social: socialProfile.nullable(),
  moreSocial: z.array(socialProfile).max(SOCIAL_PLATFORMS.length).optional(),
});

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId }),
  z.object({ kind: z.literal('guest'), authorId: z.uuid('There is no such guest author.') }),
  z.object({ kind: z.literal('new_guest') }),
]);

/** Adds somebody who signs in; answers with their id. */
export const addPersonAction = defineAction({
  name: 'people.add',
  permission: 'people.manage',
  input: z.object({ name, email, roles, password }),
  run: (context, newcomer) => addPerson(newcomer, { ...context, ...house() }),
});

const invitationId = z.uuid('There is no such invitation.');

/** Asks somebody by mail to work here. */
export const inviteAction = defineAction({
  name: 'people.invite',
  permission: 'people.manage',
  input: z.object({ email, roles }),
  run: (context, input) => invite(input, { ...context, authSecret: runtime().authSecret }),
});

/** Sends the link of an invitation anew. */
export const inviteAgainAction = defineAction({
  name: 'people.invite-again',
  permission: 'people.manage',
  input: z.object({ invitationId }),
  run: (context, input) => inviteAgain(input, { ...context, authSecret: runtime().authSecret }),
});

/** Takes an invitation back. */
export const revokeInvitationAction = defineAction({
  name: 'people.invite-revoke',
  permission: 'people.manage',
  input: z.object({ invitationId }),
  run: (context, input) => revokeInvitation(input, { ...context, authSecret: runtime().authSecret }),
});

/** Changes a person's name and roles. */
export const changeAccountAction = defineAction({
  name: 'people.change',
  permission: 'people.manage',
  input: z.object({ personId, name, roles }),
  run: (context, change) => changeAccount(change, { ...context, ...house() }),
});

/** Closes an account, ends its sessions, and hands its open stories over. */
export const disablePersonAction = defineAction({
  name: 'people.disable',
  permission: 'people.manage',
  input: z.object({ personId, heirId: personId.nullable().optional() }),
  run: (context, input) => disablePerson(input, { ...context, ...house() }),
});

/** Opens a disabled account again. */
export const enablePersonAction = defineAction({
  name: 'people.enable',
  permission: 'people.manage',
  input: z.object({ personId }),
  run: (context, input) => enablePerson(input, { ...context, ...house() }),
});

/** Gives a person a new password and ends their sessions. */
export const setPasswordAction = defineAction({
  name: 'people.password',
  permission: 'people.manage',
  input: z.object({ personId, password }),
  run: (context, input) => setPassword(input, { ...context, ...house() }),
});

/** Writes what readers see of an author; answers with the author's id. */
export const saveProfileAction = defineAction({
  name: 'people.profile',
  permission: 'people.manage',
  input: z.object({ owner, profile }),
  run: (context, input) => saveProfile(input, { ...context, ...house() }),
});

function house() {
  return { events: runtime().events };
}
