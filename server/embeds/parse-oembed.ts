import { z } from 'zod';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { plainLine, plainText } from './plain-text';
import { readAuthor } from './post-author';
import { readPostDate } from './post-date';
import { cannotFetch, type KnownPart, LONGEST, type PostDraft, type PostOutcome } from './post-draft';
import { type PostHtml, readPostHtml } from './post-html';

/**
 * Reads a platform's oEmbed answer into the draft of a post. Refuses, with whatever could be learnt, when the answer
 * is malformed, is about another post or lacks the text, author or date: nothing is ever guessed.
 */
export function parseOembed(body: string, address: PostAddress): PostOutcome {
  const answer = readAnswer(body);
  if (answer === null) return cannotFetch(address.platform, 'sent an answer that cannot be read');
  const quotation = answer.html === undefined ? null : readPostHtml(answer.html);
  if (isAboutAnother(answer.url ?? quotation?.lastLink?.href, address)) {
    return cannotFetch(address.platform, 'answered with another post');
  }
  const draft = draftFrom(answer, quotation, { address, body });
  const missing = missingParts(draft);
  if (missing.length > 0) {
    return cannotFetch(address.platform, `did not give the ${missing.join(' or the ')}`, knownPart(draft));
  }
  if (isTooLong(draft)) return cannotFetch(address.platform, 'sent more text than a post can hold');
  return { ok: true, value: draft };
}

type Answer = z.infer<typeof Answer>;

// A field of the wrong type is as good as absent: what is missing in the end decides.
const said = z.string().optional().catch(undefined);
const Answer = z.object({ url: said, author_name: said, author_url: said, title: said, html: said });

function readAnswer(body: string): Answer | null {
  try {
    return Answer.safeParse(JSON.parse(body)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAboutAnother(url: string | undefined, address: PostAddress): boolean {
  const told = url === undefined ? null : recognisePost(url);
  if (told === null || !told.ok) return false;
  return told.value.platform !== address.platform || told.value.postId !== address.postId;
}

interface Source {
  address: PostAddress;
  body: string;
}

function draftFrom(answer: Answer, quotation: PostHtml | null, { address, body }: Source): PostDraft {
  const clues = {
    authorName: answer.author_name,
    authorUrl: answer.author_url,
    byline: quotation?.byline ?? '',
  };
  const { authorName, handle } = readAuthor(clues, address);
  return {
    platform: address.platform,
    postId: address.postId,
    url: canonicalUrl(address, handle),
    authorName,
    handle,
    text: plainText(quotation?.text ?? titleOf(answer, address)),
    language: quotation?.language ?? null,
    direction: quotation?.direction ?? 'auto',
    postedOn: readPostDate(plainLine(quotation?.lastLink?.text ?? '')) ?? '',
    raw: body,
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

function missingParts({ text, authorName, postedOn }: PostDraft): string[] {
  const parts: [string, string][] = [
    ['text', text],
    ['author', authorName],
    ['date', postedOn],
  ];
  return parts.filter(([, value]) => value === '').map(([name]) => name);
}

function isTooLong({ text, authorName, handle }: PostDraft): boolean {
  return (
    text.length > LONGEST.text || authorName.length > LONGEST.authorName || handle.length > LONGEST.handle
  );
}

function knownPart(draft: PostDraft): KnownPart {
  const { url, authorName, handle, text, postedOn } = draft;
  if (isTooLong(draft)) return { url };
  return {
    url,
    ...(authorName !== '' && { authorName }),
    ...(handle !== '' && { handle }),
    ...(text !== '' && { text }),
    ...(postedOn !== '' && { postedOn }),
  };
}
