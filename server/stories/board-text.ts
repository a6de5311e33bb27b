import type { Copy } from '@/content/document';
import { copyToText } from '@/content/to-text';

/** What the board shows of a copy and what its search looks through: lower case, because the databases differ there. */
export function boardText(copy: Copy): { headline: string; searchText: string } {
  const { headline, standfirst, body } = copyToText(copy);
  return { headline, searchText: [headline, standfirst, body].join('\n').toLowerCase() };
}
