import { isTouched } from '@/content/difference/compare-copies';
import type { DocNode } from '@/content/document';
import type { Shown } from './history-page';

/** The blocks that a history page draws as they are set: of a comparison what has changed, as it was and as it is. */
export function shownBody(shown: Shown): DocNode {
  if (shown.kind === 'version') return shown.version.copy.body;
  const blocks = shown.kind === 'comparison' ? shown.comparison.difference.blocks.filter(isTouched) : [];
  return {
    type: 'doc',
    content: blocks.flatMap(({ before, after }) => [before, after].flatMap((block) => block ?? [])),
  };
}
