import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { isBlank, plainText } from '../../inline';
import { stillSays } from './still-says';

export const PullQuoteNode = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: 'suggestion',
  defining: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [{ tag: '[data-block="pull-quote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-block': 'pull-quote', ...HTMLAttributes }, 0],
});

/** A sentence of the story, set large beside it to draw the eye. It says nothing that the story does not say. */
export const pullQuote: Block = {
  name: 'pull-quote',
  types: ['pullQuote'],
  nodes: [PullQuoteNode],
  text: (node) => plainText(node).trim(),
  html: (node) => (isBlank(node) ? '' : element('aside', {}, element('p', {}, escapeHtml(plainText(node))))),
  problems: (node) =>
    isBlank(node) ? [{ code: 'G14', severity: 'soft', message: 'The pull quote has no text.' }] : [],
  problemsBeside: (node, nodes) => (isBlank(node) || isInStory(node, nodes) ? [] : [NO_LONGER_SAID]),
};

const NO_LONGER_SAID: BlockProblem = {
  code: 'G14',
  severity: 'soft',
  message: 'The story no longer contains the sentence of the pull quote.',
};

function isInStory(node: DocNode, nodes: readonly DocNode[]): boolean {
  const rest = nodes.filter(({ type }) => type !== node.type);
  return stillSays(rest, plainText(node));
}
