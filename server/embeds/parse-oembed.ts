import { z } from 'zod';
import type { PostMedia } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { directionOf } from '@/newsroom/posts/reading-direction';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { linkedText } from './linked-text';
import { plainLine } from './plain-text';
import { readAuthor } from './post-author';
import { readPostDate } from './post-date';
import { cannotFetch, type PostOutcome } from './post-draft';
import { type PostHtml, readPostHtml } from './post-html';
import { readJson } from './read-json';
import { draftOf, mediaAt, type SaidPost, unreadable } from './said-post';
import { timeInId } from './time-in-id';

/**
 * Reads a platform's oEmbed answer into the draft of a post. Refuses, with whatever could be learnt, when the answer
 * is malformed, is about another post or lacks the text, author or date: nothing is ever guessed.
 */
export function parseOembed(body: string, address: PostAddress): PostOutcome {
  const answer = Answer.safeParse(readJson(body)).data;
  if (answer === undefined) return unreadable(address.platform);
  const quotation = answer.html === undefined ? null : readPostHtml(answer.html);
  if (isAboutAnother(answer.url ?? quotation?.lastLink?.href, address)) {
    return cannotFetch(address.platform, 'answered with another post');
  }
  return draftOf(saidIn(answer, quotation, address), address, body);
}

type Answer = z.infer<typeof Answer>;

// A field of the wrong type is as good as absent: what is missing in the end decides.
const said = z.string().optional().catch(undefined);
const Answer = z.object({
  type: said,
  url: said,
  author_name: said,
  author_url: said,
  title: said,
  html: said,
  thumbnail_url: said,
});

function isAboutAnother(url: string | undefined, address: PostAddress): boolean {
  const told = url === undefined ? null : recognisePost(url);
  if (told === null || !told.ok) return false;
  return told.value.platform !== address.platform || told.value.postId !== address.postId;
}

function saidIn(answer: Answer, quotation: PostHtml | null, address: PostAddress): SaidPost {
  const clues = {
    authorName: answer.author_name,
    authorUrl: answer.author_url,
    byline: quotation?.byline ?? '',
  };
  const { authorName, handle } = readAuthor(clues, address);
  const language = quotation?.language ?? null;
  const told = quotation?.direction ?? 'auto';
  return {
    platform: address.platform,
    postId: address.postId,
    url: canonicalUrl(address, handle),
    authorName,
    handle,
    ...linkedText(quotation?.runs ?? [{ text: titleOf(answer, address) }]),
    language,
    direction: told === 'auto' ? directionOf(language) : told,
    postedOn: readPostDate(plainLine(quotation?.lastLink?.text ?? '')) ?? timeInId(address) ?? '',
    avatar: null,
    media: mediaIn(answer, address),
    warning: '',
    isEdited: false,
    metrics: {},
    quoted: null,
    answered: null,
  };
}

// On YouTube the title is what the author wrote; elsewhere it is made up by the platform.
function titleOf(answer: Answer, address: PostAddress): string {
  return address.platform === 'youtube' ? (answer.title ?? '') : '';
}

// X shows a post under any name in its address, so only the author it names itself is kept.
function canonicalUrl(address: PostAddress, handle: string): string {
  if (address.platform !== 'x' || !/^\w{1,20}$/.test(handle)) return address.canonicalUrl;
  return `https://x.com/${handle}/status/${address.postId}`;
}

// Elsewhere the thumbnail is the author's portrait or the platform's own sign.
function mediaIn(answer: Answer, { platform }: PostAddress): PostMedia[] {
  if (platform !== 'tiktok' && platform !== 'youtube') return [];
  return mediaAt(answer.thumbnail_url, { kind: 'video', alt: '' });
}
