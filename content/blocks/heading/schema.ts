import { Heading } from '@tiptap/extension-heading';
import { attribute, blockIdAttribute } from '../../attributes';
import type { Block } from '../../block';
import type { DocNode } from '../../document';
import { element } from '../../html';
import { inlineHtml, isBlank, plainText } from '../../inline';

// The page's only first-level heading is the headline; pasted ones move to the two levels a body has.
const LEVEL_OF_TAG = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

export const HeadingNode = Heading.extend({
  addAttributes() {
    return {
      id: blockIdAttribute(),
      level: attribute(2, (level) => level === 2 || level === 3, 'a heading is of level 2 or 3.', {
        rendered: false,
        parseHTML: () => null,
      }),
    };
  },
  parseHTML() {
    return Object.entries(LEVEL_OF_TAG).map(([tag, level]) => ({ tag, attrs: { level } }));
  },
}).configure({ levels: [2, 3] });

/** A heading inside the text. */
export const heading: Block = {
  name: 'heading',
  types: ['heading'],
  nodes: [HeadingNode],
  text: plainText,
  html: (node) => (isBlank(node) ? '' : element(headingTag(node), {}, inlineHtml(node))),
  problems: (node) =>
    isBlank(node) ? [{ code: 'G14', severity: 'soft', message: 'The heading is empty.' }] : [],
};

/** The element a heading is drawn with. */
export function headingTag(node: DocNode): 'h2' | 'h3' {
  return node.attrs?.level === 3 ? 'h3' : 'h2';
}
