import type { Actor } from '@/newsroom/actor';
import { started } from '../comments/testing-comments';
import { setHold } from '../holds/set-hold';
import { newId } from '../ids';
import { outboundClient } from '../outbound/guarded-fetch';
import { makePreviewLink } from '../previews/make-link';
import { createStory } from '../stories/create';
import { changeDetails } from '../stories/details';
import { granted, type Newsroom, press } from '../stories/testing-newsroom';
import { addPhoto, insertLibraryPhoto, typeNote, typeParagraph } from '../stories/testing-typing';
import { compactWorkingCopy } from '../stories/working-copy';
import { addWebhook } from '../webhooks/webhooks';
import { addMember } from './change-members';

/** Words that stand nowhere but in the sealed story, by the place where they stand. */
export type Tokens = Readonly<Record<(typeof PLACES)[number], string>>;

const PLACES = [
  'headline',
  'text',
  'slug',
  'tag',
  'caption',
  'note',
  'comment',
  'hold',
  'recipient',
] as const;

export function makeTokens(): Tokens {
  const token = () => `zq${newId().replaceAll('-', '').slice(0, 12)}`;
  return Object.fromEntries(PLACES.map((place) => [place, token()])) as Tokens;
}

export interface SealedStory {
  storyId: string;
  photoId: string;
  tokens: Tokens;
}

/**
 * A story that an editor has sealed from its first moment, with `reporter` as a member, words of its own everywhere, a photo
 * that came for it, a comment that mentions somebody, a hold and a preview; submitted, so that the desk would be told.
 */
export async function sealedStory(house: Newsroom, by: Actor, mentions: Actor): Promise<SealedStory> {
  const tokens = makeTokens();
  const { storyId } = granted(
    await createStory({ actor: by, headline: `Secret ${tokens.headline}`, isSealed: true }, house),
  );
  granted(await addMember({ storyId, personId: house.reporter.personId, actor: by }, house));
  await typeParagraph(house, storyId, by, `The secret is ${tokens.text}.`);
  await typeNote(house, { storyId, by, text: 'He said so.', note: tokens.note });
  const photoId = newId();
  const facts = { headline: null, creator: null, credit: null, source: null, copyright: null, alt: null };
  await insertLibraryPhoto(house, photoId, {
    facts: { ...facts, caption: tokens.caption },
    uploadedBy: by.personId,
  });
  await addPhoto(house, storyId, by, photoId);
  granted(
    await changeDetails(
      {
        storyId,
        actor: by,
        seenDetailsRevision: 1,
        section: house.politics,
        slug: `secret-${tokens.slug}`,
        tags: [`Tag ${tokens.tag}`],
      },
      house,
    ),
  );
  await compactWorkingCopy(house.database, storyId, house.now);
  await started(house, { storyId, actor: by, text: `@${mentions.name} ${tokens.comment}`, isBlocking: true });
  granted(
    await setHold(
      { storyId, actor: by, kind: 'embargo', reason: tokens.hold, until: later(house, 48) },
      house,
    ),
  );
  const preview = {
    storyId,
    actor: by,
    recipient: tokens.recipient,
    days: 1,
    mayComment: false,
    shows: 'working_copy',
  } as const;
  granted(await makePreviewLink(preview, house));
  return { storyId, photoId, tokens };
}

export function later({ now }: Pick<Newsroom, 'now'>, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

/** Gives the sealed story to the desk, as its author. */
export async function submitSealed(house: Newsroom, storyId: string, by: Actor): Promise<void> {
  await press(house, { storyId, action: 'submit', actor: by });
}

/** A webhook that is told of every step. */
export async function listenFromOutside(house: Newsroom): Promise<void> {
  const outbound = outboundClient({ allow: ['127.0.0.1:9'] });
  granted(await addWebhook({ url: 'http://127.0.0.1:9/hook', actor: house.admin }, { ...house, outbound }));
}
