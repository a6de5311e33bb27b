import { isMadeByAi } from './digital-source-types';

/** By what right the house shows a photo. */
export type RightsCategory =
  | 'staff'
  | 'freelance'
  | 'agency'
  | 'pool'
  | 'handout'
  | 'pr'
  | 'social_media'
  | 'screengrab'
  | 'archive'
  | 'creative_commons'
  | 'public_domain'
  | 'ai_made';

/** What a category asks for, as the key of `photo.rightsFields`. */
export type RightsFieldKey =
  | 'commission'
  | 'agency'
  | 'occasion'
  | 'givenBy'
  | 'campaign'
  | 'permissionBy'
  | 'permissionOn'
  | 'postAddress'
  | 'shownIn'
  | 'sourceAddress'
  | 'owner'
  | 'licence'
  | 'licenceAddress'
  | 'whyFree'
  | 'madeWith';

export interface RightsField {
  key: RightsFieldKey;
  /** As the form calls it. */
  label: string;
  hint?: string;
  kind: 'line' | 'address' | 'date';
  required: boolean;
  /** What is said at the gate while it is empty: "Rights of the photo: …". */
  missing: string;
}

export interface RightsEntry {
  category: RightsCategory;
  name: string;
  sentence: string;
  fields: readonly RightsField[];
  /** How long such a photo may usually be shown, and the words for it. Null: no limit unless one is agreed. */
  limit: { days: number; sentence: string } | null;
  /** What readers are always told of such a picture. */
  publicLabel?: string;
}

/** Every category, the ones closest to the house first. The same table draws the form and judges at the gate. */
export const PHOTO_RIGHTS: readonly RightsEntry[] = [
  {
    category: 'staff',
    name: 'Staff',
    sentence: 'Taken by somebody who works here, for this newsroom.',
    fields: [],
    limit: null,
  },
  {
    category: 'freelance',
    name: 'Freelance',
    sentence: 'Taken on commission, with rights as the commission says.',
    fields: [
      needed('commission', 'Commission', 'say which commission it was taken for.', {
        hint: 'Number or date of the order',
      }),
    ],
    limit: null,
  },
  {
    category: 'agency',
    name: 'Agency',
    sentence: 'Supplied by an agency or another picture source, under its terms.',
    fields: [needed('agency', 'Agency', 'name the agency.')],
    limit: null,
  },
  {
    category: 'pool',
    name: 'Pool',
    sentence: 'Taken by one photographer for all media at an event; for reports of that event.',
    fields: [needed('occasion', 'Occasion of the pool', 'name the occasion of the pool.')],
    limit: { days: 30, sentence: 'Only with the event, for 30 days.' },
  },
  {
    category: 'handout',
    name: 'Handout',
    sentence: 'Handed out to the press for one event; may be shown with that event only.',
    fields: [
      needed('givenBy', 'Handed out by', 'say who handed it out.'),
      needed('occasion', 'Event', 'name the event it was handed out for.'),
    ],
    limit: { days: 30, sentence: 'Only with this event, for 30 days.' },
  },
  {
    category: 'pr',
    name: 'PR',
    sentence: 'From the publicity of a company, a theatre or a party, for use with what it promotes.',
    fields: [
      needed('givenBy', 'Provided by', 'say who provided it.'),
      needed('campaign', 'For what', 'say what it promotes.', { hint: 'The film, product or event' }),
    ],
    limit: { days: 90, sentence: 'Only with what it promotes, for 90 days.' },
  },
  {
    category: 'social_media',
    name: 'Social media',
    sentence: 'Posted by somebody who took it and allowed us to show it.',
    fields: [
      needed('postAddress', 'Address of the post', 'give the address of the post.', { kind: 'address' }),
      needed('permissionBy', 'Permission by', 'say who gave permission.'),
      needed('permissionOn', 'Permission given on', 'say when permission was given.', { kind: 'date' }),
    ],
    limit: null,
  },
  {
    category: 'screengrab',
    name: 'Screengrab',
    sentence: 'A picture of a screen, shown to report on what it shows.',
    fields: [
      needed('shownIn', 'Programme, site or app', 'say what the screen showed.'),
      optional('sourceAddress', 'Address', 'address'),
    ],
    limit: { days: 30, sentence: 'To report on what it shows, for 30 days.' },
  },
  {
    category: 'archive',
    name: 'Archive',
    sentence: 'From an archive, ours or another, with the rights as they are noted there.',
    fields: [needed('owner', 'Archive or owner', 'name the archive or the owner.')],
    limit: null,
  },
  {
    category: 'creative_commons',
    name: 'Creative Commons',
    sentence: 'Free to use under a licence that asks for a credit and a link.',
    fields: [
      needed('licence', 'Licence', 'name the licence.', { hint: 'Such as CC BY-SA 4.0' }),
      needed(
        'licenceAddress',
        'Address of the licence or source',
        'give the address of the licence or source.',
        {
          kind: 'address',
        },
      ),
    ],
    limit: null,
  },
  {
    category: 'public_domain',
    name: 'Public domain',
    sentence: 'Nobody holds rights in it any more, or ever did.',
    fields: [
      needed('whyFree', 'Why it is free', 'say why it is free.', { hint: 'Such as: taken in 1911' }),
      optional('sourceAddress', 'Where it is from', 'address'),
    ],
    limit: null,
  },
  {
    category: 'ai_made',
    name: 'AI-made',
    sentence: 'Made by a trained model, wholly or in part. Readers are always told.',
    fields: [needed('madeWith', 'Made with', 'say what it was made with.', { hint: 'The program or model' })],
    limit: null,
    publicLabel: 'AI-generated image',
  },
];

/** The entry of a category. Null for none, and for one that this Galley does not know. */
export function rightsEntry(category: string | null): RightsEntry | null {
  return PHOTO_RIGHTS.find((entry) => entry.category === category) ?? null;
}

export function isRightsCategory(value: unknown): value is RightsCategory {
  return PHOTO_RIGHTS.some((entry) => entry.category === value);
}

/** The end that a licence has unless another is agreed: so many days after `from`, at the end of that day in UTC. */
export function usualEnd({ limit }: RightsEntry, from: Date): Date | null {
  if (!limit) return null;
  const day = new Date(from.getTime() + limit.days * DAY);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 23, 59, 59, 999));
}

/** What readers are told of how a picture was made, whether its rights say so or only its file; null: nothing. */
export function publicLabel(
  rights: string | null,
  digitalSourceType: string | null | undefined,
): string | null {
  const made = isMadeByAi(digitalSourceType) ? rightsEntry('ai_made') : null;
  return rightsEntry(rights)?.publicLabel ?? made?.publicLabel ?? null;
}

/** Of the fields a category asks for, those that say nothing. */
export function missingFields(entry: RightsEntry, fields: Readonly<Record<string, string>>): RightsField[] {
  return entry.fields.filter(({ key, required }) => required && !fields[key]?.trim());
}

const DAY = 24 * 60 * 60 * 1000;

function needed(
  key: RightsFieldKey,
  label: string,
  missing: string,
  more: Partial<Pick<RightsField, 'hint' | 'kind'>> = {},
): RightsField {
  return { key, label, missing, kind: 'line', required: true, ...more };
}

function optional(key: RightsFieldKey, label: string, kind: RightsField['kind']): RightsField {
  return { key, label, kind, required: false, missing: '' };
}
