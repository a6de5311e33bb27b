import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { Copy, DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { isBlank, plainText } from '../../inline';
import { stillSays } from './still-says';

export const PullQuoteNode = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: '',
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
  problems: pullQuoteProblems,
};

function pullQuoteProblems(node: DocNode, { body }: Pick<Copy, 'body'>): BlockProblem[] {
  if (isBlank(node)) return [{ code: 'G6', severity: 'soft', message: 'The pull quote has no text.' }];
  const rest = (body.content ?? []).filter(({ type }) => type !== node.type);
  if (stillSays(rest, plainText(node))) return [];
  return [
    { code: 'G6', severity: 'soft', message: 'The story no longer contains the sentence of the pull quote.' },
  ];
}
