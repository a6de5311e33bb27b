import { textAttribute } from '../../attributes';
import type { DocNode } from '../../document';

export interface PostFacts {
  recordId: string | null;
  url: string;
}

/** What a social post block says: which archived record it shows, and the address it was made from. */
export function postFacts(node: DocNode): PostFacts {
  return { recordId: textAttribute(node, 'recordId'), url: textAttribute(node, 'url') ?? '' };
}
