import { AFTER_THE_PHOTO_HASH } from './after-the-photo';

/**
 * What a finished page may load and run, said by the page itself, so that it is as guarded in a folder that somebody else
 * serves (`docs/decisions/0071-*.md`). The one script that stands in it is named by its hash, and only files of our own are
 * fetched for it; frames are those of our own players.
 */
export const PAGE_POLICY: string = [
  "default-src 'self'",
  `script-src 'self' ${AFTER_THE_PHOTO_HASH}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Other sites learn that a reader comes from the paper, and not which page they have read. */
export const PAGE_REFERRER = 'strict-origin-when-cross-origin';

/** What only a header can say of a finished page: that no other may frame it. */
export const PAGE_HEADER_POLICY = "frame-ancestors 'none'";

/** Of feeds, sitemaps and other files, which cannot carry a policy: nothing runs in one that is opened by itself. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
