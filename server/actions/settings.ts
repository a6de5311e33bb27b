'use server';

import { z } from 'zod';
import { FURTHER_KINDS } from '@/newsroom/approvals';
import { CRAWLERS } from '@/newsroom/crawlers';
import { FOUR_EYES } from '@/newsroom/facts';
import { isLanguage } from '@/newsroom/languages';
import { isTimeZone } from '@/newsroom/time-zone';
import { runtime } from '../runtime';
import { addSection } from '../settings/add-section';
import { changeAppearance } from '../settings/change-appearance';
import { changeApprovalKinds } from '../settings/change-approval-kinds';
import { changeFourEyes } from '../settings/change-four-eyes';
import { changeHouse } from '../settings/change-house';
import { changeRobots } from '../settings/change-robots';
import { changeSection } from '../settings/change-section';
import { moveSection } from '../settings/move-section';
import { removeSection } from '../settings/remove-section';
import { addWebhook, dropWebhook } from '../webhooks/webhooks';
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
  language: z.string().refine(isLanguage, 'Choose a language from the list.'),
});

const sectionId = z.uuid('There is no such section.');
const sectionWords = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'A section needs a name.')
    .max(60, 'The name of a section has at most 60 characters.'),
  // Longer ones are refused in the newsroom's own words.
  slug: z.string().trim().max(200),
  description: z.string().trim().max(160, 'The description has at most 160 characters.'),
});

/** Changes what readers are told about the paper. */
export const changeHouseAction = defineAction({
  name: 'settings.house',
  permission: 'settings.manage',
  input: house,
  run: (context, input) => changeHouse(input, context),
});

const link = z.object({ words: z.string().max(200), href: z.string().max(2000) });
const menuEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), sectionId }),
  link.extend({ kind: z.literal('link') }),
]);

/** Changes how the paper looks. What is too long is refused in the newsroom's own words. */
export const changeAppearanceAction = defineAction({
  name: 'settings.appearance',
  permission: 'settings.manage',
  input: z.object({
    accent: z.string().max(40).nullable(),
    menu: z.array(menuEntry).max(200).nullable(),
    footer: z.object({ words: z.string().max(4000), links: z.array(link).max(200) }),
  }),
  run: (context, choice) => changeAppearance(choice, context),
});

/** Changes what search engines and crawlers may do with the paper. */
export const changeRobotsAction = defineAction({
  name: 'settings.robots',
  permission: 'settings.manage',
  input: z.object({ isForSearch: z.boolean(), closedTo: z.array(z.string().max(64)).max(CRAWLERS.length) }),
  run: (context, input) => changeRobots(input, context),
});

/** Sets whether somebody may approve what they wrote. */
export const changeFourEyesAction = defineAction({
  name: 'settings.four_eyes',
  permission: 'policy.manage',
  input: z.object({ fourEyes: z.enum(FOUR_EYES) }),
  run: (context, { fourEyes }) => changeFourEyes(fourEyes, context),
});

/** Sets which approvals stories of each section need. */
export const changeApprovalKindsAction = defineAction({
  name: 'settings.approval_kinds',
  permission: 'policy.manage',
  input: z.object({ kinds: z.record(sectionId, z.array(z.enum(FURTHER_KINDS)).max(FURTHER_KINDS.length)) }),
  run: (context, { kinds }) => changeApprovalKinds(kinds, context),
});

/** Adds a section after the last one. */
export const addSectionAction = defineAction({
  name: 'settings.section.add',
  permission: 'settings.manage',
  input: sectionWords,
  run: (context, words) => addSection(words, context),
});

/** Changes name, slug and description of a section. */
export const changeSectionAction = defineAction({
  name: 'settings.section.change',
  permission: 'settings.manage',
  input: sectionWords.extend({ sectionId }),
  run: (context, { sectionId, ...words }) => changeSection({ sectionId, words }, context),
});

/** Moves a section up or down by one place. */
export const moveSectionAction = defineAction({
  name: 'settings.section.move',
  permission: 'settings.manage',
  input: z.object({ sectionId, direction: z.enum(['up', 'down']) }),
  run: (context, input) => moveSection(input, context),
});

/** Removes a section that nothing is in. */
export const removeSectionAction = defineAction({
  name: 'settings.section.remove',
  permission: 'settings.manage',
  input: z.object({ sectionId }),
  run: (context, input) => removeSection(input, context),
});

/** Adds an address that is told of every step; answers with the secret that signs it. */
export const addWebhookAction = defineAction({
  name: 'settings.add_webhook',
  permission: 'settings.manage',
  input: z.object({ url: z.string().trim().max(2000) }),
  run: (context, { url }) =>
    addWebhook({ url, actor: context.actor }, { ...context, outbound: runtime().outbound }),
});

/** Removes one. */
export const dropWebhookAction = defineAction({
  name: 'settings.drop_webhook',
  permission: 'settings.manage',
  input: z.object({ webhookId: z.uuid('There is no such webhook.') }),
  run: (context, { webhookId }) => dropWebhook({ webhookId, actor: context.actor }, context),
});
