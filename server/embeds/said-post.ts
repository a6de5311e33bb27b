import { isWebAddress } from '@/content/links';
import type { OtherPost, PostMedia, PostMetrics, PostPicture } from '@/content/post-parts';
import type { Platform, PostAddress } from '@/newsroom/posts/post-address';
import { cannotFetch, type KnownPart, LONGEST, type PostDraft, type PostOutcome } from './post-draft';

/** A post as one of the platforms' answers tells it, not yet compared with what was asked for. */
export interface SaidPost extends OtherPost {
  platform: Platform;
  isEdited: boolean;
  metrics: PostMetrics;
  quoted: OtherPost | null;
  answered: OtherPost | null;
}

/**
 * Turns what was said into the draft of the post that was asked for. Refuses, with whatever could be learnt, when it is
 * another post, lacks the author, the date or anything to show, or is longer than posts are: nothing is ever guessed.
 */
export function draftOf(said: SaidPost, address: PostAddress, raw: string): PostOutcome {
  if (said.platform !== address.platform || said.postId !== address.postId) {
    return cannotFetch(address.platform, 'answered with another post');
  }
  if (isTooLong(said)) return cannotFetch(address.platform, 'sent more text than a post can hold');
  const missing = missingParts(said);
  if (missing.length > 0) {
    return cannotFetch(address.platform, `did not give the ${missing.join(' or the ')}`, knownPart(said));
  }
  return { ok: true, value: draft(said, raw) };
}

/** An answer that is none of the forms in which this platform tells a post. */
export function unreadable(platform: Platform): PostOutcome {
  return cannotFetch(platform, 'sent an answer that cannot be read');
}

/** A deleted, protected or blocked post, as the platform's own answer says. */
export function notShown({ platform, canonicalUrl, handle }: PostAddress): PostOutcome {
  return cannotFetch(platform, 'does not show this post: it may be deleted or protected', {
    url: canonicalUrl,
    ...(handle !== null && { handle }),
  });
}

/** A picture that is still to be copied; null for an address that nobody can open. */
export function pictureAt(source: string | null | undefined): PostPicture | null {
  if (!isWebAddress(source)) return null;
  return { source, photoId: null, sha256: null, leftOut: 'not_asked' };
}

/** The same as a part of the post's media, with the words for those who cannot see it. */
export function mediaAt(
  source: string | null | undefined,
  { kind, alt, video = null }: Pick<PostMedia, 'kind' | 'alt'> & { video?: string | null },
): PostMedia[] {
  const picture = pictureAt(source);
  return picture ? [{ ...picture, kind, alt, video: isWebAddress(video) ? video : null }] : [];
}

/** Counts as the platform gave them; what is no count is left out. */
export function metricsOf(counts: Record<keyof PostMetrics, number | undefined>): PostMetrics {
  return Object.fromEntries(
    Object.entries(counts).filter(([, count]) => Number.isSafeInteger(count) && Number(count) >= 0),
  );
}

function draft({ isEdited, metrics, quoted, answered, ...post }: SaidPost, raw: string): PostDraft {
  const { entities, avatar, media, warning, ...words } = post;
  const parts = { entities, avatar, media, warning, isEdited, metrics, quoted, answered };
  return { ...words, raw, more: { form: 2, ...parts, screenshotPhotoId: null } };
}

function missingParts({ text, media, authorName, postedOn }: SaidPost): string[] {
  const parts: [string, boolean][] = [
    ['text', text !== '' || media.length > 0],
    ['author', authorName !== ''],
    ['date', postedOn !== ''],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([name]) => name);
}

function isTooLong({ quoted, answered, ...said }: SaidPost): boolean {
  return [said, quoted, answered].some(
    (post) =>
      post !== null &&
      (post.text.length > LONGEST.text ||
        post.authorName.length > LONGEST.authorName ||
        post.handle.length > LONGEST.handle),
  );
}

function knownPart({ url, authorName, handle, text, postedOn }: SaidPost): KnownPart {
  return {
    url,
    ...(authorName !== '' && { authorName }),
    ...(handle !== '' && { handle }),
    ...(text !== '' && { text }),
    ...(postedOn !== '' && { postedOn }),
  };
}
