import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isSafeHref } from './links';

type MarkupNode = DefaultTreeAdapterTypes.ChildNode;

const ELEMENTS = new Set(
  'a aside blockquote br caption cite div em figcaption figure footer h2 h3 hr img li ol p picture section small source span strong table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt aria-label class datetime decoding dir fetchpriority height href lang loading scope sizes src srcset start tabindex type width'.split(
    ' ',
  ),
);

/** Everything in a piece of markup that a story's markup may never hold, as a browser would read it. For tests. */
export function dangersIn(markup: string): string[] {
  return parseFragment(markup).childNodes.flatMap(dangersOf);
}

/** The text that a browser would show for a piece of markup. For tests. */
export function textIn(markup: string): string {
  return parseFragment(markup).childNodes.map(textOf).join('');
}

function dangersOf(node: MarkupNode): string[] {
  if (node.nodeName === '#text') return [];
  if (!('attrs' in node)) return [node.nodeName];
  const element = ELEMENTS.has(node.tagName) ? [] : [`<${node.tagName}>`];
  const attributes = node.attrs.filter(isDangerous).map(({ name, value }) => `${name}="${value}"`);
  return [...element, ...attributes, ...node.childNodes.flatMap(dangersOf)];
}

function isDangerous({ name, value }: { name: string; value: string }): boolean {
  if (!ATTRIBUTES.has(name)) return true;
  if (name === 'href') return !isSafeHref(value);
  return (name === 'src' || name === 'srcset') && !/^(https:\/\/ledger\.example)?\/photos\//.test(value);
}

function textOf(node: MarkupNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
