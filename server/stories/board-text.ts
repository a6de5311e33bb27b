import type { Copy } from '@/content/document';
import { copyToText } from '@/content/to-text';

/** What the board shows of a copy, and the texts by which its search finds the story. */
export function boardText(copy: Copy): { headline: string; texts: string[] } {
  const { headline, standfirst, body } = copyToText(copy);
  return { headline, texts: [headline, standfirst, body] };
}
