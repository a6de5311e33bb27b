import { textAttribute } from '../../attributes';
import type { DocNode } from '../../document';

/** The id of the story that a related story block names, or null while none is chosen. */
export function relatedStoryId(node: DocNode): string | null {
  return textAttribute(node, 'storyId');
}
