import { idOf } from './attributes';
import type { DocNode } from './document';

/** A run of text in a body that is read without a break, and the block it stands in. */
export interface Passage {
  blockId: string | null;
  text: string;
}

/** What stands in a passage for something in the line that is no letter. */
export const NO_LETTER = '\ufffc';

/** The text of a body, passage by passage, in the order in which it is read. */
export function passagesOf(body: DocNode): Passage[] {
  return (body.content ?? []).flatMap((block) =>
    textsIn(block).map((text) => ({ blockId: idOf(block), text })),
  );
}

function textsIn({ content = [] }: DocNode): string[] {
  if (!content.some((child) => child.type === 'text')) return content.flatMap(textsIn);
  return [content.map((child) => child.text ?? NO_LETTER).join('')];
}
