import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isSafeHref } from './links';

type MarkupNode = DefaultTreeAdapterTypes.ChildNode;

const ELEMENTS = new Set(
  'a aside bdi blockquote br caption cite div em figcaption figure footer h2 h3 hr iframe img li ol p picture section small source span strong table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'allow alt aria-label class data-place datetime decoding dir draggable fetchpriority height href lang loading rel scope sizes src srcdoc srcset start style tabindex title type width'.split(
    ' ',
  ),
);

/** Which part of a photo a crop keeps, and how wide one stands in a strip: figures, and nothing else that CSS can do. */
const STYLE = /^(object-position:\d{1,3}% \d{1,3}%|--proportion:\d{1,3}\.\d{3})$/;

// A frame in a story holds a page of its own, which is looked through as well.
const ELEMENTS_OF_PAGE = new Set('meta style title'.split(' '));
const ATTRIBUTES_OF_PAGE = new Set('aria-label charset content name'.split(' '));

type Kind = 'story' | 'page';

/** Everything in a piece of markup that a story's markup may never hold, as a browser would read it. For tests. */
export function dangersIn(markup: string): string[] {
  return parseFragment(markup).childNodes.flatMap((node) => dangersOf(node, 'story'));
}

/** The text that a browser would show for a piece of markup. For tests. */
export function textIn(markup: string): string {
  return parseFragment(markup).childNodes.map(textOf).join('');
}

function dangersOf(node: MarkupNode, kind: Kind): string[] {
  if (node.nodeName === '#text') return [];
  if (!('attrs' in node)) return [node.nodeName];
  const isKnown = ELEMENTS.has(node.tagName) || (kind === 'page' && ELEMENTS_OF_PAGE.has(node.tagName));
  const attributes = node.attrs.flatMap((attribute) => dangersOfAttribute(attribute, kind));
  const inside = node.childNodes.flatMap((child) => dangersOf(child, kind));
  return [...(isKnown ? [] : [`<${node.tagName}>`]), ...attributes, ...inside];
}

interface Attribute {
  name: string;
  value: string;
}

function dangersOfAttribute({ name, value }: Attribute, kind: Kind): string[] {
  if (name === 'srcdoc') return parseFragment(value).childNodes.flatMap((node) => dangersOf(node, 'page'));
  return isDangerous({ name, value }, kind) ? [`${name}="${value}"`] : [];
}

function isDangerous({ name, value }: Attribute, kind: Kind): boolean {
  if (!ATTRIBUTES.has(name)) return kind === 'story' || !ATTRIBUTES_OF_PAGE.has(name);
  if (name === 'data-place') return !/^\d{1,2} of \d{1,2}$/.test(value);
  if (name === 'style') return !STYLE.test(value);
  if (name === 'href') return !isSafeHref(value) && !/^\/[a-z]+\/[\w%.~-]+(\/|$)/.test(value);
  return (name === 'src' || name === 'srcset') && !/^(https:\/\/ledger\.example)?\/photos\//.test(value);
}

function textOf(node: MarkupNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
