import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { inlineHtml, isBlank, partOf, plainText } from '../../inline';
import { detailText, QUOTE_DETAILS, quoteDetailNodes, sourceOf } from './details';

export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  // Any detail any number of times: two people may add the same one at the same moment, and neither does wrong.
  content: `quoteText quoteAttribution (${QUOTE_DETAILS.join(' | ')})*`,
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
  marks: 'suggestion',
  defining: true,
  parseHTML: () => [
    { tag: 'div[data-part="quote-attribution"]' },
    { tag: 'blockquote footer' },
    { tag: 'blockquote cite' },
  ],
  // A `div`, because as it is edited it is a text box, which a `footer` may not be.
  renderHTML: () => ['div', { 'data-part': 'quote-attribution' }, 0],
});

/** Somebody's words, in paragraphs, whose they are, and where they come from. */
export const quote: Block = {
  name: 'quote',
  types: ['quote'],
  nodes: [QuoteNode, QuoteTextNode, QuoteAttributionNode, ...quoteDetailNodes],
  text: (node) => [...quoteParagraphs(node).map(plainText), ...quoteLines(node)].filter(Boolean).join('\n'),
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

/** The words below the quote: who said it and as what, when and where, and who translated it. Some may be empty. */
export function quoteLines(node: DocNode): [speaker: string, circumstances: string] {
  const speaker = [attributionText(node), detailText(node, 'quoteRole')].filter(Boolean).join(', ');
  const translator = detailText(node, 'quoteTranslator');
  const circumstances = [detailText(node, 'quoteOccasion'), translator && `translated by ${translator}`];
  return [speaker, circumstances.filter(Boolean).join('; ')];
}

function quoteHtml(node: DocNode): string {
  const [speaker, circumstances] = quoteLines(node);
  const source = sourceOf(node);
  const paragraphs = quoteParagraphs(node).map((paragraph) => element('p', {}, inlineHtml(paragraph)));
  if (paragraphs.length === 0 && speaker === '') return '';
  const below = [
    speaker === '' ? '' : element('cite', {}, escapeHtml(speaker)),
    circumstances === '' ? '' : element('span', {}, escapeHtml(circumstances)),
    source === null ? '' : element('a', { href: source }, 'Source'),
  ].filter(Boolean);
  const footer = below.length === 0 ? '' : element('footer', {}, below.join(' · '));
  return element('blockquote', { cite: source }, ...paragraphs, footer);
}

function quoteProblems(node: DocNode): BlockProblem[] {
  const problems: BlockProblem[] = [];
  if (quoteParagraphs(node).length === 0) problems.push(soft('G14', 'The quote has no text.'));
  if (attributionText(node) === '') problems.push(soft('G6', 'The quote has no attribution.'));
  if (detailText(node, 'quoteSource') !== '' && sourceOf(node) === null)
    problems.push(soft('G14', NO_SOURCE));
  return problems;
}

const NO_SOURCE = 'The source link of the quote is not a whole http or https address. Readers do not get it.';

function soft(code: BlockProblem['code'], message: string): BlockProblem {
  return { code, severity: 'soft', message };
}
