import { copy, embed, p, photo, post } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { insertPhoto, type NewPhoto } from '@/db/queries/photo';
import { sealPhotoFor } from '@/db/queries/sealed-photo';
import type { Actor } from '@/newsroom/actor';
import { grant } from '@/newsroom/refusal';
import { keepEmbed } from '@/server/embeds/keep-embed';
import { newId } from '@/server/ids';
import { keepPostByHand } from '@/server/posts/keep-by-hand';
import { memoryStorage, silentPlatform } from '@/server/posts/testing-platform';
import type { StoryContext } from '@/server/stories/context';
import { createStory } from '@/server/stories/create';
import { granted } from '@/server/stories/testing-newsroom';
import type { Records, RecordsOf } from './loaded-story';

interface Loading {
  starter: Actor;
  sealer: Actor;
  addAuthors(storyId: string): Promise<void>;
}

/** Makes a photo, a post and an embed, and a story that shows them; all of that again for a sealed story. */
export async function loadRecords(
  { starter, sealer, addAuthors }: Loading,
  context: StoryContext,
): Promise<Record<RecordsOf, Records>> {
  const make = async (isSealed: boolean): Promise<Records> => {
    const records = await keep(starter, context);
    const body = [p('See for yourself.'), ...shown(records)].map(withOwnId);
    const headline = `Records ${isSealed ? 'behind a seal' : 'for all'}`;
    const actor = isSealed ? sealer : starter;
    const story = { actor, copy: copy({ headline, body }), isSealed };
    const { storyId } = granted(await createStory(story, context));
    await addAuthors(storyId);
    await context.database.inTransaction((tx) => sealPhotoFor(tx, { photoId: records.photo, storyId }));
    return records;
  };
  return { open: await make(false), sealed: await make(true) };
}

async function keep(actor: Actor, { database, now }: StoryContext): Promise<Records> {
  const context = { actor, database, now };
  const typed = { url: 'https://x.com/anna_quay/status/1', author: 'Anna Quay', handle: 'anna_quay' };
  const said = { text: 'Water is over the wall.', postedOn: '11 April 2018' };
  const kept = granted(await keepPostByHand({ ...typed, ...said }, context));
  const framed = granted(await keepEmbed(grant(CARD), 'page', { ...context, ...OUTSIDE }));
  const id = newId();
  await database.inTransaction((tx) =>
    insertPhoto(tx, { ...FILE, id, uploadedBy: actor.personId, uploadedAt: now }),
  );
  return { photo: id, post: kept.id, embed: framed.id };
}

function shown({ photo: photoId, post: postId, embed: embedId }: Records): DocNode[] {
  return [
    photo({ photoId, caption: 'The gates.', credit: 'Rae', alt: 'Gates.' }),
    post({ recordId: postId }),
    embed({ recordId: embedId }),
  ];
}

function withOwnId(block: DocNode): DocNode {
  return { ...block, attrs: { ...block.attrs, id: newId() } };
}

const OUTSIDE = { outbound: silentPlatform, storage: memoryStorage() };

const CARD = {
  kind: 'card',
  host: null,
  hostKey: null,
  provider: 'harbour.example',
  url: 'https://harbour.example/gates',
  title: 'The gates close',
  authorName: '',
  description: '',
  shape: 'wide',
  posterUrl: null,
  raw: null,
} as const;

/** A file of the library, as far as who may ask for it goes. */
const FILE = {
  fileName: 'gates.jpg',
  mediaType: 'image/jpeg',
  width: 10,
  height: 10,
  bytes: 100,
  sha256: 'none',
  originalKey: 'none',
  facts: {
    caption: null,
    headline: null,
    creator: null,
    credit: null,
    source: null,
    copyright: null,
    alt: null,
  },
  rawMetadata: '{}',
  rights: 'staff',
  renditions: [],
} satisfies Partial<NewPhoto>;
