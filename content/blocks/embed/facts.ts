import { textAttribute } from '../../attributes';
import type { DocNode } from '../../document';

export interface EmbedFacts {
  recordId: string | null;
  url: string;
}

/** What an embed block says: which record it shows, and the address it was made from. */
export function embedFacts(node: DocNode): EmbedFacts {
  return { recordId: textAttribute(node, 'recordId'), url: textAttribute(node, 'url') ?? '' };
}
