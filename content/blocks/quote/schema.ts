import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { inlineHtml, isBlank, partOf, plainText } from '../../inline';

export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  content: 'quoteText quoteAttribution',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

export const QuoteTextNode = Node.create({
  name: 'quoteText',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-part="quote-text"]' }],
  renderHTML: () => ['div', { 'data-part': 'quote-text' }, 0],
});

export const QuoteAttributionNode = Node.create({
  name: 'quoteAttribution',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [
    { tag: 'div[data-part="quote-attribution"]' },
    { tag: 'blockquote footer' },
    { tag: 'blockquote cite' },
  ],
  // A `div`, because as it is edited it is a text box, which a `footer` may not be.
  renderHTML: () => ['div', { 'data-part': 'quote-attribution' }, 0],
});

/** Somebody's words, in paragraphs, and whose they are. */
export const quote: Block = {
  name: 'quote',
  types: ['quote'],
  nodes: [QuoteNode, QuoteTextNode, QuoteAttributionNode],
  text: (node) => [...quoteParagraphs(node).map(plainText), attributionText(node)].filter(Boolean).join('\n'),
  html: quoteHtml,
  problems: quoteProblems,
};

/** The quoted paragraphs that hold any text. */
export function quoteParagraphs(node: DocNode): DocNode[] {
  return (partOf(node, 'quoteText')?.content ?? []).filter((paragraph) => !isBlank(paragraph));
}

/** Whose words they are, or an empty text. */
export function attributionText(node: DocNode): string {
  return plainText(partOf(node, 'quoteAttribution')).trim();
}

function quoteHtml(node: DocNode): string {
  const name = attributionText(node);
  const paragraphs = quoteParagraphs(node).map((paragraph) => element('p', {}, inlineHtml(paragraph)));
  if (paragraphs.length === 0 && name === '') return '';
  const footer = name === '' ? '' : element('footer', {}, element('cite', {}, escapeHtml(name)));
  return element('blockquote', {}, ...paragraphs, footer);
}

function quoteProblems(node: DocNode): BlockProblem[] {
  const problems: BlockProblem[] = [];
  if (quoteParagraphs(node).length === 0)
    problems.push({ code: 'G6', severity: 'soft', message: 'The quote has no text.' });
  if (attributionText(node) === '')
    problems.push({ code: 'G6', severity: 'soft', message: 'The quote has no attribution.' });
  return problems;
}
