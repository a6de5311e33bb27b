/** How a post stands on its platform, compared with our record of it. */
export type PostState = 'live' | 'edited' | 'deleted' | 'protected';

/** What one check found. `unknown`: nobody answered, so nothing is said about the post. */
export type Finding = PostState | 'unknown';

/** Why a post was checked: it was published, a day, a week or another month has passed, or somebody wanted to know. */
export type CheckReason = 'published' | 'day' | 'week' | 'month' | 'by_hand';

/** Why a platform showed nothing. The first two say something about the post; the others only about the asking. */
export type Silence =
  | 'not_there'
  | 'not_shown'
  | 'asked_to_wait'
  | 'not_reached'
  | 'not_readable'
  | 'not_open';

/** What a platform answered about a post: how it reads now and how it was asked, or nothing. */
export type Seen = { text: string; how: string } | { silence: Silence };

/** As much of a record as an answer is compared with. */
export interface RecordedText {
  text: string;
  capturedHow: string;
}

/**
 * What an answer means for a record. Only a platform that says so makes a post deleted or protected: one that is down,
 * slow, busy or cannot be read leaves everything unknown.
 */
export function findingOf(record: RecordedText, seen: Seen): Finding {
  if ('text' in seen) return isSameText(record, seen) ? 'live' : 'edited';
  switch (seen.silence) {
    case 'not_there':
      return 'deleted';
    case 'not_shown':
      return 'protected';
    case 'asked_to_wait':
    case 'not_reached':
    case 'not_readable':
    case 'not_open':
      return 'unknown';
  }
}

/*
 * White space is no difference. When the two came by different ways, neither are links, signs and capitals: each way has
 * its own manner of writing these, and so has a person who types a post from the screen.
 */
function isSameText(record: RecordedText, now: { text: string; how: string }): boolean {
  const plain = record.capturedHow === now.how ? withoutSpace : wordsOnly;
  return plain(record.text) === plain(now.text);
}

function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

function wordsOnly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S+/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** True for what the desk has to know of: the post is not any more what the record says. */
export function isChange(finding: Finding | null): finding is 'edited' | 'deleted' | 'protected' {
  return finding === 'edited' || finding === 'deleted' || finding === 'protected';
}
