import { type OtherPost, type PostMore, type PostPicture, picturesOf } from '@/content/post-parts';
import type { PostDraft } from '../embeds/post-draft';
import { type Copied, type CopyTools, fetchPicture, leftOut, storePicture } from './copy-picture';

/**
 * Copies the pictures of a post and of the posts inside it into our own store, so that they outlive it: the post's own
 * first, at most a dozen, for as long as `signal` lets. What is not copied says why, and the post is whole without.
 */
export async function copyPictures(draft: PostDraft, tools: CopyTools): Promise<PostDraft> {
  if (!draft.more) return draft;
  const sources = [...new Set(picturesOf(draft.more).map((picture) => picture.source))];
  return { ...draft, more: withCopies(draft.more, await copyEach(sources.slice(0, MOST_PICTURES), tools)) };
}

const MOST_PICTURES = 12;
const MOST_BYTES = 20_000_000;

/** All are fetched at once; they are drawn one after the other, as every photo of the house is. */
async function copyEach(sources: readonly string[], tools: CopyTools): Promise<Map<string, Copied>> {
  const fetched = await Promise.all(sources.map((source) => fetchPicture(source, tools)));
  const copies = new Map<string, Copied>();
  let total = 0;
  for (const [place, source] of sources.entries()) {
    const file = fetched[place];
    if (!(file instanceof Uint8Array)) {
      copies.set(source, file ?? leftOut('not_reached'));
      continue;
    }
    total += file.length;
    const isTooMuch = total > MOST_BYTES;
    copies.set(source, isTooMuch ? leftOut('too_large') : await storePicture(file, source, tools));
  }
  return copies;
}

function withCopies(more: PostMore, copies: ReadonlyMap<string, Copied>): PostMore {
  const copied = <Picture extends PostPicture>(picture: Picture): Picture => ({
    ...picture,
    ...(copies.get(picture.source) ?? leftOut('too_many')),
  });
  const inside = (post: OtherPost | null) =>
    post && { ...post, avatar: post.avatar && copied(post.avatar), media: post.media.map(copied) };
  return {
    ...more,
    avatar: more.avatar && copied(more.avatar),
    media: more.media.map(copied),
    quoted: inside(more.quoted),
    answered: inside(more.answered),
  };
}
