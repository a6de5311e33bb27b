import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { isBlank, partOf, plainText } from '../../inline';
import type { RenderContext } from '../../views-of-media';
import { isList, list } from '../list/schema';
import { paragraph } from '../paragraph/schema';

export const FactBoxNode = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'factBoxTitle factBoxBody',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [{ tag: '[data-block="fact-box"]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-block': 'fact-box', ...HTMLAttributes }, 0],
});

export const FactBoxTitleNode = Node.create({
  name: 'factBoxTitle',
  content: 'text*',
  marks: 'suggestion',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-part="fact-box-title"]' }],
  renderHTML: () => ['div', { 'data-part': 'fact-box-title' }, 0],
});

export const FactBoxBodyNode = Node.create({
  name: 'factBoxBody',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-part="fact-box-body"]' }],
  renderHTML: () => ['div', { 'data-part': 'fact-box-body' }, 0],
});

/** Background beside the story: a title, and paragraphs and lists below it. */
export const factBox: Block = {
  name: 'fact-box',
  types: ['factBox'],
  nodes: [FactBoxNode, FactBoxTitleNode, FactBoxBodyNode],
  text: (node) =>
    [titleOf(node), ...factsOf(node).map((fact) => blockFor(fact).text(fact))].filter(Boolean).join('\n'),
  html: factBoxHtml,
  problems: factBoxProblems,
};

/** The title, or an empty text. */
export function titleOf(node: DocNode): string {
  return plainText(partOf(node, 'factBoxTitle')).trim();
}

/** The paragraphs and lists that hold any text. */
export function factsOf(node: DocNode): DocNode[] {
  return (partOf(node, 'factBoxBody')?.content ?? []).filter((fact) => !isBlank(fact));
}

function blockFor(fact: DocNode): Block {
  return isList(fact) ? list : paragraph;
}

function factBoxHtml(node: DocNode, context: RenderContext): string {
  const title = titleOf(node);
  const facts = factsOf(node).map((fact) => blockFor(fact).html(fact, context));
  if (title === '' && facts.length === 0) return '';
  return element('aside', {}, title === '' ? '' : element('h2', {}, escapeHtml(title)), ...facts);
}

function factBoxProblems(node: DocNode): BlockProblem[] {
  const messages: string[] = [];
  if (titleOf(node) === '') messages.push('The fact box has no title.');
  if (factsOf(node).length === 0) messages.push('The fact box has no text.');
  return messages.map((message) => ({ code: 'G14', severity: 'soft', message }));
}
