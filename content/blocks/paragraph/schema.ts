import { Paragraph } from '@tiptap/extension-paragraph';
import { blockIdAttribute } from '../../attributes';
import type { Block } from '../../block';
import { element } from '../../html';
import { inlineHtml, isBlank, plainText } from '../../inline';

export const ParagraphNode = Paragraph.extend({
  addAttributes() {
    return { id: blockIdAttribute() };
  },
});

/** Running text. */
export const paragraph: Block = {
  name: 'paragraph',
  types: ['paragraph'],
  nodes: [ParagraphNode],
  text: plainText,
  html: (node) => (isBlank(node) ? '' : element('p', {}, inlineHtml(node))),
  problems: () => [],
};
