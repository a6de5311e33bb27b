import type { PostAddress } from '@/newsroom/posts/post-address';
import { readPageFacts } from './page-facts';
import { plainLine, plainText } from './plain-text';
import { readAuthor } from './post-author';
import { readPostDate } from './post-date';
import type { PostOutcome } from './post-draft';
import { draftOf, mediaAt } from './said-post';

/**
 * Reads a post from what its own page tells those who link to it. That is little: mostly the date is missing, and the
 * person gets the rest to complete by hand.
 */
export function parsePage(html: string, address: PostAddress): PostOutcome {
  const facts = readPageFacts(html);
  const clues = { authorName: facts.title, authorUrl: undefined, byline: '' };
  const said = {
    platform: address.platform,
    postId: address.postId,
    url: address.canonicalUrl,
    ...readAuthor(clues, address),
    text: plainText(facts.description ?? ''),
    language: null,
    direction: 'auto' as const,
    postedOn: readPostDate(plainLine(facts.published ?? '')) ?? '',
    entities: [],
    avatar: null,
    // A page without a picture of its own shows the author's portrait or the sign of the server.
    media: facts.imageAlt === undefined ? [] : mediaAt(facts.image, { kind: 'picture', alt: facts.imageAlt }),
    warning: '',
    isEdited: false,
    metrics: {},
    quoted: null,
    answered: null,
  };
  const outcome = draftOf(said, address, JSON.stringify(facts));
  return outcome.ok ? { ...outcome, way: 'page' } : outcome;
}
