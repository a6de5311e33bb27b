import { idOf } from '@/content/attributes';
import type { Copy } from '@/content/document';
import { passagesOf } from '@/content/passages';
import { blockText, lineText } from '@/content/to-text';
import { ANCHOR_LIMITS, type Anchor } from '../comments/anchor';
import { findWords, searchedText } from '../comments/find-words';

/** What has become of the words that a report is about: as they were, other words in their place, or neither. */
export type Standing = 'same' | 'changed' | 'gone';

/** Looks for what a report is about in a later text of the story. A report about the whole story always stands. */
export function stillStands(anchor: Anchor, copy: Copy): Standing {
  switch (anchor.kind) {
    case 'story':
      return 'same';
    case 'field':
      return startsAs(lineText(copy[anchor.field]), anchor.quote) ? 'same' : 'changed';
    case 'block': {
      const block = findBlock(copy, anchor.blockId);
      if (!block) return 'gone';
      return startsAs(blockText(block).replace(/\s+/g, ' '), anchor.quote) ? 'same' : 'changed';
    }
    case 'words': {
      if (findWords(anchor, searchedText(passagesOf(copy.body)), null).state === 'same') return 'same';
      return findBlock(copy, anchor.blockId) ? 'changed' : 'gone';
    }
  }
}

/** The words that a report is about; empty when it is about all of the story. */
export function quoteOf(anchor: Anchor): string {
  return anchor.kind === 'story' ? '' : anchor.quote;
}

/** The block a report is about, for a link to it. */
export function blockOf(anchor: Anchor): string | null {
  return anchor.kind === 'block' || anchor.kind === 'words' ? anchor.blockId : null;
}

function findBlock(copy: Copy, blockId: string | null) {
  return (copy.body.content ?? []).find((node) => blockId !== null && idOf(node) === blockId);
}

// A long quote was cut when it was written down; what is longer by now begins with it only as long as it is full.
function startsAs(text: string, quote: string): boolean {
  return (
    text.slice(0, quote.length) === quote &&
    (text.length === quote.length || quote.length >= ANCHOR_LIMITS.quote)
  );
}
