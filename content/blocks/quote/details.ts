import { Node } from '@tiptap/core';
import type { DocNode } from '../../document';
import { plainText } from '../../inline';
import { isWebAddress } from '../../links';

/** What can be told about a quote beyond whose words they are. Each is a part of its own, and there only when asked for. */
export const QUOTE_DETAILS = ['quoteRole', 'quoteOccasion', 'quoteSource', 'quoteTranslator'] as const;
export type QuoteDetail = (typeof QUOTE_DETAILS)[number];

export const QuoteRoleNode = detail('quoteRole', 'quote-role');
export const QuoteOccasionNode = detail('quoteOccasion', 'quote-occasion');
/** The address is text like any other part, so that two people can mend it together; what it says is checked on use. */
export const QuoteSourceNode = detail('quoteSource', 'quote-source');
export const QuoteTranslatorNode = detail('quoteTranslator', 'quote-translator');

/** The nodes of the details, in their usual order. */
export const quoteDetailNodes = [QuoteRoleNode, QuoteOccasionNode, QuoteSourceNode, QuoteTranslatorNode];

/** What a detail says, or an empty text. Two people can add the same one at once: then both are told. */
export function detailText(node: DocNode, name: QuoteDetail): string {
  return (node.content ?? [])
    .filter(({ type }) => type === name)
    .map((part) => plainText(part).trim())
    .filter(Boolean)
    .join(', ');
}

/** The address of the source when readers may be sent there, else null. */
export function sourceOf(node: DocNode): string | null {
  const address = detailText(node, 'quoteSource');
  return isWebAddress(address) ? address : null;
}

function detail(name: QuoteDetail, part: string) {
  return Node.create({
    name,
    content: 'text*',
    marks: 'suggestion',
    defining: true,
    parseHTML: () => [{ tag: `div[data-part="${part}"]` }],
    renderHTML: () => ['div', { 'data-part': part }, 0],
  });
}
